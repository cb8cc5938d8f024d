"""From a key in the search field to the repainted list, 10,000 people."""

from __future__ import annotations

import time

from benchmarks.measure import Figure, median, p99

PEOPLE = 10_000
NAMES = """
Ëngjëll Çelnik Shpëtim Xhesika Besnik Njomza Zyrafete Agim Ilir Dritan Lule Anila Petrit
Gjeçi Dhamo Çarçani Thaçi Zhupani Rrapi Sulaj Ballço Kodhima Papa Cami Hyka Pjetri Mëhilli
"""
FIRST, LAST = (line.split() for line in NAMES.strip().splitlines())
TYPED = ("cel", "thaci qendra 12", "ëngjëll", "gje 77", "shoqata 3", "zy", "p", "xhesika dhamo", "nuk ka", "a")


def run() -> list[Figure]:
    """Every key of ``TYPED``, and every Backspace that takes it away again."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from benchmarks.screen import Painted, application, dismiss, press, until
    from ui.widgets.lists import Item, ListModel, ListPane, SearchLine

    app = application()
    window = QWidget()
    pane = ListPane("People", ListModel(people_items(Item)))
    line = SearchLine(pane, "Search")
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(pane)
    window.resize(900, 760)
    window.show()
    painted = Painted(pane.viewport())
    until(lambda: painted.times > 0)
    samples: list[float] = []

    def key(which: Qt.Key | str) -> None:
        app.processEvents()
        before, asked = painted.times, pane.rows.query
        begun = time.perf_counter()
        press(line, which)
        if pane.rows.query == asked:
            return  # a space at the end asks nothing new, and nothing is painted
        until(lambda: painted.times > before)
        samples.append((time.perf_counter() - begun) * 1000)

    for _ in range(4):
        for text in TYPED:
            for character in text:
                key(character)
            for _ in text:
                key(Qt.Key.Key_Backspace)
    dismiss(window)
    return [
        Figure(
            name="key_to_list_10000",
            note=f"a key in the search field until the list of {PEOPLE} people is repainted; {len(samples)} keys",
            median_ms=median(samples),
            p99_ms=p99(samples),
            of="p99_ms",
            bar=16,
        )
    ]


def people_items(item: type) -> list:  # type: ignore[type-arg]
    """The rows: name over organisation, state at the right, as the attendance list shows them."""
    return [
        item(
            uid=f"{n:032x}",
            title=f"{FIRST[n % len(FIRST)]} {LAST[n // 7 % len(LAST)]}",
            subtitle=f"{('Qendra', 'Shoqata', 'Fondacioni')[n % 3]} {n // 2}",
            right="09:31" if n % 3 else "",
            icon="circle-check",
            tone="green" if n % 3 else "muted",
        )
        for n in range(PEOPLE)
    ]
