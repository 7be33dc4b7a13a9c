"""One worker process: its start, its pipes, its time limit and its end.

All waiting is plain blocking reads and writes; when time is up, or the person asks to
stop, another thread ends the process, and the pipes wake whoever waits on them. So it
works the same on every system.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from pydantic import ValidationError

from intake.adapters.watchdog import Watchdog
from intake.worker.frames import FrameError, read_frame, write_frame
from intake.worker.protocol import TOLD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import IO

    from intake.domain.value import Value
    from intake.worker.protocol import Event, Reply

_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    "from intake.worker.serve import main; sys.exit(main(sys.argv[2:]))"
)
# The one that reads faxes and photos best comes first; see the README's decisions.
ENGINES = ("rapidocr", "tesseract")
_KEPT_VARIABLES = ("SYSTEMROOT", "SYSTEMDRIVE")  # Windows starts no process without them
_LAST_SECONDS = 5.0
_PIPE_BYTES = 1024 * 1024


def worker_command(app_folder: Path) -> tuple[str, ...]:
    """Return the command that starts a worker from source, isolated from the user's Python.

    Args:
        app_folder: the folder that holds ``intake`` and ``resources``.
    """
    return (
        sys.executable,
        "-I",
        "-c",
        _BOOT,
        str(app_folder),
        str(app_folder / "resources"),
    )


def reader_command(app_folder: Path, engines: Sequence[str] = ENGINES) -> tuple[str, ...]:
    """Return the command that starts a worker that reads pictures, politely.

    Args:
        app_folder: the folder that holds ``intake`` and ``resources``.
        engines: what it may read with; the first that is on this computer is used.
    """
    return (*worker_command(app_folder), *engines)


class WorkerLostError(Exception):
    """The worker ended, or said something that is no message. It has been put down."""


class WorkerProcess:
    """A running worker. Used by one thread; ``kill`` may be called by any."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start the worker.

        Raises:
            OSError: the system does not start it.
        """
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter, no shell
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            close_fds=True,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.ran_out_of_time = False
        self.watchdog = Watchdog(self._time_is_up)
        for pipe in (self._process.stdin, self._process.stdout):
            _widen(_pipe(pipe))

    @property
    def pid(self) -> int:
        """The system's number for the worker."""
        return self._process.pid

    def send(self, message: Value, payloads: Sequence[bytes] = ()) -> None:
        """Send one message.

        Raises:
            WorkerLostError: nobody reads it.
        """
        try:
            write_frame(
                _pipe(self._process.stdin), message.model_dump_json().encode(), payloads
            )
        except (OSError, ValueError) as error:
            raise WorkerLostError from error

    def receive(self) -> tuple[Reply | Event, tuple[bytes, ...]]:
        """Wait for one message.

        Raises:
            WorkerLostError: none came, or what came is none.
        """
        try:
            frame = read_frame(_pipe(self._process.stdout))
            if frame is None:
                raise WorkerLostError
            return TOLD.validate_json(frame.header), frame.payloads
        except (OSError, ValueError, FrameError, ValidationError) as error:
            raise WorkerLostError from error

    def kill(self) -> None:
        """End the worker and all it started, at once. Safe to call twice."""
        if self._process.poll() is not None:
            return
        if sys.platform == "win32":
            self._process.kill()
            return
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            self._process.kill()

    def put_down(self) -> None:
        """End the worker and let go of everything of it."""
        self.watchdog.go_home()
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                _pipe(pipe).close()
            except OSError:  # what was still to be written has no reader any more
                continue
        self._process.wait(_LAST_SECONDS)

    def _time_is_up(self) -> None:
        self.ran_out_of_time = True
        self.kill()


def _environment() -> dict[str, str]:
    """Return all that the worker is told of the outside: nothing of the person's."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    # spare arenas, and what numpy sets aside for threads, would count as used memory
    kept |= {"MALLOC_ARENA_MAX": "1", "OPENBLAS_NUM_THREADS": "1"}
    return {**kept, "PYDANTIC_DISABLE_PLUGINS": "__all__"}  # looking for them takes a while


def _widen(pipe: IO[bytes]) -> None:
    """Let a paper pass in a few pieces: each takes turns of both processes. Linux only."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):  # the system gives a person only so much
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise WorkerLostError
    return pipe
