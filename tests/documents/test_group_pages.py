"""Groups on paper: borne out by the record, unattributed, struck like every text, in English too; a lie is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import pytest

from facilitator.english import texts, worded
from facilitator.examine.values import contradictions
from facilitator.language.sentences import LANGS, Lang
from facilitator.model import Consent, DocumentKind, PointGroup, Translated
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.attach import attach_standard
from facilitator.report.document import Document, Numbered, texts_of
from facilitator.rows import RecordRows
from tests.helpers.groups import NAME, clustered
from tests.helpers.records import demo_record, uid

KINDS = (DocumentKind.PROCESVERBAL, DocumentKind.RELACION, DocumentKind.VOTING, DocumentKind.COMBINED)


@lru_cache
def record() -> Record:
    return clustered(demo_record())


def said(document: Document) -> str:
    parts = [one.title for one in document.sections]
    parts += [text for one in document.sections for block in one.blocks for text in texts_of(block)]
    return "\n".join(parts)


def groups_of(document: Document) -> list[object]:
    return [one for one in document.sections if one.key.startswith(("groups", "group:"))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
def test_every_value_is_that_of_the_record(kind: DocumentKind, lang: Lang, audience: Audience) -> None:
    made = record().for_audience(audience)
    document = compose(made, kind, lang, final=True)
    assert contradictions(made, document, len(attach_standard(made, document))) == ()


def test_minutes_tell_the_groups_and_who_said_it_stands_elsewhere() -> None:
    made = record().for_audience(Audience.FILE)
    document = compose(made, DocumentKind.PROCESVERBAL, "sq", final=True)
    first, named, unnamed = groups_of(document)
    assert "2 grupe" in said(replace(document, sections=(first,)))
    assert (named.title, unnamed.title) == (f"{NAME} (3 ndërhyrje)", "Grupi 2 (1 ndërhyrje)")
    (block,) = named.blocks
    assert isinstance(block, Numbered)
    assert [line.lead or line.tail for line in block.lines] == ["", "", ""]
    points = {point.uid: point for point in made.points}
    for line, lying in zip(block.lines, made.grouped_points, strict=False):
        assert points[lying.point].text.startswith(line.text.rstrip("…"))
    bodies = {body.name for body in made.organisations} | {body.short_name for body in made.organisations}
    told = "\n".join(text for text in texts_of(block))
    assert not any(body and body in told for body in bodies if body not in "".join(p.text for p in made.points))
    relacion = compose(made, DocumentKind.RELACION, "sq", final=True)
    assert f"2 grupe: “{NAME}” dhe “Grupi 2”" in said(relacion)


def test_without_groups_nothing_is_said_of_them() -> None:
    bare = demo_record().for_audience(Audience.FILE)
    for kind in KINDS:
        assert groups_of(compose(bare, kind, "sq", final=True)) == []
    empty = replace(bare, point_groups=(PointGroup(uid=uid("g"), position=1, name="Bosh"),))
    assert groups_of(compose(empty, DocumentKind.PROCESVERBAL, "sq", final=True)) == []


def test_a_result_leads_back_to_the_points() -> None:
    made = record().for_audience(Audience.PUBLIC)
    for kind in (DocumentKind.PROCESVERBAL, DocumentKind.VOTING):
        document = compose(made, kind, "sq", final=True)
        (line,) = [
            line
            for section in document.sections
            for block in section.blocks
            for line in getattr(block, "lines", ())
            if any(table == "option_group" for table, _ in line.sources)
        ]
        assert line.text == NAME
        assert [key for table, key in line.sources if table == "point"] == list(made.option_groups[0].members["points"])
        assert line.tail.count(",") == 2


def test_a_name_that_is_withheld_is_struck_from_groups_and_options() -> None:
    person = next(one for one in record().people if one.publish_name is not Consent.YES and " " in one.name)
    name = f"Fondi i {person.name}"
    groups = tuple(replace(row, name=name) if row.name else row for row in record().point_groups)
    held = tuple(replace(row, name=name) for row in record().option_groups)
    made = replace(record(), point_groups=groups, option_groups=held).for_audience(Audience.PUBLIC)
    assert person.name not in made.to_json().decode()
    assert person.name not in said(compose(made, DocumentKind.PROCESVERBAL, "sq", final=True))


def test_english_words_the_name_once_for_group_and_option() -> None:
    whole = record()
    asked = [one for one in texts(RecordRows(whole)) if one.text == NAME]
    assert [(one.group, one.times) for one in asked] == [("cluster", 2)]
    assert not any("ndërhyrje)" in one.text for one in texts(RecordRows(whole))), "an option of a group is made anew"
    row = Translated(
        uid=uid("t"), what="point_group", row=whole.point_groups[0].uid, part="name", language="en",
        text="Open data", of=NAME,
    )  # fmt: skip
    english = worded(replace(whole, translated=(row,)))
    option = next(one for one in english.record.options if one.uid == whole.option_groups[0].option)
    assert option.text == "Open data (3 contributions)"
    told = said(compose(replace(whole, translated=(row,)).for_audience(Audience.FILE), KINDS[0], "en", final=True))
    assert "Open data (3 contributions)" in told
    assert NAME not in told


LIES: dict[str, Callable[[Record], Record]] = {
    "another name": lambda r: replace(r, point_groups=tuple(replace(g, name="Tjetër") for g in r.point_groups)),
    "another name voted on": lambda r: replace(r, option_groups=tuple(replace(g, name="X") for g in r.option_groups)),
    "a contribution less": lambda r: replace(r, grouped_points=r.grouped_points[1:]),
    "other words": lambda r: replace(r, points=tuple(replace(p, text=f"Jo: {p.text}") for p in r.points)),
    "a group less": lambda r: replace(r, point_groups=r.point_groups[1:]),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_about_groups_is_found(lie: str) -> None:
    made = record().for_audience(Audience.FILE)
    document = compose(made, DocumentKind.PROCESVERBAL, "sq", final=True)
    only = tuple(one for one in document.sections if one.key.startswith(("groups", "group:", "votes:")))
    document = replace(document, sections=only)
    assert contradictions(made, document) == ()
    assert contradictions(LIES[lie](made), document) != ()


@pytest.mark.parametrize("lang", LANGS)
def test_a_vote_says_what_of_a_group_is_gone_since(lang: Lang) -> None:
    """The option says three contributions; where one was joined to another later, two labels alone would belie it."""
    (held,) = record().option_groups
    held = replace(held, members={"points": [*held.members["points"][:2], uid("joined to another")]})
    made = replace(record(), option_groups=(held,)).for_audience(Audience.FILE)
    document = compose(made, DocumentKind.VOTING, lang, final=True)
    wanted = "1 ndërhyrje e tij u hoq" if lang == "sq" else "1 contribution of it was removed"
    assert wanted in said(document)
    assert contradictions(made, document, len(attach_standard(made, document))) == ()
