"""Files nobody here wrote, and sixty made to hurt, by the command line and by the window.

None may end the app, hang it, or go without a true word; no page may be lost on the way.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from intake.domain.documents import Document
from intake.domain.papers import Trouble
from intake.domain.stored import plain_name
from intake.errors import PaperDamagedError, PaperLockedError
from intake.workflows.adding import Outcome
from tests import nasty_files
from tests.conftest import ROOT
from ui.widgets.records_view import RecordsView

LONGEST_S = 20.0  # between two lines; what is judged is 10 on a machine of its own
LARGEST_WORKER_MB, LARGEST_APP_MB = 768, 400
LONGEST_IN_WINDOW_MS = 300_000  # for all; other tests may use the same cores
LARGEST_GROWTH_MB = 300  # of the window's process while it adds
EVERY = 12  # of the foreign files, in the usual run
NAMES_WITH_WORDS = {
    "0d7549c02c38": "damaged",
    "7357284ef3ce": "too large",
    "b61f62584fed": "empty",
    "94ce7ecade61": "locked",
    "eb7b86a9d99f": "no PDF",
    "2a5b52ceb34e": "not whole",
    "e46f91f28e42": "rare way",
    "86c53176bda3": "Pages",
    "e85d22b832a6": "kept",
    "025e1b787e7d": "no PDF",
    "e87d38895992": "Its words",
}
_HOW = "|".join(re.escape(each) for each in Outcome)
_LINE = re.compile(rf"(?P<name>.*?): (?P<how>(?:{_HOW})(?:\. .*)?)")  # a name may hold a colon


@dataclass(slots=True)
class Meter:
    """Watches a process and its children: the most memory each had, in MB."""

    app: int
    most: dict[int, int] = field(default_factory=dict[int, int])
    done: threading.Event = field(default_factory=threading.Event)

    def watch(self) -> None:
        while not self.done.wait(0.3):
            for folder in Path("/proc").glob("[0-9]*"):
                self._look(folder)

    def _look(self, folder: Path) -> None:
        try:
            lines = (folder / "status").read_text().splitlines()
        except OSError:
            return
        told = dict(line.split(":", 1) for line in lines if ":" in line)
        number = int(folder.name)
        if self.app in {number, int(told["PPid"])} and "VmHWM" in told:
            size = int(told["VmHWM"].split()[0]) // 1024
            self.most[number] = max(self.most.get(number, 0), size)

    @property
    def of_workers(self) -> int:
        return max(size for number, size in self.most.items() if number != self.app)


@dataclass(frozen=True, slots=True)
class Told:
    lines: list[str]
    longest_s: float
    meter: Meter
    code: int
    err: str

    def outcomes(self) -> dict[str, str]:
        """What became of each file, by its name."""
        found = (_LINE.fullmatch(line) for line in self.lines)
        return {told["name"]: told["how"] for told in found if told}


def typed(person, *paths) -> Told:
    """Type ``previsit add`` and time every line that comes."""
    words = ["main.py", "add", person.vault, *paths, "--passphrase-file", person.secret]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, *map(str, words)], cwd=ROOT, stdout=pipe, stderr=pipe, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        meter = Meter(process.pid)
        if sys.platform == "linux":
            threading.Thread(target=meter.watch, daemon=True).start()
        lines, longest, before = [], 0.0, time.monotonic()
        for line in process.stdout:
            lines.append(line.rstrip("\n"))
            longest, before = max(longest, time.monotonic() - before), time.monotonic()
        err = process.stderr.read()
        meter.done.set()
    return Told(lines, longest, meter, process.returncode, err)


def memory_mb() -> int:
    """What this process has in memory now; 0 where nobody tells."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if "VmRSS" in line), 0)


def kept(person) -> list[Document]:
    out = person.folder / "data"
    assert person.types("data", person.vault, "--out", out).code == 0
    rows = json.loads((out / "case.json").read_text("utf-8"))["documents"]
    return [
        Document.model_validate_json(
            json.dumps({key: row[key] for key in row if key != "file"})
        )
        for row in rows
    ]


def pages_by_qpdf(path: Path) -> int:
    """How many pages another reader finds in a PDF; 0 where it finds fault with it."""
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, check=False)
    if done.returncode:
        return 0
    count = ["qpdf", "--show-npages", str(path)]
    return int(subprocess.run(count, capture_output=True, check=True).stdout)


def is_told_well(how: str) -> bool:
    outcome, _, more = how.partition(". ")
    known = {each.value for each in Outcome}
    needs_reason = {each.value for each in Outcome} - {Outcome.KEPT.value}
    return outcome in known and (bool(more) or outcome not in needs_reason)


def chosen(folder: Path, *, whole: bool) -> list[Path]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    named = [path for path in files if path.name[:12] in NAMES_WITH_WORDS]
    return files if whole else [*named, *(each for each in files[::EVERY] if each not in named)]


def told_in(results):
    rows = range(results.rowCount())
    return [results.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in rows]


@pytest.mark.slow
@pytest.mark.parametrize(
    "whole", [False, pytest.param(True, marks=pytest.mark.nightly)], ids=["some", "all"]
)
def test_foreign_files_typed_in_are_all_kept_and_told_truly(person, samples, whole):
    assert person.types("new", person.vault).code == 0
    files = chosen(samples, whole=whole)
    told = typed(person, *files)
    assert told.err == ""
    assert told.longest_s < LONGEST_S
    if sys.platform == "linux":
        assert told.meter.of_workers <= LARGEST_WORKER_MB
        assert told.meter.most[told.meter.app] <= LARGEST_APP_MB
    outcomes = told.outcomes()
    assert {path.name for path in files} <= set(outcomes)
    assert [(name, how) for name, how in outcomes.items() if not is_told_well(how)] == []
    for start, words in NAMES_WITH_WORDS.items():
        (how,) = (how for name, how in outcomes.items() if name.startswith(start))
        assert words in how
    _no_page_is_lost(person, files)
    assert person.types("check", person.vault).code == 0


def _no_page_is_lost(person, files):
    found = {document.file_name: document for document in kept(person)}
    named = {path.name: path for path in files}
    for name in set(found) & set(named):
        document, data = found[name], named[name].read_bytes()
        assert document.size == len(data)
        assert document.trouble is not Trouble.NONE or document.can_be_shown
        if shutil.which("qpdf") and data.startswith(b"%PDF") and document.can_be_shown:
            pages = pages_by_qpdf(named[name])
            assert not pages or document.pages == pages, name


@pytest.mark.slow
def test_sixty_nasty_files_typed_in_are_told_one_by_one(person):
    assert person.types("new", person.vault).code == 0
    inbox = person.folder / "inbox"
    inbox.mkdir()
    wanted = {plain_name(name): how for name, how in nasty_files.put_into(inbox).items()}
    assert len(wanted) >= 60
    told = typed(person, inbox)
    assert told.err == ""
    assert told.longest_s < LONGEST_S
    outcomes = told.outcomes()
    wrong = {
        name: (how, outcomes.get(name))
        for name, how in wanted.items()
        if not (outcomes.get(name, "") + ".").startswith(f"{how}.")
    }
    assert wrong == {}
    assert set(outcomes) == set(wanted)
    assert not list(person.folder.rglob("evil.txt"))
    assert person.types("check", person.vault).code == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "whole", [False, pytest.param(True, marks=pytest.mark.nightly)], ids=["some", "all"]
)
def test_foreign_files_chosen_in_the_window_are_all_told_and_it_goes_on(start, samples, whole):
    app = start()
    app.make_a_case()
    files = chosen(samples / "stress", whole=whole)
    before = memory_mb()
    app.choose_files([str(path) for path in files])
    named = "What became of each file"
    lists = app.window.findChildren(RecordsView)
    results = next(each.model() for each in lists if each.accessibleName() == named)
    chosen_names = {path.name for path in files}
    app.wait_for(
        lambda: chosen_names <= {row.title for row in told_in(results)}, LONGEST_IN_WINDOW_MS
    )
    rows = told_in(results)  # with those that lay in other files
    assert all(row.trouble or row.note for row in rows if row.second != "Added")
    told = " ".join(row.trouble for row in rows)
    assert str(PaperDamagedError()) in told
    assert str(PaperLockedError()) in told
    assert memory_mb() - before < LARGEST_GROWTH_MB
    app.window.go("today")
    app.window.go("records")
    assert "records" in app.hand.words()
    for document in app.case.all(Document):
        assert document.trouble is not Trouble.NONE or document.can_be_shown
