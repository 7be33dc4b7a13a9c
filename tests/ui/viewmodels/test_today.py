from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import Answer, Answered, Text, When
from intake.domain.commands import Put
from intake.domain.dates import ApproxDate
from intake.domain.energy import Energy
from intake.domain.put_off import PutOff
from intake.ids import QuestionId
from tests.made_rules import a_policy, rules
from tests.ui.open_case import MEDICINES, OpenCase
from ui.viewmodels.today import VERBS, TodayViewModel, say_weekdays


def a_visit(date, time=""):
    return Answer(id=QuestionId("visit.date"), said=Answered(given=When(date=date, time=time)))


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot)
    yield made
    made.close()


@pytest.fixture
def model(desk):
    made = TodayViewModel(desk.bridge)
    desk.settle()
    return made


def test_the_day_is_said_in_words(model):
    assert model.today() == "Monday, Nov 23, 2026"


def test_there_is_one_next_step_and_its_room_has_a_verb(model):
    assert model.chosen().step.room in VERBS


def test_not_today_puts_a_step_off_until_tomorrow(model, desk):
    first = model.chosen().step
    model.put_off(first)
    desk.settle()
    assert [each.until for each in desk.bridge.case.all(PutOff)] == [dt.date(2026, 11, 24)]
    assert model.chosen().step.id != first.id


def test_what_can_be_acted_on_stands_first(model):
    needs = model.needs()
    assert needs
    assert needs[0].standing == "missing"
    assert MEDICINES not in {each.id for each in needs}
    assert model.counts() == (1, 4)


def test_a_visit_without_a_date_says_so(model):
    assert model.visit().heading == "No visit date yet"


@pytest.mark.parametrize(
    ("day", "heading"),
    [
        (23, "Visit today"),
        (24, "Visit tomorrow"),
        (30, "Visit in 7 days"),
        (1, "Your visit was here"),
    ],
)
def test_the_days_to_the_visit_are_counted(model, desk, day, heading):
    date = ApproxDate(year=2026, month=11, day=day)
    desk.bridge.run(Put(entry=a_visit(date, "10:30 AM")))
    words = Answered(given=Text(text="Dr. Okafor"))
    desk.bridge.run(Put(entry=Answer(id=QuestionId("visit.with"), said=words)))
    desk.settle()
    visit = model.visit()
    assert visit.heading == heading
    assert visit.lines[0].endswith("2026, 10:30 AM")
    assert visit.lines[1] == "Dr. Okafor"


def test_a_vague_visit_stays_vague(model, desk):
    desk.bridge.run(Put(entry=a_visit(ApproxDate(year=2026, month=12))))
    desk.settle()
    assert model.visit().heading == "Your visit"
    assert model.visit().lines == ("December 2026",)


def test_weekdays_are_counted_without_the_weekend():
    monday = dt.date(2026, 11, 23)
    assert say_weekdays(monday, dt.date(2026, 12, 3)) == "8 of those days are weekdays."
    assert say_weekdays(monday, dt.date(2026, 11, 24)) == "1 of those days is a weekday."


def test_what_fits_is_offered_and_everything_only_when_asked_for(model):
    assert model.then() == ()
    model.set_energy(Energy.A_LITTLE)
    assert model.chosen().step.minutes <= 5
    assert model.then() == ()
    model.set_energy(Energy.EVERYTHING)
    assert model.chosen().step == model.step(model.chosen().step.id)
    assert [each.id for each in model.then()]


def test_how_much_one_can_do_is_kept_nowhere(model, desk):
    model.set_energy(Energy.AN_HOUR)
    desk.settle()
    assert not desk.store.rows
    again = TodayViewModel(desk.bridge)
    desk.settle()
    assert again.energy is None


def test_old_rules_are_told_until_they_are_set_aside_and_again_when_others_are_old(model, desk):
    assert model.stale() is None
    desk.clock.move(days=400)
    desk.bridge.notice_day()
    desk.settle()
    notice = model.stale()
    assert notice is not None
    assert notice.says.startswith("Last checked more than a year ago: ")
    model.set_stale_aside()
    desk.settle()
    assert model.stale() is None
    desk.bridge.undo()
    desk.settle()
    assert model.stale() == notice


def test_the_rules_of_the_plan_are_counted_beside_the_list(qtbot, model):
    assert model.rules() == ""
    desk = OpenCase(qtbot, a_policy(), *rules("a", "b"))
    made = TodayViewModel(desk.bridge)
    desk.settle()
    assert made.rules() == "My plan’s rules: 2 missing."
    desk.close()
