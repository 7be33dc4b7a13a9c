"""What the workflows need from the outside world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from intake.domain.assembly import Packet, PacketOrder, Progress
    from intake.domain.packages import Member
    from intake.domain.page_words import PageRead, PageToRead
    from intake.domain.papers import Inspection, PageLook, Paper
    from intake.domain.report.diary_sheets import DiarySheets
    from intake.domain.report.drawn import DrawnPapers
    from intake.domain.report.letter_paper import LetterPaper
    from intake.domain.report.own_paper import OwnPaper
    from intake.domain.report.packet import Contents
    from intake.domain.stored import SourceFile
    from intake.ids import DocumentId


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> dt.datetime:
        """Return the present moment, aware, with the computer's own zone."""
        ...

    def zone(self) -> str:
        """Return the IANA name of the computer's zone, or an empty text."""
        ...


class Sources(Protocol):
    """Reads files that the person chose, once, and never changes them."""

    def read(self, path: str) -> SourceFile:
        """Return a regular file's name and bytes.

        Raises:
            SourceError: it is not a file, is gone, is too large, or cannot be read.
        """
        ...

    def files_below(self, path: str) -> Sequence[str]:
        """Return the path itself, or every file below it if it is a folder, in order."""
        ...


class ExportFolder(Protocol):
    """Writes finished files where the person wants them, each whole or not at all."""

    def write(self, folder: str, files: Iterable[tuple[str, bytes]]) -> Sequence[str]:
        """Write files by name in place of older ones; return where they are.

        Raises:
            ExportError: the file at hand was not written; those before it are whole.
        """
        ...


class TextReader(Protocol):
    """Reads the words of pages: those that the file carries, or off a picture of the page.

    It works beside everything else and gives way to it. Calls block: make them from a
    thread of their own.
    """

    def engine(self) -> str:
        """Return what reads pictures on this computer, with its version; empty: nothing."""
        ...

    def read(
        self, pages: Sequence[PageToRead], fetch: Callable[[DocumentId], Paper]
    ) -> Iterator[PageRead]:
        """Yield each page as it is read, in any order; one that cannot be read says so.

        Args:
            pages: those of one document next to each other.
            fetch: gives a document's bytes, from several threads; a document for which it
                raises an ``IntakeError`` is left out.

        Raises:
            PapersStoppedError: ``cancel`` was called before the first page.
        """
        ...

    def cancel(self) -> None:
        """Stop what ``read`` is at; it ends without the pages in hand."""
        ...

    def close(self) -> None:
        """Stop, and end the processes. The next call starts new ones."""
        ...


class Papers(Protocol):
    """The one door to everything that opens foreign bytes, in a process of its own.

    Calls block: make them from a job's thread, never from the window's. Pages count
    from 1. What goes wrong with one file is a ``DocumentError`` that says it in words.
    """

    def inspect(self, paper: Paper) -> Inspection:
        """Look at a file and say what it is; trouble is a value here, never an error."""
        ...

    def page_image(
        self, paper: Paper, page: int, *, width_px: int, quarter_turns: int = 0
    ) -> bytes:
        """Return a page as a PNG at most ``width_px`` wide (2,000 at the most), upright."""
        ...

    def page_look(self, paper: Paper, page: int) -> PageLook:
        """Return how a page looks from afar: how much ink is on it, and where."""
        ...

    def page_text(self, paper: Paper, page: int) -> str:
        """Return the words a page carries; empty for a scan or a photo."""
        ...

    def unlock(self, paper: Paper) -> bytes:
        """Return a locked PDF without its lock, opened with the paper's password.

        Raises:
            WrongPaperPasswordError: the password does not open it.
        """
        ...

    def members(self, paper: Paper) -> Sequence[Member]:
        """Return what lies in a zip, and which of it must not be unpacked.

        Raises:
            DocumentError: it is no zip of papers, is damaged, or holds too many files.
        """
        ...

    def member(self, paper: Paper, number: int) -> bytes:
        """Return the bytes of one member of a zip, by its ``number``."""
        ...

    def assemble(
        self,
        order: PacketOrder,
        read: Callable[[DocumentId], Paper],
        watch: Callable[[Progress], None],
    ) -> Packet:
        """Make the packet exactly as ordered, or say which documents must be left out.

        ``read`` is asked for each document once or more, in the order of the packet.
        ``watch`` hears of each document and each hundred pages.

        Raises:
            PapersStoppedError: ``cancel`` was called.
            PacketNotMadeError: the worker failed and no document was to blame.
        """
        ...

    def draw(self, contents: Contents) -> DrawnPapers:
        """Draw the summary and our own pages, and return the order for the packet.

        Raises:
            PapersStoppedError: ``cancel`` was called.
            PacketNotMadeError: the worker failed.
        """
        ...

    def draw_list(self, paper: OwnPaper | DiarySheets | LetterPaper, name: str) -> bytes:
        """Return one list, or empty diary sheets, with this name on each page; see ``draw``."""
        ...

    def draw_examples(self, today: dt.date) -> tuple[tuple[str, bytes], ...]:
        """Return the made-up papers of the example: file names and bytes; see ``draw``."""
        ...

    def cancel(self) -> None:
        """Stop the call that another thread is waiting for, if there is one."""
        ...

    def close(self) -> None:
        """End the worker. The next call starts a new one, which knows nothing."""
        ...
