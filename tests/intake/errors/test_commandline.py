from __future__ import annotations

import pytest

from intake.errors import (
    KitExistsError,
    NoPassphraseError,
    NotTheSamePassphraseError,
    PassphraseFileError,
)


@pytest.mark.parametrize(
    "kind", [KitExistsError, NoPassphraseError, NotTheSamePassphraseError, PassphraseFileError]
)
def test_each_says_what_happened_and_that_nothing_was_done(kind):
    error = kind()
    assert str(error).endswith(".")
    assert error.remedy.startswith("No")
