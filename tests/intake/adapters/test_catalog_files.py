from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from intake.adapters.catalog_files import read_catalog
from intake.errors import CatalogError

DATA = Path("tests/data")


@pytest.fixture
def resources(tmp_path):
    shutil.copytree(DATA / "catalog", tmp_path / "resources" / "catalog")
    return tmp_path / "resources"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def copies(cache):
    return sorted(path.name for path in cache.iterdir())


def test_without_a_cache_nothing_is_written(resources, tmp_path):
    assert read_catalog(resources, None).requirements
    assert [path.name for path in tmp_path.iterdir()] == ["resources"]


def test_the_checked_copy_says_the_same(resources, cache):
    first = read_catalog(resources, cache)
    assert len(copies(cache)) == 1
    assert read_catalog(resources, cache) == first == read_catalog(resources, None)


def test_the_copy_is_really_used(resources, cache):
    read_catalog(resources, cache)
    (copy,) = cache.iterdir()
    copy.write_text(copy.read_text("utf-8").replace("Visit notes", "Other notes"), "utf-8")
    assert read_catalog(resources, cache).requirements[0].title == "Other notes"


def test_a_changed_file_makes_a_new_copy_and_takes_the_old_away(resources, cache):
    read_catalog(resources, cache)
    before = copies(cache)
    file = resources / "catalog" / "requirements" / "papers.toml"
    file.write_text(file.read_text("utf-8").replace("Visit notes", "Clinic notes"), "utf-8")
    assert read_catalog(resources, cache).requirements[0].title == "Clinic notes"
    assert len(copies(cache)) == 1
    assert copies(cache) != before


@pytest.mark.parametrize("left", [b"", b"{", b'{"questions": 3}'])
def test_a_broken_copy_is_read_anew(resources, cache, left):
    expected = read_catalog(resources, cache)
    (copy,) = cache.iterdir()
    copy.write_bytes(left)
    assert read_catalog(resources, cache) == expected
    assert copy.read_bytes() != left


def test_a_cache_that_cannot_be_written_is_done_without(resources, tmp_path):
    (tmp_path / "cache").write_text("a file, not a folder")
    assert read_catalog(resources, tmp_path / "cache").requirements


def test_a_file_that_is_not_toml_is_named(resources):
    (resources / "catalog" / "plans" / "broken.toml").write_text("= 3")
    with pytest.raises(CatalogError, match=r"^plans/broken.toml: Invalid"):
        read_catalog(resources, None)


def test_a_file_that_is_not_text_is_named(resources):
    (resources / "catalog" / "plans" / "broken.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CatalogError, match=r"^plans/broken.toml: "):
        read_catalog(resources, None)


def test_other_files_in_the_folder_are_left_alone(resources):
    (resources / "catalog" / "README.md").write_text("Words.")
    assert read_catalog(resources, None).requirements


def test_a_link_to_nowhere_and_a_folder_named_like_a_file_are_left_alone(resources):
    (resources / "catalog" / "plans" / "gone.toml").symlink_to(resources / "nowhere")
    (resources / "catalog" / "folder.toml").mkdir()
    assert read_catalog(resources, None).requirements


def test_a_catalog_that_is_not_there_is_never_an_empty_one(tmp_path):
    with pytest.raises(CatalogError, match="not there"):
        read_catalog(tmp_path, None)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_files_that_cannot_be_read_are_a_catalog_error(resources):
    (resources / "catalog" / "plans" / "employer.toml").chmod(0)
    with pytest.raises(CatalogError, match="cannot be read"):
        read_catalog(resources, None)


SOURCE = 'source = { title = "A list" }\nas_of = 2026-11-22\nconfidence = "low"\n'
NEW = {
    "plans/village.toml": """order = 9
[plan]
id = "village"
title = "A village plan"
who_decides = "The village."
has_prior_authorization = true
path_says = "Ask."
clock_says = "Ask."
appeal_says = "Ask."
speak_for_patient = "Ask."
""",
    "instruments/one.toml": """order = 9
[instrument]
id = "one"
title = "One"
short = "One"
look_back = "today"
every_days = 1
lowest = 0
highest = 4
scoring = "single"
total_lowest = 0
total_highest = 4
licence = "Made up."
items = [{ id = "only", says = "How is it?" }]
""",
    "requirements/more.toml": """order = 9
group = { id = "more", title = "More" }
[[requirement]]
id = "more.one"
title = "One more"
short = "One more"
why = "They ask."
who_has_it = "You."
how_to_get = "Write it."
how_recent = "Now."
how_long = "A day."
next_step = "Write it"
priority = 1
lead_days = 1
minutes = 1
met_by = { kind = "own_words", question = "more.one" }
""",
}


@pytest.mark.parametrize("name", NEW)
def test_a_new_plan_instrument_or_requirement_is_one_data_file(resources, name):
    (resources / "catalog" / name).write_text(NEW[name] + SOURCE, "utf-8")
    catalog = read_catalog(resources, None)
    kinds, instruments = catalog.plan_kinds, catalog.instruments
    ids = {
        *(each.id for each in kinds),
        *(each.id for each in instruments),
        *(each.id for each in catalog.requirements),
    }
    new = {"village", "one", "more.one"} & ids
    assert len(new) == 1
    question = next(each for each in catalog.questions if each.id == "coverage.kind")
    offered = {each.id for each in question.options}
    assert ("village" in offered) == (name == "plans/village.toml")
