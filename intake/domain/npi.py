"""Whether a National Provider Identifier can be right: its last digit checks the others.

Ten digits; the Luhn sum over "80840" and the number ends in 0 (ISO/IEC 7812, as CMS
uses it). A number that checks may still be somebody else's.
"""

from __future__ import annotations

LENGTH = 10
PREFIX = "80840"
_BETWEEN = " -–\u00a0"
_TWO_DIGITS = 9


def npi_checks(typed: str) -> bool:
    """Return whether a number as typed, spaces and dashes aside, can be an NPI."""
    number = "".join(each for each in typed if each not in _BETWEEN)
    if len(number) != LENGTH or not (number.isascii() and number.isdigit()):
        return False
    digits = [int(each) for each in PREFIX + number]
    doubled = (2 * digit for digit in digits[-2::-2])
    folded = (each - _TWO_DIGITS if each > _TWO_DIGITS else each for each in doubled)
    return (sum(digits[-1::-2]) + sum(folded)) % 10 == 0
