"""The drawn file and its tree → PDF/A-3a and PDF/UA-1: structure, metadata, colour, attachments, signature fields.

ISO 19005-3 and ISO 14289-1. The raw file of the drawing library cannot be either: it knows no structure tree, writes
some streams in a way PDF/A forbids and maps unused codes to U+0000; rewriting it repairs all that.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from facilitator.assets import RESOURCES
from facilitator.report.compose.attach import Attachment
from facilitator.report.pdf.annotations import annotate
from facilitator.report.pdf.metadata import Facts, info, packet, pdf_date
from facilitator.report.pdf.tagging import Node, Tree

_LEAF = 128  # entries of the parent tree in one leaf


def finish(raw: bytes, tree: Tree, facts: Facts, attachments: Sequence[Attachment]) -> bytes:
    """The archival file. Equal input gives equal bytes."""
    pdf = Pdf.open(io.BytesIO(raw))
    root = pdf.Root
    root.Lang = String(facts.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if "/Outlines" in root:
        root.PageMode = Name.UseOutlines
    _repair_unicode(pdf)
    _colour(pdf)
    _attach(pdf, attachments, facts.made)
    annotations = annotate(pdf, tree)
    _Structure(pdf, tree, annotations).write()
    root.Metadata = pdf.make_stream(
        packet(facts, hashlib.sha256(raw).hexdigest()), Type=Name.Metadata, Subtype=Name.XML
    )
    pdf.trailer.Info = pdf.make_indirect(Dictionary({f"/{key}": String(value) for key, value in info(facts).items()}))
    out = io.BytesIO()
    pdf.save(
        out,
        min_version="1.7",
        force_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
    )
    return out.getvalue()


def _colour(pdf: Pdf) -> None:
    profile = Stream(pdf, (RESOURCES / "color" / "sRGB2014.icc").read_bytes())
    profile.N = 3
    profile.Alternate = Name.DeviceRGB
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        RegistryName=String("http://www.color.org"),
        Info=String("sRGB2014"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _attach(pdf: Pdf, attachments: Sequence[Attachment], made: datetime) -> None:
    if not attachments:
        return
    specs: dict[str, Any] = {}
    for one in attachments:
        stream = pdf.make_indirect(Stream(pdf, one.data))
        stream.Type = Name.EmbeddedFile
        stream.Subtype = Name("/" + one.mime)
        stream.Params = Dictionary(
            Size=len(one.data),
            ModDate=String(pdf_date(made)),
            CreationDate=String(pdf_date(made)),
            CheckSum=String(hashlib.md5(one.data, usedforsecurity=False).digest()),
        )
        specs[one.name] = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(one.name),
                UF=String(one.name),
                Desc=String(one.description),
                AFRelationship=Name("/" + one.relation),
                EF=Dictionary(F=stream, UF=stream),
            )
        )
    names = Array([part for name in sorted(specs) for part in (String(name), specs[name])])
    if "/Names" not in pdf.Root:
        pdf.Root.Names = Dictionary()
    pdf.Root.Names.EmbeddedFiles = Dictionary(Names=names)
    pdf.Root.AF = Array(list(specs.values()))


class _Structure:
    """Writes the structure tree and its way back from marked content and annotations."""

    def __init__(self, pdf: Pdf, tree: Tree, annotations: dict[int, Any]) -> None:
        self.pdf, self.tree, self.annotations = pdf, tree, annotations
        self.pages = [page.obj for page in pdf.pages]
        self.parents: list[list[Any]] = [[None] * len(tree.pages.get(n, ())) for n in range(len(self.pages))]
        self.owners: list[Any] = []  # the element of each annotation

    def write(self) -> None:
        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([self._element(self.tree.root, root)])
        numbers: list[tuple[int, Any]] = []
        for number, page in enumerate(self.pages):
            page.StructParents = number
            page.Tabs = Name.S
            numbers.append((number, self.pdf.make_indirect(Array(self.parents[number]))))
        numbers += [(len(self.pages) + n, element) for n, element in enumerate(self.owners)]
        root.ParentTree = self._number_tree(numbers)
        root.ParentTreeNextKey = len(numbers)
        self.pdf.Root.StructTreeRoot = root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _number_tree(self, numbers: Sequence[tuple[int, Any]]) -> Any:
        leaves = []
        for start in range(0, len(numbers), _LEAF):
            part = numbers[start : start + _LEAF]
            pairs = Array([value for pair in part for value in pair])
            limits = Array([part[0][0], part[-1][0]])
            leaves.append(self.pdf.make_indirect(Dictionary(Nums=pairs, Limits=limits)))
        return self.pdf.make_indirect(Dictionary(Kids=Array(leaves)))

    def _element(self, node: Node, parent: Any) -> Any:
        element = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + node.tag), P=parent))
        if node.alt:
            element.Alt = String(node.alt)
        if node.lang:
            element.Lang = String(node.lang)
        if node.attributes:
            element.A = Dictionary({f"/{key}": _attribute(value) for key, value in node.attributes.items()})
        kids: list[Any] = []
        pages = {kid[0] for kid in node.kids if not isinstance(kid, Node)}
        only = pages.pop() if len(pages) == 1 else None
        if only is not None:
            element.Pg = self.pages[only]
        for kid in node.kids:
            if isinstance(kid, Node):
                if kid.kids or kid.annotation:
                    kids.append(self._element(kid, element))
                continue
            page, number = kid
            self.parents[page][number] = element
            same = page == only
            kids.append(number if same else Dictionary(Type=Name.MCR, Pg=self.pages[page], MCID=number))
        if node.annotation is not None:
            annotation = self.annotations[id(node)]
            annotation.StructParent = len(self.pages) + len(self.owners)
            self.owners.append(element)
            kids.append(Dictionary(Type=Name.OBJR, Pg=self.pages[node.annotation.page], Obj=annotation))
        if node.annotation is not None and len(kids) == 1:
            # a signature's update is recognised as one only under a path ending in /K /Obj, without an array
            element.K = kids[0]
        elif kids:
            element.K = Array(kids)
        return element


def _attribute(value: object) -> Any:
    if isinstance(value, str):
        return Name(value) if value.startswith("/") else String(value)
    if isinstance(value, list):
        return Array([round(float(number), 2) for number in value])
    return value


_BFCHAR = re.compile(r"\d+ beginbfchar\n(.*?)\nendbfchar", re.S)
_PAIR = re.compile(r"<(\w+)> <(\w+)>")


def _repair_unicode(pdf: Pdf) -> None:
    """ToUnicode maps: no code may stand for U+0000, 100 entries a block, UTF-16 beyond the first plane."""
    for found in pdf.objects:
        if not isinstance(found, Dictionary) or found.get("/Type") != Name.Font or "/ToUnicode" not in found:
            continue
        text = found.ToUnicode.read_bytes().decode("latin-1")
        block = _BFCHAR.search(text)
        if block is None:
            continue
        lines = [
            f"<{code}> <{chr(int(value, 16)).encode('utf-16-be').hex().upper()}>"
            for code, value in _PAIR.findall(block[1])
            if int(value, 16)
        ]
        parts = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        repaired = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
        found.ToUnicode = pdf.make_stream((text[: block.start()] + repaired + text[block.end() :]).encode("latin-1"))
