from __future__ import annotations

import os
import subprocess
import sys

import pytest

from intake.commandline.program import version
from tests.conftest import ROOT
from tests.intake.commandline.conftest import RESOURCES


def test_the_version_is_the_newest_of_the_changelog(shell):
    told = shell("--version")
    assert told.code == 0
    assert told.out == f"Previsit {version(RESOURCES)}\n"
    assert version(RESOURCES)[0].isdigit()


def test_a_failure_tells_what_happened_and_what_to_do(shell):
    told = shell.on("status")
    assert told.code == 1
    what, remedy = told.err.splitlines()
    assert what == "There is no vault in this place."
    assert remedy.startswith("Nothing was changed.")


def test_ctrl_c_ends_quietly(shell, monkeypatch):
    def stop(prompt):
        raise KeyboardInterrupt

    monkeypatch.setattr("getpass.getpass", stop)
    told = shell("status", shell.vault)
    assert told == (130, "", "")


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_names_come_out_whole_whatever_the_computers_alphabet(opened, locale):
    paper = opened.folder / "Nguyễn Łukasz.txt"
    paper.write_text("x", "utf-8")
    plain = {**os.environ, "LC_ALL": locale, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    words = ["add", opened.vault, paper, "--passphrase-file", opened.secret]
    done = subprocess.run(
        [sys.executable, "main.py", *map(os.fsencode, words)],
        cwd=ROOT,
        env={**plain, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Nguyễn Łukasz.txt: kept" in done.stdout.decode("utf-8")


def test_a_reader_that_went_away_is_no_crash(opened):
    line = (
        f"{sys.executable} main.py status {opened.vault} --json "
        f"--passphrase-file {opened.secret} | true"
    )
    done = subprocess.run(
        ["bash", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
