"""The two people who go the whole way: one types commands, one works the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terminal import Person

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.robots.newcomer import Newcomer


@pytest.fixture
def person(tmp_path):
    return Person(tmp_path)


@pytest.fixture
def start(qtbot, tmp_path, monkeypatch):
    """Start the app; called again, start it once more after it was closed."""
    from tests.ui.robots.newcomer import Newcomer

    monkeypatch.setenv("HOME", str(tmp_path))
    made: list[Newcomer] = []

    def start_app(named: Path | None = None) -> Newcomer:
        made.append(Newcomer(qtbot, named))
        return made[-1]

    yield start_app
    made[-1].close()
