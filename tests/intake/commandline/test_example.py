from __future__ import annotations


def test_the_example_is_made_and_its_passphrase_told(shell):
    folder = shell.folder / "a" / "new place"
    told = shell("example", folder)
    assert told.code == 0, told.err
    assert "Its passphrase: " in told.out
    made = {path.name for path in folder.iterdir()}
    assert made == {
        "example.previsit",
        "summary.pdf",
        "packet.pdf",
        "summary.html",
        "manifest.json",
    }


def test_an_example_is_never_made_over_something(shell):
    (shell.folder / "example.previsit").mkdir()
    assert shell("example", shell.folder).code == 1
