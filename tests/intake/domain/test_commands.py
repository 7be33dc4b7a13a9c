from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intake.domain.case import Case, Key, key_of
from intake.domain.commands import Put, Remove, Together, apply, remove_with_proofs, signed
from intake.domain.documents import Target
from intake.ids import PersonId, RequirementId, TrialId
from tests.builders import (
    a_case,
    a_contact,
    a_diary_entry,
    a_document,
    a_proof,
    a_trial,
    an_answer,
)

ENTRIES = st.one_of(
    st.builds(a_trial, st.sampled_from("abc"), note=st.text(max_size=5)),
    st.builds(a_contact, st.sampled_from("abc"), said=st.text(max_size=5)),
    st.builds(a_document, st.sampled_from("de"), st.integers(0, 9)),
    st.builds(an_answer, st.sampled_from("xyz"), st.text(min_size=1, max_size=5)),
    st.builds(a_diary_entry, st.sampled_from(["2026-11-20", "2026-11-21"])),
)
PUTS = st.builds(lambda entry: Put(entry=entry), ENTRIES)
REMOVES = st.builds(lambda entry: Remove(entry_kind=entry.kind, id=entry.id), ENTRIES)
ONE = st.one_of(PUTS, REMOVES)
COMMANDS = st.one_of(
    ONE, st.builds(lambda many: Together(commands=tuple(many)), st.lists(ONE, max_size=6))
)


@given(st.lists(COMMANDS, max_size=8))
def test_undoing_anything_gives_the_case_back(commands):
    case, undos = a_case(), []
    for command in commands:
        change = apply(case, command)
        undos.append((change.undo, case))
        case = change.case
    for undo, before in reversed(undos):
        case = apply(case, undo).case
        assert set(case.entries()) == set(before.entries())


@given(COMMANDS)
def test_the_rows_to_write_are_exactly_what_changed(command):
    before = a_case()
    change = apply(before, command)
    rows = {key_of(entry): entry for entry in before.entries()}
    for key in change.deletes:
        rows.pop(key, None)
    rows |= {key_of(entry): entry for entry in change.puts}
    assert rows == {key_of(entry): entry for entry in change.case.entries()}


@given(COMMANDS)
def test_a_command_leaves_the_case_it_was_given_alone(command):
    case = a_case()
    before = tuple(case.entries())
    apply(case, command)
    assert tuple(case.entries()) == before


def test_telling_the_same_again_changes_nothing():
    assert apply(a_case(), Put(entry=a_trial())).is_empty
    assert apply(Case(), Remove(entry_kind="trial", id="none")).is_empty


def test_removing_a_document_takes_its_page_links_along():
    case = Case.of(
        [a_document("d1"), a_document("d2"), a_proof("d1"), a_proof("d2"), a_trial()]
    )
    after = apply(case, remove_with_proofs(case, Key("document", "d1"))).case
    assert {key_of(entry).id for entry in after.entries()} == {"d2", "d2-trial-t1-1", "t1"}


def test_removing_a_trial_takes_the_links_to_it_along_and_keeps_the_paper():
    case = Case.of([a_document(), a_proof(target=Target.trial(TrialId("t1"))), a_trial()])
    change = apply(case, remove_with_proofs(case, Key("trial", "t1")))
    assert [entry.kind for entry in change.case.entries()] == ["document"]
    assert set(apply(change.case, change.undo).case.entries()) == set(case.entries())


def test_a_link_to_something_else_with_the_same_id_stays():
    link = a_proof(target=Target.requirement(RequirementId("t1")))
    case = Case.of([a_document(), link, a_trial()])
    assert link in apply(case, remove_with_proofs(case, Key("trial", "t1"))).case.entries()


def test_every_entry_remembers_who_said_it():
    command = signed(Together(commands=(Put(entry=a_trial()),)), PersonId("tom"))
    assert [entry.said_by for entry in apply(Case(), command).puts] == ["tom"]
