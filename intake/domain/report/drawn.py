"""What the worker drew for one reader: the summary, its copy, and the order for the packet."""

from __future__ import annotations

from pydantic import Field, StrictBytes, StrictStr

from intake.domain.assembly import PacketOrder
from intake.domain.papers import PageNumber
from intake.domain.value import Value


class DrawnPapers(Value):
    """The finished summary (PDF and HTML), the manifest (JSON) and the packet's order.

    All page numbers in them are those that the packet will have when it is made exactly as
    ordered.
    """

    summary_pdf: StrictBytes = Field(repr=False)
    summary_pages: PageNumber
    summary_html: StrictStr
    manifest: StrictStr
    order: PacketOrder
