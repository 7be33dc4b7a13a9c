"""Earlier infusions as a list for the packet, with the days the numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.definitions import PacketPart
from intake.domain.evidence import InfusionEntry
from intake.domain.report.infusions import say_given, say_own, say_response
from intake.domain.report.own_paper import OwnPaper, OwnRow, continued, say_span
from intake.domain.responses import in_order, response_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.infusions import Infusion
    from intake.domain.report.material import Material


def infusions_paper(material: Material) -> OwnPaper | None:
    """Return every infusion, oldest first; None while there is none."""
    infusions = in_order(material.case)[::-1]
    if not infusions:
        return None
    return OwnPaper(
        id="infusions",
        title="Earlier infusions, before and after",
        when=say_span(infusions[0].date, infusions[-1].date),
        part=PacketPart.TRIED,
        intro="Before is the seven days before an infusion, after the seven days after it, "
        "from the pain diary. The day itself is left out. How long it helped and what it "
        "changed is the patient’s own account.",
        heads=("When", "What was given, and what followed"),
        shares=(22, 78),
        rows=tuple(row for each in infusions for row in _rows(material, each)),
    )


def _rows(material: Material, infusion: Infusion) -> Iterator[OwnRow]:
    proves = InfusionEntry(infusion=infusion.id)
    yield OwnRow(cells=(say_date(infusion.date), say_given(infusion)), proves=proves)
    response = response_to(infusion, material.case, material.catalog)
    for words in say_response(response, material.catalog):
        yield from continued("", words, proves)
    whole = infusion.changed(function="", side_effects="")
    for words in say_own(whole, material.catalog):
        yield from continued("", f"Own account: {words}", proves)
    for lead, words in (
        ("What it changed", infusion.function),
        ("Side effects", infusion.side_effects),
    ):
        if words:
            yield from continued("", f"{lead}, own account: {words}", proves)
