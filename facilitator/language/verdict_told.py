"""A verdict as lines to read: the document first, then each signature on its separate axes, then remarks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from facilitator.language.dates import clock, local, short_date
from facilitator.language.sentences import Lang
from facilitator.language.verdicts import VERDICT_EN, VERDICT_SQ


def tell(verdict: Mapping[str, Any], lang: Lang) -> list[str]:
    """``verdict`` as ``Verdict.as_dict()`` gives it → whole sentences, one a line; rows are indented by two spaces."""
    lines = [document(verdict, lang)]
    for row in verdict["signatures"]:
        lines += ["", f"{row['field']}: {row['signer'] or '–'}"]
        lines += [f"  {line}" for line in signature(row, lang)]
    lines += notes(verdict, lang)
    return lines


def document(verdict: Mapping[str, Any], lang: Lang) -> str:
    """The one sentence about the whole document."""
    return _say(
        f"verdict.{verdict['verdict']}",
        lang,
        missing=", ".join(verdict["missing"]),
        verified_at=_moment(verdict.get("verified_at")),
    )


def signature(row: Mapping[str, Any], lang: Lang) -> list[str]:
    """What is said of one signature: integrity, trust, person, kind, revocation, time."""
    facts = {"field": row["field"], "signer": row["signer"], "time": _moment(row["time"])}
    keys = [f"integrity.{row['integrity']}"]
    if row["intact"] and row["valid"]:
        keys.append(f"standing.{row['standing']}")
        if row["reason"]:
            keys.append(f"reason.{row['reason']}")
        if row["standing"] == "TRUSTED":
            keys.append(f"expected.{row['expected']}")
        keys.append("kind.local" if row["self_issued"] else "kind.issued")
        if not row["self_issued"]:
            keys.append(f"revocation.{row['revocation']}")
        keys.append(f"proof.{row['proof']}")
    return [_say(f"verdict.{key}", lang, **facts) for key in keys]


def state(row: Mapping[str, Any], lang: Lang) -> str:
    """A short label for one signature."""
    return _say(f"verdict.state.{row['state']}", lang)


def notes(verdict: Mapping[str, Any], lang: Lang) -> list[str]:
    """Remarks about the file."""
    return [
        _say(f"verdict.note.{note['code']}", lang, field=note["field"], detail=note["detail"])
        for note in verdict["notes"]
    ]


def _say(key: str, lang: Lang, **facts: object) -> str:
    template = (VERDICT_SQ if lang == "sq" else VERDICT_EN).get(key)
    return key if template is None else template.format(**facts)


def _moment(text: str | None) -> str:
    if not text:
        return ""
    moment = local(datetime.fromisoformat(text))
    return f"{short_date(moment.date())} {clock(moment)}"
