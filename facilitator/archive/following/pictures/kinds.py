"""From a table to its picture: columns of years, the twelve qarks as tiles, the flow of requests, the most frequent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from facilitator.archive.following.pictures.drawing import HEIGHT, WIDTH, Band, Box, Line, Picture, Shape, Words
from facilitator.archive.following.requests import ANSWERS
from facilitator.archive.following.table import Cell, Table
from facilitator.language.sentences import Lang
from facilitator.language.told.following import say, shown

LOOKS: Mapping[str, tuple[str, int]] = {
    "accepted": ("green", 0),
    "partly": ("amber", 1),
    "rejected": ("red", 2),
    "under_review": ("accent", 3),
    "none": ("muted", 4),
    "loose": ("line", 0),
}
"""Tone and pattern of each answer."""

TILES: Mapping[str, tuple[int, int]] = {
    "Shkodër": (0, 0),
    "Kukës": (1, 0),
    "Lezhë": (0, 1),
    "Dibër": (1, 1),
    "Durrës": (0, 2),
    "Tiranë": (1, 2),
    "Elbasan": (2, 2),
    "Fier": (0, 3),
    "Berat": (1, 3),
    "Korçë": (2, 3),
    "Vlorë": (0, 4),
    "Gjirokastër": (1, 4),
}
"""Column and row of each qark, as they lie to each other."""

_TOP = 9
_MOST_YEARS = 14


def picture(table: Table, lang: Lang) -> Picture | None:
    """The picture of a table; None of one that has none (the list of requests) or of an empty one."""
    made = _KINDS.get(table.name)
    return made(table, lang) if made and table.rows else None


def _value(cell: Cell) -> int:
    return cell.value if isinstance(cell.value, int) else 0


def _years(table: Table, lang: Lang) -> Picture:
    rows = table.rows[-_MOST_YEARS:]
    at = {name: table.columns.index(name) for name in ("requests", *ANSWERS)}
    most = max((_value(row[at["requests"]]) for row in rows), default=0) or 1
    left, bottom, high = 6.0, HEIGHT - 112, HEIGHT - 112 - 34
    step = (WIDTH - 2 * left) / len(rows)
    wide = min(64.0, step * 0.66)
    shapes: list[Shape] = [Line(left, bottom, WIDTH - left, bottom)]
    told = []
    for number, row in enumerate(rows):
        x, y = left + step * (number + 0.5) - wide / 2, bottom
        year = shown("year", row[0].value, lang)
        total = _value(row[at["requests"]])
        parts = []
        for answer in ANSWERS:
            cell = row[at[answer]]
            if not (size := _value(cell)):
                continue
            tone, hatch = LOOKS[answer]
            tall = high * size / most
            said = f"{year}, {say(f'answer.{answer}', lang)}: {size}"
            shapes.append(Box(x, y - tall, wide, tall - 1 if tall > 3 else tall, tone, 1.0, hatch, cell.behind, said))
            y -= tall
            parts.append(f"{say(f'answer.{answer}', lang)} {size}")
        shapes.append(Words(x + wide / 2, y - 12, str(total), 13, "middle", "text", strong=True))
        shapes.append(Words(x + wide / 2, bottom + 14, year, 12, "middle", "muted", width=step))
        told.append(f"{year}: {say('times', lang, requests=total)}" + (f" ({', '.join(parts)})." if parts else "."))
    shapes += _legend(lang, HEIGHT - 74)
    return Picture(say("picture.years", lang), tuple(shapes), tuple(told))


def _legend(lang: Lang, top: float) -> list[Shape]:
    shapes: list[Shape] = []
    for number, answer in enumerate(ANSWERS):
        tone, hatch = LOOKS[answer]
        x, y = 6 + (number % 2) * 166, top + number // 2 * 24
        shapes.append(Box(x, y, 14, 14, tone, 1.0, hatch))
        shapes.append(Words(x + 20, y + 7, say(f"answer.{answer}", lang), 12, "start", "muted", width=140))
    return shapes


def _qarks(table: Table, lang: Lang) -> Picture:
    wide, high, gap = 108.0, 84.0, 8.0
    left = (WIDTH - 3 * wide - 2 * gap) / 2
    requests, spoke = table.columns.index("requests"), table.columns.index("spoke")
    most = max(_value(row[requests]) for row in table.rows) or 1
    shapes: list[Shape] = []
    told = []
    for row in table.rows:
        name, cell = str(row[0].value), row[requests]
        column, line = TILES[name]
        x, y, many = left + column * (wide + gap), 4 + line * (high + gap), _value(cell)
        said = f"{name}: {say('times', lang, requests=many)}"
        heard = f"{say('column.spoke', lang)}: {_value(row[spoke])}"
        shapes.append(Box(x, y, wide, high, "bar"))
        if many:
            # behind the words it stays light enough for them; the length below says the same without colour
            shapes.append(Box(x, y, wide, high, "accent", 0.08 + 0.22 * many / most, 0, cell.behind, said))
            shapes.append(Box(x, y + high - 6, wide * many / most, 6, "accent", 1.0, 0, cell.behind, said))
        shapes.append(Words(x + 10, y + 16, name, 13, "start", "text", strong=True, width=wide - 16))
        shapes.append(Words(x + 10, y + 41, str(many), 22, "start", "text" if many else "muted", strong=bool(many)))
        shapes.append(Words(x + 10, y + 65, heard, 12, "start", "muted", width=wide - 16))
        told.append(f"{said}; {heard}.")
    return Picture(say("picture.qarks", lang), tuple(shapes), tuple(told))


def _flow(table: Table, lang: Lang) -> Picture:
    """Three columns: what was asked, what was answered, whether it stands in a plan."""
    rows = [row for row in table.rows if _value(row[1])]
    total = sum(_value(row[1]) for row in rows) or 1
    top, gap, wide = 24.0, 12.0, 14.0
    tall = HEIGHT - top - 30 - gap * max(len(rows) - 1, 1)
    unit = tall / total
    x0, x1, x2 = 4.0, WIDTH / 2 - 48, WIDTH - wide - 4
    asked = [row for row in rows if row[0].value != "loose"]
    left = {"asked": top, "loose": top + sum(_value(row[1]) for row in asked) * unit + gap}
    planned = sum(_value(row[2]) for row in rows)
    right = {2: top, 3: top + planned * unit + (gap if planned else 0)}
    shapes: list[Shape] = []
    told = []
    y = top
    for row in rows:
        answer = str(row[0].value)
        tone, hatch = LOOKS[answer]
        size = _value(row[1])
        high = size * unit
        word = say(f"answer.{answer}", lang)
        start = "loose" if answer == "loose" else "asked"
        begin = left[start]
        left[start] += high
        shapes.append(Band(x0 + wide, begin, begin + high, x1, y, y + high, tone, row[1].behind, f"{word}: {size}"))
        shapes.append(Box(x1, y, wide, high, tone, 1.0, hatch, row[1].behind, f"{word}: {size}"))
        below = y
        for column in (2, 3):
            part = _value(row[column]) * unit
            if part:
                to = right[column]
                said = f"{word}, {say('flow.plan' if column == 2 else 'flow.bare', lang)}: {_value(row[column])}"
                shapes.append(Band(x1 + wide, below, below + part, x2, to, to + part, tone, row[column].behind, said))
                right[column] += part
                below += part
        shapes.append(Words(x1 + wide + 6, y + high / 2, f"{word} · {size}", 12, "start", "text", strong=True))
        told.append(f"{word}: {size}; {say('flow.plan', lang)}: {_value(row[2])}.")
        y += high + gap
    ends = ((x0, "asked", sum(_value(row[1]) for row in asked), top, "start"),)
    loose = total - ends[0][2] if rows else 0
    for x, key, size, at, anchor in (*ends, (x0, "loose", loose, left["loose"] - loose * unit, "start")):
        if size:
            behind = tuple(
                uid for row in rows if (row[0].value == "loose") == (key == "loose") for uid in row[1].behind
            )
            shapes.append(Box(x, at, wide, size * unit, "text", 0.75, 0, behind, f"{say(f'flow.{key}', lang)}: {size}"))
            where = at - 12 if key == "asked" else at + size * unit + 12
            shapes.append(Words(x, where, f"{say(f'flow.{key}', lang)} · {size}", 12, anchor, "muted"))
    for column, key in ((2, "plan"), (3, "bare")):
        size = sum(_value(row[column]) for row in rows)
        if size:
            behind = tuple(uid for row in rows for uid in row[column].behind)
            at = right[column] - size * unit
            shapes.append(
                Box(x2, at, wide, size * unit, "text", 0.75, 0, behind, f"{say(f'flow.{key}', lang)}: {size}")
            )
            where = at - 12 if abs(at - top) < 1 else at + size * unit / 2
            place = (x2 + wide, "end") if abs(at - top) < 1 else (x2 - 6, "end")
            shapes.append(Words(place[0], where, f"{say(f'flow.{key}', lang)} · {size}", 12, place[1], "muted"))
    return Picture(say("picture.flow", lang), tuple(shapes), tuple(told))


def _most(column: str) -> Callable[[Table, Lang], Picture]:
    """Bars of the first rows, by the figures of this column."""

    def made(table: Table, lang: Lang) -> Picture:
        at = table.columns.index(column)
        rows: Sequence[tuple[Cell, ...]] = [row for row in table.rows if _value(row[at])][:_TOP]
        most = max((_value(row[at]) for row in rows), default=1)
        shapes: list[Shape] = []
        told = []
        answers = [table.columns.index(answer) for answer in ANSWERS if answer in table.columns]
        for number, row in enumerate(rows):
            y, name, many = 4 + number * 46.0, shown(table.columns[0], row[0].value, lang), _value(row[at])
            x = 8.0
            for answer, place in zip(ANSWERS, answers, strict=False):
                if size := _value(row[place]):
                    tone, hatch = LOOKS[answer]
                    wide = (WIDTH - 60) * size / most
                    said = f"{name}, {say(f'answer.{answer}', lang)}: {size}"
                    shapes.append(Box(x, y + 19, wide, 15, tone, 1.0, hatch, row[place].behind, said))
                    x += wide
            if not answers:
                wide = (WIDTH - 60) * many / most
                shapes.append(Box(x, y + 19, wide, 15, "accent", 1.0, 0, row[at].behind, f"{name}: {many}"))
                x += wide
            shapes.append(Words(8, y + 9, name, 12, "start", "text", width=WIDTH - 16))
            shapes.append(Words(x + 8, y + 26, str(many), 13, "start", "text", strong=True))
            told.append(f"{name}: {many}.")
        if answers:
            shapes += _legend(lang, HEIGHT - 70)
        return Picture(say("picture.top", lang), tuple(shapes), tuple(told))

    return made


_KINDS: Mapping[str, Callable[[Table, Lang], Picture]] = {
    "years": _years,
    "qarks": _qarks,
    "flow": _flow,
    "groups": _most("requests"),
    "themes": _most("requests"),
    "organisations": _most("requests"),
    "commitments": _most("requests"),
}
