"""Draws the room's views. All sizes are for a page of 1920 × 1080 and scale with the screen.

Text gets smaller until it fits and is cut only at the least size that the last row can read.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ui.projector.views import Agenda, Blank, View, VoteOpen, VoteResult, Welcome
from ui.theme import MEDIUM, REGULAR, SEMIBOLD, pixmap, px, theme
from ui.widgets.bars import Bar, draw_bars

WIDTH, HEIGHT = 1920.0, 1080.0
LEFT, TOP = 110.0, 76.0
LEAST_BAR, LEAST_OPTION = 72.0, 42.0
"""Least height of a result and of an option, which makes their words about 21 and 26 px."""
_LEAST = 24
_MORE = 48.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LINE = Qt.AlignmentFlag.AlignVCenter
_LINE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def draw(painter: QPainter, width: float, height: float, view: View) -> None:
    """Fill a page of ``width`` × ``height`` with ``view``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), theme().colour("card"))
    if isinstance(view, Blank):
        return
    scale = min(width / WIDTH, height / HEIGHT)
    if scale <= 0:
        return
    painter.save()
    painter.scale(scale, scale)
    page = QRectF(0, 0, width / scale, height / scale)
    area = page.adjusted(LEFT, TOP, -LEFT, -TOP + 12)
    match view:
        case Welcome():
            _welcome(painter, area, view)
        case Agenda():
            _agenda(painter, area, view)
        case VoteOpen():
            _vote_open(painter, area, view)
        case VoteResult():
            _vote_result(painter, area, view)
    painter.restore()


def spoken(view: View) -> str:
    """The view in words, for a screen reader and for tests."""
    match view:
        case Welcome():
            parts = [view.organiser, view.title, view.when, view.place]
        case Agenda():
            parts = [view.title, *(text for text, _ in view.items), view.clock, view.note]
        case VoteOpen():
            options = [option.replace("\t", " ") for option in view.options]
            parts = [view.question, view.rule, *options, voted_text(view.voted, view.total), view.note]
        case VoteResult():
            parts = [view.question, view.verdict, *(f"{b.label}: {b.value}" for b in view.bars), view.note]
        case _:
            parts = []
    return ". ".join(part for part in parts if part)


def voted_text(voted: int | None, total: int) -> str:
    """How many have voted; without a total (an open room) only how many; of a show of hands, how many may."""
    if voted is None:
        return QCoreApplication.translate("Projector", "By a show of hands; with a vote: {total}").format(total=total)
    if total <= 0:
        return QCoreApplication.translate("Projector", "Votes cast: {voted}").format(voted=voted)
    return QCoreApplication.translate("Projector", "{voted} of {total} have voted").format(voted=voted, total=total)


# --- pages -------------------------------------------------------------------


def _welcome(painter: QPainter, area: QRectF, view: Welcome) -> None:
    title = fitting(view.title, area.width(), 400, 84, SEMIBOLD)
    tall = text_height(view.title, title, area.width())
    below = [line for line in (view.when, view.place) if line]
    total = (64 if view.organiser else 0) + tall + (56 + 58 * len(below) if below else 0)
    top = area.top() + max(0.0, (area.height() - total) * 0.45)
    if view.organiser:
        top += paragraph(painter, QRectF(area.left(), top, area.width(), 120), view.organiser, 34, "muted", MEDIUM, 34)
        top += 24
    top += paragraph(painter, QRectF(area.left(), top, area.width(), 400), view.title, 84, "text", SEMIBOLD)
    if below:
        top += 40
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent"))
        painter.drawRoundedRect(QRectF(area.left(), top, 120, 6), 3, 3)
        top += 40
    for line in below:
        top += paragraph(painter, QRectF(area.left(), top, area.width(), 110), line, 38, "text", REGULAR) + 12


def _agenda(painter: QPainter, area: QRectF, view: Agenda) -> None:
    head = paragraph(painter, QRectF(area.left(), area.top(), area.width(), 120), view.title, 40, "muted", MEDIUM)
    bottom = area.bottom() - (_note(painter, area, view.note) if view.note else 0)
    body = QRectF(area.left(), area.top() + head + 36, area.width(), 0)
    body.setBottom(bottom)
    if not view.items:
        return
    shown, first = _window(view, body)
    rows = [view.items[first + n] for n in range(shown)]
    sizes = [60 if state == "now" else 42 for _, state in rows]
    weights = [1.75 if state == "now" else 1.0 for _, state in rows]
    unit = min(118.0, body.height() / sum(weights))
    top = body.top()
    for number, ((text, state), size, weight) in enumerate(zip(rows, sizes, weights, strict=True)):
        place = QRectF(body.left(), top, body.width(), unit * weight)
        clock = view.clock if first + number == view.current or (state == "now" and view.current < 0) else ""
        _agenda_row(painter, place, f"{first + number + 1}", text, state, min(size, unit * 0.62 * weight), clock)
        top += unit * weight


def _window(view: Agenda, body: QRectF) -> tuple[int, int]:
    """How many items fit, and the first of them, so that the current one is among them."""
    fits = max(3, int((body.height() - 90) // 58))
    count = len(view.items)
    if count <= fits:
        return count, 0
    first = max(0, min(view.current - fits // 3, count - fits))
    return fits, first


def _agenda_row(painter: QPainter, place: QRectF, number: str, text: str, state: str, size: float, clock: str) -> None:
    t, now = theme(), state == "now"
    if now:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.colour("accent_soft"))
        painter.drawRoundedRect(place.adjusted(-28, 4, 28, -4), 18, 18)
        painter.setBrush(t.colour("accent"))
        painter.drawRoundedRect(QRectF(place.left() - 28, place.top() + 24, 8, place.height() - 48), 4, 4)
    figure = px(round(size), SEMIBOLD, tabular=True)
    left = place.left() + max(84.0, QFontMetricsF(figure).horizontalAdvance(number) + 32)
    if state == "done":
        mark = 34.0
        spot = QPointF(place.left() + 4, place.center().y() - mark / 2)
        painter.drawPixmap(QRectF(spot.x(), spot.y(), mark, mark), pixmap("check", "green", 68), QRectF(0, 0, 68, 68))
    else:
        painter.setFont(figure)
        painter.setPen(t.colour("accent" if now else "muted"))
        painter.drawText(QRectF(place.left() + 4, place.top(), left - place.left(), place.height()), _LINE, number)
    right = place.right()
    if clock:
        painter.setFont(figure)
        wide = QFontMetricsF(figure).horizontalAdvance(clock) + 8
        painter.setPen(t.colour("accent"))
        painter.drawText(QRectF(right - wide, place.top(), wide, place.height()), _LINE_RIGHT, clock)
        right -= wide + 40
    painter.setPen(t.colour("muted" if state == "done" else "text"))
    room = QRectF(left, place.top(), right - left, place.height())
    font = fitting(text, room.width(), place.height() - 10, round(size), SEMIBOLD if now else MEDIUM)
    painter.setFont(font)
    painter.drawText(room, int(_LINE | Qt.TextFlag.TextWordWrap), cut(text, font, room.width(), place.height()))


def _vote_open(painter: QPainter, area: QRectF, view: VoteOpen) -> None:
    head = 300 if len(view.options) <= 6 else 180
    top = area.top() + paragraph(
        painter, QRectF(area.left(), area.top(), area.width(), head), view.question, 68, "text"
    )
    top += 20
    top += paragraph(painter, QRectF(area.left(), top, area.width(), 120), view.rule, 34, "muted", REGULAR) + 30
    foot = 190.0
    bottom = area.bottom() - (_note(painter, area, view.note) if view.note else 0)
    _options(painter, QRectF(area.left(), top, area.width(), bottom - foot - top - 20), view.options)
    base = bottom - foot
    painter.setFont(px(60, SEMIBOLD, tabular=True))
    painter.setPen(theme().colour("text"))
    painter.drawText(QRectF(area.left(), base, area.width(), 90), _LINE, voted_text(view.voted, view.total))
    if view.total <= 0 or view.voted is None:
        return
    track = QRectF(area.left(), base + 112, area.width(), 28)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("bar"))
    painter.drawRoundedRect(track, 14, 14)
    if view.voted > 0:
        share = min(1.0, view.voted / view.total)
        painter.setBrush(theme().colour("green" if share >= 1 else "accent"))
        track.setWidth(max(28.0, track.width() * share))
        painter.drawRoundedRect(track, 14, 14)


def _options(painter: QPainter, area: QRectF, options: Sequence[str]) -> None:
    """In one column or two; those that could not be read from the last row are only counted.

    What stands before a tab is the mark of an option (its letter on the cards); without one it is numbered.
    """
    shown, columns, rows = portion(len(options), area.height(), LEAST_OPTION)
    if not shown:
        return
    more = len(options) - shown
    row = min(78.0, (area.height() - (_MORE if more else 0)) / rows)
    size = round(min(38.0, row * 0.62))
    wide = area.width() / columns
    parts = [text.partition("\t") for text in options[:shown]]
    marks = [mark if tab else f"{at + 1}" for at, (mark, tab, _) in enumerate(parts)]
    metrics = QFontMetricsF(px(size, SEMIBOLD, tabular=True))
    digits = max(metrics.horizontalAdvance(mark) for mark in marks) + 28
    for at, (text, tab, after) in enumerate(parts):
        left, top = area.left() + (at // rows) * wide, area.top() + (at % rows) * row
        painter.setFont(px(size, SEMIBOLD, tabular=True))
        painter.setPen(theme().colour("accent"))
        words = after if tab else text
        painter.drawText(QRectF(left, top, digits, row), _LINE, marks[at])
        font = px(size, MEDIUM)
        painter.setFont(font)
        painter.setPen(theme().colour("text"))
        room = wide - digits - (40 if columns > 1 else 0)
        short = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left + digits, top, room, row), _LINE, short)
    _and_more(painter, area, more)


def _vote_result(painter: QPainter, area: QRectF, view: VoteResult) -> None:
    head = 250 if len(view.bars) <= 7 else 160
    top = area.top() + paragraph(
        painter, QRectF(area.left(), area.top(), area.width(), head), view.question, 60, "text"
    )
    top += 16
    if view.verdict:
        place = QRectF(area.left(), top, area.width(), 110)
        top += paragraph(painter, place, view.verdict, 38, "accent", SEMIBOLD) + 12
    bottom = area.bottom() - (_note(painter, area, view.note) if view.note else 0)
    _bars(painter, QRectF(area.left(), top + 24, area.width(), bottom - top - 24), view.bars)


def _bars(painter: QPainter, area: QRectF, bars: Sequence[Bar]) -> None:
    """In one column or two, every bar on the same scale; those that could not be read are only counted."""
    shown, columns, rows = portion(len(bars), area.height(), LEAST_BAR)
    if not shown:
        return
    more = len(bars) - shown
    place = QRectF(area.left(), area.top(), (area.width() - 80 * (columns - 1)) / columns, area.height())
    place.setHeight(area.height() - (_MORE if more else 0))
    most = max(bar.value for bar in bars)
    for column in range(columns):
        part = bars[column * rows : min((column + 1) * rows, shown)]
        if columns > 1:
            place.setHeight(min(place.height(), rows * 150.0))
        part_place = QRectF(place.left(), place.top(), place.width(), place.height() * len(part) / rows)
        draw_bars(painter, part_place.translated(column * (place.width() + 80), 0), part, 2.45, most)
    _and_more(painter, area, more)


def portion(count: int, height: float, least: float, most_columns: int = 2) -> tuple[int, int, int]:
    """How many of ``count`` rows of at least ``least`` px can be shown, in how many columns and rows."""
    fits = int(height // least)
    if count <= fits:
        return count, 1, max(count, 1)
    if count > fits * most_columns:
        fits = int((height - _MORE) // least)
    shown = min(count, fits * most_columns)
    if shown <= 0:
        return 0, 1, 1
    return shown, most_columns, -(-shown // most_columns)


def _and_more(painter: QPainter, area: QRectF, more: int) -> None:
    if more:
        painter.setFont(px(28, MEDIUM))
        painter.setPen(theme().colour("muted"))
        text = QCoreApplication.translate("Projector", "and {count} more").format(count=more)
        painter.drawText(QRectF(area.left(), area.bottom() - _MORE, area.width(), _MORE), _LINE, text)


def _note(painter: QPainter, area: QRectF, text: str) -> float:
    """A line at the bottom; returns the height it takes."""
    font = fitting(text, area.width(), 100, 30, REGULAR)
    tall = text_height(text, font, area.width())
    painter.setFont(font)
    painter.setPen(theme().colour("muted"))
    painter.drawText(QRectF(area.left(), area.bottom() - tall, area.width(), tall + 4), _LEFT, text)
    return tall + 28


# --- text --------------------------------------------------------------------


def paragraph(
    painter: QPainter,
    place: QRectF,
    text: str,
    size: int,
    tone: str = "text",
    weight: QFont.Weight = SEMIBOLD,
    least: int = _LEAST,
) -> float:
    """Draw text from the top of ``place``, smaller until it fits; returns the height it took."""
    if not text:
        return 0.0
    font = fitting(text, place.width(), place.height(), size, weight, least)
    short = cut(text, font, place.width(), place.height())
    painter.setFont(font)
    painter.setPen(theme().colour(tone))
    painter.drawText(place, _LEFT, short)
    return min(text_height(short, font, place.width()), place.height())


def fitting(
    text: str, width: float, height: float, size: int, weight: QFont.Weight = SEMIBOLD, least: int = _LEAST
) -> QFont:
    """The greatest font up to ``size`` in which ``text`` fits, but not below ``least``."""
    for pixels in range(size, least, -2):
        font = px(pixels, weight)
        if text_height(text, font, width) <= height:
            return font
    return px(min(size, least), weight)


def text_height(text: str, font: QFont, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 100_000), _LEFT, text).height()


def cut(text: str, font: QFont, width: float, height: float) -> str:
    """``text``, or as many words of it as fit, with "…"."""
    if text_height(text, font, width) <= height:
        return text
    words = text.split()
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if text_height(" ".join(words[:middle]) + "…", font, width) <= height:
            low = middle
        else:
            high = middle - 1
    return " ".join(words[:low]) + "…"
