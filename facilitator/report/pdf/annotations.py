"""What lies over the pages: empty signature fields and the links of the contents."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from facilitator.report.pdf.tagging import Link, Place, Tree


def annotate(pdf: Pdf, tree: Tree) -> dict[int, Any]:
    """Adds the annotations of ``tree``; each by the ``id`` of its element, whose structure refers to it."""
    made: dict[int, Any] = {}
    on_page: dict[int, list[Any]] = {}
    fields: list[Any] = []
    pages = [page.obj for page in pdf.pages]
    for node in tree.annotated:
        match node.annotation:
            case Place() as place:
                annotation = _field(pdf, pages[place.page], place)
                fields.append(annotation)
            case Link() as link:
                page, left, top = tree.targets[link.target]
                target = Array([pages[page], Name.XYZ, round(left, 2), round(top, 2), 0])
                annotation = _link(pdf, pages[link.page], link, target)
            case None:
                raise ValueError(f"{node.tag} has no annotation")
        made[id(node)] = annotation
        on_page.setdefault(node.annotation.page, []).append(annotation)
    for number, laid in on_page.items():
        pages[number].Annots = Array(laid)
    if fields:
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(fields), SigFlags=0))
    return made


def _field(pdf: Pdf, page: Any, place: Place) -> Any:
    """An empty signature field with a frame as appearance: a field added later would break PDF/UA."""
    rect = [round(value, 2) for value in place.rect]
    width, height = rect[2] - rect[0], rect[3] - rect[1]
    frame = f"/Tx BMC q 0.64 0.68 0.74 RG 0.7 w [2 2] 0 d 0.4 0.4 {width - 0.8:.2f} {height - 0.8:.2f} re S Q EMC"
    look = Stream(pdf, frame.encode())
    look.Type, look.Subtype = Name.XObject, Name.Form
    look.BBox = Array([0, 0, round(width, 2), round(height, 2)])
    look.Resources = Dictionary()
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(place.field),
            TU=String(place.hint),
            Contents=String(place.hint),
            F=4,
            Rect=Array(rect),
            P=page,
            AP=Dictionary(N=pdf.make_indirect(look)),
        )
    )


def _link(pdf: Pdf, page: Any, link: Link, target: Array) -> Any:
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Contents=String(link.words),
            F=4,
            Rect=Array([round(value, 2) for value in link.rect]),
            Border=Array([0, 0, 0]),
            Dest=target,
            P=page,
        )
    )
