"""Looking whether the feet of pages are free, beside the other work where that is possible.

Reading what lies on two thousand pages takes longer than merging them. On Linux forked
children look while the worker goes on; they may also crash on a page without harm.
A foot that could not be looked at counts as not free: the page is then set smaller.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from typing import TYPE_CHECKING, NoReturn

import pypdfium2

from intake.worker.page_geometry import foot_band
from intake.worker.pdf_reading import edge_is_free

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.assembly import PageChoice

_SECONDS = 9.0  # under the silence that the app allows
_MOST_CHILDREN = 3
_FEW = 50  # pages that are not worth a child

Asked = tuple[pypdfium2.PdfDocument, "PageChoice"]


class Feet:
    """Pages to look at, then the children that look, then their answers."""

    def __init__(self) -> None:
        self._asked: list[Asked] = []
        self._children: list[tuple[int, int, int]] = []
        self._answers: list[bool] = []

    def ask(self, document: pypdfium2.PdfDocument, choice: PageChoice) -> int:
        """Add a page and return its ticket; ``start`` or ``close`` closes the document."""
        self._asked.append((document, choice))
        return len(self._asked) - 1

    def start(self) -> None:
        """Begin to look at all the pages; whoever looks has the documents by then."""
        self._begin()
        self._let_go()

    def _begin(self) -> None:
        if sys.platform != "linux" or len(self._asked) <= _FEW:
            self._answers = _looked(self._asked)
            return
        children = min(_MOST_CHILDREN, os.cpu_count() or 1)
        share = -(-len(self._asked) // children)
        for start in range(0, len(self._asked), share):
            part = self._asked[start : start + share]
            self._children.append((*_child(part), len(part)))

    def is_free(self, ticket: int) -> bool:
        """Return the answer for a page, waiting for it if need be."""
        while len(self._answers) <= ticket:
            self._answers += _collected(*self._children.pop(0))
        return self._answers[ticket]

    def close(self) -> None:
        """Let go of the children and the documents."""
        while self._children:
            _collected(*self._children.pop(0), seconds=0)
        self._let_go()

    def _let_go(self) -> None:
        for document in {id(document): document for document, _ in self._asked}.values():
            document.close()
        self._asked = []


def _child(asked: Sequence[Asked]) -> tuple[int, int]:
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(theirs, asked)
    os.close(theirs)
    return child, ours


def _answer(pipe: int, asked: Sequence[Asked]) -> NoReturn:
    """Be the child: answer and vanish, whatever happens."""
    try:
        os.write(pipe, bytes(_looked(asked)))
    finally:
        os._exit(0)


def _collected(child: int, pipe: int, count: int, seconds: float = _SECONDS) -> list[bool]:
    found = b""
    while select.select([pipe], [], [], seconds)[0]:
        more = os.read(pipe, count)
        if not more:
            break
        found += more
    os.close(pipe)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    answers = [flag == 1 for flag in found[:count]]
    return answers + [False] * (count - len(answers))


def _looked(asked: Sequence[Asked]) -> list[bool]:
    return [_is_free(document, choice) for document, choice in asked]


def _is_free(document: pypdfium2.PdfDocument, choice: PageChoice) -> bool:
    try:
        page = document[choice.page - 1]
    except pypdfium2.PdfiumError:
        return False
    width, height = page.get_size()
    if choice.quarter_turns % 2:
        width, height = height, width
    turned = page.get_rotation() // 90 + choice.quarter_turns
    is_free = edge_is_free(page, -turned % 4, foot_band(width, height))
    page.close()
    return is_free
