"""A case laid out for looking things up: gone through once, then asked many times."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from intake.domain.answers import DoesNotApply
from intake.domain.contacts import Contact
from intake.domain.dates import newest_first
from intake.domain.documents import Document, Proof
from intake.domain.facts import visit_of
from intake.domain.records_clock import waits
from intake.domain.scores import DiaryEntry, Score
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from typing import TypeVar

    from intake.domain.answers import Said, Waiting
    from intake.domain.case import AnyEntry, Case
    from intake.domain.definitions import Catalog
    from intake.domain.documents import TargetKind
    from intake.ids import DocumentId, DocumentTypeId, InstrumentId

    K = TypeVar("K", bound=Hashable)
    T = TypeVar("T")


_NOTHING: Mapping[str, AnyEntry] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Known:
    """What a case holds, by what one looks it up with.

    ``visit`` is the day of the visit if one single day is known. ``counts_to`` is the day
    that ages are counted to: the visit, or today once it is past or unset. Documents of a
    type lie newest first. ``pain_days`` are the days of the diary on which pain was entered,
    in ISO form, oldest first. ``asked_for`` are the requirements with a request for records
    under way.
    """

    case: Case
    catalog: Catalog
    today: dt.date
    visit: dt.date | None
    counts_to: dt.date
    documents: Mapping[DocumentId, Document]
    by_type: Mapping[DocumentTypeId | None, tuple[Document, ...]]
    by_target: Mapping[tuple[TargetKind, str], tuple[Proof, ...]]
    by_instrument: Mapping[InstrumentId, tuple[Score, ...]]
    pain_days: tuple[str, ...]
    trials: tuple[Trial, ...]
    by_party: Mapping[str, tuple[Contact, ...]]
    by_ask: Mapping[tuple[str, str], tuple[Contact, ...]]
    asked_for: Mapping[str, Waiting]

    def contacts(self, party: str, ask: str) -> tuple[Contact, ...]:
        """Return the contacts with a party that answer a question of the script, if asked."""
        return self.by_ask.get((party, ask), ()) if ask else self.by_party.get(party, ())

    def proofs(self, kind: TargetKind, target: str) -> tuple[Proof, ...]:
        """Return the page ranges linked to a target."""
        return self.by_target.get((kind, target), ())

    def said(self, requirement: str) -> Said | None:
        """Return what was said to a requirement, or that its records were asked for.

        Only that it does not apply weighs more.
        """
        said = self.case.said(requirement)
        return said if isinstance(said, DoesNotApply) else self.asked_for.get(requirement, said)


def know(case: Case, catalog: Catalog, today: dt.date) -> Known:
    """Lay out a case for looking things up."""
    documents, visit = case.all(Document), visit_of(case).day
    newest = sorted(documents, key=_by_date)
    contacts = case.all(Contact)
    return Known(
        case=case,
        catalog=catalog,
        today=today,
        visit=visit,
        counts_to=today if visit is None else max(visit, today),
        documents={each.id: each for each in documents},
        by_type=_grouped((each.type, each) for each in newest if not each.replaced_by),
        by_target=_grouped(((p.target.kind, p.target.id), p) for p in case.all(Proof)),
        by_instrument=_grouped((each.instrument, each) for each in case.all(Score)),
        pain_days=_pain_days(case),
        trials=case.all(Trial),
        by_party=_grouped((each.party, each) for each in contacts),
        by_ask=_grouped(pair for each in contacts if each.replies for pair in _asked(each)),
        asked_for=waits(case, catalog, today),
    )


def _asked(contact: Contact) -> Iterator[tuple[tuple[str, str], Contact]]:
    for ask in dict.fromkeys(each.ask for each in contact.replies if each.answer):
        yield (contact.party, ask), contact


def _pain_days(case: Case) -> tuple[str, ...]:
    days = [
        entry.id
        for entry in case.kinds.get("diary", _NOTHING).values()
        if isinstance(entry, DiaryEntry)
        and (
            entry.average is not None
            or entry.worst is not None
            or entry.now is not None
            or entry.least is not None
        )
    ]
    return tuple(sorted(days))


def _by_date(document: Document) -> tuple[int, int, int]:
    return newest_first(document.date)


def _grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for key, each in pairs:
        groups[key].append(each)
    return {key: tuple(group) for key, group in groups.items()}
