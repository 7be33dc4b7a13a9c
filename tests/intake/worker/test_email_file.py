from __future__ import annotations

import email.message

import pytest

from intake.domain.papers import Media
from intake.worker.email_file import email_files, email_words, is_email
from intake.worker.kinds import media_of
from intake.worker.unusable import UnusableError
from tests.made_texts import an_email

PDF = ("denial.pdf", "application/pdf", b"%PDF")


def forwarded(data: bytes) -> bytes:
    outer = email.message.EmailMessage()
    outer["Subject"] = "Fwd"
    outer.set_content("See below.")
    outer.add_attachment(email.message_from_bytes(data, policy=email.policy.default))
    return outer.as_bytes()


def test_an_email_is_known_by_what_programs_write_into_its_head():
    assert media_of(an_email()) is Media.EMAIL
    typed = "From: Dr. Alder\nTo: Dana\nSubject: Pain\n\nPain is 7 of 10.\n"
    assert not is_email(typed)
    assert media_of(typed.encode()) is Media.TEXT
    assert not is_email("MIME-Version in the middle of a line: 1.0")


def test_who_wrote_what_about_is_told_above_the_words():
    assert email_words(an_email(words="Pain 7 – daily.")) == (
        "From: clinic@example.org\nSubject: Your visit in März\n\nPain 7 – daily.\n"
    )


def test_words_that_come_plain_and_dressed_are_told_once():
    both = an_email(words="Pain 7.", web="<p>Pain <b>7</b>.</p>")
    assert email_words(both).count("Pain") == 1


def test_words_that_come_dressed_only_are_told_without_their_dress():
    dressed = b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Pain <b>7</b></p>"
    assert email_words(dressed).strip() == "Pain 7"


def test_what_came_with_it_is_given_by_name_and_not_told_as_words():
    data = an_email(PDF)
    assert list(email_files(data)) == [PDF]
    assert "JVBERg" not in email_words(data)


def test_a_forwarded_email_is_told_below_and_its_papers_are_given():
    data = forwarded(an_email(PDF))
    assert email_words(data).index("See below") < email_words(data).index("März")
    assert list(email_files(data)) == [PDF]


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Type: text/plain; charset=no-such\n",
        b"Subject: =?no-such?Q?x?=\n",
        b"Subject: =?utf-8?B?!!!?=\n",
        b"Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=\xff\n",
    ],
)
def test_a_broken_head_does_not_keep_the_words_back(head):
    assert email_words(b"MIME-Version: 1.0\n" + head + b"\npain 7\n").strip()


def test_an_email_nested_without_end_is_refused():
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)
    )
    with pytest.raises(UnusableError):
        email_words(b"MIME-Version: 1.0\n" + deep)
