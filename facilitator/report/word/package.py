"""A DOCX of a stranger, unpacked within limits: the parts that may hold words, as trees without entities.

lxml alone, not python-docx (1.2 knows no revisions, and of a comment neither its place nor what it answers) nor
docx-revisions (0.1.5 sees only ``w:ins`` and ``w:del`` directly under a paragraph: no moves, no marks of paragraphs,
no rows of tables, nothing inside content controls or links). Import only where one is read.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import Any

from lxml import etree

from facilitator.errors import KnownError

MOST_BYTES = 48 * 1024 * 1024
MOST_PARTS = 4_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_PLAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OLE = b"\xd0\xcf\x11\xe0"


class Package:
    """The parts by name. KnownErrors ``draft.unreadable``, ``draft.password``, ``draft.old``, ``draft.too_much``."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            # what is encrypted stands in the same box as the format of before 2007, with a stream of this name
            raise KnownError("draft.password" if "EncryptedPackage".encode("utf-16-le") in data else "draft.old")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError) as error:
            raise KnownError("draft.unreadable") from error
        # a member never unpacks to more than it declares
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise KnownError("draft.too_much")
        self.names = {entry.filename for entry in entries}

    def main(self) -> str:
        """The name of the part with the text. KnownError ``draft.unreadable``."""
        for kind, target in self.relations(""):
            if kind == "officeDocument" and target in self.names:
                return target
        raise KnownError("draft.unreadable")

    def relations(self, part: str) -> list[tuple[str, str]]:
        """(last word of the type, name of the part) of what a part refers to inside the file."""
        folder, name = posixpath.split(part)
        tree = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for one in tree.iter(_RELATIONS) if tree is not None else ():
            if one.get("TargetMode") != "External":
                target = one.get("Target", "")
                whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                found.append((one.get("Type", "").rpartition("/")[2], posixpath.normpath(whole)))
        return found

    def tree(self, name: str) -> Any | None:
        """A part, parsed; None when there is none. KnownError ``draft.unreadable``."""
        if name not in self.names:
            return None
        try:
            data = self._zip.read(name).replace(_STRICT, _PLAIN)
            parser = etree.XMLParser(
                resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
                remove_pis=True,
            )  # fmt: skip
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError) as error:
            raise KnownError("draft.unreadable") from error
        if root.getroottree().docinfo.doctype:
            raise KnownError("draft.unreadable")  # no word processor writes one: entities come this way
        return root


def local(node: Any) -> str:
    """The name of an element of the text, without its namespace; "" for one of another kind."""
    tag = node.tag
    return tag[len(W) :] if isinstance(tag, str) and tag.startswith(W) else ""
