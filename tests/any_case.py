"""Whole cases by chance, for properties: built from the fields of the values themselves,
so that a new field is tried without anyone thinking of it."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import types
import typing
from enum import StrEnum

from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from intake.domain.answers import Answer
from intake.domain.case import AnyEntry, Case
from intake.domain.commands import apply
from intake.domain.contacts import Contact
from intake.domain.crps import Signs
from intake.domain.dates import ApproxDate, Edge
from intake.domain.documents import Document, Original, Proof, TargetKind
from intake.domain.holders import Holder
from intake.domain.infusions import Infusion
from intake.domain.page_words import WHOLE, Box
from intake.domain.passages import Passage
from intake.domain.policies import Criterion, Policy
from intake.domain.records_requests import RecordsRequest
from intake.domain.regrouping import joined, split
from intake.domain.scores import DiaryEntry, Score
from intake.domain.treatments import Trial

KINDS = typing.get_args(typing.get_args(AnyEntry)[0])
WORDS = st.one_of(
    st.sampled_from(["Nguyễn", "Łukasz", "=1+1", "@x", 'a,b;"c"\n', "﷽", "null", "\x00\x1f"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
IDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=8)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))


@st.composite
def approximate_dates(draw):
    day = draw(DAYS)
    parts = draw(st.integers(1, 3))
    known = dict(zip(("year", "month", "day"), (day.year, day.month, day.day), strict=True))
    return ApproxDate(
        **dict(list(known.items())[:parts]),
        about=draw(st.booleans()),
        edge=draw(st.sampled_from(Edge)),
    )


@functools.cache
def any_value(kind):
    """Return a strategy for values of a model."""
    fixed = {"id": DAYS.map(dt.date.isoformat)} if kind is DiaryEntry else {}
    fields = {
        name: fixed[name] if name in fixed else _field(field.annotation, field.metadata)
        for name, field in kind.model_fields.items()
    }
    return st.fixed_dictionaries(fields).map(lambda given: _built(kind, given)).filter(bool)


def _built(kind, given):
    try:
        return kind(**given)
    except ValidationError:
        return None


def _field(annotation, metadata=()):
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        found = _field(inside[0], [*metadata, *_flat(inside[1:])])
    elif origin is typing.Literal:
        found = st.sampled_from(inside)
    elif origin in (typing.Union, types.UnionType):
        found = st.one_of([_field(each, metadata) for each in inside])
    elif origin is tuple:
        found = st.lists(_field(inside[0]), min_size=_least(metadata), max_size=2).map(tuple)
    else:
        found = _leaf(annotation, metadata)
    return found


def _leaf(kind, metadata):
    if isinstance(kind, typing.NewType):
        return IDS
    if kind is ApproxDate:
        return approximate_dates()
    if kind is Box:
        return st.tuples(*[st.integers(0, WHOLE)] * 4).map(Box._make)
    if issubclass(kind, BaseModel):
        return any_value(kind)
    return st.sampled_from(kind) if issubclass(kind, StrEnum) else _plain(kind, metadata)


def _plain(kind, metadata):
    low, high = _limit(metadata, "ge", 0), _limit(metadata, "le", 10**9)
    return {
        str: WORDS.filter(lambda words: len(words) >= _least(metadata)),
        bool: st.booleans(),
        int: st.integers(low, high),
        float: st.floats(low, high),
        dt.date: DAYS,
        type(None): st.none(),
    }[kind]


def _flat(metadata):
    for each in metadata:
        yield from getattr(each, "metadata", [each])


def _least(metadata):
    return _limit(metadata, "min_length", 0)


def _limit(metadata, name, otherwise):
    return next((getattr(each, name) for each in metadata if hasattr(each, name)), otherwise)


@st.composite
def any_case(draw):
    """Return a whole case whose links lead somewhere."""
    entries = []
    for kind in KINDS:
        if kind in (Proof, Original):
            continue
        entries += draw(st.lists(any_value(kind), max_size=2))
    settled = map(_belonging(entries), entries)
    case = Case.of([_shelved(each) for each in settled if each])
    if draw(st.booleans()):
        case = _regrouped(case)
    return Case.of([*case.entries(), *draw(_links(case))])


def _shelved(entry):
    """Return a document as it came, of so few pages that each can be looked at."""
    if not isinstance(entry, Document):
        return entry
    return entry.changed(pages=entry.pages % 7, runs=(), replaced_by=None)


def _regrouped(case):
    """Return the case with all its papers joined and split again elsewhere."""
    ids = map("new{}".format, itertools.count())
    papers = [each.id for each in case.all(Document)]
    case = apply(case, joined(case, papers, ids.__next__)).case
    for each in case.all(Document):
        case = apply(case, split(case, each.id, (2, 4), ids.__next__)).case
    return case


def _belonging(entries):
    """Return how rules come to belong to a policy of the case, requests to a holder."""
    policies = [each for each in entries if isinstance(each, Policy)]
    holders = [each for each in entries if isinstance(each, Holder)]

    def settled(entry):
        if isinstance(entry, RecordsRequest):
            return entry.changed(holder=holders[0].id) if holders else None
        if not isinstance(entry, Criterion):
            return entry
        return entry.changed(policy=policies[0].id) if policies else None

    return settled


def _links(case):
    shown = [each for each in case.all(Document) if each.pages]
    known = {
        TargetKind.TRIAL: case.all(Trial),
        TargetKind.SCORE: case.all(Score),
        TargetKind.CONTACT: case.all(Contact),
        TargetKind.ANSWER: case.all(Answer),
        TargetKind.CRITERION: case.all(Criterion),
        TargetKind.INFUSION: case.all(Infusion),
        TargetKind.CRPS_SIGNS: case.all(Signs),
    }
    targets = [{"kind": kind, "id": each.id} for kind, found in known.items() for each in found]
    targets.append({"kind": TargetKind.REQUIREMENT, "id": "some.requirement"})
    if not shown:
        return st.just([])
    return st.lists(
        st.sampled_from(shown).flatmap(lambda each: _link(each, targets)), max_size=3
    )


def _link(document, targets):
    pages = st.tuples(*[st.integers(1, document.pages)] * 2).map(sorted)
    passages = st.one_of(st.none(), any_value(Passage))
    drawn = st.tuples(IDS, pages, st.sampled_from(targets), WORDS, passages)
    return drawn.map(
        lambda one: Proof(
            id=one[0],
            document=document.id,
            first=one[1][0],
            last=one[1][0] if one[4] else one[1][1],
            target=one[2],
            note=one[3],
            passage=one[4],
        )
    )
