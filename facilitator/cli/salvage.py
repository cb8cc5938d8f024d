"""``tryeza salvage``: a whole meeting file from what is left of a damaged one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from facilitator.language.sentences import Lang


def add(commands: Any) -> None:
    """Put ``salvage`` among the subcommands of the program."""
    made = commands.add_parser(
        "salvage",
        help="rebuild a damaged meeting file into a new one; 0 everything is there, 1 something could not be had",
    )
    made.add_argument("file", type=Path)
    made.add_argument("-o", "--output", type=Path, required=True, help="the new meeting file; never over another")


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Rebuild, and say what was had and what not. KnownErrors ``salvage.*``, ``file.*``, ``copy.*``."""
    from facilitator.desk.copies import found_told
    from facilitator.store.damaged.salvage import salvage
    from facilitator.store.env import Env

    found = salvage(told.file, told.output, Env(actor="tryeza salvage"))
    for line in (str(told.output), *found_told(found, lang)):
        print(line)
    return 0 if found.whole else 1
