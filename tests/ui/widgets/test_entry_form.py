from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from ui.widgets.entry_form import Asked, EntryForm, FormWords

LINES = (
    (Asked("name", "line", "Name", is_optional=False), Asked("weight", "number", "Weight")),
    (Asked("when", "date", "When?"),),
    (Asked("how", "choice", "How?", options=(("", "Not known"), ("well", "Well"))),),
    (Asked("note", "long", "Note"),),
)
GIVEN = {"name": "A", "weight": 2.5, "when": ApproxDate(year=2020), "how": "well", "note": "n"}


@pytest.fixture
def form(qtbot):
    made = EntryForm(FormWords("A thing", "Back", "Remove it"), LINES)
    qtbot.addWidget(made)
    made.show_values("one", GIVEN)
    return made


def told(form, qtbot, act):
    with qtbot.waitSignal(form.changed) as heard:
        act()
    return heard.args


def type_into(form, name, words):
    form.fields[name].field.setText(words)
    form.fields[name].flush()


def test_everything_is_shown(form):
    assert form.fields["name"].text() == "A"
    assert form.fields["weight"].number() == 2.5
    assert form.fields["when"].date() == ApproxDate(year=2020)
    assert form.fields["how"].chosen_id() == "well"


def test_each_field_is_told_by_its_name(form, qtbot):
    assert told(form, qtbot, lambda: type_into(form, "name", "B")) == ["name", "B"]
    assert told(form, qtbot, lambda: type_into(form, "weight", "3")) == ["weight", 3]


def test_a_field_that_must_not_be_empty_is_not_told_empty(form, qtbot):
    with qtbot.assertNotEmitted(form.changed):
        type_into(form, "name", "")


def test_the_open_choice_is_nothing(form, qtbot):
    def choose():
        form.fields["how"].show_chosen("")
        form.fields["how"].chosen.emit("")

    assert told(form, qtbot, choose) == ["how", None]


def test_what_was_just_told_is_not_put_back(form):
    type_into(form, "name", "B")
    form.show_values("one", GIVEN)
    assert form.fields["name"].text() == "B"
    assert form.show_values("two", GIVEN)
    assert form.fields["name"].text() == "A"
