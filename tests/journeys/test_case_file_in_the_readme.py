"""What the README shows is what the program reads: its example is loaded as it stands."""

from __future__ import annotations

import json

import pytest

from intake.bootstrap import create_session, open_catalog
from intake.export.case_file import ORIGINALS, SECTIONS, case_json
from intake.workflows.loading import Loader
from intake.workflows.unknown_ids import unknown_ids
from tests.conftest import ROOT
from tests.fake_papers import PlainPapers
from tests.fakes import MemorySources

RESOURCES = ROOT / "resources"


@pytest.fixture
def shown() -> bytes:
    text = (RESOURCES / "README.md").read_text("utf-8")
    section = text.split("## The shape of case.json")[1]
    return section.split("```json\n")[1].split("```")[0].encode()


def test_the_example_shows_every_part_that_a_person_may_write(shown):
    assert set(json.loads(shown)) == {"format", "answers", *SECTIONS} - {ORIGINALS}


def test_the_part_that_only_previsit_writes_is_told_in_words():
    assert f"`{ORIGINALS}` row holds" in (RESOURCES / "README.md").read_text("utf-8")


def test_the_example_loads_and_names_only_what_the_catalog_has(shown, tmp_path):
    sources = MemorySources({"papers/visit note.pdf": b"%PDF PP"})
    session = create_session(tmp_path / "v.previsit", "seven grey herons fly", RESOURCES)
    try:
        entries = Loader(PlainPapers(), sources, "papers").load(session, shown)
        assert list(unknown_ids(entries, open_catalog(RESOURCES))) == []
        assert session.readiness().findings
        told = [each for name, each in json.loads(shown).items() if name != "format"]
        assert len(entries) == sum(map(len, told))
    finally:
        session.close()


def test_what_is_written_of_it_has_the_same_facts(shown, tmp_path):
    session = create_session(tmp_path / "v.previsit", "seven grey herons fly", RESOURCES)
    try:
        sources = MemorySources({"papers/visit note.pdf": b"%PDF PP"})
        Loader(PlainPapers(), sources, "papers").load(session, shown)
        written = json.loads(case_json(session.case, {}))
    finally:
        session.close()
    told = json.loads(shown)
    assert written["trials"] == told["trials"]
    assert written["answers"] == told["answers"]
    assert written["links"] == told["links"]
