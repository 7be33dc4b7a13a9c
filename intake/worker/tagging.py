"""Tags for our own PDFs: the structure tree over the marks made while drawing.

With it a screen reader knows headings, paragraphs, tables with their heads, and what a
chart says. The only thing the file tells about itself is its title.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

if TYPE_CHECKING:
    from intake.export.sheet import Drawn, Element

LANGUAGE = "en-US"
_ROOT = 0
_XMP = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


def tagged(drawn: Drawn) -> bytes:
    """Return one of our PDFs with its tags, without dates, author or producer.

    The same drawing always gives the same bytes.
    """
    with pikepdf.open(io.BytesIO(drawn.pdf)) as pdf:
        title = str(pdf.docinfo.get(Name.Title, ""))
        _say_only(pdf, title)
        _add_tree(pdf, drawn.elements)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def _say_only(pdf: pikepdf.Pdf, title: str) -> None:
    pdf.trailer[Name.Info] = pdf.make_indirect(Dictionary(Title=String(title)))
    stream = Stream(pdf, _XMP.format(title=escape(title)).encode())
    stream[Name.Type], stream[Name.Subtype] = Name.Metadata, Name.XML
    pdf.Root[Name.Metadata] = stream
    pdf.Root[Name.Lang] = String(LANGUAGE)
    pdf.Root[Name.ViewerPreferences] = Dictionary(DisplayDocTitle=True)
    pdf.Root[Name.MarkInfo] = Dictionary(Marked=True)


def _add_tree(pdf: pikepdf.Pdf, elements: tuple[Element, ...]) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    made = [_element(pdf, each) for each in elements]
    parents: dict[int, dict[int, pikepdf.Object]] = {}
    kids: list[list[object]] = [[] for _ in elements]
    for place, each in enumerate(elements):
        if each.parent >= _ROOT:
            kids[each.parent].append(made[place])
        for page, mark in each.marks:
            kids[place].append(Dictionary(Type=Name.MCR, Pg=pdf.pages[page - 1].obj, MCID=mark))
            parents.setdefault(page, {})[mark] = made[place]
    for place, each in enumerate(elements):
        made[place][Name.P] = made[each.parent] if each.parent >= _ROOT else tree
        made[place][Name.K] = Array(kids[place])
    tree[Name.K] = Array([made[_ROOT]])
    tree[Name.ParentTree] = pdf.make_indirect(Dictionary(Nums=_numbers(pdf, parents)))
    tree[Name.ParentTreeNextKey] = len(pdf.pages)
    pdf.Root[Name.StructTreeRoot] = tree


def _element(pdf: pikepdf.Pdf, element: Element) -> pikepdf.Object:
    made = Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"))
    if element.alt:
        made[Name.Alt] = String(element.alt)
    if element.is_column_head:
        made[Name.A] = Dictionary(O=Name.Table, Scope=Name.Column)
    return pdf.make_indirect(made)


def _numbers(pdf: pikepdf.Pdf, parents: dict[int, dict[int, pikepdf.Object]]) -> Array:
    numbers: list[object] = []
    for at, page in enumerate(pdf.pages):
        page.obj[Name.StructParents] = at
        page.obj[Name.Tabs] = Name.S
        marks = parents.get(at + 1, {})
        found = [marks[mark] for mark in sorted(marks)]
        numbers += [at, pdf.make_indirect(Array(found))]
    return Array(numbers)
