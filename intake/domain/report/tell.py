"""A page to take along: what to tell the clinic about, and what to find out before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.definitions import PacketPart, PromptGroup
from intake.domain.known import know
from intake.domain.prompts import prompts_of
from intake.domain.report.own_paper import OwnPaper, OwnRow, heading_row
from intake.domain.report.statements import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.definitions import Catalog, SafetyPrompt
    from intake.domain.report.material import Material

FOR_YOU = "For you to take along. These are things to bring up, not advice."
_FIND_OUT = "You noted “I don’t know” for these. Ask before the visit, or bring the question."


def tell_paper(material: Material) -> OwnPaper | None:
    """Return the page for the person's own copy; nobody else gets it."""
    if material.reader is not Reader.MINE:
        return None
    prompts = prompts_of(know(material.case, material.catalog, material.today))
    rows = [*_by_group(prompts.tell, material.catalog)]
    if prompts.find_out:
        rows += [_line(_FIND_OUT), *map(_row, prompts.find_out)]
    if not rows:
        return None
    return OwnPaper(
        id="tell",
        title="What to tell the clinic",
        part=PacketPart.SAFETY,
        by=FOR_YOU,
        heads=("About", "What to say or ask", "Bring along"),
        shares=(20, 50, 30),
        rows=tuple(rows),
    )


def _by_group(prompts: Iterable[SafetyPrompt], catalog: Catalog) -> Iterator[OwnRow]:
    group = ""
    for prompt in prompts:
        if prompt.group != group:
            group = prompt.group
            heading = catalog.find(PromptGroup, group)
            if heading is not None:
                yield _line(f"{heading.title}. {heading.beside}")
        yield _row(prompt)


def _line(words: str) -> OwnRow:
    return heading_row(words)


def _row(prompt: SafetyPrompt) -> OwnRow:
    return OwnRow(cells=(prompt.short, prompt.tell, prompt.bring))
