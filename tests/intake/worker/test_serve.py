from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from intake.adapters.worker_process import worker_command
from intake.domain.papers import Trouble
from intake.worker.frames import read_frame, write_frame
from intake.worker.protocol import TOLD, Failed, Hold, Inspected, PageText, Supply
from tests.made_papers import a_pdf

ROOT = Path(__file__).resolve().parents[3]


def served(talk: bytes):
    done = subprocess.run(
        worker_command(ROOT), input=talk, capture_output=True, check=False, timeout=60, env={}
    )
    stream = io.BytesIO(done.stdout)
    replies = []
    while frame := read_frame(stream):
        replies.append(TOLD.validate_json(frame.header))
    return done.returncode, replies


def talk(*said) -> bytes:
    out = io.BytesIO()
    for message, payloads in said:
        write_frame(out, message.model_dump_json().encode(), payloads)
    return out.getvalue()


def test_it_ends_well_when_the_app_is_gone():
    assert served(b"") == (0, [])


def test_what_a_file_cannot_do_is_said_and_work_goes_on():
    code, replies = served(
        talk(
            (Hold(), [b"MZ"]),
            (PageText(page=1), []),
            (Hold(), [a_pdf("x")]),
            (PageText(page=1), []),
        )
    )
    assert code == 0
    assert replies[1] == Failed(trouble=Trouble.NOT_A_PAPER)
    assert [type(reply).__name__ for reply in replies] == ["Done", "Failed", "Done", "Done"]


@pytest.mark.parametrize("nonsense", [b"GET / HTTP/1.1\r\n\r\n", talk((Supply(), [b"x"]))])
def test_nonsense_ends_it(nonsense):
    code, replies = served(nonsense)
    assert (code, replies) == (1, [])


def test_it_can_be_started_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "intake.worker", str(ROOT / "resources")],
        input=b"",
        check=False,
        timeout=60,
        cwd=ROOT,
    )
    assert done.returncode == 0


def test_replies_are_of_the_protocol():
    assert Inspected.model_fields["kind"].default == "inspected"
