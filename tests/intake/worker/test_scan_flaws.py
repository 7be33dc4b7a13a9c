from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from intake.domain.papers import Flaw, Paper, Trouble
from intake.worker.scan_flaws import MOST_PAGES_LOOKED_AT, look_at_picture
from tests.made_papers import a_pdf, edited, raw_pdf, saved
from tests.made_photos import a_letter, blurred, darkened, on_a_table
from tests.nasty_files import broken_pictures

GOOD = on_a_table(a_letter(11, (1700, 2200), 160))
DARK = darkened(GOOD, 0.2)
BLURRED = on_a_table(blurred(a_letter(11, (1700, 2200), 160), 4))
LEAVES_A_MARGIN = 0.6


def a_scan(*photos, share: float = 1.0, words: str = "", unseen: str = "") -> bytes:
    """A PDF as a scanning app makes it: one photo a page."""
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=(612, 792), invariant=1)
    for photo in photos:
        jpeg = ImageReader(io.BytesIO(saved(photo.convert("RGB"), "JPEG", quality=85)))
        page.drawImage(jpeg, 0, 0, 612 * share, 792 * share)
        page.drawString(72, 720, words)
        layer = page.beginText(72, 700)
        layer.setTextRenderMode(3)
        layer.textLine(unseen)
        page.drawText(layer)
        page.showPage()
    page.save()
    return out.getvalue()


def flaws(data: bytes) -> list[tuple[Flaw, ...]]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [look_at_picture(page).flaws for page in pdf]


def test_each_photo_in_a_scan_is_looked_at_by_itself():
    assert flaws(a_scan(GOOD, DARK, BLURRED)) == [(), (Flaw.DARK,), (Flaw.BLURRED,)]


def test_words_that_were_read_before_and_lie_unseen_on_the_photo_do_not_hide_it():
    assert flaws(a_scan(BLURRED, unseen="Dear patient")) == [(Flaw.BLURRED,)]


def test_a_page_with_a_picture_behind_its_words_is_no_photo_of_a_paper():
    assert flaws(a_scan(DARK, words="Welcome to our clinic")) == [()]
    assert flaws(a_scan(DARK, share=LEAVES_A_MARGIN)) == [()]
    assert flaws(a_scan(DARK.resize((150, 190)))) == [()]
    assert flaws(a_pdf("words only")) == [()]


def test_a_turned_photo_is_looked_at_as_it_is_seen():
    def turned(pdf):
        pdf.pages[0].rotate(90, relative=False)

    cut = a_letter(11, (1700, 2200), 160).crop((0, 0, 1300, 2200))
    lying = cut.transpose(Image.Transpose.ROTATE_90)
    assert flaws(edited(a_scan(lying), turned)) == flaws(a_scan(cut)) == [(Flaw.CUT_OFF,)]


@pytest.mark.parametrize("kind", ["jbig2 fault.pdf", "jpx fault.pdf"])
def test_a_page_whose_only_picture_cannot_be_read_is_lost_not_blank(papers, kind):
    data = broken_pictures()[kind]
    with pypdfium2.PdfDocument(data) as pdf:
        assert look_at_picture(pdf[0]).is_lost
    assert papers.inspect(Paper(data)).trouble is Trouble.DAMAGED


def test_a_photo_that_does_not_begin_is_lost_and_one_that_does_is_not():
    data = edited(a_scan(GOOD, on_a_table(a_letter(12))), spoilt)
    with pypdfium2.PdfDocument(data) as pdf:
        assert [look_at_picture(page).is_lost for page in pdf] == [True, False]


def spoilt(pdf):
    (picture,) = pdf.pages[0].obj.Resources.XObject.values()
    picture.write(b"no photo at all", filter=pikepdf.Name.DCTDecode)


def test_the_worker_names_the_pages_and_a_long_scan_costs_no_more(papers):
    found = papers.inspect(Paper(a_scan(GOOD, BLURRED)))
    assert [page.flaws for page in found.pages] == [(), (Flaw.BLURRED,)]
    small = DARK.resize((850, 1100))
    assert flaws(a_scan(small))[0]
    long = papers.inspect(Paper(a_scan(*[small] * (MOST_PAGES_LOOKED_AT + 2))))
    assert sum(bool(page.flaws) for page in long.pages) == MOST_PAGES_LOOKED_AT


@pytest.mark.slow
def test_no_page_of_the_real_files_is_called_bad_without_cause(papers, samples):
    told = {}
    for path in [*(samples / "pdf").iterdir(), *(samples / "stress").glob("*.pdf")]:
        found = papers.inspect(Paper(path.read_bytes()))
        bad = [number for number, page in enumerate(found.pages, 1) if page.flaws]
        if bad:
            told[path.name] = bad
    assert told == {}


def test_of_one_of_many_files_no_photo_is_measured_but_a_lost_one_is_named(papers):
    data = edited(a_scan(GOOD, BLURRED), spoilt)
    found = papers.inspect(Paper(data, is_one_of_many=True))
    assert [(page.readable, page.flaws) for page in found.pages] == [(False, ()), (True, ())]


def test_a_scan_of_too_many_dots_is_called_too_large_not_damaged(papers):
    data = raw_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources <</XObject <</Scan 5 0 R>>>>>>",
        b"<</Length 31>>\nstream\nq 612 0 0 792 0 0 cm /Scan Do Q\nendstream",
        b"<</Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8"
        b" /ColorSpace /DeviceRGB /Length 4>>\nstream\nnone\nendstream",
    )
    assert papers.inspect(Paper(data)).trouble is Trouble.TOO_MANY_PIXELS
