"""Strings that break programs, through every field of the report, into PDF and HTML."""

from __future__ import annotations

import html
import itertools
import json

import pytest

from intake.domain.contacts import Contact, Promise, Reply
from intake.domain.documents import Document
from intake.domain.people import Helper
from intake.domain.treatments import Trial
from intake.export.typefaces import Face, clean, runs
from intake.ids import TrialId
from tests.builders import an_answer
from tests.pdf_texts import all_text, without_breaks
from tests.reports import drawn, the_example

OURS = [
    '<img src="file:///etc/hostname" width="10" height="10"/>',
    '<img src="http://127.0.0.1:9/x.png"/>',
    "<a href='x'>y</a>",
    "\x00abc",
    "A\u202egnp.exe",
    "Zażółć 日本語 שלום Ω≈ç",
    "Nguyễn",
    "Łukasz",
    "x" * 5_000,
]
SHORT = 60
QUESTIONS = (
    "patient.name",
    "request.body_part",
    "request.dose",
    "request.diagnosis_codes",
    "request.procedure_codes",
    "request.clinician",
    "request.clinic",
    "request.npi",
    "coverage.insurer",
    "coverage.plan_name",
    "coverage.policy",
    "function.own_words",
    "function.work",
    "crps.signs",
)


def filled(strings):
    """Return a case with the next string in every field that a person can type in."""
    told = itertools.cycle(strings)
    case = the_example()
    for question in QUESTIONS:
        case = case.with_entry(an_answer(question, next(told)))
    first = case.all(Trial)[0]
    case = case.with_entry(first.changed(name=next(told), side_effects=next(told)))
    unsuitable = Trial(id=TrialId("n"), name=next(told), not_tried_because=next(told))
    case = case.with_entry(unsuitable.changed(prescriber=next(told)))
    contact = case.all(Contact)[0].changed(
        person=next(told),
        reference=next(told),
        topic=next(told),
        said=next(told),
        promises=(Promise(what=next(told)),),
        replies=(Reply(ask="x", question=next(told), answer=next(told)),),
    )
    case = case.with_entry(contact)
    paper = case.all(Document)[0].changed(title=next(told), provider=next(told))
    helper = case.all(Helper)[0].changed(name=next(told), relation=next(told))
    return case.with_entry(paper).with_entry(helper)


@pytest.mark.slow
def test_naughty_strings_build_papers_in_every_field(samples):
    found = json.loads((samples / "text" / "blns.json").read_text("utf-8"))
    strings = [*OURS, *(text for text in found if text)]
    for start in range(0, len(strings), 29):
        work = drawn(filled(strings[start : start + 29]))
        assert work.summary.pages <= 2
        assert json.loads(work.manifest)["pages"] == work.plan.pages


@pytest.mark.parametrize("text", [text for text in OURS if len(text) < SHORT])
def test_a_string_comes_out_as_it_is_printed(text):
    work = drawn(the_example().with_entry(an_answer("function.work", text)))
    printed = "".join(words for _, words in runs(clean(text), Face.REGULAR))
    assert without_breaks(printed) in without_breaks(all_text(work.summary.pdf))
    assert html.escape(clean(text)) in work.html
