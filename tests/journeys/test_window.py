"""The whole window as a newcomer works it: real vault, real worker, real files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake.domain.answers import Answered, Text
from intake.domain.contacts import Contact
from intake.domain.documents import Document
from intake.domain.treatments import Trial
from intake.ids import QuestionId
from tests.pdf_texts import page_texts
from tests.ui.robots.newcomer import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.ui.robots.newcomer import Newcomer


NAME = "Łukasz Nguyễn"
FILES = ("pdf/pdflatex-4-pages.pdf", "images/arrow.heic", "images/hopper_orientation_8.jpg")


@pytest.mark.slow
def test_what_a_newcomer_enters_is_there_after_closing_and_opening(start, samples, tmp_path):
    first = start()
    first.make_a_case()
    _answer(first)
    _add_files(first, [str(samples / each) for each in FILES])
    _add_a_treatment(first)
    _log_a_call(first)
    texts = _export(first, tmp_path / "out")
    assert NAME in texts[0]
    assert all(f"Page {at} of {len(texts)}" in text for at, text in enumerate(texts, start=1))
    before = first.case
    first.close()

    second = start(next((tmp_path / "Previsit").glob("*.previsit")))
    second.hand.type_into("Passphrase", WORDS)
    second.hand.press("Open")
    second.wait_for(lambda: second.window.rooms is not None)
    assert second.case == before
    assert NAME in second.hand.words()


def _answer(app: Newcomer) -> None:
    app.window.go("about_you", "patient.name")
    app.type_text(NAME)
    app.enter()
    said = Answered(given=Text(text=NAME))
    app.wait_for(lambda: app.case.said(QuestionId("patient.name")) == said)
    assert "Does someone help with these papers?" in app.hand.words()


def _add_files(app: Newcomer, files: Sequence[str]) -> None:
    app.choose_files(files)
    app.wait_for_words(f"{len(files)} added.")
    assert [each.pages for each in app.case.all(Document)] == [4, 1, 1]


def _add_a_treatment(app: Newcomer) -> None:
    app.window.go("treatments")
    app.hand.press("Add a treatment")
    app.type_text("gabap")
    app.enter()
    app.wait_for(lambda: [each.name for each in app.case.all(Trial)] == ["Gabapentin"])


def _log_a_call(app: Newcomer) -> None:
    app.window.go("contacts")
    app.hand.press("Log a call, fax or letter")
    app.wait_for(lambda: len(app.case.all(Contact)) == 1)
    app.hand.type_into("Reference number", "REF-4711")
    app.wait_for(lambda: app.case.all(Contact)[0].reference == "REF-4711")


def _export(app: Newcomer, folder: Path) -> list[str]:
    folder.mkdir()
    app.dialogs.folder = str(folder)
    app.window.go("summary")
    app.hand.press("Packet")
    app.hand.press("Export the packet")
    app.wait_for_words("Done.")
    (packet,) = folder.glob("*.pdf")
    return page_texts(packet.read_bytes())
