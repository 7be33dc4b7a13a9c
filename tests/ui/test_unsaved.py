from __future__ import annotations

import pytest

from intake.errors.vault import (
    DiskFullError,
    StoreError,
    VaultGoneError,
    VaultMovedError,
    VaultReadOnlyError,
)
from ui.unsaved import Unsaved, carry_out


def test_what_waits_goes_before_what_is_new():
    done, waiting = [], Unsaved()
    waiting.keep([lambda: done.append("first")], DiskFullError())
    carry_out(waiting.with_new(lambda: done.append("second")))
    assert done == ["first", "second"]
    assert not waiting


def test_what_was_done_is_not_done_again():
    done, waiting = [], Unsaved()

    def refuse():
        raise StoreError

    acts = [lambda: done.append("first"), refuse]
    with pytest.raises(StoreError):
        carry_out(acts)
    waiting.keep(acts, StoreError())
    assert waiting.with_new() == [refuse]
    assert done == ["first"]


@pytest.mark.parametrize("error", [DiskFullError(), VaultGoneError(), VaultMovedError()])
def test_what_room_or_moving_the_vault_back_may_mend_waits(error):
    waiting = Unsaved()
    waiting.keep([print], error)
    assert waiting.with_new() == [print]


def test_what_trying_again_cannot_mend_does_not_wait():
    waiting = Unsaved()
    waiting.keep([print], VaultReadOnlyError())
    assert not waiting
