"""What a paper suggests, in the words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.dates import say_date
from intake.domain.definitions import DocumentType, PaperField, Treatment
from intake.domain.instruments import Instrument
from intake.domain.suggesting import (
    ABOUT,
    ScoreTotal,
    Sureness,
    contact_for,
    score_date,
    value_words,
)
from ui.shown.found import FoundShown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.documents import Document
    from intake.domain.suggesting import Suggestion, Told

_MOST_QUOTED = 90


def found_row(
    suggestion: Suggestion, document: Document, case: Case, catalog: Catalog
) -> FoundShown:
    """Return a suggestion in words."""
    is_about = suggestion.field in ABOUT
    is_by_name = suggestion.field is PaperField.DIAGNOSIS_NAME
    value = _value(suggestion.field, suggestion.value, catalog)
    more = _more(suggestion, document, case)
    others = tuple(_value(suggestion.field, each, catalog) for each in suggestion.others)
    return FoundShown(
        key=suggestion.key,
        what=_what(suggestion.field),
        value=f"{value}, {more}" if more else value,
        sure=_by_name() if is_by_name else _sure(suggestion.sureness),
        quote=_quote(suggestion),
        yes=_tr("Yes") if is_about else _tr("Add it"),
        others=others if is_about or is_by_name else (),
        can_correct=is_about,
    )


def stranger_words(suggestions: Sequence[Suggestion]) -> str:
    """Return "This paper names ANN OTHER, born Jan 2, 1950. Is it yours?"."""
    said = {each.field: value_words(each.value) for each in suggestions}
    name, born = said.get(PaperField.PATIENT), said.get(PaperField.BIRTH_DATE)
    if name and born:
        return _tr("This paper names {0}, born {1}. Is it yours?").format(name, born)
    if name:
        return _tr("This paper names {0}. Is it yours?").format(name)
    return _tr("This paper names somebody born {0}. Is it yours?").format(born)


def queue_words(papers: int) -> str:
    """Return "5 papers to confirm", or nothing."""
    if not papers:
        return ""
    return (
        _tr("1 paper to confirm")
        if papers == 1
        else _tr("{0} papers to confirm").format(papers)
    )


def _what(field: PaperField) -> str:
    names = {
        PaperField.TYPE: _tr("Kind of paper"),
        PaperField.DATE: _tr("Date on the paper"),
        PaperField.PROVIDER: _tr("Who wrote it"),
        PaperField.PATIENT: _tr("Patient’s name on it"),
        PaperField.BIRTH_DATE: _tr("Birth date on it"),
        PaperField.MEDICATION: _tr("A treatment you tried?"),
        PaperField.MEDICINE: _tr("A medicine you take now?"),
        PaperField.SCORE: _tr("A score"),
        PaperField.DIAGNOSIS: _tr("A diagnosis code"),
        PaperField.DIAGNOSIS_NAME: _tr("A diagnosis, by its name"),
        PaperField.INSURER: _tr("Your insurer"),
        PaperField.REFERENCE: _tr("A reference number"),
        PaperField.MEMBER_ID: _tr("Your member number"),
        PaperField.GROUP_NUMBER: _tr("Your group number"),
    }
    return names.get(field, "")


def _by_name() -> str:
    return _tr(
        "The paper gives no code. This one has that name in the official list. "
        "Ask the clinic if it is theirs."
    )


def _sure(sureness: Sureness) -> str:
    words = {
        Sureness.SURE: _tr("Clear on the page."),
        Sureness.LIKELY: _tr("Looks right. Please check."),
        Sureness.UNCLEAR: _tr("Not clear. Please check."),
    }
    return words[sureness]


def _value(field: PaperField, value: Told, catalog: Catalog) -> str:
    if isinstance(value, ScoreTotal):
        instrument = catalog.find(Instrument, value.instrument)
        return f"{instrument.short if instrument else value.instrument} {value.points:g}"
    if field is PaperField.TYPE:
        kind = catalog.find(DocumentType, str(value))
        return kind.title if kind else str(value)
    if field is PaperField.MEDICATION:
        treatment = catalog.find(Treatment, str(value))
        return treatment.name if treatment else str(value)
    if field is PaperField.DIAGNOSIS_NAME:
        known = (codes.find(str(value)) for codes in catalog.code_lists)
        code = next((each for each in known if each), None)
        return f"{code.code}, {code.says}" if code else str(value)
    return value_words(value)


def _more(suggestion: Suggestion, document: Document, case: Case) -> str:
    """Return the day of a score, the words of a code, the contact of a number."""
    if suggestion.field is PaperField.SCORE:
        date = score_date(document, suggestion)
        return say_date(date) if date else ""
    if suggestion.field is PaperField.DIAGNOSIS:
        return suggestion.note
    if suggestion.field is PaperField.REFERENCE:
        contact = contact_for(case, document)
        words = _tr("for the contact of {0}")
        return words.format(say_date(contact.date)) if contact else ""
    return ""


def _quote(suggestion: Suggestion) -> str:
    is_quoted = suggestion.field in {PaperField.MEDICATION, PaperField.MEDICINE}
    quoted = suggestion.note if is_quoted else ""
    if not quoted and suggestion.spots:
        quoted = suggestion.spots[0].words
    if len(quoted) > _MOST_QUOTED:
        quoted = f"{quoted[:_MOST_QUOTED].rstrip()}…"
    return _tr("Page {0}: “{1}”").format(suggestion.page, quoted)


def _tr(words: str) -> str:
    return QCoreApplication.translate("FoundWords", words)
