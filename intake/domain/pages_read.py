"""Which pages of the Learn room a person has read: a quiet mark, no change to the case."""

from __future__ import annotations

import datetime as dt

from pydantic import StrictStr

from intake.domain.value import Value


class PageRead(Value):
    """A page by its id, and the day on which it was read to its end."""

    id: StrictStr
    on: dt.date


class PagesRead(Value):
    """All marks of one person."""

    pages: tuple[PageRead, ...] = ()

    def with_page(self, page: str, on: dt.date) -> PagesRead:
        """Return these marks and one for this page, in place of an older one."""
        others = tuple(each for each in self.pages if each.id != page)
        return PagesRead(pages=(*others, PageRead(id=page, on=on)))

    def is_read(self, page: str, as_of: dt.date) -> bool:
        """Whether it was read since we last read its sources, on ``as_of``."""
        return any(each.id == page and each.on >= as_of for each in self.pages)
