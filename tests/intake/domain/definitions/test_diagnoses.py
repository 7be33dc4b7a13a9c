from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import DiagnosisDetail, DiagnosisName, NamedCode


def test_a_code_may_ask_for_details_and_need_not():
    assert NamedCode(code="G90.50").told == ()
    assert NamedCode(code="G90.512", told=("left", "upper")).told == ("left", "upper")


def test_a_name_without_a_code_or_a_source_is_refused():
    with pytest.raises(ValidationError):
        DiagnosisName.model_validate({"id": "x", "names": ["x"], "codes": []})


def test_a_detail_without_words_is_refused():
    with pytest.raises(ValidationError):
        DiagnosisDetail(id="left", words=())
