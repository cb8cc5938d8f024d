"""The evidence folder written: beside, flushed, and renamed whole, so that half of it never stands there.

The same shelf and the same day give the same bytes.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facilitator.archive.evidence.bag import DATA, bag
from facilitator.archive.evidence.chosen import Chosen, Extra, Included, Stopped
from facilitator.archive.evidence.described import CATALOGUE, PACKAGE, catalogue, package
from facilitator.archive.evidence.schema import TABLES
from facilitator.archive.evidence.site.pages import pages, titles
from facilitator.archive.evidence.tables import csv_of, rows
from facilitator.archive.places.names import RECEIPT
from facilitator.archive.shelf import Shelf
from facilitator.errors import KnownError, because
from facilitator.files import flushed, make_folder, sync_folder
from facilitator.language.dates import long_date, short_date
from facilitator.language.evidence import say
from facilitator.language.sentences import LANGS

README = "README.txt"


@dataclass(frozen=True, slots=True)
class Written:
    """A folder that stands: how many meetings and documents are in it, and how many files."""

    folder: Path
    meetings: int
    documents: int
    files: int
    left: int


def write(
    chosen: Chosen,
    shelf: Shelf,
    target: Path,
    day: date,
    organiser: str,
    *,
    step: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Written:
    """Write it to ``target``, which must not be there yet; ``day`` is the only time in it.

    KnownErrors ``record.exists``, ``output.failed``, ``shelf.*``; `Stopped`. After either nothing of it is left.
    """
    if os.path.lexists(target):
        raise KnownError("record.exists", path=str(target))
    part = target.with_name(f".{target.name}.part")
    try:
        make_folder(target.parent)
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(part)  # of a try that was killed
        part.mkdir()
        made = _made(chosen, day, organiser)
        documents: Sequence[Included | Extra] = [*chosen.documents, *chosen.figures]
        whole = len(documents) + 1
        for done, one in enumerate(documents, start=1):
            if stop and stop():
                raise Stopped
            _keep(part / one.file, shelf.get(one.key))
            if one.receipt:
                _keep(part / f"receipts/{one.key}{RECEIPT}", one.receipt)
            if step:
                step(done, whole)
        for name, data in made.items():
            _keep(part / name, data)
        bag(part, _told(chosen, day, organiser), _beside(chosen, day))
        count = _settle(part)
        if stop and stop():
            raise Stopped
        if os.path.lexists(target):  # Linux would take the place of an empty folder
            raise KnownError("record.exists", path=str(target))
        os.rename(part, target)
        sync_folder(target.parent)
        if step:
            step(whole, whole)
    except OSError as error:
        raise KnownError("output.failed", path=str(target), reason=because(error)) from error
    finally:  # nobody was told that it exists; on a disk that is gone it stays until the next try
        shutil.rmtree(part, ignore_errors=True)
    return Written(target, len(chosen.meetings), len(documents), count, len(chosen.left))


def drawn(chosen: Chosen, *, small: bool = False) -> Mapping[str, bytes]:
    """The tables alone, by their place: what anybody can draw again from the documents; ``small`` as of ``rows``."""
    told = rows(chosen.meetings, small=small)
    return {table.file: csv_of(table, told[table.name]) for table in TABLES}


def _made(chosen: Chosen, day: date, organiser: str) -> dict[str, bytes]:
    """Everything but the documents and receipts."""
    told, named = rows(chosen.meetings), titles(chosen)
    made = {table.file: csv_of(table, told[table.name]) for table in TABLES}
    days = [str(row["date"]) for row in told["meetings"] if row["date"]]
    described = {
        PACKAGE: package(named, made, day, organiser),
        CATALOGUE: catalogue(named, made, days, day, organiser),
        README: _readme(chosen, day),
    }
    return {**made, **described, **pages(chosen, told, made, day, organiser)}


def _readme(chosen: Chosen, day: date) -> bytes:
    """What it is, in both languages, for whoever opens it in ten years with a text editor."""
    named, parts = titles(chosen), []
    for lang in LANGS:
        lines = [
            named[lang],
            "=" * len(named[lang]),
            "",
            say("about.text", lang),
            say("made", lang, day=long_date(day, lang)),
            "",
            *(f"- {say(f'verify.{one}', lang)}" for one in ("bag", "pdf", "all")),
            "",
            say("left.full", lang),
            say("withheld", lang),
            say("small", lang),
        ]
        parts.append("\n".join(lines))
    return ("\n\n\n".join(parts) + "\n").encode()


def _told(chosen: Chosen, day: date, organiser: str) -> dict[str, str]:
    named = titles(chosen)
    told = {
        "Bagging-Date": day.isoformat(),
        "Bag-Software-Agent": "Tryeza",
        "External-Description": f"{named['sq']} / {named['en']}",
        "External-Identifier": chosen.choice.year or chosen.choice.process,
        "Source-Organization": organiser,
    }
    return {key: " ".join(value.split()) for key, value in told.items() if value.strip()}


def _beside(chosen: Chosen, day: date) -> dict[str, bytes]:
    """At the top of the bag, where people look first."""
    named = titles(chosen)
    said = [f"{named[lang]}. {say('open', lang)} {short_date(day)}" for lang in LANGS]
    page = (
        '<!DOCTYPE html>\n<html lang="sq"><head><meta charset="utf-8"><title>Tryeza</title>'
        f'<meta http-equiv="refresh" content="0; url={DATA}/index.html"></head>'
        f'<body><main><p><a href="{DATA}/index.html">{DATA}/index.html</a></p></main></body></html>\n'
    )
    return {README: ("\n".join(said) + "\n").encode(), "index.html": page.encode()}


def _keep(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _settle(part: Path) -> int:
    """Everything to the disk before it gets its name; gives how many files."""
    count = 0
    for place, _, names in os.walk(part, topdown=False):
        for name in names:
            flushed(Path(place) / name)
            count += 1
        sync_folder(Path(place))
    return count
