"""Documents for the tests of drawing: furnished, with every kind of block, and of any length."""

from __future__ import annotations

import dataclasses
import hashlib
import io
from dataclasses import replace
from datetime import datetime

from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind, Sister
from facilitator.record import Audience, Record
from facilitator.report.document import (
    Bar,
    Bullets,
    Cells,
    Chart,
    Document,
    Furniture,
    Image,
    Letterhead,
    Line,
    Marked,
    Note,
    Numbered,
    Paragraph,
    Section,
    SignatureField,
    Signatures,
    Table,
)
from tests.helpers.records import NOW

SEED = bytes(range(32))
"""The secret of an approval, for documents whose sisters name each other."""


def furnished(document: Document, contents: bool) -> Document:
    """``document`` with words for every page."""
    albanian = document.lang == "sq"
    draft = "" if document.final else "DRAFT"
    return replace(
        document,
        furniture=Furniture(
            running=document.short_title,
            version="Version publik" if albanian else "Public version",
            page_of="Faqe {page} nga {pages}" if albanian else "Page {page} of {pages}",
            contents="" if not contents else "Përmbajtja" if albanian else "Contents",
            draft=draft,
            draft_note=draft and ("Draft: nuk është miratuar" if albanian else "Draft: not approved"),
        ),
    )


def drawn(
    record: Record,
    kind: DocumentKind,
    lang: Lang = "sq",
    sister: Sister = Sister.PUBLIC,
    *,
    final: bool = True,
    now: datetime = NOW,
    seed: bytes = SEED,
) -> bytes:
    """What ``render.write`` gives."""
    from facilitator.report.pdf.render import write

    return write(record, kind, lang, sister, final=final, now=now, seed=seed)


def logo(color: str, width: int = 300, height: int = 200, mode: str = "RGBA", format: str = "PNG") -> bytes:
    """A picture with a disc in it."""
    from PIL import Image as Pillow
    from PIL import ImageDraw

    picture = Pillow.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).ellipse((5, 5, width - 5, height - 5), fill=color)
    out = io.BytesIO()
    picture.convert(mode).save(out, format)
    return out.getvalue()


def image_of(data: bytes, alt: str, width: int = 300, height: int = 200) -> Image:
    """How a letterhead names the picture."""
    return Image(hashlib.sha256(data).hexdigest(), alt, width, height)


MARKS = (Marked(1, 2, 9, "gone"), Marked(1, 14, 17, "come"), Marked(2, 0, 4, "come"))


def sample(
    *,
    lang: Lang = "sq",
    final: bool = True,
    text: str = "Fjalë të thëna në takim me ë dhe ç, që mbushin një rresht e më shumë se një rresht të faqes.",
    title: str = "Transparenca në vendimmarrje",
    parts: int = 3,
    rows: int = 4,
    logos: tuple[Image, ...] = (),
    seal: str = "(vula)",
    contents: bool = True,
) -> Document:
    """A document of every kind of block and three levels of headings, in which ``text`` and ``title`` stand."""
    line = Line(text, label="I.1", lead="Çelësi:", tail="(Fier)")
    blocks = (
        Paragraph(Line(text)),
        Bullets((Line(text), line)),
        Numbered((line, Line(text, label="I.12"))),
        Table("Tabela: " + text[:40], ("Nr.", "Emri", "Shënim"), tuple(
            Cells((str(n), text, text[:30]), strong=n == rows - 1, marks=MARKS if n == 1 else ()) for n in range(rows)
        ), (10, 45, 45), ("right", "left", "center"), row_header=True),
        Chart("Votat", "Diagram: pro 31, kundër 9", (Bar("Pro", 31, "31"), Bar(text, 9, "9 vota"))),
        Note(Line(text)),
    )  # fmt: skip
    facts = (Cells(("Vendi", text[:80])), Cells(("Data", "27.10.2026")))
    opening = Table("", (), facts, (27, 73), ("left", "left"), row_header=True)
    sections = [Section(key="facts", title="", level=0, blocks=(opening,))]
    for part in range(parts):
        sections += [
            Section(key=f"a{part}", title=f"{title} {part + 1}", level=1, page=part == 2, blocks=()),
            Section(key=f"b{part}", title=f"{title}: çështjet", level=2, blocks=blocks),
            Section(key=f"c{part}", title=f"{title}: hollësi", level=3, blocks=blocks[:3]),
        ]
    fields = (
        SignatureField("Facilitatori", "Drejtoi mbledhjen", "Arbër Kola", "Drejtor", "Nënshkrimi i drejtuesit", seal),
        SignatureField("Sekretari", "Mbajti procesverbalin", "Mimoza Shehu", "Specialiste", "Nënshkrimi i dytë"),
    )
    sections.append(Section(key="signatures", title="Nënshkrimet", blocks=(Signatures(fields),)))
    document = Document(
        kind=DocumentKind.PROCESVERBAL,
        lang=lang,
        audience=Audience.PUBLIC,
        final=final,
        made_at="2026-10-27T18:00:00+01:00",
        record_sha256="0" * 64,
        title=("PROCESVERBAL", text[:120]),
        short_title=f"Procesverbal: {title}",
        letterhead=Letterhead(
            institution="Agjencia për Mbështetjen e Shoqërisë Civile",
            protocol="Nr. 118 prot.",
            place_date="Tiranë, më 27.10.2026",
            above=("REPUBLIKA E SHQIPËRISË", "KËSHILLI I MINISTRAVE"),
            address="Rruga “Dritan Hoxha”, Tiranë · info@example.org",
            logos=logos,
        ),
        sections=tuple(sections),
    )
    return furnished(document, contents)


_KEPT = {"key", "field", "align", "lang", "made_at", "record_sha256", "sha256", "kind", "audience", "mode"}


def everywhere(document: Document, text: str) -> Document:
    """``document`` with ``text`` in the place of every text in it."""

    def put(value: object, name: str = "") -> object:
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return type(value)(**{
                part.name: put(getattr(value, part.name), part.name) for part in dataclasses.fields(value)
            })  # fmt: skip
        if isinstance(value, tuple) and name not in _KEPT | {"sources"}:
            return tuple(put(item) for item in value)
        return text if type(value) is str and name not in _KEPT else value

    changed = put(document)
    assert isinstance(changed, Document)
    return changed


def instructions_of() -> bytes:
    """What the renderer of today draws of a fixed document with every kind of block and a logo, page by page."""
    import pikepdf

    from facilitator.examine.objects import content
    from facilitator.report.pdf.render import render

    red = logo("red")
    image = image_of(red, "Stema")
    pdf = render(sample(logos=(image,), parts=4), now=NOW, images={image.sha256: red})
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return b"\f".join(content(page.obj) for page in opened.pages)
