from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import State


@pytest.mark.parametrize("letters", ["California", "ca", "C", ""])
def test_a_state_has_two_letters(letters):
    with pytest.raises(ValidationError):
        State(id=letters, title="California")
