"""A gate that has never refused anything proves nothing: every fault here must be caught."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from tests import house_rules

ROOT = Path(__file__).resolve().parent.parent
FUTURE = "from __future__ import annotations\n"
CLEAN = f'"""A day."""\n\n{FUTURE}\nimport datetime as dt\n\nDAY = dt.timedelta(days=1)\n'

LINT = {
    "clock in the domain": (
        "intake/domain/a.py",
        "import datetime as dt\nNOW = dt.datetime.now(dt.UTC)\n",
        "TID251",
    ),
    "today in a workflow": (
        "intake/workflows/a.py",
        "import datetime as dt\nTODAY = dt.date.today()\n",
        "TID251",
    ),
    "message box in a page": (
        "ui/pages/a.py",
        "from PySide6.QtWidgets import QMessageBox\nQMessageBox()\n",
        "TID251",
    ),
    "settings in a page": (
        "ui/pages/a.py",
        "from PySide6.QtCore import QSettings\nQSettings()\n",
        "TID251",
    ),
    "network in the screen": (
        "ui/a.py",
        "from PySide6 import QtNetwork\nQtNetwork.QTcpSocket()\n",
        "TID251",
    ),
    "plain database": (
        "intake/adapters/vault/a.py",
        "import sqlite3\nsqlite3.connect('a')\n",
        "TID251",
    ),
    "pickle": ("intake/worker/a.py", "import pickle\npickle.loads(b'')\n", "TID251"),
    "the system's temp folder": (
        "intake/export/a.py",
        "import tempfile\ntempfile.mkdtemp()\n",
        "TID251",
    ),
    "cast": ("intake/domain/a.py", "from typing import cast\nA = cast(int, '1')\n", "TID251"),
    "links handed to other programs": (
        "ui/a.py",
        "from PySide6.QtGui import QDesktopServices\nQDesktopServices()\n",
        "TID251",
    ),
    "a flag by position": (
        "intake/domain/a.py",
        "def draw(bold: bool) -> None:\n    print(bold)\n",
        "FBT001",
    ),
    "relative import": ("intake/domain/a.py", "from .value import Value\nValue()\n", "TID252"),
}

HOUSE = {
    "a drawer": ("intake/domain/utils.py", "", house_rules.drawers),
    "a file too long": ("intake/domain/a.py", "a = 1\n" * 301, house_rules.too_long),
    "a function too long": (
        "ui/a.py",
        "def f():\n" + "    a = 1\n" * 40,
        house_rules.long_functions,
    ),
    "a widget in a view model": (
        "ui/viewmodels/a.py",
        "from PySide6 import QtWidgets",
        house_rules.widgets_in_view_models,
    ),
    "a signal to a lambda": (
        "ui/pages/a.py",
        "b.clicked.connect(lambda: self.go())",
        house_rules.signals_to_lambdas,
    ),
    "a value built unchecked": (
        "intake/workflows/a.py",
        "case.model_copy(update={})",
        house_rules.unchecked_values,
    ),
    "an except for everything": (
        "intake/workflows/a.py",
        "try:\n    go()\nexcept Exception:\n    stay()",
        house_rules.catch_alls,
    ),
    "a note to oneself": ("ui/a.py", "# TODO: colours", house_rules.notes_to_self),
    "a path of one machine": ("ui/a.py", 'open("/tmp/a")', house_rules.machine_paths),
    "words of a procedure code": (
        "resources/catalog/codes/a.toml",
        '96365 = "Infusion, for therapy, prophylaxis, or diagnosis"',
        house_rules.procedure_descriptors,
    ),
    "a sleeping test": ("tests/ui/test_a.py", "qtbot.wait(50)", house_rules.mocks_and_sleep),
    "a mock": (
        "tests/ui/test_a.py",
        "from unittest.mock import Mock",
        house_rules.mocks_and_sleep,
    ),
}

CONTRACTS = {
    "Qt in the domain": ("intake/domain/value.py", "import PySide6"),
    "json in the domain": ("intake/domain/dates.py", "import json"),
    "chance in the domain": ("intake/domain/scores.py", "import random"),
    "network in intake": ("intake/workflows/session.py", "import urllib.request"),
    "intake knows the screen": ("intake/workflows/adding.py", "import ui.planted_page"),
    "a workflow knows an adapter": (
        "intake/workflows/session.py",
        "import intake.adapters.clock",
    ),
    "value knows the case": ("intake/domain/value.py", "import intake.domain.case"),
    "the app's process opens a PDF": ("intake/adapters/clock.py", "import pikepdf"),
    "a workflow knows the worker": ("intake/workflows/adding.py", "import intake.worker.kinds"),
    "a page knows a page": ("ui/pages/planted_a.py", "import ui.pages.planted_b"),
    "the screen knows an adapter": ("ui/theme.py", "import intake.adapters.clock"),
    "an unlisted room": ("intake/planted_room.py", ""),
}
REFUSALS = {
    "Qt in the domain": "intake.domain.value -> PySide6",
    "json in the domain": "intake.domain.dates -> json",
    "chance in the domain": "intake.domain.scores -> random",
    "network in intake": "intake.workflows.session -> urllib",
    "intake knows the screen": "intake.workflows.adding -> ui.planted_page",
    "a workflow knows an adapter": "intake.workflows.session -> intake.adapters.clock",
    "value knows the case": "intake.domain.value -> intake.domain.case",
    "the app's process opens a PDF": "intake.adapters.clock -> pikepdf",
    "a workflow knows the worker": "intake.workflows.adding -> intake.worker.kinds",
    "a page knows a page": "ui.pages.planted_a -> ui.pages.planted_b",
    "the screen knows an adapter": "ui.theme -> intake.adapters.clock",
    "an unlisted room": "- intake.planted_room",
}
LINT_IMPORTS = """
import sys
from importlinter.cli import lint_imports_command
sys.path.insert(0, ".")
sys.exit(lint_imports_command())
"""


def run(*command: str, cwd: Path = ROOT, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )


def lint(path: str, text: str) -> str:
    flags = ["check", "--no-cache", "--output-format", "concise", "--stdin-filename", path, "-"]
    return run("-m", "ruff", *flags, text=text).stdout


@pytest.mark.parametrize(("path", "text", "code"), LINT.values(), ids=LINT.keys())
def test_the_linter_refuses(path, text, code):
    assert f" {code} " in lint(path, FUTURE + text)


def test_control_the_linter_accepts_clean_code():
    assert lint("intake/domain/a.py", CLEAN).strip() == "All checks passed!"


@pytest.mark.parametrize(("path", "text", "rule"), HOUSE.values(), ids=HOUSE.keys())
def test_the_house_refuses(path, text, rule):
    assert rule(PurePosixPath(path), text) != []


@pytest.mark.parametrize("rule", house_rules.RULES, ids=lambda rule: rule.__name__)
def test_control_the_house_accepts_clean_code(rule):
    assert rule(PurePosixPath("intake/domain/a.py"), CLEAN) == []


def test_a_module_without_a_test_is_missed():
    asked = house_rules.mirror_of(PurePosixPath("intake/domain/dates.py"))
    assert asked == PurePosixPath("tests/intake/domain/test_dates.py")
    assert house_rules.mirror_of(PurePosixPath("intake/ids.py")) is None


@pytest.fixture(scope="module")
def refusals(tmp_path_factory) -> str:
    """What the contracts say of a copy of the project with every fault planted at once."""
    copy = tmp_path_factory.mktemp("planted")
    for room in ("intake", "ui"):
        shutil.copytree(ROOT / room, copy / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for name in ("ui/planted_page.py", "ui/pages/planted_b.py"):
        (copy / name).write_text("")
    for path, line in CONTRACTS.values():
        with (copy / path).open("a") as file:
            file.write(f"\n{line}\n")
    # Isolated: a child of a test has already imported the real intake, to refuse the network.
    return run("-I", "-c", LINT_IMPORTS, cwd=copy).stdout


@pytest.mark.slow
@pytest.mark.parametrize("fault", CONTRACTS)
def test_the_contracts_refuse(fault, refusals):
    assert REFUSALS[fault] in refusals


WRONG_TYPES = f'''"""Faults of type."""

{FUTURE}
from intake.domain.value import Value
from intake.ids import CaseId, DocumentId


class Paper(Value):
    """A paper."""

    id: DocumentId


paper = Paper(id=CaseId("a"))
paper.id = DocumentId("b")
'''


@pytest.mark.slow
def test_the_types_refuse_a_wrong_id_and_a_changed_value(tmp_path):
    planted = tmp_path / "planted.py"
    planted.write_text(WRONG_TYPES)
    said = run("-m", "mypy", "--cache-dir", str(tmp_path / "cache"), str(planted)).stdout
    assert '"CaseId"; expected "DocumentId"' in said
    assert 'Property "id" defined in "Paper" is read-only' in said
