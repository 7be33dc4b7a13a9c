"""Which treatment a line is about: by its name, a brand, another name, or nearly so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from intake.domain.alike import NameIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.definitions import Catalog, Treatment

MOST_WORDS: Final = 6
SURE: Final = 84.0
"""How alike (0 to 100) a name must be to be taken for a misspelt treatment."""

_WORD = re.compile(r"[\w’'%./+-]*\w%?")
_NOT_NAMES: Final = frozenset(
    [
        "relief",
        "result",
        "results",
        "better",
        "worse",
        "daily",
        "weekly",
        "monthly",
        "stopped",
        "started",
        "tried",
        "current",
        "present",
        "dose",
        "tablet",
        "tablets",
        "capsule",
        "capsules",
        "needed",
        "sessions",
        "session",
        "visits",
        "block",
        "blocks",
        "trial",
        "injection",
        "therapy",
        "month",
        "months",
        "weeks",
        "week",
        "years",
        "year",
        "effects",
        "effect",
        "doctor",
        "hospital",
        "clinic",
        "pain",
        "mouth",
        "patch",
        "cream",
        "take",
        "took",
    ]
)


@dataclass(frozen=True, slots=True)
class Named:
    """A treatment and where its name stands; ``is_exact`` False: misspelt or only alike."""

    treatment: Treatment
    start: int
    end: int
    is_exact: bool


class Names:
    """The names of a catalog, for finding them in lines of text."""

    def __init__(self, catalog: Catalog) -> None:
        self._by_id: dict[str, Treatment] = {str(each.id): each for each in catalog.treatments}
        self._index = NameIndex(
            (each.id, (each.name, *each.brands, *each.also)) for each in catalog.treatments
        )

    def first(self, line: str) -> Named | None:
        """Return the first treatment named to the letter, or else one nearly named."""
        exact = next(self.all(line), None)
        return exact or self._alike(line)

    def all(self, line: str) -> Iterator[Named]:
        """Yield every treatment that is named to the letter, from left to right."""
        words = list(_WORD.finditer(line))
        at = 0
        while at < len(words):
            found = self._at(line, words[at : at + MOST_WORDS])
            if found is None:
                at += 1
                continue
            yield found
            at += len(_WORD.findall(line[found.start : found.end]))

    def _at(self, line: str, words: list[re.Match[str]]) -> Named | None:
        for number in range(len(words), 0, -1):
            start, end = words[0].start(), words[number - 1].end()
            for name in (line[start:end], line[start:end].removesuffix("s")):
                known = self._index.named(" ".join(name.split()))
                if known is not None and self._may_stand(name, line, start):
                    return Named(self._by_id[known], start, end, is_exact=True)
        return None

    def _may_stand(self, name: str, line: str, start: int) -> bool:
        """Whether a short name is written like one: "PT", and not the end of a sentence."""
        return len(name) > _SHORT or name.isupper() or not line[:start].strip(" -•*\t\"'")

    def _alike(self, line: str) -> Named | None:
        """Return what the first words nearly name; later words are not guessed at."""
        words = [each for each in _WORD.finditer(line) if not each[0][0].isdigit()][:3]
        tries = [(words[0], last) for last in reversed(words)] if words else []
        best: tuple[float, Named] | None = None
        for first, last in tries:
            name = line[first.start() : last.end()]
            if name.casefold() in _NOT_NAMES:
                continue
            hit = self._index.misspelt(name)
            if (
                hit is not None
                and hit.likeness >= SURE
                and (best is None or hit.likeness > best[0])
            ):
                named = Named(self._by_id[hit.id], first.start(), last.end(), is_exact=False)
                best = (hit.likeness, named)
        return best[1] if best else None


_SHORT: Final = 3
