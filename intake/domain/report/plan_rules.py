"""The plan's policy rule by rule, as a page of the packet: each line names what shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from intake.domain.criteria.tree import policy_in_use
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import PacketPart
from intake.domain.evidence import OwnAccount
from intake.domain.report.own_paper import OwnPaper, OwnRow, continued, pieces
from intake.domain.report.statements import Reader, Span, Statement
from intake.domain.report.words import (
    MOST_CELL,
    about_the_patient,
    counted,
    one_line,
    sentence,
)
from intake.domain.standing.criteria import tally
from intake.domain.standing.held import Standing
from intake.ids import PATIENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.policies import Policy
    from intake.domain.report.material import Material
    from intake.domain.standing.criteria import CriterionFinding

PAPER_ID: Final = "criteria"
SHOWN_ON: Final = 3
STANDS: Final = {
    Standing.MET: "Met",
    Standing.WEAK: "Weak",
    Standing.MISSING: "Missing",
    Standing.WAITING: "Waiting",
    Standing.UNKNOWN: "Not known yet",
    Standing.NOT_APPLICABLE: "Does not apply",
}


def rules_paper(material: Material) -> OwnPaper | None:
    """Return the gap table, or None while no policy was confirmed."""
    policy = policy_in_use(material.case)
    found = material.readiness.criteria
    if policy is None or not found:
        return None
    rows = [row for each in found for row in _rows(material, each)]
    return OwnPaper(
        id=PAPER_ID,
        title="The plan’s policy, rule by rule",
        when=_when(policy),
        part=PacketPart.PLAN,
        intro=f"{_named(policy)}. The rules are in the plan’s words. “Met” is what the "
        "patient or helper found on the page named; the decision is the plan’s.",
        heads=("Rule", "In the plan’s words", "Stands", "Shown on", "Still open"),
        shares=(8, 40, 14, 16, 22),
        proof_column=SHOWN_ON,
        rows=tuple(rows),
    )


def rules_line(material: Material) -> Statement | None:
    """Return the line of the summary that leads to the table."""
    policy = policy_in_use(material.case)
    found = material.readiness.criteria
    if policy is None or not found:
        return None
    number = sum(each.counts for each in found)
    stands = ", ".join(f"{many} {STANDS[each].lower()}" for each, many in tally(found))
    return Statement(
        spans=(
            Span(text="Policy: ", strong=True),
            Span(text=f"{_named(policy)}. {counted(number, 'rule')}: {stands}."),
        ),
        evidence=(_at(found[0]),),
    )


def _rows(material: Material, finding: CriterionFinding) -> Iterator[OwnRow]:
    proves = _at(finding)
    first, *rest = pieces(f"“{finding.criterion.words}”")
    cells = (finding.number, first, STANDS[finding.standing], "", _open(material, finding))
    is_heading = finding.criterion.is_heading
    cites = () if is_heading else finding.evidence
    yield OwnRow(cells=cells, proves=proves, cites=cites)
    for piece in rest:
        yield OwnRow(cells=("", piece), proves=proves)
    if finding.criterion.own_words:
        yield from continued("", f"Own account: {finding.criterion.own_words}", proves)


def _open(material: Material, finding: CriterionFinding) -> str:
    """Return what is still open, in words for this reader."""
    if finding.is_settled:
        return "Settled above"
    if finding.standing is Standing.MET or finding.criterion.is_heading:
        return ""
    words = finding.criterion.gap or finding.because
    if material.reader is Reader.MINE and finding.to_do:
        words = finding.to_do
    told = words if material.reader is Reader.MINE else about_the_patient(words)
    return one_line(sentence(told))


def _at(finding: CriterionFinding) -> OwnAccount:
    """Return what a line of the summary points to: the row of this rule."""
    return OwnAccount(said_by=PATIENT, about=f"criterion:{finding.criterion.id}")


def _named(policy: Policy) -> str:
    name = one_line(policy.name or "Policy of the plan", MOST_CELL)
    number = f"policy {policy.number}" if policy.number and policy.title else ""
    since = f"in force {say_date(policy.in_force)}" if policy.in_force else ""
    insurer = one_line(policy.insurer, MOST_CELL)
    return ", ".join(each for each in (name, insurer, number, since) if each)


def _when(policy: Policy) -> str:
    return f"read {say_day(policy.read_on)}" if policy.read_on else ""
