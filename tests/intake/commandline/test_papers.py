from __future__ import annotations

from intake.bootstrap import open_the_vault
from intake.commandline.papers import line
from intake.domain.secret import Passphrase
from intake.workflows.adding import Added, Outcome
from tests.intake.commandline.conftest import PASSPHRASE


def test_each_file_has_its_line_and_what_was_not_added_ends_with_3(opened):
    paper = opened.folder / "letter.txt"
    paper.write_text("words", "utf-8")
    told = opened.on("add", paper, paper, opened.folder / "none.pdf")
    first, second, third = told.out.splitlines()
    assert first.startswith("letter.txt: kept. Its words are shown")
    assert second.startswith("letter.txt: already here. ")
    assert third.startswith("none.pdf: not added. ")
    assert told.code == 3


def test_everything_below_a_folder_is_added(opened):
    below = opened.folder / "scans" / "2024"
    below.mkdir(parents=True)
    for number in range(3):
        (below / f"{number}.txt").write_text(str(number), "utf-8")
    told = opened.on("add", opened.folder / "scans")
    assert told.code == 0
    assert len(told.out.splitlines()) == 3


def test_an_empty_folder_is_told(opened):
    (opened.folder / "empty").mkdir()
    told = opened.on("add", opened.folder / "empty")
    assert (told.code, told.out) == (
        3,
        "empty: not added. There is no file in this folder. Choose another folder.\n",
    )


def test_a_line_says_why_and_what_to_do():
    added = Added("a.pdf", Outcome.NOT_ADDED, "It is gone.", "Look again.")
    assert line(added) == "a.pdf: not added. It is gone. Look again."
    assert line(Added("a.pdf", Outcome.KEPT)) == "a.pdf: kept"


def noted(opened, *sources):
    """Note what was to be added, as if the program had been ended in the middle of it."""
    vault = open_the_vault(opened.vault, Passphrase(PASSPHRASE))
    vault.note_errands(vault.cases()[0], sources)
    vault.close()


def test_what_a_crash_left_is_named_until_it_is_added(opened):
    noted(opened, str(opened.folder / "b.txt"))
    for name in ("a.txt", "b.txt"):
        (opened.folder / name).write_text(name, "utf-8")
    told = opened.on("add", opened.folder / "a.txt")
    assert "Previsit was stopped before it added: b.txt." in told.err
    assert "b.txt" in opened.on("status").err
    told = opened.on("add", "--left")
    assert told.out.startswith("b.txt: kept.")
    assert told.err == ""
    assert opened.on("add", "--left").out == "Nothing was left to add.\n"


def test_of_many_that_were_left_the_first_are_named(opened):
    noted(opened, *(f"/m/{at}.pdf" for at in range(11)))
    assert "/m" not in (told := opened.on("status").err)
    assert "7.pdf and 3 more." in told


def test_to_add_nothing_is_told_so(opened):
    told = opened.on("add")
    assert (told.code, told.err) == (
        2,
        "Name a file or a folder to add. “previsit --help” shows how.\n",
    )
