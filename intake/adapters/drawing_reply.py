"""What the worker drew, checked against what it says it drew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.assembly import OwnPages
from intake.domain.report.drawn import DrawnPapers
from intake.errors import PacketNotMadeError
from intake.worker.protocol import Done, Drew, DrewExamples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.assembly import DocumentPages, PacketOrder
    from intake.worker.protocol import Reply

_BEFORE_PARTS = 3


def drawn_papers(reply: Reply, payloads: tuple[bytes, ...]) -> DrawnPapers:
    """Return the drawn papers, their PDFs put back into the order.

    Raises:
        PacketNotMadeError: the worker did not draw them, or sent something else.
    """
    if not isinstance(reply, Drew):
        raise PacketNotMadeError
    own = sum(isinstance(part, OwnPages) for part in reply.order.parts)
    if len(payloads) != _BEFORE_PARTS + own:
        raise PacketNotMadeError
    summary, html, manifest, *pdfs = payloads
    parts = tuple(_filled(reply.order, iter(pdfs)))
    try:
        texts = html.decode(), manifest.decode()
    except UnicodeDecodeError as error:
        raise PacketNotMadeError from error
    return DrawnPapers(
        summary_pdf=summary,
        summary_pages=reply.summary_pages,
        summary_html=texts[0],
        manifest=texts[1],
        order=reply.order.changed(parts=parts),
    )


def drawn_list(reply: Reply, payloads: tuple[bytes, ...]) -> bytes:
    """Return the PDF of a list; see ``drawn_papers``."""
    if not isinstance(reply, Done) or len(payloads) != 1:
        raise PacketNotMadeError
    return payloads[0]


def drawn_examples(reply: Reply, payloads: tuple[bytes, ...]) -> tuple[tuple[str, bytes], ...]:
    """Return the made-up papers by file name; see ``drawn_papers``."""
    if not isinstance(reply, DrewExamples) or len(reply.names) != len(payloads):
        raise PacketNotMadeError
    return tuple(zip(reply.names, payloads, strict=True))


def _filled(order: PacketOrder, pdfs: Iterator[bytes]) -> Iterator[OwnPages | DocumentPages]:
    for part in order.parts:
        yield part.changed(pdf=next(pdfs)) if isinstance(part, OwnPages) else part
