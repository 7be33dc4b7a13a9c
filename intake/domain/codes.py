"""Diagnosis codes as a clinic gives them, and which of them never stand together.

Codes are only compared with what the official list says; none is ever chosen here.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StrictBool, StrictStr

from intake.domain.sourced import Sourced
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CODE = re.compile(r"\b[A-Z]\d[0-9AB](?:\.?[0-9A-Z]{1,4})?\b")

_TREATMENT_CODE = re.compile(r"\b(?:[A-Z]\d{4}|\d{5}|\d{4}[A-Z])\b")

Start = Annotated[StrictStr, Field(pattern=r"^[A-Z]\d[0-9AB](\.[0-9A-Z]{1,4})?$")]
"""How a code begins: "G90.5" stands for G90.50, G90.511 and so on."""


class CodeExclusion(Sourced):
    """A note of the official list: ``codes`` never stand beside ``never_with``.

    Both hold beginnings of codes. ``because`` is a sentence that says why.
    """

    id: StrictStr
    codes: tuple[Start, ...]
    never_with: tuple[Start, ...]
    because: StrictStr


class Code(Value):
    """A code of a list, in the list's own words or, where those may not ship, in ours.

    ``is_whole`` false: the list has longer codes below it, and a bill usually needs one of
    those. ``since`` and ``until`` are the first and the last day it counts, where known.
    """

    code: StrictStr
    says: StrictStr
    is_whole: StrictBool = True
    since: dt.date | None = None
    until: dt.date | None = None


class CodeList(Sourced):
    """Codes of one official list that matter here, of one ``release``."""

    id: StrictStr
    title: StrictStr
    release: StrictStr = ""
    codes: tuple[Code, ...]

    @cached_property
    def _by_code(self) -> dict[str, Code]:
        return {each.code: each for each in self.codes}

    def find(self, code: str) -> Code | None:
        """Return the code, or None where this part of the list does not hold it."""
        return self._by_code.get(code)


class ExcludedPair(Value):
    """Two codes that were typed and exclude each other, and the note that says so."""

    first: StrictStr
    second: StrictStr
    rule: CodeExclusion

    @property
    def says(self) -> str:
        """What is the matter, and what the official list says of it."""
        both = f"The codes {self.first} and {self.second} do not go together."
        return f"{both} {self.rule.because}"


def codes_in(text: str) -> tuple[str, ...]:
    """Return the ICD-10-CM codes of a text in their order, each once: "G90.512"."""
    return tuple(dict.fromkeys(_dotted(each) for each in _CODE.findall(text.upper())))


def treatment_codes_in(text: str) -> tuple[str, ...]:
    """Return the codes of procedures and drugs in a text, each once: "J3490", "96365".

    Five signs each: a letter and four digits (HCPCS Level II), or the forms of CPT.
    """
    return tuple(dict.fromkeys(_TREATMENT_CODE.findall(text.upper())))


def excluded_pairs(
    codes: Iterable[str], rules: Iterable[CodeExclusion]
) -> Iterator[ExcludedPair]:
    """Yield the pairs of codes that exclude each other, each pair once."""
    listed = tuple(codes)
    seen: set[frozenset[str]] = set()
    for rule in rules:
        for first in listed:
            for second in listed:
                pair = frozenset((first, second))
                if _begins(first, rule.codes) and _begins(second, rule.never_with):
                    if pair not in seen:
                        yield ExcludedPair(first=first, second=second, rule=rule)
                    seen.add(pair)


def _dotted(code: str) -> str:
    return code if "." in code or len(code) == 3 else f"{code[:3]}.{code[3:]}"  # noqa: PLR2004 - the category


def _begins(code: str, starts: tuple[str, ...]) -> bool:
    return any(code.startswith(each) for each in starts)
