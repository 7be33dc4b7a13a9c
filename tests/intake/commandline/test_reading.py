from __future__ import annotations

from intake.commandline.reading import line
from intake.domain.case import Case
from intake.ids import DocumentId
from intake.workflows.reading import PaperRead
from tests.builders import a_document
from tests.made_papers import a_pdf


def test_papers_are_read_once_and_each_has_its_line(opened):
    letter = opened.folder / "letter.pdf"
    letter.write_bytes(a_pdf("The patient was seen", "for pain"))
    opened.on("add", letter)
    assert opened.on("read").out == "letter: read, 2 pages\n"
    again = opened.on("read")
    assert (again.code, again.out) == (0, "Every paper has been read already.\n")
    assert opened.on("check").code == 0


def test_pages_that_could_not_be_read_are_told():
    case = Case.of((a_document(title="MRI", pages=3),))
    assert line(case, PaperRead(DocumentId("d1"), 3, 3, unread=2)) == (
        "MRI: 3 pages, of which 2 could not be read. They are kept."
    )
    assert line(case, PaperRead(DocumentId("d1"), 1, 1)) == "MRI: read, 1 page"
