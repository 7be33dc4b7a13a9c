from __future__ import annotations

import threading

import pytest

from intake.domain.documents import Document
from intake.domain.stored import SourceFile
from intake.errors import PapersStoppedError
from intake.ids import CaseId
from intake.workflows import in_hand
from intake.workflows.adding import Outcome
from intake.workflows.adding_many import add_files, errands_left
from intake.workflows.in_hand import MOST_IN_HAND, Means
from intake.workflows.session import Session
from tests.fake_papers import ZIP, PlainPapers
from tests.fakes import FixedClock, MemorySources, MemoryStore


class Watch:
    def __init__(self, stop_after=1_000):
        self.told = []
        self.stop_after = stop_after

    @property
    def is_stopped(self):
        return len(self.told) > self.stop_after

    def tell(self, done, total, words):
        self.told.append((done, total, words))


class Adder:
    """Adds over fakes; ``add(*paths)`` returns (name, outcome) of each."""

    def __init__(self, catalog):
        self.store = MemoryStore()
        self.session = Session(self.store, CaseId("case"), catalog, FixedClock())
        self.papers = PlainPapers()
        self.sources = MemorySources({})
        self.watch = Watch()

    def begin(self, *wanted):
        means = Means(self.papers, self.sources, lambda work: work(self.session))
        return add_files(means, wanted, self.watch, "{0} of {1}")

    def add(self, *wanted):
        return [(each.name, each.outcome) for each in self.begin(*wanted)]

    def titles(self):
        return [each.title for each in self.session.case.all(Document)]


@pytest.fixture
def adder(catalog):
    return Adder(catalog)


def many(number):
    return {f"/m/{each:03}.pdf": b"%PDFP " + str(each).encode() for each in range(number)}


def test_many_files_are_kept_in_the_order_they_were_chosen_in(adder):
    adder.sources.files = many(40)
    assert [name for name, _ in adder.add("/m")] == [f"{each:03}.pdf" for each in range(40)]
    assert adder.titles() == [f"{each:03}" for each in range(40)]
    done = [each[0] for each in adder.watch.told]
    assert done == sorted(done)
    assert adder.watch.told[0] == (0, 40, "1 of 40")
    assert {each[1:] for each in adder.watch.told if each[0] == 24} <= {(40, "25 of 40")}


def test_a_file_that_somebody_still_looks_at_is_not_told_as_done(adder):
    told: list[tuple[int, str]] = []
    meet = threading.Event()

    class Looks(PlainPapers):
        def inspect(self, paper):
            assert meet.wait(timeout=20)
            return super().inspect(paper)

    def tell(done, total, words):
        told.append((done, words))
        if len(told) == 4:
            meet.set()

    adder.papers, adder.watch.tell = Looks(), tell
    adder.sources.files = many(3)
    adder.add("/m")
    assert told[:4] == [(0, "1 of 3")] * 4


def test_progress_goes_on_while_the_last_files_are_looked_at(adder, monkeypatch):
    monkeypatch.setattr(in_hand, "AT_ONCE", 1)
    adder.papers = OneByOne()
    adder.sources.files = many(3)
    told: list[int] = []
    for _ in adder.begin("/m"):
        told.append(adder.watch.told[-1][0])
        adder.papers.go_on.release()
    assert told == [0, 1, 2]


class OneByOne(PlainPapers):
    """Looks at the next file only when it is told to go on."""

    def __init__(self):
        super().__init__()
        self.go_on = threading.Semaphore(1)

    def inspect(self, paper):
        assert self.go_on.acquire(timeout=20)
        return super().inspect(paper)


def test_the_note_of_a_file_that_is_here_already_is_struck_out_at_once(adder):
    adder.sources.files = {"/m/a.pdf": b"%PDFP"}
    adder.add("/m/a.pdf")
    adder.sources.files = {"/m/b.pdf": b"%PDFP", "/m/c.pdf": b"%PDFPP"}
    work = adder.begin("/m")
    assert next(work).outcome is Outcome.ALREADY_HERE
    assert [each.source for each in errands_left(adder.session)] == ["/m/c.pdf"]
    list(work)


def test_the_same_file_twice_in_one_go_is_added_once(adder):
    adder.sources.files = {"/m/a.pdf": b"%PDFP", "/m/b.pdf": b"%PDFP"}
    assert adder.add("/m/a.pdf", "/m/b.pdf") == [
        ("a.pdf", Outcome.KEPT),
        ("b.pdf", Outcome.ALREADY_HERE),
    ]


def test_one_bad_file_never_stops_the_rest(adder):
    adder.sources.files = {"/m/a.pdf": b"%PDFP", "/m/c.pdf": b"%PDFPP"}
    assert adder.add("/m/a.pdf", "/m/gone.pdf", "/m/c.pdf") == [
        ("a.pdf", Outcome.KEPT),
        ("gone.pdf", Outcome.NOT_ADDED),
        ("c.pdf", Outcome.KEPT),
    ]


def test_each_file_of_a_zip_has_its_line_and_the_zip_itself_is_not_kept(adder):
    adder.sources.files = {"/m/p.zip": ZIP + b"a.pdf=%PDFP|locked.pdf|b.txt=hi"}
    assert adder.add("/m/p.zip") == [
        ("a.pdf (from p.zip)", Outcome.KEPT),
        ("locked.pdf (from p.zip)", Outcome.NOT_ADDED),
        ("b.txt (from p.zip)", Outcome.KEPT_WITHOUT_PREVIEW),
    ]
    assert adder.titles() == ["a", "b"]


def test_what_was_pasted_is_added_like_a_file(adder):
    assert adder.add(SourceFile(name="Pasted.txt", data=b"hi")) == [
        ("Pasted.txt", Outcome.KEPT_WITHOUT_PREVIEW)
    ]


def test_what_a_person_stopped_is_named_and_stays_noted(adder):
    adder.sources.files = many(10)
    adder.watch = Watch(stop_after=3)
    outcomes = [outcome for _, outcome in adder.add("/m")]
    assert len(outcomes) == 10  # the first three were in hand: kept if somebody had begun
    assert outcomes[3:] == [Outcome.LEFT] * 7
    assert len(adder.titles()) == outcomes.count(Outcome.KEPT) == len(adder.store.files)
    left = [each.source for each in errands_left(adder.session)]
    assert left == [f"/m/{each:03}.pdf" for each in range(len(adder.titles()), 10)]
    adder.watch = Watch()
    adder.add(*left)
    assert len(adder.titles()) == 10
    assert errands_left(adder.session) == ()


def test_of_what_is_stopped_only_files_that_lie_somewhere_stay_noted(adder):
    adder.watch = Watch(stop_after=0)
    adder.sources.files = {"/m/p.zip": ZIP + b"a.pdf=%PDFP"}
    pasted = SourceFile(name="Pasted.txt", data=b"hi")
    assert adder.add("/m/p.zip", pasted) == [
        ("p.zip", Outcome.LEFT),
        ("Pasted.txt", Outcome.LEFT),
    ]
    assert [each.source for each in errands_left(adder.session)] == ["/m/p.zip"]


def test_a_zip_that_was_stopped_in_the_middle_stays_noted(adder):
    def stop(_paper):
        adder.watch.stop_after = 0
        raise PapersStoppedError

    adder.papers.inspect = stop
    adder.sources.files = {"/m/p.zip": ZIP + b"a.pdf=%PDFP|b.pdf=%PDFPP"}
    assert {outcome for _, outcome in adder.add("/m/p.zip")} == {Outcome.LEFT}
    assert [each.source for each in errands_left(adder.session)] == ["/m/p.zip"]


def test_files_of_the_same_name_are_told_with_their_folders(adder):
    adder.sources.files = {
        "/m/knee/scan.pdf": b"%PDFP",
        "/m/hip/scan.pdf": b"%PDFPP",
        "/m/hip/mri.pdf": b"%PDFPPP",
    }
    names = [name for name, _ in adder.add("/m", "/gone/scan.pdf")]
    assert names == [
        "scan.pdf (in knee)",
        "scan.pdf (in hip)",
        "mri.pdf",
        "scan.pdf (in gone)",
    ]
    assert adder.titles() == ["scan", "scan", "mri"]


# --- what was meant to be added ------------------------------------------------------------


def test_what_is_meant_to_be_added_is_noted_and_each_note_goes_with_its_file(adder):
    total = 2 * MOST_IN_HAND
    adder.sources.files = many(total)
    work = adder.begin("/m", SourceFile(name="Pasted.txt", data=b"hi"))
    next(work)
    left = [each.source for each in errands_left(adder.session)]
    kept = len(adder.titles())  # what is ready together is kept together, and then told
    assert 1 <= kept < total
    missing = [f"/m/{each:03}.pdf" for each in range(kept, total)]
    assert left == [*missing, "Pasted.txt"]
    list(work)
    assert errands_left(adder.session) == ()


def test_a_zip_stays_noted_until_all_of_it_is_here(adder):
    adder.sources.files = {"/m/p.zip": ZIP + b"a.pdf=%PDFP|b.pdf=%PDFPP"}
    work = adder.begin("/m/p.zip")
    next(work)
    assert [each.source for each in errands_left(adder.session)] == ["/m/p.zip"]
    list(work)
    assert errands_left(adder.session) == ()


def test_on_a_full_disk_every_file_is_told_and_nothing_is_half_there(adder):
    adder.sources.files = many(3)
    adder.store.full = True
    assert {outcome for _, outcome in adder.add("/m")} == {Outcome.NOT_ADDED}
    assert adder.titles() == []
