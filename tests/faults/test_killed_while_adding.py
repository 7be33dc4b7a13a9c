"""kill -9 of the whole program while it adds a folder: each paper is here or is named."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from intake.adapters.vault.check import check_vault
from intake.bootstrap import create_session, open_the_vault
from intake.domain.documents import Document
from intake.domain.secret import Passphrase
from tests.bench.stalls import PASSPHRASE, RESOURCES
from tests.conftest import ROOT
from tests.made_papers import raw_pdf

PAPERS, PAPER_BYTES = 120, 90_000
KILLS, KILLS_AT_NIGHT = 3, 30
CHILD = (sys.executable, "-m", "tests.faults.adding_child")


class Found(NamedTuple):
    """What lies in a vault: how many papers, what is named as missing, what is wrong."""

    papers: int
    left: set[str]
    bad: list[str]


class Desk:
    """A folder of papers, a vault, and programs that add the one to the other."""

    def __init__(self, folder: Path, empty: Path) -> None:
        self.vault = folder / "v.previsit"
        shutil.copytree(empty, self.vault)
        self.secret = folder / "secret"
        self.secret.write_text(PASSPHRASE, "utf-8")
        self.papers = folder / "papers"
        self.papers.mkdir()
        self.hashes: dict[str, str] = {}
        for number in range(PAPERS):
            path, data = self.papers / f"{number:03}.pdf", _paper(number)
            path.write_bytes(data)
            self.hashes[str(path)] = hashlib.sha256(data).hexdigest()

    def kill(self, kind: str, chance: random.Random) -> None:
        """Let a program add the folder; end it some moments after it said something."""
        program = subprocess.Popen(
            self._adding(kind),
            cwd=ROOT,
            env=_offscreen(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert program.stdout is not None
        said = [program.stdout.readline() for _ in range(chance.randint(1, PAPERS // 2))]
        assert said[0], "it ended before it began"
        with suppress(subprocess.TimeoutExpired):
            program.wait(chance.uniform(0, 0.05))
        program.kill()
        program.stdout.close()
        program.wait()

    def add_left(self) -> None:
        """Add what the next start says is still missing, to the end."""
        outcome = _done(*self._main("add", str(self.vault), "--left"))
        assert (outcome.returncode, outcome.stderr) == (0, "")

    def named(self) -> set[str]:
        """Return the names of the papers that the window says to add again."""
        outcome = _done(*CHILD, "window", str(self.vault))
        assert outcome.returncode == 0, outcome.stderr
        return {line.removeprefix("left ") for line in outcome.stdout.splitlines()}

    def look(self) -> Found:
        """Open the vault and hold it against the folder."""
        vault = open_the_vault(self.vault, Passphrase(PASSPHRASE))
        case = vault.cases()[0]
        papers = vault.load(case).all(Document)
        kept = [hashlib.sha256(vault.read(each.id)).hexdigest() for each in papers]
        left = {each.source for each in vault.errands(case)}
        bad = [f"{each.damage}" for each in check_vault(vault).findings]
        vault.close()
        bad += [f"{each.title} has {each.pages} pages" for each in papers if each.pages != 1]
        bad += ["twice here"] * (len(kept) - len(set(kept)))
        bad += ["another paper"] * len(set(kept) - set(self.hashes.values()))
        for path, sha256 in self.hashes.items():
            if (sha256 in kept) == (path in left):
                bad.append("both" if path in left else "neither")
        return Found(len(kept), left, bad)

    def _adding(self, kind: str) -> tuple[str, ...]:
        words = (str(self.vault), str(self.papers))
        match kind:
            case "command":
                return self._main("add", *words)
            case "window":
                return (*CHILD, kind, *words)
            case _:
                return (*CHILD, kind, *words, str(self.secret))

    def _main(self, *words: str) -> tuple[str, ...]:
        return (sys.executable, "main.py", *words, "--passphrase-file", str(self.secret))


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A vault with nothing in it; its key costs what a person's does."""
    folder = tmp_path_factory.mktemp("killed") / "v.previsit"
    create_session(folder, PASSPHRASE, RESOURCES).close()
    return folder


@pytest.fixture
def desk(tmp_path, empty):
    """Make another desk."""
    numbers = iter(range(KILLS_AT_NIGHT))

    def make() -> Desk:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return Desk(folder, empty)

    return make


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def _done(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words,
        cwd=ROOT,
        env=_offscreen(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
    )


def _paper(number: int) -> bytes:
    """A page with a lot beside it that nobody sees; no two are the same."""
    noise = random.Random(number).randbytes(PAPER_BYTES)
    return raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(noise), noise),
    )


def _survives(desk: Desk, kind: str, chance: random.Random) -> bool:
    """Kill, look, add what is left, look again; return whether it was in the middle."""
    desk.kill(kind, chance)
    found = desk.look()
    assert found.bad == []
    if kind == "window":
        assert desk.named() == {Path(each).name for each in found.left}
    if found.left:
        desk.add_left()
    assert desk.look() == (PAPERS, set(), [])
    return 0 < found.papers < PAPERS


def _kills(desk, kills: int) -> int:
    """Kill now one, now the other program; return how many were in the middle."""
    chance = random.Random(kills)
    kinds = ("command", "window")
    return sum(_survives(desk(), kinds[number % 2], chance) for number in range(kills))


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_killed_while_adding_each_paper_is_whole_or_is_named_and_can_be_added(desk):
    assert _kills(desk, KILLS) > KILLS // 2


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_without_its_notes_a_killed_program_forgets_papers(desk):
    """The control: it must find papers that are neither here nor named."""
    chance, bad = random.Random(3), set[str]()
    for _ in range(KILLS):
        made = desk()
        made.kill("unnoted", chance)
        bad.update(made.look().bad)
    assert bad == {"neither"}


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_killed_at_many_moments_each_paper_is_whole_or_is_named(desk):
    assert _kills(desk, KILLS_AT_NIGHT) > KILLS_AT_NIGHT // 2
