"""The set-up script, run in folders where everything it calls is a fake that takes notes."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ("sh", "dirname", "cmp", "cp", "rm", "uname", "sed", "env")
MOST_OVERHEAD = 0.150

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX script")

PYTHON = """#!/bin/sh
echo "python $* [uv ${UV_DEFAULT_INDEX-public}] [pip ${PIP_INDEX_URL-public}]" >>"$NOTES"
case "$*" in
*"config get"*) exit 1 ;;
"-m pip --version") exit "${NO_PIP-0}" ;;
*"import ensurepip"*) exit 1 ;;
"-m pip install"*) mkdir -p "$PLACE/.tools" ;;
"-m uv venv"*)
    mkdir -p "$PLACE/.venv/bin"
    cp "$0" "$PLACE/.venv/bin/python"
    ;;
"-m uv pip sync"*) exit "${UNREACHABLE-0}" ;;
esac
"""


class Place:
    """A folder with the script, a lock, and a PATH that holds fakes only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "a folder with spaces"
        self.bin = folder / "bin"
        self.notes = folder / "notes"
        (self.folder / ".ci").mkdir(parents=True)
        self.bin.mkdir()
        for name in ("previsit", "uv.lock", ".ci/uv.txt"):
            shutil.copy(ROOT / name, self.folder / name)
        for name in TOOLS:
            (self.bin / name).symlink_to(shutil.which(name) or name)
        (self.bin / "mkdir").symlink_to(shutil.which("mkdir") or "mkdir")
        self.fake("python3", PYTHON)
        self.fake("id", "#!/bin/sh\necho 1000\n")
        self.fake("apt-get", '#!/bin/sh\necho "apt-get $*" >>"$NOTES"\n')
        self.libraries(everything=True)

    def fake(self, name: str, text: str) -> None:
        (self.bin / name).unlink(missing_ok=True)
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def libraries(self, *, everything: bool) -> None:
        script = (self.folder / "previsit").read_text()
        listed = script.split("qt_libraries='")[1].split("'")[0] if everything else ""
        self.fake("ldconfig", f"#!/bin/sh\necho '{listed}'\n")

    def start(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        self.notes.write_text("")
        # The PATH holds nothing but the fakes; the script adds /sbin, where ldconfig may live.
        known = {"PATH": str(self.bin), "NOTES": str(self.notes), "PLACE": str(self.folder)}
        return subprocess.run(
            [self.folder / "previsit", *words],
            env=known | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def noted(self, part: str) -> list[str]:
        return [line for line in self.notes.read_text().splitlines() if part in line]


@pytest.fixture
def place(tmp_path) -> Place:
    return Place(tmp_path)


def test_a_first_start_sets_up_and_runs(place):
    done = place.start("status", "my vault")
    assert done.returncode == 0, done.stderr
    assert place.noted("pip install")
    assert "--require-hashes" in place.noted("pip install")[0]
    assert "--no-dev" in place.noted("uv export")[0]
    assert place.noted("main.py status my vault")


def test_a_second_start_only_runs(place):
    place.start()
    done = place.start("status", "v")
    assert done.stderr == ""
    assert len(place.notes.read_text().splitlines()) == 1


def test_a_new_lock_sets_up_again(place):
    place.start()
    with (place.folder / "uv.lock").open("a") as lock:
        lock.write("# newer\n")
    place.start()
    assert place.noted("uv pip sync")
    place.start()
    assert not place.noted("uv pip sync")


def test_testing_gets_the_developers_tools_and_a_later_start_keeps_them(place):
    place.start("test", "-k", "words")
    assert "--no-dev" not in place.noted("uv export")[0]
    assert place.noted(".ci/gates.py -k words")
    place.start()
    assert not place.noted("uv pip sync")


def test_bench_passes_its_words_on(place):
    place.start("bench", "--json", "rows.json")
    assert place.noted("-m tests.bench --json rows.json")


def test_without_python_one_sentence_and_exit_2(place):
    (place.bin / "python3").unlink()
    done = place.start()
    assert done.returncode == 2
    assert "Previsit needs Python, version 3.11" in done.stderr
    assert "Traceback" not in done.stderr


def test_missing_parts_of_the_system_are_named_in_one_line(place):
    place.libraries(everything=False)
    done = place.start(NO_PIP="1")
    assert done.returncode == 2
    line = next(each for each in done.stderr.splitlines() if "sudo apt-get install" in each)
    assert "python3-pip" in line
    assert "libxcb-cursor0" in line
    assert not place.noted("apt-get")


def test_root_gets_the_missing_parts_at_once(place):
    place.libraries(everything=False)
    place.fake("id", "#!/bin/sh\necho 0\n")
    assert place.start().returncode == 0
    assert "libxcb-cursor0" in place.noted("apt-get -q -o Acquire::Retries=3 install")[0]


def test_an_unreachable_index_is_said_in_words_and_tried_again(place):
    done = place.start(UNREACHABLE="2")
    assert done.returncode == 2
    assert "Nothing of yours was touched" in done.stderr
    assert place.start().returncode == 0
    assert place.noted("uv pip sync")


@pytest.mark.parametrize("told", ["UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL"])
def test_another_index_is_used_by_pip_and_by_uv(place, told):
    place.start(**{told: "http://mirror/simple"})
    assert "[pip http://mirror/simple]" in place.noted("pip install")[0]
    assert "[uv http://mirror/simple]" in place.noted("uv pip sync")[0]


def test_a_second_start_costs_next_to_nothing(place):
    place.start()
    python = place.folder / ".venv" / "bin" / "python"
    direct = [python, place.folder / "main.py"]
    environment = os.environ | {"NOTES": str(place.notes), "PLACE": str(place.folder)}

    def seconds(command):
        start = time.perf_counter()
        subprocess.run(command, env=environment, check=True)
        return time.perf_counter() - start

    overheads = [seconds([place.folder / "previsit"]) - seconds(direct) for _ in range(7)]
    assert statistics.median(overheads) < MOST_OVERHEAD
