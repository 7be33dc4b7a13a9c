from __future__ import annotations

from intake.errors import CaseFileError, CaseNotEmptyError


def test_each_place_has_its_line():
    error = CaseFileError(("trials[0].name: is missing", "format: must be 1"))
    what, *places = str(error).splitlines()
    assert what == "This file cannot be loaded."
    assert places == list(error.problems)


def test_it_is_said_that_nothing_was_loaded():
    assert "Nothing was loaded." in CaseFileError(()).remedy
    assert "Nothing was loaded." in CaseNotEmptyError().remedy
