from __future__ import annotations

import pytest

from intake.bootstrap import create_session
from intake.domain.commands import Put
from intake.domain.people import Helper
from intake.domain.recovery_code import RecoveryCode, parse_code
from intake.errors import WeakPassphraseError, WrongCodeError, WrongPassphraseError
from intake.ids import PersonId
from intake.vault_desk import (
    new_recovery_code,
    open_as_before,
    open_with_code,
    replace_passphrase,
    try_code,
    weakness_of,
)
from tests.conftest import ROOT

RESOURCES = ROOT / "resources"
WORDS = "cord gravy monkey holiday"
OTHERS = "jasmine village shade lantern"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "My papers.previsit"
    session = create_session(made, WORDS, RESOURCES)
    session.run(Put(entry=Helper(id=PersonId("tom"), name="Tom")))
    session.close()
    return made


@pytest.mark.slow
def test_whoever_typed_last_is_typing_again(folder):
    session = open_as_before(folder, WORDS, RESOURCES)
    assert session.typist == "patient"
    session.typist = PersonId("tom")
    session.run(Put(entry=Helper(id=PersonId("ana"), name="Ana")))
    session.close()
    again = open_as_before(folder, WORDS, RESOURCES)
    assert again.typist == "tom"
    again.close()


@pytest.mark.slow
def test_the_code_opens_and_asks_for_a_new_passphrase_that_counts(folder):
    session = open_as_before(folder, WORDS, RESOURCES)
    code = "-".join(new_recovery_code(session))
    session.close()
    assert parse_code(code).text == code
    with pytest.raises(WeakPassphraseError):
        open_with_code(folder, code, "short", RESOURCES)
    open_with_code(folder, code, OTHERS, RESOURCES).close()
    with pytest.raises(WrongPassphraseError):
        open_as_before(folder, WORDS, RESOURCES)
    open_as_before(folder, OTHERS, RESOURCES).close()


@pytest.mark.slow
def test_the_passphrase_of_an_open_case_is_replaced_by_whoever_knows_it(folder):
    session = open_as_before(folder, WORDS, RESOURCES)
    with pytest.raises(WrongPassphraseError):
        replace_passphrase(session, OTHERS, OTHERS, RESOURCES)
    with pytest.raises(WeakPassphraseError):
        replace_passphrase(session, WORDS, "short", RESOURCES)
    replace_passphrase(session, WORDS, OTHERS, RESOURCES)
    session.close()
    with pytest.raises(WrongPassphraseError):
        open_as_before(folder, WORDS, RESOURCES)
    open_as_before(folder, OTHERS, RESOURCES).close()


@pytest.mark.slow
def test_a_recovery_page_can_be_tried_on_an_open_case(folder):
    session = open_as_before(folder, WORDS, RESOURCES)
    code = "-".join(new_recovery_code(session))
    try_code(session, code)
    with pytest.raises(WrongCodeError):
        try_code(session, RecoveryCode(bytes(16)).text)
    session.close()


def test_what_everybody_tries_first_is_weak():
    assert weakness_of("passwordpassword", RESOURCES)
    assert not weakness_of(WORDS, RESOURCES)
