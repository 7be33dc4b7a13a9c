"""Stretches of the interview that are walked in one go, and the parts that can wait."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from intake.domain.definitions import Requirement
from intake.domain.rounds import (
    deciding,
    first_round,
    is_for_a_form,
    is_open,
    later,
    part,
    sharpening,
)

if TYPE_CHECKING:
    from intake.domain.definitions import Catalog, Question
    from intake.domain.known import Known
    from intake.domain.readiness import Readiness


class LegKind(StrEnum):
    """What holds the questions of a stretch together."""

    FIRST = "first"
    DECIDING = "deciding"  # what decides whether something belongs on the list
    PART = "part"  # a section of the interview
    FOR = "for"  # what sharpens one requirement


@dataclass(frozen=True, slots=True)
class Leg:
    """One stretch; ``name`` is the section of a part, or the requirement it is for."""

    kind: LegKind
    name: str = ""


FIRST = Leg(LegKind.FIRST)
DECIDING = Leg(LegKind.DECIDING)


@dataclass(frozen=True, slots=True)
class Part:
    """A section that can wait: how much of it is open, and since when it is done for now."""

    title: str
    open: int
    total: int
    since: str
    is_for_a_form: bool


def leg_of(question: Question, known: Known) -> Leg:
    """Return the stretch that a question belongs to by itself."""
    is_first = question in first_round(known)
    return FIRST if is_first else Leg(LegKind.PART, question.section)


def members(leg: Leg, known: Known, readiness: Readiness) -> tuple[Question, ...]:
    """Return the questions of a stretch that apply as the case stands."""
    match leg.kind:
        case LegKind.FIRST:
            return first_round(known)
        case LegKind.DECIDING:
            return deciding(readiness.findings, known)
        case LegKind.PART:
            return part(leg.name, known)
        case LegKind.FOR:
            row = known.catalog.find(Requirement, leg.name)
            return () if row is None else sharpening(row, known)
        case _:
            assert_never(leg.kind)


def title_of(leg: Leg, catalog: Catalog) -> str:
    """Return what a stretch is called above its questions."""
    match leg.kind:
        case LegKind.FIRST:
            return _tr("First questions")
        case LegKind.DECIDING:
            return _tr("What belongs on your list")
        case LegKind.PART:
            return leg.name
        case LegKind.FOR:
            row = catalog.find(Requirement, leg.name)
            return _tr("For “{0}”").format(row.short if row else leg.name)
        case _:
            assert_never(leg.kind)


def parts(known: Known, since: dict[str, str]) -> tuple[Part, ...]:
    """Return the sections that hold questions of a later round, those for a form last.

    Args:
        known: The case.
        since: Since when the person is done with a section, by its title, in words.
    """
    sections = dict.fromkeys(each.section for each in later(known))
    found = [_part(section, known, since.get(section, "")) for section in sections]
    return tuple(sorted(found, key=lambda each: each.is_for_a_form))


def _part(section: str, known: Known, since: str) -> Part:
    questions = part(section, known)
    still_open = sum(is_open(each, known) for each in questions)
    return Part(section, still_open, len(questions), since, is_for_a_form(questions))


def _tr(words: str) -> str:
    return QCoreApplication.translate("AboutLegs", words)
