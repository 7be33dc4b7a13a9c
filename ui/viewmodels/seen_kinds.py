"""Whether the parts of a case that something was worked out from are still the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from intake.domain.case import Case


class SeenKinds:
    """``SeenKinds("trial", "diary").is_same(case, today)``: False at the first look.

    A case shares the kinds that a change left alone, so that comparing them costs nothing.
    """

    def __init__(self, *kinds: str) -> None:
        self._kinds = kinds
        self._seen: tuple[object, ...] | None = None
        self._day: dt.date | None = None

    def is_same(self, case: Case, today: dt.date) -> bool:
        """Return whether nothing of these kinds changed since the last time it was asked."""
        kinds: Mapping[str, object] = case.kinds
        now = tuple(kinds.get(each) for each in self._kinds)
        is_same = (
            self._seen is not None
            and self._day == today
            and all(a is b for a, b in zip(now, self._seen, strict=True))
        )
        self._seen, self._day = now, today
        return is_same
