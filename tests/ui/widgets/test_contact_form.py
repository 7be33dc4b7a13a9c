from __future__ import annotations

import pytest

from intake.domain.contacts import Channel, Party, Reply
from intake.domain.dates import ApproxDate
from tests.builders import a_contact
from ui.widgets.contact_form import ContactForm


@pytest.fixture
def form(qtbot):
    made = ContactForm([("call", "Phone call"), ("fax", "Fax")], [("insurer", "Insurer")])
    qtbot.addWidget(made)
    return made


def test_a_contact_is_shown_field_by_field(form):
    contact = a_contact(
        reference="8841", channel=Channel.FAX, minutes=12, incoming=True, party=Party.INSURER
    )
    form.show_contact(contact, "Lakeshore", "")
    assert form.lines["reference"].text() == "8841"
    assert (form.channel.chosen_id(), form.way.chosen_id()) == ("fax", "in")
    assert (form.minutes.number(), form.date.date()) == (12, contact.date)


def test_a_line_tells_its_own_field(form, qtbot):
    form.show_contact(a_contact(), "Lakeshore", "")
    form.lines["topic"].field.setText("The policy")
    with qtbot.waitSignal(form.changed) as told:
        form.lines["topic"].flush()
    assert told.args == ["topic", "The policy"]


def test_a_date_that_is_emptied_is_not_taken_away(form, qtbot):
    form.show_contact(a_contact(date=ApproxDate(year=2026)), "Lakeshore", "")
    form.date.year.clear()
    with qtbot.assertNotEmitted(form.changed):
        form.date.flush()


def test_answers_stand_under_their_questions(form, qtbot):
    replies = (Reply(question="Fee?", answer="No"), Reply(question="When?"))
    form.show_contact(a_contact(replies=replies), "Lakeshore", "")
    form._reply_fields[1].field.setText("Soon")
    with qtbot.waitSignal(form.answered) as told:
        form._reply_fields[1].flush()
    assert told.args == [1, "Soon"]
