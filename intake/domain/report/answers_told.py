"""Answers of the interview as lines of the summary, by the catalog's own template.

A yes stands on a line of its own. Noes with the same proof share one line, and so do the
questions that the person could not answer: not known is told, and never told as no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from intake.domain.answers import Answered, Choice, DontKnow, Quantity, Text, When, YesNo
from intake.domain.dates import say_date
from intake.domain.definitions import AnswerKind
from intake.domain.report.proofs import answer_proofs, unique
from intake.domain.report.statements import Span, Statement
from intake.domain.report.words import one_line, quoted, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.answers import Given, Said
    from intake.domain.definitions import Question, SummaryPart
    from intake.domain.evidence import Evidence
    from intake.domain.report.material import Material

_PLACE = "{answer}"


def answers_in(
    material: Material, part: SummaryPart, *, but: tuple[str, ...] = ()
) -> Iterator[Statement]:
    """Yield the lines of the answers that the catalog tells in this part.

    Args:
        material: what the report is made from.
        part: the part of the summary.
        but: questions that are told elsewhere.
    """
    joined: dict[tuple[str, tuple[Evidence, ...]], list[str]] = {}
    for question in material.catalog.questions:
        if question.in_summary is not part or question.private or question.id in but:
            continue
        said = material.case.said(question.id)
        proofs = answer_proofs(material.case, question.id)
        word = _shared_word(question, said)
        if word:
            key = (word, _without_names(proofs))
            joined.setdefault(key, []).append(question.told or question.asks)
        elif isinstance(said, Answered):
            yield Statement(spans=(Span(text=told(question, said.given)),), evidence=proofs)
    for (word, proofs), what in joined.items():
        spans = (Span(text=f"{word}: ", strong=True), Span(text=sentence(", ".join(what))))
        yield Statement(spans=spans, evidence=proofs)


def told(question: Question, given: Given) -> str:
    """Return the line that tells an answer: the question's template, or question and answer."""
    answer = say_given(question, given)
    if isinstance(given, YesNo) and question.told:
        return sentence(f"{answer.capitalize()}: {question.told}")
    if _PLACE in question.told:
        return sentence(question.told.replace(_PLACE, answer))
    if question.kind is AnswerKind.LONG_TEXT:
        return quoted(answer)
    return f"{question.asks} {sentence(answer)}"


def say_given(question: Question, given: Given) -> str:
    """Return an answer in words, long ones cut to one line."""
    match given:
        case Text(text=text):
            return one_line(text)
        case Choice(options=options):
            says = {option.id: option.says for option in question.options}
            return ", ".join(says.get(each, each) for each in options)
        case YesNo(yes=yes):
            return "yes" if yes else "no"
        case Quantity(amount=amount, unit=unit):
            return f"{say_number(amount)} {unit}".strip()
        case When(date=date, time=time):
            return f"{say_date(date)}, {time}" if time else say_date(date)
        case _:
            assert_never(given)


def say_number(amount: float) -> str:
    """Return a number as people write it: 2,400 and 0.35, without needless zeros."""
    whole = int(amount)
    return f"{whole:,}" if amount == whole else f"{amount:,.4g}"


def _shared_word(question: Question, said: Said | None) -> str:
    if question.kind is not AnswerKind.YES_NO or not question.told:
        return ""
    if isinstance(said, DontKnow):
        return "Not known yet"
    if isinstance(said, Answered) and isinstance(said.given, YesNo) and not said.given.yes:
        return "No"
    return ""


def _without_names(proofs: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the proofs so that own accounts of several questions are alike."""
    return unique(
        each.changed(about="") if each.kind == "own_account" else each for each in proofs
    )
