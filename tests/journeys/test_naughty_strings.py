"""Strings that break programs go through every field of a case and come back the same."""

from __future__ import annotations

import json

import pytest

from intake.bootstrap import create_session, open_session
from intake.domain.secret import Passphrase
from intake.export.case_file import case_json
from intake.export.tables import csv_tables
from intake.workflows.loading import Loader
from tests.conftest import ROOT
from tests.fake_papers import PlainPapers
from tests.fakes import MemorySources

RESOURCES = ROOT / "resources"
PASSPHRASE = "seven grey herons over the river"
DATE = {"year": 2026, "month": 11, "day": 12}
NAMES = ("Nguyễn", "Łukasz", "Ñ", "Ōtani 大谷", "עברית", "😀", "a\u0300")


@pytest.fixture
def strings(samples) -> list[str]:
    found = json.loads((samples / "text" / "blns.json").read_text("utf-8"))
    return [each for each in dict.fromkeys([*found, *NAMES]) if each]


def a_case_of(strings: list[str]) -> bytes:
    rows = list(enumerate(strings))
    trials = [
        {"id": f"t{at}", "name": each, "note": each, "side_effects": each, "prescriber": each}
        for at, each in rows
    ]
    contacts = [
        {
            "id": f"c{at}",
            "date": DATE,
            "person": each,
            "said": each,
            "reference": each,
            "promises": [{"what": each}],
            "replies": [{"question": each, "answer": each}],
        }
        for at, each in rows
    ]
    table = {
        "format": 1,
        "helpers": [{"id": f"h{at}", "name": each, "relation": each} for at, each in rows],
        "answers": {f"question.{at}": {"kind": "text", "text": each} for at, each in rows},
        "documents": [
            {"id": f"d{at}", "file": "a.pdf", "title": each, "file_name": each}
            for at, each in rows[::12]  # each is written to disk and synced
        ],
        "scores": [
            {"id": f"s{at}", "instrument": "own", "name": each, "date": DATE, "note": each}
            for at, each in rows
        ],
        "diary": [{"id": "2026-11-20", "could_not": "".join(strings)}],
        "trials": trials,
        "contacts": contacts,
    }
    return json.dumps(table).encode()


def test_they_come_back_from_the_vault_and_from_the_file_as_they_were(strings, tmp_path):
    data = a_case_of(strings)
    sources = MemorySources({"papers/a.pdf": b"%PDF P"})
    vault = tmp_path / "v.previsit"
    session = create_session(vault, PASSPHRASE, RESOURCES)
    Loader(PlainPapers(), sources, "papers").load(session, data)
    told = session.case
    session.close()
    again = open_session(vault, Passphrase(PASSPHRASE), RESOURCES)
    assert again.case == told
    files = {each.id: "a.pdf" for each in told.entries() if each.kind == "document"}
    written = case_json(again.case, files)
    again.close()
    trials = json.loads(written)["trials"]
    assert [each["name"] for each in trials] == strings
    other = create_session(tmp_path / "w.previsit", PASSPHRASE, RESOURCES)
    Loader(PlainPapers(), sources, "papers").load(other, written)
    assert other.case == told
    assert all(csv_tables(other.case, other.catalog).values())
    other.close()
