"""What is taken now and what is not borne: lines for the summary, a page to take along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from intake.domain.allergies import ANY_ALLERGIES, Allergy, say_allergy
from intake.domain.answers import Answer, DontKnow
from intake.domain.counting import group_of
from intake.domain.dates import say_date
from intake.domain.definitions import PacketPart, TreatmentClass
from intake.domain.evidence import OwnAccount, TrialEntry
from intake.domain.facts import choice_of
from intake.domain.medicines import Medicine
from intake.domain.report.given_words import say_dose
from intake.domain.report.opioids_told import morphine_lines, morphine_note
from intake.domain.report.own_paper import OwnPaper, OwnRow, continued
from intake.domain.report.proofs import answer_proofs
from intake.domain.report.statements import Span, Statement
from intake.domain.report.words import MOST_LINE, one_line, sentence
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.evidence import Evidence
    from intake.domain.report.material import Material

NONE_KNOWN = "No known allergies"
NOT_NOTED: Final = "Not noted yet. That does not mean none."
BESIDE: Final = "Do not stop or change anything without the person who prescribed it."


@dataclass(frozen=True, slots=True)
class Taken:
    """One medicine of the list: of its own, or a treatment of the ledger still taken."""

    entry: Medicine | Trial

    @property
    def title(self) -> str:
        """The name with the dose: "Gabapentin 600 mg 3 times a day"."""
        dose = say_dose(self.entry.dose) if self.entry.dose else ""
        return f"{self.entry.name} {dose}".strip()

    @property
    def purpose(self) -> str:
        """What it is for, as the person says it."""
        return self.entry.purpose if isinstance(self.entry, Medicine) else ""

    @property
    def since(self) -> str:
        """Since when, in words; empty while not told."""
        start = self.entry.since if isinstance(self.entry, Medicine) else self.entry.start
        return say_date(start) if start else ""

    @property
    def evidence(self) -> Evidence:
        """What stands behind it."""
        if isinstance(self.entry, Trial):
            return TrialEntry(trial=self.entry.id)
        return OwnAccount(said_by=self.entry.said_by, about=self.entry.id)


def taken_now(case: Case, catalog: Catalog) -> tuple[Taken, ...]:
    """Return everything taken now, by name: the list, and what the ledger says goes on."""
    found: list[Medicine | Trial] = list(case.all(Medicine))
    found += [
        each
        for each in case.all(Trial)
        if each.ongoing and not each.not_tried_because and _is_drug(each, catalog)
    ]
    return tuple(map(Taken, sorted(found, key=lambda each: each.name.casefold())))


def medicine_lines(material: Material) -> Iterator[Statement]:
    """Yield a line with what is taken now, and one with the allergies."""
    found = taken_now(material.case, material.catalog)
    if found:
        words = "; ".join(each.title for each in found)
        yield _line("Takes now", words, tuple(each.evidence for each in found))
    yield from morphine_lines(material, [each.entry for each in found])
    allergies = material.case.all(Allergy)
    if allergies:
        evidence = tuple(map(_own, allergies))
        yield _line("Allergies", "; ".join(map(say_allergy, allergies)), evidence)
    else:
        yield from _no_list(material.case)


def _no_list(case: Case) -> Iterator[Statement]:
    """Yield what was answered where no allergy is listed: none known is not unknown."""
    answer = case.one(Answer, ANY_ALLERGIES)
    proofs = answer_proofs(case, ANY_ALLERGIES)
    match choice_of(case, ANY_ALLERGIES):
        case "no":
            yield Statement(spans=(Span(text=f"{NONE_KNOWN}."),), evidence=proofs)
        case "yes":
            yield _line("Allergies", "yes, not listed yet", proofs)
        case _ if answer is not None and isinstance(answer.said, DontKnow):
            yield _line("Allergies", "not known yet", proofs)
        case _:
            return


def medicines_paper(material: Material) -> OwnPaper | None:
    """Return the page with every medicine and allergy; None while there is nothing to say."""
    taken = taken_now(material.case, material.catalog)
    rows = [row for each in taken for row in _rows(each)]
    entries = [each.entry for each in taken]
    morphine = morphine_note(entries, material.catalog)
    rows += [OwnRow(cells=("", morphine))] if morphine else []
    rows += [
        OwnRow(cells=("Allergy", say_allergy(each)), proves=_own(each))
        for each in material.case.all(Allergy)
    ]
    is_answered = choice_of(material.case, ANY_ALLERGIES) == "no"
    if not rows and not is_answered:
        return None
    if not material.case.all(Allergy):  # a list that is silent would be read as "none"
        rows.append(OwnRow(cells=("Allergies", NONE_KNOWN if is_answered else NOT_NOTED)))
    return OwnPaper(
        id="medicines",
        title="Medicines taken now, and allergies",
        when=say_date_of(material),
        part=PacketPart.SAFETY,
        by="Written by the patient or helper. A pharmacy’s list may differ.",
        intro=BESIDE,
        heads=("Medicine", "What for", "Since", "Prescribed by"),
        shares=(40, 24, 16, 20),
        rows=tuple(rows),
    )


def say_date_of(material: Material) -> str:
    """Return the day of the list in words: a list of medicines is of its day."""
    today = material.today
    return f"{today:%b} {today.day}, {today.year}"


def _rows(taken: Taken) -> Iterator[OwnRow]:
    entry = taken.entry
    cells = (taken.title, taken.purpose, taken.since, entry.prescriber)
    yield OwnRow(cells=cells, proves=taken.evidence)
    if isinstance(entry, Medicine):
        yield from continued("", entry.note, taken.evidence)


def _own(allergy: Allergy) -> Evidence:
    return OwnAccount(said_by=allergy.said_by, about=allergy.id)


def _line(word: str, words: str, evidence: tuple[Evidence, ...]) -> Statement:
    spans = (
        Span(text=f"{word}: ", strong=True),
        Span(text=sentence(one_line(words, MOST_LINE))),
    )
    return Statement(spans=spans, evidence=evidence)


def _is_drug(trial: Trial, catalog: Catalog) -> bool:
    row = catalog.find(TreatmentClass, group_of(trial, catalog))
    return row is None or row.is_drug
