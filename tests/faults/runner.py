"""The fork server: started with the injector, runs one workload under many faults.

    python -m tests.faults.runner WORKLOAD MODE SAMPLES FOLDER

Prints one JSON line: how many points there are, were tried, and what went wrong.
"""

from __future__ import annotations

import gc
import json
import os
import random
import shutil
import sys
from pathlib import Path
from typing import TypedDict

from intake.errors import IntakeError
from tests.faults import invariants
from tests.faults.injector import KILLS, Faults, Mode
from tests.faults.workloads import ALL, build_template

BROKE = 3
CONTROLS = {"tearing"}


class Outcome(TypedDict):
    """What came of one fault."""

    at: int
    killed: bool
    raised: bool
    refused: int
    bad: list[str]


def main() -> None:
    gc.freeze()  # a fork then copies less
    name, mode, samples, folder = sys.argv[1:5]
    base = Path(folder)
    template = base / f"template-{os.getpid()}"
    template.mkdir()
    _in_child(lambda: build_template(template, name))
    (template / "plain.txt").write_bytes(b"old" * 2000)
    points = _count(template, name, Mode[mode])
    chosen = _chosen(points, int(samples))
    outcomes: list[Outcome] = [_one(template, name, Mode[mode], at) for at in chosen]
    shutil.rmtree(template)
    result = {
        "points": points,
        "tried": len(chosen),
        "killed": sum(each["killed"] for each in outcomes),
        "raised": sum(each["raised"] for each in outcomes),
        "refused": sum(each["refused"] for each in outcomes),
        "bad": [each for each in outcomes if each["bad"]],
    }
    print(json.dumps(result))  # noqa: T201


def _chosen(points: int, samples: int) -> list[int]:
    every = list(range(1, points + 1))
    if samples <= 0 or samples >= points:
        return every
    return sorted(random.Random(points).sample(every, samples))


def _count(template: Path, name: str, mode: Mode) -> int:
    """Return how many operations this mode counts in a run without a fault."""
    copy = _copy(template, 0)
    never = 1 << 40
    counted = mode if mode not in KILLS else Mode.COUNT
    read, write = os.pipe()

    def run() -> None:
        faults = Faults()
        faults.arm(counted, never, copy)
        ALL[name](copy, lambda _: None)
        os.write(write, str(faults.count).encode())

    code = _in_child(run)
    os.close(write)
    said = os.read(read, 100).decode()
    os.close(read)
    shutil.rmtree(copy)
    if code or not said:
        sys.exit(f"{name} does not even run without a fault: {code}")
    return int(said)


def _one(template: Path, name: str, mode: Mode, at: int) -> Outcome:
    copy = _copy(template, at)
    read, write = os.pipe()

    def run() -> None:
        faults = Faults()
        faults.arm(mode, at, copy)
        try:
            ALL[name](copy, lambda ack: _say(write, ack))
        except IntakeError:
            os._exit(BROKE)

    code = _in_child(run)
    os.close(write)
    acks = _lines(read)
    bad = [] if code in {0, BROKE, -9} else [f"exit {code}"]
    bad += _torn(copy) if name in CONTROLS else invariants.broken(copy, acks)
    shutil.rmtree(copy)
    return {
        "at": at,
        "killed": code == -9,
        "raised": code == BROKE,
        "refused": acks.count("refused"),
        "bad": bad,
    }


def _say(pipe: int, ack: str) -> None:
    os.write(pipe, f"{ack}\n".encode())


def _torn(copy: Path) -> list[str]:
    text = (copy / "plain.txt").read_bytes()
    return [] if text in {b"old" * 2000, b"new" * 2000} else ["torn"]


def _copy(template: Path, at: int) -> Path:
    copy = template.with_name(f"{template.name}-{at}")
    shutil.copytree(template, copy)
    return copy


def _in_child(work) -> int:
    """Run in a fork; return its exit code, or minus the signal that ended it."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - a child must not come back
            os.write(2, f"{type(error).__name__}: {error}\n".encode())
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _lines(read: int) -> list[str]:
    with os.fdopen(read) as pipe:
        return pipe.read().splitlines()


if __name__ == "__main__":
    main()
