"""Ends a process that is silent for too long, or at work for too long altogether.

One thread waits beside the process as long as it lives, and sleeps until the next moment
at which time may be up: a piece of work that is done in time costs nothing here.
"""

from __future__ import annotations

import math
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator


class Watchdog:
    """Watches over one process. ``rest``, ``heard`` and ``watching`` belong to one thread."""

    def __init__(self, bark: Callable[[], None]) -> None:
        """Prepare to watch; ``bark`` ends the process, from another thread, at most once."""
        self._bark = bark
        self._turn = threading.Condition()
        self._silence = math.inf
        self._silent_until = self._at_work_until = math.inf
        self._sleeps_until = -math.inf  # nobody sleeps yet
        self._is_home = False

    @contextmanager
    def watching(self, silence: float, altogether: float) -> Generator[None]:
        """Watch over one piece of work.

        Args:
            silence: seconds without a word from the process.
            altogether: seconds for all of it.
        """
        self._silence = silence
        now = time.monotonic()
        self._set(now + silence, now + altogether)
        try:
            yield
        finally:
            self._set(math.inf, math.inf)

    def rest(self) -> None:
        """Stop the clock for silence: now it is the app that takes its time."""
        self._set(math.inf, self._at_work_until)

    def heard(self, silence: float | None = None) -> None:
        """Start the clock for silence anew, from now on with so many seconds."""
        self._silence = self._silence if silence is None else silence
        self._set(time.monotonic() + self._silence, self._at_work_until)

    def go_home(self) -> None:
        """Watch no more, for good."""
        with self._turn:
            self._is_home = True
            self._turn.notify()

    def _set(self, silent_until: float, at_work_until: float) -> None:
        with self._turn:
            self._silent_until, self._at_work_until = silent_until, at_work_until
            if self._sleeps_until == -math.inf:
                self._sleeps_until = math.inf
                threading.Thread(target=self._wait, name="watchdog", daemon=True).start()
            elif min(silent_until, at_work_until) < self._sleeps_until:
                self._turn.notify()

    def _wait(self) -> None:
        with self._turn:
            while not self._is_home:
                self._sleeps_until = min(self._silent_until, self._at_work_until)
                left = self._sleeps_until - time.monotonic()
                if left <= 0:
                    break
                self._turn.wait(None if math.isinf(left) else left)
            is_late = not self._is_home
        if is_late:
            self._bark()
