"""The one list of gates, fastest first; ``previsit test`` and every workflow run this."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

PYTHON = [sys.executable, "-m"]
GATES = {
    "format": [*PYTHON, "ruff", "format", "--check", "."],
    "lint": [*PYTHON, "ruff", "check", "--output-format", "concise", "."],
    "imports": [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())",
    ],
    "types": [*PYTHON, "mypy"],
    "types, second opinion": [*PYTHON, "basedpyright"],
}
MOST_WORKERS = 8


def passes(name: str, command: list[str]) -> bool:
    """Run one gate; say its name, how long it took and, if it failed, why."""
    start = time.monotonic()
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    verdict = "FAIL" if done.returncode else "PASS"
    if done.returncode:
        print(done.stdout)
    print(f"{verdict}  {name}  ({time.monotonic() - start:.1f} s)", flush=True)
    return done.returncode == 0


def without_network() -> list[str]:
    """Return what starts a program in an empty network, where this computer allows it."""
    wrapper = ["unshare", "--net"]
    if not shutil.which("unshare"):
        return []
    probe = subprocess.run([*wrapper, "true"], stderr=subprocess.DEVNULL, check=False)
    return [] if probe.returncode else wrapper


def main(words: list[str]) -> int:
    """Run the gates, then the tests with these words for pytest; return the exit code."""
    failed = [name for name, command in GATES.items() if not passes(name, command)]
    if failed:
        print(f"The tests were not run. First mend: {', '.join(failed)}.")
        return 1
    workers = ["-n", "auto", "--maxprocesses", str(MOST_WORKERS), "--dist", "worksteal"]
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    tests = [*without_network(), *PYTHON, "pytest", *workers, *words]
    return subprocess.run(tests, env=offscreen, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
