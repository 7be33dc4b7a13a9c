"""One line of a list becomes a proposal: a trial, and what was not understood."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from intake.domain.listed.dated import take_dates
from intake.domain.listed.dosed import take_dose, take_length
from intake.domain.listed.named import Names
from intake.domain.listed.remaining import Remaining
from intake.domain.listed.told import take_outcome, take_percents, take_prescriber
from intake.domain.treatments import Trial
from intake.ids import TrialId

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.definitions import Catalog
    from intake.domain.listed.named import Named

MOST_LINES: Final = 300
LONGEST_LINE: Final = 400
PROPOSED: Final = TrialId("proposed")

_BULLET = re.compile(r"^\s*(?:[-–—•*·▪‣o]\s+|\(?\d{1,2}[.)]\s+|\[[ xX]?\]\s*)+")
_NAME_END = re.compile(r"[\x00,;|\t(\n]|\s[-–—]\s|\s(?=\d)|:")
_HEADINGS: Final = frozenset(
    [
        "medication",
        "medications",
        "medicine",
        "medicines",
        "drug",
        "drugs",
        "name",
        "treatment",
        "treatments",
        "dose",
        "dosage",
        "strength",
        "start",
        "end",
        "started",
        "stopped",
        "date",
        "dates",
        "reason",
        "result",
        "results",
        "frequency",
        "sig",
        "prescriber",
        "provider",
        "notes",
        "comments",
        "status",
        "from",
        "to",
        "list",
        "my",
        "current",
        "past",
        "tried",
        "route",
        "quantity",
        "refills",
        "pharmacy",
        "instructions",
        "stop",
        "why",
        "side",
        "effects",
        "for",
        "pain",
    ]
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a line was read as.

    ``line`` is as it was written. ``taken_as`` tells each thing that was assumed, ``left_over``
    the words that were not understood.
    """

    line: str
    trial: Trial
    taken_as: tuple[str, ...]
    left_over: tuple[str, ...]


def read_list(text: str, catalog: Catalog, today: dt.date) -> tuple[Proposal, ...]:
    """Return a proposal for each line that holds words; headings are left out.

    Args:
        text: typed or pasted; one treatment a line, or names with commas between them.
        catalog: the treatments it may name.
        today: the last day a date can have.
    """
    names = Names(catalog)
    lines = (part for line in text.splitlines() for part in _parts(line, names))
    return tuple(read_line(line, names, today) for line in _first(lines))


def read_line(line: str, names: Names, today: dt.date) -> Proposal:
    """Return what one line says."""
    whole = _BULLET.sub("", line).strip()
    named = names.first(whole)
    bare, other = _up_to_another(whole, named, names)
    rest = Remaining(bare)
    facts = take_prescriber(rest)
    facts |= _named(rest, named)
    after = named.end if named else 0
    treatment = named.treatment if named else None
    facts |= take_percents(rest)
    dates, dated_as = take_dates(rest, today)
    length, long_as = take_length(rest)
    dose, dosed_as = take_dose(rest, treatment, after)
    outcome = take_outcome(rest)
    trial = Trial.model_validate(
        {"id": PROPOSED, **outcome, **facts, **dates, **length, **dose}
    )
    found = (*_name_note(bare, named), *dosed_as, *long_as, *dated_as)
    return Proposal(
        line=line.strip(),
        trial=trial,
        taken_as=found,
        left_over=(*(each for each in rest.pieces() if each != trial.name), *other),
    )


def _up_to_another(line: str, named: Named | None, names: Names) -> tuple[str, tuple[str, ...]]:
    """Return what a line says before it names another treatment, and the rest of it.

    What stands behind another name may belong to that one: it is not read.
    """
    if named is None:
        return line, ()
    for each in names.all(line):
        if each.start >= named.end and each.treatment.id != named.treatment.id:
            return line[: each.start], (line[each.start :],)
    return line, ()


def _named(rest: Remaining, named: Named | None) -> dict[str, object]:
    """Take the name out of the line; without a known one, the words up to the first sign."""
    if named is None:
        line = rest.text
        found = _NAME_END.search(line)
        end = found.start() if found else len(line)
        name = line[:end].strip(" .:") or " ".join(rest.pieces())
        rest.cut(0, end)
        return {"name": name}
    rest.cut(named.start, named.end)
    treatment = named.treatment
    for name in (treatment.name, *treatment.brands, *treatment.also):
        rest.take(re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE))
    return {"name": treatment.name, "treatment": treatment.id, "group": treatment.group}


def _name_note(line: str, named: Named | None) -> tuple[str, ...]:
    if named is None:
        return ("This name is not in our list. It is kept as you wrote it.",)
    if named.is_exact:
        return ()
    written = line[named.start : named.end]
    return (f"“{written}” is read as {named.treatment.name}. Is that right?",)


def _parts(line: str, names: Names) -> Iterator[str]:
    """Yield the line, or its parts where each of them begins with a treatment."""
    words = _BULLET.sub("", line)[:LONGEST_LINE]
    if not any(letter.isalpha() for letter in words) or _is_heading(words):
        return
    parts = [each.strip() for each in re.split(r"[;,]", words) if each.strip()]
    starts = [next(names.all(each), None) for each in parts]
    if len(parts) > 1 and all(found is not None and not found.start for found in starts):
        yield from parts
    else:
        yield words.strip()


def _is_heading(line: str) -> bool:
    words = re.findall(r"[a-z]+", line.casefold())
    return bool(words) and all(word in _HEADINGS for word in words)


def _first(lines: Iterator[str]) -> Iterator[str]:
    for _, line in zip(range(MOST_LINES), lines, strict=False):
        yield line
