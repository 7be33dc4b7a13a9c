"""Section 3: what was tried, for how long, with what result, and why it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from intake.domain.dates import ApproxDate
from intake.domain.definitions import TreatmentClass
from intake.domain.documents import Target
from intake.domain.evidence import TrialEntry
from intake.domain.report.given_words import say_dose, say_number
from intake.domain.report.material import MOOD
from intake.domain.report.periods import say_short, say_trial_period
from intake.domain.report.proofs import pages_for, shown_by
from intake.domain.report.statements import Cut, Row, Section, SectionId, Span, Statement, Table
from intake.domain.report.words import MOST_CELL, counted, one_line, sentence
from intake.domain.treatments import Result, StopReason, Trial

if TYPE_CHECKING:
    from intake.domain.evidence import Evidence
    from intake.domain.report.material import Material
    from intake.domain.treatments import Dose

HEADS = ("Class", "Treatment, top dose", "When", "Weeks", "Result", "Why ended")
SHORT_WEEKS = 2
MOST_ROWS = 40

RESULTS: Final = {
    Result.NONE: "No change",
    Result.UNDER_25: "Under 25% relief",
    Result.FROM_25_TO_49: "25–49% relief",
    Result.HALF_OR_MORE: "50% relief or more",
    Result.REMISSION: "Remission",
    Result.WORSE: "Worse",
}

REASONS: Final = {
    StopReason.INEFFECTIVE: "No effect",
    StopReason.PARTIAL: "Helped too little",
    StopReason.SIDE_EFFECT: "Side effects",
    StopReason.ALLERGY: "Allergy",
    StopReason.INTERACTION: "Interaction",
    StopReason.NOT_SUITABLE: "Not suitable",
    StopReason.COST: "Cost",
    StopReason.PREGNANCY: "Pregnancy",
    StopReason.RESOLVED: "Got well",
    StopReason.COMPLETED: "Completed",
    StopReason.OTHER: "Other reason",
}


def tried(material: Material) -> Section:
    """Return the section on treatments: a count, the ledger, and what was not suitable."""
    trials = in_order(material)
    taken = [trial for trial in trials if not trial.not_tried_because]
    if not trials:
        return Section(id=SectionId.TRIED)
    rows = [_row(material, trial, place) for place, trial in enumerate(taken)]
    return Section(
        id=SectionId.TRIED,
        lines=(_count(material, taken),) if taken else (),
        table=Table(heads=HEADS, rows=tuple(rows)) if rows else None,
        after=tuple(_not_tried(material, each) for each in trials if each.not_tried_because),
    )


def in_order(material: Material) -> list[Trial]:
    """Return the trials: this episode before earlier ones, then by class, then by start."""
    classes = {each.id: place for place, each in enumerate(material.catalog.classes)}

    def place(trial: Trial) -> tuple[object, ...]:
        by_class = classes.get(trial.group, len(classes)) if trial.group else len(classes)
        start = trial.start or ApproxDate(year=2199)
        return trial.current_episode is False, by_class, start.order, trial.name

    return sorted(material.case.all(Trial), key=place)


def trial_proofs(material: Material, trial: Trial) -> tuple[Evidence, ...]:
    """Return the pages that show a trial; without any, its line in the patient's own list."""
    return shown_by(material.case, Target.trial(trial.id))


def cells_of(material: Material, trial: Trial) -> tuple[str, ...]:
    """Return a trial as the cells under ``HEADS``."""
    group = material.catalog.find(TreatmentClass, trial.group)
    return (
        group.title if group else "Other",
        _treatment(trial),
        say_trial_period(trial),
        _weeks(material, trial),
        _result(material, trial),
        _ended(trial),
    )


def _row(material: Material, trial: Trial, place: int) -> Row:
    proofs = trial_proofs(material, trial)
    own = all(isinstance(each, TrialEntry) for each in proofs)
    weeks = _known_weeks(material, trial)
    may_go = Cut.OLDER_TRIAL if place >= MOST_ROWS else None
    if own:
        short = weeks is not None and weeks[1] < SHORT_WEEKS
        may_go = Cut.SHORT_OWN_TRIAL if short else Cut.OWN_TRIAL
    return Row(cells=cells_of(material, trial), evidence=proofs, may_go=may_go)


def _count(material: Material, trials: list[Trial]) -> Statement:
    drug_classes = {each.id for each in material.catalog.classes if each.is_drug}
    drugs = [each for each in trials if each.group in drug_classes]
    classes = {each.group for each in drugs}
    starts = sorted((each.start for each in trials if each.start), key=lambda date: date.order)
    since = f" since {say_short(starts[0])}" if starts else ""
    others = len(trials) - len(drugs)
    recorded = sum(bool(pages_for(material.case, Target.trial(each.id))) for each in trials)
    parts = [
        f"{counted(len(drugs), 'medicine')} in {counted(len(classes), 'class', 'classes')}"
        if drugs
        else "",
        counted(others, "other treatment") if others else "",
        f"{recorded} with a record",
    ]
    return Statement(
        spans=(
            Span(text=f"{counted(len(trials), 'treatment')}{since}: ", strong=True),
            Span(text=", ".join(part for part in parts if part) + "."),
        ),
        evidence=tuple(TrialEntry(trial=each.id) for each in trials),
    )


def _not_tried(material: Material, trial: Trial) -> Statement:
    because = sentence(one_line(trial.not_tried_because))
    return Statement(
        spans=(
            Span(text="Not tried: ", strong=True),
            Span(text=f"{one_line(trial.name, MOST_CELL)}. {because}"),
        ),
        evidence=trial_proofs(material, trial),
    )


def _treatment(trial: Trial) -> str:
    words = [one_line(trial.name, MOST_CELL)]
    if trial.dose:
        words.append(_dose(trial.dose))
    text = " ".join(words)
    if trial.sessions:
        text += f", {counted(trial.sessions, 'session')}"
    return f"{text}, earlier episode" if trial.current_episode is False else text


def _dose(dose: Dose) -> str:
    """Say it as short as a cell is narrow: 900 mg/day."""
    if dose.per in {"day", "hour", "week", "month"}:
        return f"{say_number(dose.amount)} {dose.unit}/{dose.per}"
    return say_dose(dose)


def _weeks(material: Material, trial: Trial) -> str:
    weeks = _known_weeks(material, trial)
    if weeks is None:
        return "not known"
    least, most = weeks
    words = str(least) if least == most else f"{least}–{most}"
    group = material.catalog.find(TreatmentClass, trial.group)
    usual = group.adequate_weeks if group else None
    too_short = usual is not None and most < usual and not trial.ongoing
    return f"{words} (short)" if too_short else words


def _known_weeks(material: Material, trial: Trial) -> tuple[int, int] | None:
    if trial.weeks_at_dose is not None:
        return trial.weeks_at_dose, trial.weeks_at_dose
    length = trial.length(ApproxDate.of(material.today))
    if length is None or length.most < 0:
        return None
    least, most = length.weeks
    return max(least, 0), most


def _result(material: Material, trial: Trial) -> str:
    if trial.result is None:
        words = "not known"
    else:
        words = RESULTS[trial.result].replace("relief", gain_word(material))
    return f"{words}; best {trial.relief}%" if trial.relief else words


def gain_word(material: Material) -> str:
    """Return what getting better is called on this path: pain has relief."""
    return "better" if material.path == MOOD else "relief"


def _ended(trial: Trial) -> str:
    if trial.ongoing:
        return "Still taken"
    reasons = [
        one_line(trial.side_effects, MOST_CELL)
        if reason is StopReason.SIDE_EFFECT and trial.side_effects
        else REASONS[reason]
        for reason in trial.ended_because
    ]
    return ", ".join(reasons) or "not known"
