"""One person's preparation: an immutable set of entries, changed only by ``commands``."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeVar

from pydantic import Field

from intake.domain.allergies import Allergy
from intake.domain.answers import Answer, Answered, own_words_id
from intake.domain.contacts import Contact
from intake.domain.crps import Signs, Symptoms
from intake.domain.documents import Document, Original, Proof
from intake.domain.entry import Entry
from intake.domain.holders import Holder
from intake.domain.infusions import Infusion
from intake.domain.limbs import Limbs
from intake.domain.medicines import Medicine
from intake.domain.people import Helper
from intake.domain.policies import Criterion, Policy
from intake.domain.put_off import PutOff
from intake.domain.records_requests import RecordsRequest
from intake.domain.scores import DiaryEntry, Score
from intake.domain.section_done import SectionDone
from intake.domain.set_aside import SetAside
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from intake.domain.answers import Given, Said
    from intake.domain.documents import Target

AnyEntry = Annotated[
    Helper
    | Answer
    | Document
    | Original
    | Proof
    | Score
    | DiaryEntry
    | Trial
    | Contact
    | Policy
    | Criterion
    | Infusion
    | Holder
    | RecordsRequest
    | Medicine
    | Allergy
    | Symptoms
    | Signs
    | Limbs
    | PutOff
    | SectionDone
    | SetAside,
    Field(discriminator="kind"),
]

E = TypeVar("E", bound=Entry)

Rows = MappingProxyType[str, AnyEntry]

_NOTHING: Rows = MappingProxyType({})


class Key(NamedTuple):
    """Where an entry is kept: its kind, and its id within that kind."""

    kind: str
    id: str


def key_of(entry: AnyEntry) -> Key:
    """Return where an entry is kept."""
    return Key(entry.kind, entry.id)


@dataclass(frozen=True, slots=True)
class Case:
    """Everything told so far, by kind and id, in the order it was first told.

    One kind is copied when an entry of it changes, the others are shared: a change
    costs the same whatever else the case holds.
    """

    kinds: Mapping[str, Rows] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, entries: Iterable[AnyEntry]) -> Case:
        """Return the case that holds these entries."""
        kinds: dict[str, dict[str, AnyEntry]] = {}
        for entry in entries:
            kinds.setdefault(entry.kind, {})[entry.id] = entry
        return cls(MappingProxyType({k: MappingProxyType(v) for k, v in kinds.items()}))

    def get(self, key: Key) -> AnyEntry | None:
        """Return the entry kept there, or None."""
        return self.kinds.get(key.kind, _NOTHING).get(key.id)

    def entries(self) -> Iterable[AnyEntry]:
        """Yield every entry."""
        for entries in self.kinds.values():
            yield from entries.values()

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return the entries of one kind, e.g. ``case.all(Trial)``."""
        name = kind.model_fields["kind"].default
        found = self.kinds.get(name, _NOTHING).values()
        return tuple(entry for entry in found if isinstance(entry, kind))

    def one(self, kind: type[E], entry_id: str) -> E | None:
        """Return the entry of this kind and id, or None."""
        found = self.get(Key(kind.model_fields["kind"].default, entry_id))
        return found if isinstance(found, kind) else None

    def said(self, question: str) -> Said | None:
        """Return what was said to a question or requirement, or None if nothing yet."""
        answer = self.kinds.get("answer", _NOTHING).get(question)
        return answer.said if isinstance(answer, Answer) else None

    def given(self, question: str) -> Given | None:
        """Return the answer given to a question; None for unknown, waiting and the like."""
        said = self.said(question)
        return said.given if isinstance(said, Answered) else None

    def own_words(self, requirement: str) -> Answer | None:
        """Return what was told about a requirement in own words, beside all else said of it."""
        answers = self.kinds.get("answer", _NOTHING)
        for answer_id in (own_words_id(requirement), requirement):
            answer = answers.get(answer_id)
            if isinstance(answer, Answer) and isinstance(answer.said, Answered):
                return answer
        return None

    def proofs(self, target: Target) -> tuple[Proof, ...]:
        """Return the page ranges linked to a target, in the order they were linked."""
        return tuple(proof for proof in self.all(Proof) if proof.target == target)

    def with_entry(self, entry: AnyEntry) -> Case:
        """Return the case with this entry added or replaced."""
        rows = self.kinds.get(entry.kind, _NOTHING).copy()  # far quicker than dict() here
        rows[entry.id] = entry
        return self._with_kind(entry.kind, rows)

    def without(self, key: Key) -> Case:
        """Return the case without the entry kept there."""
        rows = self.kinds.get(key.kind, _NOTHING).copy()
        rows.pop(key.id, None)
        return self._with_kind(key.kind, rows)

    def _with_kind(self, kind: str, rows: dict[str, AnyEntry]) -> Case:
        kinds = {**self.kinds, kind: MappingProxyType(rows)}
        return replace(self, kinds=MappingProxyType(kinds))
