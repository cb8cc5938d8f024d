"""Two sisters from one approval: who is named where, how they name each other, and what the public one gives away."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from facilitator import cli
from facilitator.examine.examination import Match, examine
from facilitator.examine.pair import Pair, PairWord, pair_of
from facilitator.language.sentences import LANGS, Lang
from facilitator.language.told import pair as pair_told
from facilitator.model import Circulation, Consent, DocumentKind, Person, Sister
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.attach import attach_standard
from facilitator.report.document import Document
from facilitator.report.extract import embedded, files
from facilitator.report.pdf.render import render
from facilitator.signing import NOBODY
from facilitator.sisters import SisterMark, commitment, for_sister, mark_of
from tests.helpers.documents import SEED, drawn
from tests.helpers.records import NOW, demo_record, golden_record, random_record

KINDS = tuple(DocumentKind)
RELACION, PROCESVERBAL, ATTENDANCE = DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE

MEETINGS: Mapping[str, Callable[[], Record]] = {
    "demo": demo_record,
    "golden": golden_record,
    "random": lambda: random_record(5, 60),
}


@pytest.fixture(scope="module", params=MEETINGS)
def meeting(request: pytest.FixtureRequest) -> Record:
    return MEETINGS[request.param]()


def pair(record: Record, kind: DocumentKind, lang: Lang = "sq", seed: bytes = SEED) -> tuple[bytes, bytes]:
    full, public = (drawn(record, kind, lang, sister, seed=seed) for sister in (Sister.FULL, Sister.PUBLIC))
    return full, public


def streams(pdf: bytes) -> bytes:
    """Everything in a file that can hold a text, unpacked: streams, strings, and the files inside."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = [one.read_bytes() for one in opened.objects if isinstance(one, pikepdf.Stream) and "/N" not in one]
        found += [bytes(one) for one in opened.objects if isinstance(one, pikepdf.String)]
    return b"\n".join([pdf, *found, *files(pdf).values()])


def pages(pdf: bytes) -> list[str]:
    opened = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in opened]
    finally:
        opened.close()


def took_part(record: Record) -> list[Person]:
    there = {row.person for row in record.attendance} | {row.person for row in record.points}
    return [row for row in record.people if row.uid in there]


# --- who is named where --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_the_full_one_names_everyone_who_took_part(meeting: Record, kind: DocumentKind) -> None:
    record = embedded(drawn(meeting, kind, "sq", Sister.FULL))[0]
    assert record.audience is Audience.FILE
    named = {row.uid: row.name for row in record.people}
    assert {row.uid: row.name for row in took_part(meeting)}.items() <= named.items()
    assert any(row.publish_name is not Consent.YES for row in took_part(meeting))


def test_who_refused_and_stayed_away_is_named_in_neither() -> None:
    record = demo_record()
    away = Person(uid="e" * 32, name="Zamira Kuqezeza", publish_name=Consent.NO, invited=True)
    note = replace(record.points[0], text="Zamira Kuqezeza nuk erdhi.")
    record = replace(record, people=(*record.people, away), points=(note, *record.points[1:]))
    for sister in Sister:
        thin = for_sister(record, sister, PROCESVERBAL)
        assert "Kuqezeza" not in thin.to_json().decode()
        assert thin.points[0].text == "[…] nuk erdhi."


def test_of_two_people_of_one_name_the_one_who_came_is_named() -> None:
    record = demo_record()
    came = took_part(record)[0]
    away = Person(uid="e" * 32, name=came.name, publish_name=Consent.NO)
    full = for_sister(replace(record, people=(*record.people, away)), Sister.FULL, PROCESVERBAL)
    names = {row.uid: row.name for row in full.people}
    assert (names[came.uid], names[away.uid]) == (came.name, "")


def test_contacts_are_in_the_full_list_of_attendance_alone(meeting: Record) -> None:
    values = {value for row in meeting.people for value in (row.phone, row.email) if value}
    assert values
    for kind in KINDS:
        for sister in Sister:
            inside = streams(drawn(meeting, kind, "sq", sister)).decode("latin-1")
            held = {value for value in values if value in inside}
            assert bool(held) is (kind is ATTENDANCE and sister is Sister.FULL), (kind, sister, held)


def test_a_list_without_contacts_has_no_empty_columns() -> None:
    record = demo_record()
    bare = [replace(row, phone="", email="", photo=Consent.NOT_ASKED) for row in record.people]
    document = compose(for_sister(replace(record, people=tuple(bare)), Sister.FULL, ATTENDANCE), ATTENDANCE)
    assert "Kontakti" not in document.to_json().decode()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("sister", Sister)
@pytest.mark.parametrize("final", [True, False])
def test_every_page_says_which_one_it_is(sister: Sister, lang: Lang, final: bool) -> None:
    word = {"sq": ("i plotë", "publik"), "en": ("Full document", "Public document")}[lang][sister is Sister.PUBLIC]
    for page in pages(drawn(demo_record(), PROCESVERBAL, lang, sister, final=final)):
        assert word in page


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_written_before_there_were_sisters_still_verifies(meeting: Record, kind: DocumentKind) -> None:
    """Documents for the house named their audience ``internal``: contacts in every kind, nobody who refused."""
    record = meeting.for_audience(Audience.INTERNAL)
    document = compose(record, kind, "sq", final=True)
    assert document.furniture.version == "Version i brendshëm"
    found = examine(render(document, attach_standard(record, document), now=NOW), NOBODY, NOW)
    assert not found.mismatch
    assert found.recomposed is Match.SAME


# --- what the public one gives away --------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_no_stream_of_the_public_one_holds_a_withheld_value_or_a_salt(
    meeting: Record, kind: DocumentKind, lang: Lang
) -> None:
    full, public = pair(meeting, kind, lang)
    mark = embedded(full)[1].sister
    assert mark is not None
    inside = streams(public)
    shown = {row.uid: row.name for row in embedded(public)[0].people}
    anyway = json.dumps([row.name for row in embedded(public)[0].people], ensure_ascii=False)
    names = {row.name for row in meeting.people if row.name and not shown[row.uid] and row.name not in anyway}
    contacts = {value for row in meeting.people for value in (row.phone, row.email) if value}
    secrets = {mark.salt, mark.salt.upper(), meeting.sha256(), for_sister(meeting, Sister.FULL, kind).sha256()}
    assert names
    for value in names | contacts | secrets:
        assert value.encode() not in inside
        assert value.encode("utf-16-be") not in inside
    for secret in (bytes.fromhex(mark.salt), SEED, bytes.fromhex(meeting.sha256())):
        assert secret not in inside
    assert mark.salt.encode() in streams(full)  # negative control


def test_no_hash_of_the_whole_record_goes_out() -> None:
    """By the hash of a draft that went round, who has the rest could try out the telephone numbers."""
    sent = Circulation(uid="c" * 32, number=1, sent_at="", to="OSHC", deadline="", record_sha256="ab" * 32, head="")
    record = replace(demo_record(), circulations=(sent,))
    for sister in Sister:
        for kind in KINDS:
            assert "ab" * 32 not in for_sister(record, sister, kind).to_json().decode()


def test_salts_differ_by_kind_and_language() -> None:
    record = demo_record()
    full = [mark_of(record, Sister.FULL, kind, lang, SEED).salt for kind in KINDS for lang in LANGS]
    public = [mark_of(record, Sister.PUBLIC, kind, lang, SEED).commitment for kind in KINDS for lang in LANGS]
    assert len(set(full)) == len(full)
    assert len(set(public)) == len(public)


def test_the_commitment_is_what_the_manual_says() -> None:
    """As somebody computes it with nothing but the two files and SHA-256."""
    import hashlib

    full, public = pair(demo_record(), PROCESVERBAL)
    salt = bytes.fromhex(json.loads(files(full)["document.json"])["sister"]["salt"])
    told = hashlib.sha256(b"tryeza/sister/1\nprocesverbal\nsq\n" + salt + files(full)["record.json"]).hexdigest()
    assert json.loads(files(public)["document.json"])["sister"] == {"commitment": told, "record_sha256": "", "salt": ""}
    public_hash = hashlib.sha256(files(public)["record.json"]).hexdigest()
    assert json.loads(files(full)["document.json"])["sister"]["record_sha256"] == public_hash


# --- pairs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_sisters_are_a_pair(meeting: Record, kind: DocumentKind, lang: Lang) -> None:
    assert pair_of(*pair(meeting, kind, lang)) == Pair(PairWord.PAIR)


def again(pdf: bytes, change: Callable[[Document], Document]) -> bytes:
    """The same report with another document inside and on its pages."""
    record, document = embedded(pdf)
    made = change(document)
    return render(made, attach_standard(record, made), now=NOW)


def marked(**new: str) -> Callable[[Document], Document]:
    return lambda document: replace(document, sister=replace(document.sister or SisterMark(), **new))


def later(record: Record) -> Record:
    return replace(record, made_at="2026-11-03T09:00:00+01:00")


def other_record(pdf: bytes) -> bytes:
    """The document, beside a record that it was not composed from."""
    record, document = embedded(pdf)
    changed = replace(record, points=record.points[1:])
    honest = attach_standard(record, document)
    forged = [replace(one, data=changed.to_json()) if one.name == "record.json" else one for one in honest]
    return render(document, forged, now=NOW)


def wrong_pairs() -> Iterator[tuple[str, bytes, bytes, Pair]]:
    demo = demo_record()
    full, public = pair(demo, PROCESVERBAL)
    other_kind, other_lang = pair(demo, RELACION), pair(demo, PROCESVERBAL, "en")
    other_time, other_seed = pair(later(demo), PROCESVERBAL), pair(demo, PROCESVERBAL, seed=bytes(32))
    stranger = pair(random_record(5, 60), PROCESVERBAL)
    drafts = [drawn(demo, PROCESVERBAL, "sq", sister, final=False) for sister in (Sister.FULL, Sister.PUBLIC)]
    old = [drawn(demo, PROCESVERBAL, "sq", sister, seed=b"") for sister in (Sister.FULL, Sister.PUBLIC)]
    salt = (embedded(full)[1].sister or SisterMark()).salt
    edited = replace(demo, points=(replace(demo.points[0], text="Gjithçka është në rregull."), *demo.points[1:]))
    swapped_salt = f"{int(salt[0], 16) ^ 1:x}{salt[1:]}"
    first, second = {"sister": "full"}, {"sister": "public"}
    word = PairWord
    yield "no full", b"%PDF-1.7", public, Pair(word.NO_REPORT, first)
    yield "no public", full, b"", Pair(word.NO_REPORT, second)
    yield "swapped", public, full, Pair(word.SWAPPED)
    yield "two full", full, full, Pair(word.SAME_SISTER, first)
    yield "two public", public, public, Pair(word.SAME_SISTER, second)
    yield "other meeting", full, stranger[1], Pair(word.MEETING)
    yield "other kind", full, other_kind[1], Pair(word.KIND)
    yield "other language", full, other_lang[1], Pair(word.LANGUAGE)
    yield "draft full", drafts[0], public, Pair(word.DRAFT, first)
    yield "draft public", full, drafts[1], Pair(word.DRAFT, second)
    yield "old full", old[0], public, Pair(word.UNNAMED, first)
    yield "old public", full, old[1], Pair(word.UNNAMED, second)
    yield "other approval", full, other_time[1], Pair(word.APPROVAL)
    yield "other approval, reversed", other_time[0], public, Pair(word.APPROVAL)
    yield "other seed", full, other_seed[1], Pair(word.COMMITMENT)
    yield "tampered salt", again(full, marked(salt=swapped_salt)), public, Pair(word.COMMITMENT)
    yield "no salt", again(full, marked(salt="")), public, Pair(word.COMMITMENT)
    yield "salt of no digits", again(full, marked(salt="z" * 64)), public, Pair(word.COMMITMENT)
    yield "other commitment", full, again(public, marked(commitment="0" * 64)), Pair(word.COMMITMENT)
    yield "other public named", again(full, marked(record_sha256="0" * 64)), public, Pair(word.PUBLIC)
    yield "edited public", full, pair(edited, PROCESVERBAL)[1], Pair(word.PUBLIC)
    yield "edited full", again_with(edited, full), public, Pair(word.COMMITMENT)
    yield "foreign record in full", other_record(full), public, Pair(word.RECORD, first)
    yield "foreign record in public", full, other_record(public), Pair(word.RECORD, second)


def again_with(record: Record, full: bytes) -> bytes:
    """A full document of another content that names the same public one with the same salt."""
    thin = for_sister(record, Sister.FULL, PROCESVERBAL)
    made = compose(thin, PROCESVERBAL, "sq", final=True, mark=embedded(full)[1].sister)
    return render(made, attach_standard(thin, made), now=NOW)


def test_every_wrong_pair_is_told_for_what_it_is() -> None:
    seen = set()
    for name, full, public, expected in wrong_pairs():
        found = pair_of(full, public)
        assert found == expected, name
        for lang in LANGS:
            assert pair_told.tell(found.as_dict(), lang).endswith(".")
        seen.add(found.word)
    assert seen == set(PairWord) - {PairWord.PAIR}


def test_a_commitment_is_bound_to_kind_and_language() -> None:
    salt, data = bytes(32), b"{}"
    made = {commitment(salt, data, kind, lang) for kind in KINDS for lang in LANGS}
    assert len(made) == len(KINDS) * len(LANGS)


# --- the command line ----------------------------------------------------------------------------


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    code = cli.main(["verify", *map(str, arguments), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_verify_pair(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full, public = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for path, data in zip((full, public), pair(demo_record(), PROCESVERBAL), strict=True):
        path.write_bytes(data)
    code, tree = told(capsys, "--pair", full, public)
    assert (tree["pair"], tree["outcome"], tree["details"]) == (True, "pair", {})
    assert (tree["full"]["verdict"], tree["public"]["verdict"]) == ("UNSIGNED", "UNSIGNED")
    assert code == 2  # a pair, but nobody signed it
    code, tree = told(capsys, "--pair", public, full)
    assert (code, tree["outcome"]) == (8, "swapped")
    for lang, word in (("sq", "janë çift"), ("en", "are a pair")):
        assert cli.main(["--language", lang, "verify", "--pair", str(full), str(public)]) == 2
        out = capsys.readouterr().out
        assert word in out.splitlines()[-1]
        assert str(full) in out
    with pytest.raises(SystemExit):
        cli.main(["verify", str(full), "--pair", str(full), str(public)])
    with pytest.raises(SystemExit):
        cli.main(["verify"])
