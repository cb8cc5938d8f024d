"""A picture as SVG 1.1: no script, no font inside, readable in grey and by a screen reader (``title`` and ``desc``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from facilitator.archive.following.pictures.drawing import Band, Box, Line, Picture, Shape, Words

TONES: Mapping[str, str] = {
    "text": "#1B2330",
    "muted": "#5B6675",
    "line": "#C9CED6",
    "card": "#FFFFFF",
    "bar": "#EEF1F5",
    "accent": "#1D5FD1",
    "green": "#147347",
    "amber": "#95540A",
    "red": "#B42318",
    "violet": "#6B3FC4",
}
"""Colours on white paper; the window has its own for the same names."""

_HATCHES = (
    "M0 6L6 0",
    "M0 0L6 6",
    "M0 3L6 3",
    "M3 0L3 6M0 3L6 3",
)
_BAD = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def svg(picture: Picture) -> bytes:
    """The whole file, UTF-8; equal pictures give equal bytes."""
    wide, high = _n(picture.width), _n(picture.height)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
        'role="img" aria-labelledby="t d" font-family="Inter, Noto Sans, Arial, sans-serif">',
        f'<title id="t">{_text(picture.title)}</title>',
        f'<desc id="d">{_text(" ".join(picture.told))}</desc>',
        "<defs>",
        *(
            f'<pattern id="h{at}" width="6" height="6" patternUnits="userSpaceOnUse">'
            f'<path d="{path}" stroke="{TONES["card"]}" stroke-width="1.2" fill="none"/></pattern>'
            for at, path in enumerate(_HATCHES, start=1)
        ),
        "</defs>",
        f'<rect width="{wide}" height="{high}" fill="{TONES["card"]}"/>',
        *(_shape(one) for one in picture.shapes),
        "</svg>",
    ]
    return ("\n".join(parts) + "\n").encode()


def _shape(one: Shape) -> str:
    if isinstance(one, Box):
        place = f'x="{_n(one.x)}" y="{_n(one.y)}" width="{_n(one.width)}" height="{_n(one.height)}" rx="3"'
        told = f"<title>{_text(one.told)}</title>" if one.told else ""
        opacity = f' fill-opacity="{_n(one.share)}"' if one.share < 1 else ""
        drawn = f'<rect {place} fill="{TONES[one.tone]}"{opacity}>{told}</rect>'
        return drawn + (f'<rect {place} fill="url(#h{one.hatch})"/>' if one.hatch else "")
    if isinstance(one, Band):
        middle = (one.x0 + one.x1) / 2
        path = (
            f"M{_n(one.x0)} {_n(one.top0)}C{_n(middle)} {_n(one.top0)} {_n(middle)} {_n(one.top1)} {_n(one.x1)} "
            f"{_n(one.top1)}V{_n(one.bottom1)}C{_n(middle)} {_n(one.bottom1)} {_n(middle)} {_n(one.bottom0)} "
            f"{_n(one.x0)} {_n(one.bottom0)}Z"
        )
        told = f"<title>{_text(one.told)}</title>" if one.told else ""
        return f'<path d="{path}" fill="{TONES[one.tone]}" fill-opacity="0.35">{told}</path>'
    if isinstance(one, Line):
        ends = f'x1="{_n(one.x0)}" y1="{_n(one.y0)}" x2="{_n(one.x1)}" y2="{_n(one.y1)}"'
        return f'<line {ends} stroke="{TONES["line"]}"/>'
    return _words(one)


def _words(one: Words) -> str:
    weight = ' font-weight="600"' if one.strong else ""
    text = shortened(one.text, int(one.width / (one.size * 0.54))) if one.width else one.text
    place = f'x="{_n(one.x)}" y="{_n(one.y)}" dominant-baseline="central" text-anchor={quoteattr(one.anchor)}'
    return f'<text {place} font-size="{one.size}" fill="{TONES[one.tone]}"{weight}>{_text(text)}</text>'


def shortened(text: str, most: int) -> str:
    """At most so many characters, cut with an ellipsis."""
    return text if len(text) <= most else text[: max(1, most - 1)].rstrip() + "…"


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return escape(_BAD.sub("\ufffd", text))
