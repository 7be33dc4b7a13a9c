from __future__ import annotations

from intake.catalog.interview_files import QuestionRow, RequirementRow, SafetyRow


def test_a_row_need_not_repeat_what_its_file_says():
    said_once = (
        QuestionRow.model_fields["section"],
        RequirementRow.model_fields["group"],
        SafetyRow.model_fields["group"],
    )
    assert not any(field.is_required() for field in said_once)
