"""Made-up papers come as scans, faxes and photos, are read, and suggest what is true."""

from __future__ import annotations

import io
from collections import defaultdict
from pathlib import Path
from statistics import fmean

import pytest

from intake.domain.definitions import PaperField
from intake.domain.page_words import PageWords, WordSource
from intake.domain.suggesting import PaperRules, suggest
from intake.worker import pictures
from intake.worker.desk import Desk
from intake.worker.reading.choosing import ENGINES, engine_of
from intake.worker.reading.page import read_page
from tests.intake.domain.suggesting.conftest import TODAY, shipped
from tests.made_scans import word_errors
from tests.measured_suggestions import Tally, check, count, table
from tests.scanned_truths import CLEAN, every_scan, few_scans

__all__ = ["shipped"]

MOST_ERRORS_CLEAN = 0.03
MOST_ERRORS_ROUGH = 0.06
LEAST_ELSEWHERE = 0.80
"""What is asked of every other field, both ways, so that none can go bad unseen."""


def read_by(engine):
    """Return what reads the letter of a scanned paper."""

    def read(scan):
        pictures.set_up()
        desk = Desk(io.BytesIO(), io.BytesIO(), Path())
        desk.hold(scan.letter.data, None)
        return read_page(desk, scan.letter.page, engine)

    return read


def measure(scans, read, catalog):
    """Return a tally for each field, and the word errors by machine."""
    rules = PaperRules.of(catalog)
    tallies: defaultdict[PaperField, Tally] = defaultdict(Tally)
    errors: defaultdict[str, list[float]] = defaultdict(list)
    for scan in scans:
        words = read(scan)
        assert words.quarters == scan.letter.quarters, scan.letter.name
        errors[scan.machine].append(word_errors(words.text, scan.letter.words))
        count(tallies, scan.made, suggest({1: words}, rules, catalog, TODAY))
    return tallies, {machine: fmean(found) for machine, found in errors.items()}


@pytest.fixture(params=ENGINES)
def engine(request):
    found = engine_of((request.param,))
    if found is None:
        pytest.skip(f"{request.param} is not on this computer")
    return found


def test_a_few_scans_suggest_what_is_true(engine, shipped):
    tallies, errors = measure(few_scans(), read_by(engine), shipped)
    check(tallies)
    assert max(errors.values()) <= MOST_ERRORS_ROUGH


@pytest.mark.nightly
@pytest.mark.timeout(1800)
def test_forty_scans_suggest_what_is_true(engine, shipped, record_testsuite_property):
    tallies, errors = measure(every_scan(), read_by(engine), shipped)
    told = f"{engine.name}\n{table(tallies)}\n{errors}"
    record_testsuite_property(f"suggestions off pictures, {engine.name}", told)
    check(tallies)
    assert errors[CLEAN] <= MOST_ERRORS_CLEAN, told
    assert max(errors.values()) <= MOST_ERRORS_ROUGH, told
    for field, tally in tallies.items():
        assert min(tally.precision, tally.recall) >= LEAST_ELSEWHERE, (field, told)


def test_forty_scans_show_every_machine_and_every_turn():
    scans = every_scan()
    assert len(scans) == len({scan.letter.name for scan in scans}) == 40
    assert {scan.letter.quarters for scan in scans} == {0, 1, 2, 3}
    machines = {"fax", "photo", "heic", "noise", "askew", "tiff", CLEAN}
    assert machines <= {scan.machine for scan in scans}


def test_an_engine_that_misreads_dates_would_be_caught(shipped):
    """A control: the gate fails once every 1 of a date is read as a 7."""

    def misread(scan):
        lines = (
            line.replace("1", "7") if "/" in line else line
            for line in scan.made.text.splitlines()
        )
        text = "\n".join(lines)
        return PageWords(text=text, source=WordSource.READ, quarters=scan.letter.quarters)

    tallies, _ = measure(every_scan(), misread, shipped)
    with pytest.raises(AssertionError):
        check(tallies)
    assert tallies[PaperField.DATE].recall < 1
