from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from intake.domain.papers import ActiveContent, Paper, Trouble
from intake.worker.active_content import active_content, is_live_form
from intake.worker.pdf_repair import open_for_editing
from tests.made_papers import a_pdf, edited


def found_in(data):
    with open_for_editing(data, None) as pdf:
        return active_content(pdf)


def with_action(**action):
    def change(pdf):
        pdf.Root.OpenAction = Dictionary(Type=Name.Action, **action)

    return edited(a_pdf("x"), change)


def with_note(**note):
    def change(pdf):
        pdf.pages[0].Annots = pikepdf.Array(
            [Dictionary(Type=Name.Annot, Rect=[0, 0, 9, 9], **note)]
        )

    return edited(a_pdf("x"), change)


def a_form(pdf):
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="name", Rect=[9, 9, 99, 30]
        )
    )
    pdf.pages[0].Annots = pikepdf.Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=pikepdf.Array([field]))


def attached(pdf):
    pdf.attachments["a.txt"] = b"hello"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (a_pdf("x"), ()),
        (with_action(S=Name.JavaScript, JS="app.alert(1)"), (ActiveContent.SCRIPT,)),
        (with_action(S=Name.Launch, F="x.exe"), (ActiveContent.LAUNCH,)),
        (
            with_note(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="http://x")),
            (ActiveContent.REMOTE_REFERENCE,),
        ),
        (with_note(Subtype=Name.RichMedia), (ActiveContent.MULTIMEDIA,)),
        (edited(a_pdf("x"), a_form), (ActiveContent.FORM,)),
        (edited(a_pdf("x"), attached), (ActiveContent.ATTACHMENT,)),
    ],
)
def test_what_a_file_would_do_is_named(data, found):
    assert found_in(data) == found


def test_real_files_are_named(samples):
    folder = samples / "pdf"
    form = found_in((folder / "pdflatex-forms.pdf").read_bytes())
    attachment = found_in((folder / "with-attachment.pdf").read_bytes())
    assert ActiveContent.FORM in form
    assert attachment == (ActiveContent.ATTACHMENT,)


@pytest.mark.parametrize("is_live", [True, False])
def test_a_form_that_one_program_alone_can_show_is_named(papers, is_live):
    data = edited(
        a_pdf("Please wait"), lambda pdf: setattr(pdf.Root, "NeedsRendering", is_live)
    )
    with open_for_editing(data, None) as pdf:
        assert is_live_form(pdf) is is_live
    trouble = Trouble.LIVE_FORM if is_live else Trouble.NONE
    assert papers.inspect(Paper(data)).trouble is trouble
