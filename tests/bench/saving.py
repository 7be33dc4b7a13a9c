"""One durable answer, beside one commit of the same rows by the bare engine."""

from __future__ import annotations

from contextlib import closing, contextmanager
from itertools import count
from secrets import token_bytes
from typing import TYPE_CHECKING

from intake.adapters.vault.engine import Access, connect
from intake.bootstrap import create_session
from intake.domain.commands import Put, Together
from tests.bench.rows import Row, milliseconds, side_by_side
from tests.builders import an_answer
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from intake.workflows.session import Session

SIZES = (10, 1_000, 10_000)
RUNS = 61
MOST_TIMES, MOST_MORE_MS = 1.5, 1.0
PASSPHRASE = "seven grey herons over the river"


def saving(folder: Path) -> Iterator[Row]:
    """Measure a change of one answer in cases of growing size."""
    for size in SIZES:
        value, floor = _measured(folder / f"{size}", size)
        yield Row(
            f"one durable answer at {size:,} entries, against a bare commit",
            value,
            floor,
            "ms",
            f"<= {MOST_TIMES} x floor + {MOST_MORE_MS:.0f} ms",
            value <= MOST_TIMES * floor + MOST_MORE_MS,
        )


def _measured(folder: Path, size: int) -> tuple[float, float]:
    folder.mkdir()
    session = create_session(folder / "v.previsit", PASSPHRASE, ROOT / "resources")
    with closing(session):
        _fill(session, size)
        answer = _answers(session)
        with _bare(folder / "bare.db", size) as commit:
            for warm in (answer, commit):
                warm()
            return side_by_side(
                lambda: milliseconds(answer), lambda: milliseconds(commit), RUNS
            )


def _fill(session: Session, size: int) -> None:
    entries = [
        an_answer(f"question.{number}", "An answer of some length.") for number in range(size)
    ]
    session.run(Together(commands=tuple(Put(entry=each) for each in entries)))


def _answers(session: Session) -> Callable[[], object]:
    """Return what answers one question anew: saved, counted and undoable when it returns."""
    numbers = count()
    return lambda: session.run(
        Put(entry=an_answer("question.3", f"An answer of some length {next(numbers)}."))
    )


@contextmanager
def _bare(file: Path, size: int) -> Iterator[Callable[[], object]]:
    """Give what commits one row of as many, with the engine's own key and settings."""
    database = connect(file, token_bytes(32), Access.CREATE)
    database.execute("CREATE TABLE rows (id TEXT PRIMARY KEY, body BLOB)")
    body = an_answer("question.3", "An answer of some length.").model_dump_json().encode()
    database.execute("BEGIN IMMEDIATE")
    database.executemany(
        "INSERT INTO rows VALUES (?, ?)",
        ((f"question.{number}", body) for number in range(size)),
    )
    database.execute("COMMIT")
    numbers = count()

    def commit() -> None:
        database.execute("BEGIN IMMEDIATE")
        changed = body + str(next(numbers)).encode()
        database.execute("UPDATE rows SET body = ? WHERE id = 'question.3'", (changed,))
        database.execute("COMMIT")

    try:
        yield commit
    finally:
        database.close()
