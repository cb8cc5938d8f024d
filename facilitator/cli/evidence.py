"""``archive evidence``: the public documents of a year or a process as one folder, and such a folder checked."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang, Template, fill

if TYPE_CHECKING:
    from facilitator.workspace import Workspace

TOLD: dict[Lang, dict[str, Template]] = {
    "sq": {
        "made": "{folder}: {meetings|asnjë takim|1 takim|# takime}, {papers|asnjë dokument|1 dokument|# dokumente}, "
        "{pieces|asnjë skedar|1 skedar|# skedarë}; jashtë {left|nuk mbeti asnjë dokument|mbeti 1 dokument|mbetën # "
        "dokumente}",
        "checked": "{folder}: {papers|asnjë dokument i verifikuar|1 dokument i verifikuar|# dokumente të "
        "verifikuara}, {faults|asnjë gabim|1 gabim|# gabime}",
    },
    "en": {
        "made": "{folder}: {meetings|no meetings|1 meeting|# meetings}, {papers|no documents|1 document|# "
        "documents}, {pieces|no files|1 file|# files}; {left|no documents|1 document|# documents} left out",
        "checked": "{folder}: {papers|no documents verify|1 document verifies|# documents verify}, "
        "{faults|no faults|1 fault|# faults}",
    },
}


def add(deeds: Any) -> None:
    """Put ``evidence`` among the deeds of ``archive``."""
    evidence = deeds.add_parser(
        "evidence",
        help="write the public documents of a year or a process as one folder with pages and tables, or check one",
    )
    what = evidence.add_mutually_exclusive_group(required=True)
    what.add_argument("--year", default="", help="of the meetings: 2026")
    what.add_argument("--process", default="", metavar="NAME", help="as the meetings name it, or a part of it")
    what.add_argument("--check", type=Path, default=None, metavar="DIR", help="look such a folder over; 1 if faulty")
    evidence.add_argument("-o", "--output", type=Path, default=None, metavar="DIR", help="a folder that is not there")


def run(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    """Make or check a folder; 0 all is well, 1 faults. KnownErrors of `desk.published.evidence`."""
    from facilitator.archive.evidence.chosen import Choice
    from facilitator.desk.published import evidence
    from facilitator.store.env import Env

    now = Env().clock()
    if told.check is not None:
        return _check(told.check, workspace, lang)
    if told.output is None:
        raise KnownError("evidence.where")
    choice = Choice(year=told.year.strip(), process=told.process.strip())
    made = evidence.make(workspace, choice, told.output, now)
    assert made is not None  # nobody stops it here
    facts = {"folder": made.folder, "meetings": made.meetings, "papers": made.documents, "pieces": made.files}
    print(fill(TOLD[lang]["made"], {**facts, "left": made.left}))
    return 0


def _check(folder: Path, workspace: Workspace, lang: Lang) -> int:
    from facilitator.desk.published import evidence
    from facilitator.language.errors import sentence
    from facilitator.store.env import Env

    found = evidence.check(workspace, folder, Env().clock())
    for name, what in found.faults:
        said = sentence(KnownError(what), lang) if what.startswith("evidence.") else what
        print(": ".join(filter(None, (name, said))))
    facts = {"folder": folder, "papers": found.documents, "faults": len(found.faults)}
    print(fill(TOLD[lang]["checked"], facts))
    return 1 if found.faults else 0
