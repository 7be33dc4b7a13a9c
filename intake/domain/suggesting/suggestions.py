"""All that a paper suggests, by the catalog's rules over its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from intake.domain.definitions import DocumentType, PacketPart, PaperField
from intake.domain.suggesting.authors import author_of, house_of
from intake.domain.suggesting.dates_of_papers import FROM_A_PLAN, birth_date_of, day_of
from intake.domain.suggesting.diagnosed import diagnoses_named
from intake.domain.suggesting.found import Sureness
from intake.domain.suggesting.kinds import kind_of
from intake.domain.suggesting.listed import (
    codes_on,
    insurer_of,
    numbers_on,
    scores_in,
    treatments_in,
)
from intake.domain.suggesting.medicines_listed import medicines_listed
from intake.domain.suggesting.paper import paper_of
from intake.domain.suggesting.whom import patient_of_paper

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from intake.domain.definitions import Catalog
    from intake.domain.page_words import PageWords
    from intake.domain.suggesting.found import Suggestion
    from intake.domain.suggesting.paper import Paper
    from intake.domain.suggesting.rules import PaperRules

ABOUT_NOBODY = frozenset({"literature", "medical_policy", "plan_document", "clinic_protocol"})
"""Kinds of paper that name treatments and codes without saying that a patient has them."""

_NAME_PLANS = frozenset({PacketPart.PLAN, PacketPart.REQUEST})
_OF_PLANS = frozenset({PacketPart.PLAN})


def suggest(
    words: Mapping[int, PageWords], rules: PaperRules, catalog: Catalog, today: dt.date
) -> tuple[Suggestion, ...]:
    """Return what the words of a paper suggest, by its own pages from 1.

    The same words give the same suggestions; nothing is written anywhere.
    """
    paper = paper_of(words, rules, today)
    if not paper.lines:
        return ()
    return tuple(_all(paper, catalog))


def _all(paper: Paper, catalog: Catalog) -> Iterator[Suggestion]:
    kind, house = kind_of(paper), house_of(paper)
    told = str(kind.value) if kind else ""
    insurer = insurer_of(paper)
    if insurer is None and house is not None and told in FROM_A_PLAN:
        insurer = replace(house, field=PaperField.INSURER, sureness=Sureness.LIKELY)
    author = author_of(paper)
    if author is not None and told in FROM_A_PLAN:  # who signed for it treated nobody
        author = replace(author, sureness=min(author.sureness, Sureness.LIKELY))
    alone = (kind, day_of(paper, told), author, house, patient_of_paper(paper))
    for each in (*alone, birth_date_of(paper), insurer):
        if each is not None:
            yield each
    row = catalog.find(DocumentType, told)
    yield from numbers_on(paper, is_of_plan=row is not None and row.part in _NAME_PLANS)
    if told in ABOUT_NOBODY or (row is not None and row.part in _OF_PLANS):
        return
    yield from treatments_in(paper)
    yield from medicines_listed(paper)
    yield from scores_in(paper)
    codes = tuple(codes_on(paper))
    yield from codes
    yield from diagnoses_named(paper, (str(each.value) for each in codes))
