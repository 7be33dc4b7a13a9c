from __future__ import annotations

import datetime as dt
import functools
import re
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path, PurePosixPath

import pytest

from tests.house_rules import RULES, mirror_of

ROOT = Path(__file__).resolve().parent.parent
UNREAD = {".ttf", ".otf", ".png", ".ico", ".pdf", ".jpg", ".heic", ".previsit"}
TESTS_OF_RULES = {"tests/test_gates_bite.py"}  # plants the faults that the rules look for
LONGEST_MEDIAN = 80
LOST_REFERENCES = 50


def tracked() -> list[PurePosixPath]:
    """Return every file that is, or is about to be, under version control."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
    return sorted({PurePosixPath(line) for line in found.stdout.splitlines() if line})


@functools.cache
def texts() -> dict[PurePosixPath, str]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a working copy: there is no list of the project's files")
    readable = (path for path in tracked() if path.suffix not in UNREAD)
    return {
        path: (ROOT / path).read_text("utf-8") for path in readable if (ROOT / path).is_file()
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_file_keeps_the_rule(rule):
    offenders = [
        f"{path}: {complaint}"
        for path, text in texts().items()
        if str(path) not in TESTS_OF_RULES
        for complaint in rule(path, text)
    ]
    assert not offenders, "\n".join(offenders)


def test_every_module_has_its_test():
    mirrors = {path: mirror_of(path) for path in texts()}
    missing = [str(mirror) for mirror in mirrors.values() if mirror and mirror not in texts()]
    assert not missing, "\n".join(missing)


def test_most_files_fit_in_the_head():
    lengths = [len(text.splitlines()) for path, text in texts().items() if path.suffix == ".py"]
    assert statistics.median(lengths) < LONGEST_MEDIAN


def test_the_lock_names_public_places_only():
    lock = (ROOT / "uv.lock").read_text("utf-8")
    assert set(re.findall(r'registry = "([^"]+)"', lock)) == {"https://pypi.org/simple"}
    addresses = set(re.findall(r'url = "(https?://[^/"]+)/', lock))
    assert addresses == {"https://files.pythonhosted.org"}


def test_every_package_in_the_lock_has_its_hashes():
    packages = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    files = [each for package in packages for each in package.get("wheels", [])]
    assert files
    assert [
        each["url"] for each in files if not each.get("hash", "").startswith("sha256:")
    ] == []


def test_the_licence_is_where_the_project_says_it_is():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert project["license"] == "Apache-2.0"
    assert "Apache License" in licence
    assert "Version 2.0, January 2004" in licence


def test_everything_the_app_runs_on_is_named_with_its_licence():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = [re.split(r"[<>=~]", package)[0] for package in project["dependencies"]]
    notice = (ROOT / "NOTICE").read_text("utf-8").lower()
    assert [
        name for name in names if name.removesuffix("-Essentials").lower() not in notice
    ] == []


def test_every_font_stands_beside_its_licence():
    for font in (ROOT / "resources" / "fonts").glob("*.[to]tf"):
        assert "Open Font License".encode("utf-16-be") in font.read_bytes(), font.name
        assert "SIL OPEN FONT LICENSE" in (font.parent / "OFL.txt").read_text("utf-8")


def test_the_changelog_can_be_read_by_the_app():
    """Newest first: ``## 0.1.0 (2026-11-22)``, then one line per change."""
    text = (ROOT / "resources" / "changelog.md").read_text("utf-8")
    title, *releases = re.split(r"^## ", text, flags=re.MULTILINE)
    assert title.startswith("# ")
    heads = [re.match(r"(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)\n", each) for each in releases]
    assert heads
    assert all(heads)
    assert all(re.search(r"^- \S", each, re.MULTILINE) for each in releases)
    days = [dt.date.fromisoformat(head.group(2)) for head in heads if head]
    assert days == sorted(days, reverse=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert heads[0]
    assert heads[0].group(1) == project["version"]


def test_qt_keeps_count_of_none(qapp):
    """PySide6 6.12.0 on Python 3.11 lost one reference of None per call, until it aborted."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(200):
        label.setText("a")
    assert abs(sys.getrefcount(None) - before) < LOST_REFERENCES
