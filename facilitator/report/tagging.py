"""Tags while drawing: marked content in the page streams, and the logical tree kept beside them.

The open reportlab draws no tags; ``structure`` writes the tree into the file afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from facilitator.report.fonts import SANS
from facilitator.report.text import Broken


@dataclass(slots=True, eq=False)
class Node:
    """A structure element. Its children are elements, or marked content as (page, number in the page)."""

    tag: str
    alt: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    kids: list[Node | tuple[int, int]] = field(default_factory=list)
    annotation: Place | Link | None = None

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


@dataclass(frozen=True, slots=True)
class Link:
    """A link from an area to the heading ``target``; page and rectangle as in ``Place``; ``words`` say where."""

    target: int
    words: str
    page: int
    rect: tuple[float, float, float, float]


@dataclass(slots=True)
class Tree:
    """The logical document. ``pages``: for each page the element of each marked content, in order.

    ``annotated``: the elements with a signature field or a link; ``targets``: where each heading stands (page from 0,
    points from the left and from below).
    """

    root: Node = field(default_factory=lambda: Node("Document"))
    pages: dict[int, list[Node]] = field(default_factory=dict)
    annotated: list[Node] = field(default_factory=list)
    targets: dict[int, tuple[int, float, float]] = field(default_factory=dict)

    def annotate(self, node: Node, annotation: Place | Link) -> None:
        """Lay a field or a link over the page for ``node``."""
        node.annotation = annotation
        self.annotated.append(node)


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
        page = self.page
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

    def lines(
        self, lines: Sequence[Broken], x: float, y: float, leading: float, width: float = 0.0, align: str = "left"
    ) -> None:
        """Draw lines from the baseline ``y`` down; ``align`` is left, center or right within ``width``."""
        text = self.beginText(x, y)
        face = None
        for number, (size, runs) in enumerate(lines):
            if align != "left":
                text.setTextOrigin(x + (width - size) * (1.0 if align == "right" else 0.5), y - number * leading)
            for place, (kind, words) in enumerate(runs):
                if kind is not face:
                    text.setFont(kind.font, kind.size, leading)
                    text.setFillColor(kind.color)
                    face = kind
                if place == len(runs) - 1:
                    text.textLine(words)
                else:
                    text.textOut(words)
        self.drawText(text)

    @property
    def page(self) -> int:
        """The page being drawn, from 0."""
        return int(self.getPageNumber()) - 1

    def area(self, x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
        """A rectangle of a flowable as left, low, right, high on the page."""
        left, low = self.absolutePosition(x, y)
        return left, low, left + width, low + height

    def target(self, number: int, title: str, level: int, top: float) -> None:
        """Heading ``number`` stands here: an entry of the outline, never over one level deeper than the last."""
        left, high = self.absolutePosition(0, top)
        self.tree.targets[number] = (self.page, left, high)
        level = min(level, self.outline_level + 1)
        self.outline_level = level
        key = f"s{number}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self.addOutlineEntry(title, key, level, closed=False)
