"""A wall of the system itself: no socket but a local one, for this process and its children.

The refusal in ``intake.offline`` holds for Python. Libraries written in another language
could go around it, and one that reads scans does try to report how it is used. Where Linux
filters system calls, nothing gets past it. macOS and Windows have no such filter for a
program of its own.
"""

from __future__ import annotations

import ctypes
import platform
import struct
import sys

# The kernel's own numbers: seccomp(2), bpf(2), <linux/audit.h> and the tables of calls.
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _ANSWER = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE, _END = 0x7FFF0000, 0x00050000 | 13, 0x80000000  # 13: permission denied
_AT_CALL, _AT_MACHINE, _AT_FAMILY = 0, 4, 16
_LOCAL_FAMILY = 1
_RING = 425  # io_uring_setup: a way to make sockets without the call for it
_OTHER_ABI = 0x40000000  # calls of another numbering (x32)
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def refuse_sockets() -> bool:
    """Refuse them from now on; False where this system has no such wall."""
    machine = _MACHINES.get(platform.machine())
    if sys.platform != "linux" or machine is None:
        return False
    steps = _steps(*machine)
    buffer = ctypes.create_string_buffer(steps, len(steps))
    program = _Program(len(steps) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    system = ctypes.CDLL(None)
    if system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    done: int = system.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)
    return done == 0


def _steps(machine: int, socket: int) -> bytes:
    """Return the filter: another machine's calls end the process, sockets are looked at."""
    program = (
        (_LOAD, 0, 0, _AT_MACHINE),
        (_IF_EQUAL, 1, 0, machine),
        (_ANSWER, 0, 0, _END),
        (_LOAD, 0, 0, _AT_CALL),
        (_IF_AT_LEAST, 5, 0, _OTHER_ABI),
        (_IF_EQUAL, 4, 0, _RING),
        (_IF_EQUAL, 0, 2, socket),
        (_LOAD, 0, 0, _AT_FAMILY),
        (_IF_EQUAL, 0, 1, _LOCAL_FAMILY),
        (_ANSWER, 0, 0, _ALLOW),
        (_ANSWER, 0, 0, _REFUSE),
    )
    return b"".join(struct.pack("=HBBI", *step) for step in program)
