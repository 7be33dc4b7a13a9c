from __future__ import annotations

import pytest

from intake.export.typefaces import load_typefaces
from tests.reports import RESOURCES


@pytest.fixture(autouse=True)
def typefaces():
    """The embedded faces, as the worker loads them."""
    load_typefaces(RESOURCES / "fonts")
