from __future__ import annotations

import json

import pytest

from ui.settings import UiSettings, read_settings, write_settings
from ui.theme import Theme


def test_what_was_remembered_comes_back(tmp_path):
    file = tmp_path / "new folder" / "window.json"
    settings = UiSettings(text_size=150, theme=Theme.DARK, width=1024, height=640)
    write_settings(file, settings)
    assert read_settings(file) == settings


@pytest.mark.parametrize("text", ["", "[]", "{", '"x"', "null"])
def test_a_broken_file_is_like_the_first_day(tmp_path, text):
    file = tmp_path / "window.json"
    file.write_text(text)
    assert read_settings(file) == UiSettings()


def test_values_nobody_could_have_chosen_are_left_out(tmp_path):
    file = tmp_path / "window.json"
    odd = {"text_size": 9000, "theme": "pink", "width": 3, "height": "tall"}
    file.write_text(json.dumps(odd))
    assert read_settings(file) == UiSettings()


def test_nothing_but_how_the_window_looks_is_written(tmp_path):
    file = tmp_path / "window.json"
    write_settings(file, UiSettings())
    assert set(json.loads(file.read_text())) == {
        "text_size",
        "theme",
        "width",
        "height",
    }


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("in the way")
    write_settings(tmp_path / "file" / "window.json", UiSettings())
