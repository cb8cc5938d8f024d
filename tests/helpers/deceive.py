"""Reports made to deceive: what somebody with a tool and a trusted key can build of an honest one before signing it.

Each takes the opened report and changes it in place; the page then says, shows or does something else than the record
inside. None of them may ever be called good.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

Trick = Callable[[Pdf], None]


def made(pdf: bytes, trick: Trick) -> bytes:
    """A file on which ``trick`` was played, written as one revision."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        trick(opened)
        out = io.BytesIO()
        opened.save(out, deterministic_id=True)
        return out.getvalue()


def _draw(code: str, page: int = 0, *, before: bool = False) -> Trick:
    def trick(pdf: Pdf) -> None:
        sheet = pdf.pages[page]
        sheet.contents_add(Stream(pdf, code.encode("latin-1")), prepend=before)

    trick.__name__ = f"draws_{code[:24]}"
    return trick


def _form(pdf: Pdf, code: str, box: tuple[float, ...] = (0, 0, 595, 842), **more: Any) -> Any:
    form = Stream(pdf, code.encode("latin-1"))
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array(box)
    form.Resources = Dictionary(**more)
    return pdf.make_indirect(form)


def _font(pdf: Pdf, page: int = 0) -> str:
    return next(iter(pdf.pages[page].obj.Resources.Font.keys()))


def _note(pdf: Pdf, kind: str, rect: tuple[float, ...] = (60, 500, 520, 700), page: int = 0, **more: Any) -> Any:
    note = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array(rect), F=4, **more))
    sheet = pdf.pages[page].obj
    sheet.Annots = Array([*sheet.get("/Annots", []), note])
    return note


# what is drawn


def white_strokes(pdf: Pdf) -> None:
    """Lines of a width that passes for a rule, one beside the other."""
    lines = "".join(f"60 {y} m 530 {y} l S\n" for y in range(500, 700, 3))
    _draw(f"q 1 G 3.5 w {lines} Q")(pdf)


def white_hatching(pdf: Pdf) -> None:
    lines = "".join(f"{x} 500 m {x} 700 l S\n" for x in range(60, 530, 1))
    _draw(f"q 1 1 1 RG 1 w {lines} Q")(pdf)


def thin_stroke_over_a_digit(pdf: Pdf) -> None:
    _draw("q 1 G 0.9 w 300 640 m 300 660 l S Q")(pdf)


def words_as_lines(pdf: Pdf) -> None:
    """An inscription of strokes, no text."""
    _draw("q 0 G 2 w 200 300 m 200 340 l 220 320 l 240 340 l 240 300 l S Q")(pdf)


def words_as_fill(pdf: Pdf) -> None:
    _draw("q 0 g 200 60 m 210 90 l 220 60 l 215 60 l 210 75 l 205 60 l f Q")(pdf)


def dashes(pdf: Pdf) -> None:
    """A dashed white line as wide as a line of text, in pieces."""
    _draw("q 1 G 4 w [1 0.1] 0 d 60 655 m 530 655 l S Q")(pdf)


def pale_veil(pdf: Pdf) -> None:
    """Nearly transparent paint, many times."""
    state = pdf.make_indirect(Dictionary(ca=0.4))
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(Veil=state)
    _draw("q /Veil gs 1 g " + "60 500 470 200 re f " * 4 + "Q")(pdf)


def blend_away(pdf: Pdf) -> None:
    """Text drawn white afterwards by a blend mode."""
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(Veil=Dictionary(BM=Name.Screen))
    _draw("q /Veil gs 1 g 60 500 470 200 re f Q")(pdf)


def shading_over(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.Shading = Dictionary(
        Sh=Dictionary(
            ShadingType=2, ColorSpace=Name.DeviceGray, Coords=Array([0, 0, 1, 1]), Extend=Array([True, True]),
            Function=Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([1]), N=1),
        )
    )  # fmt: skip
    _draw("q 60 500 470 200 re W n /Sh sh Q")(pdf)


def tiling_pattern(pdf: Pdf) -> None:
    tile = Stream(pdf, b"1 g 0 0 5 5 re f")
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep, tile.Resources = Array([0, 0, 5, 5]), 5, 5, Dictionary()
    pdf.pages[0].obj.Resources.Pattern = Dictionary(T=pdf.make_indirect(tile))
    _draw("q /Pattern cs /T scn 60 500 470 200 re f Q")(pdf)


def soft_mask(pdf: Pdf) -> None:
    """All that follows is drawn through a mask that lets nothing pass."""
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=_form(pdf, "0 g 0 0 595 842 re f"))
    mask.G.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(Gone=Dictionary(SMask=mask))
    _draw("/Gone gs\n", before=True)(pdf)


def picture_in_front(pdf: Pdf) -> None:
    image = Stream(pdf, b"\xff")
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 1, 1
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    pdf.pages[0].obj.Resources.XObject["/Im"] = pdf.make_indirect(image)
    _draw("q 470 0 0 200 60 500 cm /Im Do Q")(pdf)


def inline_picture(pdf: Pdf) -> None:
    _draw("q 30 0 0 20 300 640 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q")(pdf)


def forms_of_forms(pdf: Pdf) -> None:
    """White paint thirteen forms deep: deeper than readers look."""
    inner = _form(pdf, "1 g 60 500 470 200 re f")
    for _ in range(20):
        inner = _form(pdf, "/In Do", XObject=Dictionary(In=inner))
    pdf.pages[0].obj.Resources.XObject["/In"] = inner
    _draw("/In Do")(pdf)


def text_in_forms_of_forms(pdf: Pdf) -> None:
    fonts = pdf.pages[0].obj.Resources.Font
    inner = _form(pdf, f"BT {_font(pdf)} 20 Tf 100 400 Td (\\001\\002) Tj ET", Font=fonts)
    for _ in range(20):
        inner = _form(pdf, "/In Do", XObject=Dictionary(In=inner))
    pdf.pages[0].obj.Resources.XObject["/In"] = inner
    _draw("/In Do")(pdf)


def clipped_away(pdf: Pdf) -> None:
    _draw("0 0 1 1 re W n\n", page=1, before=True)(pdf)


def moved_off(pdf: Pdf) -> None:
    _draw("1 0 0 1 0 -900 cm\n", page=1, before=True)(pdf)


def mirrored(pdf: Pdf) -> None:
    _draw("-1 0 0 1 595 0 cm\n", page=1, before=True)(pdf)


def shrunk(pdf: Pdf) -> None:
    _draw("0.02 0 0 0.02 0 0 cm\n", page=1, before=True)(pdf)


def other_page_size(pdf: Pdf) -> None:
    pdf.pages[1].obj.MediaBox = Array([0, 0, 595.28, 400])


def cropped(pdf: Pdf) -> None:
    pdf.pages[1].obj.CropBox = Array([0, 0, 595.28, 500])


def turned(pdf: Pdf) -> None:
    pdf.pages[1].obj.Rotate = 180


def in_other_units(pdf: Pdf) -> None:
    pdf.pages[1].obj.UserUnit = 3


# letters that are not what they say


def other_glyphs(pdf: Pdf) -> None:
    """A font whose letters look otherwise: widths and names are kept, the outlines of another are put in."""
    fonts = list(pdf.pages[0].obj.Resources.Font.values())
    fonts[0].FontDescriptor.FontFile2 = fonts[-1].FontDescriptor.FontFile2


def other_meaning(pdf: Pdf) -> None:
    """The letters stay and what they are said to be is exchanged."""
    for font in pdf.pages[0].obj.Resources.Font.values():
        told = font.ToUnicode.read_bytes()
        font.ToUnicode = pdf.make_stream(told.replace(b"<01> <", b"<7f> <", 1))


def other_widths(pdf: Pdf) -> None:
    font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
    font.Widths = Array([20] * len(font.Widths))


def an_encoding_more(pdf: Pdf) -> None:
    font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
    font.Encoding = Dictionary(Type=Name.Encoding, Differences=Array([1, Name.one, Name.two]))


def actual_text(pdf: Pdf) -> None:
    """What is copied or read aloud is not what is seen."""
    _draw("/Span <</ActualText (Miratuar)>> BDC\nEMC\n", before=True)(pdf)


def actual_text_in_the_structure(pdf: Pdf) -> None:
    element = next(one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == "/P")
    element.ActualText = String("Kundër 30")


def expanded_abbreviation(pdf: Pdf) -> None:
    element = next(one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == "/P")
    element.E = String("Kundër 30")


def other_words_for_a_field(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/Alt" in one:
            one.Alt = String("Miratuar njëzëri")


def other_role(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Artifact)


def structure_dropped(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def structure_reversed(pdf: Pdf) -> None:
    part = pdf.Root.StructTreeRoot.K[0]
    part.K = Array(list(reversed(list(part.K))))


def other_language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("tr-TR")


# layers


def layer_off(pdf: Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("tekst")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
    pdf.pages[0].obj.Resources.Properties = Dictionary(Off=group)
    _draw("/OC /Off BDC 0 g 60 500 470 200 re f EMC")(pdf)


def layer_on_a_form(pdf: Pdf) -> None:
    """A form of a layer that shows on screen and is gone on paper."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("tekst")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(ON=Array([group])))
    form = _form(pdf, "1 g 60 500 470 200 re f")
    form.OC = group
    pdf.pages[0].obj.Resources.XObject["/L"] = form
    _draw("/L Do")(pdf)


def layer_on_the_footer(pdf: Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("fund")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
    next(iter(pdf.pages[0].obj.Resources.XObject.values())).OC = group


# what lies over the pages


def link_with_a_picture(pdf: Pdf) -> None:
    look = _form(pdf, "1 g 0 0 460 200 re f", (0, 0, 460, 200))
    _note(pdf, "Link", AP=Dictionary(N=look), Border=Array([0, 0, 0]))


def link_with_a_border(pdf: Pdf) -> None:
    """A white border as wide as the link is tall."""
    _note(pdf, "Link", Border=Array([0, 0, 200]), C=Array([1, 1, 1]))


def link_elsewhere(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.invalid/"))
    _note(pdf, "Link", Border=Array([0, 0, 0]), A=action)


def signature_field_with_a_picture(pdf: Pdf) -> None:
    look = _form(pdf, "1 g 0 0 460 200 re f", (0, 0, 460, 200))
    note = _note(pdf, "Widget", FT=Name.Sig, T=String("Vula"), AP=Dictionary(N=look))
    pdf.Root.AcroForm.Fields.append(note)


def button_with_a_picture(pdf: Pdf) -> None:
    look = _form(pdf, "1 g 0 0 460 200 re f", (0, 0, 460, 200))
    note = _note(pdf, "Widget", FT=Name.Btn, T=String("b"), AP=Dictionary(N=look))
    pdf.Root.AcroForm.Fields.append(note)


def our_field_with_a_picture(pdf: Pdf) -> None:
    field = pdf.Root.AcroForm.Fields[0]
    field.AP.N = _form(pdf, "0 g 0 0 100 20 re f", (0, 0, 200, 60))


def our_field_over_the_text(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields[0].Rect = Array([60, 500, 520, 700])


def our_field_with_a_second_widget(pdf: Pdf) -> None:
    look = _form(pdf, "1 g 0 0 460 200 re f", (0, 0, 460, 200))
    _note(pdf, "Widget", Parent=pdf.Root.AcroForm.Fields[0], AP=Dictionary(N=look))


def field_colours(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields[0].MK = Dictionary(BG=Array([0, 0, 0]))


def free_text(pdf: Pdf) -> None:
    _note(pdf, "FreeText", Contents=String("Pro 1, Kundër 30"), DA=String("/Helv 12 Tf"))


def popup(pdf: Pdf) -> None:
    _note(pdf, "Text", Contents=String("Vendimi u anulua"))


def redaction(pdf: Pdf) -> None:
    _note(pdf, "Redact")


def file_annotation(pdf: Pdf) -> None:
    spec = Dictionary(Type=Name.Filespec, F=String("record.json"), EF=Dictionary(F=pdf.make_stream(b"{}")))
    _note(pdf, "FileAttachment", FS=pdf.make_indirect(spec))


# what the file says of itself and does


def other_title(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("Vendim për mbylljen e qendrës")


def other_author(pdf: Pdf) -> None:
    pdf.docinfo["/Author"] = String("Këshilli i Ministrave")


def other_metadata(pdf: Pdf) -> None:
    told = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata = pdf.make_stream(
        told.replace(b"<dc:title><rdf:Alt>", b'<dc:title><rdf:Alt><rdf:li xml:lang="en">Void</rdf:li>'),
        Type=Name.Metadata, Subtype=Name.XML,
    )  # fmt: skip


def more_info(pdf: Pdf) -> None:
    pdf.docinfo["/Vendimi"] = String("Anuluar")


def other_bookmark(pdf: Pdf) -> None:
    pdf.Root.Outlines.First.Title = String("1. Vendimi u anulua")


def bookmark_elsewhere(pdf: Pdf) -> None:
    pdf.Root.Outlines.First["/A"] = Dictionary(S=Name.URI, URI=String("https://example.invalid/"))


def script_on_opening(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert('Anuluar')"))


def script_in_names(pdf: Pdf) -> None:
    script = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("a"), script]))


def launch_on_a_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.Launch, F=String("cmd.exe")))


def page_labels(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String("Anuluar"))]))


def full_screen(pdf: Pdf) -> None:
    pdf.Root.PageMode = Name.FullScreen


def a_thread_of_pieces(pdf: Pdf) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(X=Dictionary(LastModified=String("D:2026")))


def page_transition(pdf: Pdf) -> None:
    """The first page is shown for no time at all."""
    pdf.pages[0].obj.Dur = 0


# the files inside


def _attach(pdf: Pdf, name: str, data: bytes, kind: str, *, listed: bool = True) -> None:
    stream = pdf.make_stream(data, Type=Name.EmbeddedFile, Subtype=Name(f"/{kind}"))
    spec = Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), AFRelationship=Name.Data)
    spec.EF = Dictionary(F=stream, UF=stream)
    spec = pdf.make_indirect(spec)
    names = list(pdf.Root.Names.EmbeddedFiles.Names)
    pairs = sorted([*zip(names[::2], names[1::2], strict=True), (String(name), spec)], key=lambda pair: str(pair[0]))
    pdf.Root.Names.EmbeddedFiles.Names = Array([part for pair in pairs for part in pair])
    if listed:
        pdf.Root.AF.append(spec)


def an_executable(pdf: Pdf) -> None:
    _attach(pdf, "recount.exe", b"MZ\x90\x00", "application/octet-stream")


def a_look_alike(pdf: Pdf) -> None:
    _attach(pdf, "record.jsоn", b"{}", "application/json")  # the o is Cyrillic


def another_votes(pdf: Pdf) -> None:
    _attach(pdf, "Votes.csv", b"question\r\n", "text/csv")


def a_file_in_no_list(pdf: Pdf) -> None:
    _attach(pdf, "fletë.csv", b"a", "text/csv", listed=False)


def another_name_on_windows(pdf: Pdf) -> None:
    spec = pdf.Root.AF[0]
    spec.F = String("record.exe")


def another_description(pdf: Pdf) -> None:
    pdf.Root.AF[2].Desc = String("Lista e votave kundër")


def another_kind_of_file(pdf: Pdf) -> None:
    pdf.Root.AF[2].EF.F.Subtype = Name("/application/x-msdownload")


def listed_otherwise(pdf: Pdf) -> None:
    """The association leads to another file than the name does."""
    pdf.Root.AF[2] = pdf.make_indirect(Dictionary(pdf.Root.AF[3]))


# pages and fields


def page_lost(pdf: Pdf) -> None:
    del pdf.pages[2]


def pages_lost(pdf: Pdf) -> None:
    del pdf.pages[2:5]


def page_more(pdf: Pdf) -> None:
    pdf.add_blank_page()


def page_doubled(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[1])


def pages_swapped(pdf: Pdf) -> None:
    first, second = pdf.pages[1], pdf.pages[2]
    pdf.pages[1], pdf.pages[2] = second, first


def secretary_taken_out(pdf: Pdf) -> None:
    field = pdf.Root.AcroForm.Fields[1]
    del pdf.Root.AcroForm.Fields[1]
    for page in pdf.pages:
        if "/Annots" in page.obj:
            page.obj.Annots = Array([note for note in page.obj.Annots if note.objgen != field.objgen])


def secretary_renamed(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields[1].T = String("Vëzhguesi")


def role_exchanged(pdf: Pdf) -> None:
    one, other = pdf.Root.AcroForm.Fields
    one.T, other.T = String(str(other.T)), String(str(one.T))


EVERY: tuple[Trick, ...] = tuple(
    value
    for name, value in list(globals().items())
    if callable(value) and not name.startswith("_") and getattr(value, "__module__", "") == __name__ and name != "made"
)
