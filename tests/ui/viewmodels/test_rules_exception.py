from __future__ import annotations

import pytest

from intake.bootstrap import open_catalog
from intake.domain.contacts import Reply
from intake.domain.definitions import ExceptionPart
from tests.builders import a_contact
from tests.conftest import ROOT
from tests.ui.open_case import OpenCase
from ui.viewmodels.rules_exception import ExceptionModel


@pytest.fixture(scope="module")
def shipped():
    return open_catalog(ROOT / "resources")


@pytest.fixture
def open_case(qtbot, shipped):
    cases = []

    def make(*entries, catalog=shipped):
        cases.append(OpenCase(qtbot, *entries, catalog=catalog))
        return ExceptionModel(cases[-1].bridge)

    yield make
    for each in cases:
        each.close()


def test_the_shipped_path_has_all_its_parts_with_their_source(open_case, shipped):
    model = open_case()
    assert model.meaning().title
    assert "read Nov" in model.meaning().source
    assert len(model.gather()) == len(
        [e for e in shipped.exception_steps if e.part is ExceptionPart.GATHER]
    )
    assert all(each.asks for each in model.ask())
    assert [each.facts for each in model.write()].count(()) >= 2
    assert model.sources().startswith("Sources: ")


def test_what_was_answered_in_a_call_stands_beside_the_question(open_case):
    reply = Reply(ask="insurer.exception", question="?", answer="Yes, by fax.")
    model = open_case(a_contact(replies=(reply,)))
    assert [each.heard for each in model.ask() if each.heard] == [
        "Nov 12, 2026: “Yes, by fax.”"
    ]


def test_without_rows_there_is_nothing_and_no_source(open_case, shipped):
    model = open_case(catalog=shipped.changed(exception_steps=(), learn=()))
    assert (model.meaning(), model.gather(), model.ask(), model.sources()) == (None, (), (), "")
