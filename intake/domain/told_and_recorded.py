"""Symptoms told and signs recorded, held against what published criteria ask for.

It counts categories and names dates. It never says what a person has, nor that criteria
are met: that is for a clinician to record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.answers import Choice
from intake.domain.crps import Signs, Symptoms
from intake.domain.dates import newest_first, say_date
from intake.domain.facts import choice_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.case import Case
    from intake.domain.definitions import BodySign, Catalog, ClinicalCriteria, SignCategory


@dataclass(frozen=True, slots=True)
class CategoryTold:
    """One category: what was told and recorded in it. ``is_ticked``: told in the interview."""

    category: SignCategory
    symptoms: tuple[BodySign, ...]
    signs: tuple[BodySign, ...]
    is_ticked: bool = False

    @property
    def has_symptom(self) -> bool:
        """Whether the person told of a symptom in it."""
        return self.is_ticked or bool(self.symptoms)


@dataclass(frozen=True, slots=True)
class ToldAndRecorded:
    """The newest symptoms told and the newest exam of a named clinician, by category."""

    criteria: ClinicalCriteria
    symptoms: Symptoms | None
    signs: Signs | None
    categories: tuple[CategoryTold, ...]

    @property
    def symptoms_in(self) -> int:
        """In how many categories a symptom was told."""
        return sum(each.has_symptom for each in self.categories)

    @property
    def signs_in(self) -> int:
        """In how many categories a sign was recorded at that exam."""
        return sum(bool(each.signs) for each in self.categories)


def criteria_for(case: Case, catalog: Catalog) -> ClinicalCriteria | None:
    """Return the criteria for the condition of the request, if there are any."""
    condition = choice_of(case, "request.condition")
    found = (each for each in catalog.criteria if condition in each.for_conditions)
    return next(found, None)


def held_against(criteria: ClinicalCriteria, case: Case) -> ToldAndRecorded:
    """Return the newest of what was told and recorded, by the categories of the criteria."""
    symptoms = next(iter(symptoms_by_date(case)), None)
    signs = next((each for each in signs_by_date(case) if each.recorded_by), None)
    return _of_pair(criteria, case, symptoms, signs)


def symptoms_by_date(case: Case) -> tuple[Symptoms, ...]:
    """Return what was noticed, the newest first."""
    return tuple(sorted(case.all(Symptoms), key=_age))


def signs_by_date(case: Case) -> tuple[Signs, ...]:
    """Return what clinicians recorded, the newest first."""
    return tuple(sorted(case.all(Signs), key=_age))


def say_asked(told: ToldAndRecorded) -> str:
    """Return what the criteria ask for, in one sentence."""
    criteria, of = told.criteria, len(told.categories)
    return (
        f"The {criteria.title} ask for a symptom in at least {criteria.symptoms_in} of {of} "
        f"categories, and a sign at the exam in at least {criteria.signs_in} of {of}."
    )


def say_counts(told: ToldAndRecorded) -> str:
    """Return the counts in one sentence, each with its date."""
    of, signs = len(told.categories), told.signs
    on = f" ({say_date(told.symptoms.date)})" if told.symptoms else ""
    words = f"Symptoms told{on}: {told.symptoms_in} of {of} categories."
    if signs is None:
        return f"{words} No signs recorded by a clinician are entered yet."
    by = f"{signs.recorded_by} ({say_date(signs.date)})"
    return f"{words} Signs recorded by {by}: {told.signs_in} of {of} categories."


def say_recorded(criteria: ClinicalCriteria, signs: Signs) -> tuple[str, ...]:
    """Return the two parts that only a record can say, as far as this one says them."""
    return tuple(
        words
        for words, is_said in (
            (criteria.out_of_proportion, signs.out_of_proportion),
            (criteria.nothing_else, signs.nothing_else),
        )
        if is_said
    )


def say_by_category(criteria: ClinicalCriteria, ids: Iterable[str]) -> tuple[str, ...]:
    """Return a line for each category with something in it: "Sensory: allodynia"."""
    chosen = set(ids)
    lines: list[str] = []
    for category in criteria.categories:
        both = (*category.symptoms, *category.signs)
        found = [each.clinical for each in both if each.id in chosen]
        if found:
            lines.append(f"{category.clinical}: {', '.join(found)}")
    return tuple(lines)


def _of_pair(
    criteria: ClinicalCriteria, case: Case, symptoms: Symptoms | None, signs: Signs | None
) -> ToldAndRecorded:
    noticed = symptoms.noticed if symptoms else ()
    seen = signs.seen if signs else ()
    ticked = () if symptoms else _ticked(criteria, case)
    categories = tuple(
        CategoryTold(
            category=each,
            symptoms=tuple(one for one in each.symptoms if one.id in noticed),
            signs=tuple(one for one in each.signs if one.id in seen),
            is_ticked=each.id in ticked,
        )
        for each in criteria.categories
    )
    return ToldAndRecorded(criteria, symptoms, signs, categories)


def _ticked(criteria: ClinicalCriteria, case: Case) -> tuple[str, ...]:
    given = case.given(criteria.asked_in) if criteria.asked_in else None
    return given.options if isinstance(given, Choice) else ()


def _age(entry: Symptoms | Signs) -> tuple[int, int, int]:
    return newest_first(entry.date)
