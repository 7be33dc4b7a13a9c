from __future__ import annotations

import threading

import pytest

from intake.domain.commands import Remove
from intake.domain.documents import Document
from intake.errors import DiskFailedError, PapersStoppedError
from intake.workflows import in_hand
from intake.workflows.adding import Outcome, Prepared, keep, prepare
from tests.fake_papers import PlainPapers
from tests.intake.workflows.test_adding_many import Adder, many

FEW = 3 * in_hand.AT_ONCE


@pytest.fixture
def adder(catalog):
    return Adder(catalog)


class Slow(PlainPapers):
    """Counts how many files it looks at at once; the first waits for the others."""

    def __init__(self):
        super().__init__()
        self.lock, self.now, self.most = threading.Lock(), 0, 0
        self.met = threading.Barrier(in_hand.AT_ONCE)

    def inspect(self, paper):
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        self.met.wait(timeout=20)
        with self.lock:
            self.now -= 1
        return super().inspect(paper)


def test_files_are_looked_at_side_by_side_but_never_more_than_a_few(adder):
    adder.papers = Slow()
    adder.sources.files = many(FEW)
    assert len(adder.add("/m")) == FEW
    assert adder.papers.most == in_hand.AT_ONCE


def test_a_file_is_written_while_another_process_looks_at_it(adder):
    written = threading.Event()
    stage = adder.store.stage

    def staged(*given):
        written.set()
        return stage(*given)

    class Looks(PlainPapers):
        def inspect(self, paper):
            assert written.wait(timeout=20)
            return super().inspect(paper)

    adder.store.stage, adder.papers = staged, Looks()
    adder.sources.files = many(1)
    assert adder.add("/m") == [("000.pdf", Outcome.KEPT)]


@pytest.mark.parametrize(("extra", "is_said"), [(0, False), (1, True)])
def test_of_more_files_than_anybody_photographs_each_says_so(adder, extra, is_said):
    class Notes(PlainPapers):
        def inspect(self, paper):
            said.add(paper.is_one_of_many)
            return super().inspect(paper)

    said: set[bool] = set()
    adder.papers = Notes()
    adder.sources.files = many(in_hand.MOST_LOOKED_AT_CLOSELY + extra)
    adder.add("/m")
    assert said == {is_said}


def test_files_that_are_ready_together_are_kept_in_one_write_and_are_a_step_each(adder):
    adder.papers = Slow()
    adder.sources.files = many(FEW)
    adder.add("/m")
    assert len(adder.store.writes) < FEW
    assert sum(adder.store.writes) == FEW
    adder.session.undo()
    assert len(adder.titles()) == FEW - 1


def test_a_file_that_cannot_be_kept_does_not_take_along_those_kept_with_it(adder):
    adder.sources.files = many(1)
    source = adder.sources.read("/m/000.pdf")
    first, other = (
        prepare(adder.store, adder.papers, adder.session.case, each)
        for each in (source, source.changed(name="other.pdf", data=b"%PDFPP"))
    )
    assert isinstance(first, Prepared)
    assert isinstance(other, Prepared)
    adder.store.refused = {first.staged.document}
    lines = keep(adder.session, (first, other))
    assert [each.outcome for each in lines] == [Outcome.NOT_ADDED, Outcome.KEPT]
    assert adder.titles() == ["other"]


def test_large_files_are_not_in_memory_together(adder, monkeypatch):
    monkeypatch.setattr(in_hand, "LARGEST_AT_ONCE", 10)
    adder.sources.files = many(6)
    assert len(adder.add("/m")) == 6
    assert adder.store.writes == [1] * 6


def test_a_file_whose_reading_was_stopped_is_told_so_and_leaves_nothing(adder):
    def stopped(_paper):
        raise PapersStoppedError

    adder.papers.inspect = stopped
    adder.sources.files = many(1)
    assert adder.add("/m") == [("000.pdf", Outcome.LEFT)]
    assert adder.store.files == {}


def test_once_a_person_stops_no_other_file_is_looked_at(adder):
    looked = []

    def stop(paper):
        looked.append(paper)
        adder.watch.stop_after = 0
        raise PapersStoppedError

    adder.papers.inspect = stop
    adder.sources.files = many(in_hand.MOST_IN_HAND)
    assert {outcome for _, outcome in adder.add("/m")} == {Outcome.LEFT}
    assert len(looked) <= in_hand.AT_ONCE


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_kept(adder):
    stage = adder.store.stage

    def staged(document, source):
        if source.read() == b"%PDFP 1":
            raise DiskFailedError
        source.seek(0)
        return stage(document, source)

    adder.store.stage = staged
    adder.sources.files = many(3)
    outcomes = [outcome for _, outcome in adder.add("/m")]
    assert outcomes == [Outcome.KEPT, Outcome.NOT_ADDED, Outcome.KEPT]


def test_files_of_one_size_are_told_apart_by_their_bytes(adder):
    adder.sources.files = {"/m/old.pdf": b"%PDFPPP"}
    adder.add("/m/old.pdf")
    adder.sources.files = {
        "/m/a.pdf": b"%PDFP 1",
        "/m/b.pdf": b"%PDFP 2",
        "/m/c.pdf": b"%PDFP 1",
        "/m/d.pdf": b"%PDFPPP",
        "/m/e.pdf": b"%PDFP 2",
    }
    kept, here = Outcome.KEPT, Outcome.ALREADY_HERE
    assert [outcome for _, outcome in adder.add("/m")] == [kept, kept, here, here, here]


def test_what_was_removed_while_files_are_added_is_not_called_here(adder):
    adder.sources.files = {"/m/a.pdf": b"%PDFP"}
    adder.add("/m/a.pdf")
    adder.sources.files = {"/m/b.pdf": b"%PDFPP", "/m/c.pdf": b"%PDFP"}
    first = adder.session.case.all(Document)[0]
    read = adder.sources.read

    def removing(path):
        if path == "/m/c.pdf":
            adder.session.run(Remove(entry_kind="document", id=first.id))
        return read(path)

    adder.sources.read = removing
    assert [outcome for _, outcome in adder.add("/m")] == [Outcome.KEPT] * 2
