"""Which values a form has told or shown, so that nothing is put back under a typing hand."""

from __future__ import annotations


class KeptFields:
    """A form asks ``is_new(field, value)`` before it shows a value of the case.

    A value the person has just told comes back from the case a moment later; showing it
    would undo what they typed since. ``tell`` notes what was told, ``forget`` begins anew
    with another entry.
    """

    def __init__(self) -> None:
        self._values: dict[str, object] = {}

    def forget(self) -> None:
        """Begin anew: every value is new."""
        self._values = {}

    def tell(self, field: str, value: object) -> None:
        """Note what the person told."""
        self._values[field] = value

    def is_new(self, field: str, value: object) -> bool:
        """Whether a value of the case is another than the one told or shown last."""
        if field in self._values and self._values[field] == value:
            return False
        self._values[field] = value
        return True
