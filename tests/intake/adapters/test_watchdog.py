from __future__ import annotations

import threading

import pytest

from intake.adapters.watchdog import Watchdog

SOON, LATE = 0.05, 60.0


class Kennel:
    """A watchdog whose bark can be waited for."""

    def __init__(self):
        self.barked = threading.Event()
        self.dog = Watchdog(self.barked.set)

    def hears_it(self, seconds=20.0):
        return self.barked.wait(timeout=seconds)


@pytest.fixture
def kennel():
    made = Kennel()
    yield made
    made.dog.go_home()


def test_silence_is_ended(kennel):
    with kennel.dog.watching(SOON, LATE):
        assert kennel.hears_it()


def test_work_that_takes_for_ever_is_ended_however_much_is_said(kennel):
    with kennel.dog.watching(LATE, SOON):
        while not kennel.hears_it(0.01):
            kennel.dog.heard()


def test_a_shorter_limit_after_a_longer_one_is_kept(kennel):
    with kennel.dog.watching(LATE, LATE):
        pass
    with kennel.dog.watching(LATE, LATE):
        kennel.dog.heard(SOON)
        assert kennel.hears_it()


def test_while_it_is_the_app_that_takes_its_time_nobody_is_ended(kennel):
    with kennel.dog.watching(SOON, LATE):
        kennel.dog.rest()
        assert not kennel.hears_it(4 * SOON)
        kennel.dog.heard()
        assert kennel.hears_it()


def test_between_pieces_of_work_nobody_is_ended(kennel):
    with kennel.dog.watching(SOON, SOON):
        pass
    assert not kennel.hears_it(4 * SOON)


def test_whoever_went_home_barks_no_more_and_its_thread_ends(kennel):
    others = set(threading.enumerate())
    with kennel.dog.watching(LATE, LATE):
        (thread,) = set(threading.enumerate()) - others
        kennel.dog.go_home()
    thread.join(timeout=20)
    assert not thread.is_alive()
    assert not kennel.barked.is_set()
