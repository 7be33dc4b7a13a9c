"""From the start of the process to the first paint, beside a bare window."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.bench.rows import Row, milliseconds, side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUNS = 11
MOST = 1.6


def starting(folder: Path) -> Iterator[Row]:
    """Measure warm starts, offscreen, in turns."""
    for kind in ("bare", "app"):
        _paint(kind, folder)  # bytecode and disk cache are warm from here on
    value, floor = side_by_side(
        lambda: milliseconds(lambda: _paint("app", folder)),
        lambda: milliseconds(lambda: _paint("bare", folder)),
        RUNS,
    )
    yield Row(
        "start to first paint, against a bare QMainWindow",
        value,
        floor,
        "ms",
        f"ratio <= {MOST}",
        value / floor <= MOST,
    )


def _paint(kind: str, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.first_paint", kind],
        env=_as_installed(folder),
        stdout=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    if done.stdout != b"painted\n":
        message = f"nothing was painted by {kind!r}"
        raise RuntimeError(message)


def _as_installed(folder: Path) -> dict[str, str]:
    """Return an environment in which Python keeps its bytecode, as it does for people."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    home = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    bytecode = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    return {**kept, **home, **bytecode, "QT_QPA_PLATFORM": "offscreen"}
