"""The ways to an object: those that pyHanko finds, every one and no other, in honest files and in odd ones."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf
from pyhanko.pdf_utils.reader import HistoricalResolver, RawPdfPath

from facilitator.signing.reading import Reader, open_reader
from facilitator.signing.usages import History
from tests.helpers import deceive, pki, signed

Ways = dict[tuple[int, int], set[RawPdfPath]]

FILES: dict[str, Callable[[], bytes]] = {
    "a plain document": pki.document,
    "a report": signed.report,
    "signed twice": signed.good,
    "signed twice without certification": lambda: signed.good(certify=False),
    "a draft": lambda: signed.report("draft"),
    **{trick.__name__: lambda trick=trick: deceive.made(signed.report(), trick) for trick in deceive.EVERY[::9]},  # type: ignore[misc]
}


def theirs(reader: Reader, revision: int) -> Ways | str:
    """What pyHanko itself finds, or that it finds nothing."""
    resolver = HistoricalResolver(reader, revision)
    try:
        resolver._load_reverse_xref_cache()
    except Exception:
        return "unreadable"
    found = resolver._indirect_object_access_cache or {}
    return {(one.idnum, one.generation): ways for one, ways in found.items()}


def ours(reader: Reader, revision: int, numbers: range) -> Ways | str:
    resolver = reader.get_historical_resolver(revision)
    assert isinstance(resolver, History)
    try:
        resolver._load_reverse_xref_cache()
    except Exception:
        return "unreadable"
    asked = {(number, 0): resolver._ways.to((number, 0)) for number in numbers}
    return {key: ways for key, ways in asked.items() if ways}


def same(pdf: bytes) -> list[Ways | str]:
    reader = open_reader(pdf, restricted=True)
    found = []
    for revision in range(reader.total_revisions):
        mine = ours(reader, revision, range(int(reader.trailer["/Size"])))
        assert mine == theirs(reader, revision), revision
        found.append(mine)
    return found


@pytest.mark.parametrize("name", FILES)
def test_every_way_is_found(name: str) -> None:
    assert all(isinstance(one, dict) and len(one) > 5 for one in same(FILES[name]()))


def test_a_field_is_found_on_its_page_in_the_form_and_in_the_structure() -> None:
    reader = open_reader(signed.good())
    field = reader.root["/AcroForm"]["/Fields"].raw_get(1).reference
    ways = sorted(way.path for way in reader.get_historical_resolver(1)._get_usages_of_ref(field))
    assert [way[:2] for way in ways] == [("/Root", "/AcroForm"), ("/Root", "/Pages"), ("/Root", "/StructTreeRoot")]
    assert [way[-1] for way in ways] == [1, 1, "/Obj"]


def test_the_elements_of_our_reports_are_read_by_the_expression() -> None:
    """What makes it quick: most objects never become pyHanko's."""
    reader = open_reader(signed.good())
    resolver = reader.get_historical_resolver(1)
    assert isinstance(resolver, History)
    nodes = resolver._ways._nodes.values()
    assert sum(node.value is None for node in nodes) > len(nodes) // 2


def test_a_revision_is_the_same_object_whenever_it_is_asked_for() -> None:
    """pyHanko keeps what it has read in it."""
    reader = open_reader(signed.once())
    assert reader.get_historical_resolver(0) is reader.get_historical_resolver(0)
    assert reader.get_historical_resolver(0) is not reader.get_historical_resolver(1)


def packed(change: Callable[[Pdf], object]) -> bytes:
    """A document of one page with a change, its objects in object streams as our own have them."""
    with pikepdf.open(io.BytesIO(pki.document())) as opened:
        change(opened)
        out = io.BytesIO()
        opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def tangled(seed: int) -> Callable[[Pdf], object]:
    """Objects that refer to each other by the keys that mean something, and by others, at random."""
    chance = random.Random(seed)
    keys = ["/K", "/P", "/Pg", "/Parent", "/Kids", "/Obj", "/A", "/B"]

    def change(opened: Pdf) -> None:
        made = [opened.make_indirect(Dictionary()) for _ in range(8)]
        reachable = [*made, opened.pages[0].obj, opened.Root, opened.Root.Pages]

        def some() -> Object:
            one = chance.choice(reachable[chance.choice((0, 0, 0, 4)) :])
            return chance.choice((one, Array([one, 3]), Array([chance.choice(made), one]), Dictionary(P=one, A=one)))

        for one in made:
            for key in chance.sample(keys, chance.choice((0, 1, 1, 2))):
                one[key] = some()
            if chance.random() < 0.5:
                one.Type = chance.choice((Name.StructElem, Name.OBJR, Name.Pages))
        opened.Root.StructTreeRoot = opened.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=some()))
        opened.Root.Other = chance.choice(made)
        opened.pages[0].obj.Annots = Array([chance.choice(made)])

    return change


def test_however_objects_refer_to_each_other() -> None:
    """Circles, elements of the structure that are entered from elsewhere, mentioned pages, kids of all kinds."""
    found = [same(packed(tangled(seed)))[0] for seed in range(100)]
    assert 0 < found.count("unreadable") < 10
    assert sum(len(ways) for one in found if isinstance(one, dict) for ways in one.values()) > 2_000


def written_out() -> bytes:
    """A report whose object streams are not compressed."""
    with pikepdf.open(io.BytesIO(signed.report())) as opened:
        out = io.BytesIO()
        opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=False,
                    stream_decode_level=pikepdf.StreamDecodeLevel.generalized)  # fmt: skip
    return out.getvalue()


def test_a_name_that_is_given_twice_is_refused_as_ever() -> None:
    """The expression would read it; the strict reader does not."""
    pdf = written_out()
    place = pdf.index(b"/S /P /Type /StructElem >>")
    spoiled = pdf[:place] + b"/S /P /S    /StructElem >>" + pdf[place + len(b"/S /P /Type /StructElem >>") :]
    assert same(pdf) != ["unreadable"]
    assert same(spoiled) == ["unreadable"]


def test_nothing_may_refer_to_the_object_0() -> None:
    pdf = written_out()
    element = list(re.finditer(rb"/P (\d+) 0 R [^<>]*/StructElem >>", pdf))[5]
    nothing = b"0" * len(element[1])
    assert same(pdf[: element.start(1)] + nothing + pdf[element.end(1) :]) == ["unreadable"]
