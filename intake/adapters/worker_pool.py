"""Several workers behind one door: files that are added are looked at side by side."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from intake.adapters.worker_client import WorkerClient

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from intake.domain.packages import Member
    from intake.domain.papers import Inspection, Paper
    from intake.ports import Papers

REST_AFTER_S = 4.0
PATIENCE_S = 0.3  # so long a file waits before one more helper is started
PATIENCE_AT_START_S = 2.0  # while the first worker starts, another would only slow it down


class WorkerPool(WorkerClient):
    """A client with helpers: it does everything, and they look at files beside it.

    A process costs half a second and 70 MB, and most files are looked at in milliseconds.
    So a helper is started only when files wait, and ended soon after no file is left. Zips
    are opened by a process of their own, which keeps the zip in hand meanwhile.
    """

    def __init__(
        self, command: Sequence[str], helpers: Sequence[Papers], unpacker: Papers
    ) -> None:
        """Prepare the clients; no worker is started.

        Args:
            command: see ``WorkerClient``.
            helpers: more clients, each with a worker of its own.
            unpacker: one more, for zips.
        """
        super().__init__(command)
        self._helpers, self._unpacker = tuple(helpers), unpacker
        self._awake: list[Papers | None] = [None]  # None: the client itself
        self._asleep: list[Papers] = list(helpers)
        self._busy = 0
        self._patience = PATIENCE_AT_START_S
        self._turn = threading.Condition()
        self._rest = threading.Timer(0, self._end_helpers)  # never started: nothing to end

    def inspect(self, paper: Paper) -> Inspection:
        """See ports.Papers; may be called from several threads."""
        with self._at_work():
            looks = self._taken()
            try:
                return super().inspect(paper) if looks is None else looks.inspect(paper)
            finally:
                self._put_back(looks)

    def members(self, paper: Paper) -> Sequence[Member]:
        """See ports.Papers."""
        with self._at_work():
            return self._unpacker.members(paper)

    def member(self, paper: Paper, number: int) -> bytes:
        """See ports.Papers."""
        with self._at_work():
            return self._unpacker.member(paper, number)

    def cancel(self) -> None:
        """See ports.Papers."""
        super().cancel()
        for each in (*self._helpers, self._unpacker):
            each.cancel()

    def close(self) -> None:
        """See ports.Papers."""
        self._rest.cancel()
        super().close()
        for each in (*self._helpers, self._unpacker):
            each.close()

    @contextmanager
    def _at_work(self) -> Generator[None]:
        with self._turn:
            self._busy += 1
            self._rest.cancel()
        try:
            yield
        finally:
            with self._turn:
                self._busy -= 1
                if not self._busy:
                    self._rest = threading.Timer(REST_AFTER_S, self._end_helpers)
                    self._rest.daemon = True
                    self._rest.start()

    def _taken(self) -> Papers | None:
        """Wait for whoever is free; who waits in vain wakes a helper."""
        with self._turn:
            if not self._turn.wait_for(lambda: self._awake, self._patience):
                self._turn.wait_for(lambda: self._awake or self._asleep)
            return self._awake.pop(0) if self._awake else self._asleep.pop(0)

    def _put_back(self, looks: Papers | None) -> None:
        with self._turn:
            self._patience = PATIENCE_S
            self._awake.insert(0 if looks is None else len(self._awake), looks)
            self._turn.notify()

    def _end_helpers(self) -> None:
        """End the helpers, unless a file came meanwhile."""
        with self._turn:
            if not self._busy:
                self._awake, self._asleep = [None], list(self._helpers)
                for each in (*self._helpers, self._unpacker):
                    each.close()
