"""Which values a form has told or shown, so that nothing is put back under a typing hand."""

from __future__ import annotations


class KeptFields:
    """A form asks ``is_new(field, value)`` before it shows a value of the case.

    What the person told comes back from the case a moment later, and what they told before
    that may come back in between: neither is shown, since it would undo what they did
    since. ``tell`` notes what was told, ``forget`` begins anew: with another entry, when a
    change was refused, or when the page was away.
    """

    def __init__(self) -> None:
        self._shown: dict[str, object] = {}
        self._on_its_way: dict[str, object] = {}

    def forget(self) -> None:
        """Begin anew: every value is new."""
        self._shown = {}
        self._on_its_way = {}

    def tell(self, field: str, value: object) -> None:
        """Note what the person told; until it has come back, nothing else is new."""
        self._on_its_way[field] = self._shown[field] = value

    def is_new(self, field: str, value: object) -> bool:
        """Whether a value of the case is to be shown."""
        if field in self._on_its_way:
            if self._on_its_way[field] == value:
                del self._on_its_way[field]
            return False
        if field in self._shown and self._shown[field] == value:
            return False
        self._shown[field] = value
        return True
