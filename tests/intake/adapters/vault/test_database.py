from __future__ import annotations

from intake.adapters.vault.database import Database
from intake.adapters.vault.engine import Access, connect


def test_the_engines_connection_is_what_we_say_it_is(tmp_path):
    database = connect(tmp_path / "x.db", bytes(32), Access.CREATE)
    wanted = {name for name in vars(Database) if not name.startswith("_")}
    assert {name for name in wanted if not callable(getattr(database, name, None))} == set()
    database.close()
