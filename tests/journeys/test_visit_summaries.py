"""What visit summaries (C-CDA) suggest, held against what a person counted on each by eye.

Twelve files of eight makers that nobody here wrote. ``None`` and ``()``: the paper says none.
"""

from __future__ import annotations

import datetime as dt
import io
from collections import defaultdict
from contextlib import suppress
from itertools import count as numbers
from pathlib import Path
from typing import NamedTuple

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField
from intake.domain.names import may_be_same_name
from intake.domain.suggesting import PaperRules, Sureness, suggest
from intake.worker import pictures
from intake.worker.desk import Desk
from intake.worker.reading.page import read_page
from intake.worker.unusable import NoSuchPageError
from tests.intake.domain.suggesting.conftest import TODAY, shipped
from tests.measured_suggestions import Tally, table

__all__ = ["shipped"]

LEAST = 0.85
NERVES = "G62.9"  # "early signs of peripheral neuropathy"


class Eye(NamedTuple):
    """What a person sees on a summary; medicines by their first word, codes by the list."""

    patient: tuple[str, ...]
    born: dt.date
    day: dt.date | None
    author: str | None
    house: str | None
    medicines: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def day(year: int, month: int, number: int) -> dt.date:
    return dt.date(year, month, number)


EVE = ("Eve Betterhalf", "Eve Everywoman")
SEEN = {
    "allscripts_summary_of_care.xml": Eye(
        ("Adam Everyman", "Everyman Adam"), day(1962, 10, 22), day(2013, 7, 18),
        "Bergmann Jim", "Primary Care Partners", ("proventil",),
    ),
    "cerner_referral_summary.xml": Eye(
        ("Steve Williamson",), day(1947, 4, 7), day(2013, 7, 17),
        None, "Local Community Hospital Organization",
        ("aspirin", "atorvastatin", "lantus", "novolog"),
    ),
    "greenway_visit_summary.xml": Eye(  # both medicines on it have expired
        ("Data Export",), day(1962, 10, 22), day(2013, 7, 1), "Henry Seven", "Get Well Clinic",
    ),
    "hl7_consultation_note.xml": Eye(
        EVE, day(1975, 5, 1), day(2013, 8, 1), "Patricia Patty Primary", "Good Health HIE",
        ("proventil", "atenolol"), (NERVES,),
    ),
    "hl7_progress_note.xml": Eye(
        ("Adam Frankie Everyman",), day(1954, 11, 25), day(2005, 3, 29), "Henry Seven",
        "Good Health Clinic", ("proventil", "atenolol"),
    ),
    "hl7_referral_note.xml": Eye(
        EVE, day(1975, 5, 1), day(2013, 9, 21), "Patricia Patty Primary", "Good Health HIE",
        ("proventil", "atenolol"), (NERVES,),
    ),
    "hl7_unstructured_embedded_pdf.xml": Eye(
        ("Henry L Levin",), day(1953, 3, 2), day(2009, 3, 29), "Henry Seven",
        "Community Health and Hospitals",
    ),
    "kareo_export.ccd": Eye(
        ("Joey Miller",), day(1947, 10, 10), day(2014, 5, 31), None, None,
        ("acetaminophen", "aspirin"),
    ),
    "kinsights_family_record.xml": Eye(
        ("Timmy Wilkinson",), day(2011, 4, 1), None, "Jackson Wilkinson", "Kinsights",
    ),
    "mtuitive_operative_note_knee.xml": Eye(
        ("Skip Manam",), day(1968, 3, 11), day(2013, 6, 21), "Orthopedic Surgery",
        "Default Center",
    ),
    "nextgen_ccd.txt": Eye(
        ("Isabella Jones", "Jones Isabella"), day(1947, 5, 1), day(2013, 2, 18),
        "Admin NextGen", "NEXTGEN Medical Practice (Horsham)",
        ("metoprolol", "clarithromycin", "albuterol"),
    ),
    "nist_ambulatory_ccd.xml": Eye(
        ("Myra Jones",), day(1947, 5, 1), day(2012, 9, 12), "Henry Seven",
        "Community Health and Hospitals", ("albuterol", "fluticasone"),
    ),
}  # fmt: skip
FIELDS = {
    PaperField.MEDICATION: "medicines",
    PaperField.MEDICINE: "medicines",
    PaperField.DIAGNOSIS: "diagnoses",
    PaperField.DIAGNOSIS_NAME: "diagnoses",
}


def words_of(data):
    """Return the words of each page, as the worker sets them in type."""
    pictures.set_up()
    desk = Desk(io.BytesIO(), io.BytesIO(), Path("resources"))
    desk.hold(data, None)
    pages = {}
    with suppress(NoSuchPageError):
        for number in numbers(1):
            pages[number] = read_page(desk, number, None)
    return pages


def truths(seen):
    """Return what is right, by field, each with the ways it may be written."""
    return {
        PaperField.PATIENT: [seen.patient],
        PaperField.BIRTH_DATE: [(ApproxDate.of(seen.born),)],
        PaperField.DATE: [(ApproxDate.of(seen.day),)] if seen.day else [],
        PaperField.PROVIDER: [(seen.author,)] if seen.author else [],
        PaperField.FACILITY: [(seen.house,)] if seen.house else [],
        PaperField.SCORE: [],
        "medicines": [(each,) for each in seen.medicines],
        "diagnoses": [(each,) for each in seen.codes],
    }


def is_one_of(field, value, ways):
    if field in (PaperField.PATIENT, PaperField.PROVIDER):
        return any(may_be_same_name(str(value).partition(",")[0], way) for way in ways)
    if field == "medicines":
        return any(way in str(value).casefold() for way in ways)
    return value in ways


def measure(samples, catalog):
    rules = PaperRules.of(catalog)
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for name, seen in SEEN.items():
        data = (samples / "ccda" / name).read_bytes()
        found = suggest(words_of(data), rules, catalog, TODAY)
        for field, right in truths(seen).items():
            told = [each for each in found if FIELDS.get(each.field, each.field) == field]
            tally = tallies[field]
            tally.there += len(right)
            tally.found += sum(any(is_one_of(field, e.value, r) for e in told) for r in right)
            for each in told:
                is_good = any(is_one_of(field, each.value, ways) for ways in right)
                tally.said += 1
                tally.right += is_good
                if not is_good and each.sureness is Sureness.SURE:
                    tally.wrong_as_sure.append((name, field, each.value))
    return tallies


def test_what_a_person_sees_is_suggested_and_little_else(
    samples, shipped, record_testsuite_property
):
    tallies = measure(samples, shipped)
    told = table(tallies)
    record_testsuite_property("suggestions of visit summaries", told)
    for field, tally in tallies.items():
        assert not tally.wrong_as_sure, (field, tally.wrong_as_sure)
        assert tally.precision >= LEAST, told
        assert tally.recall >= LEAST, told


def test_without_headings_the_medicines_would_be_missed(samples, shipped, monkeypatch):
    """A control: the measure fails where lists of medicines are not understood."""
    monkeypatch.setattr("intake.domain.suggesting.suggestions.medicines_listed", lambda _: ())
    tallies = measure(samples, shipped)
    assert tallies["medicines"].recall < LEAST


@pytest.mark.parametrize("name", SEEN)
def test_every_summary_is_there(samples, name):
    assert (samples / "ccda" / name).is_file()
