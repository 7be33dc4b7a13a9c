"""What was answered, in words short enough for a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from intake.domain.answers import Choice, Quantity, Text, When, YesNo
from intake.domain.dates import say_date
from intake.domain.report.words import one_line

if TYPE_CHECKING:
    from intake.domain.answers import Given
    from intake.domain.definitions import Question

NONE = "none"


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
    whole = int(amount)
    return f"{whole:,}" if amount == whole else f"{amount:,.4g}"


def lowered(text: str) -> str:
    """Return the text with a small first letter, unless it begins with a short form."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def _say_choice(question: Question, options: tuple[str, ...]) -> str:
    says = {option.id: option.says for option in question.options}
    if options == (NONE,) and NONE in says:
        others = [lowered(word) for option, word in says.items() if option != NONE]
        return f"{lowered(says[NONE])} ({'; '.join(others)})"
    return "; ".join(lowered(says.get(each, each)) for each in options)
