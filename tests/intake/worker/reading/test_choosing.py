from __future__ import annotations

import pytest

from intake.worker.reading import choosing
from intake.worker.reading.choosing import engine_of


class Made:
    name = "made up 1"


@pytest.fixture
def looked(monkeypatch):
    """Which engines were looked for; only the second is here."""
    found: list[str] = []

    def look(name, engine):
        def here():
            found.append(name)
            return engine

        return here

    engines = {"one": look("one", None), "two": look("two", Made()), "three": look("three", 3)}
    monkeypatch.setattr(choosing, "ENGINES", engines)
    engine_of.cache_clear()
    yield found
    engine_of.cache_clear()


def test_the_first_that_is_here_is_taken_and_looked_for_once(looked):
    first = engine_of(("one", "two", "three"))
    assert first is not None
    assert first.name == "made up 1"
    assert engine_of(("one", "two", "three")) is first
    assert looked == ["one", "two"]


def test_where_none_may_read_there_is_none(looked):
    assert engine_of(()) is None
    assert engine_of(("one",)) is None
