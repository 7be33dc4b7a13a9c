"""Find words in what was entered: contacts, treatments, the diary, answers, the checklist.

Every text of every entry is looked through, whatever its kind; ids and marks are not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from pydantic import BaseModel

from intake.domain.answers import Answer, Choice, told_about
from intake.domain.contacts import Contact
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import Question, Requirement
from intake.domain.documents import Document, Original
from intake.domain.holders import Holder
from intake.domain.instruments import Instrument
from intake.domain.scores import DiaryEntry, Score
from intake.domain.treatments import Trial
from intake.domain.wording import alike, excerpt, has_all, terms, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from intake.domain.case import AnyEntry, Case
    from intake.domain.definitions import Catalog
    from intake.domain.wording import Excerpt, Term

_NO_WORDS = frozenset(
    {"id", "kind", "said_by", "target", "document", "sha256", "unit", "per", "ask", "item"}
    | {"treatment", "group", "instrument", "type", "version", "runs", "options", "places"}
    | {"refused", "holder", "requirement", "letter", "special", "authority"}
)


@dataclass(frozen=True, slots=True)
class EntryHit:
    """One entry, or one requirement of the checklist, in which the words stand.

    ``kind`` and ``id`` are the entry's own; a requirement's kind is "requirement".
    """

    kind: str
    id: str
    title: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class EntrySearch:
    """What was found; ``query`` is what was looked for in the end (see ``PageSearch``)."""

    query: str
    hits: tuple[EntryHit, ...] = ()


@dataclass(frozen=True, slots=True)
class _Findable:
    kind: str
    id: str
    title: str
    text: str

    @property
    def whole(self) -> str:
        return f"{self.title} {self.text}"


def find_entries(case: Case, catalog: Catalog, query: str) -> EntrySearch:
    """Return what was entered with every word of a query; newest entries of a kind first.

    Where nothing is found, words spelled nearly alike are looked for instead.
    """
    wanted = terms(query)
    if not wanted:
        return EntrySearch(query)
    findable = [*_entries(case, catalog), *_requirements(catalog)]
    found = EntrySearch(query, _hits(findable, wanted))
    if found.hits:
        return found
    near = _nearly(findable, wanted)
    return replace(found, query=near, hits=_hits(findable, terms(near))) if near else found


def _hits(findable: Iterable[_Findable], wanted: Sequence[Term]) -> tuple[EntryHit, ...]:
    return tuple(
        EntryHit(each.kind, each.id, each.title, excerpt(each.text, wanted))
        for each in findable
        if has_all(each.whole, wanted)
    )


def _nearly(findable: Iterable[_Findable], wanted: Sequence[Term]) -> str:
    """Return the query in words that are there, or nothing."""
    known = dict.fromkeys(word for each in findable for word in tokens(each.whole))
    near = [alike(part, known.keys()) for term in wanted for part in term[0]]
    return " ".join(words[0] for words in near) if all(near) else ""


def _entries(case: Case, catalog: Catalog) -> Iterator[_Findable]:
    for entry in reversed(tuple(case.entries())):
        if isinstance(entry, Original):
            continue  # its paper is not in the records any more
        texts = [*_texts(entry), *_chosen(entry, catalog)]
        yield _Findable(entry.kind, entry.id, _title(entry, catalog), "\n".join(texts))


def _requirements(catalog: Catalog) -> Iterator[_Findable]:
    for each in catalog.requirements:
        text = f"{each.why}\n{each.who_has_it}\n{each.how_to_get}"
        yield _Findable("requirement", each.id, each.title, text)


def _texts(value: object) -> Iterator[str]:
    """Yield every text a person may have typed, wherever it stands in an entry."""
    if isinstance(value, str):
        if value and not isinstance(value, Enum):
            yield value
    elif isinstance(value, BaseModel):
        for name, inner in value:
            if name not in _NO_WORDS:
                yield from _texts(inner)
    elif isinstance(value, tuple):
        for part in value:  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(part)  # pyright: ignore[reportUnknownArgumentType]


def _chosen(entry: AnyEntry, catalog: Catalog) -> Iterator[str]:
    """Yield the words of the options that an answer chose."""
    given = getattr(getattr(entry, "said", None), "given", None)
    question = catalog.find(Question, entry.id)
    if isinstance(given, Choice) and question is not None:
        for option in question.options:
            if option.id in given.options:
                yield option.says


def _title(entry: AnyEntry, catalog: Catalog) -> str:
    title = ""
    match entry:
        case Document(title=told) | Trial(name=told) | Holder(name=told):
            title = told
        case Contact():
            whom = entry.person or entry.organisation or entry.topic or "Contact"
            title = f"{whom}, {say_date(entry.date)}"
        case DiaryEntry():
            title = say_day(entry.day)
        case Score():
            known = catalog.find(Instrument, entry.instrument)
            name = entry.name or (known.title if known else entry.instrument)
            title = f"{name}, {say_date(entry.date)}"
        case Answer():
            about = told_about(entry.id)
            question = catalog.find(Question, about)
            requirement = catalog.find(Requirement, about)
            named = question.asks if question else ""
            title = named or (requirement.title if requirement else entry.id)
        case _:
            title = entry.kind.replace("_", " ").capitalize()
    return title
