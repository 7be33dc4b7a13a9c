"""Treatments against pain as a paper: the drawing, and a table that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from intake.domain.dates import ApproxDate
from intake.domain.definitions import PacketPart
from intake.domain.facts import choice_of
from intake.domain.report.lifelines import lifelines, pain_days, say_edge, say_mean
from intake.domain.report.own_paper import OwnPaper, OwnRow, say_span

if TYPE_CHECKING:
    from intake.domain.report.lifelines import Lifelines
    from intake.domain.report.material import Material

IN_PACKET: Final = "packet.timeline"
MOST_DRAWN: Final = 20
"""How many treatments fit on the first page, below the pain; the table has them all."""

HEADS: Final = ("Treatment", "When", "What is not sure", "Pain in that time")


def chosen_timeline(material: Material) -> OwnPaper | None:
    """Return the timeline if the patient wants it in the packet."""
    return timeline_paper(material) if choice_of(material.case, IN_PACKET) == "yes" else None


def timeline_paper(material: Material) -> OwnPaper | None:
    """Return the timeline; None while no treatment has a date."""
    told = lifelines(material.case, material.today)
    if told is None:
        return None
    days = pain_days(material.case)
    rows = [
        OwnRow(cells=(each.name, each.when, say_edge(each), say_mean(days, each)))
        for each in told.lines
    ]
    rows += [OwnRow(cells=(name, "not known", "", "")) for name in told.unplaced]
    first, last = ApproxDate.of(told.first_day), ApproxDate.of(told.last_day)
    return OwnPaper(
        id="timeline",
        title="Treatments and pain over time",
        when=say_span(first, last),
        part=PacketPart.TRIED,
        intro="A filled bar is sure. A dashed one is not: its dates "
        "are only known to the month or the year. An arrow goes on, a question mark has no "
        f"known end. Pain is from the diary, 0 to 10.{_left_out(told)}",
        heads=HEADS,
        shares=(30, 24, 28, 18),
        rows=tuple(rows),
        picture=told.changed(lines=told.lines[-MOST_DRAWN:]),
    )


def _left_out(told: Lifelines) -> str:
    if len(told.lines) <= MOST_DRAWN:
        return ""
    return f" The newest {MOST_DRAWN} of {len(told.lines)} are drawn; the table has them all."
