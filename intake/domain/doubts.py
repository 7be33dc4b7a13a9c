"""What may be wrong with an answer that is kept all the same, and what a code stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.domain.answers import Text
from intake.domain.codes import codes_in, excluded_pairs, treatment_codes_in
from intake.domain.definitions import AnswerKind, Question
from intake.domain.npi import npi_checks
from intake.ids import QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.answers import Given
    from intake.domain.definitions import Catalog

NPI = QuestionId("request.npi")
WRONG_NPI = "This number does not check. Look at it again; it is kept as you typed it."
NOT_LISTED = "{0} is not in our short list. That is fine if the clinic wrote it so."
NOT_READ = "We cannot read “{0}” as a code. It is kept as you typed it."
_PIECES = re.compile(r"[^\s,;/]+")


def doubt(question: QuestionId, given: Given | None, catalog: Catalog) -> str:
    """Return what may be wrong with an answer, in one or two sentences, or nothing."""
    if not isinstance(given, Text):
        return ""
    if question == NPI:
        return "" if npi_checks(given.text) else WRONG_NPI
    row = catalog.find(Question, question)
    is_codes = row is not None and row.kind is AnswerKind.DIAGNOSIS_CODES
    return _conflict(given.text, catalog) if is_codes else ""


def notes_on(question: Question, text: str) -> Iterator[str]:
    """Yield a line for each code of a text: what it stands for, or that we do not know it."""
    known = {each.id: each for each in question.options}
    is_diagnosis = question.kind is AnswerKind.DIAGNOSIS_CODES
    read = codes_in if is_diagnosis else treatment_codes_in
    for piece in _PIECES.findall(text):
        found = read(piece)
        if not found:
            yield NOT_READ.format(piece)
        for code in found:
            option = known.get(code)
            if option is None:
                yield NOT_LISTED.format(code)
            else:
                yield f"{code}: {option.says}. {option.help}".rstrip()


def _conflict(text: str, catalog: Catalog) -> str:
    pair = next(excluded_pairs(codes_in(text), catalog.code_exclusions), None)
    if pair is None:
        return ""
    return f"{pair.says} {pair.rule.ask_when_unsure}"
