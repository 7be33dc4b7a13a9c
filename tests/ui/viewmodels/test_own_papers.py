from __future__ import annotations

import pytest

from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from tests.fake_papers import PackingPapers
from tests.fakes import MemoryFolder
from tests.made_rules import a_policy, rules
from tests.ui.open_case import OpenCase
from ui.viewmodels.own_papers import OwnPapers, Wanted


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, a_policy(), *rules("a"))
    yield made
    made.close()


@pytest.fixture
def folder():
    return MemoryFolder()


@pytest.fixture
def papers(desk, folder):
    return OwnPapers(desk.bridge, desk.jobs, PackingPapers(), folder, bytes)


def material(desk):
    bridge = desk.bridge
    return Material(bridge.case, bridge.catalog, bridge.readiness, bridge.today, Reader.INSURER)


def test_what_cannot_be_made_is_told_and_nothing_is_written(desk, papers, folder, qtbot):
    with qtbot.waitSignal(papers.failed):
        papers.save(Wanted.OUTLINE, material(desk), "out")
    with qtbot.waitSignal(papers.failed):
        papers.save(Wanted.RULES, material(desk), "out")
    assert folder.files == {}
