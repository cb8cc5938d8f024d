"""What a contribution takes up and belongs to, typed at the end of its line: ``… >12 #transporti``.

``>12`` is the twelfth contribution of the agenda item the line goes to, ``>II.3`` one of another, by the labels of the
procesverbal. A theme is a word of the secretary's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from facilitator.errors import KnownError
from facilitator.language.folding import fold
from facilitator.meeting.words import line
from facilitator.model import AgendaItem, Point, PointReference, PointTheme
from facilitator.store.tx import Tx

_LABEL = r"(?:[0-9]{1,3}|[IVXLCivxlc]{1,7})\.[0-9]{1,5}|[0-9]{1,5}"
_LAST = re.compile(rf"(?:^|(?<=\s))(?:>({_LABEL})|#([^\W\d_][\w-]*))\s*$")
BEGUN = re.compile(r"(?:^|(?<=\s))([>#][\w.-]*)$")
"""The beginning of such a word at the end of what was typed so far."""


def take(text: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """(the words, labels, themes) of a line; what stands elsewhere than at its end is text."""
    labels: list[str] = []
    themes: list[str] = []
    while found := _LAST.search(text):
        if found[1]:
            labels.insert(0, found[1].upper())
        else:
            themes.insert(0, found[2])
        text = text[: found.start()].rstrip()
    return text, tuple(dict.fromkeys(labels)), tuple(dict.fromkeys(themes))


def labels_of(items: Sequence[AgendaItem], points: Iterable[Point]) -> dict[str, str]:
    """Uid of a point → "II.3", as documents number it. ``items`` in the order of the agenda, ``points`` in any."""
    places: dict[str, list[Point]] = {}
    for point in points:
        places.setdefault(point.item, []).append(point)
    made: dict[str, str] = {}
    for number, item in enumerate(items, start=1):
        told = sorted(places.get(item.uid, ()), key=lambda row: (row.position, row.uid))
        made |= {point.uid: f"{item.area or number}.{place}" for place, point in enumerate(told, start=1)}
    return made


def refer(tx: Tx, point: Point, labels: Iterable[str], themes: Iterable[str]) -> None:
    """Keep what was typed. KnownError ``line.reference`` (fact ``label``) for a contribution that is not there."""
    for label, target in targets(tx, point.item, labels).items():
        if target is None or target == point.uid:
            raise KnownError("line.reference", label=label)
        if not tx.all(PointReference, source=point.uid, target=target):
            tx.add(PointReference(uid=tx.env.uid(), source=point.uid, target=target))
    for theme in themes:
        _belongs(tx, point.uid, theme)


def targets(tx: Tx, item: str, labels: Iterable[str]) -> dict[str, str | None]:
    """Label → the point it means in a line of this agenda item, None where there is none."""
    labels = tuple(labels)
    if not labels:
        return {}
    items = tx.all(AgendaItem)
    known = {text.upper(): uid for uid, text in labels_of(items, tx.all(Point)).items()}
    here = next(f"{row.area or at}" for at, row in enumerate(items, start=1) if row.uid == item)
    return {label: known.get(label if "." in label else f"{here}.{label}".upper()) for label in labels}


def set_themes(tx: Tx, point: str, themes: Iterable[str]) -> None:
    """The themes of a contribution, all of them. KnownError ``text.long``."""
    for row in tx.all(PointTheme, point=point):
        tx.remove(PointTheme, row.uid)
    for theme in themes:
        if theme.strip():
            _belongs(tx, point, theme)


def _belongs(tx: Tx, point: str, theme: str) -> None:
    """One spelling a theme: the one it was first written with."""
    written = line(theme, "theme")
    known = next((row.theme for row in tx.all(PointTheme) if fold(row.theme) == fold(written)), written)
    if not tx.all(PointTheme, point=point, theme=known):
        tx.add(PointTheme(uid=tx.env.uid(), point=point, theme=known))
