"""Made-up letters in pairs: read twice, changed, or others that begin alike."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

HEADS = (
    "Lakeview Pain Center 12 Harbor Road Springfield phone 555 0134 fax 555 0135",
    "Riverside Therapy 8 Mill Lane Dover phone 555 0177",
    "Northside Neurology Suite 300 400 Elm Street phone 555 0110",
)
LINES = [
    "The patient reports burning pain in the left hand since the fracture of the wrist",
    "Average pain this week was seven of ten and worst pain nine of ten",
    "Gabapentin three hundred milligrams three times a day was continued without benefit",
    "She could not tolerate pregabalin because of dizziness and swelling",
    "Physical therapy was attended twice weekly for eight weeks",
    "The bone scan showed increased uptake in the left wrist",
    "Skin of the left hand was colder and darker than the right",
    "Range of motion of the fingers is limited by pain",
    "Blood pressure and heart rate were within normal limits today",
    "We discussed the risks and the benefits of infusion treatment",
    "A stellate ganglion block gave two days of relief",
    "Sleep is interrupted three or four times each night",
    "She stopped work as a seamstress because of pain",
    "Duloxetine sixty milligrams daily was started in March",
    "The request was denied because the service is considered investigational",
    "You may appeal this decision within one hundred eighty days",
    "Please send the records of all visits since January",
    "Hydrocodone was stopped after six weeks because of nausea",
    "Mirror therapy was tried at home for six weeks",
    "Liver enzymes were normal in October",
    "An electrocardiogram showed a normal sinus rhythm",
    "Contrast bath and desensitization exercises were taught",
    "The member must have tried three drug classes",
    "Coverage is provided when all of the criteria are met",
]
MISREAD = dict(zip("l10Oecaoi5umhn", "1lO0ceoalSvrbr", strict=True))
DATE = 2  # the line with it
BODY = 4  # the first line after the head


@dataclass(frozen=True)
class Kind:
    """A kind of pair, and what is true of it."""

    name: str
    pair: Callable[[random.Random], tuple[str, str]]
    is_one_paper: bool = False
    is_amended: bool = False
    is_another: bool = False


def pairs(kind: Kind, seeds: Iterable[int]) -> list[tuple[str, str]]:
    """Return a pair for each seed."""
    return [kind.pair(random.Random(seed)) for seed in seeds]


def _letter(chance: random.Random, head: str, lines: int) -> str:
    date = f"Date {chance.choice(['Jan', 'Mar', 'Oct'])} {chance.randint(1, 28)} 2025"
    top = [head, "Maria Nguyen born Apr 17 1984 member 4471 889", date, "Dear Doctor"]
    return "\n".join([*top, *chance.sample(LINES, lines), "Adaeze Okafor MD NPI 1234567893"])


def _any_letter(chance: random.Random) -> str:
    return _letter(chance, chance.choice(HEADS), chance.randint(3, 14))


def _read(chance: random.Random, text: str, slips: float) -> str:
    """Return a text as an engine reads it: of its letters so many go wrong."""
    return "".join(_seen(chance, letter, slips) for letter in text)


def _seen(chance: random.Random, letter: str, slips: float) -> str:
    drawn = chance.random()
    if drawn >= slips:
        return letter
    return MISREAD.get(letter, letter) if drawn < 0.7 * slips else letter.strip(" e")


def _twice(chance: random.Random) -> tuple[str, str]:
    letter = _any_letter(chance)
    return _read(chance, letter, 0.01), _read(chance, letter, 0.01)


def _amended(chance: random.Random) -> tuple[str, str]:
    letter = _any_letter(chance)
    lines = letter.split("\n")
    at = chance.randrange(BODY, len(lines) - 1)
    if chance.random() < 1 / 3:
        lines[DATE] = f"Date Dec {chance.randint(1, 28)} 2026"
    elif chance.random() < 1 / 2:
        lines.append("This replaces our letter of May 2")
    else:
        lines[at] = f"{lines[at]} Corrected"
    return letter, "\n".join(lines)


def _short_and_begin_alike(chance: random.Random) -> tuple[str, str]:
    head = chance.choice(HEADS)
    one, other = chance.sample(LINES, 2)
    letter = _letter(chance, head, 1).split("\n")
    return "\n".join([*letter[:BODY], one]), "\n".join([*letter[:BODY], other])


def _next_month(chance: random.Random) -> tuple[str, str]:
    lines = _letter(chance, chance.choice(HEADS), chance.randint(1, 2)).split("\n")
    later = [*lines]
    later[DATE] = f"Date Dec {chance.randint(1, 28)} 2026"
    return "\n".join(lines), "\n".join(later)


def _same_sender(chance: random.Random) -> tuple[str, str]:
    head = chance.choice(HEADS)
    return (
        _letter(chance, head, chance.randint(3, 9)),
        _letter(chance, head, chance.randint(3, 9)),
    )


KINDS = (
    Kind("read twice", _twice, is_one_paper=True),
    Kind("amended", _amended, is_amended=True),
    Kind("short, begin alike", _short_and_begin_alike),
    Kind("the same next month", _next_month),
    Kind("of one sender", _same_sender, is_another=True),
)
