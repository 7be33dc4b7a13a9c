"""Finding a name by its first letters, or by letters that are almost right.

A spelling by ear counts as much as a slip of the hand: names are also compared by how they
sound ("simbalta" is Cymbalta).
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST = 6
LEAST_LETTERS = 4
ALIKE = 66.0
"""From this likeness on (0 to 100) a name is offered for what was typed."""

_SOUNDS = (
    (re.compile(r"[^a-z0-9% ]"), " "),
    (re.compile(r"ph"), "f"),
    (re.compile(r"sc(?=[eiy])|c(?=[eiy])|z"), "s"),
    (re.compile(r"ck|ch|qu|[cq]"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"th|dt"), "t"),
    (re.compile(r"rh"), "r"),
    (re.compile(r"[yj]|ie|ee|ea"), "i"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"(.)\1+"), r"\1"),
)


class Found(NamedTuple):
    """What was found, and how much alike it is: 100 for the very letters."""

    id: str
    likeness: float


class NameIndex:
    """``NameIndex([("lyrica", ("Pregabalin", "Lyrica"))]).find("lirika")``.

    Args:
        named: each thing's id and the names it goes by; where two fit alike, the first wins.
    """

    def __init__(self, named: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._names = [(each, tuple(n.casefold() for n in names)) for each, names in named]
        pairs = [(name, each) for each, names in self._names for name in names]
        self._whole = dict(reversed(pairs))

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """How each whole name sounds, with the name."""
        return {_sound(name): name for name in reversed(self._whole)}

    @cached_property
    def _sounds(self) -> list[str]:
        return list(self._spelled)

    @cached_property
    def _keys(self) -> list[tuple[str, str]]:
        """How each name sounds, with its id; made when something is first misspelled."""
        return [
            (key, each)
            for each, names in self._names
            for key in dict.fromkeys(chain.from_iterable(_keys(name) for name in names))
        ]

    def named(self, typed: str) -> str | None:
        """Return the id of what goes by exactly this name, or None."""
        return self._whole.get(typed.casefold())

    def find(self, typed: str, most: int = MOST) -> tuple[Found, ...]:
        """Return what fits best, the best first: by its letters, or else what is alike."""
        letters = typed.strip().casefold()
        if not letters:
            return tuple(Found(each, 0) for each, _ in self._names[:most])
        ranked = [(rank_of(names, letters), each) for each, names in self._names]
        exact = sorted((r, at) for at, (r, _) in enumerate(ranked) if r is not None)
        if exact:
            return tuple(Found(ranked[at][1], 100 - rank) for rank, at in exact[:most])
        return self.alike(letters)[:most]

    def misspelt(self, typed: str) -> Found | None:
        """Return the one whose whole name this nearly is, for reading what was not picked."""
        from rapidfuzz import fuzz, process

        sound = _sound(typed)
        if len(sound.replace(" ", "")) < LEAST_LETTERS:
            return None
        hit = process.extractOne(sound, self._sounds, scorer=fuzz.ratio, score_cutoff=ALIKE)
        return None if hit is None else Found(self._whole[self._spelled[hit[0]]], hit[1])

    def alike(self, typed: str) -> tuple[Found, ...]:
        """Return what is spelled or sounds almost like this, the most alike first."""
        sound = _sound(typed)
        if len(sound.replace(" ", "")) < LEAST_LETTERS:
            return ()
        from rapidfuzz import fuzz, process

        best: dict[str, float] = {}
        keys = [key for key, _ in self._keys]
        cut = [key[: len(sound) + 1] for key in keys]
        for choices, off in ((keys, 0.0), (cut, 4.0)):  # a beginning is a little less sure
            hits = process.extract(
                sound, choices, scorer=fuzz.ratio, score_cutoff=ALIKE + off, limit=40
            )
            for _, score, at in hits:
                each = self._keys[at][1]
                best[each] = max(best.get(each, 0.0), score - off)
        order = {each: at for at, (each, _) in enumerate(self._names)}
        ranked = sorted(best.items(), key=lambda hit: (-hit[1], order[hit[0]]))
        return tuple(Found(each, score) for each, score in ranked)


def rank_of(names: Sequence[str], letters: str) -> int | None:
    """Return 0 for a beginning, 1 for the beginning of a word, 2 for inside, or None.

    Args:
        names: in small letters.
        letters: what was typed, in small letters.
    """
    ranks = [_rank_of(name, letters) for name in names]
    return min((rank for rank in ranks if rank is not None), default=None)


def _rank_of(name: str, letters: str) -> int | None:
    if name.startswith(letters):
        return 0
    if f" {letters}" in name:
        return 1
    return 2 if letters in name else None


def _keys(name: str) -> Iterator[str]:
    """Yield how a name sounds, whole and by its long words."""
    sound = _sound(name)
    yield sound
    words = sound.split()
    if len(words) > 1:
        yield from (word for word in words if len(word) > LEAST_LETTERS)


def _sound(name: str) -> str:
    sound = name.casefold()
    for pattern, becomes in _SOUNDS:
        sound = pattern.sub(becomes, sound)
    return " ".join(sound.split())
