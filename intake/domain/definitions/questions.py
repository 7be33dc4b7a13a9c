"""What may be asked: the questions of the interview, and those to ask in a call."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, StrictBool, StrictStr

from intake.domain.conditions import Always, Condition
from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import QuestionId, RequirementId


class AnswerKind(StrEnum):
    """The shape of an answer; each has one editor in ``ui.widgets``."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    QUANTITY = "quantity"
    DATE = "date"
    DATE_TIME = "date_time"
    PICK = "pick"
    DIAGNOSIS_CODES = "diagnosis_codes"
    TREATMENT_CODES = "treatment_codes"


class SummaryPart(StrEnum):
    """The parts of the summary that a question or a group of requirements may speak in."""

    ASKED = "asked"
    DIAGNOSIS = "diagnosis"
    TRIED = "tried"
    DAILY_LIFE = "daily_life"
    SAFETY = "safety"


class Round(StrEnum):
    """When a question is asked: the first few, whenever it suits, or for a form in hand."""

    FIRST = "first"
    LATER = "later"
    FORM = "form"


class AnswerOption(Value):
    """One option of a choice question: id, words, and a line that helps to decide."""

    id: StrictStr
    says: StrictStr
    help: StrictStr = ""


class Question(Value):
    """One page of the interview. ``why`` is shown beside it; ``look`` says where to look.

    ``when`` decides whether it is asked at all. ``private`` answers are masked in what
    leaves (member ids). ``in_summary`` is the part of the summary that tells the answer, as
    ``told`` words it, e.g. "Blood pressure {answer}."; without it, question and answer.
    ``is_past`` marks a date that cannot lie ahead of today.
    ``essential`` ones are asked before all else: the checklist waits for them. ``round``
    says when the others are asked. ``sharpens`` names requirements that are told better with
    the answer, apart from those whose conditions name the question. ``read`` is the page to
    read with it, where no page names the question itself. In a data file
    ``options_from`` stands for options: "plan_kinds", "conditions" or "routes".
    """

    id: QuestionId
    section: StrictStr
    asks: StrictStr
    help: StrictStr = ""
    why: StrictStr
    look: StrictStr = ""
    find_out: StrictStr = ""
    kind: AnswerKind
    options: tuple[AnswerOption, ...] = ()
    units: tuple[StrictStr, ...] = ()
    example: StrictStr = ""
    check: StrictStr = ""
    private: StrictBool = False
    essential: StrictBool = False
    round: Round = Round.LATER
    sharpens: tuple[RequirementId, ...] = ()
    read: StrictStr = ""
    is_past: StrictBool = False
    in_summary: SummaryPart | None = None
    told: StrictStr = ""
    when: Condition = Field(default_factory=Always)

    @property
    def is_first(self) -> bool:
        """Whether it belongs to the first round."""
        return self.essential or self.round is Round.FIRST


class ScriptQuestion(Sourced):
    """A question to ask in a call; ``party`` is whom, ``part`` the heading."""

    id: StrictStr
    party: StrictStr
    part: StrictStr
    asks: StrictStr
    why: StrictStr = ""
    when: Condition = Field(default_factory=Always)
