"""What each view of the room says, in blocks one under the other.

All sizes are for a page 1080 high and as wide as the shape of the screen asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF

from ui.projector.figures import figures
from ui.projector.flow import Block, Line, Sheet, lines, paragraph, sized, tall, width_of
from ui.projector.marks import LEAST, Box, Code, Mark, Tick, Words
from ui.projector.views import (
    Agenda,
    Groups,
    Measures,
    Network,
    Pause,
    Reading,
    Speaking,
    View,
    VoteOpen,
    VoteResult,
    Welcome,
)
from ui.theme import BOLD, MEDIUM, REGULAR, SEMIBOLD
from ui.widgets.bars import Bar


def sheet(view: View, width: float, scale: float) -> Sheet:
    """What a view says, in a column of ``width``."""
    match view:
        case Welcome():
            return _welcome(view, width, scale)
        case Agenda():
            return _agenda(view, width, scale)
        case Speaking():
            return _speaking(view, width, scale)
        case Reading():
            return _reading(view, width, scale)
        case Measures():
            return _measures(view, width, scale)
        case Groups():
            return _groups(view, width, scale)
        case VoteOpen():
            return _vote_open(view, width, scale)
        case VoteResult():
            return _vote_result(view, width, scale)
        case Pause():
            return _pause(view, width, scale)
        case Network():
            return _network(view, width, scale)
        case _:
            return Sheet()


def voted_text(voted: int | None, total: int) -> str:
    """How many have voted; without a total (an open room) only how many; of a show of hands, how many may."""
    if voted is None:
        return QCoreApplication.translate("Projector", "By a show of hands; with a vote: {total}").format(total=total)
    if total <= 0:
        return QCoreApplication.translate("Projector", "Votes cast: {voted}").format(voted=voted)
    return QCoreApplication.translate("Projector", "{voted} of {total} have voted").format(voted=voted, total=total)


def words_of_floor() -> tuple[str, str, str]:
    """What stands over the speaker, over those who follow, and when nobody has the floor."""
    return (
        QCoreApplication.translate("Projector", "Has the floor"),
        QCoreApplication.translate("Projector", "Next"),
        QCoreApplication.translate("Projector", "Nobody has the floor"),
    )


# --- the views ---------------------------------------------------------------


def _welcome(view: Welcome, width: float, scale: float) -> Sheet:
    head: list[Block] = []
    if view.organiser:
        head.append(paragraph(view.organiser, sized(48, scale), width, MEDIUM, "muted", after=16))
    head.append(paragraph(view.title, sized(92, scale), width, SEMIBOLD, after=34))
    rule = Box(QRectF(0, 0, 132, 7), "bar", 3.5)
    head.append(Block([Line(7, [rule])], after=34))
    head += [paragraph(line, sized(52, scale), width, REGULAR, after=10) for line in (view.when, view.place) if line]
    body = _list(view.items, sized(50, scale), width, after=14)
    if body:
        head[-1] = Block(head[-1].lines, after=40)
    foot = _ends(view.present, view.clock, sized(54, scale), width)
    if not body:
        return Sheet([], head, foot, middle=True)
    wide = (width - 60) / 2
    # beside each other where the screen is wide and they are not too many
    beside = width >= 1300 and 4 < len(view.items) <= 14
    halves = _list(view.items, sized(50, scale), wide, after=14) if beside else []
    return Sheet(head, body, foot, halves=halves, apart=wide + 60)


def _agenda(view: Agenda, width: float, scale: float) -> Sheet:
    head = [paragraph(view.title, sized(50, scale), width, MEDIUM, "muted", after=34)] if view.title else []
    body, most = [], f"{len(view.items)}"
    for at, (text, state) in enumerate(view.items):
        clock = view.clock if at == view.current or (state == "now" and view.current < 0) else ""
        body.append(_agenda_row((f"{at + 1}", most), text, state, clock, width, scale))
    return Sheet(head, body, _note(view.note, width))


def _agenda_row(numbers: tuple[str, str], text: str, state: str, clock: str, width: float, scale: float) -> Block:
    number, most = numbers
    now = state == "now"
    size = sized(64 if now else 52, scale)
    ground = "soft" if now else "ground"
    weight = SEMIBOLD if now else MEDIUM
    pad = 18.0 if now else 0.0
    # of the larger words, so that those of every row begin at one edge
    indent = max(84.0, width_of(most, sized(64, scale), SEMIBOLD, figures=True) + 34)
    wide = width_of(clock, size, SEMIBOLD, figures=True) + 48 if clock else 0.0
    beside = wide <= (width - indent) * 0.45
    room = width - indent - (wide if beside else 0.0)
    found = lines(text, size, room, weight, "muted" if state == "done" else "text", left=indent, ground=ground)
    step = tall(size)
    if clock:
        place = QRectF(width - wide, 0, wide, step) if beside else QRectF(indent, 0, width - indent, step)
        mark = Words(place, clock, size, SEMIBOLD, "accent", ground, right=beside, figures=True)
        if beside and found:
            found[0] = Line(step, [*found[0].marks, mark])
        else:
            found.append(Line(step, [mark]))
    if found:
        first: Mark
        if state == "done":
            first = Tick(QRectF(2, step / 2 - 20, 40, 40))
        else:
            ink = "accent" if now else "muted"
            first = Words(QRectF(0, 0, indent, step), number, size, SEMIBOLD, ink, ground, figures=True)
        found[0] = Line(step, [first, *found[0].marks])
    if not now:
        return Block(found, after=sized(22, scale) - 23)
    edges = Line(pad, [])
    return Block([edges, *found, edges], after=sized(22, scale) - 23, dress=_here)


def _here(place: QRectF) -> list[Mark]:
    """The ground of what is going on now."""
    whole = place.adjusted(-30, 0, 30, 0)
    return [Box(whole, "soft", 20), Box(QRectF(whole.left(), place.top() + 20, 9, place.height() - 40), "bar", 4.5)]


def _speaking(view: Speaking, width: float, scale: float) -> Sheet:
    over, following, nobody = words_of_floor()
    body: list[Block] = []
    if view.speaker:
        body.append(paragraph(over, sized(48, scale), width, MEDIUM, "muted", after=8))
        body.append(paragraph(view.speaker, sized(104, scale), width, SEMIBOLD, after=6))
        if view.about:
            body.append(paragraph(view.about, sized(50, scale), width, REGULAR, "muted", after=12))
        if view.clock:
            body.append(_figures(view.clock, sized(190, scale), view.tone or "text", width, after=30))
    else:
        body.append(paragraph(nobody, sized(84, scale), width, SEMIBOLD, "muted", after=40))
    if view.following:
        body.append(paragraph(following, sized(48, scale), width, MEDIUM, "muted", after=8))
        body += _list(view.following, sized(56, scale), width, after=8)
    return Sheet([], body, _note(view.note, width), middle=True)


def _reading(view: Reading, width: float, scale: float) -> Sheet:
    head = [paragraph(view.heading, sized(48, scale), width, MEDIUM, "muted", after=24)] if view.heading else []
    text = lines(view.text, sized(80, scale), width - 48, MEDIUM, left=48)
    quoted = Block(text, dress=lambda place: [Box(QRectF(0, 8, 9, place.height() - 16), "bar", 4.5)])
    foot = [paragraph(view.question, sized(60, scale), width, SEMIBOLD, "accent")] if view.question else []
    return Sheet(head, [quoted], foot, middle=True)


def _measures(view: Measures, width: float, scale: float) -> Sheet:
    head = [paragraph(view.title, sized(64, scale), width, SEMIBOLD, after=34)]
    return Sheet(head, _list(view.items, sized(54, scale), width, after=12))


def _groups(view: Groups, width: float, scale: float) -> Sheet:
    """Number, name, and at the right how many contributions, over a line as long as the share of the largest."""
    head = [paragraph(view.title, sized(64, scale), width, SEMIBOLD, after=34)]
    bars = [Bar(name, count, f"{n}.") for n, (name, count) in enumerate(view.items, start=1)]
    return Sheet(head, _bars(bars, width, sized(54, scale), round(18 * scale)))


def _vote_open(view: VoteOpen, width: float, scale: float) -> Sheet:
    head = [paragraph(view.question, sized(72, scale), width, SEMIBOLD, after=14)]
    if view.rule:
        head.append(paragraph(view.rule, sized(46, scale), width, REGULAR, "muted"))
    head[-1] = Block(head[-1].lines, after=30)
    body = _list(view.options, sized(52, scale), width, after=12)
    foot = [paragraph(voted_text(view.voted, view.total), sized(60, scale), width, SEMIBOLD, after=14)]
    if view.total > 0 and view.voted is not None:
        share = min(1.0, view.voted / view.total)
        foot.append(Block([Line(28, _track(width, 28, share, "green" if share >= 1 else "bar"))], after=16))
    return Sheet(head, body, [*foot, *_note(view.note, width)])


def _vote_result(view: VoteResult, width: float, scale: float) -> Sheet:
    head = [paragraph(view.question, sized(64, scale), width, SEMIBOLD, after=12)]
    if view.verdict:
        head.append(paragraph(view.verdict, sized(54, scale), width, SEMIBOLD, "accent"))
    head[-1] = Block(head[-1].lines, after=30)
    body = _bars(view.bars, width, sized(50, scale), round(18 * scale))
    if view.figures is not None:
        body += figures(view.figures, width, sized(44, scale))
    return Sheet(head, body, _note(view.note, width))


def _bars(bars: Sequence[Bar], width: float, size: int, after: float) -> list[Block]:
    """The words over their bar; a detail stands beside them, or under them where it has no room."""
    most = max((bar.value for bar in bars), default=0)
    ranks = max((width_of(bar.rank, size, SEMIBOLD, figures=True) for bar in bars), default=0.0)
    indent = ranks + 26 if ranks else 0.0
    right = max((width_of(str(bar.value), size, BOLD, figures=True) for bar in bars), default=0.0) + 40
    tied = [bar.joined or (at > 0 and bars[at - 1].joined) for at, bar in enumerate(bars)]
    return [
        _bar(bar, most, width, size, (indent, right), after, shares) for bar, shares in zip(bars, tied, strict=True)
    ]


def _bar(bar: Bar, most: int, width: float, size: int, laid: tuple[float, float], after: float, tied: bool) -> Block:
    indent, right = laid
    step, figure, room = tall(size), str(bar.value), width - indent - right
    found = lines(bar.label, size, room, SEMIBOLD if bar.strong else MEDIUM, left=indent)
    marks: list[Mark] = [Words(QRectF(width - right, 0, right, step), figure, size, BOLD, right=True, figures=True)]
    if bar.rank:
        ink = "accent" if bar.strong else "muted"
        marks.append(Words(QRectF(0, 0, indent, step), bar.rank, size, SEMIBOLD, ink, figures=True))
    if bar.detail:
        used = width_of(bar.label, size, SEMIBOLD) + 30
        if len(found) == 1 and used + width_of(bar.detail, LEAST) <= room:
            place = QRectF(indent + used, 0, room - used, step)
            marks.append(Words(place, bar.detail, LEAST, REGULAR, "muted"))
        else:
            found += lines(bar.detail, LEAST, room, REGULAR, "muted", left=indent)
    if found:
        found[0] = Line(step, [*found[0].marks, *marks])
    share = bar.value / most if most else 0.0
    found.append(Line(24, _track(width, 20, share, "bar" if bar.strong else "weak")))
    if bar.cut:
        wide = width_of(bar.cut, LEAST, SEMIBOLD) + 20
        dash = Box(QRectF(0, tall(LEAST) / 2 - 2, width - wide, 5), "text", 2)
        said = Words(QRectF(width - wide, 0, wide, tall(LEAST)), bar.cut, LEAST, SEMIBOLD, right=True)
        found.append(Line(tall(LEAST), [dash, said]))
    return Block(found, after=after, dress=partial(_bracketed, down=after if bar.joined else 0.0) if tied else None)


def _bracketed(place: QRectF, down: float) -> list[Mark]:
    """Beside all that share a place, one stroke; ``down``: to the next of them."""
    return [
        Box(QRectF(place.left() - 24, place.top() + 8, 7, place.height() - 8 + down + (8 if down else 0)), "text", 3)
    ]


def _pause(view: Pause, width: float, scale: float) -> Sheet:
    body = [paragraph(view.title, sized(96, scale), width, SEMIBOLD, after=20)]
    if view.left:
        body.append(_figures(view.left, sized(280, scale), "red" if view.over else "accent", width, after=10))
    if view.ends_at:
        body.append(paragraph(view.ends_at, sized(64, scale), width, MEDIUM))
    return Sheet([], body, middle=True)


def _network(view: Network, width: float, scale: float) -> Sheet:
    head = [paragraph(view.title, sized(72, scale), width, SEMIBOLD, after=30)]
    body: list[Block] = []
    for said, code in (
        (tuple(one for one in (view.name, view.password) if one), view.wifi_code),
        ((view.page,) if view.page else (), view.page_code),
    ):
        if said or code:
            body.append(_coded(said, code, width, scale))
    return Sheet(head, body)


def _coded(said: Sequence[str], code: Sequence[str], width: float, scale: float) -> Block:
    """A code with what it says beside it, for whoever has no camera."""
    side = min(round(420 * scale), width * 0.4) if code else 0.0
    indent = side + 56 if code else 0.0
    found: list[Line] = []
    for at, text in enumerate(said):
        weight, ink = (SEMIBOLD, "text") if not at else (MEDIUM, "accent")
        found += lines(text, sized(58, scale), width - indent, weight, ink, left=indent)
    used = sum(line.height for line in found)
    if code:
        above = max(0.0, (side - used) / 2)
        found = [Line(above, [Code(QRectF(0, 0, side, side), code)]), *found, Line(max(0.0, side - used - above), [])]
    return Block(found, after=36)


# --- parts -------------------------------------------------------------------


def _list(items: Sequence[str], size: int, width: float, after: float) -> list[Block]:
    """Each with its mark, the words of all at one edge. What stands before a tab is the mark of an option (its letter
    on the cards); without one it is numbered.
    """
    parts = [text.partition("\t") for text in items]
    marks = [mark if tab else f"{n}" for n, (mark, tab, _) in enumerate(parts, start=1)]
    indent = max([76.0, *(width_of(mark, size, SEMIBOLD, figures=True) + 28 for mark in marks)])
    found = []
    for mark, (first, tab, words) in zip(marks, parts, strict=True):
        rows = lines(words if tab else first, size, width - indent, MEDIUM, left=indent)
        if rows:
            before = Words(QRectF(0, 0, indent, tall(size)), mark, size, SEMIBOLD, "accent", figures=True)
            rows[0] = Line(rows[0].height, [before, *rows[0].marks])
        found.append(Block(rows, after=after))
    return found


def _figures(text: str, size: int, ink: str, width: float, after: float) -> Block:
    """A clock, as large as it fits in a line."""
    while size > LEAST and width_of(text, size, BOLD, figures=True) > width:
        size -= 4
    place = QRectF(0, 0, width, tall(size))
    return Block([Line(tall(size), [Words(place, text, size, BOLD, ink, figures=True)])], after=after)


def _track(width: float, thick: float, share: float, fill: str) -> list[Mark]:
    marks: list[Mark] = [Box(QRectF(0, 0, width, thick), "track", thick / 2)]
    if share > 0:
        marks.append(Box(QRectF(0, 0, max(thick, width * share), thick), fill, thick / 2))
    return marks


def _ends(left: str, right: str, size: int, width: float) -> list[Block]:
    """Words at the left and a clock at the right of the last line."""
    wide = width_of(right, size, SEMIBOLD, figures=True) + 30 if right else 0.0
    found = lines(left, size, width - wide, SEMIBOLD)
    if right:
        place = QRectF(width - wide, 0, wide, tall(size))
        clock = Words(place, right, size, SEMIBOLD, "accent", right=True, figures=True)
        last = found.pop() if found else Line(tall(size), [])
        found.append(Line(last.height, [*last.marks, clock]))
    return [Block(found)] if found else []


def _note(text: str, width: float) -> list[Block]:
    return [paragraph(text, LEAST, width, REGULAR, "muted")] if text else []
