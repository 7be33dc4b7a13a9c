from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import LabelUse, PaperField, PaperLabel


def test_a_label_has_words():
    label = PaperLabel(id="x", field=PaperField.DATE, use=LabelUse.CLEAR, words=("DOS",))
    assert label.words == ("DOS",)
    with pytest.raises(ValidationError):
        PaperLabel(id="x", field=PaperField.DATE, use=LabelUse.CLEAR, words=())
