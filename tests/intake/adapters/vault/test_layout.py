from __future__ import annotations

from intake.adapters.vault.layout import Layout


def test_the_names_on_disk_are_those_of_format_1(tmp_path):
    layout = Layout(tmp_path)
    found = (
        layout.keys,
        layout.keys_before,
        layout.database,
        layout.journal,
        layout.documents,
        layout.backups,
        layout.lock,
        layout.scratch,
    )
    assert " ".join(path.name for path in found) == (
        "keys.json keys.bak vault.db vault.db-journal documents backups lock scratch"
    )


def test_nothing_else_ever_lies_in_the_folder(vault):
    layout = vault.hold.layout
    known = {
        layout.keys,
        layout.keys_before,
        layout.database,
        layout.journal,
        layout.documents,
        layout.backups,
        layout.lock,
    }
    assert set(layout.folder.iterdir()) == known
