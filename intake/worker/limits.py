"""The walls the worker puts around itself before it reads a foreign byte.

Linux has all of them. macOS has no memory wall that holds and no dump switch; Windows
has none of these: there the time limits of the client and the size limits of the
readers are what is left.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys

from intake.worker.sockets import refuse_sockets

READING_BYTES = 768 * 1024 * 1024
ASSEMBLING_BYTES = 1536 * 1024 * 1024
ENGINE_BYTES = 2560 * 1024 * 1024  # address space: models take it and use a quarter of it
_POLITE = 19  # the lowest claim to the processor that there is
_PR_SET_DUMPABLE = 4


def wall_in(most_bytes: int = ASSEMBLING_BYTES) -> None:
    """Forbid files, sockets, core dumps and debuggers, and cap the memory, for good."""
    refuse_sockets()
    if sys.platform == "win32":
        return
    import resource

    _limit(resource.RLIMIT_CORE, 0, 0)
    _limit(resource.RLIMIT_FSIZE, 0, 0)
    if sys.platform == "linux":
        _limit(resource.RLIMIT_AS, min(READING_BYTES, most_bytes), most_bytes)
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def allow(memory_bytes: int, cpu_seconds: int) -> None:
    """Set the memory and the computing time that the next piece of work may use.

    A worker that uses more of the first gets a MemoryError or is ended by its library;
    more of the second, and the system ends it even when the app is gone.
    """
    if sys.platform == "win32":
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime) + 1
    _limit(resource.RLIMIT_CPU, used + cpu_seconds, resource.RLIM_INFINITY)
    if sys.platform == "linux":
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        _limit(resource.RLIMIT_AS, memory_bytes, hard)


def give_way() -> None:
    """Work only when nobody else wants the processor."""
    if sys.platform != "win32":
        import os

        os.nice(_POLITE)


def _limit(which: int, soft: int, hard: int) -> None:
    """Set a limit as far as the system lets it be set: an outer wall may be tighter."""
    import resource

    _, outer = resource.getrlimit(which)
    if outer != resource.RLIM_INFINITY:
        hard = outer if hard == resource.RLIM_INFINITY else min(hard, outer)
        soft = min(soft, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(which, (soft, hard))
