from __future__ import annotations

from intake.domain.contacts import Reply
from intake.domain.differing import differing, plain_answer
from tests.builders import a_contact


def a_reply(answer, ask="service"):
    return Reply(ask=ask, question="Drug or service?", answer=answer)


def test_two_different_answers_to_one_question_are_found_in_order():
    first = a_contact("c1", replies=(a_reply("Drug"),))
    second = a_contact("c2", replies=(a_reply("service"),))
    (told,) = differing([first, second])
    assert [(each.contact.id, each.answer) for each in told] == [
        ("c1", "Drug"),
        ("c2", "service"),
    ]


def test_the_same_answer_in_other_letters_does_not_differ():
    answers = ("Drug", " drug.", "“DRUG”")
    assert len({plain_answer(each) for each in answers}) == 1
    found = [a_contact(str(n), replies=(a_reply(each),)) for n, each in enumerate(answers)]
    assert not list(differing(found))


def test_an_empty_answer_and_an_own_question_say_nothing():
    found = [
        a_contact("c1", replies=(a_reply("yes"), a_reply("left", ask=""))),
        a_contact("c2", replies=(a_reply(" "), a_reply("right", ask=""))),
    ]
    assert not list(differing(found))
