"""Several workers behind one door: files that are added are looked at side by side."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from intake.adapters.worker_client import WorkerClient

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.domain.papers import Inspection, Paper
    from intake.ports import Papers

REST_AFTER_S = 4.0


class WorkerPool(WorkerClient):
    """A client with helpers: it does everything, and they look at files beside it.

    A helper is started when a file waits for it, and ended soon after no file is left, so
    that a small computer carries their weight only while files are added.
    """

    def __init__(self, command: Sequence[str], helpers: Sequence[Papers]) -> None:
        """Prepare the clients; no worker is started.

        Args:
            command: see ``WorkerClient``.
            helpers: more clients, each with a worker of its own.
        """
        super().__init__(command)
        self._helpers = tuple(helpers)
        self._own = super().inspect
        self._free: list[Callable[[Paper], Inspection]] = [self._own]
        self._free.extend(helper.inspect for helper in helpers)
        self._turn = threading.Condition()
        self._rest = threading.Timer(0, self._end_helpers)  # never started: nothing to end

    def inspect(self, paper: Paper) -> Inspection:
        """See ports.Papers; may be called from several threads."""
        with self._turn:
            self._turn.wait_for(lambda: self._free)
            look = self._free.pop(0)
        try:
            return look(paper)
        finally:
            self._put_back(look)

    def cancel(self) -> None:
        """See ports.Papers."""
        super().cancel()
        for helper in self._helpers:
            helper.cancel()

    def close(self) -> None:
        """See ports.Papers."""
        self._rest.cancel()
        super().close()
        for helper in self._helpers:
            helper.close()

    def _put_back(self, look: Callable[[Paper], Inspection]) -> None:
        with self._turn:
            self._free.insert(0 if look is self._own else len(self._free), look)
            self._turn.notify()
            self._rest.cancel()
            self._rest = threading.Timer(REST_AFTER_S, self._end_helpers)
            self._rest.daemon = True
            self._rest.start()

    def _end_helpers(self) -> None:
        """End the helpers, unless a file came meanwhile."""
        with self._turn:
            if len(self._free) == 1 + len(self._helpers):
                for helper in self._helpers:
                    helper.close()
