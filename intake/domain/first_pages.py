"""What the top of a page tells: whether a paper opens there, or one goes on.

Lines that the page before carries, too, tell nothing: many programs print name, birth date
and letterhead on every page.
"""

from __future__ import annotations

import re
from typing import NamedTuple, Self

from intake.domain.look_alikes import looks_as
from intake.domain.page_numbers import is_numbering
from intake.domain.wording import folded

_HEAD_LINES = 12
_LETTERHEAD_LINES = 5
_END_LINES = 5
_FEW_WORDS = 14  # a sheet that only parts has no more
_COVER_WORDS = 160

_REACHED_AT = re.compile(
    r"\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}\b|\b[A-Z]{2}\.?,?\s+\d{5}\b|\bP\.?\s?O\.?\s+Box\b"
    r"|\b\d+\s+(?:[\w.]+\s+){1,4}?(?:street|st|road|rd|avenue|ave|boulevard|blvd|drive|dr"
    r"|lane|ln|parkway|pkwy|highway|hwy|way|court|ct|place|pl)\b|\bsuite\s+\w?\d",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"^(?:[\w-]+ ){0,3}(?:date|dated|dos|collected|performed|visit|seen on)\b(?! of birth)"
    r"[^\d:]{0,20}:?.*\d",
    re.IGNORECASE,
)
_DATE_ALONE = re.compile(
    r"^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -][a-z]{3,9}\.?[ -]\d{2,4}"
    r"|[a-z]{3,9}\.? \d{1,2},? \d{4})$",
    re.IGNORECASE,
)
_WITH_FIGURES = re.compile(r"[^\s\d]*\d\S*")
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
_FIELD = re.compile(
    r"\b(?:patient|patient name|name|dob|date of birth|birth date|mrn|medical record|member"
    r"|member id|account|claim|case|re|subject|to|from|attn|attention|provider|referring"
    r"|ordering|reference(?: number| no\.?)?)\s*[:#]",
    re.IGNORECASE,
)
_GREETING = re.compile(r"^(?:dear\b|to whom)", re.IGNORECASE)
_TITLE = re.compile(
    r"\b(?:notes?|reports?|summary|letter|lists?|forms?|notice|evaluation|assessment"
    r"|consult|consultation|study|history|statement|request|decision|explanation|referral"
    r"|authorization|consent|results?|profile|flowsheet|intake|physical|discharge"
    r"|instructions|prescription|questionnaire|plan|policy|record|certificate|invoice|receipt)\b",
    re.IGNORECASE,
)
_SAME_LINE = 86  # of 100
_TITLE_WORDS = 7
_CLOSING = re.compile(
    r"\b(?:sincerely|regards|respectfully|yours truly|signed by|signed|signature|end of report"
    r"|end of note|end of document|cc)\b[:,]?",
    re.IGNORECASE,
)
_PARTING = re.compile(
    r"\b(?:separator|patch (?:t|code|ii|iii|iv|vi)|divider|batch sheet|new document)\b"
    r"|^(?:section|tab|exhibit|attachment|appendix|enclosure)\b",
    re.IGNORECASE | re.MULTILINE,
)
_FAX = re.compile(r"\b(?:fax|facsimile|telefax)\b", re.IGNORECASE)
_FAX_COVER = re.compile(
    r"\b(?:cover (?:sheet|page)|transmittal|transmission|pages including|number of pages"
    r"|no\. of pages|pages\s*:)",
    re.IGNORECASE,
)


class Top(NamedTuple):
    """The first lines of a page and its last, as written; numbers of pages taken out."""

    head: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    words: int = 0
    text: str = ""

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what is looked at on a page with these words."""
        lines = tuple(line.strip() for line in text.splitlines() if line.strip())
        told = tuple(line for line in lines if not is_numbering(line))
        words = sum(len(line.split()) for line in told)
        return cls(told[:_HEAD_LINES], told[-_END_LINES:], words, "\n".join(told))

    @property
    def parts(self) -> bool:
        """Whether it is a sheet that stands between papers."""
        return 0 < self.words <= _FEW_WORDS and bool(_PARTING.search(self.text))

    @property
    def is_fax_cover(self) -> bool:
        """Whether it is the cover of a fax: what follows belongs to it."""
        return (
            self.words <= _COVER_WORDS
            and bool(_FAX.search(self.text))
            and bool(_FAX_COVER.search(self.text))
        )

    @property
    def closes(self) -> bool:
        """Whether a letter or a note ends here: a greeting or a signature is among the last."""
        return any(_CLOSING.search(line) for line in self.end)

    @property
    def goes_on(self) -> bool:
        """Whether its first words are in the middle of a sentence."""
        return bool(self.head) and self.head[0][:1].islower()


class Opening(NamedTuple):
    """What a page opens with that the page before has not.

    ``other_date``: the page before has the same line with another day in it.
    """

    letterhead: bool = False
    title: bool = False
    date: bool = False
    other_date: bool = False
    greeting: bool = False
    fields: int = 0

    @classmethod
    def after(cls, page: Top, before: Top) -> Self:
        """Return what is new at the top of a page after another."""
        known = [_seen(line) for line in (*before.head, *before.end)]
        new = [line for line in page.head if not _is_among(_seen(line), known)]
        top = set(page.head[:_LETTERHEAD_LINES])
        dates = [line for line in new if _DATE.search(line) or _DATE_ALONE.search(line)]
        shapes = {_shape(line) for line in before.head}
        return cls(
            letterhead=any(_REACHED_AT.search(line) for line in new if line in top),
            title=any(_is_title(line) for line in new),
            date=bool(dates),
            other_date=any(_shape(line) in shapes for line in dates),
            greeting=any(_GREETING.search(line) for line in new),
            fields=sum(len(_FIELD.findall(line)) for line in new),
        )

    @property
    def weight(self) -> float:
        """How much its heading weighs, the letterhead apart."""
        date = 2.5 if self.other_date else 1.5 * self.date
        return date + 1.5 * self.title + 1.5 * self.greeting + min(self.fields, 2)


class _Line(NamedTuple):
    """A line as an eye sees it, and what has figures in it."""

    look: str
    figures: tuple[str, ...]


def _seen(line: str) -> _Line:
    plain = folded(line)
    figures = (looks_as(word) for word in _WITH_FIGURES.findall(plain))
    return _Line(looks_as(plain), tuple(figures))


def _is_among(line: _Line, known: list[_Line]) -> bool:
    """Whether one of these is the same line, but for slips in reading; no figure may slip."""
    return any(
        line.figures == each.figures and same_line(line.look, each.look) for each in known
    )


def same_line(one: str, other: str) -> bool:
    """Whether two lines are one, but for slips in reading them."""
    if one == other:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other, score_cutoff=_SAME_LINE) > 0


def _shape(line: str) -> str:
    """Return a line without its figures and without the names of months."""
    return _MONTH.sub("", re.sub(r"[\d\W_]+", " ", folded(line))).strip()


def _is_title(line: str) -> bool:
    words = line.split()
    return (
        len(words) <= _TITLE_WORDS
        and not line.endswith((".", ",", ";"))
        and line[:1].isupper()
        and bool(_TITLE.search(line))
        and ":" not in line
    )
