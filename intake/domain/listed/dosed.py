"""The dose of a line: amount, unit, how often; and how long or how many times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from intake.domain.treatments import Dose

if TYPE_CHECKING:
    from intake.domain.definitions import Treatment
    from intake.domain.listed.remaining import Remaining

_X = r"\s*(?:x|×|times?)\s*"
_OFTEN: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), per)
    for pattern, per in (
        (r"(?:\b(?:an?|per)\s+|/\s*)h(?:ou)?r\b|/\s*h\b", "hour"),
        (r"\b(?:q\.?o\.?d\.?|every other day|every 2 days)(?!\w)", "every 2 days"),
        (
            (
                rf"\b(?:q\.?4\.?h\.?|every (?:4|four) h(?:ou)?rs|(?:6|six){_X}(?:a"
                r"|per|/)?\s*(?:day|daily))(?!\w)"
            ),
            "6 times a day",
        ),
        (
            (
                r"\b(?:q\.?i\.?d\.?|q\.?6\.?h\.?|every (?:6|six) h(?:ou)?rs|(?:4"
                rf"|four){_X}(?:(?:a|per|/)\s*)?(?:day|daily))(?!\w)"
            ),
            "4 times a day",
        ),
        (
            (
                r"\b(?:t\.?i\.?d\.?|q\.?8\.?h\.?|every (?:8|eight) h(?:ou)?rs|(?:3"
                rf"|three){_X}(?:(?:a|per|/)\s*)?(?:day|daily)|thrice (?:a day"
                r"|daily))(?!\w)"
            ),
            "3 times a day",
        ),
        (
            (
                r"\b(?:b\.?i\.?d\.?|q\.?12\.?h\.?|every (?:12|twelve) h(?:ou)?rs"
                rf"|(?:2|two){_X}(?:(?:a|per|/)\s*)?(?:day|daily)|twice (?:a|per) day"
                r"|twice daily|morning and (?:night|evening))(?!\w)"
            ),
            "twice a day",
        ),
        (
            (
                r"\b(?:once (?:a|per) week|weekly|every week|q\.?week)(?!\w)"
                r"|/\s*w(?:ee)?k\b|\bper week\b"
            ),
            "week",
        ),
        (r"\b(?:once (?:a|per) month|monthly|every month)\b", "month"),
        (r"\b(?:p\.?r\.?n\.?|as needed|when needed|if needed)(?!\w)", "dose"),
        (
            (
                r"\b(?:q\.?d\.?|q\.?h\.?s\.?|h\.?s\.?|qam|qpm|q24h|once (?:a"
                r"|per) day|once daily|at bedtime|at night|nightly|every (?:night"
                rf"|day|morning|evening)|bedtime|(?:1|one){_X}(?:a|per|/)\s*day|daily"
                r"|(?:a|per) day)(?!\w)|/\s*d(?:ay)?\b"
            ),
            "day",
        ),
    )
)
_UNIT: Final = {
    "mg": "mg",
    "mgs": "mg",
    "milligrams": "mg",
    "milligram": "mg",
    "mcg": "mcg",
    "ug": "mcg",
    "µg": "mcg",
    "micrograms": "mcg",
    "g": "g",
    "gm": "g",
    "grams": "g",
    "%": "%",
    "units": "units",
    "unit": "units",
    "u": "units",
    "iu": "units",
    "ml": "ml",
    "meq": "meq",
}
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\.\d+"
_AMOUNT = re.compile(
    rf"(?<![\w./])(?:(?:{_NUMBER})\s*(?:mg|mcg)?\s*(?:-|–|to|up to|->"
    rf"|→)\s*)?(?P<n>{_NUMBER})\s*(?P<u>mgs?|milligrams?|mcg|micrograms"
    r"|ug|µg|gm?|grams|%|units?|iu|u|ml|meq)(?![a-z])(?!\s*(?:relief"
    r"|better|improve|less|pain|reduc|help|of))",
    re.IGNORECASE,
)
_FIRST_OF_TWO = re.compile(
    rf"(?<![\w./])(?P<n>{_NUMBER})(?=\s*(?:/\s*\d+|-\s*325)\s*(?P<u>mg)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\A[\s\x00,:(\t-]*(?:(?:{_NUMBER})\s*(?:-|–|to"
    rf"|up to)\s*)?(?P<n>{_NUMBER})(?![\d/%])(?!\s*(?:x\b|w(?:ee)?ks?"
    r"|mo(?:nth)?s?\b|sessions|visits|blocks|treat|inject|times|days"
    r"|years|tab|cap|pill|patch))"
)
_COUNT = re.compile(
    r"\b(?:take|takes|taking|takes?|apply)?\s*(?P<n>\d|one|two|three"
    r"|four)\s*(?:x\s*)?(?:tab(?:let)?s?|cap(?:sule)?s?"
    r"|pills?)\b(?:\s*\([^)]*\))?(?:\s*by mouth)?",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\b(?:tab(?:let)?s?|cap(?:sule)?s?|pills?|by mouth|oral(?:ly)?"
    r"|p\.?o\.?|solution|extended[- ]release|[xesdi]r|xl|cr|la|topical"
    r"|transdermal|film|take|apply|hcl|hydrochloride"
    r"|sodium)(?!\w)",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    r"\b(?:oral|extended release|delayed release)\s+(?:\w+\s+)*"
    r"(?:tablets?|capsules?|solution|powder)\b|\bpowder for\b",
    re.IGNORECASE,
)
_WEEKS = re.compile(
    r"(?:(?:\bfor|\bx|×"
    r"|~)\s*)?(?<![\w./])(?<!every )(?<!relief )(?<!relief for )"
    r"(?:about\s+)?(?P<n>\d+(?:\.\d+)?)\s*(?:\+\s*)?(?P<u>w(?:ee)?ks?"
    r"|mo(?:nth)?s?|y(?:ea)?rs?)\b(?!\s*(?:ago|old))\.?",
    re.IGNORECASE,
)
_SESSIONS = re.compile(
    r"(?:\bx\s*)?(?<![\w./])(?P<n>\d+)\s*(?:x\s*)?(?:sessions?|visits?"
    r"|appointments?|appts?|blocks?|injections?|treatments?|infusions?"
    r"|rounds?|procedures?|shots?)\b"
    r"|\bx\s*(?P<x>\d+)\b(?!\s*(?:w(?:ee)?k|mo|d|y))",
    re.IGNORECASE,
)
_IN_WEEKS: Final = {"w": 1.0, "m": 365.25 / 12 / 7, "y": 365.25 / 7}
_SPELLED: Final = {"one": 1, "two": 2, "three": 3, "four": 4}
_EVERY_DAY, _NOT_TOLD = "day", ""


def take_length(rest: Remaining) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the weeks and the number of sessions; and what was assumed."""
    told: dict[str, object] = {}
    notes: tuple[str, ...] = ()
    found = rest.take(_WEEKS)
    if found is not None:
        unit = found["u"][0].lower()
        told["weeks_at_dose"] = int(float(found["n"]) * _IN_WEEKS[unit])
        if unit != "w":
            notes = (f"“{found['n']} {found['u']}” is taken as {told['weeks_at_dose']} weeks.",)
    times = rest.take(_SESSIONS)
    if times is not None:
        told["sessions"] = int(times["n"] or times["x"])
    return told, notes


def take_dose(
    rest: Remaining, treatment: Treatment | None, after: int
) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the dose; and what was assumed.

    Args:
        rest: the line.
        treatment: what it is about, for the usual unit.
        after: where its name ends; a number right behind it is the dose.
    """
    per = _take_often(rest)
    count = rest.take(_COUNT)
    amount, unit, notes = _take_amount(rest, treatment, after, has_often=per is not None)
    is_product = _PRODUCT.search(rest.text) is not None
    while rest.take(_FORM):
        pass
    if amount is None:
        return {}, ()
    if count is not None:
        each = _SPELLED.get(count["n"].lower()) or int(count["n"])
        if each > 1:
            notes = (*notes, f"{each} × {amount:g} {unit} are taken as one dose.")
            amount *= each
    if per is None and is_product:
        per = _NOT_TOLD
        notes = (*notes, f"{amount:g} {unit} is the strength. How often is not written.")
    elif per is None:
        per = treatment.per if treatment is not None else _EVERY_DAY
        if per == _EVERY_DAY:
            note = "How often is not written: it is taken as the amount of a whole day."
            notes = (*notes, note)
    whole = int(amount) if float(amount).is_integer() else amount
    return {"dose": Dose(amount=whole, unit=unit, per=per)}, notes


def _take_often(rest: Remaining) -> str | None:
    """Take how often; "3 times a day as needed" is as needed, "mcg/hr" goes with a patch."""
    found = [per for pattern, per in _OFTEN if rest.take(pattern)]
    if "dose" in found:
        return "dose"
    return found[0] if found else None


def _take_amount(
    rest: Remaining, treatment: Treatment | None, after: int, *, has_often: bool
) -> tuple[float | None, str, tuple[str, ...]]:
    bare = _BARE.search(rest.text[after:]) if treatment is not None else None
    if bare is not None and _is_year(bare["n"]) and not has_often:
        bare = None
    told = _FIRST_OF_TWO.search(rest.text) or _AMOUNT.search(rest.text)
    if told is not None and (bare is None or told.start() <= after + bare.start("n")):
        rest.cut(*told.span())
        return _value(told["n"]), _UNIT[told["u"].lower()], ()
    if bare is None or treatment is None:
        return None, "", ()
    rest.cut(after + bare.start("n"), after + bare.end("n"))
    note = f"The unit is not written: {treatment.unit} is usual for {treatment.name}."
    return _value(bare["n"]), treatment.unit, (note,)


def _value(words: str) -> float:
    return float(words.replace(",", ""))


def _is_year(words: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", words) is not None
