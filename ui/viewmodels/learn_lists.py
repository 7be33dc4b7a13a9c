"""Pages made of rows of the catalog: what published policies said, what differs by state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.by_state import in_your_state
from intake.domain.dates import say_day
from intake.domain.definitions import Counted
from intake.domain.policies_seen import policies_seen
from intake.domain.prompts import prompts_of

if TYPE_CHECKING:
    from intake.domain.by_state import StateNote
    from intake.domain.case import Case
    from intake.domain.definitions import Catalog, PolicyNumber, SafetyPrompt
    from intake.domain.known import Known
    from intake.domain.policies_seen import SeenPolicy
    from intake.domain.sourced import Sourced

_NUMBERS = {
    Counted.TREATMENTS: "{0} treatments",
    Counted.CLASSES: "{0} classes",
    Counted.WEEKS_EACH: "{0} weeks each",
    Counted.ADDED_MEDICINES: "{0} added medicine",
    Counted.ADHERENCE_PERCENT: "taken on {0} % of days",
    Counted.LESS_THAN_PERCENT_BETTER: "under {0} % better",
    Counted.MADRS_AT_LEAST: "MADRS {0} or more",
    Counted.HAM_D_AT_LEAST: "HAM-D {0} or more",
    Counted.PHQ_9_AT_LEAST: "PHQ-9 {0} or more",
    Counted.QIDS_AT_LEAST: "QIDS {0} or more",
    Counted.AGE_AT_LEAST: "age {0} or more",
    Counted.MONTHS_OF_PAIN: "{0} months of pain",
    Counted.FIRST_DAYS: "first {0} days",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page: a heading, which may be empty, lines, and their own source."""

    heading: str
    lines: tuple[str, ...]
    source: str = ""


def policy_parts(case: Case, catalog: Catalog) -> tuple[Part, ...]:
    """Return one part for each policy that says something of this request."""
    return tuple(_policy(each) for each in policies_seen(case, catalog))


def state_parts(known: Known) -> tuple[Part, ...]:
    """Return one part for each thing that differs by state and concerns this plan."""
    return tuple(_state(each) for each in in_your_state(known))


def tell_parts(known: Known) -> tuple[Part, ...]:
    """Return one part for each group of things to tell, then what to find out before."""
    prompts = prompts_of(known)
    groups = known.catalog.prompt_groups
    parts = [
        Part(group.title, (group.beside, *map(_tell, told)))
        for group in groups
        if (told := [each for each in prompts.tell if each.group == group.id])
    ]
    if prompts.find_out:
        says = _tr("You noted “I don’t know” for these. Ask before the visit.")
        parts.append(Part(_tr("To find out"), (says, *map(_tell, prompts.find_out))))
    more = _tr(
        "This list grows with the safety questions in About you, and with what you take."
    )
    return (Part("", (more,)), *parts)


def _tell(prompt: SafetyPrompt) -> str:
    bring = _tr("Bring: {0}").format(prompt.bring) if prompt.bring else ""
    said = f"{prompt.short}: {prompt.tell} {bring}".rstrip()
    source = _tr("{0}, read {1}").format(prompt.source.title, say_day(prompt.as_of))
    return f"{said} ({source})"


def _policy(seen: SeenPolicy) -> Part:
    policy = seen.policy
    name = ", ".join(part for part in (policy.insurer, policy.number) if part)
    lines = [policy.title]
    if seen.is_like_yours:
        lines.append(_tr("The name is like the one on your card. Your own policy may differ."))
    lines += [each.says for each in seen.said]
    topics = {each.about for each in seen.said}
    numbers = [each for each in policy.numbers if each.about in topics]
    if numbers:
        lines.append(_tr("In numbers: {0}.").format(", ".join(map(_say_number, numbers))))
    return Part(name, (*lines, say_source(policy)))


def _say_number(number: PolicyNumber) -> str:
    return _tr(_NUMBERS[number.what]).format(number.value)


def _state(note: StateNote) -> Part:
    row = note.row
    lines = (note.says, note.here, row.ask_when_unsure, say_source(row))
    return Part(note.title, tuple(line for line in lines if line))


def say_source(row: Sourced) -> str:
    """Return where a row comes from and when it was read, in one line."""
    dated = _tr(", dated {0}").format(row.source.date) if row.source.date else ""
    read = _tr("Read on {0}.").format(say_day(row.as_of))
    return _tr("Source: {0}{1}.").format(row.source.title, dated) + f" {read}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("LearnLists", words)
