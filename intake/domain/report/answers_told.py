"""Answers of the interview as lines of the summary, by the catalog's own template.

Answers with the same proof share a line. So do noes, and the questions that the person
could not answer: not known is told, and never told as no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.answers import Answered, DontKnow, YesNo
from intake.domain.definitions import AnswerKind
from intake.domain.evidence import OwnAccount
from intake.domain.report.given_words import say_given
from intake.domain.report.proofs import answer_proofs, unique
from intake.domain.report.statements import Span, Statement
from intake.domain.report.words import MOST_LINE, quoted, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.answers import Given, Said
    from intake.domain.definitions import Question, SummaryPart
    from intake.domain.evidence import Evidence
    from intake.domain.report.material import Material

    _Key = tuple[str, tuple[Evidence, ...]]  # the word a line begins with, its pages

_PLACE = "{answer}"
_YES, _NO, _NOT_KNOWN = "Yes", "No", "Not known yet"


def answers_in(
    material: Material, part: SummaryPart, *, but: tuple[str, ...] = ()
) -> Iterator[Statement]:
    """Yield the lines of the answers that the catalog tells in this part.

    Args:
        material: what the report is made from.
        part: the part of the summary.
        but: questions that are told elsewhere.
    """
    lines: dict[_Key, list[str]] = {}
    proofs: dict[_Key, list[Evidence]] = {}
    for question in material.catalog.questions:
        if question.in_summary is not part or question.private or question.id in but:
            continue
        word, words = _words(question, material.case.said(question.id))
        if words:
            evidence = answer_proofs(material.case, question.id)
            key: _Key = (
                word,
                tuple(each for each in evidence if not isinstance(each, OwnAccount)),
            )
            lines.setdefault(key, []).append(words)
            proofs.setdefault(key, []).extend(evidence)
    for word in (_YES, "", _NO, _NOT_KNOWN):
        for key in [each for each in lines if each[0] == word]:
            yield from _statements(word, lines[key], unique(proofs[key]))


def told(question: Question, given: Given) -> str:
    """Return the sentence that tells an answer: the question's template, or both in turn."""
    answer = say_given(question, given)
    if _PLACE in question.told:
        return sentence(question.told.replace(f"{_PLACE}.", _PLACE).replace(_PLACE, answer))
    if question.kind is AnswerKind.LONG_TEXT:
        return quoted(answer)
    return f"{question.asks} {sentence(answer)}"


def _words(question: Question, said: Said | None) -> tuple[str, str]:
    """Return the word that the line begins with, and what is told; both empty for nothing."""
    short = question.told if question.kind is AnswerKind.YES_NO else ""
    if short and isinstance(said, DontKnow):
        return _NOT_KNOWN, short
    if not isinstance(said, Answered):
        return "", ""
    if short and isinstance(said.given, YesNo):
        return (_YES if said.given.yes else _NO), short
    return "", told(question, said.given)


def _statements(
    word: str, words: list[str], evidence: tuple[Evidence, ...]
) -> Iterator[Statement]:
    """Yield one statement, or several where the words would fill more than a short line."""
    if word:
        spans = (Span(text=f"{word}: ", strong=True), Span(text=sentence(", ".join(words))))
        yield Statement(spans=spans, evidence=evidence)
        return
    joined = ""
    for each in words:
        if joined and len(joined) + len(each) > MOST_LINE:
            yield Statement(spans=(Span(text=joined),), evidence=evidence)
            joined = ""
        joined = f"{joined} {each}".strip()
    yield Statement(spans=(Span(text=joined),), evidence=evidence)
