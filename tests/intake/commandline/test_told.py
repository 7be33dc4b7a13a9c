from __future__ import annotations

import pytest

from intake.commandline.told import COMMANDS, READERS
from intake.domain.report.statements import Reader


@pytest.mark.parametrize("name", [each.name for each in COMMANDS])
def test_each_command_has_its_help(shell, name):
    told = shell(name, "--help")
    assert told.code == 0
    assert told.out.startswith(f"usage: previsit {name} ")


def test_the_readers_are_those_of_the_report():
    assert list(READERS) == [each.value for each in Reader]
