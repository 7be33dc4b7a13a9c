"""A vault made by the program itself, once, and copied for each test that changes it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from intake.commandline import run

ROOT = Path(__file__).resolve().parents[3]
RESOURCES = ROOT / "resources"
PASSPHRASE = "seven grey herons over the river"


class Outcome(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


class Shell:
    """Runs commands in this process."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.vault = folder / "papers.previsit"
        self.secret = folder / "passphrase"
        self.secret.write_text(f"{PASSPHRASE}\n", "utf-8")
        self._capture = capture

    def __call__(self, *words: object) -> Outcome:
        self._capture.readouterr()
        code = run([str(word) for word in words], RESOURCES)
        out, err = self._capture.readouterr()
        return Outcome(code, out, err)

    def on(self, command: str, *words: object) -> Outcome:
        """Run a command on the vault, with its passphrase from a file."""
        return self(command, self.vault, *words, "--passphrase-file", self.secret)


@pytest.fixture(scope="session")
def first_vault(tmp_path_factory):
    folder = tmp_path_factory.mktemp("vault")
    secret = folder / "passphrase"
    secret.write_text(PASSPHRASE, "utf-8")
    vault = folder / "papers.previsit"
    assert run(["new", str(vault), "--passphrase-file", str(secret)], RESOURCES) == 0
    return vault


@pytest.fixture
def shell(tmp_path, capsys):
    """A shell in an empty folder."""
    return Shell(tmp_path, capsys)


@pytest.fixture
def opened(shell, first_vault):
    """A shell in a folder with an empty vault."""
    shutil.copytree(first_vault, shell.vault)
    return shell
