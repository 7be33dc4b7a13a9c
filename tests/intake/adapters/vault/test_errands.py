from __future__ import annotations

from tests.vaults import keep_paper, reopened


def test_a_note_of_what_is_to_be_added_goes_with_its_paper_and_survives_a_restart(vault):
    case = vault.cases()[0]
    one, two = vault.note_errands(case, ["/m/a.pdf", '/m/Zo\udceb "1".pdf'])
    keep_paper(vault, "a", b"words", one.id)
    assert reopened(vault).errands(case) == [two]


def test_notes_are_given_up_together_and_case_by_case(vault):
    first, other = vault.cases()[0], vault.start_case()
    for case in (first, other):
        vault.note_errands(case, ["/m/a.pdf"])
    vault.forget_errands(vault.errands(first))
    assert (len(vault.errands(first)), len(vault.errands(other))) == (0, 1)


def test_what_is_noted_again_is_noted_once_and_the_rest_stays(vault):
    case = vault.cases()[0]
    old, other = vault.note_errands(case, ["/m/a.pdf", "/m/b.pdf"])
    (again,) = vault.note_errands(case, ["/m/a.pdf"])
    assert {each.id for each in vault.errands(case)} == {other.id, again.id}
    assert old.id != again.id
