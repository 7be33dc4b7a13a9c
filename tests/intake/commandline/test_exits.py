from __future__ import annotations

from intake.commandline.exits import Exit


def test_the_numbers_are_those_that_scripts_rely_on():
    assert [int(each) for each in Exit] == [0, 1, 2, 3, 4, 5, 130]


def test_the_help_tells_them(shell):
    told = shell("--help").out
    assert all(f"  {int(each)}  " in told for each in Exit if each is not Exit.STOPPED)
