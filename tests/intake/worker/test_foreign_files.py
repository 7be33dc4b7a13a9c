"""Files nobody here wrote, hostile and broken ones among them."""

from __future__ import annotations

import contextlib
import shutil
import subprocess

import pytest

from intake.domain.assembly import DocumentPages, PageChoice
from intake.domain.papers import Media, Paper, Trouble
from intake.errors import DocumentError
from intake.ids import DocumentId
from tests.made_papers import an_order

_SHARES = 12
_MOST_PAGES = 20


@pytest.fixture(scope="module")
def qpdf():
    found = shutil.which("qpdf")
    if not found:
        pytest.skip("qpdf is not on this computer")
    return found


def packed(papers, paper, found):
    pages = tuple(
        PageChoice(page=number) for number, page in enumerate(found.pages, 1) if page.readable
    )[:_MOST_PAGES]
    order = an_order(DocumentPages(document=DocumentId("d1"), pages=pages), stamp="Łukasz")
    return papers.assemble(order, lambda _: paper, lambda _: None), len(pages)


def shown(papers, paper, found):
    page = next(number for number, page in enumerate(found.pages, 1) if page.readable)
    with contextlib.suppress(DocumentError):
        assert papers.page_image(paper, page, width_px=300).startswith(b"\x89PNG")
        papers.page_text(paper, page)


def problems_of(papers, path, qpdf, folder) -> list[str]:
    """What is wrong with how one file was handled; nothing, it is hoped."""
    paper = Paper(path.read_bytes())
    found = papers.inspect(paper)
    if found.trouble in {Trouble.READER_STOPPED, Trouble.TIMED_OUT}:
        return [f"{path.name}: {found.trouble}"]
    if not found.is_showable:
        return (
            [] if found.trouble is not Trouble.NONE else [f"{path.name}: no pages, no reason"]
        )
    shown(papers, paper, found)
    packet, pages = packed(papers, paper, found)
    if packet.left_out:
        return [f"{path.name}: left out"]
    target = folder / "packet.pdf"
    target.write_bytes(packet.files[0].pdf)
    check = subprocess.run([qpdf, "--check", target], capture_output=True, check=False)
    again = papers.inspect(Paper(packet.files[0].pdf))
    problems = [f"{path.name}: qpdf finds faults"] if check.returncode else []
    if len(again.pages) != pages or not all(page.readable for page in again.pages):
        problems.append(f"{path.name}: pages are missing")
    if again.active_content:
        problems.append(f"{path.name}: still active: {again.active_content}")
    if "Łukasz · Page 1 of" not in papers.page_text(Paper(packet.files[0].pdf), 1):
        problems.append(f"{path.name}: no stamp")
    return problems


@pytest.mark.slow
@pytest.mark.parametrize("share", range(_SHARES))
def test_every_hostile_file_is_told_in_words_and_packed_cleanly_or_named(
    papers, samples, qpdf, tmp_path, share
):
    paths = sorted(path for path in (samples / "stress").iterdir() if path.is_file())
    mine = paths[share::_SHARES]
    assert [one for path in mine for one in problems_of(papers, path, qpdf, tmp_path)] == []


def test_every_honest_file_is_packed_whole(papers, samples, qpdf, tmp_path):
    paths = [*sorted((samples / "pdf").iterdir()), *sorted((samples / "images").iterdir())]
    for path in paths:
        found = papers.inspect(Paper(path.read_bytes()))
        assert found.trouble is (Trouble.LOCKED if "password" in path.name else Trouble.NONE)
        assert found.media is not Media.OTHER
        assert problems_of(papers, path, qpdf, tmp_path) == []
