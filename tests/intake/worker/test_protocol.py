from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from intake.ids import DocumentId
from intake.worker.protocol import ASKED, TOLD, Event, Hold, Need, Reply, Request, Supply


def test_every_message_has_its_own_kind():
    asked = [kind.model_fields["kind"].default for kind in (*get_args(Request), Supply)]
    told = [kind.model_fields["kind"].default for kind in get_args(Reply | Event)]
    assert len(set(asked)) == len(asked)
    assert len(set(told)) == len(told)


def test_messages_come_back_as_they_went():
    hold = Hold(password="naïve 日本")
    need = Need(document=DocumentId("d1"))
    assert ASKED.validate_json(hold.model_dump_json()) == hold
    assert TOLD.validate_json(need.model_dump_json()) == need


@pytest.mark.parametrize(
    "words",
    [
        b"",
        b"null",
        b'{"kind": "rm"}',
        b'{"kind": "page_text", "page": 0}',
        b'{"kind": "page_text", "page": true}',
        b'{"kind": "page_image", "page": 1, "width_px": 99999}',
        b'{"kind": "page_text", "page": 1, "more": 1}',
    ],
)
def test_what_is_no_request_is_refused(words):
    with pytest.raises(ValidationError):
        ASKED.validate_json(words)
