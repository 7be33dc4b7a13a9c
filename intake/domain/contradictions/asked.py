"""What does not fit in the request: codes that exclude each other, a dose without a weight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.domain.answers import Waiting
from intake.domain.codes import codes_in, excluded_pairs
from intake.domain.contradictions.found import Contradiction
from intake.domain.facts import request_of
from intake.ids import ContradictionId, QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.known import Known

CODES = QuestionId("request.diagnosis_codes")
DOSE = QuestionId("request.dose")
WEIGHT = QuestionId("patient.weight")

_PER_KILOGRAM = re.compile(r"(/|\bper\b)\s*(kg|kilo)", re.IGNORECASE)


def asked(known: Known) -> Iterator[Contradiction]:
    """Yield what does not fit in the request of a case."""
    yield from _codes(known)
    yield from _weight(known)


def _codes(known: Known) -> Iterator[Contradiction]:
    codes = codes_in(request_of(known.case).diagnosis_codes)
    for pair in excluded_pairs(codes, known.catalog.code_exclusions):
        yield Contradiction(
            id=ContradictionId(f"codes:{pair.first}:{pair.second}"),
            what=pair.says,
            to_do=pair.rule.ask_when_unsure,
            questions=(CODES,),
        )


def _weight(known: Known) -> Iterator[Contradiction]:
    dose = request_of(known.case).dose
    said = known.case.said(WEIGHT)
    is_told = known.case.given(WEIGHT) is not None or isinstance(said, Waiting)
    if _PER_KILOGRAM.search(dose) and not is_told:
        yield Contradiction(
            id=ContradictionId("weight_missing"),
            what="The dose goes by body weight, and no weight is noted.",
            to_do="Enter your weight, and the day it was measured.",
            questions=(WEIGHT, DOSE),
        )
