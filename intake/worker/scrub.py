"""Making a foreign PDF fit for a packet: what is seen stays, everything else goes.

Only pages are copied into a packet, so nothing that hangs on the document as a whole
(scripts, actions, attachments, forms, XMP, Info) can come along. What hangs on pages and
on the things they draw is removed here: page keys by a list of what may stay, keys of
drawn things by a list of what must go. Filled form values and visible notes are drawn
into the page first. ``intake.worker.verify`` opens the finished file and looks again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from intake.worker.jpeg_metadata import without_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE_KEYS = frozenset(
    {
        "/Type",
        "/Parent",
        "/MediaBox",
        "/CropBox",
        "/Rotate",
        "/UserUnit",
        "/Resources",
        "/Contents",
        "/Group",
    }
)
PRIVATE_KEYS = frozenset(
    {
        "/AA",
        "/AF",
        "/Alternates",
        "/LastModified",
        "/Measure",
        "/Metadata",
        "/OPI",
        "/PieceInfo",
        "/PtData",
        "/Ref",
        "/StructParent",
        "/StructParents",
    }
)
_OUTSIDE_KEYS = ("/F", "/FFilter", "/FDecodeParms")  # of a stream whose bytes lie elsewhere


def scrub(pdf: pikepdf.Pdf) -> frozenset[int]:
    """Clean a foreign PDF in place; only its pages may be copied afterwards.

    Returns:
        The indices (from 0) of the pages that had notes or fields drawn into them.
    """
    drawn = _flatten(pdf)
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream):
            _clean_stream(item)
        elif isinstance(item, pikepdf.Dictionary):
            _clean(item)
    for page in pdf.pages:
        page_object = page.obj
        for key in page_object.keys() - PAGE_KEYS:
            del page_object[key]
    return drawn


def _flatten(pdf: pikepdf.Pdf) -> frozenset[int]:
    """Draw what is visible of fields and notes into the pages, and drop all of them."""
    noted = [index for index, page in enumerate(pdf.pages) if "/Annots" in page.obj]
    if not noted:
        return frozenset()
    drawn = frozenset(index for index in noted if any(_appearances(pdf.pages[index])))
    if isinstance(form := pdf.Root.get("/AcroForm"), pikepdf.Dictionary):
        if _lacks_appearances(pdf, noted):
            form["/NeedAppearances"] = True
            drawn = frozenset(noted)
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("screen")
    for index in noted:
        page = pdf.pages[index].obj
        if "/Annots" in page:
            del page["/Annots"]
    return drawn


def _annotations(page: pikepdf.Page) -> Iterator[pikepdf.Object]:
    notes = page.obj.get("/Annots")
    if isinstance(notes, pikepdf.Array):
        yield from (note for note in notes if isinstance(note, pikepdf.Dictionary))


def _appearances(page: pikepdf.Page) -> Iterator[pikepdf.Object]:
    return (note for note in _annotations(page) if "/AP" in note)


def _lacks_appearances(pdf: pikepdf.Pdf, pages: list[int]) -> bool:
    """Whether a filled field has no picture of its value."""
    return any(
        note.get("/Subtype") == "/Widget" and "/V" in note and "/AP" not in note
        for index in pages
        for note in _annotations(pdf.pages[index])
    )


def _clean(item: pikepdf.Object) -> None:
    found = item.keys()
    for key in PRIVATE_KEYS & found:
        del item[key]
    if "/Usage" in found and "/Name" in found:  # a layer remembers who made it
        _clean_usage(item.get("/Usage"))


def _clean_usage(usage: pikepdf.Object | None) -> None:
    if isinstance(usage, pikepdf.Dictionary):
        for key in {"/CreatorInfo", "/User"} & usage.keys():
            del usage[key]


def _clean_stream(item: pikepdf.Stream) -> None:
    _clean(item)
    found = item.keys()
    if "/Filter" in found and item.get("/Subtype") == "/Image":
        _clean_photo(item)
    for key in _OUTSIDE_KEYS:
        if key in found:
            del item[key]


def _clean_photo(image: pikepdf.Stream) -> None:
    """Cut camera data out of a photo that was put into a PDF as it was."""
    kinds = image.get("/Filter")
    if isinstance(kinds, pikepdf.Array):
        kinds = kinds[0] if len(kinds) == 1 else None
    if kinds != "/DCTDecode":
        return
    data = image.read_raw_bytes()
    clean = without_metadata(data)
    if len(clean) < len(data):
        image.write(clean, filter=pikepdf.Name.DCTDecode)
