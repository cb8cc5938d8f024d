"""``archive find``: what anybody ever asked for, said or answered, found from the command line."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.language.dates import day_short
from facilitator.language.sentences import Lang, Template, fill
from facilitator.language.told import catalogue as catalogue_told

if TYPE_CHECKING:
    from facilitator.archive.index import Found
    from facilitator.workspace import Workspace

_COUNTED: dict[Lang, Template] = {
    "sq": "{places|Nuk u gjet asgjë.|U gjet 1 vend.|U gjetën # vende.}",
    "en": "{places|Nothing was found.|1 place was found.|# places were found.}",
}
_APART: dict[Lang, Template] = {
    "sq": "{places|1 vend tjetër është|# vende të tjera janë} vetëm në dokumente të plota: --internal",
    "en": "{places|1 more place stands|# more places stand} in full documents alone: --internal",
}
_OPTIONS = {"year": "year", "qark": "county", "organisation": "organisation", "theme": "theme"}


def add(deeds: Any) -> None:
    """Put ``find`` among the deeds of ``archive``."""
    find = deeds.add_parser(
        "find",
        help="find points, measures, responses, votes, organisations and documents in the whole archive",
        epilog='words, "words beside each other", -not, organisation:NAME, qark:NAME, 2026; a word of three letters or '
        "more finds those that begin with it",
    )
    find.add_argument("words", nargs="*", default=[])
    find.add_argument("--year", default="")
    find.add_argument("--qark", default="")
    find.add_argument("--organisation", default="")
    find.add_argument("--theme", default="")
    find.add_argument("--kind", default="", help="recommendation, issue, measure, response, vote, agenda, legacy, …")
    find.add_argument("--answer", default="", help="accepted, partly, rejected, under_review")
    find.add_argument("--best", action="store_true", help="the best answers first instead of the newest")
    find.add_argument("--limit", type=int, default=50)
    find.add_argument("--folder", type=Path, default=None, help="default: the archive of this computer")
    find.add_argument("--internal", action="store_true", help="full documents too, which are not for everybody")
    find.add_argument("--json", action="store_true")


def run(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    """Find; 0 when something was found, 1 when nothing was. KnownErrors ``shelf.*``, ``catalogue.*``."""
    from dataclasses import replace

    from facilitator.archive.catalogue.rows import State
    from facilitator.archive.catalogue.words import asked, marked, words_of
    from facilitator.desk.shelf import index_of
    from facilitator.language import intake as intake_told

    index = index_of(workspace, told.folder)
    index.refresh()
    chosen = [(name, getattr(told, name)) for name in ("kind", "answer") if getattr(told, name)]
    question = asked(" ".join(told.words), chosen)
    # a name typed here is looked for as one typed into the line is: without case, ë and ç, and by its beginning
    named = [(facet, tuple(words_of(getattr(told, name)))) for name, facet in _OPTIONS.items() if getattr(told, name)]
    question = replace(question, named=(*question.named, *named))
    count = index.count(question)
    page = (index.best if told.best else index.page)(question, limit=max(1, told.limit))
    several = page.found if told.internal else [one for hit in page.found if (one := _for_everybody(hit)) is not None]
    apart = len(page.found) - len(several)
    count -= apart
    if told.json:
        found = [_plain(one) for one in several]
        print(json.dumps({"count": count, "found": found, "internal": apart}, ensure_ascii=False, indent=2))
        return 0 if count else 1
    for one in several:
        head = one.entries[0] if one.entries else None
        day = day_short(head.date) if head is not None and head.date else "–"
        what = catalogue_told.kind(one.hit.kind, lang)
        by = f" · {one.hit.by}" if one.hit.by else ""
        title = head.title if head is not None else ""
        if title and head is not None and head.state is State.NO_RECORD:
            title = f"{title} ({intake_told.say('old', lang)})"
        print(f"{day} · {title} · {what}{by}")
        print(f"    {' '.join(marked(one.hit.text, question.wanted)[0].split())}")
        if head is not None:
            print(f"    {head.key}")
    print(fill(_COUNTED[lang], {"places": count}))
    if apart:
        print(fill(_APART[lang], {"places": apart}))
    return 0 if count else 1


def _for_everybody(found: Found) -> Found | None:
    """The place with its public documents; None when it stands in full ones alone."""
    from dataclasses import replace

    from facilitator.archive.places.names import is_full

    entries = tuple(entry for entry in found.entries if not is_full(entry.key))
    return replace(found, entries=entries) if entries else None


def _plain(found: Found) -> dict[str, Any]:
    hit, head = found.hit, found.entries[0] if found.entries else None
    return {
        "what": str(hit.what),
        "kind": hit.kind,
        "text": hit.text,
        "by": hit.by,
        "meeting": hit.meeting,
        "title": head.title if head else "",
        "date": head.date if head else "",
        "files": [entry.key for entry in found.entries],
    }
