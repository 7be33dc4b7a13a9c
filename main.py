"""Start Previsit: the window, or with a command the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from intake.offline import refuse_network


def main(words: list[str]) -> int:
    """Run with the words after the program's name; return the exit code."""
    refuse_network()
    resources = Path(__file__).resolve().parent / "resources"
    if not words or words[0] == "open":
        from ui.app import run
    else:
        from intake.commandline import run
    return run(words, resources)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
