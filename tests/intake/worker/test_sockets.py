from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROBE = """
import ctypes, subprocess, sys
sys.path.insert(0, {root!r})
from intake.worker.sockets import refuse_sockets
{before}
system = ctypes.CDLL(None, use_errno=True)
made = system.socket({family}, {kind}, 0)
sys.exit(0 if made >= 0 else ctypes.get_errno())
"""
CHILD = "import ctypes, sys; sys.exit(0 if ctypes.CDLL(None).socket(2, 1, 0) >= 0 else 13)"
LOCAL, INTERNET, INTERNET_6, LINK, REFUSED = 1, 2, 10, 16, 13

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the wall of Linux")


def ended(family: int, before: str = "assert refuse_sockets()", kind: int = 1) -> int:
    probe = PROBE.format(root=str(ROOT), family=family, before=before, kind=kind)
    return subprocess.run([sys.executable, "-I", "-c", probe], check=False).returncode


@pytest.mark.parametrize(("family", "kind"), [(INTERNET, 1), (INTERNET, 2), (INTERNET_6, 1)])
def test_no_code_of_any_language_can_make_a_network_socket(family, kind):
    assert ended(family, kind=kind) == REFUSED


def test_a_wire_to_the_kernel_s_network_side_is_refused_too():
    assert ended(LINK, kind=3) == REFUSED


def test_local_sockets_stay():
    assert ended(LOCAL) == 0


def test_a_program_that_is_started_from_there_cannot_either():
    code = (
        f"assert refuse_sockets(); sys.exit(subprocess.call([sys.executable, '-c', {CHILD!r}]))"
    )
    assert ended(LOCAL, before=code) == REFUSED


def test_without_the_wall_there_would_be_one():
    """The control."""
    assert ended(INTERNET, before="") == 0
