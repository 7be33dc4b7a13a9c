from __future__ import annotations

import pikepdf
import pytest

from intake.domain.packages import Refusal, may_enclose
from intake.domain.papers import Media, Paper
from intake.errors import NotAPaperError
from intake.worker.enclosed_files import enclosed_files
from tests.made_papers import a_pdf, a_photo, edited
from tests.made_texts import a_docx, a_zip, an_email

LETTER, PHOTO, LOGO = a_pdf("denied"), a_photo(size=(900, 1200)), a_photo(size=(90, 60))


def attach(pdf):
    pdf.attachments["denial.pdf"] = LETTER


def pin(pdf):
    pdf.attachments["C:\\Scans\\pinned.pdf"] = LETTER
    found = pdf.attachments["C:\\Scans\\pinned.pdf"].obj
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.FileAttachment,
        Rect=pikepdf.Array([0, 0, 9, 9]),
        FS=found,
    )
    del pdf.Root["/Names"]
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])


def a_letter_with(**pictures: bytes) -> bytes:
    parts = [(f"word/media/{name}.jpeg", data) for name, data in pictures.items()]
    return a_zip(("word/document.xml", b"<w:document/>"), *parts)


def inside(data, media):
    assert may_enclose(data)
    return [(each.name, each.data) for each in enclosed_files(data, media).files]


def test_files_attached_to_a_pdf_are_found():
    assert inside(edited(a_pdf("cover"), attach), Media.PDF) == [("denial.pdf", LETTER)]


def test_a_file_pinned_to_a_page_is_found_and_named_without_its_folders():
    assert inside(edited(a_pdf("page"), pin), Media.PDF) == [("pinned.pdf", LETTER)]


def test_what_came_with_an_email_is_found_but_not_its_logo():
    data = an_email(
        ("denial.pdf", "application/pdf", LETTER),
        ("photo.jpg", "image/jpeg", PHOTO),
        ("logo.jpg", "image/jpeg", LOGO),
    )
    found = inside(data, Media.EMAIL)
    assert found == [("denial.pdf", LETTER), ("photo.jpg", PHOTO)]


def test_a_scan_put_into_a_letter_is_found_but_not_its_logo():
    assert inside(a_letter_with(scan=PHOTO, logo=LOGO), Media.DOCX) == [("scan.jpeg", PHOTO)]


@pytest.mark.parametrize("data", [a_pdf("x"), a_docx("pain 7"), an_email(), a_photo(), b""])
def test_a_file_with_nothing_inside_is_not_asked(data):
    assert not may_enclose(data)


def test_they_come_through_the_worker(papers):
    paper = Paper(edited(a_pdf("cover"), attach))
    (found,) = papers.members(paper)
    assert papers.member(paper, found.number) == LETTER
    assert papers.inspect(paper).is_showable
    with pytest.raises(NotAPaperError):
        papers.members(Paper(a_docx("pain 7")))


def test_an_email_through_the_worker_is_its_words_and_its_paper(papers):
    paper = Paper(an_email(("denial.pdf", "application/pdf", LETTER)))
    assert "attached" in papers.page_text(paper, 1)
    assert [each.name for each in papers.members(paper)] == ["denial.pdf"]


def test_how_many_files_were_not_taken_out_is_told(papers):
    notes = [
        (f"{number}.pdf", "application/pdf", b"%%PDF-%d" % number) for number in range(203)
    ]
    found = papers.members(Paper(an_email(*notes)))
    assert [each.refusal for each in found[:-1]] == [None] * 200
    assert (found[-1].name, found[-1].refusal) == ("3 more files", Refusal.TOO_MANY)


def test_a_scan_in_an_rtf_letter_is_found_but_not_its_logo():
    pictures = [
        rb"{\pict\jpegblip\picw9 " + each.hex().encode() + b"}" for each in (PHOTO, LOGO)
    ]
    data = rb"{\rtf1 See the scan. " + b"".join(pictures) + b"}"
    assert inside(data, Media.RTF) == [("Picture 1.jpg", PHOTO)]
