"""The few words that the catalog's conditions are written in.

This file is only their shape; ``applying`` and ``standing.weigh`` say what each means. To
add a word: its class here and its branches there; the type checker points at what is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import Field, StrictBool, StrictInt, StrictStr

from intake.domain.value import Percent, Value
from intake.ids import (
    DocumentTypeId,
    InstrumentId,
    QuestionId,
    TreatmentClassId,
    TreatmentId,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class Always(Value):
    """Holds for everybody."""

    kind: Literal["always"] = "always"


class AnswerIs(Value):
    """The question was answered with one of these options ("yes" and "no" too)."""

    kind: Literal["answer_is"] = "answer_is"
    question: QuestionId
    one_of: Annotated[tuple[StrictStr, ...], Field(min_length=1)]


class OnPath(Value):
    """The condition asked about lies on this path, "pain" or "mood"."""

    kind: Literal["on_path"] = "on_path"
    path: StrictStr


class AsksFirst(Value):
    """The kind of plan has a request before care (``has_prior_authorization`` of its file)."""

    kind: Literal["asks_first"] = "asks_first"


class AnswerGiven(Value):
    """The question has an answer, whatever it is."""

    kind: Literal["answer_given"] = "answer_given"
    question: QuestionId


class DocumentOfType(Value):
    """Pages of a document of one of these types are linked or in the vault.

    ``within_days`` counts back from the visit (or from today, while there is no visit date).
    """

    kind: Literal["document_of_type"] = "document_of_type"
    types: Annotated[tuple[DocumentTypeId, ...], Field(min_length=1)]
    within_days: StrictInt | None = None
    at_least: StrictInt = 1


class OwnWords(Value):
    """The person told it in own words (an answer to this requirement or question)."""

    kind: Literal["own_words"] = "own_words"
    question: QuestionId


class ScoreRecorded(Value):
    """The instrument was completed at least so often, the newest so recently (days)."""

    kind: Literal["score_recorded"] = "score_recorded"
    instrument: InstrumentId
    at_least: StrictInt = 1
    within_days: StrictInt | None = None


class DiaryKept(Value):
    """Pain was entered on at least ``days`` days out of ``over_days``, newest so recently."""

    kind: Literal["diary_kept"] = "diary_kept"
    days: StrictInt
    over_days: StrictInt
    within_days: StrictInt | None = None


class TrialsTried(Value):
    """Treatments were tried: how many, in how many classes, how many adequate or proven.

    A trial counts as adequate when weeks at dose reach ``weeks``, or the class's own
    ``adequate_weeks`` when ``weeks`` is not set (0: any length), where it was taken at least
    ``adherence`` percent of the time, and where its best relief was ``relief_at_most``
    percent (whole percents, so "less than 25" is 24). What is unknown never counts against
    it. ``not_suitable_counts`` lets a treatment that was found not suitable stand
    beside those tried.
    """

    kind: Literal["trials_tried"] = "trials_tried"
    classes: tuple[TreatmentClassId, ...] = ()
    at_least: StrictInt = 1
    in_classes: StrictInt = 1
    weeks: StrictInt | None = None
    current_episode: StrictBool = False
    proven: StrictBool = False
    not_suitable_counts: StrictBool = False
    adherence: Percent | None = None
    relief_at_most: Percent | None = None


class Taking(Value):
    """A treatment of these classes, or one of these, is noted as still taken.

    It speaks of what is written down, so it never stays open. ``names`` are words, in small
    letters, that the name of a medicine may hold: for those the catalog does not list.
    """

    kind: Literal["taking"] = "taking"
    classes: tuple[TreatmentClassId, ...] = ()
    treatments: tuple[TreatmentId, ...] = ()
    names: tuple[StrictStr, ...] = ()


class ContactAbout(Value):
    """A contact with this party was logged (optionally: a script question was answered)."""

    kind: Literal["contact_about"] = "contact_about"
    party: StrictStr
    ask: StrictStr = ""


class AllOf(Value):
    """Every part holds."""

    kind: Literal["all_of"] = "all_of"
    of: Annotated[tuple[Condition, ...], Field(min_length=1)]


class AnyOf(Value):
    """At least one part holds."""

    kind: Literal["any_of"] = "any_of"
    of: Annotated[tuple[Condition, ...], Field(min_length=1)]


class Not(Value):
    """The part does not hold; unknown stays unknown."""

    kind: Literal["not"] = "not"
    of: Condition


Leaf: TypeAlias = (
    Always
    | AnswerIs
    | OnPath
    | AsksFirst
    | AnswerGiven
    | DocumentOfType
    | OwnWords
    | ScoreRecorded
    | DiaryKept
    | TrialsTried
    | Taking
    | ContactAbout
)
AnyCondition: TypeAlias = Leaf | AllOf | AnyOf | Not
Condition = Annotated[AnyCondition, Field(discriminator="kind")]

for _model in (AllOf, AnyOf, Not):
    _model.model_rebuild()


def leaves(condition: AnyCondition) -> Iterator[Leaf]:
    """Yield the words that a condition is made of, without "all of", "any of" and "not"."""
    match condition:
        case AllOf(of=parts) | AnyOf(of=parts):
            for part in parts:
                yield from leaves(part)
        case Not(of=part):
            yield from leaves(part)
        case _:
            yield condition
