"""The pages of a PDF as pictures and words: of our own here, of a stranger's in a process of its own, within limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from facilitator import guard
from facilitator.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

SECONDS = 10.0
"""For a page; nobody waits longer to see one."""

_MOST_DOTS = 16_000_000
_MOST_PAGES = 20_000
_SIDE = 14_400.0  # points, what a PDF allows
_TALL = 8.0  # times as high as wide: a longer page is shown squeezed
_TALLEST = 30.0  # points: no line of text is higher
_REACH = 4.0  # points above and below a click: half a line of small type


@dataclass(frozen=True, slots=True)
class Picture:
    """Dots of four bytes: red, green, blue, unused; ``stride`` bytes a line."""

    dots: bytes
    width: int
    height: int
    stride: int


class Paper(Protocol):
    """An open document. ``sizes``: width and height of each page in points.

    What is raised for a damaged page is the library's; KnownError ``file.too_much`` for one that asks for too much.
    """

    sizes: list[tuple[float, float]]

    def draw(self, number: int, pixels: int) -> Picture:
        """Page ``number`` from 0, at most ``pixels`` wide."""

    def line_at(self, number: int, x: float, y: float) -> str:
        """The words of page ``number`` at the height of a point: ``x``, ``y`` from the top left, shares of the page."""

    def close(self) -> None:
        """Nothing is drawn any more."""


class Own:
    """A PDF that this program drew: kept open, on one thread."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._pdf = pypdfium2.PdfDocument(pdf)
        if len(self._pdf) > _MOST_PAGES:
            raise KnownError("file.too_much", path="PDF")
        self.sizes: list[tuple[float, float]] = [_bounded(*self._pdf.get_page_size(n)) for n in range(len(self._pdf))]

    def draw(self, number: int, pixels: int) -> Picture:
        page = self._pdf[number]
        try:
            wide, high = (max(side, 1.0) for side in page.get_size())
            scale = min(pixels / wide, (_MOST_DOTS / (wide * high)) ** 0.5)
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            return Picture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
        finally:
            page.close()

    def line_at(self, number: int, x: float, y: float) -> str:
        wide, high = self.sizes[number]
        page = self._pdf[number]
        try:
            text = page.get_textpage()
            try:
                low, top = high * (1 - y) - _REACH, high * (1 - y) + _REACH
                at = text.get_index(wide * x, high * (1 - y), 12, 12)
                if at is not None:
                    _, bottom, _, above = text.get_charbox(at, loose=True)
                    if above - bottom < _TALLEST:  # else it is the mark across a draft
                        low, top = bottom - 1, above + 1
                return " ".join(str(text.get_text_bounded(0, low, wide, top)).split())
            finally:
                text.close()
        finally:
            page.close()

    def close(self) -> None:
        self._pdf.close()


class Strangers:
    """A PDF of anybody: each look is a job of a worker, which opens it anew."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.sizes: list[tuple[float, float]] = _within(_sizes, pdf)

    def draw(self, number: int, pixels: int) -> Picture:
        found: Picture = _within(_drawn, self._pdf, number, pixels)
        return found

    def line_at(self, number: int, x: float, y: float) -> str:
        return str(_within(_line, self._pdf, number, x, y))

    def close(self) -> None:
        self._pdf = b""


def _within(work: Callable[..., Any], *args: object) -> Any:
    try:
        return guard.run_within(SECONDS, work, *args)
    except guard.TooMuch as error:
        raise KnownError("file.too_much", path="PDF") from error


def _sizes(pdf: bytes) -> list[tuple[float, float]]:
    return _opened(pdf, lambda paper: paper.sizes)


def _drawn(pdf: bytes, number: int, pixels: int) -> Picture:
    return _opened(pdf, lambda paper: paper.draw(number, pixels))


def _line(pdf: bytes, number: int, x: float, y: float) -> str:
    return _opened(pdf, lambda paper: paper.line_at(number, x, y))


def _opened(pdf: bytes, work: Callable[[Own], T]) -> T:
    paper = Own(pdf)
    try:
        return work(paper)
    finally:
        paper.close()


def _bounded(wide: float, high: float) -> tuple[float, float]:
    """A size that a screen can lay out, whatever a page says of itself."""
    wide = min(max(wide, 1.0), _SIDE)
    return wide, min(max(high, 1.0), _TALL * wide)
