"""Changes to a part of an entry, made from the case as it stands when their turn comes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from intake.domain.allergies import Allergy
from intake.domain.case import Key
from intake.domain.commands import Put, Together, remove_with_proofs
from intake.domain.contacts import Contact
from intake.domain.crps import Signs, Symptoms
from intake.domain.holders import Holder
from intake.domain.infusions import Infusion
from intake.domain.limbs import Limbs
from intake.domain.medicines import Medicine
from intake.domain.policies import Criterion, Policy
from intake.domain.records_requests import RecordsRequest
from intake.domain.scores import Score
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.case import Case
    from intake.domain.commands import Remove

    Command = Put | Remove | Together
    Make = Callable[[Case], Command]

E = TypeVar(
    "E",
    Allergy,
    Contact,
    Criterion,
    Holder,
    Infusion,
    Limbs,
    Medicine,
    Policy,
    RecordsRequest,
    Score,
    Signs,
    Symptoms,
    Trial,
)

NOTHING = Together(commands=())


def describe(kind: type[E], entry: str, **changes: object) -> Make:
    """Change what is known of an entry; one that was removed meanwhile stays removed."""
    return partial(_described, kind, entry, changes)


def rework(kind: type[E], entry: str, change: Callable[[E], E]) -> Make:
    """Change an entry by a function of the entry as it then stands."""
    return partial(_reworked, kind, entry, change)


def remove(kind: type[E], entry: str) -> Make:
    """Remove an entry, with every link of pages to it."""
    return partial(_removed, kind.model_fields["kind"].default, entry)


def _described(kind: type[E], entry: str, changes: dict[str, object], case: Case) -> Command:
    found = case.one(kind, entry)
    return NOTHING if found is None else Put(entry=found.changed(**changes))


def _reworked(kind: type[E], entry: str, change: Callable[[E], E], case: Case) -> Command:
    found = case.one(kind, entry)
    return NOTHING if found is None else Put(entry=change(found))


def _removed(kind: str, entry: str, case: Case) -> Command:
    return remove_with_proofs(case, Key(kind, entry))
