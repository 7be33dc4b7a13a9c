"""What to tell the clinic about, so that nobody has to remember it on the day."""

from __future__ import annotations

from pydantic import Field, StrictStr

from intake.domain.conditions import Always, Condition
from intake.domain.sourced import Sourced
from intake.domain.value import Value


class PromptGroup(Value):
    """A heading over prompts, and the line that always stands ``beside`` them."""

    id: StrictStr
    title: StrictStr
    beside: StrictStr


class SafetyPrompt(Sourced):
    """One thing to bring up at the visit. It is a question to take along, never advice.

    ``short`` names it in a few words; ``tell`` says what to tell and why it will be asked;
    ``bring`` what helps to have at hand. ``when`` names the medicines, the conditions or
    the answers that call for it.
    """

    id: StrictStr
    group: StrictStr
    short: StrictStr
    tell: StrictStr
    bring: StrictStr = ""
    when: Condition = Field(default_factory=Always)
