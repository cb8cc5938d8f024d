"""Compose and draw again: whether a file is what its own Document makes, whatever tricks a page may play.

For the same renderer the file as it was exported must be the same, byte for byte, or object by object when another
program packed it anew; for another renderer its pages must look the same and hold nothing that no renderer of this
program ever wrote. What other programs added afterwards may show nothing over the pages (`added`). Who cannot draw
(no drawing library) has the comparison of words in `pages`, and says that it saw less.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from itertools import combinations
from typing import TYPE_CHECKING, Any

from facilitator.examine.deviation import GRAVITY, Deviation
from facilitator.report.document import COMPOSER, Document

if TYPE_CHECKING:
    import pikepdf

    from facilitator.report.compose.attach import Attachment
    from facilitator.report.extract import Embedded


@dataclass(frozen=True, slots=True)
class Redrawn:
    """The outcome. ``way``: ``bytes``, ``objects`` or ``pictures`` compared, empty if nothing could be drawn.

    ``rewritten``: another program wrote the file anew; its pages look the same and say the same. ``renderer``: the
    number in the file, 0 for none; ``newer``: it is of a later version.
    """

    way: str = ""
    deviations: tuple[Deviation, ...] = ()
    rewritten: bool = False
    renderer: int = 0
    newer: bool = False


def gravest(found: Sequence[Deviation]) -> tuple[Deviation, ...]:
    """Without doubles, the gravest first."""
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (GRAVITY.index(one.what), one.page)))


def redrawn(pdf: bytes, inside: Embedded, standard: Sequence[Attachment]) -> Redrawn:
    """Draw ``inside.document`` again and hold ``pdf`` against it. A stranger's file may raise anything.

    ``standard``: the files that its record gives (`attach_standard`).

    200 pages cost less than two seconds where the file is the same, five where its pages must be looked at.
    """
    try:
        import reportlab  # noqa: F401
    except ImportError:
        return Redrawn()
    import pikepdf

    from facilitator.examine import added, looks, objects
    from facilitator.report.pdf.metadata import RENDERER

    base = exported(pdf)
    with pikepdf.open(io.BytesIO(base)) as opened:
        drawn, wrong = again(base, opened, inside, standard)
        number = renderer_of(opened)
        if pdf.startswith(drawn):
            base, way, found, rewritten = drawn, "bytes", wrong, False
        else:
            with pikepdf.open(io.BytesIO(drawn)) as ours:
                way, found = "objects", [*wrong, *objects.deviations(opened, ours)]
                rewritten = bool(found) and looks.rewritten(base, opened, drawn, ours, found)
                if found and number != RENDERER:
                    way, found = "pictures", [*wrong, *looks.deviations(base, opened, drawn, ours)]
    if len(pdf) > len(base) and pdf[len(base) :].strip(b"\r\n\t \0"):
        rewritten = False
        found += added.deviations(pdf, base)
    return Redrawn(way, gravest(found), rewritten, number, number > RENDERER)


_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF[ \t]*\r?\n?")
_MOST_REVISIONS = 64


def exported(pdf: bytes) -> bytes:
    """The oldest revision of a file: what was there before anybody added to it; the whole file if it has but one."""
    import pikepdf

    for count, match in enumerate(_END.finditer(pdf)):
        if match.end() >= len(pdf) or count >= _MOST_REVISIONS:
            break
        if int(match[1]) >= match.start():
            continue  # the front half of a linearised file points forward
        try:
            with pikepdf.open(io.BytesIO(pdf[: match.end()]), attempt_recovery=False) as opened:
                if len(opened.pages):
                    return pdf[: match.end()]
        except (pikepdf.PdfError, ValueError, TypeError):
            continue
    return pdf


def renderer_of(opened: pikepdf.Pdf) -> int:
    """The number of the renderer that the file names, 0 if it names none."""
    from facilitator.report.pdf.metadata import DRAWN_BY

    told = str(opened.docinfo.get(f"/{DRAWN_BY}", ""))
    return int(told) if told.isascii() and told.isdigit() and len(told) < 6 else 0


def again(
    base: bytes, opened: pikepdf.Pdf, inside: Embedded, standard: Sequence[Attachment]
) -> tuple[bytes, list[Deviation]]:
    """What this program makes of the Document, and what was wrong with its files already."""
    from facilitator.report.pdf.render import render

    files, wrong = _attachments(opened, inside, standard)
    drawn = b""  # of the first way, if none is the same
    for images in pictures(opened, inside.document):
        made = render(inside.document, files, now=_moment(opened), images=images)
        drawn = drawn or made
        if base.startswith(made):
            return made, wrong
    return drawn or render(inside.document, files, now=_moment(opened)), wrong


_DATE = re.compile(r"D:(\d{14})(?:([+-])(\d\d)'(\d\d)'?|Z)?")


def _moment(opened: pikepdf.Pdf) -> datetime:
    found = _DATE.fullmatch(str(opened.docinfo.get("/CreationDate", "")))
    if not found:
        return datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - the file says none: any moment deviates
    away = timedelta(hours=int(found[3] or 0), minutes=int(found[4] or 0))
    return datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=timezone(-away if found[2] == "-" else away))


def _attachments(
    opened: pikepdf.Pdf, inside: Embedded, standard: Sequence[Attachment]
) -> tuple[list[Attachment], list[Deviation]]:
    """The files to put in again: those that the record gives, with the bytes that the file has.

    Whether those bytes are the record's is said on another axis. Sentences of another version may describe and name
    the files otherwise, so then a description is taken from the file.
    """
    expected = {one.name: one for one in standard}
    found = [Deviation("attachment", told=name[:80]) for name in inside.files if name not in expected]
    found += [Deviation("attachment", told=name) for name in expected if name not in inside.files]
    told = _descriptions(opened) if inside.document.composer != COMPOSER else {}
    files = [
        replace(one, data=inside.files.get(name, one.data), description=told.get(name, one.description))
        for name, one in expected.items()
    ]
    return files, found


_LONGEST_DESCRIPTION = 120


def _descriptions(opened: pikepdf.Pdf) -> Mapping[str, str]:
    import pikepdf

    found: dict[str, str] = {}
    for name, spec in pikepdf.NameTree(opened.Root.Names.EmbeddedFiles).items():
        text = str(spec.get("/Desc", ""))
        if len(text) <= _LONGEST_DESCRIPTION and text.isprintable():
            found[str(name)] = text
    return found


_LARGEST_SIDE = 900  # pixels, as `pictures` makes them
_DO = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")


_MOST_WAYS = 6


def pictures(opened: pikepdf.Pdf, document: Document) -> Iterator[dict[str, bytes]]:
    """The logos as the first page shows them, by the hash that the letterhead names: their own files are not inside.

    Where not all could be drawn then, each way in which those that are there may have been the ones.
    """
    from facilitator.examine.objects import content

    logos = document.letterhead.logos
    page = opened.pages[0].obj
    shown: Any = page.Resources.get("/XObject", {}) if logos else {}
    names = (f"/{name.decode('latin-1')}" for name in _DO.findall(content(page)))
    drawn = [shown[name] for name in names if name in shown and shown[name].get("/Subtype") == "/Image"]
    drawn = drawn[: len(logos)]
    if not drawn:
        yield {}
        return
    for ways, places in enumerate(combinations(range(len(logos)), len(drawn))):
        pairs = [(logos[at], image) for at, image in zip(places, drawn, strict=True)]
        fits = all((int(image.Width), int(image.Height)) == _reduced(logo.width, logo.height) for logo, image in pairs)
        if ways < _MOST_WAYS and (fits or len(drawn) == len(logos)):
            yield {logo.sha256: png for logo, image in pairs if (png := _png(image))}


def _reduced(width: int, height: int) -> tuple[int, int]:
    from PIL import Image

    if max(width, height) <= _LARGEST_SIDE or min(width, height) < 1 or max(width, height) > 50_000:
        return width, height
    flat = Image.new("1", (width, height))
    flat.thumbnail((_LARGEST_SIDE, _LARGEST_SIDE))
    return flat.size


def _png(image: Any) -> bytes | None:
    from PIL import Image

    width, height = int(image.Width), int(image.Height)
    plain = image.get("/ColorSpace") == "/DeviceRGB" and int(image.get("/BitsPerComponent", 0)) == 8
    if not plain or not 0 < max(width, height) <= _LARGEST_SIDE:
        return None
    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), image.read_bytes()).save(out, "PNG", compress_level=1)
    return out.getvalue()
