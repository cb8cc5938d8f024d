"""Who is meant: one, several, nobody; and a property that holds for any list of people and any typing."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.language.folding import fold
from facilitator.meeting.attendance import Key, Next, decide, guest_of
from facilitator.meeting.quickline import Entry, Keep, Question, owner_question, read
from facilitator.meeting.who import Candidate, Who, words_of
from facilitator.model import Attendance, Organisation, Person, PointKind

BODIES = [
    Organisation(uid="o1", name="Shoqata “Hapa të Lehtë”", short_name="Hapa të Lehtë"),
    Organisation(uid="o2", name="Qendra “Njësoj”", short_name="Njësoj"),
    Organisation(uid="o3", name="Të Dhëna për Qytetarin"),
    Organisation(uid="o4", name="Media Lokale e Lirë", short_name="Media Lokale"),
]
PEOPLE = [
    Person(uid="p1", name="Arben Hoxha", organisation="o1", role="Drejtor"),
    Person(uid="p2", name="Arben Hoxha", organisation="o2"),
    Person(uid="p3", name="Arben Hoxha", organisation="o1", role="Jurist"),
    Person(uid="p4", name="Gëzim Thana", organisation="o1"),
    Person(uid="p5", name="Thanas Papa", organisation="o2"),
    Person(uid="p6", name="Odise Papa", organisation="o3"),
    Person(uid="p7", name="Arben Hoxha Leka", organisation="o3"),
    Person(uid="p8", name="Mira Kola", organisation="o2"),
    Person(uid="p9", name="Mira Kola", organisation="o2"),
    Person(uid="p10", name="Mira Kola"),
]
WHO = Who(BODIES, PEOPLE)


def means(text: str, who: Who = WHO) -> list[str]:
    return [one.uid for one in who.speaker(text).means]


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("thana", ["p4"]),  # a whole word beats the beginning of another
        ("than", ["p4", "p5"]),
        ("gezim", ["p4"]),
        ("THANA gëz", ["p4"]),  # in any order
        ("papa", ["p5", "p6"]),
        ("papa od", ["p6"]),
        ("arben hoxha", ["p1", "p2", "p3"]),  # in full; Arben Hoxha Leka goes on
        ("hoxha arben", ["p1", "p2", "p3"]),
        ("hoxha", ["p1", "p2", "p3", "p7"]),
        ("arben hoxha leka", ["p7"]),
        ("arben hoxha njesoj", ["p2"]),  # the organisation narrows
        ("arben hoxha hapa", ["p1", "p3"]),
        ("arben hoxha hapa jurist", ["p3"]),
        ("Arben Hoxha, Hapa të Lehtë, Drejtor", ["p1"]),
        ("Mira Kola, Njësoj (2)", ["p9"]),
        ("mira kola njesoj", ["p8", "p9"]),
        ("Mira Kola (1)", ["p10"]),
        ("njesoj", ["o2"]),  # an organisation by its name, not its people
        ("qendra njesoj", ["o2"]),
        ("hapa", ["o1"]),
        ("te dhena", ["o3"]),
        ("zana", []),
        ("oxha", []),  # the middle of a word is nobody
        ("arben zana", []),
        ("", []),
        ("  , ", []),
    ],
)
def test_one_several_nobody(text: str, uids: list[str]) -> None:
    assert sorted(means(text)) == sorted(uids)


def test_at_the_door_an_organisation_finds_its_people_and_no_organisation_arrives() -> None:
    assert [one.uid for one in WHO.person("qytetarin").means] == ["p6", "p7"]
    assert [one.uid for one in WHO.person("odise qyte").means] == ["p6"]
    assert WHO.body("arben").means == ()
    # the whole name of an organisation says nothing against the beginning of somebody's own name
    bodies = [Organisation(uid="o", name="Thana")]
    people = [Person(uid="a", name="Ana Leka", organisation="o"), Person(uid="b", name="Thanas Papa")]
    assert {one.uid for one in Who(bodies, people).person("thana").means} == {"a", "b"}


def test_order_never_turns_several_into_one() -> None:
    seated = WHO.seated({"p3"}, {"p2": 7, "p1": 3})
    assert means("arben hoxha", seated) == ["p3", "p2", "p1"]
    assert seated.speaker("arben hoxha").several


def test_typed_on_it_may_come_to_mean_others() -> None:
    found = WHO.speaker("thana")
    assert ([one.uid for one in found.means], [one.uid for one in found.also]) == (["p4"], ["p5"])


def test_every_label_shows_the_organisation_and_means_one() -> None:
    labels = {one.uid: one.label for one in (WHO.of(row.uid) for row in PEOPLE) if one}
    assert labels["p1"] == "Arben Hoxha, Hapa të Lehtë, Drejtor"
    assert labels["p2"] == "Arben Hoxha, Njësoj"
    assert (labels["p8"], labels["p9"]) == ("Mira Kola, Njësoj (1)", "Mira Kola, Njësoj (2)")
    for uid, label in labels.items():
        assert means(label) == [uid]


def test_papers_tell_apart_who_is_alike() -> None:
    printed = {uid: WHO.printed(one) for uid in ("p2", "p4", "p9", "o3") if (one := WHO.of(uid))}
    assert printed == {
        "p2": "Arben Hoxha, Njësoj",
        "p4": "Gëzim Thana",
        "p9": "Mira Kola, Njësoj (2)",
        "o3": "Të Dhëna për Qytetarin",
    }


# --- the line ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kind", "organisation", "person", "text"),
    [
        ("Njësoj: !r Takime të aksesueshme", PointKind.RECOMMENDATION, "o2", None, "Takime të aksesueshme"),
        ("njesoj: !R Takime", PointKind.RECOMMENDATION, "o2", None, "Takime"),
        ("!ç Njësoj: Hyrja ka shkallë", PointKind.ISSUE, "o2", None, "Hyrja ka shkallë"),
        ("!c Hyrja ka shkallë", PointKind.ISSUE, None, None, "Hyrja ka shkallë"),
        ("te dhena: pa datë", PointKind.NOTE, "o3", None, "pa datë"),
        ("gez: !p Kur?", PointKind.QUESTION, "o1", "p4", "Kur?"),
        ("odise: pa datë", PointKind.NOTE, "o3", "p6", "pa datë"),
        ("Njësoj: !? Kur?", PointKind.QUESTION, "o2", None, "Kur?"),
        ("arben hoxha njesoj: !s Më herët", PointKind.SUGGESTION, "o2", "p2", "Më herët"),
        ("Vendimi: pas muajsh", PointKind.NOTE, None, None, "Vendimi: pas muajsh"),
        ("Afati: 10 ditë", PointKind.NOTE, None, None, "Afati: 10 ditë"),
        ("Për: 18, kundër: 3", PointKind.NOTE, None, None, "Për: 18, kundër: 3"),
        ("ora 10:20 nisi", PointKind.NOTE, None, None, "ora 10:20 nisi"),
        ("Në fund të mbledhjes Arben tha: po", PointKind.NOTE, None, None, "Në fund të mbledhjes Arben tha: po"),
    ],
)
def test_the_line_understands(line: str, kind: PointKind, organisation: str, person: str, text: str) -> None:
    assert read(line, WHO) == Entry("point", kind, text, organisation, person)


@pytest.mark.parametrize(
    ("line", "typed", "uids", "nobody"),
    [
        ("hoxha: !s Më herët", "hoxha", {"p1", "p2", "p3", "p7"}, False),
        ("papa: !k Po", "papa", {"p5", "p6"}, False),
        ("zana: !k Po", "zana", set(), True),
        ("Afati: !s më i gjatë", "Afati", set(), True),
        ("arben zana: !k Po", "arben zana", {"p1", "p2", "p3", "p7"}, True),
        ("hoxha: më herët", "hoxha", {"p1", "p2", "p3", "p7"}, False),
        ("Gjergj Luli: më herët", "Gjergj Luli", set(), True),
        ("od: pa datë", "od", {"p6"}, False),  # only a beginning, and no mark: it may be a word
        ("media: nuk u ftua", "media", {"o4"}, False),
    ],
)
def test_whoever_is_not_exactly_somebody_is_asked_for(line: str, typed: str, uids: set[str], nobody: bool) -> None:
    asked = read(line, WHO)
    assert isinstance(asked, Question)
    assert (asked.typed, {one.uid for one in asked.candidates}, asked.nobody) == (typed, uids, nobody)
    assert asked.keeps[0] is Keep.UNSETTLED
    kept = read(line, WHO, (), asked.keeps[0])
    assert isinstance(kept, Entry)
    assert (kept.typed, kept.organisation, kept.person, kept.owner) == (typed, None, None, "")
    assert fold(typed) not in fold(kept.text), "a name to be settled is not in the text"
    text = read(line, WHO, (), Keep.TEXT)
    assert isinstance(text, Entry)
    assert (text.typed, text.text.partition(":")[0]) == ("", typed), "said to be text, it is"
    for one in asked.candidates:
        entry = read(line, WHO, (), one)
        assert isinstance(entry, Entry)
        assert (entry.organisation, entry.person) == (one.organisation, one.person)


@pytest.mark.parametrize(
    ("line", "typed", "uids", "text", "kept_as_text"),
    [
        # a name behind the mark
        ("!s Zamira: Të hiqet drejtori", "Zamira", set(), "Të hiqet drejtori", "Zamira: Të hiqet drejtori"),
        ("!s zamira: Të hiqet", "zamira", set(), "Të hiqet", "zamira: Të hiqet"),
        ("!s Afati: 10 ditë", "Afati", set(), "10 ditë", "Afati: 10 ditë"),
        ("!k hoxha: po", "hoxha", {"p1", "p2", "p3", "p7"}, "po", "hoxha: po"),
        # a colon forgotten or mistyped
        ("hoxha !s Të hiqet", "hoxha", {"p1", "p2", "p3", "p7"}, "Të hiqet", "hoxha Të hiqet"),
        ("hoxha !s: Të hiqet", "hoxha", {"p1", "p2", "p3", "p7"}, "Të hiqet", "hoxha Të hiqet"),
        ("hoxha !sTë hiqet", "hoxha", {"p1", "p2", "p3", "p7"}, "Të hiqet", "hoxha Të hiqet"),
        ("thana; !s Të hiqet", "thana", {"p4"}, "Të hiqet", "thana; Të hiqet"),
        ("thana;!s Të hiqet", "thana", {"p4"}, "Të hiqet", "thana; Të hiqet"),
        ("Drejtuesja - !s Të hiqet", "Drejtuesja", set(), "Të hiqet", "Drejtuesja - Të hiqet"),
        ("dikush: hoxha: !s dy", "dikush: hoxha", {"p1", "p2", "p3", "p7"}, "dy", "dikush: hoxha: dy"),
        ("!s hoxha !s dy", "hoxha", {"p1", "p2", "p3", "p7"}, "dy", "hoxha dy"),
        # no colon at all behind the mark: only what is exactly somebody's
        ("!s hoxha Pa dy pika", "hoxha", {"p1", "p2", "p3", "p7"}, "Pa dy pika", "hoxha Pa dy pika"),
        ("!s Gëzim Thana kërkoi", "Gëzim Thana", {"p4"}, "kërkoi", "Gëzim Thana kërkoi"),
        ("!s Njësoj kërkoi", "Njësoj", {"o2"}, "kërkoi", "Njësoj kërkoi"),
        ("!s odise të dalë lista", "odise", {"p6"}, "të dalë lista", "odise të dalë lista"),  # of Të Dhëna …
        # somebody behind somebody
        ("hoxha: !s Thana: po", "hoxha: Thana", {"p1", "p2", "p3", "p4", "p5", "p7"}, "po", "hoxha: Thana: po"),
        ("Të Dhëna: papa: po", "Të Dhëna: papa", {"p6"}, "po", "papa: po"),
        ("arben hoxha hapa të lehtë: po", "arben hoxha hapa të lehtë", {"p1", "p3"}, "po", None),
    ],
)
def test_a_slip_around_a_mark_waits_with_a_question(
    line: str, typed: str, uids: set[str], text: str, kept_as_text: str | None
) -> None:
    asked = read(line, WHO)
    assert isinstance(asked, Question)
    assert (asked.typed, {one.uid for one in asked.candidates}) == (typed, uids)
    assert Keep.TEXT in asked.keeps
    unsettled, kept = read(line, WHO, (), Keep.UNSETTLED), read(line, WHO, (), Keep.TEXT)
    assert isinstance(unsettled, Entry)
    assert isinstance(kept, Entry)
    assert (unsettled.text, unsettled.typed) == (text, typed)
    assert (kept.text, kept.typed, kept.kind) == (kept_as_text or line, "", unsettled.kind)


@pytest.mark.parametrize(
    "text",
    [
        "Qendra të hapet më herët",  # a word of organisations' names, not one in full
        "Hapa të tjerë",
        "Thanasi kërkoi",  # the beginning of a name is no word of it
        "Për: 18, kundër: 3",
        "Takimi në orën 10:20 të nisë",
        "Shih https://example.org",
        "Të botohen këto dokumente në faqe: projektakti, relacioni",
        "thana",
    ],
)
def test_ordinary_sentences_behind_a_mark_ask_nothing(text: str) -> None:
    assert read(f"!s {text}", WHO) == Entry("point", PointKind.SUGGESTION, text)


def test_a_mark_between_quotation_marks_is_text_and_two_are_refused() -> None:
    for line in ("Te rreshti shkruhet “!s”", "Te rreshti (!s) shkruhet", "Pse!? Nuk e di", "bleu!s"):
        assert read(line, WHO) == Entry("point", PointKind.NOTE, line)
    assert read("- !s Të hiqet", WHO) == read(": !s: Të hiqet", WHO) == read("!s Të hiqet", WHO)
    for line, mark in (("Njësoj: !s një !r dy", "r"), ("!s një !r dy", "r"), ("!s !s një", "s"), ("!u një !s dy", "s")):
        with pytest.raises(KnownError, match=r"line\.marks") as refused:
            read(line, WHO)
        assert refused.value.facts == {"mark": mark}
    for line in ("hoxha !u Takohemi", "!u Njësoj: takohemi"):
        with pytest.raises(KnownError, match=r"line\.agreement"):
            read(line, WHO)


def test_owners_are_told_apart_or_asked_for() -> None:
    def owner(line: str, *written: str) -> str | Question:
        entry = read(line, WHO, written)
        assert isinstance(entry, Question) or (entry.what, entry.text) == ("action", "Listë")
        return entry if isinstance(entry, Question) else entry.owner

    assert owner("te dhena: !d Listë") == "Të Dhëna për Qytetarin"
    assert owner("thana: !d Listë") == "Gëzim Thana"
    assert owner("hoxha njesoj: !d Listë") == "Arben Hoxha, Njësoj"
    assert owner("!d Listë") == ""
    several = owner("hoxha: !d Listë")
    assert isinstance(several, Question)
    assert Keep.WRITTEN not in several.keeps, "a name that several bear is never an owner as written"
    nobody = owner("Sekretari: !d Listë")
    assert isinstance(nobody, Question)
    assert nobody.keeps[0] is Keep.WRITTEN
    kept = read("Sekretari: !d Listë", WHO, (), Keep.WRITTEN)
    assert isinstance(kept, Entry)
    assert (kept.owner, kept.typed) == ("Sekretari", "")
    assert owner("sekretari: !d Listë", "Sekretari") == "sekretari", "known as written: not asked again"
    near = owner("arben zana: !d Listë")
    assert isinstance(near, Question)
    assert near.keeps[0] is Keep.UNSETTLED, "it may be a slip of the key"
    assert owner_question("thana", WHO) == "Gëzim Thana"
    assert isinstance(owner_question("hoxha", WHO), Question)


def test_the_line_refuses_what_it_cannot_mean() -> None:
    with pytest.raises(KnownError, match=r"line\.kind") as refused:
        read("Njësoj: !z diçka", WHO)
    assert refused.value.facts == {"letter": "z"}
    for empty in ("Njësoj: !r  ", "hoxha: !r ", "!u "):
        with pytest.raises(KnownError, match=r"text\.empty"):
            read(empty, WHO)
    with pytest.raises(KnownError, match=r"line\.agreement"):
        read("hoxha: !u Takohemi", WHO)
    agreed = read("!u Afati: takohemi sërish", WHO)
    assert agreed == Entry("agreement", PointKind.NOTE, "Afati: takohemi sërish")


# --- the door ----------------------------------------------------------------


def test_one_rule_for_every_door() -> None:
    came = Attendance(uid="a", person="p", arrived_at="2026-10-27T09:00:00+01:00", arrived_entered_at="x")
    gone = Attendance(uid="a", person="p", arrived_at="x", arrived_entered_at="x", left_at="y")
    table = {
        (key, place): decide(key, visits)
        for key in Key
        for place, visits in (("expected", []), ("inside", [came]), ("left", [gone]))
    }
    assert table == {
        (Key.ARRIVED, "expected"): Next.ARRIVE,
        (Key.ARRIVED, "inside"): Next.IS_INSIDE,
        (Key.ARRIVED, "left"): Next.HAS_LEFT,
        (Key.BACK, "expected"): Next.NOT_YET,
        (Key.BACK, "inside"): Next.IS_INSIDE,
        (Key.BACK, "left"): Next.ARRIVE,
        (Key.LEFT, "expected"): Next.NOT_YET,
        (Key.LEFT, "inside"): Next.LEAVE,
        (Key.LEFT, "left"): Next.NOT_INSIDE,
    }


@pytest.mark.parametrize(
    ("line", "taken", "near"),
    [
        ("Sara Leka, njesoj, Juriste", "o2", set()),
        ("Sara Leka, hapa te lehte", "o1", set()),
        ("Sara Leka, Rrjeti i Ri", None, set()),
        ("Sara Leka, Med", None, {"o4"}),  # a beginning is asked for
        ("Sara Leka", None, set()),
    ],
)
def test_a_guest_comes_from_an_organisation_of_the_list_only_where_it_is_named(
    line: str, taken: str | None, near: set[str]
) -> None:
    found = guest_of(line, WHO)
    assert (found.one.uid if found.one else None) == taken
    assert found.one or {one.uid for one in found.also} == near


# --- any people, any typing --------------------------------------------------

FIRST = st.sampled_from(["Arben", "Arba", "Besa", "Bes", "Gëzim", "Thana", "Thanas", "Ç'ka"])
LAST = st.sampled_from(["Hoxha", "Hoxhaj", "Papa", "Thana", "Leka", "Arben"])
BODY = st.sampled_from(["Hapa të Lehtë", "Hapa", "Njësoj", "Qendra Rinore", "Qendra Rinore Çelësi", "Thana", "Arben"])


@st.composite
def meetings(draw: st.DrawFn) -> Who:
    names = draw(st.lists(BODY, unique=True, max_size=4))
    bodies = [Organisation(uid=f"o{n}", name=name, short_name=name.split()[0]) for n, name in enumerate(names)]
    people = [
        Person(
            uid=f"p{n}",
            name=" ".join(draw(st.tuples(FIRST, LAST)) if draw(st.booleans()) else (draw(FIRST),)),
            organisation=draw(st.sampled_from([None, *(body.uid for body in bodies)])),
            role=draw(st.sampled_from(["", "Jurist"])),
        )
        for n in range(draw(st.integers(0, 8)))
    ]
    everybody = [row.uid for row in (*bodies, *people)]
    inside = draw(st.sets(st.sampled_from(everybody))) if everybody else set()
    spoke = {uid: n for n, uid in enumerate(draw(st.permutations(everybody)))}
    return Who(bodies, people).seated(inside, spoke)


WORD = st.one_of(FIRST, LAST, BODY, st.text("abehjoprst ë,", max_size=5))
TYPING = st.lists(st.tuples(WORD, st.integers(1, 9)), max_size=4).map(
    lambda parts: " ".join(word[:most] for word, most in parts)
)


def told(one: Candidate) -> str:
    """The label and the full name of the organisation, folded."""
    return " ".join(words_of(f"{one.label} {one.beside} {one.name}"))


@settings(max_examples=300, deadline=None)
@given(meetings(), TYPING)
@example(Who([], [Person(uid="a", name="Arben"), Person(uid="b", name="Arben Hoxha")]), "arben")
def test_nobody_is_named_whose_label_does_not_hold_what_was_typed(who: Who, typed: str) -> None:
    for found in (who.speaker(typed), who.person(typed), who.body(typed)):
        for one in (*found.means, *found.also):
            assert all(word in told(one) for word in words_of(typed))
    line = read(f"{typed}: !s fjala", who)
    found = who.speaker(typed)
    if isinstance(line, Entry):
        one = found.one
        assert (line.organisation, line.person) == ((one.organisation, one.person) if one else (None, None))
        # a text that fits two alike never acts without a choice
        alike = [other for other in found.also if words_of(other.name) == words_of(typed)]
        assert not alike or not words_of(typed)
    else:
        assert line.nobody or len(line.candidates) > 1
        assert line.nobody is (not found.means)


MARK = st.sampled_from(["!s", "!S", "!ç", "!c", "!d", "!u", "!?", "!n"])
PIECE = st.one_of(
    FIRST, LAST, BODY, MARK, st.sampled_from([":", ";", " - ", ",", ": ", "; ", "të hiqet", "Afati", "po"])
)
LINES = st.lists(st.tuples(PIECE, st.sampled_from(["", " ", " "])), min_size=1, max_size=9).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
WORDLESS = str.maketrans(dict.fromkeys(":;,.-–—", " "))


@settings(max_examples=1500, deadline=None)
@given(meetings(), LINES)
@example(Who([], [Person(uid="a", name="Arben Hoxha")]), "hoxha !s Të hiqet")
@example(Who([], []), "!s Zamira: Të hiqet")
@example(Who([Organisation(uid="o", name="Hapa")], [Person(uid="a", name="Besa")]), "Hapa: !s Besa: po")
def test_neither_a_mark_nor_a_name_with_its_colon_becomes_text(who: Who, line: str) -> None:
    try:
        said = read(line, who)
    except KnownError:
        return
    known = [one for n in range(8) for uid in (f"p{n}", f"o{n}", "a", "o") if (one := who.of(uid))]
    answers = [None] if isinstance(said, Entry) else [*said.candidates, *said.keeps]
    for answer in answers:
        entry = read(line, who, (), answer)
        assert isinstance(entry, Entry), "an answer is enough"
        marks = {"!s", "!ç", "!c", "!d", "!u", "!?", "!n"}
        assert not marks & set(entry.text.lower().translate(WORDLESS).split()), "whatever was answered"
        if answer is not Keep.TEXT:
            begins = words_of(entry.text.partition(":")[0]) if ":" in entry.text else []
            assert not begins or begins not in [words_of(one.name) for one in known]


@settings(max_examples=200, deadline=None)
@given(meetings())
def test_a_label_taken_from_a_list_means_its_bearer_and_two_of_one_name_always_ask(who: Who) -> None:
    everybody = {one.uid: one for one in who.person("").means}
    assert everybody == {}
    labels: dict[str, str] = {}
    for uid in [f"p{n}" for n in range(8)] + [f"o{n}" for n in range(4)]:
        one = who.of(uid)
        if one is None:
            continue
        assert fold(one.label) not in labels, "no two have one label"
        labels[fold(one.label)] = uid
        found = who.speaker(one.label)
        assert one in found.means
        namesakes = [two for n in range(8) if (two := who.of(f"p{n}")) and fold(two.name) == fold(one.label)]
        if len(words_of(one.label)) > 1 if one.person else not namesakes:
            assert found.one == one
        namesakes = [two for n in range(8) if (two := who.of(f"p{n}")) and fold(two.name) == fold(one.name)]
        if one.person and len(namesakes) > 1:
            assert set(namesakes) <= set(who.speaker(one.name).means), "a shared name is a question"
