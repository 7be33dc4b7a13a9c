"""The made-up person's papers, from files to a packet, checked by a reader that is not ours."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from intake.adapters.worker_client import WorkerClient
from intake.adapters.worker_process import worker_command
from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Document
from intake.domain.papers import Paper
from intake.domain.readiness import assess
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from intake.ids import DocumentId
from intake.workflows.example.building import example_entries
from intake.workflows.example.papers import example_papers, told_of
from intake.workflows.exporting import Maker, make_export
from tests.pdf_texts import page_texts, without_breaks
from tests.reports import TODAY, a_report_catalog

if TYPE_CHECKING:
    from intake.workflows.exporting import Export

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = "8023"


@dataclasses.dataclass
class Made:
    """The case, its files and everything exported."""

    case: Case
    files: dict[str, bytes]
    export: Export
    again: Export

    @property
    def manifest(self):
        return json.loads(self.export.manifest.data)

    @property
    def packet(self):
        return self.export.packet[0].data


@pytest.fixture(scope="module")
def made():
    worker = WorkerClient(worker_command(ROOT))
    files = dict(worker.draw_examples(TODAY))
    case = Case.of(example_entries(TODAY))
    for paper in example_papers(TODAY):
        data = files[paper.file_name]
        seen = worker.inspect(Paper(data))
        document = Document(
            id=DocumentId(paper.file_name),
            title=paper.title,
            file_name=paper.file_name,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            media=seen.media,
            pages=len(seen.pages),
        )
        case = apply(case, told_of(document, paper)).case
    catalog = a_report_catalog()
    material = Material(case, catalog, assess(case, catalog, TODAY), TODAY, Reader.INSURER)
    maker = Maker(worker, files.__getitem__, lambda _: None)
    export = make_export(maker, material, REFERENCE)
    again = make_export(maker, material, REFERENCE)
    worker.close()
    return Made(case, files, export, again)


def test_every_page_is_stamped_with_its_number(made):
    texts = page_texts(made.packet)
    assert len(texts) == made.manifest["pages"]
    for number, text in enumerate(texts, start=1):
        assert f"ref {REFERENCE} · Page {number} of {len(texts)}" in text


def test_every_document_lies_on_the_pages_that_the_manifest_names(made):
    texts = page_texts(made.packet)
    for each in made.manifest["documents"]:
        if each["type"] == "own":
            assert each["title"] in texts[each["first_page"] - 1]
            continue
        assert each["sha256"] == hashlib.sha256(made.files[each["id"]]).hexdigest()
        if each["id"].endswith(".pdf"):
            pages = texts[each["first_page"] - 1 : each["last_page"]]
            originals = page_texts(made.files[each["id"]])
            for page, original in zip(pages, originals, strict=True):
                assert without_breaks(original) in without_breaks(page)


def test_every_readable_page_is_in_the_packet_exactly_once(made):
    papers = [each for each in made.manifest["documents"] if each["type"] != "own"]
    counts = {each["id"]: each["last_page"] - each["first_page"] + 1 for each in papers}
    assert counts == {each.id: each.pages for each in made.case.all(Document)}
    firsts = [each["first_page"] for each in made.manifest["documents"]]
    assert firsts == sorted(firsts)
    assert made.manifest["left_out"] == []


def test_every_page_that_proves_a_statement_shows_the_record_or_the_patients_list(made):
    dividers_and_front = {
        number
        for number, text in enumerate(page_texts(made.packet), start=1)
        if "Back to the list, page" in text or number <= 4
    }
    proving = {page for each in made.manifest["statements"] for page in each["pages"]}
    assert proving
    assert not proving & dividers_and_front
    assert max(proving) <= made.manifest["pages"]


def test_every_page_named_in_the_summary_is_named_in_the_manifest(made):
    named = set()
    for text in page_texts(made.export.summary.data):
        body = text.split("p. 12 = packet page 12.")[0]
        for found in re.findall(r"p\. ((?:\d+(?:–\d+)?(?:, )?)+)", body):
            for part in re.findall(r"(\d+)(?:–(\d+))?", found):
                first, last = int(part[0]), int(part[1] or part[0])
                named |= set(range(first, last + 1))
    proving = {page for each in made.manifest["statements"] for page in each["pages"]}
    assert named == proving


def test_the_summary_in_the_packet_is_the_summary(made):
    count = len(page_texts(made.export.summary.data))
    inside = page_texts(made.packet)[1 : 1 + count]
    for page, alone in zip(inside, page_texts(made.export.summary.data), strict=True):
        assert without_breaks(alone) in without_breaks(page)


def test_the_same_case_gives_the_same_bytes(made):
    assert made.export == made.again


def test_links_of_the_list_lead_to_the_pages_it_names(made):
    with pikepdf.open(io.BytesIO(made.packet)) as pdf:
        numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages, start=1)}
        targets = {
            numbers[annotation.Dest[0].objgen]
            for page in pdf.pages
            for annotation in page.get("/Annots", [])
        }
    assert {each["first_page"] for each in made.manifest["documents"]} <= targets


def test_the_packet_says_nothing_about_who_made_it_and_keeps_its_tags(made):
    with pikepdf.open(io.BytesIO(made.packet)) as pdf:
        assert set(pdf.docinfo) == {"/Title"}
        assert "/StructTreeRoot" in pdf.Root
        assert "/OpenAction" not in pdf.Root
    member_id = "HLH8830214471"
    front = " ".join(page_texts(made.packet)[:4])
    assert member_id not in front
    assert member_id not in made.export.html.data.decode()
    assert member_id not in made.export.manifest.data.decode()


def test_another_program_finds_nothing_wrong(made, tmp_path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    for name, data in (("packet", made.packet), ("summary", made.export.summary.data)):
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(data)
        found = subprocess.run(
            ["qpdf", "--check", str(file)], capture_output=True, text=True, check=False
        )
        assert found.returncode == 0, found.stdout + found.stderr
