from __future__ import annotations

import pytest

from intake.workflows.example import PASSPHRASE
from tests.conftest import ROOT
from ui.vaults import EXAMPLE, Vaults, file_name
from ui.viewmodels.front import NewVault

RESOURCES = ROOT / "resources"
WORDS = "cord gravy monkey holiday"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "Previsit"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("My papers", "My papers"),
        ("../../etc/passwd", "etc passwd"),
        ("a:b*c?", "a b c"),
        ("  ", "My papers"),
        ("Nguyễn Văn", "Nguyễn Văn"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_name_becomes_a_folder_anywhere(name, kept):
    assert file_name(name) == kept


def test_vaults_are_found_in_the_usual_places_and_the_named_one_comes_first(home, tmp_path):
    named = tmp_path / "elsewhere" / "Dad.previsit"
    for folder in (home / "Mine.previsit", tmp_path / "Documents" / "Old.previsit", named):
        folder.mkdir(parents=True)
    (home / "notes.txt").write_text("not a vault")
    found = Vaults(RESOURCES, home, named).found("")
    assert [each.name for each in found] == ["Dad", "Mine", "Old"]
    assert [each.name for each in Vaults(RESOURCES, home).found(str(named))] == ["Dad"]
    assert Vaults(RESOURCES, home).found(str(tmp_path / "nowhere")) == []


@pytest.mark.slow
def test_a_vault_is_made_locked_opened_recovered_copied_and_brought_back(home, tmp_path):
    vaults = Vaults(RESOURCES, home)
    opened = vaults.create(NewVault("My papers", WORDS))
    code = vaults.make_code(opened)
    page = tmp_path / "page.pdf"
    vaults.save_kit(opened, code, str(page))
    assert page.read_bytes().startswith(b"%PDF")
    stick = tmp_path / "stick"
    stick.mkdir()
    assert "opened and checked" in vaults.copy(opened, str(stick))
    opened.session.close()

    again = vaults.open(opened.path, WORDS)
    again.session.close()
    other = "another seven words that nobody tries"
    recovered = vaults.open_with_code(opened.path, "-".join(code), other)
    recovered.session.close()
    vaults.open(opened.path, other).session.close()

    back = vaults.restore(str(next(stick.iterdir())), NewVault("Brought back", WORDS))
    assert back.path.endswith("Brought back.previsit")
    back.session.close()


@pytest.mark.slow
def test_the_example_is_made_once_and_opened_again(home):
    vaults = Vaults(RESOURCES, home)
    first = vaults.example()
    documents = len(first.snapshot.case.kinds["document"])
    first.session.close()
    again = vaults.example()
    assert documents > 0
    assert len(again.snapshot.case.kinds["document"]) == documents
    assert EXAMPLE in again.path
    again.session.close()


def test_a_passphrase_is_suggested_and_weighed(home):
    vaults = Vaults(RESOURCES, home)
    assert len(vaults.suggest().split()) == 7
    assert vaults.weakness(vaults.suggest()) == ""
    assert "15 characters" in vaults.weakness("short")


def test_only_what_was_opened_here_gets_a_code(home):
    vaults = Vaults(RESOURCES, home)
    with pytest.raises(TypeError):
        vaults.make_code("something else")


def test_the_example_says_its_passphrase_and_no_other_vault_does(home):
    for name in (EXAMPLE, "My papers"):
        (home / f"{name}.previsit").mkdir(parents=True)
    hints = {each.name: each.hint for each in Vaults(RESOURCES, home).found("")}
    assert PASSPHRASE in hints[EXAMPLE]
    assert not hints["My papers"]
