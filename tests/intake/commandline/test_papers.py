from __future__ import annotations

from intake.commandline.papers import line
from intake.workflows.adding import Added, Outcome


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
