"""Diagnoses that a paper gives by name: which codes of the official list have that name.

A code found so is only a candidate. What is denied, doubted, asked for, or said of the
family is never suggested.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.definitions import PaperField
from intake.domain.suggesting.clauses import clauses_of
from intake.domain.suggesting.found import Suggestion, Sureness
from intake.domain.suggesting.phrases import plain
from intake.domain.suggesting.sections import FAMILY, outside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.definitions import DiagnosisName, NamedCode
    from intake.domain.suggesting.clauses import Clause
    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.names_of_diagnoses import DiagnosisWords
    from intake.domain.suggesting.paper import Paper

_MOST = 4
_MOST_OTHERS = 2
_SPOTS = 3
_DENIED = re.compile(
    r"\b(?:no|not|never|without|denie[sd]|denying|negative for|rule[ds]? out|r/o|exclude[ds]?"
    r"|versus|vs|possibl[ey]|probabl[ey]|suspect\w*|suspicio\w*|concern(?:s|ed)? for"
    r"|question|screen\w*|risks? (?:of|for)|prevent\w*|if|unlikely|differential|doubt\w*"
    r"|absence of|studies of|treatment of|research|mother|father|sister|brother|sibling"
    r"|aunt|uncle|cousin|son|daughter|parents?|grand\w+|maternal|paternal|family|relatives?|husband"
    r"|wife|spouse)\b"
)
_TAKEN_BACK = re.compile(
    r"^\s*[:=(,-]*\s*(?:\(-\)|(?:no|none|denie[sd]|negative|absent|neg|unlikely|not (?:present"
    r"|found|seen|met|likely)|(?:is|was|were|has been|have been|can be)\s+(?:ruled out|excluded"
    r"|unlikely|not|negative|denied|considered)|ruled out|screen\w*|scale|score|inventory"
    r"|questionnaire|checklist|index|clinic|center|association|foundation|society|support"
    r"|group|program|education|prevention|in (?:the |her |his )?(?:family|mother|father))\b)"
)
_UNTICKED = re.compile(r"(?:\[\s*\]|\(\s*\)|[\u2610\u25a1\u25cb])\s*$")
_DIGIT = re.compile(r"^[-\s]{0,2}\d")


@dataclass(frozen=True, slots=True)
class _Named:
    row: DiagnosisName
    code: NamedCode
    others: tuple[str, ...]
    is_whole: bool
    spot: Spot


def diagnoses_named(paper: Paper, codes: Iterable[str] = ()) -> Iterator[Suggestion]:
    """Yield the codes that go by the names of diagnoses on a paper, each once.

    ``codes`` stand on the paper themselves: a name that goes with one of them is left to it.
    """
    known = paper.rules.diagnoses
    told = [
        each
        for clause in clauses_of(outside(paper.lines, FAMILY))
        for each in _in_clause(clause, known)
    ]
    said = frozenset(codes)
    kept = [each for each in told if not _is_said_better(each, told, said)]
    by_code: dict[str, list[_Named]] = defaultdict(list)
    for each in kept:
        by_code[each.code.code].append(each)
    most_named = sorted(by_code.values(), key=len, reverse=True)[:_MOST]
    for found in most_named:
        yield _suggested(paper, found)


def _suggested(paper: Paper, found: list[_Named]) -> Suggestion:
    best = found[0]
    whole = next((each for each in found if each.is_whole), None)
    row = paper.rules.codes.get(best.code.code)
    return Suggestion(
        PaperField.DIAGNOSIS_NAME,
        best.code.code,
        Sureness.LIKELY if whole else Sureness.UNCLEAR,
        tuple(each.spot for each in found[:_SPOTS]),
        others=() if whole else best.others[:_MOST_OTHERS],
        note=row.says if row else "",
    )


def _is_said_better(named: _Named, all_named: list[_Named], said: frozenset[str]) -> bool:
    """Whether the paper has the code itself, or says elsewhere more exactly what it is."""
    mine = {each.code for each in named.row.codes}
    if mine & said:
        return True
    for other in all_named:
        if other.row.id in named.row.unless:
            return True
        is_sharper = len(other.code.told) > len(named.code.told) or (
            other.is_whole and not named.is_whole
        )
        if is_sharper and other.code.code in mine:
            return True
    return False


def _in_clause(clause: Clause, known: DiagnosisWords) -> Iterator[_Named]:
    words = [(word.text, word.written) for word in clause.words]
    for start, end, row, details in known.found(words):
        if _is_denied(clause, start, end):
            continue
        code, others, is_whole = _code_of(row, {each.id for each in details})
        marked = {*range(start, end)}
        for each in details:
            if each.id in code.told:
                marked.update(range(each.start, each.end))
        yield _Named(row, code, others, is_whole, clause.quoted(marked))


def _code_of(row: DiagnosisName, told: set[str]) -> tuple[NamedCode, tuple[str, ...], bool]:
    """Return the code that fits what is told, others that fit as well, and if all is told."""
    fitting = [each for each in row.codes if told.issuperset(each.told)] or [row.codes[0]]
    most = max(len(each.told) for each in fitting)
    best = [each for each in fitting if len(each.told) == most]
    sharpest = max(len(each.told) for each in row.codes)
    near = [
        each.code
        for each in row.codes
        if each not in best and told & set(each.told) and len(each.told) > most
    ]
    others = (*(each.code for each in best[1:]), *near)
    return best[0], others, len(best) == 1 and (most == sharpest or (not near and most > 0))


def _is_denied(clause: Clause, start: int, end: int) -> bool:
    first, last = clause.words[start], clause.words[end - 1]
    before = " ".join(word.text for word in clause.words[:start])
    if _DENIED.search(before) or _UNTICKED.search(first.line.text[: first.start]):
        return True
    after = plain(last.line.text[last.end :])
    if last.written.isupper() and _DIGIT.match(after):
        return True  # GAD-7: a questionnaire
    return bool(_TAKEN_BACK.match(after))
