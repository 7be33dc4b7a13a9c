from __future__ import annotations

from ui.widgets.kept_fields import KeptFields


def test_an_echo_of_what_was_told_is_not_new():
    kept = KeptFields()
    assert kept.is_new("weeks", 6)
    kept.tell("weeks", 8)
    assert not kept.is_new("weeks", 8)
    assert kept.is_new("weeks", 6)


def test_what_stood_there_before_does_not_come_in_between():
    kept = KeptFields()
    assert kept.is_new("weeks", 6)
    kept.tell("weeks", 1)
    kept.tell("weeks", 10)
    assert not kept.is_new("weeks", 6)
    assert not kept.is_new("weeks", 1)
    assert not kept.is_new("weeks", 10)
    assert kept.is_new("weeks", 1)


def test_with_another_entry_everything_is_new():
    kept = KeptFields()
    kept.tell("weeks", None)
    kept.forget()
    assert kept.is_new("weeks", None)
