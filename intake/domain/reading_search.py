"""Find words in the pages to read, and in what is read out of other rows there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.wording import alike, excerpt, has_all, terms, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.definitions import Catalog, LearnPage, PlanKind
    from intake.domain.wording import Excerpt, Term


@dataclass(frozen=True, slots=True)
class PageText:
    """A page of the Learn room by its id: its title, and all that can be read on it."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page in which the words stand, and the piece around the first of them."""

    id: str
    title: str
    excerpt: Excerpt


def find_pages(catalog: Catalog, query: str) -> tuple[FoundPage, ...]:
    """Return the pages with every word of a query; those with all in the title come first.

    Where nothing is found, words spelled nearly alike are looked for instead.
    """
    pages = tuple(page_texts(catalog))
    wanted = terms(query)
    if not wanted:
        return ()
    found = _found(pages, wanted)
    return found or _found(pages, terms(_nearly(pages, wanted)))


def pages_with(catalog: Catalog, query: str) -> tuple[FoundPage, ...]:
    """Return the pages with every word of a query as it is spelled."""
    return _found(tuple(page_texts(catalog)), terms(query))


def page_texts(catalog: Catalog) -> Iterator[PageText]:
    """Yield every page that can be read, with its text."""
    for page in catalog.learn:
        yield PageText(page.id, page.title, _of_page(page, catalog))
    for plan in catalog.plan_kinds:
        yield PageText(f"plan:{plan.id}", plan.title, _of_plan(plan))
    policies = (
        " ".join((each.insurer, each.number, each.title, *(said.says for said in each.said)))
        for each in catalog.policies
    )
    yield PageText("policies", "Policies we have read", "\n".join(policies))
    told = (f"{each.short}: {each.tell}" for each in catalog.safety_prompts)
    yield PageText("tell", "What to tell the clinic", "\n".join(told))


def _found(pages: Sequence[PageText], wanted: Sequence[Term]) -> tuple[FoundPage, ...]:
    if not wanted:
        return ()
    hits = [each for each in pages if has_all(f"{each.title} {each.text}", wanted)]
    hits.sort(key=lambda each: not has_all(each.title, wanted))
    return tuple(FoundPage(each.id, each.title, excerpt(each.text, wanted)) for each in hits)


def _nearly(pages: Sequence[PageText], wanted: Sequence[Term]) -> str:
    known = dict.fromkeys(
        word for each in pages for word in tokens(f"{each.title} {each.text}")
    )
    near = [alike(part, known.keys()) for term in wanted for part in term[0]]
    return " ".join(words[0] for words in near) if all(near) else ""


def _of_page(page: LearnPage, catalog: Catalog) -> str:
    parts = (f"{each.heading}\n{each.says}" for each in page.parts)
    claims = (f"{each.said}\n{each.found}" for each in page.claims)
    words = (f"{each.title}: {each.says}" for each in catalog.terms if page.id == "words")
    return "\n".join((page.body, *parts, *claims, *words, page.ask_when_unsure))


def _of_plan(plan: PlanKind) -> str:
    levels = (f"{each.title}: {each.who}. {each.note}" for each in plan.levels)
    told = (
        *(plan.help, plan.how_to_tell, plan.path_says, plan.who_decides),
        *(plan.drug_or_service_says, plan.forms_say, plan.clock_says, plan.keeps_going_says),
        *(plan.appeal_says, plan.speak_for_patient, plan.help_from),
    )
    return "\n".join((*told, *levels))
