"""The sample patient of AHRQ's Pain Management Summary, typed in by hand from what she says.

Her record tells its story in four sections: medical history, pain assessments, treatments of
before, and risk. Our summary has to tell the same, each line with its date.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

from intake.domain.medicines import Medicine
from intake.domain.scores import Score, Shares
from intake.domain.treatments import Trial
from tests.ahrq_record import Record
from tests.pdf_texts import page_texts
from tests.ui.robots.hand import spoken
from tests.ui.robots.newcomer import Newcomer
from ui.widgets.scale import Scale

if TYPE_CHECKING:
    import datetime as dt

    from tests.ahrq_record import Measured


GLUE = "\N{NO-BREAK SPACE}"
DRUGS = {
    "oxycodone": "Oxycodone",
    "ibuprofen": "Ibuprofen",
    "acetaminophen": "Acetaminophen",
    "duloxetine": "Duloxetine",
    "polyethylene": "POLYETHYLENE GLYCOL",
    "chlordiazepoxide": "Chlordiazepoxide",
}
ELSEWHERE = {"POLYETHYLENE GLYCOL"}  # no treatment of pain: among the medicines alone
PROCEDURES = {
    "chiropract": "Chiropractic care",
    "physical therapy": "Physical therapy",
    "psychotherapy": "talk therapy",
}


class Brenda(Newcomer):
    """Somebody who types the record in, page by page."""

    def press(self, name: str) -> None:
        """Press a button as soon as it is there: long lists are filled bit by bit."""
        self.wait_for(lambda: self._has_pressed(name))

    def _has_pressed(self, name: str) -> bool:
        buttons = self.window.findChildren(QAbstractButton)
        shown = [each for each in buttons if each.isVisibleTo(self.window)]
        exact = [each for each in shown if spoken(each) == name]
        found = next((each for each in (*exact, *shown) if spoken(each).startswith(name)), None)
        if found is None or not found.isEnabled():
            return False
        found.setFocus()
        QTest.keyClick(found, Qt.Key.Key_Space)
        return True

    def answer(self, question: str, name: str, text: str) -> None:
        self.window.go("about_you", question)
        self.type_into(name, text)
        self.press("Continue")

    def choose(self, question: str, *options: str) -> None:
        self.window.go("about_you", question)
        for each in options:
            self.press(each)
        self.press("Continue")

    def pick(self, name: str, letters: str) -> None:
        """Type a few letters and take the first match by Down and Enter."""
        field = self.hand.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, letters)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def type_into(self, name: str, text: str) -> None:
        self.hand.type_into(name, text)

    def write_day(self, name: str, day: dt.date) -> None:
        (box,) = [
            each
            for each in self.window.findChildren(QComboBox)
            if each.isVisibleTo(self.window) and each.accessibleName() == f"{name}: month"
        ]
        box.setFocus()
        QTest.keyClicks(box, f"{day:%B}")
        QTest.keyClick(box, Qt.Key.Key_Tab)
        self.type_into(f"{name}: day", str(day.day))
        self.type_into(f"{name}: year", str(day.year))

    def scales(self) -> list[Scale]:
        shown = self.window.findChildren(Scale)
        return [each for each in shown if each.isVisibleTo(self.window)]

    def count(self, kind: type, number: int) -> None:
        self.wait_for(lambda: len(self.case.all(kind)) == number)


@pytest.mark.slow
def test_the_summary_tells_the_story_of_the_sample_patient(
    qtbot, samples, tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", str(tmp_path))
    record = Record(json.loads((samples / "fhir/brenda_jackson.json").read_text()))
    app = Brenda(qtbot)
    try:
        app.make_a_case()
        _who_and_what(app, record)
        _pain(app, record)
        _treatments(app, record)
        _risk(app, record)
        text = _summary(app, tmp_path / "out")
    finally:
        app.close()
    story = " ".join(text.replace(GLUE, " ").split())
    _history_is_told(story, record)
    _pain_is_told(story, record)
    _treatments_are_told(story, record)
    _risk_is_told(story, record)


def _history_is_told(story: str, record: Record) -> None:
    (main, since), *others = record.conditions()
    assert f"2 Diagnosis {main}" in story
    assert f"Pain since {_told(since)}" in story
    for name, day in others:
        assert f"{name} since {_month(day)}" in story


def _pain_is_told(story: str, record: Record) -> None:
    pegs = record.measured("PEG")
    first, last = (round(sum(each.parts) / 3 + 1e-9, 1) for each in (pegs[0], pegs[-1]))
    assert f"PEG (0–10) {first}, {_month(pegs[0].day)} {last}, {_month(pegs[-1].day)}" in story
    for name in ("Wong-Baker", "STarT Back"):
        for each in record.measured(name):
            assert (
                f"of {10 if name == 'Wong-Baker' else 9} ({each.says}), {_told(each.day)}"
                in (story)
            )
    phq = record.measured("PHQ-9")
    told = f"PHQ-9 (0–27) {phq[0].value}, {_month(phq[0].day)} {phq[-1].value}"
    assert told in story


def _treatments_are_told(story: str, record: Record) -> None:
    for name, day in record.medicines():
        drug = next(word for word in name.split() if word.casefold() in DRUGS)
        told = DRUGS[drug.casefold()]
        assert told in story
        if told not in ELSEWHERE:
            assert f"{_month(day)}–now" in story
    for name, day in record.procedures():
        assert PROCEDURES[_plain(name)] in story
        assert f"from {_told(day)}" in story
    for of_class in ("Opioid", "inflammatory", "SNRI", "Therapy", "Complementary"):
        assert of_class in story


def _risk_is_told(story: str, record: Record) -> None:
    for each in record.measured("MME"):
        assert f"{each.value}, {_told(each.day)}" in story
    for each in record.measured("Opiates"):
        assert f"{each.value:,} ({each.says}), {_told(each.day)}" in story
    assert "calming medicine (benzodiazepines)" in story
    assert "Opioids as morphine (MME): Oxycodone: no figure." in story


def _told(day: dt.date) -> str:
    return f"{day:%b} {day.day}, {day.year}"


def _month(day: dt.date) -> str:
    return f"{day:%b} {day.year}"


def _who_and_what(app: Brenda, record: Record) -> None:
    """History: one condition is what the request is for, the others are told beside it."""
    (main, since), *others = record.conditions()
    app.answer("patient.name", "What is the patient’s full name?", "Brenda Jackson")
    app.choose("request.condition", main)
    app.choose("request.route", "IV ketamine")
    app.window.go("about_you", "pain.since")
    app.write_day("Date", since)
    app.press("Continue")
    told = "; ".join(f"{name} since {_month(day)}" for name, day in others)
    app.answer("diagnosis.others", "Which other diagnoses belong to this?", told)


def _pain(app: Brenda, record: Record) -> None:
    """Pain: PEG by its three questions, the other scales as the clinic wrote them down."""
    app.window.go("pain")
    app.press("Questionnaires")
    for at, each in enumerate(record.measured("PEG"), start=1):
        app.press("Pain, enjoyment and activity (PEG)")
        app.press("All on one page")
        for number, points in enumerate(each.parts):
            scale = app.scales()[number]
            scale.setFocus()
            QTest.keyClicks(scale, str(points))
        app.count(Score, at)
        app.write_day("Filled in on", each.day)
        app.wait_for(
            lambda day=each.day: day in {one.date.exact for one in app.case.all(Score)}
        )
        app.press("Back to all questionnaires")
    scales = (
        ("Wong-Baker", "Wong-Baker"),
        ("STarT Back", "STarT"),
        ("PHQ-9", "PHQ-9"),
    )
    for name, letters in scales:
        for each in record.measured(name):
            _report(app, letters, each)


def _report(app: Brenda, letters: str, each: Measured) -> None:
    before = len(app.case.all(Score))
    app.window.go("pain")
    app.press("Add a score from a clinician")
    app.pick("Which scale?", letters)
    app.type_into("Total", f"{each.value:g}")
    if each.says:
        app.type_into("What the note says of it", each.says)
    app.write_day("When?", each.day)
    app.press("Add this score")
    app.count(Score, before + 1)


def _treatments(app: Brenda, record: Record) -> None:
    """Treatments: the medicines as a pasted list, therapies one by one; all still go on."""
    lines = [f"{name}, since {_month(day)}, still taking" for name, day in record.medicines()]
    app.window.go("medicines")
    app.press("Paste a list")
    app.hand.find(QPlainTextEdit, "Your list").setPlainText("\n".join(lines))
    app.press("Read my list")
    for _ in lines:
        app.hand.key(Qt.Key.Key_A)
    app.wait_for(lambda: len(app.case.all(Trial)) + len(app.case.all(Medicine)) == len(lines))
    app.press("Show my list of treatments")
    for name, day in record.procedures():
        before = len(app.case.all(Trial))
        app.press("Add a treatment")
        app.pick("What did you try?", _plain(name))
        app.count(Trial, before + 1)
        app.write_day("Started", day)
        app.press("Done with this treatment")


def _plain(procedure: str) -> str:
    return next(known for known in PROCEDURES if known in procedure)


def _risk(app: Brenda, record: Record) -> None:
    """Risk: morphine a day and urine tests as the clinic has them, and what she takes."""
    for name, own in (("MME", "Morphine a day (MME)"), ("Opiates", "Urine test, opiates")):
        for each in record.measured(name):
            _report(app, own, each)
    app.choose("safety.medicines", "Opioid pain medicine", "Calming medicine")
    app.window.go("pain")
    app.press("Choose what goes along")
    app.wait_for_words("Should any of your mood scores go along")
    app.press("PHQ-9")
    app.wait_for(lambda: app.case.given("packet.mood_scores") is not None)
    app.press("Continue")
    assert all(each.shares is Shares.TOTAL for each in app.case.all(Score))


def _summary(app: Brenda, folder) -> str:
    folder.mkdir()
    app.dialogs.folder = str(folder)
    app.window.go("summary")
    app.press("Export the PDF")
    app.wait_for_words("Done.")
    (made,) = folder.glob("*.pdf")
    return "\n".join(page_texts(made.read_bytes()))
