"""What a letter can say of a request for records: the person's own facts, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.contacts import Channel
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import LetterFact, NoteAbout, RecordsNote
from intake.domain.facts import patient_of, text_of
from intake.domain.holders import Holder
from intake.domain.people import Helper
from intake.domain.records_clock import records_clock
from intake.domain.records_requests import CopyForm, Relative

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.records_requests import RecordsRequest, Sending

ADDRESS, OTHER_NAMES = "patient.address", "patient.other_names"
_SENT = {
    Channel.CALL: "by phone",
    Channel.FAX: "by fax",
    Channel.LETTER: "by post",
    Channel.PORTAL: "through the patient portal",
    Channel.EMAIL: "by e-mail",
    Channel.IN_PERSON: "in person",
}
_FORMS = {
    CopyForm.PORTAL: LetterFact.FORM_PORTAL,
    CopyForm.EMAIL: LetterFact.FORM_EMAIL,
    CopyForm.CD: LetterFact.FORM_CD,
    CopyForm.PAPER: LetterFact.FORM_PAPER,
}
_YES = "yes"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request with all that its letters are made from."""

    request: RecordsRequest
    case: Case
    catalog: Catalog

    @property
    def holder(self) -> Holder | None:
        """Who is asked."""
        return self.case.one(Holder, self.request.holder)

    @property
    def special(self) -> tuple[RecordsNote, ...]:
        """The notes of the catalog that the letter has to speak of."""
        found = (self.catalog.find(RecordsNote, each) for each in self.request.special)
        return tuple(each for each in found if each is not None)

    @property
    def relative(self) -> Relative | None:
        """Whose records they are, where they are those of a relative who has died."""
        is_theirs = any(each.of_relative for each in self.special)
        return (self.request.relative or Relative()) if is_theirs else None

    @property
    def authority(self) -> RecordsNote | None:
        """The note on the helper's paper, if a helper is to sign."""
        notes = (
            each
            for each in self.catalog.records_notes
            if each.about is NoteAbout.SIGNING and each.option == self.request.authority
        )
        return next(notes, None) if self.request.authority else None

    @property
    def signing_helper(self) -> Helper | None:
        """The helper who signs in the patient's place, where the paper allows it."""
        if self.authority is None or not self.authority.can_sign:
            return None
        helpers = self.case.all(Helper)
        typed = (each for each in helpers if each.id == self.request.said_by)
        return next(typed, None) or next(iter(helpers), None)


def letter_facts(asked: Asked) -> Mapping[LetterFact, str]:
    """Return the facts that are known, in words; what is not known is not there."""
    found = {
        **_whom(asked),
        **_late(asked.relative),
        **_wanted(asked.request),
        **_form(asked.request),
        **_went(asked),
    }
    return {name: words for name, words in found.items() if words}


def one_line(address: str) -> str:
    """Return an address of several lines as one."""
    return ", ".join(line.strip() for line in address.splitlines() if line.strip())


def _whom(asked: Asked) -> dict[LetterFact, str]:
    patient, holder, helper = patient_of(asked.case), asked.holder, asked.signing_helper
    relative = asked.relative
    return {
        LetterFact.PATIENT: patient.name,
        LetterFact.OWN: "" if helper or relative else _YES,
        LetterFact.REACH: " ".join(asked.request.reach.split()),
        LetterFact.BIRTH_DATE: say_date(patient.birth_date) if patient.birth_date else "",
        LetterFact.OTHER_NAMES: text_of(asked.case, OTHER_NAMES),
        LetterFact.ADDRESS: one_line(text_of(asked.case, ADDRESS)),
        LetterFact.HOLDER: holder.name if holder else "",
        LetterFact.HOLDER_ADDRESS: one_line(holder.address) if holder else "",
        LetterFact.RECORD_NUMBER: holder.record_number if holder and not relative else "",
        LetterFact.HELPER: helper.name if helper else "",
        LetterFact.RELATION: helper.relation if helper else "",
    }


def _late(relative: Relative | None) -> dict[LetterFact, str]:
    if relative is None:
        return {}
    return {
        LetterFact.RELATIVE: relative.name,
        LetterFact.RELATIVE_BORN: say_date(relative.birth_date) if relative.birth_date else "",
        LetterFact.RELATIVE_DIED: say_date(relative.died_on) if relative.died_on else "",
    }


def _wanted(request: RecordsRequest) -> dict[LetterFact, str]:
    return {
        LetterFact.SPAN: _span(request),
        LetterFact.FEE_LIMIT: _sum(request.fee_limit),
        LetterFact.FEE: _sum(request.fee.asked) if request.fee else "",
        LetterFact.WRONG: " ".join(request.wrong.split()),
        LetterFact.OWN_LINE: " ".join(request.own_line.split()),
    }


def _sum(told: str) -> str:
    """Return a sum as it was typed; a bare number is one of dollars."""
    return f"${told}" if told.replace(".", "", 1).replace(",", "").isdecimal() else told


def _form(request: RecordsRequest) -> dict[LetterFact, str]:
    recipient = request.recipient
    return {
        _FORMS[request.form]: _YES,
        LetterFact.DELIVER_TO: one_line(request.deliver_to),
        LetterFact.RECIPIENT: recipient.name if recipient else "",
        LetterFact.RECIPIENT_ADDRESS: one_line(recipient.address) if recipient else "",
        LetterFact.NO_RECIPIENT: "" if recipient else _YES,
    }


def _span(request: RecordsRequest) -> str:
    first = say_date(request.first) if request.first else ""
    last = say_date(request.last) if request.last else ""
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"from {first} on" if first else (f"up to {last}" if last else "")


def _went(asked: Asked) -> dict[LetterFact, str]:
    request, clock = asked.request, records_clock(asked.request, asked.catalog)
    first = request.sent
    if first is None or clock is None:
        return {}
    number = f", number {first.reference}" if first.reference else ""
    later = [say_day(each.on) for each in _by_day(request) if each != first]
    came = [each.words for each in request.items if each.came_on is not None]
    return {
        LetterFact.SENT_ON: say_day(first.on),
        LetterFact.SENT_HOW: f"{_SENT[first.channel]}{number}",
        LetterFact.RECEIVED_ON: say_day(clock.starts) if clock.is_from_receipt else "",
        LetterFact.FOLLOWED_UP: f"on {in_a_row(later)}" if later else "",
        LetterFact.LAST_DAY: say_day(clock.end),
        LetterFact.EXTENDED: say_day(clock.end) if clock.is_extended else "",
        LetterFact.CAME: "; ".join(came),
    }


def in_a_row(words: list[str]) -> str:
    """Return words as one says them: "A", "A and B", "A, B and C"."""
    return " and ".join(each for each in (", ".join(words[:-1]), *words[-1:]) if each)


def _by_day(request: RecordsRequest) -> Iterator[Sending]:
    yield from sorted(request.sendings, key=lambda each: each.on)
