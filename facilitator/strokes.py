"""A signature drawn by hand: strokes as whole numbers in a box of its own, simplified, bounded, and as one short text.

``12,30,14,33 88,90``: strokes divided by spaces, each ``x,y,x,y,…`` from the upper left corner of the box. No time, no
pressure and no speed is kept: they would make of a drawing a biometric trait of the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from facilitator.errors import KnownError

Stroke: TypeAlias = tuple[tuple[int, int], ...]

WIDTH, HEIGHT = 1000, 320
"""The box; what is drawn on a screen of any size is scaled into it."""

MOST = 600
"""Points after simplifying. A long signature has some 150."""

LEAST = 40
"""How far a drawing reaches at least, across or down: less is a slip of the hand."""

_TOLERANCE = 2.0
_POINT = r"[0-9]{1,4},[0-9]{1,4}"
_FORM = re.compile(rf"{_POINT}(?:[ ,]{_POINT})*")


def taken(drawn: Iterable[Sequence[tuple[float, float]]]) -> str:
    """What was drawn, in units of the box, as it is kept.

    KnownError ``handwriting.empty`` when hardly anything was, ``handwriting.large`` (fact ``most``).
    """
    strokes = tuple(stroke for line in drawn if (stroke := _simple(line)))
    return checked(written(strokes))


def checked(text: str) -> str:
    """``text``, if it may be kept. KnownErrors as :func:`taken`, and ``handwriting.unreadable``."""
    if not text:
        raise KnownError("handwriting.empty")
    try:
        strokes = read(text)
    except ValueError as error:
        raise KnownError("handwriting.unreadable") from error
    if sum(map(len, strokes)) > MOST:
        raise KnownError("handwriting.large", most=MOST)
    left, top, right, low = box(strokes)
    if max(right - left, low - top) < LEAST:
        raise KnownError("handwriting.empty")
    return text


def written(strokes: Iterable[Stroke]) -> str:
    """The text of strokes."""
    return " ".join(",".join(f"{x},{y}" for x, y in stroke) for stroke in strokes)


def read(text: str) -> tuple[Stroke, ...]:
    """The strokes of a text. ValueError when it is none, or when a point lies outside of the box."""
    if not _FORM.fullmatch(text):
        raise ValueError("no strokes")
    found: list[Stroke] = []
    for part in text.split(" "):
        numbers = [int(number) for number in part.split(",")]
        stroke = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        if any(x > WIDTH or y > HEIGHT for x, y in stroke):
            raise ValueError("outside of the box")
        found.append(stroke)
    return tuple(found)


def box(strokes: Iterable[Stroke]) -> tuple[int, int, int, int]:
    """Left, top, right, low of what is drawn. ValueError without a point."""
    points = [point for stroke in strokes for point in stroke]
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _simple(line: Sequence[tuple[float, float]]) -> Stroke:
    """A line in whole numbers with as few points as show it (Douglas and Peucker), without a recursion."""
    points: list[tuple[int, int]] = []
    for x, y in line:
        point = (min(max(round(x), 0), WIDTH), min(max(round(y), 0), HEIGHT))
        if not points or point != points[-1]:
            points.append(point)
    if len(points) < 3:
        return tuple(points)
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        furthest, at = max((_off(points[n], points[first], points[last]), n) for n in range(first + 1, last))
        if furthest > _TOLERANCE:
            kept.add(at)
            spans += [span for span in ((first, at), (at, last)) if span[1] - span[0] > 1]
    return tuple(points[n] for n in sorted(kept))


def _off(point: tuple[int, int], start: tuple[int, int], end: tuple[int, int]) -> float:
    """How far a point lies from a line between two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    px, py = point[0] - start[0], point[1] - start[1]
    length = float(dx * dx + dy * dy)
    share = min(max((px * dx + py * dy) / length, 0.0), 1.0) if length else 0.0
    return float(((px - share * dx) ** 2 + (py - share * dy) ** 2) ** 0.5)
