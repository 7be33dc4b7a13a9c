"""Which page in Learn says more about a question of the interview, or about a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.conditions import AnswerGiven, AnswerIs, leaves
from ui.viewmodels.places import LEARN, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.definitions import Catalog, Question
    from intake.ids import QuestionId

_RECORDS_RULE = "records.thirty_days"


def read_with(question: Question, catalog: Catalog) -> Place | None:
    """Return the page about a question; else about the first thing that it is asked for."""
    page = catalog.page_about(question.id)
    if page is not None:
        return Place(LEARN, page.id)
    if question.read:
        return Place(LEARN, question.read)
    return _first((*question.sharpens, *_met_by(question.id, catalog)), catalog)


def read_about_date(deadline: str, catalog: Catalog) -> Place | None:
    """Return the page about a date to keep in mind, by the id of the deadline."""
    kind, _, rest = deadline.partition(":")
    match kind:
        case "rule" | "letter" | "ask":
            return _first((rest, rest.partition(":")[0]), catalog)
        case "records" | "chase":
            return _first((_RECORDS_RULE,), catalog)
        case _:
            return None


def _first(rows: tuple[str, ...], catalog: Catalog) -> Place | None:
    pages = (catalog.page_about(each) for each in rows)
    return next((Place(LEARN, page.id) for page in pages if page is not None), None)


def _met_by(question: QuestionId, catalog: Catalog) -> Iterator[str]:
    for requirement in catalog.requirements:
        for leaf in leaves(requirement.met_by):
            if isinstance(leaf, AnswerGiven | AnswerIs) and leaf.question == question:
                yield requirement.id
