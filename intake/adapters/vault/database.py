"""What we use of the engine's connection, with types that both checkers understand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Column = int | str | bytes | None


class Rows(Protocol):
    """The answer to one statement."""

    def __iter__(self) -> Self:
        """Step through the rows."""
        ...

    def __next__(self) -> tuple[Any, ...]:
        """Return the next row."""
        ...

    @property
    def get(self) -> Any:
        """The single value of the answer, or None where there is none."""
        ...


class Database(Protocol):
    """One open, keyed database."""

    def execute(self, statements: str, bindings: Sequence[Column] = ..., /) -> Rows:
        """Run statements."""
        ...

    def executemany(
        self, statements: str, sequenceofbindings: Iterable[Sequence[Column]], /
    ) -> Rows:
        """Run a statement once for each set of values."""
        ...

    def pragma(self, name: str, value: int | str = ..., /) -> Any:
        """Read a setting, or set it first."""
        ...

    def last_insert_rowid(self) -> int:
        """Return the number that the last insert was given."""
        ...

    def changes(self) -> int:
        """Return how many rows the last statement changed."""
        ...

    def file_control(self, dbname: str, op: int, pointer: int, /) -> bool:
        """Ask the file below."""
        ...

    def serialize(self, name: str, /) -> bytes:
        """Return all pages in clear."""
        ...

    def backup(self, name: str, source: Any, source_name: str, /) -> Any:
        """Return the engine's own page-by-page copy, to be stepped to its end."""
        ...

    def close(self) -> None:
        """Close it."""
        ...
