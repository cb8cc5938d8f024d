"""``tryeza count`` and ``tryeza recount``: elections counted from a file, and published ones counted again."""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from pathlib import Path
from typing import Any

from facilitator.errors import KnownError
from facilitator.files import read_in
from facilitator.language.sentences import Lang

COMMANDS = ("count", "recount")
LEFT_OUT = 4
"""What the script says when it left out a round by an advanced rule, and all others are the same."""
ROUND = re.compile(r"round-\d+(-\d+)?-(rule|result|ballots|totals|lot)\.json")


def add(commands: Any) -> None:
    """Put ``count`` and ``recount`` among the subcommands of the program."""
    count = commands.add_parser("count", help="count an election from a file of ballots, and print what is expected")
    count.add_argument("case", type=Path, help="JSON: options, ballots, method, rules, expected")
    count.add_argument("--json", action="store_true", help="on one line, for other programs")
    recount = commands.add_parser(
        "recount",
        help="count the votes of a report, or of a folder with its files, again",
        epilog="exit codes: 0 all the same, 1 something differs, 2 no round was found, 3 the file cannot be read",
    )
    recount.add_argument("report", type=Path, help="a report (PDF), or the folder with the files from inside it")


def run(told: argparse.Namespace, lang: Lang) -> int:
    """KnownErrors of reading a file, ``count.case``, ``count.large``."""
    return _count(told.case, told.json) if told.command == "count" else _recount(told.report)


def _count(path: Path, one_line: bool) -> int:
    from facilitator.voting.cases import counted

    try:
        case = json.loads(read_in(path))
    except (ValueError, RecursionError) as error:
        raise KnownError("count.case", problem=str(error)) from error
    if not isinstance(case, dict):
        raise KnownError("count.case", problem=type(case).__name__)
    print(json.dumps(counted(case), ensure_ascii=False, indent=None if one_line else 1))
    return 0


def _recount(path: Path) -> int:
    """Run the program's own copy of ``recount.py``, not one that came with the files: that could say anything.

    Rounds by an advanced rule, which the script leaves out, are counted by the program itself.
    """
    if path.is_dir():
        return _script(path)
    from facilitator.report.extract import files

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, data in files(read_in(path)).items():
            if ROUND.fullmatch(name):  # the names are a stranger's
                (folder / name).write_bytes(data)
        return _script(folder)


def _script(folder: Path) -> int:
    from facilitator.assets import RECOUNT

    names: dict[str, Any] = {"__name__": "recount"}
    exec(compile(RECOUNT.read_text("utf-8"), str(RECOUNT), "exec"), names)
    code = int(names["main"](folder))
    return _advanced(folder) if code == LEFT_OUT else code


def _advanced(folder: Path) -> int:
    """Rounds by an advanced rule: 0 if every result follows, else 1. The script has found all others the same."""
    from facilitator.voting.published import PublishedRound, rounds

    def told(one: PublishedRound) -> str:
        result = "njësoj / same" if one.same else f"NDRYSHE / DIFFERENT {one.why}".rstrip()
        return "\n".join((f"\n{one.name}: {one.question}", *one.places, f"  {result}"))

    found = list(rounds(folder))
    for one in found:
        print(told(one))
    return int(not all(one.same for one in found))
