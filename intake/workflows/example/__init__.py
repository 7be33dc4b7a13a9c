"""The example: a made-up person with made-up papers, to look around in without a care."""

from __future__ import annotations

PASSPHRASE = "nothing here is about a real person"  # noqa: S105 - told to everybody
