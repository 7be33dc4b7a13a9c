"""What differs from state to state, where a source says so; and whom to ask where none does."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictStr

from intake.domain.conditions import Always, Condition
from intake.domain.sourced import Sourced
from intake.domain.value import Value

StateId = Annotated[StrictStr, Field(pattern=r"^[A-Z]{2}$")]
"""The two letters of the post office: "CA"."""


class State(Value):
    """A state, the District of Columbia, or a territory."""

    id: StateId
    title: StrictStr


class StateRule(Sourced):
    """What a source says for these states."""

    states: tuple[StateId, ...]
    says: StrictStr


class StateTopic(Sourced):
    """One thing that differs by state. ``when`` decides whose plan it concerns.

    ``says`` holds everywhere; a rule adds what is known for a state. ``elsewhere`` is said
    where no rule names the state: "Not known to us" unless the source covers all states.
    """

    id: StrictStr
    title: StrictStr
    says: StrictStr
    elsewhere: StrictStr
    rules: tuple[StateRule, ...] = ()
    when: Condition = Field(default_factory=Always)
