"""Names under which papers speak of a diagnosis, and the codes of the official list for it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictStr

from intake.domain.sourced import Sourced
from intake.domain.value import Value

Words = Annotated[tuple[StrictStr, ...], Field(min_length=1)]


class DiagnosisDetail(Value):
    """Something that a paper may say more about a diagnosis: its side, its limb, how severe.

    ``words`` are those that papers use for it.
    """

    id: StrictStr
    words: Words


class NamedCode(Value):
    """A code of the list, and the details (their ids) that a paper must tell for it."""

    code: StrictStr
    told: tuple[StrictStr, ...] = ()


class DiagnosisName(Sourced):
    """A diagnosis as papers name it: ``codes`` from the one that needs no detail on.

    ``unless``: other diagnoses (their ids) that say the same more exactly; where a paper
    names one of them, this one is not suggested. ``source`` is the list that has the names,
    or says what they stand for.
    """

    id: StrictStr
    names: Words
    codes: Annotated[tuple[NamedCode, ...], Field(min_length=1)]
    unless: tuple[StrictStr, ...] = ()
