"""The promise to stay offline, kept by the interpreter itself."""

from __future__ import annotations

import sys

_LOCAL_FAMILY = 1  # AF_UNIX on every system that has it; nothing else stays on this computer
_LOOKUPS = frozenset(
    {
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.getnameinfo",
    }
)


class NetworkRefusedError(RuntimeError):
    """Something tried to reach the network. That is a bug, never a setting."""


def refuse_network() -> None:
    """Refuse every network socket and name look-up of this process from now on.

    There is no way back: Python keeps audit hooks until the process ends.
    """
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event in _LOOKUPS or (event == "socket.__new__" and arguments[1] != _LOCAL_FAMILY):
        message = "Previsit never uses the network, so this was refused."
        raise NetworkRefusedError(message)
