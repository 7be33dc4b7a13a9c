from __future__ import annotations

import pytest

from intake.domain.packages import REFUSALS, Member, Refusal
from intake.domain.stored import SourceFile
from intake.errors import PaperDamagedError, PaperLockedError, PapersStoppedError
from intake.workflows.adding import Added
from intake.workflows.unpacking import each_file
from tests.fake_papers import ZIP, PlainPapers
from tests.made_texts import a_summary


def files_of(data: bytes, papers=None):
    source = SourceFile(name="portal.zip", data=data)
    return list(each_file(papers or PlainPapers(), source))


def told(found):
    assert all(isinstance(each, Added) for each in found)
    return [(each.name, each.because) for each in found]


def test_a_file_that_is_no_zip_is_given_as_it_is():
    assert [each.name for each in files_of(b"%PDFP")] == ["portal.zip"]


def test_each_file_in_a_zip_is_given_with_where_it_came_from():
    one, two = files_of(ZIP + b"a.pdf=%PDFP|b.pdf=%PDFPP")
    assert (one.data, two.data) == (b"%PDFP", b"%PDFPP")
    assert one.shown_name == "a.pdf (from portal.zip)"


def test_what_must_not_be_unpacked_is_told_and_the_others_come():
    locked, fine = files_of(ZIP + b"secret.pdf|a.pdf=%PDFP")
    assert locked.because.startswith("This file in the zip is locked")
    assert fine.name == "a.pdf"


class DamagedInside(PlainPapers):
    def member(self, paper, number):
        if number == 0:
            raise PaperDamagedError
        return super().member(paper, number)


def test_a_damaged_file_in_a_zip_is_told_as_not_added_and_the_others_come():
    damaged, fine = files_of(ZIP + b"a.pdf=%PDFP|b.pdf=%PDFP", DamagedInside())
    assert damaged.because.endswith("so it was not added.")
    assert damaged.remedy.startswith("Your records are safe.")
    assert fine.name == "b.pdf"


def test_an_empty_zip_and_a_zip_in_a_zip_are_told():
    assert told(files_of(ZIP)) == [
        ("portal.zip", "There is no file in this zip, so nothing was added.")
    ]
    inner = ZIP + b"inner.zip=" + ZIP + b"x=y"
    assert (
        told(files_of(inner))[0][1] == "This is a zip inside another file, so it was not added."
    )


class Failing(PlainPapers):
    def __init__(self, error):
        super().__init__()
        self.error = error

    def members(self, paper):
        del paper
        raise self.error


def test_a_zip_that_cannot_be_opened_is_a_file_like_any_other():
    (found,) = files_of(ZIP, Failing(PaperDamagedError()))
    assert isinstance(found, SourceFile)


def test_a_summary_is_given_and_after_it_the_file_that_is_its_body():
    found = files_of(a_summary(b"QUJD"), Enclosing())
    assert [each.shown_name for each in found] == ["portal.zip", "body.pdf (from portal.zip)"]


def test_a_summary_in_a_zip_gives_its_body_too():
    inner = ZIP + b"visit.xml=" + a_summary(b"QUJD")
    found = files_of(inner, Enclosing())
    assert [each.name for each in found] == ["visit.xml", "body.pdf"]


class Enclosing(PlainPapers):
    """Has a PDF in every summary."""

    def members(self, paper):
        if paper.data.startswith(ZIP):
            return super().members(paper)
        return (Member(name="body.pdf", number=0),)

    def member(self, paper, number):
        return super().member(paper, number) if paper.data.startswith(ZIP) else b"%PDFP"


def test_to_stop_while_a_zip_is_looked_at_adds_nothing():
    assert told(files_of(ZIP, Failing(PapersStoppedError()))) == [
        ("portal.zip", "You stopped this before it was done.")
    ]


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_has_its_words(refusal):
    error = REFUSALS[refusal]()
    assert str(error).endswith("not added.")
    assert error.remedy.startswith("Your records are safe.")


MAIL = b"Mime-Version: 1.0\nContent-Type: multipart/mixed\n"


class Mailed(PlainPapers):
    """Takes what follows the head of an e-mail for the one file that came with it."""

    def members(self, paper):
        if paper.data.startswith(ZIP):
            return super().members(paper)
        return (Member(name="inside", number=0),)

    def member(self, paper, number):
        if paper.data.startswith(ZIP):
            return super().member(paper, number)
        return paper.data.removeprefix(MAIL)


def test_a_zip_that_came_with_an_email_is_unpacked():
    found = files_of(MAIL + ZIP + b"a.pdf=%PDFP|b.zip=" + ZIP + b"x=y", Mailed())
    assert [each.shown_name for each in found[:2]] == ["portal.zip", "a.pdf (from inside)"]
    assert told(found[2:3])[0][1].startswith("This is a zip inside another file")


def test_what_lies_too_deep_is_told():
    *found, last = files_of(MAIL * 5 + b"%PDFP", Mailed())
    assert len(found) == 4
    assert told([last])[0][1].startswith("The files inside this one could not be taken out")


def test_a_file_whose_inside_cannot_be_read_is_given_and_its_inside_told():
    mail, last = files_of(MAIL, Failing(PaperDamagedError()))
    assert isinstance(mail, SourceFile)
    assert told([last])[0][0] == "Files inside portal.zip"


def test_a_locked_file_is_given_alone():
    assert len(files_of(MAIL, Failing(PaperLockedError()))) == 1
