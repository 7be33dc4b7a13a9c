"""Made-up papers with their truth: ten layouts, and four held out, in other words.

The words of the layouts and of the kinds were written apart from the catalog's.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tests.made_kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

PEOPLE = (
    "Maria Nguyen",
    "Daniel Whitfield",
    "Rosa Delgado",
    "Peter O'Connor",
    "Anna-Lena Kowalski",
)
DOCTORS = ("Samuel Okafor, MD", "Priya Raman, DO", "Grace Lindqvist, PA-C", "Tomás Herrera, MD")
HOUSES = ("Lakeside Pain Clinic", "Mercy General Hospital", "Northgate Neurology Associates")
DRUGS = {
    "gabapentin": "Gabapentin",
    "pregabalin": "Lyrica",
    "duloxetine": "Cymbalta",
    "nortriptyline": "nortriptyline",
}


@dataclass(frozen=True, slots=True)
class Truth:
    """What a made-up paper says of itself."""

    kind: str
    title: str
    inside: tuple[str, ...]
    day: dt.date
    born: dt.date
    patient: str
    author: str
    house: str
    drug: str
    phq9: int
    reference: str
    printed: dt.date


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper as a page of text, with its truth; ``says_day`` where the day stands on it."""

    layout: str
    text: str
    truth: Truth
    says_day: bool = True


def _us(day: dt.date) -> str:
    return f"{day.month:02}/{day.day:02}/{day.year}"


def _short(day: dt.date) -> str:
    return f"{day.month}/{day.day}/{day.year % 100:02}"


def _long(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _mid(day: dt.date) -> str:
    return f"{day.day:02}-{day:%b}-{day.year}"


def _later(truth: Truth, days: int) -> dt.date:
    return truth.day + dt.timedelta(days=days)


def _body(truth: Truth) -> str:
    drug = DRUGS[truth.drug]
    return "\n".join(
        (*truth.inside, f"She took {drug} 60 mg a day for ten weeks; it did not help enough.",
         f"PHQ-9 score: {truth.phq9}.")
    )  # fmt: skip


def _clinic(t: Truth) -> str:
    return (
        f"{t.house}\n1200 Lakeview Drive, Springfield, IL 62704\n{t.title}\n"
        f"Patient: {t.patient}   DOB: {_us(t.born)}\nDate of service: {_us(t.day)}\n"
        f"Provider: {t.author}\n{_body(t)}\nReturn visit: {_us(_later(t, 28))}\n"
        f"Electronically signed by {t.author} on {_us(_later(t, 1))}\n"
    )


def _portal(t: Truth) -> str:
    return (
        f"Printed on {_us(t.printed)} 9:14 AM                      Page 1 of 2\n{t.title}\n"
        f"Name: {t.patient}\nDate of birth: {_long(t.born)}\nVisit date: {_long(t.day)}\n"
        f"Seen by: {t.author}\nFacility: {t.house}\n{_body(t)}\n"
    )


def _faxed(t: Truth) -> str:
    return (
        f"FROM: 217-555-0100  TO: 217-555-0101  {_us(t.printed)} 10:22  P. 1/3\n{t.house}\n"
        f"{t.title}\nPATIENT: {t.patient.upper()}  DOB: {_us(t.born)}\n"
        f"ENCOUNTER DATE: {_us(t.day)}\nATTENDING: {t.author}\n{_body(t)}\n"
    )


def _table(t: Truth) -> str:
    return (
        f"{t.house}\n{t.title}\n"
        f"Patient name             Date of birth    Exam date\n"
        f"{t.patient:<25}{_us(t.born):<17}{_us(t.day)}\n{_body(t)}\n"
        f"Interpreted by: {t.author}\n"
    )


def _letter(t: Truth) -> str:
    return (
        f"{t.house}\n45 Elm Street\n{_long(t.day)}\n{t.title}\nRE: {t.patient}\n"
        f"Date of birth: {_us(t.born)}\n{_body(t)}\nSincerely,\n{t.author}\n"
    )


def _plan(t: Truth) -> str:
    return (
        f"Prairie Health Plan\n{t.title}\nNotice date: {_long(t.day)}\n"
        f"Member name: {t.patient}\n"
        f"Date of birth: {_us(t.born)}\nReference number: {t.reference}\n{_body(t)}\n"
        f"Reply by: {_long(_later(t, 60))}\n"
    )


def _terse(t: Truth) -> str:
    return (
        f"{t.title}\n{t.patient}  DOB {_us(t.born)}  DOS {_us(t.day)}\n{_body(t)}\n"
        f"{t.author}\n{t.house}\n"
    )


def _european(t: Truth) -> str:
    return (
        f"{t.house}\n{t.title}\nPatient: {t.patient}\nBorn: {_mid(t.born)}\n"
        f"Date of exam: {_mid(t.day)}\nPhysician: {t.author}\n{_body(t)}\n"
    )


def _two_figures(t: Truth) -> str:
    return (
        f"{t.house}\n{t.title}\nPatient: {t.patient}\nDOB: {_us(t.born)}\n"
        f"Date: {_short(t.day)}\n"
        f"{_body(t)}\nProvider: {t.author}\nSigned {_short(t.day)}\n"
    )


def _report(t: Truth) -> str:
    return (
        f"{t.house}\n{t.title}\nPatient: {t.patient}    Date of birth: {_us(t.born)}\n"
        f"Referring physician: Harold Stone, MD\nDate collected: {_us(t.day)}\n"
        f"Date received: {_us(_later(t, 1))}   Date reported: {_us(_later(t, 2))}\n{_body(t)}\n"
        f"Reported by: {t.author}\n"
    )


def _held_memo(t: Truth) -> str:
    return (
        f"{t.house}\nDepartment of Medicine\n{t.title}\n\nPt: {t.patient} ({_short(t.born)})\n"
        f"Seen on {_long(t.day)} by {t.author}\n{_body(t)}\n"
        f"Next appointment: {_long(_later(t, 30))}\n"
    )


def _held_boxes(t: Truth) -> str:
    return (
        f"{t.title}\nClient name\n{t.patient}\nBirth date\n{_us(t.born)}\nSession date\n"
        f"{_us(t.day)}\n"
        f"Clinician\n{t.author}\n{_body(t)}\nPrint date {_us(t.printed)}\n"
    )


def _held_dotted(t: Truth) -> str:
    return (
        f"{t.house.upper()}\n*** {t.title} ***\nPatient.....: {t.patient}\n"
        f"DOB.........: {_us(t.born)}\n"
        f"Performed on: {_us(t.day)}\nDr..........: {t.author}\n{_body(t)}\n"
    )


def _held_prose(t: Truth) -> str:
    return (
        f"{t.title}\n{t.house}\nDear Dr. Stone,\n"
        f"Thank you for sending {t.patient}, born {_long(t.born)},\n"
        f"whom we met on {_long(t.day)}.\n{_body(t)}\nRespectfully,\n{t.author}\n"
    )


LAYOUTS: tuple[Callable[[Truth], str], ...] = (
    _clinic, _portal, _faxed, _table, _letter, _plan, _terse, _european, _two_figures, _report,
)  # fmt: skip
HELD_OUT: tuple[Callable[[Truth], str], ...] = (
    _held_memo,
    _held_boxes,
    _held_dotted,
    _held_prose,
)


def _truth(seed: int) -> Truth:
    chance = random.Random(seed)
    kind = chance.choice(sorted(KINDS))
    titles, inside = KINDS[kind]
    day = dt.date(2026, 10, 1) - dt.timedelta(days=chance.randint(0, 2500))
    return Truth(
        kind=kind,
        title=chance.choice(titles),
        inside=tuple(chance.sample(inside, min(2, len(inside)))),
        day=day,
        born=dt.date(1940, 1, 1) + dt.timedelta(days=chance.randint(0, 20_000)),
        patient=chance.choice(PEOPLE),
        author=chance.choice(DOCTORS),
        house=chance.choice(HOUSES),
        drug=chance.choice(sorted(DRUGS)),
        phq9=chance.randint(3, 27),
        reference=f"TX-{chance.randint(10**6, 10**7)}",
        printed=day + dt.timedelta(days=chance.randint(5, 45)),
    )


@cache
def made_papers(many: int) -> tuple[MadePaper, ...]:
    """Return papers of the ten layouts, as many of each."""
    return tuple(_made(write, seed) for write in LAYOUTS for seed in range(many))


@cache
def held_out(many: int) -> tuple[MadePaper, ...]:
    """Return papers of the layouts that no rule was written by."""
    return tuple(_made(write, seed + 10_000) for write in HELD_OUT for seed in range(many))


def _made(write: Callable[[Truth], str], seed: int) -> MadePaper:
    truth = _truth(seed * 31 + len(write.__name__))
    return MadePaper(write.__name__.strip("_"), write(truth), truth)
