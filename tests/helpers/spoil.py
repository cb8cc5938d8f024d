"""Ways to change a signed report in an incremental update, as other programs and forgers do it."""

from __future__ import annotations

from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

Writer = IncrementalPdfFileWriter


def dictionary(**entries: object) -> generic.DictionaryObject:
    return generic.DictionaryObject({pdf_name(f"/{key}"): value for key, value in entries.items()})


def numbers(*values: int) -> generic.ArrayObject:
    return generic.ArrayObject(map(generic.NumberObject, values))


def text(said: str) -> generic.TextStringObject:
    return generic.TextStringObject(said)


def stream(data: bytes, **entries: object) -> generic.StreamObject:
    return generic.StreamObject(dictionary(**entries), stream_data=data)


def page(writer: Writer, number: int = 0) -> Any:
    node = writer.root["/Pages"]
    while node["/Type"] == "/Pages":
        kids = node["/Kids"]
        node = kids[number if number < len(kids) else 0]
    return node


def field(writer: Writer, number: int = 0) -> Any:
    return writer.root["/AcroForm"]["/Fields"][number]


def annotate(writer: Writer, note: generic.DictionaryObject) -> None:
    leaf = page(writer)
    leaf[pdf_name("/Annots")] = generic.ArrayObject([*leaf.get("/Annots", ()), writer.add_object(note)])
    writer.update_container(leaf)


def page_text(writer: Writer) -> None:
    """Text behind what the page says."""
    added = writer.add_object(stream(b"BT /F1 20 Tf 100 700 Td (1 000 000) Tj ET"))
    leaf = page(writer)
    old = leaf.raw_get("/Contents")
    leaf[pdf_name("/Contents")] = generic.ArrayObject([old, added])
    writer.update_container(leaf)


def page_stream(writer: Writer) -> None:
    """The page's own stream under its own number."""
    old = page(writer)["/Contents"]
    one = old[0] if isinstance(old, generic.ArrayObject) else old
    one._data = b"BT ET"
    one._encoded_data = None
    one.pop("/Filter", None)
    writer.mark_update(one.container_ref)


def free_text(writer: Writer) -> None:
    """A white note with other figures over the text."""
    annotate(
        writer,
        dictionary(
            Type=pdf_name("/Annot"),
            Subtype=pdf_name("/FreeText"),
            Rect=numbers(50, 600, 400, 760),
            Contents=text("Pro 1, Kundër 30"),
            DA=text("/Helv 12 Tf"),
            AP=dictionary(N=writer.add_object(stream(b"1 g 0 0 350 160 re f", BBox=numbers(0, 0, 350, 160)))),
        ),
    )


def stamp(writer: Writer) -> None:
    annotate(writer, dictionary(Type=pdf_name("/Annot"), Subtype=pdf_name("/Stamp"), Rect=numbers(50, 600, 400, 760)))


def link(writer: Writer) -> None:
    action = dictionary(S=pdf_name("/URI"), URI=text("https://example.invalid/"))
    annotate(
        writer, dictionary(Type=pdf_name("/Annot"), Subtype=pdf_name("/Link"), Rect=numbers(0, 0, 595, 842), A=action)
    )


def _attachment(writer: Writer) -> Any:
    names = writer.root["/Names"]["/EmbeddedFiles"]
    while "/Names" not in names:
        names = names["/Kids"][0]
    return names["/Names"][1]


def attachment(writer: Writer) -> None:
    """Another record in the place of the one that was signed."""
    spec = _attachment(writer)
    spec["/EF"][pdf_name("/F")] = writer.add_object(stream(b'{"votes": 0}', Type=pdf_name("/EmbeddedFile")))
    writer.update_container(spec["/EF"])


def attachment_stream(writer: Writer) -> None:
    """The same, under the number of the old stream."""
    old = _attachment(writer)["/EF"]["/F"]
    old._data = b'{"votes": 0}'
    old._encoded_data = None
    old.pop("/Filter", None)
    writer.mark_update(old.container_ref)


def attachment_more(writer: Writer) -> None:
    file = writer.add_object(stream(b"{}", Type=pdf_name("/EmbeddedFile")))
    spec = writer.add_object(dictionary(Type=pdf_name("/Filespec"), F=text("z.json"), EF=dictionary(F=file)))
    writer.root[pdf_name("/AF")] = generic.ArrayObject([*writer.root["/AF"], spec])
    writer.update_root()


def appearance(writer: Writer) -> None:
    """The visible signature shows another name."""
    one = field(writer)
    form = stream(b"q Q", Type=pdf_name("/XObject"), Subtype=pdf_name("/Form"), BBox=numbers(0, 0, 200, 70))
    one["/AP"][pdf_name("/N")] = writer.add_object(form)
    writer.update_container(one["/AP"])


def appearance_image(writer: Writer) -> None:
    """The form inside the appearance, under its own number."""
    form = next(iter(field(writer)["/AP"]["/N"]["/Resources"]["/XObject"].values())).get_object()
    form._data = b"BT ET"
    form._encoded_data = None
    form.pop("/Filter", None)
    writer.mark_update(form.container_ref)


def language(writer: Writer) -> None:
    writer.root[pdf_name("/Lang")] = text("en")
    writer.update_root()


def font_widths(writer: Writer) -> None:
    font = next(iter(page(writer)["/Resources"]["/Font"].values())).get_object()
    if "/DescendantFonts" in font:
        font = font["/DescendantFonts"][0].get_object()
        font[pdf_name("/W")] = generic.ArrayObject([generic.NumberObject(0), numbers(1, 2, 3)])
        writer.update_container(font)
        return
    widths = font["/Widths"]
    widths[0] = generic.NumberObject(1)
    writer.update_container(widths)
    writer.update_container(font)


def font_map(writer: Writer) -> None:
    """Copying from the page gives other words than the page shows."""
    font = next(iter(page(writer)["/Resources"]["/Font"].values())).get_object()
    font[pdf_name("/ToUnicode")] = writer.add_object(stream(b"begincmap endcmap"))
    writer.update_container(font)


def javascript(writer: Writer) -> None:
    action = dictionary(S=pdf_name("/JavaScript"), JS=text("app.alert(1)"))
    writer.root[pdf_name("/OpenAction")] = writer.add_object(action)
    writer.update_root()


def field_script(writer: Writer) -> None:
    one = field(writer)
    one[pdf_name("/AA")] = dictionary(E=dictionary(S=pdf_name("/JavaScript"), JS=text("app.alert(1)")))
    writer.update_container(one)


def layers(writer: Writer) -> None:
    """Optional content that hides what was drawn."""
    group = writer.add_object(dictionary(Type=pdf_name("/OCG"), Name=text("fshehur")))
    off = generic.ArrayObject([group])
    writer.root[pdf_name("/OCProperties")] = dictionary(OCGs=off, D=dictionary(OFF=off))
    writer.update_root()


def resources(writer: Writer) -> None:
    """Fonts exchanged in the resources of a page."""
    leaf = page(writer)
    leaf[pdf_name("/Resources")] = dictionary(Font=dictionary())
    writer.update_container(leaf)


def crop(writer: Writer) -> None:
    leaf = page(writer)
    leaf[pdf_name("/CropBox")] = numbers(0, 0, 100, 100)
    writer.update_container(leaf)


def page_lost(writer: Writer) -> None:
    pages = writer.root["/Pages"]
    del pages["/Kids"][-1]
    pages[pdf_name("/Count")] = generic.NumberObject(int(pages["/Count"]) - 1)
    writer.update_container(pages)


def pages_swapped(writer: Writer) -> None:
    kids = writer.root["/Pages"]["/Kids"]
    one, two = kids.raw_get(0), kids.raw_get(1)
    kids[0], kids[1] = two, one
    writer.update_container(kids)


def other_pages(writer: Writer) -> None:
    """A whole other page tree: the shadow document."""
    leaf = dictionary(Type=pdf_name("/Page"), MediaBox=numbers(0, 0, 595, 842))
    reference = writer.add_object(leaf)
    tree = dictionary(Type=pdf_name("/Pages"), Kids=generic.ArrayObject([reference]), Count=generic.NumberObject(1))
    writer.root[pdf_name("/Pages")] = writer.add_object(tree)
    leaf[pdf_name("/Parent")] = writer.root.raw_get("/Pages")
    writer.update_root()


def structure(writer: Writer) -> None:
    """What a screen reader says instead of what is seen."""
    root = writer.root["/StructTreeRoot"]
    node = root["/K"][0] if isinstance(root["/K"], generic.ArrayObject) else root["/K"]
    node[pdf_name("/ActualText")] = text("Tjetër tekst")
    writer.update_container(node)


def roles(writer: Writer) -> None:
    root = writer.root["/StructTreeRoot"]
    root[pdf_name("/RoleMap")] = dictionary(P=pdf_name("/Artifact"))
    writer.update_container(root)


def intent(writer: Writer) -> None:
    writer.root[pdf_name("/OutputIntents")] = generic.ArrayObject()
    writer.update_root()


def viewer(writer: Writer) -> None:
    writer.root[pdf_name("/ViewerPreferences")] = dictionary(HideToolbar=generic.BooleanObject(True))
    writer.update_root()


def certification_dropped(writer: Writer) -> None:
    writer.root.pop(pdf_name("/Perms"))
    writer.update_root()


def validation_data_misused(writer: Writer) -> None:
    """A store of validation data with something else inside."""
    writer.root[pdf_name("/DSS")] = dictionary(Type=pdf_name("/DSS"), Fshehur=writer.add_object(stream(b"tekst")))
    writer.update_root()


def validation_data_over_a_page(writer: Writer) -> None:
    """An object of the page named as a certificate, and replaced."""
    old = page(writer).raw_get("/Contents")
    reference = old if isinstance(old, generic.IndirectObject) else old.raw_get(0)
    writer.root[pdf_name("/DSS")] = dictionary(Certs=generic.ArrayObject([reference]))
    writer.update_root()
    page_stream(writer)


def field_renamed(writer: Writer) -> None:
    one = field(writer, 1)
    one[pdf_name("/T")] = text("Drejtori")
    writer.update_container(one)


def field_moved(writer: Writer) -> None:
    one = field(writer, 1)
    one[pdf_name("/Rect")] = numbers(0, 0, 595, 842)
    writer.update_container(one)


def field_removed(writer: Writer) -> None:
    form = writer.root["/AcroForm"]
    del form["/Fields"][-1]
    writer.update_container(form["/Fields"])
    writer.update_container(form)


def field_twice(writer: Writer) -> None:
    """A second field of the same name that is empty, before the signed one."""
    append_signature_field(writer, SigFieldSpec("Tjetri"))
    form = writer.root["/AcroForm"]
    form["/Fields"][-1][pdf_name("/T")] = text(str(field(writer)["/T"]))
    writer.update_container(form["/Fields"][-1])


def text_field(writer: Writer) -> None:
    one = dictionary(FT=pdf_name("/Tx"), T=text("Vendimi"), V=text("Kundër"))
    form = writer.root["/AcroForm"]
    form["/Fields"].append(writer.add_object(one))
    writer.update_container(form["/Fields"])
    writer.update_container(form)


def signature_removed(writer: Writer) -> None:
    one = field(writer)
    one.pop("/V", None)
    writer.update_container(one)


def signature_reused(writer: Writer) -> None:
    """The facilitator's signature shown in a field of its own as well."""
    append_signature_field(writer, SigFieldSpec("Tjetri"))
    one = writer.root["/AcroForm"]["/Fields"][-1]
    one[pdf_name("/V")] = generic.IndirectObject(
        field(writer).raw_get("/V").idnum, field(writer).raw_get("/V").generation, writer
    )
    writer.update_container(one)


def signature_edited(writer: Writer) -> None:
    """The dictionary of a signature, under its own number: another name, the same value."""
    value = field(writer)["/V"]
    value[pdf_name("/Name")] = text("Dikush Tjetër")
    writer.mark_update(value.container_ref)


def form_dropped(writer: Writer) -> None:
    writer.root.pop(pdf_name("/AcroForm"))
    writer.update_root()


def xfa(writer: Writer) -> None:
    form = writer.root["/AcroForm"]
    form[pdf_name("/XFA")] = writer.add_object(stream(b"<xdp/>"))
    writer.update_container(form)


def title(writer: Writer) -> None:
    writer.trailer["/Info"][pdf_name("/Title")] = text("Tjetër titull")
    writer.update_container(writer.trailer["/Info"])


def orphan(writer: Writer) -> None:
    writer.add_object(stream(b"nothing points here"))


EVERY = [
    page_text, page_stream, free_text, stamp, link, attachment, attachment_stream, attachment_more, appearance,
    appearance_image, language, font_widths, font_map, javascript, field_script, layers, resources, crop, page_lost,
    pages_swapped, other_pages, structure, roles, intent, viewer, validation_data_misused, validation_data_over_a_page,
    field_renamed, field_moved, field_removed, field_twice, text_field, signature_removed, signature_reused,
    signature_edited, form_dropped, xfa, title,
]  # fmt: skip
"""Each of them must be noticed after the last signature, and between two signatures too."""
