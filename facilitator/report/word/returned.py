"""Bytes of a DOCX that somebody saved → `Returned`: words, changes, comments, with nobody's formatting.

Written for what Word and LibreOffice leave behind: runs cut to pieces by revision ids, changes within changes, moves,
rows of tables put in or taken out, changes of a paragraph's end, content controls, smart tags, links, footnotes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from facilitator.report.word.anchors import PROPERTY
from facilitator.report.word.package import W14, W15, Package, W, local
from facilitator.report.word.pieces import Mark, Para, Piece, Remark, Returned
from facilitator.report.word.sent import place_of

DEEPEST = 200
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DUBLIN = "{http://purl.org/dc/terms/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_INSIDE = frozenset(
    ["hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ruby", "rubyBase", "rt"]
)
_PUT, _GONE = ("ins", "moveTo"), ("del", "moveFrom")


def read(data: bytes) -> Returned:
    """What the file says. KnownErrors of `Package`: ``draft.unreadable``, ``password``, ``old``, ``too_much``."""
    package = Package(data)
    main = package.main()
    parts: dict[str, list[str]] = {}
    for kind, name in package.relations(main):
        parts.setdefault(kind, []).append(name)
    made = Returned()
    _about(package, made)
    made.remarks = _remarks(package, parts)
    notes = {
        (kind, one.get(f"{W}id", "")): _words(one)
        for kind in ("footnote", "endnote")
        for name in parts.get(f"{kind}s", ())
        for one in _children(package.tree(name), kind)
    }
    walker = _Walker(made, notes)
    root = package.tree(main)
    body = root.find(f"{W}body") if root is not None else None
    if body is not None:
        walker.blocks(body, None, None)
    for kind in ("header", "footer"):
        for name in parts.get(kind, ()):
            if (tree := package.tree(name)) is not None:
                side = _Walker(Returned(), notes)
                side.blocks(tree, None, None)
                changed = [para for para in side.made.paras if any(p.put or p.gone for p in para.pieces)]
                made.aside += [*changed, *side.made.aside]
    return made


def _about(package: Package, made: Returned) -> None:
    for kind, name in package.relations(""):
        tree = package.tree(name) if kind in ("custom-properties", "core-properties") else None
        if tree is None:
            continue
        if kind == "core-properties":
            made.saved_by = (tree.findtext(f"{_CORE}lastModifiedBy") or "").strip()
            made.saved_at = (tree.findtext(f"{_DUBLIN}modified") or "").strip()
            continue
        for one in tree:
            if one.get("name") == PROPERTY:
                made.name = "".join(one.itertext()).strip()[:400]


def _remarks(package: Package, parts: dict[str, list[str]]) -> list[Remark]:
    found: list[tuple[str, Any]] = [
        (one.get(f"{W}id", ""), one)
        for name in parts.get("comments", ())
        for one in _children(package.tree(name), "comment")
    ]
    answers: dict[str, str] = {}
    for name in parts.get("commentsExtended", ()):
        tree = package.tree(name)
        for one in tree.iter(f"{W15}commentEx") if tree is not None else ():
            if parent := one.get(f"{W15}paraIdParent"):
                answers[one.get(f"{W15}paraId", "")] = parent
    # a comment is known to its answers by the id of its last paragraph
    ids = {key: [para.get(f"{W14}paraId") or "" for para in one.iter(f"{W}p")] for key, one in found}
    owner = {para: key for key, paras in ids.items() for para in paras if para}
    made = []
    for key, one in found:
        parent = next((owner.get(answers[para], "") for para in ids[key] if para in answers), "")
        text = _words(one)
        made.append(Remark(key, one.get(f"{W}author", "").strip(), one.get(f"{W}date", ""), text, parent))
    return made


def _children(tree: Any | None, name: str) -> Iterator[Any]:
    if tree is not None:
        yield from tree.findall(f"{W}{name}")


def _words(node: Any) -> str:
    """Plain words of a comment or note, changes in it taken."""
    inner = _Walker(Returned(), {})
    inner.blocks(node, None, None)
    lines = ["".join(piece.text for piece in para.pieces if piece.after) for para in inner.made.paras]
    return "\n".join(line.strip() for line in lines if line.strip())


def _mark(node: Any, moved: bool) -> Mark:
    return Mark(node.get(f"{W}author", "").strip(), node.get(f"{W}date", ""), moved)


class _Walker:
    """Goes through blocks and runs; ``put`` and ``gone`` are the changes they stand in."""

    def __init__(self, made: Returned, notes: dict[tuple[str, str], str]) -> None:
        self.made, self._notes = made, notes
        self._into = made.paras
        self._waiting: list[str] = []
        self._spots: list[tuple[str, bool]] = []
        self._begun: set[str] = set()
        self._fields: list[bool] = []  # of the fields open now: whether its code is still being said
        self._contents = 0
        self._deep = 0

    def blocks(self, node: Any, put: Mark | None, gone: Mark | None) -> None:
        """Paragraphs and tables, however they are wrapped."""
        self._deep += 1
        if self._deep < DEEPEST:
            for child in node:
                self._block(child, put, gone)
        self._deep -= 1

    def _block(self, child: Any, put: Mark | None, gone: Mark | None) -> None:
        name = local(child)
        if name == "p":
            self._paragraph(child, put, gone)
        elif name == "tr":
            self.blocks(child, *_changed(child.find(f"{W}trPr"), ("ins",), ("del",), put, gone))
        elif name == "tc":
            self.blocks(child, *_changed(child.find(f"{W}tcPr"), ("cellIns",), ("cellDel",), put, gone))
        elif name in _PUT:
            self.blocks(child, put or _mark(child, name == "moveTo"), gone)
        elif name in _GONE:
            self.blocks(child, put, gone or _mark(child, name == "moveFrom"))
        elif name == "sdt":
            gallery = child.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
            contents = gallery is not None and "contents" in (gallery.get(f"{W}val") or "").lower()
            self._contents += contents
            self.blocks(child, put, gone)
            self._contents -= contents
        elif name in ("tbl", "sdtContent", "customXml"):
            self.blocks(child, put, gone)
        elif child.tag == f"{_MC}AlternateContent":
            for choice in child.findall(f"{_MC}Choice")[:1]:
                self.blocks(choice, put, gone)
        elif name == "bookmarkStart":
            self._anchor(child)
        elif name in ("commentRangeStart", "commentRangeEnd"):
            self._begun.add(child.get(f"{W}id", ""))
            self._spots.append((child.get(f"{W}id", ""), name.endswith("Start")))

    def _anchor(self, node: Any) -> None:
        name = node.get(f"{W}name", "")
        if place_of(name):
            self._waiting.append(name)

    def _paragraph(self, node: Any, put: Mark | None, gone: Mark | None) -> None:
        para = Para(anchors=self._waiting, spots=[(0, key, begins) for key, begins in self._spots])
        self._waiting, self._spots = [], []
        properties = node.find(f"{W}pPr")
        style = ""
        ended = (put, gone)
        if properties is not None:
            named = properties.find(f"{W}pStyle")
            style = named.get(f"{W}val", "") if named is not None else ""
            para.listed = properties.find(f"{W}numPr") is not None or style.lower().replace(" ", "").startswith("list")
            ended = _changed(properties.find(f"{W}rPr"), _PUT, _GONE, put, gone)
        para.end = Piece("\n", *ended)
        inside = bool(self._contents)
        self._runs(node, para, put, gone)
        flat = style.lower().replace(" ", "")
        para.skipped = inside or bool(self._contents) or flat.startswith(("toc", "contents"))
        para.anchors += self._waiting
        self._waiting = []
        self._into.append(para)

    def _runs(self, node: Any, para: Para, put: Mark | None, gone: Mark | None) -> None:
        self._deep += 1
        if self._deep < DEEPEST:
            for child in node:
                self._run_or_more(child, para, put, gone)
        self._deep -= 1

    def _run_or_more(self, child: Any, para: Para, put: Mark | None, gone: Mark | None) -> None:
        name = local(child)
        if name == "r":
            for part in child:
                self._in_run(part, para, put, gone)
        elif name in _PUT:
            self._runs(child, para, put or _mark(child, name == "moveTo"), gone)
        elif name in _GONE:
            self._runs(child, para, put, gone or _mark(child, name == "moveFrom"))
        elif name == "bookmarkStart":
            if place_of(mark := child.get(f"{W}name", "")):
                para.anchors.append(mark)
        elif name in ("commentRangeStart", "commentRangeEnd"):
            self._begun.add(child.get(f"{W}id", ""))
            para.spots.append((len(para.pieces), child.get(f"{W}id", ""), name.endswith("Start")))
        elif name in _INSIDE and name != "rt":
            self._runs(child, para, put, gone)
        elif child.tag == f"{_MC}AlternateContent":
            self._boxes(child, put, gone)
        elif isinstance(child.tag, str) and not name and child.tag.startswith(_MATH[:-1]):
            for words in child.iter(_MATH):
                para.pieces.append(Piece(words.text or "", put, gone))

    def _in_run(self, part: Any, para: Para, put: Mark | None, gone: Mark | None) -> None:
        name = local(part)
        if name == "fldChar":
            self._field(part.get(f"{W}fldCharType", ""))
            return
        if name == "instrText":
            code = (part.text or "").strip().upper()
            if self._fields and code.startswith("TOC") and not self._contents:
                self._contents = 1
            return
        said = ""
        if name in ("t", "delText"):
            said = part.text or ""
        elif name in ("tab", "ptab"):
            said = "\t"
        elif name in ("br", "cr"):
            said = "" if part.get(f"{W}type") in ("page", "column") else "\n"
        elif name == "noBreakHyphen":
            said = "\u2011"
        elif name == "sym":
            said = "\ufffd"
        elif name in ("footnoteReference", "endnoteReference"):
            words = self._notes.get((name.removesuffix("Reference"), part.get(f"{W}id", "")), "")
            if words and gone is None:
                para.notes.append((len(para.pieces), words, put))
        elif name == "commentReference":
            # where the comment hangs on no words; else the range says it, and this may stand anywhere
            if (key := part.get(f"{W}id", "")) not in self._begun:
                para.spots.append((len(para.pieces), key, False))
        elif name in ("drawing", "pict", "object") or part.tag == f"{_MC}AlternateContent":
            self._boxes(part, put, gone)
        if said and not (self._fields and self._fields[-1]):
            para.pieces.append(Piece(said, put, gone))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
            if not self._fields and self._contents == 1:
                self._contents = 0

    def _boxes(self, node: Any, put: Mark | None, gone: Mark | None) -> None:
        """Words in a box: once, though older programs are given a copy of it."""
        choices = node.findall(f"{_MC}Choice") if node.tag == f"{_MC}AlternateContent" else [node]
        for choice in choices[:1]:
            for box in choice.iter(f"{W}txbxContent"):
                inner = _Walker(Returned(), self._notes)
                inner._deep = self._deep
                inner.blocks(box, put, gone)
                self.made.aside += [para for para in inner.made.paras if para.text().strip()]


def _changed(
    properties: Any | None, put_by: tuple[str, ...], gone_by: tuple[str, ...], put: Mark | None, gone: Mark | None
) -> tuple[Mark | None, Mark | None]:
    """The change that an end of a paragraph, a row or a cell says of itself, or stands in."""
    for child in properties if properties is not None else ():
        name = local(child)
        if name in put_by:
            put = put or _mark(child, name == "moveTo")
        elif name in gone_by:
            gone = gone or _mark(child, name == "moveFrom")
    return put, gone
