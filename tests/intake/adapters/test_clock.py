from __future__ import annotations

import datetime as dt

from intake.adapters.clock import SystemClock, _zone_of_link


def test_the_moment_knows_its_offset():
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert first.utcoffset() is not None
    assert dt.timedelta(0) <= second - first < dt.timedelta(seconds=5)


def test_the_zone_is_the_one_the_computer_was_given(monkeypatch):
    monkeypatch.setenv("TZ", ":America/Chicago")
    assert SystemClock().zone() == "America/Chicago"
    monkeypatch.setenv("TZ", "UTC")
    assert SystemClock().zone() == "UTC"


def test_a_rule_instead_of_a_name_is_no_zone(monkeypatch):
    monkeypatch.setenv("TZ", "CST6CDT")
    assert SystemClock().zone() == ""


def test_the_zone_is_read_off_the_computers_link(tmp_path):
    named = tmp_path / "zoneinfo" / "Asia" / "Kolkata"
    named.parent.mkdir(parents=True)
    named.touch()
    link = tmp_path / "localtime"
    link.symlink_to(named)
    assert _zone_of_link(link) == "Asia/Kolkata"
    assert _zone_of_link(tmp_path / "nowhere") == ""
    assert _zone_of_link(named.parent) == "Asia"
    assert _zone_of_link(tmp_path) == ""
