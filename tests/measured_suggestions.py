"""How often suggestions are right, by field, held against what is known to be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField
from intake.domain.names import may_be_same_name
from intake.domain.suggesting import ScoreTotal, Sureness
from tests.made_kinds import NAMED_TREATMENTS

if TYPE_CHECKING:
    from collections import defaultdict
    from collections.abc import Iterable

    from intake.domain.suggesting import Suggestion
    from tests.made_truths import MadePaper

LEAST_RIGHT = 0.85
PLAN = "Prairie Health Plan"
GATED = (PaperField.TYPE, PaperField.DATE)


class Tally:
    """What was said of one field, what of it was right, and what was there to be said."""

    def __init__(self) -> None:
        self.said = self.right = self.there = self.found = 0
        self.wrong_as_sure: list[tuple[str, str, object]] = []

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 1

    @property
    def recall(self) -> float:
        return self.found / self.there if self.there else 1

    def __str__(self) -> str:
        told = f"precision {self.precision:.0%}, recall {self.recall:.0%} of {self.there}"
        return f"{told}, wrong as sure {len(self.wrong_as_sure)}"


def truth_of(made: MadePaper) -> dict[PaperField, object]:
    """Return what is right for each field of a paper; None: whatever is said is wrong."""
    truth = made.truth
    is_plan = made.layout == "plan"
    is_denial = truth.kind == "denial_letter"
    return {
        PaperField.TYPE: truth.kind,
        PaperField.DATE: ApproxDate.of(truth.day),
        PaperField.PATIENT: truth.patient,
        PaperField.BIRTH_DATE: ApproxDate.of(truth.born),
        PaperField.PROVIDER: None if is_plan else truth.author,
        PaperField.FACILITY: _house(made),
        PaperField.MEDICATION: None if is_denial else truth.drug,
        PaperField.SCORE: None if is_denial else ScoreTotal("phq9", truth.phq9),
        PaperField.REFERENCE: truth.reference if is_plan else None,
        PaperField.INSURER: PLAN if is_plan else None,
    }


def _house(made: MadePaper) -> str | None:
    if made.layout == "plan":
        return PLAN
    return None if made.layout == "held_boxes" else made.truth.house


def is_right(field: PaperField, value: object, right: object) -> bool:
    """Return whether a value says what is true."""
    if right is None:
        return False
    if field in (PaperField.PATIENT, PaperField.PROVIDER):
        return may_be_same_name(str(value).partition(",")[0], str(right).partition(",")[0])
    if field is PaperField.FACILITY:
        return str(value).casefold() == str(right).casefold()
    return value == right


def count(
    tallies: defaultdict[PaperField, Tally], made: MadePaper, found: Iterable[Suggestion]
) -> None:
    """Hold what was suggested for one paper against its truth."""
    named = NAMED_TREATMENTS.get(made.truth.kind, ())
    told = [each for each in found if each.value not in named]
    for field, right in truth_of(made).items():
        tally = tallies[field]
        tally.there += right is not None
        for each in (each for each in told if each.field is field):
            is_good = is_right(field, each.value, right)
            tally.said += 1
            tally.right += is_good
            tally.found += is_good
            if not is_good and each.sureness is Sureness.SURE:
                tally.wrong_as_sure.append((made.layout, made.text, each.value))


def table(tallies: dict[PaperField, Tally]) -> str:
    """Return a line for each field."""
    return "\n".join(f"{field}: {tally}" for field, tally in tallies.items())


def check(tallies: dict[PaperField, Tally]) -> None:
    """Fail where kind or date is right too rarely, or where something wrong is sure."""
    for field, tally in tallies.items():
        assert not tally.wrong_as_sure, (field, tally.wrong_as_sure[0])
    for field in GATED:
        assert tallies[field].recall >= LEAST_RIGHT, table(tallies)
