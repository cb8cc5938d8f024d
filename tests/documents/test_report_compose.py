"""What the documents say: sections, live fields, the secretary's words, votes, times, consent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.examine.values import contradictions
from facilitator.language.agreement import GAP
from facilitator.language.documents import en, sq
from facilitator.language.sentences import LANGS, Lang, Template
from facilitator.model import (
    TABLES,
    WRITTEN,
    AgendaItem,
    AgreedBy,
    Agreement,
    Block,
    BlockMode,
    Channel,
    Consent,
    Counts,
    DocumentKind,
    OrgKind,
    PointKind,
    RoundChannel,
)
from facilitator.record import Audience, Record
from facilitator.report import FIELDS, Document, compose, conflicts, fill, sections
from facilitator.report.compose.fields import literal
from facilitator.report.document import Bullets, Chart, Numbered, Section, Signatures, Table, texts_of
from facilitator.report.protocol import AnnexNumber, ProtocolMark
from tests.helpers.records import demo_record, empty_record, golden_record, random_record, uid, with_dots

RELACION, PROCESVERBAL = DocumentKind.RELACION, DocumentKind.PROCESVERBAL
KINDS = tuple(DocumentKind)


def named(parts: tuple[Section, ...], name: str) -> Section:
    return next(part for part in parts if part.key.split("@")[0] == name)


def said(document: Document) -> str:
    return "\n".join(document.texts())


def said_in(section: Section) -> list[str]:
    return [text for block in section.blocks for text in texts_of(block) if text]


def edited(record: Record, kind: DocumentKind, section: Section, text: str) -> Record:
    block = Block(
        uid=uid("block", section.key),
        document=kind,
        section=section.key,
        mode=BlockMode.EDITED,
        text=text,
        base=section.auto_text,
        edited_at="2026-10-27T18:00:00+01:00",
    )
    return replace(record, blocks=(*record.blocks, block))


def gaps(template: Template) -> set[str]:
    forms = (template,) if isinstance(template, str) else template
    return {gap[1] for form in forms for gap in GAP.finditer(form)}


def test_both_languages_have_the_same_sentences_with_the_same_gaps() -> None:
    assert list(sq.TEXT) == list(en.TEXT)
    for key, albanian in sq.TEXT.items():
        assert isinstance(albanian, tuple) is isinstance(en.TEXT[key], tuple), key
        if not key.startswith(("live.", "title.", "said", "audience", "field.contrib")):
            assert gaps(albanian) == gaps(en.TEXT[key]), key


def test_live_sentences_use_only_known_fields() -> None:
    for texts in (sq.TEXT, en.TEXT):
        for key, template in texts.items():
            if key.startswith("live."):
                assert gaps(template) <= set(FIELDS), key


def test_relacion_has_the_sections_of_an_amshc_relacion_in_order() -> None:
    titles = [part.title for part in compose(demo_record(), RELACION, final=True).sections if part.level == 1]
    assert titles == [
        "Qëllimi i takimit",
        "Çështjet kryesore të diskutuara",
        "Prioritetet e vlerësuara nga pjesëmarrësit",
        "Konkluzione dhe masa të rekomanduara",
        "Dakordësitë",
        "Hapat e ardhshëm",
        "Shtojca",
        "Nënshkrimet",
        "Për verifikim",
    ]


def test_what_the_institution_contributed_is_told_in_the_title_too_and_never_made_up() -> None:
    record = demo_record()
    assert compose(record, RELACION, final=True).title[2:] == ()
    record = edited(record, RELACION, named(sections(record, RELACION), "contribution"), "- Facilitimi i dialogut")
    document = compose(record, RELACION, final=True)
    assert document.title[2:] == ("Kontributi i AMSHC",)
    assert "Kontributi i AMSHC" in [part.title for part in document.sections]
    assert "Facilitimi i dialogut" in said(document)
    nameless = replace(record, meeting=replace(record.meeting, organiser_short=""))
    assert compose(nameless, RELACION, final=True).title[2:] == ()


def test_aims_are_told_of_a_meeting_that_was_held() -> None:
    record = demo_record()
    assert "Qëllimi i takimit" in said(compose(record, RELACION, final=True))
    meeting = replace(record.meeting, opened_at=None, closed_at=None)
    planned = replace(empty_record(), meeting=meeting, agenda=tuple(_unheld(record)))
    assert "Qëllimi i takimit" not in said(compose(planned, RELACION, final=True))


def test_issues_are_one_line_each_unattributed_with_their_points_as_sources() -> None:
    record = demo_record()
    part = named(sections(record, RELACION), "issues")
    (bullets,) = part.blocks
    assert isinstance(bullets, Bullets)
    raised = [row for row in record.points if row.kind is PointKind.ISSUE]
    assert [line.text.rstrip(";.") for line in bullets.lines] == [row.text.rstrip(".") for row in raised]
    assert [line.text[-1] for line in bullets.lines] == [";"] * 8 + ["."]
    assert [line.sources for line in bullets.lines] == [(("point", row.uid),) for row in raised]
    text = said(compose(record, RELACION, final=True))
    assert not [row.name for row in record.organisations if row.name.startswith("Qendra") and row.name in text]


def test_many_issues_stand_under_their_areas_and_the_rest_is_counted() -> None:
    record = demo_record()
    first = record.points[0]
    words = "uji rruga shkolla mjedisi drita parku tregu banesa arkivi porti pylli ura".split()  # noqa: SIM905
    areas = [row.uid for row in record.agenda if row.area]
    more = tuple(
        replace(first, uid=uid("more", area, word), item=area, position=50 + n, text=f"Mungon {word}.")
        for area in areas
        for n, word in enumerate(words)
    )
    record = replace(record, points=(*record.points, *more))
    parts = [part for part in sections(record, RELACION) if part.key.startswith("issues")]
    assert [part.title for part in parts[1:-1]] == [f"{row.area}. {row.title}" for row in record.agenda if row.area]
    lines = [line for part in parts for block in part.blocks if isinstance(block, Bullets) for line in block.lines]
    assert len(lines) == 30
    assert f"Në procesverbal gjenden edhe {len(more) + 9 - 30} çështje të tjera." in said(compose(record, RELACION))


def test_an_edited_issue_is_told_in_its_own_words_with_its_points() -> None:
    record = golden_record()
    part = named(sections(record, RELACION), "issues")
    first = next(block for block in part.blocks if isinstance(block, Bullets)).lines[-1]
    lines = [line for block in part.blocks if isinstance(block, Bullets) for line in block.lines]
    own = next(line for line in lines if line.sources[0][0] == "issue_line")
    assert own.text == "Publikimi me kohë i projektakteve dhe i vendimeve;"
    assert [table for table, _ in own.sources] == ["issue_line", "point", "point"]
    assert first.sources[0][0] == "point"
    assert "Në procesverbal gjendet edhe 1 çështje tjetër." in said(compose(record, RELACION))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_no_caption_repeats_its_heading_and_no_chart_its_table(kind: DocumentKind, lang: Lang) -> None:
    for record in (demo_record(), golden_record(), random_record(3, 60)):
        title = ""
        for part in compose(record, kind, lang).sections:
            title = part.title if part.level else title
            for block in part.blocks:
                assert not isinstance(block, Chart)
                if isinstance(block, Table):
                    assert not block.caption or block.caption != title, block.caption


@pytest.mark.parametrize("final", [True, False])
def test_no_heading_stands_over_nothing(final: bool) -> None:
    for record in (demo_record(), empty_record(), replace(demo_record(), actions=(), measures=(), measure_links=())):
        for kind in KINDS:
            made = compose(record, kind, final=final).sections
            for part, after in zip(made, (*made[1:], None), strict=True):
                below = after is not None and (after.level == 0 or after.level > part.level)
                assert part.blocks or below, (kind, part.key)


def test_relacion_gives_exact_numbers_date_and_place() -> None:
    text = said(compose(demo_record(), RELACION, final=True))
    assert "më 27 tetor 2026, ora 09:32–12:44, në Tiranë (salla e mbledhjeve e AMSHC)" in text
    assert "me pjesëmarrjen e 18 organizatave të shoqërisë civile" in text
    assert "Gjithsej morën pjesë 21 persona. Sipas qarkut të shënuar, organizatat ishin nga 12 qarqe." in text
    assert "Në diskutim u shënuan 9 çështje, 5 sugjerime dhe 9 rekomandime." in text


def test_participation_tables_add_up() -> None:
    parts = sections(demo_record(), DocumentKind.ATTENDANCE)
    _, counties, genders = [block for block in named(parts, "list:counts").blocks if isinstance(block, Table)]
    assert isinstance(counties, Table)
    assert isinstance(genders, Table)
    assert counties.rows[-1].cells == ("Gjithsej", "18", "19")
    assert [row.cells[0] for row in counties.rows][:4] == ["Berat", "Dibër", "Durrës", "Elbasan"]
    assert sum(int(row.cells[2]) for row in counties.rows[:-1]) == 19
    assert [row.cells for row in genders.rows] == [
        ("Gra", "12", "57,1%"),
        ("Burra", "9", "42,9%"),
        ("Gjithsej", "21", "100,0%"),
    ]


def test_small_groups_are_not_broken_down_by_gender_for_the_public() -> None:
    record = random_record(5, 4)
    attendance = DocumentKind.ATTENDANCE
    assert "grupi ka më pak se pesë persona" in said(compose(record.for_audience(Audience.PUBLIC), attendance))
    assert "grupi ka më pak se pesë persona" not in said(compose(record.for_audience(Audience.FILE), attendance))


def test_dot_vote_shares_places_and_shows_voters() -> None:
    parts = sections(demo_record(), RELACION)
    vote = next(part for part in parts if part.key.startswith("priorities:"))
    table = next(block for block in vote.blocks if isinstance(block, Table))
    assert [(row.cells[0], row.cells[1], row.cells[3], row.cells[4]) for row in table.rows] == [
        ("1", "A", "13", "10"),
        ("2", "B", "10", "9"),
        ("3", "E", "9", "8"),
        ("4–5", "C", "8", "6"),
        ("4–5", "D", "8", "6"),
        ("6", "F", "2", "2"),
    ]
    text = said(compose(demo_record(), RELACION))
    assert (
        "Votimi ishte i hapur, me fletë: çdo votues kishte 3 pika dhe mund të vendoste deri në 2 pika për një "
        "alternativë; 17 fletë ishin të vlefshme, nga 18 organizata me të drejtë vote." in text
    )
    minutes = said(compose(demo_record(), PROCESVERBAL))
    assert "Alternativat C dhe D morën numër të barabartë pikësh dhe mbajnë së bashku vendet 4–5." in minutes
    assert "U vendosën gjithsej 50 pika nga 51 të mundshme." in minutes


def test_fist_to_five_below_its_level_says_so_with_its_reservation() -> None:
    for kind in (RELACION, PROCESVERBAL, DocumentKind.VOTING, DocumentKind.COMBINED):
        text = said(compose(demo_record(), kind))
        assert "Niveli i kërkuar i dakordësisë nuk u arrit. U shënua 1 rezervë (niveli 1 ose 2)." in text


def test_measures_are_plain_in_the_relacion_and_carry_letter_place_and_points_in_the_minutes() -> None:
    record = demo_record()
    relacion = named(sections(record, RELACION), "measures").blocks[0]
    assert isinstance(relacion, Numbered)
    assert relacion.lines[3].text == "Fuqizimi i rolit të shoqërisë civile"
    assert not [line for line in relacion.lines if line.tail or line.lead]
    assert {table for table, _ in relacion.lines[3].sources} == {"measure", "point"}
    minutes = named(sections(record, PROCESVERBAL), "measures").blocks[0]
    assert isinstance(minutes, Numbered)
    assert minutes.lines[0].tail == "(vendi 1 në votimin 1, alternativa A, 13 pikë; mbështetet në II.4, II.5)"


def test_cancelled_round_shows_no_result() -> None:
    bare = replace(demo_record(), votes=(), rounds=(), options=(), roll=(), cards=(), closings=(), tallies=())
    record = with_dots(bare, ["AAB", "ABC"], returned=2, cancel=True)
    minutes = said(compose(record, PROCESVERBAL, final=True))
    assert "Ky raund u anulua në orën 12:01 dhe nuk ka rezultat. Arsyeja: Fletë e humbur" in minutes
    assert "Rezultati i votimit" not in minutes
    relacion = said(compose(record, RELACION, final=True))
    assert "Ky raund u anulua në orën 12:01 dhe nuk ka rezultat. Arsyeja: Fletë e humbur" in relacion
    assert "alternativa A" not in relacion
    assert not any(isinstance(block, Chart) for part in compose(record, PROCESVERBAL).sections for block in part.blocks)


def test_open_round_shows_no_result_even_if_a_tally_strayed_in() -> None:
    record = replace(demo_record(), closings=())
    for kind in KINDS:
        text = said(compose(record, kind))
        assert "Rezultati i votimit" not in text
        assert "13 pikë" not in text
    assert "nuk është mbyllur; nuk ka rezultat" in said(compose(record, PROCESVERBAL))


def test_every_round_gives_its_result_and_the_last_overwrites_none() -> None:
    record = with_dots(demo_record(), ["FFE"] * 17, returned=17, number=2)
    for text in (said(compose(record, kind)) for kind in (PROCESVERBAL, DocumentKind.RESPONSES)):
        assert "vendi 1 në votimin 1, raundi 1, alternativa A, 13 pikë" in text
        assert "vendi 1 në votimin 1, raundi 2, alternativa F, 34 pikë" in text
        assert "në votimin 1, raundi 2, alternativa A, asnjë pikë" in text


@pytest.mark.parametrize("lang", LANGS)
def test_votes_have_the_same_numbers_in_every_document(lang: Lang) -> None:
    record = with_dots(demo_record(), ["FFE"] * 17, returned=17, number=2)
    word = {"sq": "Votimi", "en": "Vote"}[lang]
    told = [
        [part.title for part in compose(record, kind, lang).sections if part.title.startswith(f"{word} ")]
        for kind in (RELACION, PROCESVERBAL, DocumentKind.VOTING)
    ]
    assert told[0] == told[1] == told[2]
    assert [title.split(":")[0] for title in told[0]] == {
        "sq": ["Votimi 1, raundi 1", "Votimi 1, raundi 2", "Votimi 2"],
        "en": ["Vote 1, round 1", "Vote 1, round 2", "Vote 2"],
    }[lang]


@pytest.mark.parametrize("lang", LANGS)
def test_hands_are_told_as_hands_in_every_document(lang: Lang) -> None:
    record = demo_record()
    fist = record.rounds[1]
    assert fist.method == "fist"
    shown = RoundChannel(uid=uid("hands"), round=fist.uid, channel=Channel.HANDS)
    record = only_round(replace(record, channels=(shown,)), fist.uid)
    counted = {
        "sq": "Votimi u bë me ngritje dore: u numëruan 17 duar.", "en": "by show of hands: 17 hands were counted."
    }  # fmt: skip
    briefly = {"sq": "17 votues e ngritën dorën, nga 18 organizata", "en": "17 voters raised a hand, of 18"}
    for kind in (RELACION, PROCESVERBAL, DocumentKind.VOTING, DocumentKind.COMBINED):
        text = said(compose(record, kind, lang))
        assert (briefly if kind is RELACION else counted)[lang] in text
        for word in ("fletë", "Fletë") if lang == "sq" else ("cards were", "Cards", "card was"):
            # the rule that was read out is quoted as it was frozen; "leaves no cards" says that there were none
            quoted = text.replace(fist.rule_text, "").replace("nuk lë fletë", "").replace("leaves no cards", "")
            assert word not in quoted, (kind, word)


def only_round(record: Record, round_uid: str) -> Record:
    """The record with that round alone."""

    def of(rows: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(row for row in rows if row.round == round_uid)

    return replace(
        record,
        rounds=tuple(row for row in record.rounds if row.uid == round_uid),
        options=of(record.options),
        roll=of(record.roll),
        cards=of(record.cards),
        closings=of(record.closings),
        tallies=of(record.tallies),
        measure_links=(),
    )


def test_procesverbal_names_speakers_kinds_times_and_what_is_answered() -> None:
    record = demo_record()
    parts = sections(record, PROCESVERBAL)
    first = next(part for part in parts if part.title == "I. Transparenca në vendimmarrje")
    lines = next(block for block in first.blocks if isinstance(block, Numbered)).lines
    assert lines[3].label == "I.4"
    assert lines[3].lead == "Instituti “Llogari Publike” (Shpëtim Rrapi) – rekomandim:"
    assert lines[3].tail == "(ora 10:03; lidhet me I.1, I.2)"
    assert lines[0].text == record.points[0].text
    assert ("point", record.points[0].uid) in lines[0].sources


def test_times_stated_later_say_so() -> None:
    text = said(compose(demo_record(), PROCESVERBAL))
    assert "(ora 11:10, shënuar më vonë, në orën 18:42; lidhet me VI.1)" in text
    assert "10:20*" in text
    assert "* Ora u shënua më vonë" in text
    assert "ora 10:03, shënuar" not in text


def test_time_stated_on_another_day_gives_the_day() -> None:
    record = demo_record()
    first = replace(record.points[0], entered_at="2026-10-28T09:05:00+01:00")
    text = said(compose(replace(record, points=(first, *record.points[1:])), PROCESVERBAL))
    assert "ora 09:57, shënuar më vonë, më 28.10.2026, ora 09:05" in text


def test_withheld_name_keeps_its_organisation() -> None:
    text = said(compose(demo_record().for_audience(Audience.PUBLIC), PROCESVERBAL))
    assert "Eftali Gjoka" not in text
    assert "Forumi “Mosha e Tretë”" in text
    assert "emri nuk publikohet" in text
    assert "Emri i një personi nuk publikohet, me kërkesën e tij." in text


def test_unattributed_point_names_nobody() -> None:
    record = demo_record()
    hidden = replace(record.points[0], unattributed=True)
    record = replace(record, points=(hidden, *record.points[1:]))
    minutes = next(part for part in sections(record, PROCESVERBAL) if part.title.startswith("I. "))
    line = next(block for block in minutes.blocks if isinstance(block, Numbered)).lines[0]
    assert line.lead == "Pa atribuim – çështje:"
    issues = named(sections(record, RELACION), "issues")
    bullets = next(block for block in issues.blocks if isinstance(block, Bullets))
    assert bullets.lines[0].sources == (("point", hidden.uid),)


@pytest.mark.parametrize("kind", KINDS)
def test_all_documents_have_the_same_two_signature_fields(kind: DocumentKind) -> None:
    block = named(compose(demo_record(), kind, final=True).sections, "signatures").blocks[0]
    assert isinstance(block, Signatures)
    assert [place.field for place in block.fields] == ["Facilitatori", "Sekretari"]
    assert [place.printed for place in block.fields] == ["Arbër Kola", "Mimoza Shehu"]


@pytest.mark.parametrize(
    ("by", "at", "tails"),
    [
        (AgreedBy.UNSTATED, "2026-10-27T09:00:00+01:00", {"sq": "(ora 09:00)", "en": "(09:00)"}),
        (AgreedBy.UNSTATED, "", {"sq": "", "en": ""}),
        (
            AgreedBy.CONSENSUS,
            "2026-10-27T09:00:00+01:00",
            {"sq": "(me konsensus, ora 09:00)", "en": "(by consensus, 09:00)"},
        ),
        (AgreedBy.VOTE, "", {"sq": "(me votim)", "en": "(by vote)"}),
    ],
)
def test_how_something_was_agreed_is_printed_only_where_it_was_said(
    by: AgreedBy, at: str, tails: dict[Lang, str]
) -> None:
    record = demo_record()
    row = Agreement(uid=uid("agreement", "x"), position=1, text="Të vazhdohet", by=by, agreed_at=at)
    for lang, tail in tails.items():
        document = compose(replace(record, agreements=(row,)), PROCESVERBAL, lang)
        (block,) = named(document.sections, "agreements").blocks
        assert isinstance(block, Numbered)
        assert [(line.text, line.tail) for line in block.lines] == [("Të vazhdohet", tail)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_every_source_is_a_row_of_the_record(kind: DocumentKind, lang: Lang) -> None:
    record = demo_record()
    parts = {
        "agenda_item": record.agenda, "person": record.people, "organisation": record.organisations,
        "point": record.points, "measure": record.measures, "action": record.actions,
        "agreement": record.agreements, "round": record.rounds, "option": record.options,
        "closing": record.closings, "tally": record.tallies, "card": record.cards,
        "attendance": record.attendance, "cancellation": record.cancellations, "meeting": (record.meeting,),
        "roll_entry": record.roll, "measure_link": record.measure_links,
    }  # fmt: skip
    known = {(table, row.uid) for table, rows in parts.items() for row in rows}
    assert set(parts) <= set(TABLES)
    found = set(_sources(compose(record, kind, lang)))
    assert found <= known
    if kind in (PROCESVERBAL, DocumentKind.COMBINED):
        assert {("point", row.uid) for row in record.points} <= found
    if kind in (DocumentKind.ATTENDANCE, DocumentKind.COMBINED):
        assert {("attendance", row.uid) for row in record.attendance} <= found
    if kind in (DocumentKind.VOTING, DocumentKind.COMBINED):
        assert {("roll_entry", row.uid) for row in record.roll} <= found
    if kind in (DocumentKind.RESPONSES, DocumentKind.COMBINED):
        assert {("measure", row.uid) for row in record.measures} <= found


def _sources(value: object) -> list[tuple[str, str]]:
    if isinstance(value, tuple):
        return [one for item in value for one in _sources(item)]
    names = getattr(type(value), "__dataclass_fields__", {})
    found = list(value.sources) if "sources" in names else []  # type: ignore[attr-defined]
    return found + [one for name in names if name != "sources" for one in _sources(getattr(value, name))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("seed", range(4))
def test_document_json_is_read_back_equal(kind: DocumentKind, lang: Lang, seed: int) -> None:
    record = random_record(seed, (0, 1, 18, 60)[seed])
    for final in (False, True):
        document = compose(record, kind, lang, final=final)
        assert Document.from_json(document.to_json()) == document
        assert "{" not in said(document)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_empty_meeting_makes_a_draft_with_hints_and_a_final_without(kind: DocumentKind, lang: Lang) -> None:
    hint = {"sq": sq.TEXT, "en": en.TEXT}[lang]["empty.draft"]
    if kind in WRITTEN:
        assert hint in said(compose(empty_record(), kind, lang))
    final = compose(empty_record(), kind, lang, final=True)
    assert hint not in said(final)
    for part, following in zip(final.sections, [*final.sections[1:], None], strict=True):
        deeper = following is not None and (following.level == 0 or following.level > part.level)
        assert part.blocks or deeper, part.key


# live fields and the secretary's words


def test_fields_are_filled_once_and_unknown_ones_stay() -> None:
    record = demo_record()
    assert fill("{people} nga {organisations}; {unknown}; {}", record, "sq") == "21 nga 18; {unknown}; {}"
    named_so = replace(record, meeting=replace(record.meeting, chair="{people}"))
    assert fill("{chair}", named_so, "sq") == "{people}"
    assert fill("{protocol_number}", record, "sq") == "…"
    assert fill("{date} · {date_short} · {weekday}", record, "en") == "27 October 2026 · 27.10.2026 · Tuesday"


@given(st.text(alphabet="{}pleo naus", max_size=60))
def test_words_of_the_record_are_never_fields(words: str) -> None:
    record = demo_record()
    for name in ("people", "place"):
        words = words.replace("e", "{" + name + "}")
        assert fill(literal(words), record, "sq") == " ".join(words.split())


def test_point_that_spells_a_field_is_quoted_as_it_was_said() -> None:
    record = demo_record()
    first = replace(record.points[0], text="Duam {people} vende, jo {organisations}.")
    record = replace(record, points=(first, *record.points[1:]))
    for kind in (RELACION, PROCESVERBAL, DocumentKind.COMBINED):
        assert "Duam {people} vende, jo {organisations}" in said(compose(record, kind))


def test_edited_words_replace_the_automatic_ones_and_stay_live() -> None:
    record = demo_record()
    part = named(sections(record, RELACION), "participation_sentence")
    record = edited(record, RELACION, part, "Erdhën {people} veta.\n- një\n- dy\n1. a\n2. b")
    now = named(sections(record, RELACION), "participation_sentence")
    assert now.mode is BlockMode.EDITED
    assert not now.conflict
    assert [type(block).__name__ for block in now.blocks] == ["Paragraph", "Bullets", "Numbered"]
    more = replace(record, counts=replace(record.counts, people=22, women=13))
    assert "Erdhën 22 veta." in said(compose(more, RELACION))
    assert conflicts(more, RELACION) == ()  # a number inside a live field is no conflict


def test_what_the_institution_said_is_a_conflict_once_it_changes() -> None:
    record = demo_record()
    host = replace(record.organisations[0], uid=uid("host"), name="AMSHC", kind=OrgKind.ORGANISER)
    spoken = tuple(replace(row, organisation=host.uid, person=None) for row in record.points[:2])
    record = replace(record, organisations=(*record.organisations, host), points=(*spoken, *record.points[2:]))
    part = named(sections(record, RELACION), "contribution")
    assert part.auto_text.splitlines() == [f"- {row.text}" for row in spoken]
    record = edited(record, RELACION, part, "Fjalët e sekretares.")
    assert conflicts(record, RELACION) == ()
    changed = replace(spoken[0], text="Krejt tjetër.")
    for points in (
        (changed, *record.points[1:]),
        record.points[1:],
        (*record.points, replace(spoken[0], uid=uid("new"), position=99)),
    ):
        (found,) = conflicts(replace(record, points=points), RELACION)
        assert found.key == part.key
        assert found.text == "Fjalët e sekretares."
        assert found.auto_text != found.base == part.auto_text
    assert conflicts(record, PROCESVERBAL) == ()


def test_words_for_a_section_that_is_gone_are_kept_in_conflict() -> None:
    """A text of an area's issues, of the times when they were sections to be written in."""
    record = demo_record()
    area = next(row.uid for row in record.agenda if row.area == "VI")
    old = replace(named(sections(record, RELACION), "aims"), key=f"issues:{area}")
    record = edited(record, RELACION, old, "Fjalë të vlefshme.")
    (found,) = conflicts(record, RELACION)
    assert found.key == old.key
    assert "Fjalë të vlefshme." in said(compose(record, RELACION, final=True))


def test_what_the_secretary_wrote_in_albanian_is_not_replaced_by_an_automatic_text() -> None:
    record = demo_record()
    record = edited(record, RELACION, named(sections(record, RELACION), "contribution"), "Vetëm në shqip.")
    made = compose(record, RELACION, "en")
    section = named(made.sections, "contribution")
    assert (said_in(section), section.lang) == (["Vetëm në shqip."], "sq")
    english = named(sections(record, RELACION, "en"), "contribution")
    assert english.auto_text == "Vetëm në shqip."
    with_both = edited(record, RELACION, english, "English only.")
    section = named(compose(with_both, RELACION, "en").sections, "contribution")
    assert (said_in(section), section.lang) == (["English only."], "")
    assert "English only." not in said(compose(with_both, RELACION, "sq"))
    # the Albanian goes on: the English of the words before it is not used
    blocks = [replace(row, text="Shqip e re.") if "@" not in row.section else row for row in with_both.blocks]
    older = replace(with_both, blocks=tuple(blocks))
    assert [one.key for one in conflicts(older, RELACION, "en")] == ["contribution@en"]
    section = named(compose(older, RELACION, "en").sections, "contribution")
    assert (said_in(section), section.lang) == (["Shqip e re."], "sq")


def test_audience_does_not_make_conflicts() -> None:
    record = demo_record()
    for part in sections(record, RELACION):
        if part.editable:
            record = edited(record, RELACION, part, part.auto_text + "\nmë shumë")
    for audience in (Audience.FILE, Audience.PUBLIC):
        assert conflicts(record.for_audience(audience), RELACION) == ()


def test_singular_is_spoken_as_singular() -> None:
    record = replace(demo_record(), counts=Counts(people=1, organisations=1, counties=1))
    text = said(compose(record, RELACION))
    assert "me pjesëmarrjen e 1 organizate të shoqërisë civile" in text
    assert "Gjithsej mori pjesë 1 person." in text
    assert "me përfaqësim nga 1 organizatë e shoqërisë civile" in text


def test_phrases_in_own_words_stay_right_when_the_number_becomes_one() -> None:
    record = demo_record()
    one = replace(record, counts=Counts(people=1, organisations=1))
    own = "me pjesëmarrjen {organisations_of}; {people_took_part}"
    assert fill(own, record, "sq") == "me pjesëmarrjen e 18 organizatave; morën pjesë 21 persona"
    assert fill(own, one, "sq") == "me pjesëmarrjen e 1 organizate; mori pjesë 1 person"
    bare = "me pjesëmarrjen e {organisations} organizatave; morën pjesë {people} persona"
    assert fill(bare, record, "sq") == "me pjesëmarrjen e 18 organizatave; morën pjesë 21 persona"
    assert fill(bare, one, "sq") == "me pjesëmarrjen e 1 organizate; mori pjesë 1 person"
    assert fill("Pa zë. {people_took_part}.", one, "sq") == "Pa zë. Mori pjesë 1 person."
    assert fill("{people_took_part}.", replace(record, counts=Counts()), "sq") == "Nuk mori pjesë askush."


def test_a_number_that_becomes_one_is_no_conflict() -> None:
    record = demo_record()
    part = named(sections(record, RELACION), "participation_sentence")
    record = edited(record, RELACION, part, part.auto_text.replace("Gjithsej", "Gjithsej, pra,"))
    fewer = replace(record, counts=replace(record.counts, organisations=1))
    assert conflicts(fewer, RELACION) == ()
    assert "me pjesëmarrjen e 1 organizate të shoqërisë civile" in said(compose(fewer, RELACION))


def test_moments_of_another_day_print_with_their_day() -> None:
    record = demo_record()
    typed = replace(record.meeting, opened_at="2026-10-28T19:40:00+01:00", closed_at="2026-10-28T19:50:00+01:00")
    text = said(compose(replace(record, meeting=typed), PROCESVERBAL))
    assert "Hapja e tij u shënua më 28.10.2026, ora 19:40." in text
    assert "Mbyllja e takimit u shënua më 28.10.2026, ora 19:50." in text
    assert "u hap më 28.10.2026, ora 19:40; u mbyll më 28.10.2026, ora 19:50" in text
    assert "Sot, më" not in text


def test_what_was_only_planned_is_said_to_be_planned() -> None:
    record = demo_record()
    untimed = replace(record, meeting=replace(record.meeting, opened_at=None, closed_at=None))
    text = said(compose(untimed, PROCESVERBAL))
    assert "Ora e hapjes nuk është shënuar." in text
    assert "Mbyllja e takimit nuk është shënuar." in text
    assert "parashikuar 09:30–12:45" in text
    assert "organizoi më 27 tetor 2026 (parashikuar në orën 09:30–12:45)" in said(compose(untimed, RELACION))
    bare = replace(empty_record(), meeting=untimed.meeting, agenda=tuple(_unheld(record)))
    for kind in (RELACION, PROCESVERBAL):
        text = said(compose(bare, kind, final=True))
        assert "ishte parashikuar për më 27 tetor 2026, ora 09:30–12:45" in text
        for claim in ("organizoi", "u zhvillua takimi", "u hap", "Takimin e kryesoi", "Diskutimi u zhvillua"):
            assert claim not in text
    assert "Rendi i ditës i parashikuar" in said(compose(bare, PROCESVERBAL))


def _unheld(record: Record) -> list[AgendaItem]:
    return [replace(row, opened_at=None, closed_at=None) for row in record.agenda]


def test_areas_that_were_not_held_are_said_to_be_that() -> None:
    record = demo_record()
    first, *others = (row for row in record.agenda if row.area)
    agenda = (*(row for row in record.agenda if not row.area), first, *(replace(r, opened_at=None) for r in others))
    points = tuple(row for row in record.points if row.item == first.uid)
    thinned = replace(record, agenda=agenda, points=points, measures=(), measure_links=(), point_links=())
    rows = {row.cells[1]: row.cells[3] for row in named(sections(thinned, PROCESVERBAL), "agenda").blocks[0].rows}  # type: ignore[union-attr]
    assert [rows[f"{row.area}. {row.title}"] for row in others] == ["nuk u shënua"] * 5


def test_only_kinds_of_contribution_that_were_made_are_named() -> None:
    record = demo_record()
    notes = tuple(replace(row, kind=PointKind.NOTE, organisation=None, person=None) for row in record.points)
    assert "Në diskutim" not in said(compose(replace(record, points=notes), RELACION))
    one = (replace(record.points[0], kind=PointKind.QUESTION), *notes[1:])
    assert "Në diskutim u shënua 1 pyetje." in said(compose(replace(record, points=one), RELACION))
    remarked = (*one[:1], replace(record.points[1], kind=PointKind.NOTE), *notes[2:])
    assert "Në diskutim u shënuan 1 pyetje dhe 1 shënim." in said(compose(replace(record, points=remarked), RELACION))


def test_voters_are_named_in_full_also_from_an_old_roll() -> None:
    record = demo_record()
    short = {row.uid: row.short_name for row in record.organisations}
    old = replace(record, roll=tuple(replace(row, name=short[row.organisation or ""]) for row in record.roll))
    text = said(compose(old, DocumentKind.VOTING))
    assert all(row.name in text for row in record.organisations if any(e.organisation == row.uid for e in record.roll))


def test_protocol_number_stands_only_as_the_register_gave_it_to_this_document() -> None:
    record = demo_record()
    proposed = replace(record, meeting=replace(record.meeting, protocol_number="1234", protocol_date="2026-10-28"))
    for final in (False, True):
        head = compose(proposed, RELACION, final=final).letterhead
        assert (head.protocol, head.place_date) == ("Nr.\u00a0________________ prot.", "Tiranë, më ________________")
    given = compose(record, RELACION, final=True, protocol=ProtocolMark("1234/1", "2026-10-29"))
    head = given.letterhead
    assert (head.protocol, head.place_date) == ("Nr.\u00a01234/1 prot.", "Tiranë, më 29.10.2026")
    assert Document.from_json(given.to_json()) == given


def test_annexes_are_named_by_the_numbers_they_have() -> None:
    record = demo_record()
    mark = ProtocolMark(annexes=(AnnexNumber(DocumentKind.PROCESVERBAL, "1234/2", "2026-10-29"),))
    document = compose(record, RELACION, final=True, protocol=mark)
    lines = [line.text for line in next(s for s in document.sections if s.key == "annexes").blocks[1].lines]
    assert lines[0].startswith("Procesverbali i takimit")
    assert lines[0].endswith(", nr.\u00a01234/2 prot., datë 29.10.2026")
    assert not any("prot." in line for line in lines[1:])
    assert document.letterhead.protocol == "Nr.\u00a0________________ prot.", "its own is not given yet"
    wrong = [one for one in contradictions(record, document) if one.section == "annexes"]
    assert wrong == []
    other = replace(document, protocol=ProtocolMark(annexes=(AnnexNumber(DocumentKind.PROCESVERBAL, "77"),)))
    assert "annexes" in [one.section for one in contradictions(record, other)]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 40), st.sampled_from(KINDS), st.sampled_from(LANGS))
def test_any_meeting_can_be_composed(seed: int, people: int, kind: DocumentKind, lang: Lang) -> None:
    record = random_record(seed, people).for_audience(Audience.PUBLIC)
    text = said(compose(record, kind, lang, final=True))
    assert "?" not in text.replace("?”", "").replace("të parat?", "")
    for person in random_record(seed, people).people:
        if person.publish_name is not Consent.YES:
            assert person.name not in text
