"""The second front end: everything that scripts and support need, without a display."""

from __future__ import annotations

from intake.commandline.program import run

__all__ = ["run"]
