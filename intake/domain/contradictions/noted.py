"""What does not fit in what was noted: two answers to one question, a diary that ended."""

from __future__ import annotations

import datetime as dt
import textwrap
from typing import TYPE_CHECKING

from intake.domain.applying import holds
from intake.domain.conditions import DiaryKept, leaves
from intake.domain.contacts import Party
from intake.domain.contradictions.found import Contradiction
from intake.domain.dates import say_date, say_day
from intake.domain.differing import differing
from intake.domain.evidence import ContactEntry, ScoreEntry
from intake.ids import ContradictionId, ScoreId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.contacts import Contact
    from intake.domain.differing import Told
    from intake.domain.known import Known

DIARY = ScoreId("diary")
LONGEST_ANSWER = 80
PAUSE = 7  # days without an entry: a shorter gap is a bad week, not an end


def noted(known: Known) -> Iterator[Contradiction]:
    """Yield what does not fit in the contacts and in the diary of a case."""
    yield from _two_answers(known)
    yield from _diary_ended(known)


def _two_answers(known: Known) -> Iterator[Contradiction]:
    for whom, contacts in _by_whom(known).items():
        in_order = sorted(contacts, key=lambda each: (each.date.order, each.id))
        for told in differing(in_order):
            answers = " ".join(_say_told(each) for each in told)
            yield Contradiction(
                id=ContradictionId(f"answers:{whom}:{told[0].ask}"),
                what=f"“{told[0].question}” got answers that differ. {answers}",
                to_do="Ask once more, name both answers, and ask for it in writing.",
                evidence=tuple(
                    dict.fromkeys(ContactEntry(contact=each.contact.id) for each in told)
                ),
            )


def _by_whom(known: Known) -> dict[str, list[Contact]]:
    """Return the contacts by who answered: one plan, but each clinic or office by its name."""
    groups: dict[str, list[Contact]] = {}
    for party, contacts in known.by_party.items():
        for contact in contacts:
            name = "" if contact.party is Party.INSURER else contact.organisation.casefold()
            groups.setdefault(f"{party}:{name}" if name else party, []).append(contact)
    return groups


def _say_told(told: Told) -> str:
    answer = textwrap.shorten(told.answer, LONGEST_ANSWER, placeholder=" …").strip("“”. ")
    return f"{say_date(told.contact.date)}: “{answer}”."


def _diary_ended(known: Known) -> Iterator[Contradiction]:
    """Tell of a diary that was begun, has paused, and ended too long before a near visit.

    How long before is what the requirements ask of a diary. Near is the stretch of days
    that they look at: begun again any earlier, it needs nobody's help yet.
    """
    if not known.pain_days or known.visit is None or known.visit < known.today:
        return
    ended = dt.date.fromisoformat(known.pain_days[-1])
    gap, left = (known.visit - ended).days, (known.visit - known.today).days
    has_paused = (known.today - ended).days > PAUSE
    if has_paused and any(gap > within and left <= near for within, near in _asked(known)):
        ends = f"Your pain diary ends on {say_day(ended)}."
        yield Contradiction(
            id=ContradictionId("diary_ended"),
            what=f"{ends} That is {gap} days before the visit.",
            to_do="Note a few days before the visit. Days that you missed may stay empty.",
            evidence=(ScoreEntry(score=DIARY),),
        )


def _asked(known: Known) -> Iterator[tuple[int, int]]:
    """Yield what requirements ask of a diary: how recent it is, out of how many days."""
    for requirement in known.catalog.requirements:
        for leaf in leaves(requirement.met_by):
            if isinstance(leaf, DiaryKept):
                within = leaf.within_days or requirement.within_days
                if within is not None and holds(requirement.when, known) is not False:
                    yield within, leaf.over_days
