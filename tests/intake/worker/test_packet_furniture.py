from __future__ import annotations

import io

import pikepdf

from intake.domain.assembly import Bookmark, PageLink
from intake.worker.packet_furniture import add_bookmarks, add_labels, add_links
from tests.made_papers import a_pdf


def furnished(*pages):
    return pikepdf.open(io.BytesIO(a_pdf(*pages)))


def test_bookmarks_lie_in_each_other_as_their_levels_say():
    marks = [
        Bookmark(title="A", page=1),
        Bookmark(title="A1 Nguyễn", page=2, level=2),
        Bookmark(title="B", page=3),
        Bookmark(title="elsewhere", page=9),
    ]
    with furnished("a", "b", "c") as pdf:
        add_bookmarks(pdf, marks, 1, 3)
        with pdf.open_outline() as outline:
            titles = [
                (item.title, [kid.title for kid in item.children]) for item in outline.root
            ]
            target = outline.root[0].children[0].destination[0]
        assert titles == [("A", ["A1 Nguyễn"]), ("B", [])]
        assert target.objgen == pdf.pages[1].obj.objgen


def test_a_first_bookmark_may_be_deep():
    with furnished("a") as pdf:
        add_bookmarks(pdf, [Bookmark(title="deep", page=1, level=3)], 1, 1)
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["deep"]


def test_a_file_without_bookmarks_opens_without_their_panel():
    with furnished("a") as pdf:
        add_bookmarks(pdf, [], 1, 1)
        assert pdf.Root.PageMode == pikepdf.Name.UseNone


def test_links_lead_to_pages_of_the_same_file_only():
    box = {"left": 1.0, "bottom": 2.0, "right": 3.0, "top": 4.0}
    links = [PageLink(page=5, target=6, **box), PageLink(page=5, target=99, **box)]
    with furnished("a", "b") as pdf:
        add_links(pdf, links, 5, 6)
        (note,) = pdf.pages[0].obj.Annots
        assert note.Dest[0].objgen == pdf.pages[1].obj.objgen
        assert str(note.Contents) == "Page 6"


def test_a_viewer_calls_pages_by_their_packet_number():
    with furnished("a", "b") as pdf:
        add_labels(pdf, 41)
        assert [page.label for page in pdf.pages] == ["41", "42"]
