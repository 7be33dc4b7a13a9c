"""What was answered, in words short enough for a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from intake.domain.answers import Choice, Quantity, Text, When, YesNo
from intake.domain.dates import say_date
from intake.domain.report.words import one_line
from intake.domain.treatments import TIMES_A_DAY

if TYPE_CHECKING:
    from intake.domain.answers import Given
    from intake.domain.definitions import Question
    from intake.domain.treatments import Dose

NONE = "none"
_THOUSAND = 1000
_OFTEN: Final = {
    "day": "a day",
    "hour": "an hour",
    "week": "a week",
    "month": "a month",
    "dose": "as needed",
    "": "",
}


def say_given(question: Question, given: Given) -> str:
    """Return an answer in words, long ones cut to one line."""
    match given:
        case Text(text=text):
            return one_line(text)
        case Choice(options=options):
            return _say_choice(question, options)
        case YesNo(yes=yes):
            return "yes" if yes else "no"
        case Quantity(amount=amount, unit=unit):
            return f"{say_number(amount)} {unit}".strip()
        case When(date=date, time=time):
            return f"{say_date(date)}, {time}" if time else say_date(date)
        case _:
            assert_never(given)


def say_number(amount: float) -> str:
    """Return a number as people write it: 2,400 and 0.35, without needless zeros."""
    if amount == int(amount):
        return f"{int(amount):,}"
    if amount < _THOUSAND:
        return f"{amount:.4g}"
    return f"{amount:,.2f}".rstrip("0").rstrip(".")


def say_dose(dose: Dose) -> str:
    """Return a dose with how often: "600 mg 3 times a day", "25 mcg an hour"."""
    is_told = dose.per in TIMES_A_DAY
    often = _OFTEN.get(dose.per, dose.per if is_told else f"per {dose.per}")
    return f"{say_number(dose.amount)} {dose.unit} {often}".strip()


def lowered(text: str) -> str:
    """Return the text with a small first letter, unless it begins with a short form."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def _say_choice(question: Question, options: tuple[str, ...]) -> str:
    says = {option.id: option.says for option in question.options}
    if options == (NONE,) and NONE in says:
        others = [lowered(word) for option, word in says.items() if option != NONE]
        return f"{lowered(says[NONE])} ({'; '.join(others)})"
    return "; ".join(lowered(says.get(each, each)) for each in options)
