from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.case import Case
from intake.domain.commands import Put, apply
from intake.domain.set_aside import SetAside
from intake.ids import ContradictionId

ASIDE = SetAside(id=ContradictionId("visit_over"), what="It has passed.", because="I know.")


def test_what_was_set_aside_can_be_brought_back():
    done = apply(Case(), Put(entry=ASIDE))
    assert done.case.one(SetAside, "visit_over") == ASIDE
    assert apply(done.case, done.undo).case.one(SetAside, "visit_over") is None


def test_a_reason_is_needed():
    with pytest.raises(ValidationError):
        ASIDE.changed(because="")
