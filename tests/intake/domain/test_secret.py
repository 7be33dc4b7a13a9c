from __future__ import annotations

from intake.domain.secret import Passphrase


def test_a_passphrase_does_not_show_itself():
    assert "hidden" not in f"{Passphrase('hidden words')!r} {Passphrase('hidden words')}"
