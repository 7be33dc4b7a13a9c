"""What is left to ask about a paper: never what a person already said, or said no to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from intake.domain.contacts import Contact, Party
from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField
from intake.domain.facts import patient_of
from intake.domain.medicines import Medicine
from intake.domain.names import may_be_same_name
from intake.domain.scores import Score
from intake.domain.suggesting.found import ScoreTotal, Suggestion, value_words
from intake.domain.treatments import Trial
from intake.ids import QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from intake.domain.case import Case
    from intake.domain.documents import Document

ABOUT: Final = (
    PaperField.TYPE,
    PaperField.DATE,
    PaperField.PROVIDER,
    PaperField.PATIENT,
    PaperField.BIRTH_DATE,
)
"""What a paper says of itself, in the order it is asked."""

QUESTIONS: Final = {
    PaperField.INSURER: QuestionId("coverage.insurer"),
    PaperField.MEMBER_ID: QuestionId("coverage.member_id"),
    PaperField.GROUP_NUMBER: QuestionId("coverage.group_number"),
    PaperField.DIAGNOSIS: QuestionId("request.diagnosis_codes"),
    PaperField.DIAGNOSIS_NAME: QuestionId("request.diagnosis_codes"),
}
"""The questions of the interview that a paper may answer."""

_NEAR_DAYS = 60  # between a letter and the contact its number belongs to


def pending(
    case: Case, document: Document, suggestions: Iterable[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return what a person may be asked about a paper, what it says of itself first."""
    asked = [
        each
        for each in _with_one_author(suggestions)
        if each.key not in document.refused and _is_open(case, document, each)
    ]
    return tuple(sorted(asked, key=_order))


def about(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return those of what a paper says of itself."""
    return tuple(each for each in suggestions if each.field in ABOUT)


def names_a_stranger(case: Case, suggestions: Sequence[Suggestion]) -> bool:
    """Return whether a paper seems to name somebody other than the case's patient.

    Another name, or another birth date. Nothing is said while the case has neither, or where
    the paper's words can be read as the patient's own.
    """
    patient = patient_of(case)
    for each in suggestions:
        values = (each.value, *each.others)
        if each.field is PaperField.PATIENT and patient.name:
            if not any(may_be_same_name(str(value), patient.name) for value in values):
                return True
        elif each.field is PaperField.BIRTH_DATE and patient.birth_date is not None:
            dates = [value for value in values if isinstance(value, ApproxDate)]
            if dates and not any(_overlap(date, patient.birth_date) for date in dates):
                return True
    return False


def leaves_as_a_strangers(
    case: Case, document: Document, suggestions: Iterable[Suggestion]
) -> bool:
    """Return whether a paper in the packet names a stranger, and nobody said whose it is."""
    is_leaving = document.in_packet and not document.replaced_by
    return is_leaving and names_a_stranger(case, pending(case, document, suggestions))


def contact_for(case: Case, document: Document) -> Contact | None:
    """Return the contact with the insurer, near the paper's date, that has no number yet."""
    if document.date is None:
        return None
    near = [
        (abs((each.date.first - document.date.first).days), each)
        for each in case.all(Contact)
        if each.party is Party.INSURER and not each.reference
    ]
    near = [each for each in near if each[0] <= _NEAR_DAYS]
    return min(near, key=_days)[1] if near else None


def _days(near: tuple[int, Contact]) -> int:
    return near[0]


def _order(suggestion: Suggestion) -> int:
    return list(PaperField).index(suggestion.field)


def _with_one_author(suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Yield them with person and house as one: a paper has one "Who wrote it"."""
    person: Suggestion | None = None
    house: Suggestion | None = None
    for each in suggestions:
        if each.field is PaperField.PROVIDER:
            person = each
        elif each.field is PaperField.FACILITY:
            house = each
        else:
            yield each
    if person is not None and house is not None:
        both = f"{person.value}, {house.value}"
        sureness = min(person.sureness, house.sureness)
        spots = (*person.spots, *house.spots)
        others = (person.value, house.value)
        yield Suggestion(PaperField.PROVIDER, both, sureness, spots, others)
    else:
        yield from (
            replace(each, field=PaperField.PROVIDER) for each in (person, house) if each
        )


def _is_open(case: Case, document: Document, suggestion: Suggestion) -> bool:
    """Return whether nobody has said anything in its place yet."""
    field = suggestion.field
    if field in ABOUT:
        return not _said_of(document)[field]
    if field in QUESTIONS:
        return case.said(QUESTIONS[field]) is None
    if field in {PaperField.MEDICATION, PaperField.MEDICINE}:
        return not _is_listed(case, suggestion)
    if field is PaperField.SCORE:
        return not _has_score(case, document, suggestion)
    known = {each.reference for each in case.all(Contact)}
    return (
        value_words(suggestion.value) not in known and contact_for(case, document) is not None
    )


def _is_listed(case: Case, suggestion: Suggestion) -> bool:
    """Return whether the ledger has a treatment, or any list a medicine of that first word."""
    trials = case.all(Trial)
    if suggestion.field is PaperField.MEDICATION:
        return any(each.treatment == suggestion.value for each in trials)
    first = value_words(suggestion.value).split()[0].casefold()
    names = (*(each.name for each in case.all(Medicine)), *(each.name for each in trials))
    return any(first in name.casefold().split() for name in names)


def _said_of(document: Document) -> dict[PaperField, object]:
    return {
        PaperField.TYPE: document.type,
        PaperField.DATE: document.date,
        PaperField.PROVIDER: document.provider,
        PaperField.PATIENT: document.patient_on_it,
        PaperField.BIRTH_DATE: document.birth_date_on_it,
    }


def _has_score(case: Case, document: Document, suggestion: Suggestion) -> bool:
    value = suggestion.value
    if not isinstance(value, ScoreTotal):
        return True
    date = score_date(document, suggestion)
    return date is None or any(
        each.instrument == value.instrument and each.date == date for each in case.all(Score)
    )


def score_date(document: Document, suggestion: Suggestion) -> ApproxDate | None:
    """Return the day of a score: the one on its own line, else the confirmed paper's."""
    near = (each for each in suggestion.others if isinstance(each, ApproxDate))
    return next(near, document.date)


def _overlap(one: ApproxDate, other: ApproxDate) -> bool:
    return other.about or (one.first <= other.last and other.first <= one.last)
