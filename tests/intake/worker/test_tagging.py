from __future__ import annotations

import io

import pikepdf
import pytest

from intake.export.sheet import Sheet, bold, pen, plain
from intake.export.typefaces import load_typefaces
from intake.worker.tagging import tagged
from tests.reports import RESOURCES


@pytest.fixture(scope="module")
def drawn():
    load_typefaces(RESOURCES / "fonts")
    sheet = Sheet("A title <&>")
    sheet.lines((50, 700), [bold("Head")], pen(10), sheet.element("H1"))
    table = sheet.element("Table")
    row = sheet.element("TR", table)
    head = sheet.element("TH", row, is_column_head=True)
    sheet.lines((50, 600), [plain("Weeks")], pen(10), head)
    sheet.next_page()
    cell = sheet.element("TD", row)
    sheet.lines((50, 700), [plain("14")], pen(10), cell)
    sheet.element("Figure", alt="What the chart shows")
    return sheet.finished()


@pytest.fixture(scope="module")
def pdf(drawn):
    return pikepdf.open(io.BytesIO(tagged(drawn)))


def walk(element):
    yield element
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk(kid)


def test_the_tree_holds_every_element_in_reading_order(pdf):
    (document,) = pdf.Root.StructTreeRoot.K
    assert [str(each.S) for each in walk(document)] == [
        "/Document",
        "/H1",
        "/Table",
        "/TR",
        "/TH",
        "/TD",
        "/Figure",
    ]


def test_every_mark_leads_back_to_its_element(pdf):
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    marks = dict(zip(numbers[::2], numbers[1::2], strict=True))
    tags = [[str(element.S) for element in marks[page.obj.StructParents]] for page in pdf.pages]
    assert tags == [["/H1", "/TH"], ["/TD"]]


def test_heads_and_pictures_say_what_they_are(pdf):
    (document,) = pdf.Root.StructTreeRoot.K
    found = {str(each.S): each for each in walk(document)}
    assert found["/TH"].A.Scope == pikepdf.Name.Column
    assert str(found["/Figure"].Alt) == "What the chart shows"


def test_the_file_says_its_title_and_language_and_nothing_else(pdf, drawn):
    assert dict(pdf.docinfo) == {"/Title": "A title <&>"}
    assert str(pdf.Root.Lang) == "en-US"
    assert pdf.Root.MarkInfo.Marked is True
    raw = tagged(drawn)
    control = drawn.pdf
    for canary in (b"ReportLab", b"anonymous", b"CreationDate"):
        assert canary not in raw
        assert canary in control


def test_the_same_drawing_gives_the_same_bytes(drawn):
    assert tagged(drawn) == tagged(drawn)
