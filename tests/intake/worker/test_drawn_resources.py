from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from intake.worker.drawn_resources import keep_only_drawn
from tests.made_papers import an_order, decoded, drawn_page, made, one_file, pages_of

PAGES = 3


def shelved() -> bytes:
    """Pages that share one shelf: of each a picture, a form, a mask, a font of drawings."""
    pdf, out = pikepdf.new(), io.BytesIO()
    shelf = pdf.make_indirect(Dictionary(XObject={}, ExtGState={}, Font={}, Properties={}))
    for page in range(1, PAGES + 1):
        _stack(pdf, shelf, page)
        drawn = f"q 90 0 0 90 72 300 cm /Im#{ord('0') + page:x} Do Q /Fm{page} Do /Gs{page} gs"
        made_page = pdf.add_blank_page(page_size=(612, 792)).obj
        made_page.Resources = shelf
        made_page.Contents = pdf.make_stream(
            f"{drawn} BT /T{page} 9 Tf (a) Tj ET /Mc{page} /Mc{page} BDC EMC".encode()
        )
    pdf.save(out)
    return out.getvalue()


def _stack(pdf: pikepdf.Pdf, shelf: pikepdf.Object, page: int) -> None:
    dots = f"PIXELS{page}".encode().ljust(900, b"\x40")
    form = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": [0, 0, 612, 792]}
    look = {"Width": 30, "Height": 30, "ColorSpace": Name.DeviceGray, "BitsPerComponent": 8}
    picture = pdf.make_stream(dots, Type=Name.XObject, Subtype=Name.Image, **look)
    glyph = pdf.make_stream(f"500 0 d0 /Gl{page} Do % GLYPH{page}".encode())
    shelf.XObject[f"/Im{page}"] = picture
    shelf.XObject[f"/Gl{page}"] = pdf.make_stream(f"% IN GLYPH{page}".encode(), **form)
    shelf.XObject[f"/Fm{page}"] = pdf.make_stream(
        f"/Lent{page} Do % FORM{page}".encode(), **form, Resources=shelf
    )
    shelf.XObject[f"/Lent{page}"] = pdf.make_stream(f"% LENT{page}".encode(), **form)
    mask = pdf.make_stream(f"% MASK{page}".encode(), **form, Resources=shelf)
    shelf.ExtGState[f"/Gs{page}"] = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask))
    shelf.Properties[f"/Mc{page}"] = Dictionary(ActualText=f"WORDS{page}")
    shelf.Font[f"/T{page}"] = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=[0, 0, 1, 1],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(a=glyph),
        Encoding=Dictionary(Differences=[97, Name.a]),
        FirstChar=97,
        LastChar=97,
        Widths=[500],
    )


SECRETS = (b"PIXELS%d", b"FORM%d", b"LENT%d", b"MASK%d", b"GLYPH%d", b"IN GLYPH%d", b"WORDS%d")


def test_a_packet_has_nothing_of_a_page_left_out_though_all_share_one_shelf(papers):
    found = made(papers, an_order(pages_of("d", 1, 3)), d=shelved())
    inside = decoded(one_file(found))
    for secret in SECRETS:
        assert secret % 2 not in inside
        assert secret % 1 in inside
        assert secret % 3 in inside


def test_a_whole_file_is_packed_as_it_is(papers):
    inside = decoded(one_file(made(papers, an_order(pages_of("d", 1, 2, 3)), d=shelved())))
    assert all(secret % page in inside for secret in SECRETS for page in (1, 2, 3))


def test_pages_look_as_before():
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(shelved())) as pdf:
        keep_only_drawn(pdf.pages)
        pdf.save(out)
    for page in range(PAGES):
        before, after = drawn_page(shelved(), page), drawn_page(out.getvalue(), page)
        assert before.tobytes() == after.tobytes()


def test_colours_that_are_used_without_a_name_stay():
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.obj.Resources = Dictionary(
        ColorSpace=Dictionary(DefaultRGB=Name.DeviceRGB, Cs1=Name.DeviceGray),
        ProcSet=[Name.PDF],
    )
    page.obj.Contents = pdf.make_stream(b"1 0 0 rg")
    keep_only_drawn([page])
    assert set(page.obj.Resources.ColorSpace.keys()) == {"/DefaultRGB"}
    assert "/ProcSet" in page.obj.Resources


def test_a_form_that_draws_itself_ends():
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    form = pdf.make_stream(b"/Me Do", Type=Name.XObject, Subtype=Name.Form)
    page.obj.Resources = form.Resources = Dictionary(XObject=Dictionary(Me=form, Other=form))
    page.obj.Contents = pdf.make_stream(b"/Me Do")
    keep_only_drawn([page])
    assert set(form.Resources.XObject.keys()) == {"/Me"}


def test_a_content_that_nobody_can_read_is_no_reason_to_guess():
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.obj.Resources = Dictionary(XObject=Dictionary())
    page.obj.Contents = pdf.make_stream(b"no such packing", Filter=Name.FlateDecode)
    with pytest.raises(pikepdf.PdfError):
        keep_only_drawn([page])
