"""One protocol, two engines, one answer: two hundred questions to each, and to a reader of every text."""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pytest

from facilitator.archive.catalogue.protocol import Catalogue
from facilitator.archive.catalogue.rows import Entry, Facet, Passage, Sheet, State, What, document_of
from facilitator.archive.catalogue.sqlite import SqliteCatalogue
from facilitator.archive.catalogue.words import Asked, asked, marked, score, words_of
from facilitator.archive.shelf import Key
from facilitator.errors import KnownError
from tests.helpers.postgres import binaries, server

STEMS = (
    "buxhet",
    "pjesëmarrj",
    "çështj",
    "të dhën",
    "hapur",
    "konsultim",
    "bashki",
    "këshill",
    "rini",
    "mjedis",
    "shërbim",
    "transparenc",
    "Ç",
    "ë",
    "komunë",
    "zëri",
    "nxënës",
    "kërkes",
    "afat",
    "relacion",
)
ENDINGS = ("", "i", "in", "it", "e", "en", "ve", "esh", "a", "at")
ORGS = (
    "Vatra e Jugut",
    "Fondacioni “Rrënjë të Gjelbra”",
    "Qendra Çelësi",
    "Shoqata Ëndrra 45",
    "Bashkia Tiranë",
    "R&D; Lab",
)
COUNTIES = ("Tiranë", "Korçë", "Gjirokastër", "Dibër")
KINDS = ("recommendation", "issue", "question", "comment")


def corpus() -> list[Sheet]:
    rng = random.Random(13)
    sheets = []
    for n in range(60):
        year = rng.choice((2025, 2026, 2027))
        date = f"{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}" if n % 17 else ""
        said = f"Takimi {n} · {n}/{rng.randint(1, 9)} · {date} · {rng.choice(ORGS)}"
        entry = Entry(key=Key(f"k{n:03}.pdf"), stamp="1", state=State.REPORT, title=f"Takimi {n}", date=date,
                      kind="relacion", lang="sq", meeting=f"m{n % 50}", made_at=f"{n:03}", said=said)  # fmt: skip
        year_mark = ((str(Facet.YEAR), date[:4]),) if date else ()
        passages = []
        for at in range(rng.randint(0, 8)):
            words = [rng.choice(STEMS) + rng.choice(ENDINGS) for _ in range(rng.randint(2, 12))]
            if not rng.randrange(5):
                words.append(
                    rng.choice(
                        ("45/2", "ç’mendim", "OR", "AND NOT", '"*"', "a_b", "e-mail", "2026", "😀", "ΑΒΓ", "x" * 90)
                    )
                )
            org, county, kind = rng.choice(ORGS), rng.choice(COUNTIES), rng.choice(KINDS)
            marks = ((str(Facet.KIND), kind), (str(Facet.ORGANISATION), org), (str(Facet.COUNTY), county), *year_mark)
            passages.append(Passage(What.POINT, kind, f"p{at}", at, " ".join(words), org, marks))
        sheets.append(Sheet(entry, (*year_mark, (str(Facet.VERDICT), rng.choice(("OK", "UNSIGNED")))), tuple(passages)))
    return sheets


def questions() -> list[Asked]:
    rng = random.Random(7)
    fixed = [
        "",
        " ",
        '"',
        "*",
        '"*"',
        "OR",
        "a OR b",
        "NOT",
        "NEAR(a b)",
        "45/2",
        "ç'mendim",
        "c’mendim",
        "CMENDIM",
        "-",
        "--",
        "-buxhet",
        "buxhet -afat",
        '"të dhëna"',
        "te dhena",
        '"te dhena',
        "organizata:vatra",
        'organisation:"vatra e jugut"',
        'organizata:"Fondacioni “Rrënjë të Gjelbra”"',
        "qark:korce",
        "qark:Korçë",
        "qark:nuk-ka",
        "2026",
        "2026 buxhet",
        '"2026"',
        "1999",
        "viti:2026",
        "e",
        "ë",
        "Ç",
        "c",
        "ΑΒΓ",
        "😀",
        "x" * 90,
        "x" * 300,
        "a_b",
        "a-b",
        "e-mail",
        "email",
        "K001.PDF",
        "Takimi 3/4",
        "3/4",
        "takimi 12",
        "kodi:45",
        "http://a.b",
        "(",
        "a)b",
        "\\",
        "'",
        "''",
        "%",
        "_",
        "_d",
        "_1",
        "buxhet*",
        "^buxhet",
        "buxhet:",
        ":",
        "qark:",
        "-qark:tirane",
        "-qark:tirane buxhet",
        "buxhet -organizata:vatra -2026",
        "-2026",
        "-viti:2026 -kodi:45",
        "organizata: vatra",
        "Qark:  Korçë buxhet",
        "organizata:",
        "-organizata:",
        "organizata: -buxhet",
        "2026 2027",
        "shoqata ëndrra",
        "R&D",
        "\0",
        "\ud800",
        "e\u0308ndrra",
        "ENDRRA",
    ]
    made = [asked(text) for text in fixed]
    while len(made) < 200:
        words = [rng.choice(STEMS) + rng.choice(ENDINGS) for _ in range(rng.randint(1, 3))]
        if rng.randrange(2):
            words = [word.translate(str.maketrans("ëç", "ec")) for word in words]
        if not rng.randrange(4):
            words[0] = f"-{words[0]}"
        if not rng.randrange(3):
            words = [f'"{" ".join(words)}"']
        if not rng.randrange(3):
            words.append(rng.choice(("qark:dib", "organizata:qendra", "2026", "2025")))
        chosen = [("kind", rng.choice(KINDS))] if not rng.randrange(3) else []
        chosen += [("county", rng.choice(COUNTIES))] if not rng.randrange(4) else []
        made.append(asked(" ".join(words), chosen))
    return made


def reader(sheets: list[Sheet], question: Asked) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Every text looked through, one by one: the texts that answer and the values that they have."""
    texts: Counter[str] = Counter()
    values: Counter[tuple[str, str]] = Counter()
    seen = set()
    for sheet in sheets:
        for passage in (document_of(sheet.entry, sheet.marks), *sheet.passages):
            identity = (sheet.entry.meeting, passage)
            if identity in seen or (question.of_documents and passage.what is not What.DOCUMENT):
                continue
            seen.add(identity)
            words = words_of(passage.text)

            def holds(one, words=words) -> bool:
                size = len(one.words)
                exact = any(tuple(words[at : at + size]) == one.words for at in range(len(words)))
                return exact or (one.begins and any(word.startswith(one.words[0]) for word in words))

            marks = set(passage.marks)
            named = all(
                any(facet == name and all(any(w.startswith(part) for w in words_of(value)) for part in parts)
                    for facet, value in marks)
                for name, parts in question.named
            )  # fmt: skip
            unnamed = any(
                facet == name and all(any(w.startswith(part) for w in words_of(value)) for part in parts)
                for name, parts in question.unnamed
                for facet, value in marks
            )
            positive = named and not unnamed and set(question.chosen) <= marks and all(map(holds, question.wanted))
            if positive and not any(map(holds, question.refused)):
                texts[passage.text] += 1
                values.update(marks)
    return texts, values


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def catalogue(request: pytest.FixtureRequest) -> Iterator[Catalogue]:
    if request.param == "sqlite":
        yield SqliteCatalogue()
        return
    if binaries() is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL must be installed in CI")
        pytest.skip("PostgreSQL is not installed (package “postgresql”)")
    from facilitator.archive.catalogue.postgres import PostgresCatalogue

    with server() as address:
        made = PostgresCatalogue(address)
        yield made
        made.close()


@pytest.fixture
def filled(catalogue: Catalogue) -> Catalogue:
    catalogue.drop()
    catalogue.put(corpus())
    return catalogue


def test_two_hundred_questions_have_the_answers_of_a_reader(filled: Catalogue) -> None:
    sheets, found = corpus(), 0
    for question in questions():
        texts, values = reader(sheets, question)
        hits = filled.hits(question, limit=10_000)
        assert Counter(hit.text for hit in hits) == texts, question
        assert filled.count(question) == texts.total(), question
        assert {(str(one.facet), one.value): one.count for one in filled.facets(question)} == dict(values), question
        numbers = [hit.number for hit in hits]
        assert numbers == sorted(numbers, reverse=True)
        found += bool(hits)
    assert found > 90  # most of them find something


def test_what_is_counted_in_portions_is_the_whole_and_ends_when_nobody_waits(
    filled: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = asked("buxhet")
    whole, many = filled.facets(question), filled.count(question)
    for engine in ("sqlite", "postgres"):
        monkeypatch.setattr(f"facilitator.archive.catalogue.{engine}._PORTION", 7)
    looks: list[int] = []

    def wanted(times: int) -> Callable[[], bool]:
        looks.clear()
        return lambda: bool(looks.append(1)) or len(looks) < times

    assert (filled.facets(question, wanted(1_000)), len(looks)) == (whole, -(-many // 7))
    assert (filled.facets(question, wanted(3)), len(looks)) == ([], 3)
    assert filled.facets(question) == whole  # and the connection is free for the next


def test_what_is_not_wanted_may_be_a_year_a_qark_or_an_organisation(filled: Catalogue) -> None:
    for query, facet, value in (
        ("buxhet -2026", Facet.YEAR, "2026"),
        ("buxhet -qark:tirane", Facet.COUNTY, "Tiranë"),
        ('buxhet -organizata:"vatra e jugut"', Facet.ORGANISATION, "Vatra e Jugut"),
    ):
        plain = {(one.facet, one.value): one.count for one in filled.facets(asked("buxhet"))}
        values = {(one.facet, one.value): one.count for one in filled.facets(asked(query))}
        assert plain[facet, value] > 0
        assert (facet, value) not in values, query
        assert filled.count(asked(query)) == filled.count(asked("buxhet")) - plain[facet, value]
        assert filled.count(asked(query.replace("-", ""))) == plain[facet, value]


def test_a_name_stands_behind_its_colon_with_a_space_or_is_still_to_come(filled: Catalogue) -> None:
    assert asked("Organizata: “Vatra e Jugut” buxhet") == asked('organizata:"Vatra e Jugut" buxhet')
    assert asked("qark: ") == asked("-qark:") == asked("organisation:") == asked("")
    assert asked("shënim: buxhet") == asked("shënim buxhet")


def test_a_year_of_no_meeting_is_a_word(filled: Catalogue) -> None:
    entry = Entry(key=Key("s.pdf"), stamp="1", state=State.REPORT, date="2026-02-03", kind="relacion", meeting="s")
    said = Passage(What.POINT, "comment", "p", 0, "Strategjia 2030 për rininë", "", ((str(Facet.KIND), "comment"),))
    filled.put([Sheet(entry, (), (said,))])
    assert [hit.text for hit in filled.hits(asked("strategjia 2030"))] == [said.text]
    assert filled.hits(asked("strategjia 2031")) == []


def test_pages_join_to_the_whole(filled: Catalogue) -> None:
    whole = filled.hits(asked("buxhet"), limit=10_000)
    assert len(whole) > 20
    paged, below = [], None
    while page := filled.hits(asked("buxhet"), below=below, limit=7):
        paged += page
        below = page[-1].number
    assert paged == whole


def test_newest_day_first_and_a_meeting_together(filled: Catalogue) -> None:
    hits = filled.hits(asked("-asnje"), limit=10_000)
    days = [filled.carriers([hit])[hit.number][0].date for hit in hits]
    assert days == sorted(days, reverse=True)
    by_day = list(dict.fromkeys((day, hit.meeting) for day, hit in zip(days, hits, strict=True)))
    assert len(by_day) == len(set(by_day))
    runs = 1 + sum(a.meeting != b.meeting for a, b in pairwise(hits))
    assert runs == len(by_day)


def test_what_goes_away_takes_its_places_along(filled: Catalogue) -> None:
    keys = list(dict(filled.stamps()))
    assert len(keys) == 60
    filled.put([], keys[:59])
    assert [key for key, _ in filled.stamps()] == keys[59:]
    texts, _ = reader([sheet for sheet in corpus() if sheet.entry.key == keys[59]], asked(""))
    assert filled.count(asked("")) == texts.total()
    filled.put([], keys)
    assert filled.count(asked("-asnje")) == 0
    assert filled.facets(asked("")) == []


def test_stamps_come_a_portion_at_a_time(filled: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, run, most = list(filled.stamps()), filled._run, [0]  # type: ignore[attr-defined]
    assert sorted(whole) == sorted((sheet.entry.key, sheet.entry.stamp) for sheet in corpus())

    def counted(sql: str, params: Sequence[object] = ()) -> list[tuple[object, ...]]:
        rows: list[tuple[object, ...]] = run(sql, params)
        most.append(len(rows))
        return rows

    monkeypatch.setattr(filled, "_run", counted)
    monkeypatch.setattr("facilitator.archive.catalogue.tables._AT_ONCE", 7)
    assert list(filled.stamps()) == whole
    assert max(most) == 7


def test_putting_again_changes_nothing(filled: Catalogue) -> None:
    before = filled.hits(asked("e"), limit=10_000), filled.facets(asked("konsultim"))
    filled.put(corpus())
    assert (filled.hits(asked("e"), limit=10_000), filled.facets(asked("konsultim"))) == before


def test_all_of_it_or_nothing(filled: Catalogue) -> None:
    def broken() -> Iterator[Sheet]:
        yield Sheet(Entry(key=Key("re.pdf"), stamp="1", state=State.REPORT, said="fjalë e re"))
        yield Sheet(Entry(key=Key("re2.pdf"), stamp="1", state=State.REPORT, said=object()))  # type: ignore[arg-type]

    with pytest.raises((TypeError, ValueError, KnownError, AttributeError)):
        filled.put(list(broken()))
    assert filled.count(asked('"fjale e re"')) == 0
    assert len(list(filled.stamps())) == 60


def test_an_unfinished_rebuild_is_remembered(filled: Catalogue) -> None:
    assert not filled.unfinished
    filled.begin_rebuild()
    assert filled.unfinished
    assert list(filled.stamps()) == []
    filled.put(corpus())
    filled.end_rebuild()
    assert not filled.unfinished


def test_a_server_that_is_not_there_is_said() -> None:
    from facilitator.archive.catalogue.postgres import PostgresCatalogue

    pytest.importorskip("psycopg")
    with pytest.raises(KnownError) as caught:
        PostgresCatalogue("host=/nowhere/at/all user=x dbname=x")
    assert caught.value.code == "catalogue.failed"


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("pjesem", "Buxheti me pjesëmarrje të hapet", ["pjesëmarrje"]),
        ("pjesëmarrje", "BUXHET ME PJESEMARRJE", ["PJESEMARRJE"]),
        ("45/2", "Vendimi nr. 45/2 dhe 2/45", ["45", "2"]),
        ("c'mendim", "E ç’mendim keni?", ["ç’mendim"]),
        ('"te dhena"', "dhëna të lira, të dhëna", ["të", "dhëna"]),
        ("celi", "Ce\u0327li i hapur", ["Ce\u0327li"]),
        ("asgje", "Këtu s’ka", []),
    ],
)
def test_words_are_marked_in_the_original(query: str, text: str, words: list[str]) -> None:
    piece, marks = marked(text, asked(query).wanted)
    assert [piece[start:end] for start, end in marks] == words


def test_a_long_text_is_cut_around_what_was_asked() -> None:
    text = "fillim " * 100 + "këtu qëndron fjala " + "fund " * 100
    piece, marks = marked(text, asked("qendron").wanted, 120)
    assert len(piece) <= 126
    assert [piece[start:end] for start, end in marks] == ["qëndron"]
    assert piece.startswith("… ")
    assert piece.endswith(" …")
    assert marked("fillim " * 100, asked("nuk").wanted, 120)[1] == ()


def test_the_better_answer_has_the_higher_score() -> None:
    wanted = asked("buxhet").wanted
    often = score("Buxhet, buxhet dhe buxhet", wanted)
    once = score("Buxhet dhe shumë gjëra të tjera që thuhen gjatë këtu", wanted)
    begins = score("Buxhetit i shtohen gjëra", wanted)
    assert often > once > 0
    assert begins < score("Buxhet i shtohen gjëra", wanted)


def test_without_its_driver_postgresql_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.archive.catalogue.postgres import PostgresCatalogue

    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(KnownError) as caught:
        list(PostgresCatalogue("postgresql://nobody@127.0.0.1/none").stamps())
    assert caught.value.code == "catalogue.no_driver"
