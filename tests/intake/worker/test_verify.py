from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from intake.worker.verify import NotAsMeantError, verify
from tests.made_papers import a_locked_pdf, a_pdf, edited


def clean(pdf):
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.docinfo["/Title"] = "Packet"


def checked(data, password, pages):
    verify(io.BytesIO(data), password, pages)


def test_a_clean_file_passes():
    checked(edited(a_pdf("x"), clean), None, 1)


def test_a_page_too_few_is_noticed():
    with pytest.raises(NotAsMeantError):
        checked(edited(a_pdf("x"), clean), None, 2)


def test_an_author_is_noticed():
    with pytest.raises(NotAsMeantError):
        checked(a_pdf("x"), None, 1)


@pytest.mark.parametrize("key", ["/AA", "/PieceInfo", "/AF", "/Thumb"])
def test_what_must_not_be_there_is_noticed(key):
    def change(pdf):
        clean(pdf)
        pdf.pages[0].obj[key] = Dictionary()

    with pytest.raises(NotAsMeantError):
        checked(edited(a_pdf("x"), change), None, 1)


@pytest.mark.parametrize("name", ["Launch", "JavaScript", "URI", "GoToR"])
def test_an_action_is_noticed(name):
    def change(pdf):
        clean(pdf)
        action = pdf.make_indirect(Dictionary(S=Name("/" + name)))
        pdf.pages[0].obj.Resources.Action = action

    with pytest.raises(NotAsMeantError):
        checked(edited(a_pdf("x"), change), None, 1)


def test_a_file_that_does_not_open_is_noticed():
    with pytest.raises(pikepdf.PasswordError):
        checked(a_locked_pdf(), "wrong", 1)
