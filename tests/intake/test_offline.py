from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from intake.offline import NetworkRefusedError


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_no_network_socket_can_be_made(family):
    with pytest.raises(NetworkRefusedError):
        socket.socket(family, socket.SOCK_STREAM)


def test_no_name_can_be_looked_up():
    with pytest.raises(NetworkRefusedError):
        socket.getaddrinfo("localhost", 80)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no local sockets")
def test_two_ends_on_this_computer_may_talk():
    near, far = socket.socketpair(socket.AF_UNIX)
    with near, far:
        near.sendall(b"hello")
        assert far.recv(5) == b"hello"


@pytest.mark.parametrize(
    ("isolated", "refused"),
    [([], True), (["-I"], False)],
    ids=["child of a test", "control: without our hook"],
)
def test_a_child_of_a_test_is_offline_too(isolated, refused):
    attempt = "import socket; socket.socket(socket.AF_INET).close()"
    done = subprocess.run(
        [sys.executable, *isolated, "-c", attempt], capture_output=True, text=True, check=False
    )
    assert ("NetworkRefusedError" in done.stderr) == refused
