"""Reports made to deceive: whatever is shown, said or done otherwise than the Document makes it is found, and told."""

from __future__ import annotations

import io
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import lru_cache

import pikepdf
import pytest

from facilitator import guard
from facilitator.desk.signing import FIELDS
from facilitator.errors import KnownError
from facilitator.examine import apart
from facilitator.examine.examination import Examination, Match, examine
from facilitator.examine.pages import difference
from facilitator.examine.redraw import Redrawn, exported, pictures
from facilitator.examine.redraw import redrawn as compared
from facilitator.language.told.examined import accuses, axes, tell
from facilitator.model import Sister
from facilitator.report.compose.attach import attach_standard
from facilitator.report.document import Document
from facilitator.report.extract import read
from facilitator.report.pdf.render import render
from facilitator.signing import NOBODY, Word, fields, sign, verify
from tests.helpers import deceive, pki
from tests.helpers.deceive import EVERY, Trick, made
from tests.helpers.documents import image_of, logo, sample
from tests.helpers.heavy import HEAVY
from tests.helpers.signed import NOW, good, put, report, trust

FIRST = {
    "structure": """actual_text_in_the_structure expanded_abbreviation other_words_for_a_field other_role
        structure_dropped structure_reversed other_language""",
    "annotation": """link_with_a_picture link_with_a_border link_elsewhere our_field_with_a_picture field_colours
        our_field_over_the_text our_field_with_a_second_widget free_text popup redaction file_annotation
        secretary_renamed""",
    "field": "signature_field_with_a_picture button_with_a_picture secretary_taken_out role_exchanged",
    "info": "other_title other_author more_info",
    "metadata": "other_metadata",
    "outline": "other_bookmark bookmark_elsewhere",
    "action": "script_on_opening launch_on_a_page",
    "attachment": """script_in_names an_executable a_look_alike another_votes a_file_in_no_list listed_otherwise
        another_name_on_windows another_description another_kind_of_file""",
    "catalog": "page_labels full_screen",
    "pages_missing": "page_lost pages_lost",
    "pages_more": "page_more page_doubled",
    "pages_moved": "pages_swapped",
}
"""What is told first of a trick; of all others, that the page draws something else."""

EXPECTED = {name: what for what, names in FIRST.items() for name in names.split()}
PAGES = 4 << 10  # kilobytes that a process has for a moment between being made and being another program


def redrawn(pdf: bytes) -> Redrawn:
    inside = read(pdf)
    return compared(pdf, inside, attach_standard(inside.record, inside.document))


def _name(trick: Trick) -> str:
    return trick.__name__


def unnumbered(pdf: pikepdf.Pdf) -> None:
    """As if a renderer without a number had drawn it."""
    del pdf.docinfo["/TryezaRenderer"]


@lru_cache(maxsize=1)
def of_another_renderer() -> bytes:
    return made(report(), unnumbered)


def once(pdf: bytes) -> bytes:
    """Signed by somebody trusted, in the first field there is, or in none."""
    names = [place.name for place in fields(pdf)]
    if not names:
        return pdf
    return sign(pdf, pki.world().facilitator.signer(), names[0], role="", reason="", place="", now=NOW)


def told(found: Examination) -> list[str]:
    return [key for key, _ in axes(found.as_dict(), "sq")]


@pytest.mark.parametrize("sister", Sister)
@pytest.mark.parametrize("trick", EVERY, ids=_name)
def test_what_a_trusted_signer_with_a_tool_builds_is_a_mismatch(trick: Trick, sister: Sister) -> None:
    found = examine(once(made(report("final", sister), trick)), trust(expect=False), NOW)
    assert (found.verdict.verdict, found.verdict.exit_code) == (Word.RECORD_MISMATCH, 7)
    assert found.drawn is Match.DIFFERENT
    assert found.redrawn is not None
    assert found.redrawn.deviations[0].what == EXPECTED.get(trick.__name__, "page")
    assert not found.redrawn.rewritten
    assert any(key.startswith("drawn.") for key in told(found))


@pytest.mark.parametrize("trick", EVERY, ids=_name)
def test_nor_is_it_seen_less_under_the_number_of_another_renderer(trick: Trick) -> None:
    pdf = made(of_another_renderer(), trick)
    inside = read(pdf)
    found = redrawn(pdf)
    assert found.way == "pictures" or trick is deceive.other_meaning
    assert found.deviations or difference(pdf, inside.document)
    assert not found.rewritten


def test_there_are_more_than_sixty() -> None:
    assert len(EVERY) >= 60
    assert set(EXPECTED) <= {trick.__name__ for trick in EVERY}


# honest files


def test_the_same_bytes_are_the_strongest_answer() -> None:
    found = redrawn(report())
    assert (found.way, found.deviations) == ("bytes", ())
    found = redrawn(good())
    assert (found.way, found.deviations) == ("bytes", ())
    assert exported(good()) == report()


@pytest.mark.parametrize("packing", ["plain", "objects", "linear"])
def test_packed_anew_it_is_the_same_object_by_object(packing: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(report())) as opened:
        opened.save(
            out,
            compress_streams=packing != "plain",
            object_stream_mode=pikepdf.ObjectStreamMode.generate
            if packing == "objects"
            else pikepdf.ObjectStreamMode.disable,
            linearize=packing == "linear",
        )
    pdf = out.getvalue()
    found = examine(pdf, NOBODY, NOW)
    assert found.redrawn is not None
    assert (found.redrawn.way, found.drawn) == ("objects", Match.SAME)
    assert found.verdict.verdict is Word.UNSIGNED


def test_what_another_renderer_drew_alike_is_good() -> None:
    found = examine(once(of_another_renderer()), trust(expect=False), NOW)
    assert found.redrawn is not None
    assert (found.redrawn.way, found.drawn, found.pages) == ("pictures", Match.SAME, Match.SAME)
    assert found.verdict.verdict is Word.INCOMPLETE
    assert "drawn.pictures" in told(found)


def _logos() -> Iterator[tuple[Document, dict[str, bytes]]]:
    red, blue = logo("red"), logo("blue")
    named = (image_of(red, "Stema"), image_of(blue, "Logoja"))
    images = {image.sha256: data for image, data in zip(named, (red, blue), strict=True)}
    yield sample(logos=named), images
    yield sample(logos=named), {named[1].sha256: blue}  # the other could not be drawn
    yield sample(logos=(named[0], named[0])), images


@pytest.mark.parametrize("number", range(3))
def test_logos_are_drawn_again_from_their_pixels(number: int) -> None:
    document, images = list(_logos())[number]
    pdf = render(document, now=NOW, images=images)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        ways = list(pictures(opened, document))
    assert pdf in [render(document, now=NOW, images=way) for way in ways]


def test_every_key_that_the_renderer_writes_is_allowed() -> None:
    from facilitator.examine.vocabulary import instructions, strange

    document, images = next(_logos())
    for pdf in (report(), report("draft"), render(document, now=NOW, images=images)):
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert list(strange(opened)) == []
            for number, page in enumerate(opened.pages, start=1):
                assert list(instructions(number, page)) == []


def _printed(opened: pikepdf.Pdf, *, other: bool = False) -> None:
    """As another program prints a file: no tags, no bookmarks, no fields, each page's instructions its own."""
    for key in ("/StructTreeRoot", "/Outlines", "/AcroForm", "/PageMode", "/MarkInfo"):
        if key in opened.Root:
            del opened.Root[key]
    for page in opened.pages:
        kept = [one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in ("BDC", "BMC", "EMC")]
        page.obj.Contents = opened.make_stream(b"q\n" + pikepdf.unparse_content_stream(kept) + b"\nQ")
        for key in ("/StructParents", "/Tabs", "/Annots"):
            if key in page.obj:
                del page.obj[key]
    if other:
        deceive.white_strokes(opened)
    opened.docinfo["/Producer"] = "Printer"


def test_a_copy_printed_anew_is_told_as_that() -> None:
    found = examine(made(report(), _printed), NOBODY, NOW)
    assert (found.verdict.verdict, found.verdict.exit_code) == (Word.UNSIGNED, 2)
    assert found.rewritten
    assert "drawn.rewritten" in told(found)
    assert not [key for key in told(found) if accuses(key)]


def test_one_whose_look_changed_on_the_way_is_not() -> None:
    found = examine(made(report(), lambda opened: _printed(opened, other=True)), NOBODY, NOW)
    assert found.verdict.verdict is Word.RECORD_MISMATCH


def test_a_signed_draft_is_never_final() -> None:
    """The mark that makes signing refuse it was taken off; the document inside still says so."""
    draft = made(report("draft"), lambda opened: opened.docinfo.__setitem__("/TryezaStatus", "final"))
    pdf = put(put(draft, pki.world().facilitator, FIELDS[0]), pki.world().secretary, FIELDS[1])
    found = examine(pdf, trust(), NOW)
    assert (found.verdict.verdict, found.verdict.exit_code) == (Word.RECORD_MISMATCH, 7)
    assert "draft.signed" in told(found)


def test_a_field_taken_out_is_missing_for_who_cannot_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the renderer the words are compared, and it is said that less was seen; the kind names its fields."""
    monkeypatch.setitem(sys.modules, "reportlab", None)
    pdf = once(made(report(), deceive.secretary_taken_out))
    found = examine(pdf, trust(expect=False), NOW)
    assert found.drawn is Match.NOT_CHECKED
    assert "drawn.not_checked" in told(found)
    assert (found.verdict.verdict, found.verdict.exit_code) == (Word.INCOMPLETE, 5)
    assert found.verdict.missing == (FIELDS[1],)


def test_the_gravest_is_told_first() -> None:
    pdf = made(made(report(), deceive.other_title), deceive.pages_lost)
    keys = told(examine(pdf, NOBODY, NOW))
    assert keys[keys.index("drawn.pages_missing") :][:1] == ["drawn.pages_missing"]
    assert not [key for key in keys[: keys.index("drawn.pages_missing")] if accuses(key)]


# files that ask for too much


@pytest.mark.parametrize("build", HEAVY, ids=lambda build: build.__name__)
def test_nothing_hangs(build: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a minute and a gigabyte are the bar; here the worker gets ten seconds, and every file some verdict."""
    monkeypatch.setattr(guard, "SECONDS", 10.0)
    made = build(report())
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # other tests of this process had children too
    found = apart.examine(made, trust(), NOW)
    assert not found.verdict.ok
    if found.verdict.notes:
        assert [note.code for note in found.verdict.notes] == ["TOO_MUCH"]
        assert (found.verdict.verdict, found.verdict.exit_code) == (Word.UNREADABLE, 3)
        assert "tepër" in " ".join(tell(found.as_dict(), "sq"))
    if hasattr(resource, "RLIMIT_AS"):
        ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # a new process begins as large as its parent is then
        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(1 << 20, before, ours + PAGES)


def test_a_worker_is_used_again_and_says_what_was_raised() -> None:
    guard.warm()
    worker = guard._idle[-1]
    with pytest.raises(KnownError, match="unreadable_pdf"):
        guard.run(fields, b"%PDF-1.7")
    assert guard._idle[-1] is worker
    assert apart.verify(good(), trust(), NOW) == verify(good(), trust(), NOW)


def test_time_is_up() -> None:
    with pytest.raises(guard.TooMuch) as told:
        guard.run_within(0.3, time.sleep, 30)
    assert told.value.what == "time"


def test_memory_is_up() -> None:
    with pytest.raises(guard.TooMuch) as told:
        guard.run(bytes, 2 << 30)
    assert told.value.what in ("memory", "crash")
