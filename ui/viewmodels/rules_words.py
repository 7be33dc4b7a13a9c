"""The words of My plan's rules: where a policy comes from, how its rules stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.dates import say_date, say_day
from intake.domain.people import Helper
from intake.domain.policies import Origin, PolicySort, Role
from intake.domain.standing.criteria import tally
from intake.domain.standing.held import Standing
from intake.ids import PATIENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.case import Case
    from intake.domain.contacts import Contact
    from intake.domain.policies import Criterion, Policy
    from intake.domain.standing.criteria import CriterionFinding


def origins() -> tuple[tuple[str, str], ...]:
    """Return where a policy can come from: id and words."""
    return (
        (Origin.OTHER, _tr("I don’t remember")),
        (Origin.WEBSITE, _tr("A website")),
        (Origin.PORTAL, _tr("The plan’s portal")),
        (Origin.LETTER, _tr("A letter or fax")),
        (Origin.CALL, _tr("A call: they read it to me")),
        (Origin.RECORD, _tr("A record I added")),
    )


def sorts() -> tuple[tuple[str, str], ...]:
    """Return what kinds of text there are: id and words."""
    return (
        (PolicySort.MEDICAL, _tr("Medical policy")),
        (PolicySort.DRUG, _tr("Drug policy")),
        (PolicySort.PLAN_DOCUMENT, _tr("Plan document or handbook")),
        (PolicySort.OTHER, _tr("Something else")),
    )


def roles() -> tuple[tuple[str, str], ...]:
    """Return what a piece can be: id and words."""
    return (
        (Role.RULE, _tr("A rule")),
        (Role.ALL_OF, _tr("A heading: all of these are asked for")),
        (Role.ANY_OF, _tr("A heading: some of these are enough")),
        (Role.NOT_A_RULE, _tr("Not a rule")),
    )


def say_policy(policy: Policy) -> str:
    """Return the second line of a policy: "Lakeshore, policy LB-7.214, since Jul 1, 2026"."""
    number = _tr("policy {0}").format(policy.number) if policy.number else ""
    since = _tr("in force {0}").format(say_date(policy.in_force)) if policy.in_force else ""
    found = ", ".join(each for each in (policy.insurer, number, since) if each)
    return found or _tr("Its number and date are not noted yet.")


def say_origin(policy: Policy, case: Case) -> str:
    """Return who noted it, from where and when."""
    helper = None if policy.said_by == PATIENT else case.one(Helper, policy.said_by)
    who = _tr("Noted by {0}").format(helper.name) if helper else _tr("Noted by you")
    read = _tr("read {0}").format(say_day(policy.read_on)) if policy.read_on else ""
    where = {
        Origin.WEBSITE: _tr("from the website {0}").format(policy.address).rstrip(),
        Origin.PORTAL: _tr("from the plan’s portal"),
        Origin.LETTER: _tr("from a letter"),
        Origin.CALL: _tr("from a call"),
        Origin.RECORD: _tr("from a record"),
        Origin.OTHER: "",
    }[policy.origin]
    return ", ".join(each for each in (who, where, read) if each) + "."


def say_contact(contact: Contact) -> str:
    """Return a contact for a list: its day and with whom."""
    whom = contact.person or contact.organisation or contact.topic
    return ", ".join(each for each in (say_date(contact.date), whom) if each)


def say_tally(found: Sequence[CriterionFinding]) -> str:
    """Return how many rules stand how: "1 met, 2 weak"."""
    words = {
        Standing.MET: _tr("{0} met"),
        Standing.WEAK: _tr("{0} weak"),
        Standing.MISSING: _tr("{0} missing"),
        Standing.WAITING: _tr("{0} waiting"),
        Standing.UNKNOWN: _tr("{0} not known yet"),
        Standing.NOT_APPLICABLE: _tr("{0} does not apply"),
    }
    return ", ".join(words[standing].format(number) for standing, number in tally(found))


def quoted(criterion: Criterion) -> str:
    """Return a rule in the plan's words."""
    return f"“{' '.join(criterion.words.split())}”"


def say_role(criterion: Criterion) -> str:
    """Return what a piece is, in short."""
    words = {
        Role.RULE: _tr("Rule"),
        Role.ALL_OF: _tr("All of these"),
        Role.ANY_OF: _tr("{0} of these").format(criterion.at_least),
        Role.NOT_A_RULE: _tr("Not a rule"),
    }[criterion.role]
    if criterion.is_exclusion and criterion.role is not Role.NOT_A_RULE:
        return _tr("{0}, not paid when so").format(words)
    return words


def _tr(words: str) -> str:
    return QCoreApplication.translate("RulesWords", words)
