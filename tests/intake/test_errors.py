from __future__ import annotations

import inspect
import re

import pytest

import intake.errors
from intake.errors import IntakeError

KINDS = [getattr(intake.errors, name) for name in intake.errors.__all__]
FOR_DEVELOPERS = {"IntakeError", "CatalogError"}
WORDS = {
    "str": "It is so.",
    "int": 3,
    "tuple[str, ...]": ("trials[3]: it is so.",),
    "tuple[int, ...]": (2, 3),
}


def made(kind: type[IntakeError]) -> IntakeError:
    """Return an error of this kind, its arguments filled with something of their type."""
    known = inspect.signature(kind.__init__).parameters.values()
    asked = [each for each in known if each.name not in {"self", "args", "kwargs"}]
    return kind(*(WORDS[each.annotation] for each in asked if each.default is each.empty))


@pytest.mark.parametrize(
    "kind",
    [each for each in KINDS if each.__name__ not in FOR_DEVELOPERS],
    ids=lambda k: k.__name__,
)
def test_an_error_says_what_happened_and_what_to_do(kind):
    error = made(kind)
    assert re.search(r"\w.*[.!?]$", str(error), re.DOTALL), str(error)
    assert error.remedy


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_can_be_explained(kind):
    assert issubclass(kind, IntakeError)


def test_no_error_speaks_the_machine_s_language():
    told = " ".join(f"{made(kind)} {made(kind).remedy}" for kind in KINDS[2:])
    assert not re.search(
        r"errno|exception|traceback|null|sqlite|/home|\bkey\b", told, re.IGNORECASE
    )
