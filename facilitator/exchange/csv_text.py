"""CSV: which delimiter, and rows whose line numbers stay true whatever stands in the quotes."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence

from facilitator.errors import KnownError
from facilitator.exchange.columns import recognised
from facilitator.exchange.raw import MAX_FILE, MAX_ROWS, Raw, Trouble

_DELIMITERS = ";,\t|"
_SAMPLE = 30
_LINES_OF_A_ROW = 50  # an unclosed quote is not followed to the end of the file
_ROWS_READ = MAX_ROWS + 100  # enough to know that there are too many


def read_csv(text: str, name: str) -> tuple[list[Raw], str]:
    """(rows, delimiter). A quote that is never closed costs its own line only, and is said."""
    csv.field_size_limit(MAX_FILE)  # our own limit has a sentence, the library's does not
    lines = list(io.StringIO(text, newline=""))
    first = 0
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        delimiter, first = lines[0][4], 1  # written for Excel
    else:
        delimiter = _delimiter(lines[:_SAMPLE])
    return _rows(lines, first, delimiter), delimiter


def _delimiter(lines: Sequence[str]) -> str:
    """The one under which a line has most known headers, then lines are most alike; the semicolon if nothing speaks."""

    def worth(delimiter: str) -> tuple[int, float, int]:
        rows = [row.cells for row in _rows(lines, 0, delimiter) if any(row.cells)]
        widths = Counter(map(len, rows))
        usual, times = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
        alike = times / len(rows) if usual > 1 else 0
        return max(map(recognised, rows), default=0), alike, usual if usual > 1 else 0

    return max(_DELIMITERS, key=worth)


def _rows(lines: Sequence[str], first: int, delimiter: str) -> list[Raw]:
    found: list[Raw] = []
    at = first
    while at < len(lines) and len(found) < _ROWS_READ:
        reader = csv.reader(lines[at : at + _LINES_OF_A_ROW], delimiter=delimiter, strict=True)
        try:
            cells = next(reader, [])
            used = max(reader.line_num, 1)
        except csv.Error:
            # As it stands: the quotes are part of the text, and whoever imports sees the line and decides.
            cells = next(csv.reader([lines[at]], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])
            found.append(Raw(at + 1, cells, (Trouble(KnownError("exchange.quote", line=at + 1)),)))
            at += 1
            continue
        troubles: tuple[Trouble, ...] = ()
        if used > 1:
            over = KnownError("exchange.over_lines", line=at + 1, last=at + used)
            troubles = (Trouble(over, blocks=False),)
        found.append(Raw(at + 1, cells, troubles))
        at += used
    return found
