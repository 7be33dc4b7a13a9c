from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.answers import Answered, ComeBack, Text
from ui.widgets.checklist_detail import ChecklistDetail, Detail

ITEM = Detail(
    id="therapy",
    title="Therapy records",
    standing="missing",
    heading="What would make it “met”",
    because="No page shows it yet.",
    to_do="Add a page.",
    ways=("Add a page I have",),
    facts=(("Who has it", "Riverside"),),
    find_out="Ask Riverside.",
    chips=(),
    source="Source: made up.",
    said=None,
    own_words_id="therapy",
    own_words="",
)


@pytest.fixture
def detail(qtbot):
    made = ChecklistDetail()
    qtbot.addWidget(made)
    made.show_item(ITEM)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


def test_the_fields_that_are_not_needed_stay_folded(detail):
    assert not detail.own_words.isVisible()
    assert detail.write.isVisible()
    assert detail.not_yet.accessibleDescription() == "closed"


def test_own_words_that_are_there_are_shown(detail):
    said = Answered(given=Text(text="14 visits"))
    detail.show_item(replace(ITEM, id="other", said=said, own_words="14 visits"))
    assert detail.own_words.text() == "14 visits"
    assert detail.own_words.isVisible()


def test_where_a_question_holds_the_words_they_are_not_written_here(detail):
    detail.show_item(replace(ITEM, own_words_id=""))
    assert not detail.write.isVisible()


def test_an_open_field_stays_open_while_the_same_thing_is_shown_anew(detail):
    detail.write_here()
    detail.show_item(replace(ITEM, because="Still no page."))
    assert detail.own_words.isVisible()


def test_a_said_dont_know_is_unfolded_and_can_be_taken_back(detail, qtbot):
    detail.show_item(replace(ITEM, id="other", said=ComeBack()))
    assert detail.not_yet.accessibleDescription() == "open"
    with qtbot.waitSignal(detail.said) as told:
        detail._back.click()
    assert told.args == [None]
