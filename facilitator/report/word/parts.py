"""What python-docx has no words for: numbering with given labels, fields, repeated rows, language, equal bytes.

Imported only by ``report.docx``.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_LABEL = re.compile(r"(.*?)(\d+|[A-Z]{1,2})([.)]?)", re.DOTALL)
_EPOCH = (1980, 1, 1, 0, 0, 0)


def element(name: str, /, **attributes: str) -> Any:
    """``<w:name w:attribute="…"/>``."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def field(paragraph: Any, code: str, shown: str) -> None:
    """A field such as ``PAGE`` in ``paragraph``; ``shown`` stands there until a word processor counts."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = paragraph.add_run()
        if kind == "code":
            text = element("instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = f" {code} "
            run._r.append(text)
        elif kind == "shown":
            run.text = shown
        else:
            run._r.append(element("fldChar", fldCharType=kind))


def contents(document: Any, entries: Sequence[tuple[int, str]]) -> None:
    """A table of contents that a word processor completes; until then it lists the headings without pages."""
    for number, (level, title) in enumerate(entries):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = 180_000 * (level - 1)
        paragraph.paragraph_format.space_after = 0
        if number == 0:
            paragraph.add_run()._r.append(element("fldChar", fldCharType="begin", dirty="true"))
            text = element("instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = ' TOC \\o "1-3" \\h \\z \\u '
            paragraph.add_run()._r.append(text)
            paragraph.add_run()._r.append(element("fldChar", fldCharType="separate"))
        paragraph.add_run(title)
        if number == len(entries) - 1:
            paragraph.add_run()._r.append(element("fldChar", fldCharType="end"))


def repeated(row: Any) -> None:
    """The row is a header: it stands again on every page its table goes over."""
    row._tr.get_or_add_trPr().append(element("tblHeader", val="true"))


def whole(row: Any) -> None:
    """The row is not divided between pages."""
    row._tr.get_or_add_trPr().append(element("cantSplit", val="true"))


def cells_of(table: Any, columns: int) -> list[list[Any]]:
    """The cells of a table without joined ones, row by row, read once."""
    flat = table._cells
    return [flat[start : start + columns] for start in range(0, len(flat), columns)]


def shaded(cell: Any) -> None:
    """The quiet ground of a header cell."""
    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill="EDF1F6"))


def language(document: Any, tag: str) -> None:
    """The language of every text that names none, for spelling and for reading aloud."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for properties in defaults.iter(qn("w:rPr")):
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
        properties.append(element("lang", val=tag, eastAsia=tag, bidi="ar-SA"))


def spoken(run: Any, tag: str) -> None:
    """The words of a run are in another language than the document."""
    run._r.get_or_add_rPr().append(element("lang", val=tag))


def alternative(picture: Any, words: str) -> None:
    """What a picture shows, in words."""
    picture._inline.docPr.set("descr", words)
    picture._inline.docPr.set("name", words)


class Lists:
    """Real lists whose numbers are those of the document: "3.", "II.4", "C."."""

    def __init__(self, document: Any) -> None:
        self._root = document.part.numbering_part.element
        self._next = 1 + max(
            (int(one.get(qn("w:abstractNumId"))) for one in self._root.findall(qn("w:abstractNum"))), default=0
        )

    def number(self, paragraphs: Sequence[Any], labels: Sequence[str]) -> bool:
        """Make a list of ``paragraphs``; False when the labels do not count on, and nothing is done."""
        shape = _counting(labels)
        if shape is None:
            return False
        before, after, start, letters = shape
        kind = str(self._next)
        self._next += 1
        abstract = element("abstractNum", abstractNumId=kind)
        abstract.append(element("multiLevelType", val="singleLevel"))
        level = element("lvl", ilvl="0")
        level.append(element("start", val=str(start)))
        level.append(element("numFmt", val="upperLetter" if letters else "decimal"))
        level.append(element("lvlText", val=f"{before}%1{after}"))
        level.append(element("lvlJc", val="left"))
        properties = element("pPr")
        properties.append(element("ind", left="567", hanging="567"))
        level.append(properties)
        abstract.append(level)
        first = self._root.find(qn("w:num"))
        self._root.insert(list(self._root).index(first) if first is not None else len(self._root), abstract)
        numbers = [int(one.get(qn("w:numId"))) for one in self._root.findall(qn("w:num"))]
        used = str(max(numbers, default=0) + 1)
        num = element("num", numId=used)
        num.append(element("abstractNumId", val=kind))
        self._root.append(num)
        for paragraph in paragraphs:
            list_properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            list_properties.append(element("ilvl", val="0"))
            list_properties.append(element("numId", val=used))
        return True


def _counting(labels: Sequence[str]) -> tuple[str, str, int, bool] | None:
    """(before, after, start, letters) of labels that count on by one: "II.3", "II.4"."""
    found = [_LABEL.fullmatch(label) for label in labels]
    if not labels or any(one is None for one in found):
        return None
    parts = [(one[1], one[2], one[3]) for one in found if one is not None]
    before, first, after = parts[0]
    letters = not first.isdecimal()
    if letters and (len(first) > 1 or before):
        return None
    values = [
        ord(text) - 64 if letters and len(text) == 1 else int(text) if text.isdecimal() else -1 for _, text, _ in parts
    ]
    wanted = list(range(values[0], values[0] + len(values)))
    if values != wanted or any((b, a) != (before, after) for b, _, a in parts) or "%" in before + after:
        return None
    return before, after, values[0], letters


def packed(document: Any) -> bytes:
    """The file, with no moment but those of its properties: equal documents give equal bytes."""
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/thumbnail")]:
        del relations[key]
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return out.getvalue()
