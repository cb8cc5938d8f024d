"""Hands that write in a draft: what Word and LibreOffice leave in a DOCX when somebody edits and comments in it."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from tests.helpers.tools import needs

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WHEN = "2026-11-02T10:15:00Z"
_DOCUMENT = "word/document.xml"


class Hand:
    """Edits the bytes of a DOCX as one author."""

    def __init__(self, data: bytes, author: str = "Besa Zhupani", when: str = WHEN) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            self.parts = {name: packed.read(name) for name in packed.namelist()}
        self.root = etree.fromstring(self.parts[_DOCUMENT])
        self.author, self.when = author, when
        self._id = 9_000
        self.comments: list[tuple[int, str, str, str, int | None]] = []

    # reading

    @property
    def body(self) -> Any:
        return self.root.find(f"{W}body")

    def para(self, words: str) -> Any:
        """The first paragraph that says this, outside the contents."""
        return next(p for p in self.root.iter(f"{W}p") if words in self.text(p) and not self._contents(p))

    @staticmethod
    def text(para: Any) -> str:
        return "".join(t.text or "" for t in para.iter(f"{W}t"))

    def _contents(self, para: Any) -> bool:
        return para.find(f"{W}r/{W}instrText") is not None

    # editing

    def mark(self, name: str, *children: Any, author: str = "") -> Any:
        """``<w:ins>``, ``<w:del>``, ``<w:moveFrom>`` … of this hand."""
        self._id += 1
        made = etree.Element(f"{W}{name}")
        made.set(f"{W}id", str(self._id))
        made.set(f"{W}author", author or self.author)
        made.set(f"{W}date", self.when)
        made.extend(children)
        return made

    def run(self, text: str, tag: str = "t", like: Any = None) -> Any:
        """A run; ``tag`` is ``delText`` in what was taken out. Revision ids as Word writes them."""
        made = etree.Element(f"{W}r")
        self._id += 1
        made.set(f"{W}rsidR", f"{self._id:08X}")
        if like is not None and (properties := like.find(f"{W}rPr")) is not None:
            made.append(etree.fromstring(etree.tostring(properties)))
        words = etree.SubElement(made, f"{W}{tag}")
        words.text = text
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return made

    def cut(self, para: Any, words: str) -> Any:
        """The run that says exactly ``words``, cut out of the run that holds them."""
        for run in para.iter(f"{W}r"):
            text = run.find(f"{W}t")
            if text is None or words not in (text.text or ""):
                continue
            before, _, after = (text.text or "").partition(words)
            middle, tail = self.run(words, like=run), self.run(after, like=run)
            text.text = before
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(middle)
            if after:
                middle.addnext(tail)
            return middle
        raise AssertionError(f"{words!r} stands in no run of {self.text(para)!r}")

    def replace(self, words: str, new: str, where: str = "") -> None:
        """Words to other words; an empty ``new`` takes them out."""
        run = self.cut(self.para(where or words), words)
        gone = self.mark("del", self.run(words, "delText", like=run))
        run.addnext(gone)
        run.getparent().remove(run)
        if new:
            gone.addnext(self.mark("ins", self.run(new)))

    def insert(self, after: str, new: str, where: str = "") -> None:
        """Words behind others."""
        self.cut(self.para(where or after), after).addnext(self.mark("ins", self.run(new)))

    def quietly(self, words: str, new: str) -> None:
        """With tracking off."""
        run = self.cut(self.para(words), words)
        run.find(f"{W}t").text = new

    def end(self, para: Any, name: str) -> None:
        """The end of a paragraph is put in (``ins``) or taken out (``del``)."""
        properties = para.find(f"{W}pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            para.insert(0, properties)
        own = properties.find(f"{W}rPr")
        if own is None:
            own = etree.SubElement(properties, f"{W}rPr")
        own.insert(0, self.mark(name))

    def add_line(self, after: str, new: str) -> None:
        """Enter at the end of a line, and a new one, in the same style: the end of the first one is what is new."""
        para = self.para(after)
        made = etree.fromstring(etree.tostring(para))
        for child in list(made):
            if child.tag != f"{W}pPr":
                made.remove(child)
        made.append(self.mark("ins", self.run(new)))
        para.addnext(made)
        self.end(para, "ins")

    def take_line(self, words: str) -> None:
        """A whole paragraph with its end."""
        para = self.para(words)
        for run in list(para.iter(f"{W}r")):
            text = run.find(f"{W}t")
            if text is not None:
                text.tag = f"{W}delText"
                gone = self.mark("del")
                run.addprevious(gone)
                gone.append(run)
        self.end(para, "del")

    def move_line(self, words: str, before: str) -> None:
        """A whole paragraph elsewhere, as Word tracks it."""
        para, target = self.para(words), self.para(before)
        copy = etree.fromstring(etree.tostring(para))
        for one, name in ((para, "moveFrom"), (copy, "moveTo")):
            for mark in [c for c in one if c.tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
                if one is copy:
                    one.remove(mark)
            runs = [run for run in one if run.tag == f"{W}r"]
            moved = self.mark(name)
            runs[0].addprevious(moved)
            moved.extend(runs)
            self._id += 1
            begin = etree.Element(f"{W}{name}RangeStart")
            begin.set(f"{W}id", str(self._id))
            begin.set(f"{W}name", "move1")
            over = etree.Element(f"{W}{name}RangeEnd")
            over.set(f"{W}id", str(self._id))
            moved.addprevious(begin)
            moved.addnext(over)
            self.end(one, name)
        target.addprevious(copy)

    def join(self, words: str) -> None:
        """A paragraph and the one behind it become one."""
        self.end(self.para(words), "del")

    def comment(self, words: str, text: str, *, answers: int | None = None, author: str = "") -> int:
        """A comment on words; gives its number. ``answers``: of the comment it answers, on the same words."""
        number = len(self.comments)
        self.comments.append((number, author or self.author, self.when, text, answers))
        begin, over = etree.Element(f"{W}commentRangeStart"), etree.Element(f"{W}commentRangeEnd")
        for one in (begin, over):
            one.set(f"{W}id", str(number))
        if answers is not None:
            first = next(n for n in self.root.iter(f"{W}commentRangeStart") if n.get(f"{W}id") == str(answers))
            last = next(n for n in self.root.iter(f"{W}commentRangeEnd") if n.get(f"{W}id") == str(answers))
            first.addnext(begin)
            last.addnext(over)
        else:
            run = self.cut(self.para(words), words)
            run.addprevious(begin)
            run.addnext(over)
        reference = etree.Element(f"{W}r")
        etree.SubElement(reference, f"{W}commentReference").set(f"{W}id", str(number))
        over.addnext(reference)
        return number

    # saving

    def saved(self) -> bytes:
        """The file."""
        self.parts[_DOCUMENT] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        if self.comments:
            self._write_comments()
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, data in self.parts.items():
                packed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
        return out.getvalue()

    def part(self, name: str, data: bytes, kind: str, relation: str) -> None:
        """A part more, and how the text refers to it."""
        self.parts[f"word/{name}"] = data
        types, relations = "[Content_Types].xml", "word/_rels/document.xml.rels"
        entry = f'<Override PartName="/word/{name}" ContentType="{kind}"/></Types>'
        self.parts[types] = self.parts[types].replace(b"</Types>", entry.encode())
        entry = f'<Relationship Id="rIdH{len(self.parts)}" Type="{relation}" Target="{name}"/></Relationships>'
        self.parts[relations] = self.parts[relations].replace(b"</Relationships>", entry.encode())

    def _write_comments(self) -> None:
        own = etree.Element(f"{W}comments", nsmap={"w": NS, "w14": W14[1:-1]})
        w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
        more = etree.Element(f"{{{w15}}}commentsEx", nsmap={"w15": w15})
        for number, author, when, text, answers in self.comments:
            comment = etree.SubElement(own, f"{W}comment")
            for name, value in (("id", str(number)), ("author", author), ("date", when), ("initials", author[:1])):
                comment.set(f"{W}{name}", value)
            for line_number, line in enumerate(lines := text.split("\n")):
                para = etree.SubElement(comment, f"{W}p")
                last = line_number == len(lines) - 1
                para.set(f"{W14}paraId", f"{0x4000 + number if last else 0x9000 + line_number:08X}")
                para.append(self.run(line))
            entry = etree.SubElement(more, f"{{{w15}}}commentEx")
            entry.set(f"{{{w15}}}paraId", f"{0x4000 + number:08X}")
            if answers is not None:
                entry.set(f"{{{w15}}}paraIdParent", f"{0x4000 + answers:08X}")
            entry.set(f"{{{w15}}}done", "0")
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        self.part("comments.xml", etree.tostring(own), f"{kind}.comments+xml", office)
        self.part(
            "commentsExtended.xml",
            etree.tostring(more),
            f"{kind}.commentsExtended+xml",
            "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        )


def saved_by_libreoffice(data: bytes, folder: Path, *, over: str = "") -> bytes:
    """The file as LibreOffice saves it, or as it comes back from ``over`` (``odt``). Skips where there is none."""
    soffice = needs("soffice")
    folder.mkdir(exist_ok=True)
    path = folder / "draft.docx"
    path.write_bytes(data)
    for ending in filter(None, (over, "docx")):
        out = folder / f"out-{ending}"
        subprocess.run(
            [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to",
             "docx:MS Word 2007 XML" if ending == "docx" else ending, "--outdir", str(out), str(path)],
            check=True, capture_output=True, timeout=240,
        )  # fmt: skip
        path = out / f"draft.{ending}"
    return path.read_bytes()
