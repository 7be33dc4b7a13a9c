"""Tell where a case stands: the next step, the checklist with reasons, the dates."""

from __future__ import annotations

from contextlib import closing
from itertools import groupby
from typing import TYPE_CHECKING

from intake.bootstrap import open_session
from intake.commandline.exits import Exit
from intake.commandline.papers import tell_left
from intake.commandline.passphrases import passphrase
from intake.domain.criteria.tree import policy_in_use
from intake.domain.dates import say_day
from intake.domain.deadlines import deadlines
from intake.domain.definitions import Group
from intake.domain.next_step import next_step
from intake.domain.standing.held import Standing
from intake.domain.unknown_clocks import unknown_clocks
from intake.export.status import DatesTold, status_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from intake.commandline.arguments import Order
    from intake.domain.definitions import Catalog
    from intake.domain.next_step import NextStep
    from intake.domain.readiness import Finding, Readiness
    from intake.domain.standing.criteria import CriterionFinding

_WIDTH = 16  # of the longest standing, with a gap


def run_status(order: Order, resources: Path) -> int:
    """Tell the readiness of a case, in words or as JSON."""
    secret = passphrase(order.passphrase_file)
    with closing(open_session(order.vault, secret, resources)) as session:
        case, catalog, today = session.case, session.catalog, session.today()
        readiness = session.readiness()
        tell_left(session)
    step = next_step(readiness, case, catalog, today)
    dates = DatesTold(deadlines(case, catalog, today), unknown_clocks(case, catalog, today))
    if order.json:
        policy = policy_in_use(case)
        name = policy.name if policy is not None else ""
        print(status_json(readiness, step, dates, catalog, name))
    else:
        print("\n".join(_told(readiness, step, dates, catalog)))
    return Exit.DONE


def _told(
    readiness: Readiness, step: NextStep, dates: DatesTold, catalog: Catalog
) -> Iterator[str]:
    yield f"Where things stand on {say_day(readiness.as_of)}"
    yield f"\nNext step: {step.title} (about {step.minutes} minutes)"
    yield f"  {step.because}"
    for heading, findings in groupby(readiness.findings, lambda each: _heading(each, catalog)):
        yield f"\n{heading}"
        for finding in findings:
            yield from _finding(finding)
    if readiness.criteria:
        yield "\nYour plan’s rules"
    for rule in readiness.criteria:
        yield from _rule(rule)
    yield from _dates(dates)


def _dates(dates: DatesTold) -> Iterator[str]:
    if dates.known:
        yield "\nDates to keep in mind"
    for each in dates.known:
        yield f"  {say_day(each.date):<{_WIDTH}}{each.title}"
        yield f"  {'':<{_WIDTH}}{each.because} ({each.source})"
    if dates.not_known:
        yield "\nDates that are not known to us"
    for clock in dates.not_known:
        yield f"  {'ask':<{_WIDTH}}{clock.title}"
        yield f"  {'':<{_WIDTH}}{clock.because} {clock.ask_when_unsure}"


def _heading(finding: Finding, catalog: Catalog) -> str:
    if finding.standing is Standing.NOT_APPLICABLE:
        return "Set aside: does not apply"
    group = catalog.find(Group, finding.requirement.group)
    return group.title if group else finding.requirement.group


def _rule(finding: CriterionFinding) -> Iterator[str]:
    standing = str(finding.standing).replace("_", " ")
    yield f"  {standing:<{_WIDTH}}{finding.number} “{finding.criterion.words}”"
    yield f"  {'':<{_WIDTH}}{finding.because}"
    if finding.to_do:
        yield f"  {'':<{_WIDTH}}To do: {finding.to_do}"


def _finding(finding: Finding) -> Iterator[str]:
    standing = str(finding.standing).replace("_", " ")
    yield f"  {standing:<{_WIDTH}}{finding.requirement.title}"
    yield f"  {'':<{_WIDTH}}{finding.because}"
    if finding.to_do:
        yield f"  {'':<{_WIDTH}}To do: {finding.to_do}"
