from __future__ import annotations

import json
from html.parser import HTMLParser

from tests.builders import an_answer
from tests.pdf_texts import without_breaks
from tests.reports import drawn, the_example


class Reader(HTMLParser):
    """The words of a page, and the tags and attributes it uses."""

    def __init__(self):
        super().__init__()
        self.words, self.tags, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data):
        self.words.append(data)


def read(html):
    reader = Reader()
    reader.feed(html)
    return reader


def test_the_copy_holds_every_statement_of_the_summary():
    work = drawn()
    text = without_breaks("".join(read(work.html).words))
    for each in json.loads(work.manifest)["statements"]:
        for cell in each["text"].split(" · "):
            if each["section"] != "top":
                assert without_breaks(cell) in text


def test_the_copy_loads_nothing_and_runs_nothing():
    reader = read(drawn().html)
    assert not {"script", "img", "iframe", "link", "form"} & set(reader.tags)
    assert not {"src", "href", "style", "onclick"} & set(reader.attributes)
    assert "default-src 'none'" in drawn().html


def test_tables_have_heads_for_columns_and_rows():
    html = drawn().html
    assert '<th scope="col">Why ended</th>' in html
    assert '<th scope="row">gabapentinoid</th>' in html


def test_what_a_person_typed_is_only_words():
    case = the_example().with_entry(an_answer(text='<img src=x onerror="alert(1)">&'))
    reader = read(drawn(case).html)
    assert "img" not in reader.tags
    assert '<img src=x onerror="alert(1)">&' in "".join(reader.words)


def test_signs_without_a_glyph_in_the_pdf_stand_here():
    assert "日本" in drawn(the_example().with_entry(an_answer(text="日本"))).html
