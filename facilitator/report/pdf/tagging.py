"""Tags while drawing: marked content in the page streams, and the logical tree kept beside them.

The open reportlab draws no tags; ``structure`` writes the tree into the file afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from facilitator.report.pdf.fonts import SANS
from facilitator.report.pdf.text import Broken


@dataclass(slots=True, eq=False)
class Node:
    """A structure element. Its children are elements, or marked content as (page, number in the page).

    ``lang``: of all that is in it, where it is not the document's.
    """

    tag: str
    alt: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    kids: list[Node | tuple[int, int]] = field(default_factory=list)
    annotation: Place | Link | None = None
    lang: str = ""

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


@dataclass(frozen=True, slots=True)
class _Codes:
    """The first subset of a font in a file: its name there, and characters to codes, escaped."""

    name: str
    keys: frozenset[str]
    table: Mapping[int, str]


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas on which everything is either an element of ``tree`` or an artifact."""

    tree: Tree
    outline_level = -1

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initialFontName"] = SANS  # else every page names Helvetica, which is not embedded
        super().__init__(*args, **kwargs)
        self._inside = False
        self._codes: dict[str, _Codes] = {}

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
        self,
        lines: Sequence[Broken],
        x: float,
        y: float,
        leading: float,
        width: float = 0.0,
        align: str = "left",
        lang: str = "",
    ) -> None:
        """Draw lines from the baseline ``y`` down; ``align`` is left, center or right within ``width``.

        ``lang``: of the element they are content of; words in another are marked as being in it.
        """
        code = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {leading:.2f} TL"]
        face = None
        shown = ""
        spoken = lang
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        for number, (size, runs) in enumerate(lines):
            if share:
                code.append(f"1 0 0 1 {x + (width - size) * share:.2f} {y - number * leading:.2f} Tm")
            elif number:
                code.append("T*")
            for kind, words in runs:
                if kind.lang != spoken:
                    code += ["EMC"] * (spoken != lang) + [f"/Span <</Lang ({kind.lang})>> BDC"] * (kind.lang != lang)
                    spoken = kind.lang
                if kind is not face:
                    face, shown = kind, ""
                    code.append(kind.paint)
                for font, text in self._encoded(kind.font, words):
                    if font != shown:
                        code.append(f"{font} {kind.size:g} Tf")
                        shown = font
                    code.append(f"({text}) Tj")
        code += ["EMC"] * (spoken != lang)
        code.append("ET")
        self._code.append(" ".join(code))

    def _encoded(self, font: str, text: str) -> Iterable[tuple[str, str]]:
        """``text`` as codes of the font's subsets in this file. The library's own way costs three times as much."""
        known = self._codes.get(font)
        if known is not None and known.keys.issuperset(text):
            return ((known.name, text.translate(known.table)),)
        whole = getFont(font)
        parts = whole.splitString(text, self._doc)
        if not all(subset == 0 for subset, _ in parts):
            return [(whole.getSubsetInternalName(subset, self._doc), self._escape(part)) for subset, part in parts]
        assigned = whole.state[self._doc].assignments
        table = {code: self._escape(bytes((number,))) for code, number in assigned.items() if 0 < number < 256}
        table[0xA0] = " "
        name = whole.getSubsetInternalName(0, self._doc)
        self._codes[font] = _Codes(name, frozenset(map(chr, table)), table)
        return ((name, text.translate(table)),)

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
