"""Find what a case names that the catalog does not have: a slip, or a newer catalog.

Such entries are kept, since they are the person's own; they are told, since nothing
will show them.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from intake.domain.answers import Answer, Answered, Choice, told_about
from intake.domain.crps import Signs, Symptoms
from intake.domain.definitions import AnswerKind, Question
from intake.domain.documents import Document, Proof, TargetKind
from intake.domain.medicines import Medicine
from intake.domain.scores import Score
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from intake.domain.case import AnyEntry
    from intake.domain.definitions import Catalog


_FITS: Mapping[AnswerKind, tuple[str, ...]] = {
    AnswerKind.TEXT: ("text",),
    AnswerKind.LONG_TEXT: ("text",),
    AnswerKind.CHOICE: ("choice",),
    AnswerKind.CHOICES: ("choice",),
    AnswerKind.YES_NO: ("yes_no",),
    AnswerKind.QUANTITY: ("quantity",),
    AnswerKind.DATE: ("when",),
    AnswerKind.DATE_TIME: ("when",),
    AnswerKind.PICK: ("choice",),
    AnswerKind.DIAGNOSIS_CODES: ("text",),
    AnswerKind.TREATMENT_CODES: ("text",),
}


def unknown_ids(entries: Iterable[AnyEntry], catalog: Catalog) -> Iterator[str]:
    """Yield a sentence for each id that the catalog does not have."""
    asked = [*_ids(catalog.questions), *_ids(catalog.requirements)]
    requirements = _ids(catalog.requirements)
    instruments = _ids(catalog.instruments)
    types = _ids(catalog.document_types)
    treatments, classes = _ids(catalog.treatments), _ids(catalog.classes)
    for entry in entries:
        match entry:
            case Answer():
                yield from _unknown("question", told_about(entry.id), asked)
                yield from _unfit(entry, catalog)
            case Score(name=""):
                yield from _unknown("instrument", entry.instrument, instruments)
            case Document():
                yield from _unknown("type of paper", entry.type, types)
            case Trial() | Medicine():
                yield from _unknown("treatment", entry.treatment, treatments)
                yield from _unknown("class of treatments", entry.group, classes)
            case Symptoms(noticed=named) | Signs(seen=named):
                yield from _felt(named, catalog)
            case Proof(target=target) if target.kind is TargetKind.REQUIREMENT:
                yield from _unknown("requirement", target.id, requirements)
            case _:
                pass


def _unfit(answer: Answer, catalog: Catalog) -> Iterator[str]:
    """Tell an answer of another shape than its question asks for, or an unknown option."""
    question = catalog.find(Question, answer.id)
    if question is None or not isinstance(answer.said, Answered):
        return
    given = answer.said.given
    if given.kind not in _FITS[question.kind]:
        wanted = " or ".join(_FITS[question.kind])
        yield (
            f"The question “{answer.id}” asks for an answer of the kind {wanted}; "
            "what stands there is kept, and not understood."
        )
    elif isinstance(given, Choice) and question.options:
        options = _ids(question.options)
        for option in given.options:
            yield from _unknown(f"option of {answer.id}", option, options)


def _felt(named: Iterable[str], catalog: Catalog) -> Iterator[str]:
    """Tell symptoms and signs that no criteria of the catalog have."""
    categories = [each for criteria in catalog.criteria for each in criteria.categories]
    known = [name for each in categories for name in _ids((*each.symptoms, *each.signs))]
    for each in named:
        yield from _unknown("symptom or sign", each, known)


def _ids(rows: Iterable[object]) -> list[str]:
    return [str(getattr(row, "id", "")) for row in rows]


def _unknown(what: str, named: str | None, known: list[str]) -> Iterator[str]:
    if named is None or named in known:
        return
    near = difflib.get_close_matches(named, known, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    yield f"This version knows no {what} “{named}”; it is kept, and not shown.{hint}"
