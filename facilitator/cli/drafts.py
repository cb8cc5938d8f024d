"""Drafts that came back: ``draft read`` shows what they say, ``draft take`` takes them into a meeting."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.language.sentences import Lang, fill
from facilitator.model import Said, Suggestion

if TYPE_CHECKING:
    from facilitator.desk.drafts import Back


def add(commands: Any) -> None:
    """Put ``draft`` among the subcommands of the program."""
    draft = commands.add_parser("draft", help="read or take in copies of a draft that came back")
    what = draft.add_subparsers(dest="what", metavar="WHAT", required=True)
    for name, told in (("read", "show what copies say; nothing is written"), ("take", "take copies into the meeting")):
        one = what.add_parser(name, help=told)
        one.add_argument("file", type=Path, help="the meeting file")
        one.add_argument("copies", type=Path, nargs="+", help="DOCX, or ODT where LibreOffice is installed")


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run ``draft``: every copy is read before the first is taken. KnownErrors of ``desk.drafts``."""
    from facilitator.desk import drafts
    from facilitator.desk.bring import open_own
    from facilitator.store.env import Env
    from facilitator.store.file import MeetingFile
    from facilitator.workspace import Workspace

    taking = told.what == "take"
    file = open_own(told.file, Workspace.default()) if taking else MeetingFile.look(told.file, Env())
    try:
        backs = [drafts.read_back(file, path) for path in told.copies]
        for back in backs:
            _show(back, lang)
            if taking:
                drafts.take(file, back)
    finally:
        file.close()
    return 0


def _show(back: Back, lang: Lang) -> None:
    from facilitator.language.errors import sentence
    from facilitator.language.told.drafts import words

    counts = {what: back.count(what) for what in ("changes", "remarks", "lost")}
    print(fill(words(lang)["file"], {"name": back.name, "number": back.number, **counts}))
    for note in back.notes:
        print(f"  ! {sentence(note, lang)}")
    for one in back.said:
        print(f"  {'  ' * (one.reply_to >= 0)}{_line(one, lang)}")


def _line(one: Said, lang: Lang) -> str:
    from facilitator.language.told.drafts import words

    sentences = words(lang)
    key = str(one.kind)
    if one.kind is Suggestion.WORDS:
        key = "new" if not one.old.strip() else "old" if not one.new.strip() else "words"
    elif one.kind is Suggestion.REMARK and one.old:
        key = "remark.on"
    facts = {name: " ".join(text.split()) for name, text in (("old", one.old), ("new", one.new), ("text", one.text))}
    said = [one.author or fill(sentences["nobody"], {}), fill(sentences[key], facts)]
    if not one.anchor:
        said.append(fill(sentences["lost"], {}))
    if not one.tracked:
        said.append(fill(sentences["untracked"], {}))
    return " · ".join(said)
