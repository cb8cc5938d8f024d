"""A view on a screen: its sheet in the shape of that screen, as large as fits on one page, else divided into pages.

Words get smaller until everything fits, but never below ``LEAST``; then the body goes on from page to page, and each
says which it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from ui.projector.flow import Block, Sheet, divided, divided_beside, high, placed, tall
from ui.projector.layouts import sheet
from ui.projector.marks import HEIGHT, LEAST, Box, Mark, Page, Words
from ui.projector.views import Blank, View
from ui.theme import SEMIBOLD

SCALES = (1.25, 1.12, 1.0, 0.88, 0.76, 0.66)
LEFT, TOP, BOTTOM = 96.0, 64.0, 52.0
MOST_HEAD, MOST_FOOT = 0.52, 0.36
"""Parts of the height that what stands on every page may take; what is longer goes on with the body."""


def pages(view: View, width: float, height: float) -> list[Page]:
    """At least one page for a screen of ``width`` × ``height`` px; none has a word smaller than 1/24 of the height."""
    wide = HEIGHT * width / height if height > 0 else 0.0
    if isinstance(view, Blank) or wide <= 2 * LEFT + LEAST:
        return [Page(wide, ())]
    found: list[Page] = []
    for scale in SCALES:
        found = _pages(sheet(view, wide - 2 * LEFT, scale), wide)
        if len(found) == 1:
            break
    return found


def first_page(found: Sequence[Page]) -> int:
    """Where to begin: at what is going on now."""
    return next((at for at, page in enumerate(found) if any(_is_now(mark) for mark in page.marks)), 0)


def _is_now(mark: Mark) -> bool:
    return isinstance(mark, Box) and mark.fill == "soft"


def _pages(whole: Sheet, wide: float) -> list[Page]:
    width, height = wide - 2 * LEFT, HEIGHT - TOP - BOTTOM
    head, body, foot = list(whole.head), list(whole.body), list(whole.foot)
    if high(foot) > height * MOST_FOOT:
        body, foot = [*body, *foot], []
    halves = whole.halves if len(body) == len(whole.body) else []
    if high(head) > height * MOST_HEAD:
        body, head, halves = [*head, *body], [], []
    above = high(head) + head[-1].after if head else 0.0
    below = high(foot) + 28 if foot else 0.0

    def parted(room: float) -> list[list[Block]]:
        return divided_beside(halves, room, whole.apart) if halves else divided(body, room)

    parts = parted(height - above - below)
    if len(parts) > 1:
        parts = parted(height - above - below - tall(LEAST))
    made: list[Page] = []
    for number, part in enumerate(parts, start=1):
        top = TOP + above
        spare = height - above - below - high(part)
        if whole.middle and len(parts) == 1:
            top += max(0.0, spare * 0.42)
        marks = [*placed(head, LEFT, TOP, width), *placed(part, LEFT, top, width)]
        marks += placed(foot, LEFT, HEIGHT - BOTTOM - high(foot), width)
        if len(parts) > 1:
            at = QRectF(LEFT, HEIGHT - BOTTOM - below - tall(LEAST), width, tall(LEAST))
            marks.append(Words(at, f"{number} / {len(parts)}", LEAST, SEMIBOLD, "muted", right=True, figures=True))
        made.append(Page(wide, tuple(marks)))
    return made
