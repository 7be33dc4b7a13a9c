from __future__ import annotations

import json
from pathlib import Path

import pytest

from intake.catalog.files import FOLDERS

SCHEMAS = Path("resources/schema")


@pytest.mark.parametrize("kind", FOLDERS.values(), ids=FOLDERS)
def test_the_written_schema_is_that_of_the_model(kind):
    written = json.loads((SCHEMAS / f"{kind.__name__}.schema.json").read_text("utf-8"))
    message = "run .ci/write_schemas.py"
    assert written == kind.model_json_schema(), message


def test_no_schema_is_left_of_a_kind_that_is_gone():
    written = {path.name for path in SCHEMAS.iterdir()}
    assert written == {f"{kind.__name__}.schema.json" for kind in FOLDERS.values()}
