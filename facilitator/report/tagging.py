"""Tags while drawing: marked content in the page streams, and the logical tree kept beside them.

The open reportlab draws no tags; ``structure`` writes the tree into the file afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from facilitator.report.fonts import SANS


@dataclass(slots=True, eq=False)
class Node:
    """A structure element. Its children are elements, or marked content as (page, number in the page)."""

    tag: str
    alt: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    kids: list[Node | tuple[int, int]] = field(default_factory=list)
    place: Place | None = None

    def add(self, tag: str, *, alt: str = "", attributes: Mapping[str, Any] | None = None) -> Node:
        """A new element at the end."""
        node = Node(tag, alt, attributes or {})
        self.kids.append(node)
        return node


@dataclass(frozen=True, slots=True)
class Place:
    """Where a signature field goes: page from 0, rectangle in points from the lower left corner."""

    field: str
    hint: str
    page: int
    rect: tuple[float, float, float, float]


@dataclass(slots=True)
class Tree:
    """The logical document. ``pages``: for each page the element of each marked content, in order."""

    root: Node = field(default_factory=lambda: Node("Document"))
    pages: dict[int, list[Node]] = field(default_factory=dict)
    places: list[Node] = field(default_factory=list)


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas on which everything is either an element of ``tree`` or an artifact."""

    tree: Tree
    outline_level = -1

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initialFontName"] = SANS  # else every page names Helvetica, which is not embedded
        super().__init__(*args, **kwargs)
        self._inside = False

    @contextmanager
    def tagged(self, node: Node) -> Iterator[None]:
        """What is drawn inside is content of ``node``."""
        page = self.getPageNumber() - 1
        marks = self.tree.pages.setdefault(page, [])
        number = len(marks)
        marks.append(node)
        node.kids.append((page, number))
        with self._marked(f"/{node.tag} <</MCID {number}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside says nothing: rules, backgrounds, running heads (``kind`` Pagination)."""
        with self._marked(f"/Artifact <</Type /{kind}>> BDC"):
            yield

    @contextmanager
    def _marked(self, start: str) -> Iterator[None]:
        assert not self._inside, "marked content cannot be nested"
        self._inside = True
        self._code.append(start)
        yield
        self._code.append("EMC")
        self._inside = False

    def bookmark(self, key: str, title: str, level: int) -> None:
        """An entry of the outline that leads to this page; never more than one level deeper than the last."""
        level = min(level, self.outline_level + 1)
        self.outline_level = level
        self.bookmarkPage(key)
        self.addOutlineEntry(title, key, level, closed=False)
