from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import PlanKind
from tests.builders import a_catalog


def test_a_plan_without_its_source_is_refused():
    plan = a_catalog().plan_kinds[0]
    row = plan.model_dump()
    del row["source"]
    with pytest.raises(ValidationError):
        PlanKind.model_validate(row)
