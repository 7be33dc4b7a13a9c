"""``previsit bench [--json FILE] [--only WORD]``: measure, print a table, tell what missed."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from intake.offline import refuse_network
from tests.bench.adding import adding
from tests.bench.assessing import assessing
from tests.bench.packets import packets
from tests.bench.pages import pages
from tests.bench.pain import pain
from tests.bench.rooms import rooms
from tests.bench.rows import machine, table, write_json
from tests.bench.saving import saving
from tests.bench.searching import searching
from tests.bench.stalls import stalls
from tests.bench.starting import starting
from tests.bench.treatments import treatments
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tests.bench.rows import Row


def main() -> int:
    """Run the measurements; the exit code says whether each kept its goal."""
    parser = argparse.ArgumentParser(prog="previsit bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    parser.add_argument("--only", nargs="*", metavar="WORD", help="only these measurements")
    order = parser.parse_args()
    refuse_network()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    (ROOT / "build").mkdir(exist_ok=True)  # on the disk that is measured, not in memory
    with TemporaryDirectory(dir=ROOT / "build") as place:
        rows = list(_measured(order.only, Path(place)))
    print(table(rows))
    if order.json:
        write_json(rows, order.json)
    return 0 if all(row.passes for row in rows) else 1


def _measured(only: list[str] | None, place: Path) -> Iterable[Row]:
    print(machine(), file=sys.stderr)
    for name, measure in _kinds(place).items():
        if only and name not in only:
            continue
        for row in measure():
            print(f"{name}: {row.value:.2f} / {row.floor:.2f} {row.unit}", file=sys.stderr)
            yield row


def _kinds(place: Path) -> Mapping[str, Callable[[], Iterable[Row]]]:
    named = ("start", "saving", "adding", "packet", "stall", "pain", "tried", "search", "rooms")
    folders = {name: place / name for name in named}
    for folder in folders.values():
        folder.mkdir()
    return {
        "start": partial(starting, folders["start"]),
        "saving": partial(saving, folders["saving"]),
        "adding": partial(adding, folders["adding"]),
        "packet": partial(packets, folders["packet"]),
        "stall": partial(stalls, folders["stall"]),
        "pain": partial(pain, folders["pain"]),
        "tried": partial(treatments, folders["tried"]),
        "rooms": partial(rooms, folders["rooms"]),
        "pages": pages,
        "assess": assessing,
        "search": partial(searching, folders["search"]),
    }


if __name__ == "__main__":
    sys.exit(main())
