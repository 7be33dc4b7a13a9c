"""How a requirement stands that asks for treatments tried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.counting import Adequate, count_trials, taken
from intake.domain.documents import TargetKind
from intake.domain.evidence import OwnAccount, pages_of, trial_of
from intake.domain.medicines import Medicine
from intake.domain.standing.held import Held, Standing

if TYPE_CHECKING:
    from intake.domain.conditions import Taking, TrialsTried
    from intake.domain.counting import CountedTrial, TrialCount
    from intake.domain.definitions import Requirement
    from intake.domain.evidence import Evidence
    from intake.domain.known import Known
    from intake.domain.treatments import Trial


def tried(condition: TrialsTried, requirement: Requirement, known: Known) -> Held:
    """Hold the ledger of treatments against a requirement."""
    return counted(condition, known, Asked(requirement.next_step))


@dataclass(frozen=True, slots=True)
class Asked:
    """What to do next, and who asks for so many treatments."""

    next_step: str
    asks: str = "often asked for"


def counted(condition: TrialsTried, known: Known, asked: Asked) -> Held:
    """Hold the ledger of treatments against a number of them that somebody asks for."""
    count = count_trials(condition, known)
    if not count.counted:
        because = "No treatment of this kind is in your list yet."
        return Held(Standing.MISSING, because, asked.next_step)
    evidence = _evidence(count, known)
    least, most = count.classes
    if count.least >= condition.at_least and least >= condition.in_classes:
        return _enough(condition, count, evidence)
    if count.most >= condition.at_least and most >= condition.in_classes:
        return _maybe_enough(condition, count, evidence, asked.asks)
    because = f"{_here(count.most, most)}; {asked.asks}: {_asked(condition)}."
    return Held(Standing.WEAK, because, asked.next_step, evidence)


def still_taken(condition: Taking, requirement: Requirement, known: Known) -> Held:
    """Hold the treatments that go on against a requirement."""
    found = taken(condition, known)
    if not found:
        because = "Nothing of this kind is noted as still taken."
        return Held(Standing.MISSING, because, requirement.next_step)
    evidence = tuple(map(_of_list, found))
    return Held(Standing.MET, "In your list, still taken.", evidence=evidence)


def _of_list(taken_now: Trial | Medicine) -> Evidence:
    if isinstance(taken_now, Medicine):
        return OwnAccount(said_by=taken_now.said_by, about=taken_now.id)
    return trial_of(taken_now.id)


def _enough(condition: TrialsTried, count: TrialCount, evidence: tuple[Evidence, ...]) -> Held:
    if not condition.proven or count.proven >= condition.at_least:
        says = f"{_here(count.least, count.classes[0])}."
        return Held(Standing.MET, says, evidence=evidence)
    bare = next(each for each in count.sure if not each.is_proven)
    because = f"{count.proven} of {count.least} have a page; the rest is your own account."
    if count.least == 1:
        because = "It is your own account so far."
    to_do = f"A page that shows {bare.trial.name} would make it stronger."
    return Held(Standing.WEAK, because, to_do, evidence)


def _maybe_enough(
    condition: TrialsTried, count: TrialCount, evidence: tuple[Evidence, ...], asks: str
) -> Held:
    unsure = next((c for c in count.counted if c.adequate is Adequate.UNKNOWN), None)
    if unsure is None:
        return Held(
            Standing.WEAK,
            "For some treatments the class is not known.",
            "Choose the class of each treatment.",
            evidence,
        )
    between = f"Between {count.least} and {count.most} count"
    if not count.least:
        between = f"{count.most} may count"
    because = f"{between}; {asks}: {_asked(condition)}."
    return Held(Standing.WEAK, because, _ask_about(unsure), evidence)


def _ask_about(unsure: CountedTrial) -> str:
    name = unsure.trial.name
    if unsure.needs_class:
        return f"Choose the class of {name}: each class has its own usual weeks."
    if unsure.weeks.least >= unsure.needed_weeks:
        return f"Tell us whether {name} belongs to this episode."
    return f"Add how many weeks you took {name} at the highest dose."


def _here(number: int, classes: int) -> str:
    what = "1 treatment counts" if number == 1 else f"{number} treatments count"
    return what if classes <= 1 else f"{what}, in {classes} classes"


def _asked(condition: TrialsTried) -> str:
    classes = f" in {condition.in_classes} classes" if condition.in_classes > 1 else ""
    weeks = f", {condition.weeks} weeks each" if condition.weeks else ""
    return f"{condition.at_least}{classes}{weeks}"


def _evidence(count: TrialCount, known: Known) -> tuple[Evidence, ...]:
    found: list[Evidence] = []
    for each in count.counted:
        proofs = known.proofs(TargetKind.TRIAL, each.trial.id)
        found.extend(pages_of(proof.document, proof.first, proof.last) for proof in proofs)
        found.append(trial_of(each.trial.id))
    return tuple(found)
