from __future__ import annotations

import pytest

from intake.domain.suggesting.people_named import credentials_after, name_in

TITLES = ("MD", "M.D.", "PhD", "PA-C")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Nguyen", "Maria Nguyen"),
        ("NGUYEN, MARIA T.", "NGUYEN, MARIA T."),
        ("Maria Nguyen, 54 years old", "Maria Nguyen"),
        ("Dr. Ana Rivera, MD", "Ana Rivera"),
        ("María de la Cruz MRN 4471", "María de la Cruz"),
        ("___Beatriz Holloway____ Today's date", "Beatriz Holloway"),
        ("________ Primary Insurance", None),
        ("Prior Authorization Request", None),
        ("denial of ketamine", None),
        ("Nguyen", None),
        ("", None),
    ],
)
def test_names_begin_the_words_and_end_where_forms_go_on(text, name):
    found = name_in(text, TITLES)
    assert (text[found[0] : found[1]] if found else None) == name


def test_titles_behind_a_name_belong_to_it():
    text = "Ana Rivera, MD, PhD on 03/15/2021"
    assert text[: credentials_after(text, len("Ana Rivera"), TITLES)] == "Ana Rivera, MD, PhD"
