"""People out: a CSV that Excel opens with every letter right and that no spreadsheet computes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from facilitator.exchange.answers import word
from facilitator.exchange.columns import FIELDS, HEADERS
from facilitator.language.sentences import Lang
from facilitator.model import Organisation, Person

COLUMNS = tuple(field for field in FIELDS if field not in ("first_name", "last_name", "father"))
_COMPUTED = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def export_people_csv(people: Sequence[Person], organisations: Sequence[Organisation], lang: Lang = "sq") -> bytes:
    """Every person with the organisation they came for, in the given order; ``preview`` reads it back unchanged.

    UTF-8 with a byte order mark, semicolons, CRLF. It holds contacts: it is for the organiser, never for publication.
    """
    head = [HEADERS[lang][field] for field in COLUMNS]
    rows = [head, *people_rows(people, organisations, lang)]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def people_rows(
    people: Sequence[Person], organisations: Sequence[Organisation], lang: Lang = "sq"
) -> Iterator[tuple[str, ...]]:
    """The cells of each person, in the order of ``COLUMNS``."""
    bodies = {body.uid: body for body in organisations}
    for person in people:
        body = bodies.get(person.organisation or "")
        yield (
            person.name,
            body.name if body else "",
            body.county if body else person.county,
            body.sector if body else "",
            person.role,
            word(person.gender, lang),
            person.phone,
            person.email,
            word(body.kind, lang) if body else "",
            word(person.capacity, lang),
            word(person.photo, lang),
            word(person.publish_name, lang),
        )


def guarded(cell: str) -> str:
    """An apostrophe before what a spreadsheet would compute (= + - @ tab), so that a name cannot run a command."""
    return f"'{cell}" if _COMPUTED.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that ``guarded`` was given."""
    return cell[1:] if cell.startswith("'") and _COMPUTED.match(cell) else cell
