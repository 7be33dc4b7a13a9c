from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.holders import Holder, HolderSort
from intake.ids import HolderId


def test_a_name_is_enough():
    told = Holder(id=HolderId("h1"), name="Lakeside Clinic")
    assert (told.sort, told.address, told.fax) == (HolderSort.CLINIC, "", "")


def test_without_a_name_there_is_nobody_to_ask():
    with pytest.raises(ValidationError):
        Holder(id=HolderId("h1"), name="")
