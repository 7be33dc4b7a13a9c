from __future__ import annotations

from intake.domain.case import Case
from intake.domain.definitions import PacketPart
from intake.domain.evidence import DocumentPages, ScoreEntry, TrialEntry
from intake.domain.report.own_pages import own_papers
from intake.domain.report.own_paper import OwnPaper, OwnRow, heading_row
from intake.export.own_lists import own_list_pages, own_list_pdf
from intake.export.packet_plan import PacketPlan, Stretch
from intake.ids import DocumentId, ScoreId, TrialId
from tests.builders import an_answer
from tests.pdf_texts import page_texts, without_breaks
from tests.reports import a_material


def a_paper(rows):
    return OwnPaper(
        id="p",
        title="A list",
        part=PacketPart.TRIED,
        heads=("A", "B", "C"),
        shares=(1, 2, 1),
        rows=tuple(rows),
    )


def a_row(at):
    return OwnRow(cells=(f"row {at}", "x", "y"), proves=TrialEntry(trial=TrialId(str(at))))


def test_each_piece_of_evidence_is_on_the_page_that_shows_it():
    paper = a_paper(a_row(at) for at in range(100))
    pages, where = own_list_pages(paper)
    drawn = own_list_pdf(paper, "Maria")
    texts = page_texts(drawn.pdf)
    assert drawn.pages == pages == len(texts) > 1
    for at in range(100):
        (page,) = where[TrialEntry(trial=TrialId(str(at)))]
        assert f"row{at}xy" in without_breaks(texts[page - 1])


def test_heads_and_the_name_stand_on_every_page():
    for text in page_texts(own_list_pdf(a_paper(a_row(at) for at in range(100)), "Maria").pdf):
        assert "Maria" in text
        assert "Written by the patient or helper." in text
        assert "A B C" in text


def test_evidence_over_several_pages_names_each_once():
    diary = ScoreEntry(score=ScoreId("diary"))
    rows = [OwnRow(cells=(str(at), "x", "y"), proves=diary) for at in range(100)]
    pages, where = own_list_pages(a_paper(rows))
    assert where == {diary: tuple(range(1, pages + 1))}


def test_a_row_of_two_cells_runs_to_the_end_of_the_table():
    rows = [OwnRow(cells=("", "word " * 30))]
    assert "word " * 5 in page_texts(own_list_pdf(a_paper(rows), "m").pdf)[0]


def test_a_heading_stands_on_the_page_of_the_rows_below_it():
    for before in range(20, 60):
        rows = [*(a_row(at) for at in range(before)), heading_row("Others"), a_row("after")]
        texts = page_texts(own_list_pdf(a_paper(rows), "Maria").pdf)
        assert [("Others" in each) == ("after" in each) for each in texts] == [True] * len(
            texts
        )


def test_a_row_that_proves_nothing_is_drawn_all_the_same():
    pages, where = own_list_pages(a_paper([OwnRow(cells=("a", "b", "c"))]))
    assert (pages, where) == (1, {})


def test_very_long_words_are_all_there():
    case = Case.of([an_answer("function.own_words", "word " * 3_000)])
    (paper,) = own_papers(a_material(case))
    told = " ".join(page_texts(own_list_pdf(paper, "m").pdf))
    assert told.count("word") - told.count("words") == 3_000


def a_citing_paper(cites):
    rows = [
        OwnRow(cells=("1", "words", "", "x"), cites=cites),
        OwnRow(cells=("2", "a", "", "y")),
    ]
    return OwnPaper(
        id="p",
        title="A list",
        part=PacketPart.PLAN,
        heads=("A", "B", "Shown on", "C"),
        shares=(1, 3, 2, 1),
        rows=tuple(rows),
        proof_column=2,
    )


def test_a_row_names_the_packet_pages_that_show_it():
    pages = DocumentPages(document=DocumentId("d1"), first=2, last=3)
    plan = PacketPlan(
        pages=20,
        summary=Stretch(2, 2),
        index=Stretch(3, 3),
        dividers={},
        items={},
        records={DocumentId("d1"): {1: 11, 2: 12, 3: 13}},
        own={},
    )
    paper = a_citing_paper((pages,))
    drawn = own_list_pdf(paper, "Maria", plan)
    assert "p. 12–13" in page_texts(drawn.pdf)[0]
    assert "8888" not in page_texts(own_list_pdf(paper, "Maria").pdf)[0]


def test_room_for_proofs_does_not_depend_on_the_plan():
    many = tuple(
        DocumentPages(document=DocumentId(f"d{at}"), first=1, last=2) for at in range(30)
    )
    assert (
        own_list_pages(a_citing_paper(many))[0] == own_list_pdf(a_citing_paper(many), "m").pages
    )
