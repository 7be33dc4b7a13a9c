from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.catalog.reference_files import DeadlineFile, TreatmentRow


def test_a_treatment_need_not_repeat_the_class_of_its_file():
    assert not TreatmentRow.model_fields["group"].is_required()


def test_a_key_nobody_knows_is_refused():
    with pytest.raises(ValidationError, match="rules"):
        DeadlineFile.model_validate({"order": 1, "rule": (), "rules": ()})
