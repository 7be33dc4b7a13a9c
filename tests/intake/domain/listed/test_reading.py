from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.listed.named import Names
from intake.domain.listed.reading import MOST_LINES, read_line, read_list
from tests.intake.catalog.shipped import catalog

TODAY = dt.date(2026, 11, 22)
LINES = tomllib.loads(Path("tests/data/listed_lines.toml").read_text("utf-8"))["line"]
PLAIN = ("treatment", "weeks_at_dose", "sessions", "relief", "adherence", "result")
WORDS = ("side_effects", "prescriber", "not_tried_because", "note")


def proposals(text):
    return read_list(text, catalog(), TODAY)


def one(text):
    (only,) = proposals(text)
    return only


def date_in_words(date):
    edge = {"on": "", "before": "<", "after": ">"}[date.edge]
    parts = [str(date.year), *(f"{each:02}" for each in (date.month, date.day) if each)]
    return f"{edge}{'~' if date.about else ''}{'-'.join(parts)}"


def told(trial):
    found = {name: getattr(trial, name) for name in PLAIN if getattr(trial, name) is not None}
    found |= {name: getattr(trial, name) for name in WORDS if getattr(trial, name)}
    dates = {"start": trial.start, "end": trial.end}
    found |= {name: date_in_words(date) for name, date in dates.items() if date}
    if trial.treatment is None:
        found["name"] = trial.name
    if trial.dose:
        found["dose"] = [trial.dose.amount, trial.dose.unit, trial.dose.per]
    if trial.ongoing:
        found["ongoing"] = True
    if trial.ended_because:
        found["ended_because"] = [str(each) for each in trial.ended_because]
    return found


def test_there_are_at_least_sixty_lines():
    assert len(LINES) >= 60


@pytest.mark.parametrize("line", LINES, ids=[each["words"][:40] for each in LINES])
def test_a_line_says_what_a_reader_finds_in_it_and_no_more(line):
    expected = dict(line["says"])
    left = expected.pop("left", [])
    found = one(line["words"])
    assert told(found.trial) == expected
    assert list(found.left_over) == left


def test_each_line_is_a_proposal_with_the_words_it_came_from():
    found = proposals(
        "Medication,Dose,Start\n\n- Lyrica 75mg BID\n2) Zoloft 100 mg daily\n---\n"
    )
    assert [each.line for each in found] == ["Lyrica 75mg BID", "Zoloft 100 mg daily"]


def test_names_between_commas_are_a_line_each():
    found = proposals("gabapentin, Lyrica 75 mg bid, Cymbalta")
    names = [str(each.trial.treatment) for each in found]
    assert names == ["gabapentin", "pregabalin", "duloxetine"]


def test_what_was_assumed_is_said():
    assert any("mg is usual" in each for each in one("gabapentin 300 tid").taken_as)
    assert any("taken as the start" in each for each in one("Lyrica 2019").taken_as)
    assert any("whole day" in each for each in one("Lyrica 300 mg").taken_as)
    assert any("13 weeks" in each for each in one("Lyrica 3 months").taken_as)


def test_a_name_that_is_only_alike_is_asked_about():
    found = one("gabapenten 300 mg tid")
    assert found.taken_as[0] == "“gabapenten” is read as Gabapentin. Is that right?"


def test_a_name_nobody_knows_is_kept_as_written():
    found = one("Grandmother’s tea, 2015")
    assert (found.trial.name, found.trial.treatment) == ("Grandmother’s tea", None)


@pytest.mark.parametrize(
    ("line", "dose", "left"),
    [
        ("gabapentin 300 tid and Lyrica 75mg bid 2019", 300, "Lyrica 75mg bid 2019"),
        ("gabapentin, switched to Cymbalta 60 mg", None, "Cymbalta 60 mg"),
    ],
)
def test_what_stands_behind_another_name_is_never_given_to_the_first(line, dose, left):
    found = one(line)
    assert found.trial.name == "Gabapentin"
    assert (found.trial.dose.amount if found.trial.dose else None) == dose
    assert found.trial.start is None
    assert left in found.left_over


def test_a_bare_number_behind_the_name_comes_before_an_amount_further_on():
    found = one("gabapentin 300 tid with food, 75 mg less on weekends")
    assert found.trial.dose is not None
    assert found.trial.dose.amount == 300


def test_a_future_year_is_no_date():
    assert one("Lyrica 2031").trial.start is None


def test_a_very_long_list_is_read_up_to_a_limit():
    assert len(proposals("Lyrica 75 mg bid\n" * (MOST_LINES + 5))) == MOST_LINES


NAMES = Names(catalog())


@given(st.text(max_size=80).filter(lambda text: any(each.isalpha() for each in text)))
def test_any_words_at_all_become_a_proposal_or_nothing(text):
    for line in text.splitlines():
        if any(each.isalpha() for each in line):
            assert read_line(line, NAMES, TODAY).trial.name


@given(st.lists(st.sampled_from([word for each in LINES for word in each["words"].split()])))
def test_words_in_any_order_become_a_proposal(words):
    line = " ".join(words)
    if any(each.isalpha() for each in line):
        assert read_line(line, NAMES, TODAY).line == line.strip()
