"""Two hundred papers of 2 MB added, beside encrypting and syncing the same bytes."""

from __future__ import annotations

import os
import time
from contextlib import closing
from typing import TYPE_CHECKING

from nacl import bindings
from PIL import Image

from intake.bootstrap import create_session, open_papers, open_sources
from intake.workflows.adding import Outcome
from intake.workflows.adding_many import add_files
from intake.workflows.in_hand import Means
from tests.bench.rows import Row
from tests.conftest import ROOT
from tests.made_papers import raw_pdf, saved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FILES, DOTS = 200, (1_320, 1_700)
MOST_TIMES = 2.0
PASSPHRASE = "seven grey herons over the river"
_CHUNK = 64 * 1024


class _Unwatched:
    is_stopped = False

    def tell(self, done: int, total: int, words: str) -> None:
        """Nobody hears."""


def adding(folder: Path) -> Iterator[Row]:
    """Measure the adding of scans as PDFs, through the real workers into a real vault."""
    paths = scans(folder / "papers")
    floor = _floor(folder / "floor", paths)
    value = _added(folder / "v.previsit", paths)
    floor = min(floor, _floor(folder / "again", paths))
    yield Row(
        f"{FILES} papers of 2 MB added, against encrypt and sync",
        value,
        floor,
        "ms",
        f"<= {MOST_TIMES:.0f} x floor",
        value <= MOST_TIMES * floor,
    )


def scans(folder: Path) -> list[Path]:
    """Make scans of one page as PDFs: a grey JPEG of grain, some 2 MB, no two the same."""
    folder.mkdir()
    paths = [folder / f"scan {number:03}.pdf" for number in range(FILES)]
    for path in paths:
        path.write_bytes(_scan())
    return paths


def _scan() -> bytes:
    grain = Image.frombytes("L", DOTS, os.urandom(DOTS[0] * DOTS[1]))
    picture = saved(grain, "JPEG", quality=92)
    across, down = DOTS
    head = (
        b"<</Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Filter /DCTDecode /Length %d>>\nstream\n"
    )
    draw = b"q 612 0 0 792 0 0 cm /P Do Q"
    return raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources <</XObject <</P 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(draw), draw),
        head % (across, down, len(picture)) + picture + b"\nendstream",
    )


def _added(vault: Path, paths: Sequence[Path]) -> float:
    resources = ROOT / "resources"
    with (
        closing(create_session(vault, PASSPHRASE, resources)) as session,
        closing(open_papers(resources)) as papers,
    ):
        means = Means(papers, open_sources(), lambda work: work(session))
        start = time.perf_counter()
        made = list(add_files(means, [str(path) for path in paths], _Unwatched(), ""))
        taken = (time.perf_counter() - start) * 1000
    assert len(made) == FILES
    assert all(each.outcome is not Outcome.NOT_ADDED for each in made)
    return taken


def _floor(folder: Path, paths: Sequence[Path]) -> float:
    """Read, encrypt by secretstream, write and sync each file, and its folder; nothing else."""
    folder.mkdir()
    start = time.perf_counter()
    for number, path in enumerate(paths):
        _encrypt(path.read_bytes(), folder / str(number))
        place = os.open(folder, os.O_RDONLY)
        os.fsync(place)
        os.close(place)
    return (time.perf_counter() - start) * 1000


def _encrypt(data: bytes, target: Path) -> None:
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    key = bindings.crypto_secretstream_xchacha20poly1305_keygen()
    with target.open("wb") as out:
        out.write(bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key))
        for at in range(0, len(data), _CHUNK):
            piece = data[at : at + _CHUNK]
            out.write(bindings.crypto_secretstream_xchacha20poly1305_push(state, piece))
        out.flush()
        os.fsync(out.fileno())
