from __future__ import annotations

from intake.domain.papers import Trouble
from intake.worker.unusable import UnusableError


def test_an_unusable_file_says_why():
    assert UnusableError(Trouble.LOCKED).trouble is Trouble.LOCKED
