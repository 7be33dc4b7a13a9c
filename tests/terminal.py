"""Somebody who types commands, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


class Person:
    """Types commands, as in a terminal."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.vault = folder / "papers.previsit"
        self.secret = folder / "passphrase"
        self.secret.write_text("seven grey herons over the river\n", "utf-8")

    def types(self, *words: object) -> Outcome:
        told = [sys.executable, "main.py", *(str(each) for each in words)]
        told += ["--passphrase-file", str(self.secret)]
        plain = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        done = subprocess.run(
            told,
            cwd=ROOT,
            env={**plain, "LC_ALL": "C"},
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        outcome = Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in outcome.err
        return outcome
