from __future__ import annotations

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from intake.domain.case import Case, Key, key_of
from intake.domain.commands import apply, remove_with_proofs
from intake.domain.documents import Document, Original, Proof, Target
from intake.domain.regrouping import joined, moved, put_back, split
from intake.ids import RequirementId, TrialId
from tests.builders import a_document, a_proof

TARGETS = (Target.requirement(RequirementId("r")), Target.trial(TrialId("t")))


def ids():
    return map("new{}".format, itertools.count()).__next__


def a_shelf() -> Case:
    papers = [a_document("a", 5, title="Scan"), a_document("b", 1), a_document("c", 2)]
    return Case.of([*papers, a_proof("a", TARGETS[0], (2, 4)), a_proof("c", TARGETS[1])])


def run(case: Case, command) -> Case:
    return apply(case, command).case


def held(case):
    return {key_of(each): each for each in case.entries()}


def pages_of(case):
    return {each.id: [tuple(leaf) for leaf in each.leaves] for each in case.all(Document)}


def proven(case):
    """Return what each original page proves, wherever it lies now."""
    return {
        (leaf, proof.target)
        for proof in case.all(Proof)
        for leaf in case.one(Document, proof.document).leaves[proof.first - 1 : proof.last]
    }


def test_pages_move_together_and_keep_their_order():
    case = run(a_shelf(), moved(a_shelf(), "a", (5, 2), 1, ids()))
    assert [page for _, page in pages_of(case)["a"]] == [2, 5, 1, 3, 4]


def test_moving_a_page_to_where_it_is_changes_nothing():
    assert apply(a_shelf(), moved(a_shelf(), "a", (2,), 2, ids())).is_empty


def test_a_split_scan_is_several_documents_over_one_file():
    case = run(a_shelf(), split(a_shelf(), "a", (3, 5), ids()))
    parts = [each for each in case.all(Document) if each.id not in "bc"]
    assert [each.title for each in parts] == ["Scan", "Scan, part 2", "Scan, part 3"]
    assert [each.pages for each in parts] == [2, 2, 1]
    assert [each.id for each in case.all(Original)] == ["a"]


def test_a_part_asks_for_its_own_kind_and_date():
    paper = a_document("a", 2, type="mri", is_confirmed=True)
    case = run(Case.of([paper]), split(Case.of([paper]), "a", (2,), ids()))
    first, second = case.all(Document)
    assert (first.type, second.type, second.is_confirmed) == ("mri", None, False)


def test_a_part_may_be_a_strangers_paper_and_is_asked_whose_it_is():
    known = {"patient_on_it": "Maria Nguyen", "birth_date_on_it": dt.date(1970, 1, 2)}
    paper = a_document("a", 2, provider="Riverside", **known)
    case = run(Case.of([paper]), split(Case.of([paper]), "a", (2,), ids()))
    first, second = case.all(Document)
    assert (first.patient_on_it, second.patient_on_it) == ("Maria Nguyen", "")
    assert second.birth_date_on_it is None
    assert second.provider == "Riverside"


def test_photos_become_one_document_in_the_chosen_order():
    case = run(a_shelf(), joined(a_shelf(), ("c", "b"), ids()))
    assert pages_of(case)["c"] == [("c", 1), ("c", 2), ("b", 1)]
    assert case.one(Document, "b") is None


def test_one_document_is_joined_with_nothing():
    assert apply(a_shelf(), joined(a_shelf(), ("c", "gone"), ids())).is_empty


def test_what_was_joined_comes_back_with_its_own_names():
    case = run(a_shelf(), joined(a_shelf(), ("c", "b", "a"), ids()))
    assert held(run(case, put_back(case, "c", ids()))) == held(a_shelf())


def test_what_was_split_off_comes_back():
    case = run(a_shelf(), split(a_shelf(), "a", (2, 4), ids()))
    assert held(run(case, put_back(case, "a", ids()))) == held(a_shelf())


def test_a_new_name_of_a_reordered_paper_is_kept_when_its_pages_go_back():
    case = run(a_shelf(), moved(a_shelf(), "a", (5,), 1, ids()))
    case = case.with_entry(case.all(Document)[0].changed(title="MRI"))
    assert run(case, put_back(case, "a", ids())).all(Document)[0].title == "MRI"


def test_a_page_that_was_removed_does_not_come_back_with_the_rest():
    case = run(a_shelf(), split(a_shelf(), "a", (4,), ids()))
    case = run(case, remove_with_proofs(case, Key("document", "new0")))
    case = run(case, put_back(case, "a", ids()))
    assert pages_of(case)["a"] == [("a", 1), ("a", 2), ("a", 3)]


def test_a_file_goes_with_the_last_document_that_has_pages_of_it():
    case = run(a_shelf(), split(a_shelf(), "a", (4,), ids()))
    case = run(case, remove_with_proofs(case, Key("document", "a")))
    assert [each.id for each in case.all(Original)] == ["a"]
    case = run(case, remove_with_proofs(case, Key("document", "new0")))
    assert not case.all(Original)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["move", "split", "join", "put_back"]),
        st.integers(0, 9),
        st.lists(st.integers(1, 7), min_size=1, max_size=3),
    ),
    max_size=8,
)


def wish(case: Case, step, new_id):
    what, at, numbers = step
    documents = [each.id for each in case.all(Document)]
    document = documents[at % len(documents)]
    match what:
        case "move":
            return moved(case, document, numbers, numbers[-1], new_id)
        case "split":
            return split(case, document, numbers, new_id)
        case "join":
            chosen = [documents[(at + number) % len(documents)] for number in numbers]
            return joined(case, chosen, new_id)
        case _:
            return put_back(case, document, new_id)


@given(STEPS)
def test_no_page_is_lost_or_doubled_and_every_link_still_names_its_pages(steps):
    case, new_id = a_shelf(), ids()
    every = sorted(leaf for leaves in pages_of(case).values() for leaf in leaves)
    for step in steps:
        case = run(case, wish(case, step, new_id))
        placed = pages_of(case)
        assert sorted(leaf for leaves in placed.values() for leaf in leaves) == every
        assert proven(case) == proven(a_shelf())
        assert all(each.pages == len(placed[each.id]) for each in case.all(Document))
        used = {run.original for each in case.all(Document) for run in each.runs}
        assert used == {each.id for each in case.all(Original)}


@given(STEPS)
def test_taking_every_step_back_gives_the_case_as_it_was(steps):
    case, new_id, undos = a_shelf(), ids(), []
    for step in steps:
        change = apply(case, wish(case, step, new_id))
        case = change.case
        undos.append(change.undo)
    for undo in reversed(undos):
        case = run(case, undo)
    assert held(case) == held(a_shelf())


@given(STEPS)
def test_putting_everything_back_gives_every_file_its_own_pages(steps):
    case, new_id = a_shelf(), ids()
    for step in steps:
        case = run(case, wish(case, step, new_id))
    while case.all(Original):
        mixed = next(each for each in case.all(Document) if each.runs)
        case = run(case, put_back(case, mixed.id, new_id))
    assert pages_of(case) == pages_of(a_shelf())
