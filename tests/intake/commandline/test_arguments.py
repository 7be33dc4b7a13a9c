from __future__ import annotations

import subprocess
import sys

import pytest

from intake.commandline.arguments import parse
from intake.commandline.program import ROOMS, command
from intake.commandline.told import COMMANDS
from tests.conftest import ROOT


def test_the_help_names_every_command_in_plain_words(shell):
    told = shell("--help")
    assert told.code == 0
    assert all(f"previsit {each.name} " in told.out for each in COMMANDS)
    assert "positional" not in told.out


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["fly"],
        ["new"],
        ["add", "vault"],
        ["export", "vault"],
        ["export", "vault", "--out", "d", "--split-mb", "0"],
        ["export", "vault", "--out", "d", "--split-mb", "many"],
        ["export", "vault", "--out", "d", "--reader", "neighbour"],
        ["status", "vault", "--jsn"],
        ["new", "vault", "--passphrase", "secret words"],
    ],
)
def test_wrong_use_is_one_sentence_and_ends_with_2(shell, words):
    told = shell(*words)
    assert told.code == 2
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "secret words" not in told.err


def test_no_word_of_a_command_can_be_a_passphrase():
    order = parse(["status", "vault", "--passphrase-file", "file"])
    assert [name for name in vars(order) if "pass" in name] == ["passphrase_file"]


@pytest.mark.parametrize("name", ROOMS)
def test_every_command_is_carried_out_by_someone(name):
    assert callable(command(name))
    assert name in {each.name for each in COMMANDS}


def test_help_is_quick_for_it_opens_no_heavy_room():
    script = (
        "import sys; from pathlib import Path; from intake.commandline import run;"
        "run(['--help'], Path('resources'));"
        "print(sorted({'pydantic', 'apsw', 'nacl', 'reportlab', 'PySide6'} & set(sys.modules)),"
        " file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"
