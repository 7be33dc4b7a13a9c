"""The computer's own clock, behind the port."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

_LOCALTIME = Path("/etc/localtime")


class SystemClock:
    """See ports.Clock."""

    def now(self) -> dt.datetime:
        """Return the present moment, aware, with the computer's own zone."""
        return dt.datetime.now().astimezone()

    def zone(self) -> str:
        """Return the IANA name of the computer's zone, or an empty text."""
        named = os.environ.get("TZ", "").removeprefix(":")
        if named:
            return named if "/" in named or named == "UTC" else ""
        return _zone_of_link(_LOCALTIME)


def _zone_of_link(link: Path) -> str:
    """Read the zone's name off the link that Linux and macOS keep; else empty."""
    try:
        target = link.resolve(strict=True).as_posix()
    except OSError:
        return ""
    _, found, name = target.partition("/zoneinfo/")
    return name.removeprefix("posix/") if found else ""
