"""Putting the split of a policy right by hand: each wish becomes one command to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.case import Key
from intake.domain.commands import Put, Remove, Together, remove_with_proofs
from intake.domain.criteria.tree import pieces_of
from intake.domain.documents import Target
from intake.domain.policies import DEEPEST, Criterion, Policy, Role
from intake.ids import CriterionId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from intake.domain.case import Case
    from intake.domain.splitting.pieces import Piece
    from intake.ids import PolicyId

    NewId = Callable[[], str]

NOTHING = Together(commands=())


def start(policy: PolicyId, pieces: Iterable[Piece], new_id: NewId) -> tuple[Criterion, ...]:
    """Return the rules that a policy was split into, as they are kept first."""
    return tuple(
        Criterion(
            id=CriterionId(new_id()),
            policy=policy,
            position=position,
            level=piece.level,
            marker=piece.marker,
            words=piece.words,
            page=piece.page,
            role=piece.role,
            at_least=piece.at_least,
            is_exclusion=piece.is_exclusion,
        )
        for position, piece in enumerate(pieces)
    )


def resplit(case: Case, policy: Policy, pieces: Iterable[Piece], new_id: NewId) -> Together:
    """Keep a policy with a new split; where the words are the same, what was said stays."""
    before = pieces_of(case, policy.id)
    earlier = before or (pieces_of(case, policy.replaces) if policy.replaces else ())
    known = {_plain(each.words): each for each in earlier}
    made: list[Criterion] = []
    links: list[Put] = []
    for each in start(policy.id, pieces, new_id):
        same = known.get(_plain(each.words))
        if same is None:
            made.append(each)
            continue
        made.append(_with_what_was_said(each, same))
        links += [
            Put(entry=proof.changed(id=new_id(), target=Target.criterion(each.id)))
            for proof in case.proofs(Target.criterion(same.id))
        ]
    gone = (remove_with_proofs(case, Key("criterion", each.id)) for each in before)
    puts = (Put(entry=policy), *(Put(entry=each) for each in made))
    return Together(commands=(*gone, *puts, *links))


def join(case: Case, criterion: Criterion) -> Together:
    """Join a piece with the one before it; its links go along."""
    pieces = pieces_of(case, criterion.policy)
    at = _at(pieces, criterion)
    if at < 1:
        return NOTHING
    before = pieces[at - 1]
    words = " ".join(each for each in (before.words, criterion.marker, criterion.words) if each)
    kept = before.changed(
        words=words,
        linked=tuple(dict.fromkeys((*before.linked, *criterion.linked))),
        own_words=" ".join(each for each in (before.own_words, criterion.own_words) if each),
        verdict=None,
    )
    moved = (
        Put(entry=proof.changed(target=Target.criterion(before.id)))
        for proof in case.proofs(Target.criterion(criterion.id))
    )
    gone = Remove(entry_kind="criterion", id=criterion.id)
    rest = _in_order((*pieces[: at - 1], kept, *pieces[at + 1 :]), pieces)
    return Together(commands=(*moved, gone, *rest))


def split(case: Case, criterion: Criterion, at: int, new_id: str) -> Together:
    """Split a piece before the sign at ``at`` of its words; links stay with the first part."""
    first, second = criterion.words[:at].strip(), criterion.words[at:].strip()
    if not first or not second:
        return NOTHING
    pieces = pieces_of(case, criterion.policy)
    place = _at(pieces, criterion)
    made = Criterion(
        id=CriterionId(new_id),
        policy=criterion.policy,
        level=criterion.level,
        words=second,
        page=criterion.page,
        role=Role.NOT_A_RULE if criterion.role is Role.NOT_A_RULE else Role.RULE,
        is_exclusion=criterion.is_exclusion,
    )
    kept = criterion.changed(words=first, verdict=None)
    after = (*pieces[:place], kept, made, *pieces[place + 1 :])
    return Together(commands=tuple(_in_order(after, pieces)))


def move(case: Case, criterion: Criterion, by: int) -> Together:
    """Move a piece with all below it past its neighbour: -1 up, 1 down."""
    pieces = pieces_of(case, criterion.policy)
    start_at = _at(pieces, criterion)
    end = _end(pieces, start_at)
    block = pieces[start_at:end]
    rest = (*pieces[:start_at], *pieces[end:])
    if by < 0:
        to = start_at - 1
        while to > 0 and pieces[to].level > criterion.level:
            to -= 1
    else:
        to = _end(pieces, end) - len(block) if end < len(pieces) else -1
    if to < 0:
        return NOTHING
    return Together(commands=tuple(_in_order((*rest[:to], *block, *rest[to:]), pieces)))


def nest(case: Case, criterion: Criterion, by: int) -> Together:
    """Lay a piece with all below it one level deeper (1) or less deep (-1)."""
    pieces = pieces_of(case, criterion.policy)
    at = _at(pieces, criterion)
    deepest = pieces[at - 1].level + 1 if at else 0
    level = criterion.level + by
    block = pieces[at : _end(pieces, at)]
    if not 0 <= level <= deepest or any(each.level + by > DEEPEST for each in block):
        return NOTHING
    return Together(
        commands=tuple(Put(entry=each.changed(level=each.level + by)) for each in block)
    )


def use(case: Case, policy: PolicyId) -> Together:
    """Hold the request against this policy, and against no other."""
    return Together(
        commands=tuple(
            Put(entry=each.changed(in_use=each.id == policy))
            for each in case.all(Policy)
            if each.in_use != (each.id == policy)
        )
    )


def remove(case: Case, policy: PolicyId) -> Together:
    """Remove a policy with its rules and their links; the one it replaced is used again."""
    found = case.one(Policy, policy)
    keys = [Key("criterion", each.id) for each in pieces_of(case, policy)]
    gone = [remove_with_proofs(case, key) for key in (*keys, Key("policy", policy))]
    left = [each for each in case.all(Policy) if each.id != policy]
    earlier = [each for each in left if found and each.id == found.replaces]
    heir = next(iter([*earlier, *reversed(left)]), None)
    back = [Put(entry=heir.changed(in_use=True))] if heir and found and found.in_use else []
    orphans = [
        Put(entry=each.changed(replaces=found.replaces if found else None))
        for each in left
        if each.replaces == policy and each is not heir
    ]
    return Together(commands=(*gone, *back, *orphans))


def _with_what_was_said(new: Criterion, old: Criterion) -> Criterion:
    names = ("counts", "linked", "own_words", "verdict", "not_yet", "gap")
    return new.changed(**{name: getattr(old, name) for name in names})


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _at(pieces: Sequence[Criterion], criterion: Criterion) -> int:
    return next((at for at, each in enumerate(pieces) if each.id == criterion.id), -1)


def _end(pieces: Sequence[Criterion], at: int) -> int:
    """Return where the pieces below the one at ``at`` end."""
    end = at + 1
    while end < len(pieces) and pieces[end].level > pieces[at].level:
        end += 1
    return end


def _in_order(after: Sequence[Criterion], before: Sequence[Criterion]) -> list[Put]:
    """Return what has to be kept so that the pieces stand in this order."""
    known = {each.id: each for each in before}
    placed = (each.changed(position=position) for position, each in enumerate(after))
    return [Put(entry=each) for each in placed if known.get(each.id) != each]
