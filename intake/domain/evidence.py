"""What stands behind a requirement or a statement: pages, scores, trials, contacts, words."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field, StrictInt, StrictStr

from intake.domain.value import Value
from intake.ids import ContactId, DocumentId, InfusionId, PersonId, ScoreId, TrialId


class DocumentPages(Value):
    """Pages of a document (from 1, both ends included)."""

    kind: Literal["pages"] = "pages"
    document: DocumentId
    first: StrictInt
    last: StrictInt


class ScoreEntry(Value):
    """A score; the diary as a whole is the score with the id "diary"."""

    kind: Literal["score"] = "score"
    score: ScoreId


class TrialEntry(Value):
    """A treatment trial of the ledger."""

    kind: Literal["trial"] = "trial"
    trial: TrialId


class ContactEntry(Value):
    """A contact of the log."""

    kind: Literal["contact"] = "contact"
    contact: ContactId


class InfusionEntry(Value):
    """An earlier infusion."""

    kind: Literal["infusion"] = "infusion"
    infusion: InfusionId


class OwnAccount(Value):
    """Told by the patient or a helper; no page."""

    kind: Literal["own_account"] = "own_account"
    said_by: PersonId
    about: StrictStr = ""


@lru_cache(maxsize=8192)
def pages_of(document: DocumentId, first: int, last: int) -> DocumentPages:
    """Return pages of a document; a case names the same ones again and again."""
    return DocumentPages(document=document, first=first, last=last)


@lru_cache(maxsize=1024)
def trial_of(trial: TrialId) -> TrialEntry:
    """Return a treatment of the ledger; a case names the same ones again and again."""
    return TrialEntry(trial=trial)


Evidence = Annotated[
    DocumentPages | ScoreEntry | TrialEntry | ContactEntry | InfusionEntry | OwnAccount,
    Field(discriminator="kind"),
]
