"""Workers that misbehave on purpose, as commands that the client can start."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

_COMMON = f"""
import os, sys, threading
sys.path.insert(0, {str(ROOT)!r})
from intake.worker.frames import read_frame, write_frame
out = sys.stdout.buffer
def tell(words, *payloads): write_frame(out, words, payloads)
BUSY = b'{{"kind": "progressed", "done": 1, "total": 2}}'
def rest(seconds): threading.Event().wait(seconds)
def heard(): return read_frame(sys.stdin.buffer)
DONE = b'{{"kind": "done"}}'
"""


def worker(body: str) -> tuple[str, ...]:
    """A command that starts a worker with this body."""
    return (sys.executable, "-I", "-c", _COMMON + body)


DEAD = worker("sys.exit(3)")
KILLED = worker("heard(); os.kill(os.getpid(), 9)")
HUNG = worker("heard(); rest(600)")
DEAF = worker("rest(600)")
GARBLED = worker("heard(); out.write(b'Traceback (most recent call last):' * 9); out.flush()")
BRAGGING = worker(
    "import struct; heard()\n"
    "out.write(struct.pack('>4sIIQ', b'PVW1', 2, 1, 2**50)); out.flush()"
)
CUT_SHORT = worker("heard(); out.write(b'PVW1'); out.flush()")
NO_MESSAGE = worker('heard(); tell(b\'{"kind": "hello"}\')')
NOT_JSON = worker("heard(); tell(b'\\xff\\xfe')")
WRONG_ANSWER = worker("while heard(): tell(DONE)")
CHATTY = worker(
    "heard(); tell(DONE); heard()\n"
    'while True: tell(b\'{"kind": "progressed", "done": 1, "total": 2}\'); rest(0.05)'
)
CHILDREN = worker(
    "import subprocess; heard()\n"
    "subprocess.Popen([sys.executable, '-c', 'import sys; sys.stdin.read()'], stdin=-1)\n"
    "rest(600)"
)


def dies_once(mark: Path) -> tuple[str, ...]:
    """A worker that dies the first time and is the real one the second."""
    return worker(
        f"if not os.path.exists({str(mark)!r}):\n"
        f"    open({str(mark)!r}, 'w').close(); heard(); sys.exit(9)\n"
        "from intake.worker.serve import main\n"
        f"sys.exit(main([{str(ROOT / 'resources')!r}]))"
    )


def dies_on(words: bytes) -> tuple[str, ...]:
    """The real worker, except that a supplied document with these words kills it."""
    return worker(
        "from intake.worker import desk\n"
        "ask = desk.Desk.ask_for\n"
        "def ask_for(self, document):\n"
        "    data, password = ask(self, document)\n"
        f"    if {words!r} in data: os.kill(os.getpid(), 9)\n"
        "    return data, password\n"
        "desk.Desk.ask_for = ask_for\n"
        "from intake.worker.serve import main\n"
        f"sys.exit(main([{str(ROOT / 'resources')!r}]))"
    )
