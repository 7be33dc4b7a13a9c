"""Section 7: what the plan said, when, by whom, under which reference number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from intake.domain.contacts import Channel, Contact, Party
from intake.domain.dates import say_date, say_day
from intake.domain.differing import differing, plain_answer
from intake.domain.documents import Target
from intake.domain.evidence import ContactEntry
from intake.domain.report.plan_rules import rules_line
from intake.domain.report.proofs import pages_for, unique
from intake.domain.report.statements import Cut, Section, SectionId, Span, Statement
from intake.domain.report.words import MOST_CELL, counted, one_line, quoted, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.evidence import Evidence
    from intake.domain.report.material import Material

NEWEST = 8

CHANNELS: Final = {
    Channel.CALL: "Phone",
    Channel.FAX: "Fax",
    Channel.LETTER: "Letter",
    Channel.PORTAL: "Portal message",
    Channel.EMAIL: "Email",
    Channel.IN_PERSON: "In person",
}


def contacts(material: Material) -> Section:
    """Return the section on contacts with the plan, oldest first."""
    found = with_plan(material)
    policy = rules_line(material)
    rules = () if policy is None else (policy,)
    if not found:
        return Section(id=SectionId.CONTACTS, lines=rules)
    count = Statement(
        spans=(Span(text=f"{counted(len(found), 'contact')}.", strong=True),),
        evidence=tuple(ContactEntry(contact=each.id) for each in found),
    )
    lines = [_line(material, each, found) for each in found]
    return Section(id=SectionId.CONTACTS, lines=(*rules, count, *_differing(found), *lines))


def with_plan(material: Material) -> list[Contact]:
    """Return the contacts with the insurer, oldest first."""
    found = [each for each in material.case.all(Contact) if each.party is Party.INSURER]
    return sorted(found, key=lambda each: (each.date.order, each.id))


def contact_proofs(material: Material, contact: Contact) -> tuple[Evidence, ...]:
    """Return the pages that show a contact; without any, its line in the patient's log."""
    pages = pages_for(material.case, Target.contact(contact.id))
    return pages or (ContactEntry(contact=contact.id),)


def say_contact(contact: Contact) -> str:
    """Return how and with whom: "Phone, Dana R., ref. C-20931"."""
    who = one_line(contact.person, MOST_CELL)
    reference = one_line(contact.reference, MOST_CELL)
    parts = [CHANNELS[contact.channel], who, f"ref. {reference}" if reference else ""]
    return ", ".join(part for part in parts if part)


def _line(material: Material, contact: Contact, all_of: list[Contact]) -> Statement:
    said = _said(contact)
    promises = " ".join(_promised(contact, material))
    body = f"{say_contact(contact)}: {said}" if said else f"{say_contact(contact)}."
    return Statement(
        lead=say_date(contact.date),
        spans=(Span(text=f"{body} {promises}".strip()),),
        evidence=contact_proofs(material, contact),
        may_go=_may_go(contact, all_of),
    )


def _said(contact: Contact) -> str:
    if contact.said:
        return quoted(contact.said)
    replies = [each for each in contact.replies if each.answer]
    if replies:
        words = " ".join(
            f"{each.question} “{' '.join(each.answer.split())}”" for each in replies
        )
        return one_line(words)
    return sentence(one_line(contact.topic)) if contact.topic else ""


def _promised(contact: Contact, material: Material) -> Iterator[str]:
    for promise in contact.promises:
        what = one_line(promise.what, MOST_CELL)
        by = f" by {say_day(promise.by)}" if promise.by else ""
        late = promise.by is not None and promise.by < material.today and not promise.kept
        yield f"Promised: {what}{by}" + (
            f"; not noted as done by {say_day(material.today)}." if late else "."
        )


def _may_go(contact: Contact, all_of: list[Contact]) -> Cut | None:
    earlier = all_of[: all_of.index(contact)]
    heard = {
        (reply.ask, plain_answer(reply.answer)) for each in earlier for reply in each.replies
    }
    replies = {
        (reply.ask, plain_answer(reply.answer)) for reply in contact.replies if reply.ask
    }
    if replies and replies <= heard and not contact.promises:
        return Cut.REPEATED_CONTACT
    return None if contact in all_of[-NEWEST:] else Cut.OLDER_CONTACT


def _differing(found: list[Contact]) -> Iterator[Statement]:
    """Yield a line for each question that the plan answered in two ways."""
    for told in differing(found):
        answers = "; ".join(
            f"{say_date(each.contact.date)}, {quoted(each.answer, MOST_CELL)}" for each in told
        )
        yield Statement(
            spans=(
                Span(text="Answers differ: ", strong=True),
                Span(text=sentence(f"{told[0].question} {one_line(answers)}")),
            ),
            evidence=unique(ContactEntry(contact=each.contact.id) for each in told),
        )
