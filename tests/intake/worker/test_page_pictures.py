from __future__ import annotations

import io

import pikepdf
import pypdfium2

from intake.domain.assembly import PageChoice
from intake.worker.page_pictures import pictured
from tests.made_papers import a_pdf, a_turned_pdf


def test_a_page_becomes_a_picture_of_its_own_size_and_way_up():
    data = a_turned_pdf(90)
    with pypdfium2.PdfDocument(data) as seen:
        pdf = pictured(seen, [PageChoice(page=1)])
        box = [float(side) for side in pdf.pages[0].obj.MediaBox.as_list()]
    out = io.BytesIO()
    pdf.save(out)
    with pypdfium2.PdfDocument(out.getvalue()) as copy, pypdfium2.PdfDocument(data) as before:
        one = copy[0].render(scale=0.3).to_pil().convert("L").resize((66, 51))
        two = before[0].render(scale=0.3).to_pil().convert("L").resize((66, 51))
    assert box == [0, 0, 792, 612]
    assert max(abs(a - b) for a, b in zip(one.tobytes(), two.tobytes(), strict=True)) < 60


def test_only_the_chosen_pages_are_drawn():
    with pypdfium2.PdfDocument(a_pdf("a", "b", "c")) as seen:
        pdf = pictured(seen, [PageChoice(page=3), PageChoice(page=1)])
    assert len(pdf.pages) == 2
    assert isinstance(pdf.pages[0].obj.Contents, pikepdf.Stream)
