"""A verdict as lines to read: the document first, then each signature on its separate axes, then remarks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from facilitator.language.dates import clock, local, short_date
from facilitator.language.sentences import Lang, fill
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
    return [text for _, _, text in axes(row, lang)]


def axes(row: Mapping[str, Any], lang: Lang) -> list[tuple[str, str, str]]:
    """The same, a line for each axis: (axis, its value, the sentence)."""
    facts = {"field": row["field"], "signer": row["signer"], "time": _moment(row["time"])}
    found = [("integrity", row["integrity"])]
    if row["intact"] and row["valid"]:
        found.append(("standing", row["standing"]))
        if row["reason"]:
            found.append(("reason", row["reason"]))
        if row["standing"] == "TRUSTED":
            found.append(("expected", row["expected"]))
        kind = "local" if row["self_issued"] else "internal" if row.get("internal") else "issued"
        found.append(("kind", kind))
        if not row["self_issued"]:
            found.append(("revocation", row["revocation"]))
        found.append(("proof", row["proof"]))
    return [(axis, value, _say(f"verdict.{axis}.{value}", lang, **facts)) for axis, value in found]


def state(row: Mapping[str, Any], lang: Lang) -> str:
    """A short label for one signature."""
    return _say(f"verdict.state.{row['state']}", lang)


def notes(verdict: Mapping[str, Any], lang: Lang) -> list[str]:
    """Remarks about the file."""
    return [
        _say(
            f"verdict.note.{note['code']}", lang, field=note["field"], detail=note["detail"], **_number(note["detail"])
        )
        for note in verdict["notes"]
    ]


def _number(detail: str) -> dict[str, int]:
    """A detail that is a number, for the sentences that agree with it."""
    return {"bytes": int(detail)} if detail.isdecimal() else {}


def _say(key: str, lang: Lang, **facts: object) -> str:
    template = (VERDICT_SQ if lang == "sq" else VERDICT_EN).get(key)
    return key if template is None else fill(template, facts)


def _moment(text: str | None) -> str:
    if not text:
        return ""
    moment = local(datetime.fromisoformat(text))
    return f"{short_date(moment.date())} {clock(moment)}"
