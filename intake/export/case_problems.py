"""Say in words, and with its place, why a text is not a case.json.

Only places and rules are told, never a word of what stands there.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

from pydantic import ValidationError

from intake.errors import CaseFileError
from intake.export.case_file import CaseFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic_core import ErrorDetails

    from intake.export.case_file import Json

MOST_PROBLEMS = 20
_DEEPEST = 40
_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "is not a key of this shape",
    "union_tag_not_found": "is missing",
    "string_type": "must be words in quotation marks",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list in square brackets",
    "dict_type": "must be a table in curly brackets",
    "model_type": "must be a table in curly brackets",
    "model_attributes_type": "must be a table in curly brackets",
    "date_from_datetime_parsing": "must be a day such as 2026-12-03",
    "date_from_datetime_inexact": "must be a day such as 2026-12-03",
    "date_parsing": "must be a day such as 2026-12-03",
    "date_type": "must be a day such as 2026-12-03",
}
_TAGS = ("union_tag_invalid", "union_tag_not_found")


def read_case_file(data: bytes) -> CaseFile:
    """Return the case that the bytes of a file hold.

    Raises:
        CaseFileError: they are not of this shape; each place is named.
    """
    table = _table(data)
    try:
        return CaseFile.model_validate(table)
    except ValidationError as error:
        found = error.errors(include_input=False, include_url=False)
        # of several problems at one place the last is told: it is the plainest one
        _refuse(tuple(dict(_problem(each, table) for each in found).items()))


def refuse_any(problems: Sequence[tuple[str, str]]) -> None:
    """Raise if there is a problem.

    Raises:
        CaseFileError: with the first problems, each a place and what is wrong there.
    """
    if problems:
        _refuse(problems)


def _refuse(problems: Sequence[tuple[str, str]]) -> NoReturn:
    lines = [f"{place}: {words}" for place, words in problems[:MOST_PROBLEMS]]
    more = len(problems) - MOST_PROBLEMS
    if more > 0:
        lines.append(f"and {more} more")
    raise CaseFileError(tuple(lines))


def _table(data: bytes) -> Json:
    try:
        table: Json = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_each_key_once,
            parse_constant=_no_such_number,
        )
    except json.JSONDecodeError as error:
        _refuse([(f"line {error.lineno}, column {error.colno}", "is not JSON")])
    except UnicodeDecodeError:
        _refuse([("the whole file", "is not text (UTF-8)")])
    except RecursionError:
        _refuse([("the whole file", "is nested too deep")])
    except _OddKeyError as error:
        _refuse([(error.key, "stands twice in one table")])
    except ValueError:
        _refuse([("the whole file", "holds a number that is none")])
    refused = list(_broken_words(table, ""))
    if refused:
        _refuse([(place, "holds half a letter (a lone surrogate)") for place in refused])
    return table


class _OddKeyError(Exception):
    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


def _each_key_once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _OddKeyError(next(key for key in keys if keys.count(key) > 1))
    return table


def _no_such_number(name: str) -> NoReturn:
    raise ValueError(name)


def _broken_words(value: Json, place: str, depth: int = 0) -> Iterator[str]:
    """Yield the places of texts that no file and no screen can hold."""
    match value:
        case str() if not _is_whole(value):
            yield place
        case dict() if depth < _DEEPEST:
            for key, inner in value.items():
                yield from _broken_words(inner, _joined(place, key), depth + 1)
        case list() if depth < _DEEPEST:
            for number, inner in enumerate(value):
                yield from _broken_words(inner, f"{place}[{number}]", depth + 1)
        case _:
            pass


def _is_whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _problem(found: ErrorDetails, table: Json) -> tuple[str, str]:
    kind, steps = found["type"], found["loc"]
    if kind == "missing":
        place = _joined(_place(steps[:-1], table), str(steps[-1]))
    else:
        place = _place(steps, table) or "the whole file"
    if kind in _TAGS:
        place = f"{place}.kind"
    return place, _WORDS.get(kind) or _plain(found["msg"])


def _plain(message: str) -> str:
    """Return the library's sentence without its preamble, in small letters."""
    words = message.removeprefix("Value error, ").removeprefix("Input ")
    return f"{words[:1].lower()}{words[1:]}"


def _place(steps: Sequence[int | str], table: Json) -> str:
    """Return where in the file a problem is: ``trials[3].start.month``.

    Steps that the file itself does not have are passed over: levels that the reader adds,
    and names of alternatives.
    """
    place, here = "", table
    for step in steps:
        if isinstance(step, int):
            place = f"{place}[{step}]"
            here = here[step] if isinstance(here, list) and step < len(here) else None
        elif isinstance(here, dict) and step in here:
            place = _joined(place, step)
            here = here[step]
    return place


def _joined(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
