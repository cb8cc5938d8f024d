"""What a picture is made of: boxes, bands, lines and words; tones instead of colours. Lengths in px, y downwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

WIDTH, HEIGHT = 340.0, 500.0


@dataclass(frozen=True, slots=True)
class Box:
    """``tone``: a name of `svg.TONES`; ``share`` (0 to 1) how strong it is; ``hatch``: 0 plain, 1 to 4 patterns, so
    that grey tells them apart. ``behind``: what it stands for; ``told``: the same in words.
    """

    x: float
    y: float
    width: float
    height: float
    tone: str
    share: float = 1.0
    hatch: int = 0
    behind: tuple[str, ...] = ()
    told: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """From the right edge of one box to the left edge of another: x, top and bottom of both ends."""

    x0: float
    top0: float
    bottom0: float
    x1: float
    top1: float
    bottom1: float
    tone: str
    behind: tuple[str, ...] = ()
    told: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A thin line."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Words:
    """``y`` of the middle of the line; ``anchor`` ``start``, ``middle`` or ``end``; ``width`` it may take, 0 any."""

    x: float
    y: float
    text: str
    size: int = 13
    anchor: str = "start"
    tone: str = "text"
    strong: bool = False
    width: float = 0.0


Shape: TypeAlias = Box | Band | Line | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """``told``: the whole of it in sentences, for whoever hears it."""

    title: str
    shapes: tuple[Shape, ...]
    told: tuple[str, ...]
    width: float = WIDTH
    height: float = HEIGHT
