from __future__ import annotations

import pytest

from tests.vaults import a_vault


@pytest.fixture
def vault(tmp_path):
    """An open vault with one empty case; closed at the end."""
    vault = a_vault(tmp_path)
    yield vault
    vault.close()
