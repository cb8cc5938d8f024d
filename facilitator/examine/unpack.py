"""The files inside a report, written into a folder under names that every system takes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.files import apart, make_folder, put


def extract(pdf: bytes, folder: Path) -> list[Path]:
    """Write every file inside a PDF into ``folder``, byte for byte; gives where.

    KnownErrors ``report.no_record`` (no file inside), ``report.unreadable``, ``record.exists`` (nothing is
    overwritten, and then nothing is written), ``input.failed``, ``output.failed``.
    """
    from facilitator.report.extract import files

    inside = apart("PDF", files, pdf)
    targets = {folder / name: inside[original] for original, name in safe_names(inside).items()}
    for path in targets:
        if os.path.lexists(path):
            raise KnownError("record.exists", path=str(path))
    for path, data in targets.items():
        _write_new(path, data)
    return list(targets)


_UNSAFE = re.compile(r"[^\w.()+=@ -]", re.ASCII)


_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


_LONGEST = 100


def safe_names(names: Iterable[str]) -> Mapping[str, str]:
    """A name for each file that every system takes and that stays inside the folder; they differ also in case.

    The names come from a stranger's PDF: no path, no hidden file, no device, nothing that a system reads otherwise.
    """
    given: dict[str, str] = {}
    taken: set[str] = set()
    for original in names:
        last = re.split(r"[/\\]", original)[-1]
        plain = _UNSAFE.sub("_", last).strip(" .") or "file"
        stem, dot, ending = plain.rpartition(".")
        stem, ending = (stem, dot + ending) if stem and len(ending) <= 8 else (plain, "")
        stem = stem[:_LONGEST]
        if _RESERVED.fullmatch(stem + ending):
            stem = f"_{stem}"
        name, number = stem + ending, 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}{ending}", number + 1
        taken.add(name.casefold())
        given[original] = name
    return given


def _write_new(path: Path, data: bytes) -> None:
    """Whole and only if nothing is there; a link that appeared meanwhile is not followed."""
    try:
        make_folder(path.parent)
        put(path, data, mode=0o666, new=True)
    except FileExistsError as error:
        raise KnownError("record.exists", path=str(path)) from error
    except OSError as error:
        raise KnownError("output.failed", path=str(path), reason=because(error)) from error
