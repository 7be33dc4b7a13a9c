from __future__ import annotations

import pytest

from intake.adapters.vault import rows
from intake.adapters.vault.rows import StoredStep


@pytest.fixture
def db(vault):
    """The vault's own database, inside one transaction."""
    with vault.hold.writing() as db:
        rows.add_case(db, "c")
        yield db


def a_step(who="patient", at="2026-11-22T12:00:00+00:00"):
    return StoredStep(0, at, -360, "America/Chicago", who, b"{}", b"{}", None)


def test_cases_come_back_oldest_first(db):
    rows.add_case(db, "a")
    assert rows.case_ids(db)[-2:] == ["c", "a"]


def test_an_entry_keeps_its_place_when_it_changes_and_loses_it_when_it_goes(db):
    rows.put_rows(db, "c", [("k", "1", b"one"), ("k", "2", b"two"), ("j", "1", b"three")])
    rows.put_rows(db, "c", [("k", "1", b"ONE")])
    assert rows.bodies(db, "c") == [b"ONE", b"two", b"three"]
    rows.delete_rows(db, "c", [("k", "1"), ("k", "none")])
    rows.put_rows(db, "c", [("k", "1", b"again")])
    assert rows.bodies(db, "c") == [b"two", b"three", b"again"]


def test_cases_do_not_see_each_other(db):
    rows.add_case(db, "d")
    rows.put_rows(db, "c", [("k", "1", b"c's")])
    rows.put_rows(db, "d", [("k", "1", b"d's")])
    rows.delete_rows(db, "c", [("k", "1")])
    assert rows.bodies(db, "d") == [b"d's"]
    rows.add_step(db, "c", a_step())
    assert rows.steps(db, "d", 10) == []


def test_the_newest_steps_come_back_oldest_first(db):
    numbers = [rows.add_step(db, "c", a_step(f"person {n}")) for n in range(5)]
    assert numbers == sorted(numbers)
    assert [step.who for step in rows.steps(db, "c", 2)] == ["person 3", "person 4"]
    assert len(rows.steps(db, "c", -1)) == 5


def test_a_step_is_found_again_only_if_it_is_the_same(db):
    seq = rows.add_step(db, "c", a_step())
    assert rows.has_step(db, seq, a_step().at_utc, b"{}")
    assert not rows.has_step(db, seq, "another time", b"{}")
    assert not rows.has_step(db, seq + 1, a_step().at_utc, b"{}")


def test_marks_are_kept_and_replaced(db):
    assert rows.marked(db, "day") == ""
    rows.mark(db, "day", "one")
    rows.mark(db, "day", "two")
    assert rows.marked(db, "day") == "two"


def test_marks_of_one_kind_are_told_in_order_and_forgotten_by_name(db):
    for name in ("errand/c/2", "errand/c/1", "errand/d/1", "errands"):
        rows.mark(db, name, name[-1])
    assert rows.marks_below(db, "errand/c/") == [("errand/c/1", "1"), ("errand/c/2", "2")]
    rows.unmark(db, "errand/c/1")
    assert rows.marks_below(db, "errand/c/") == [("errand/c/2", "2")]
    assert rows.marked(db, "errand/d/1") == "1"
