"""What a copy or a rebuilt meeting lacks, in words: labels with names or numbers behind them, which always agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.language.dates import clock, moment_of, short_date
from facilitator.language.sentences import Lang

EACH = 3
"""Names of one kind that are said; of the others only how many."""

MOST_GAPS = 12
"""Gaps in the history that are said; of the others only how many."""

KINDS: dict[str, tuple[str, str]] = {
    "meeting": ("të dhënat e takimit", "details of the meeting"),
    "person": ("pjesëmarrës", "people"),
    "organisation": ("organizata", "organisations"),
    "attendance": ("ardhje", "arrivals"),
    "agenda_item": ("pika të rendit të ditës", "agenda items"),
    "point": ("ndërhyrje", "contributions"),
    "measure": ("masa", "measures"),
    "action": ("detyra", "actions"),
    "agreement": ("dakordësi", "agreements"),
    "vote": ("votime", "votes"),
    "round": ("votime të hapura", "votes opened"),
    "closing": ("votime të mbyllura", "votes closed"),
    "ballot": ("fletë votimi", "ballots"),
    "block": ("tekste të redaktuara", "edited texts"),
    "comment": ("komente", "comments"),
    "circulation": ("dërgime të draftit", "circulations of the draft"),
    "response": ("përgjigje të arsyetuara", "reasoned responses"),
    "approval": ("miratime", "approvals"),
    "signature": ("nënshkrime", "signatures"),
    "returned_copy": ("kopje të kthyera", "returned copies"),
    "archived": ("shënime arkivimi", "notes of archiving"),
    "issued": ("dokumente të dhëna për nënshkrim", "documents given out to be signed"),
    "logo": ("logo", "logos"),
    "text_module": ("fjali të gatshme", "text modules"),
    "recipient": ("marrës të zakonshëm", "usual recipients"),
    "sending": ("mesazhe të përgatitura", "messages prepared"),
}
"""Table → what its rows are called, in the order of the meeting's line; rows of other tables are counted together."""

_OTHERS = ("të dhëna të tjera", "other entries")

_SAID: dict[str, tuple[str, str]] = {
    "whole": ("Gjithçka që ishte në takim është aty.", "Everything that was in the meeting is there."),
    "part": ("Diçka nga takimi mungon.", "Something of the meeting is missing."),
    "history": (
        "Veprime të mbajtura siç u shkruan: {kept}; të tjera që lexohen: {more}; të humbura: {lost}.",
        "Acts kept as they were written: {kept}; others that can be read: {more}; lost: {lost}.",
    ),
    "gaps": (
        "Oraret e veprimeve të humbura, ku mund të mungojë diçka që nuk ka lënë gjurmë: {what}.",
        "Times of the acts lost, where something may be missing that left no trace: {what}.",
    ),
    "stand_in": (
        "Titulli, data dhe vendi i takimit humbën: plotësojini përsëri.",
        "Title, date and place of the meeting are lost: fill them in again.",
    ),
    "lost": ("Nuk u gjetën dot: {what}.", "Could not be had: {what}."),
    "unsure": (
        "Mund të mos jenë në gjendjen e fundit: {what}.",
        "May be older than they last were: {what}.",
    ),
    "changed": (
        "Kanë humbur lidhjen me diçka që mungon: {what}.",
        "Have lost the link to something that is missing: {what}.",
    ),
    "blobs": ("Dokumente që humbën: {n}.", "Documents lost: {n}."),
    "unknown": ("Rreshta që nuk dihet më se çfarë ishin: {n}.", "Rows of which nobody knows what they were: {n}."),
}


def kinds_told(named: Mapping[str, Sequence[str]], lang: Lang, each: int = EACH) -> str:
    """``pjesëmarrës (Ana, Ben, Cel, +2); ndërhyrje (Afatet)``; empty for nothing.

    ``named``: table → the name of each row, empty where it has none.
    """
    at = 0 if lang == "sq" else 1
    parts: list[str] = []
    others = 0
    for table in (*KINDS, *(table for table in named if table not in KINDS)):
        names = named.get(table, ())
        if not names:
            continue
        if table not in KINDS:
            others += len(names)
            continue
        said = [name for name in dict.fromkeys(names) if name][:each]
        rest = len(names) - len(said)
        more = [f"+{rest}" if said else str(rest)] if rest else []
        parts.append(f"{KINDS[table][at]} ({', '.join(said + more)})")
    if others:
        parts.append(f"{_OTHERS[at]} ({others})")
    return "; ".join(parts)


def gaps_told(gaps: Sequence[tuple[str, str]], zone: str) -> str:
    """``12.10.2026 09:31–09:40; 12.10.2026 10:02–…``, the earliest first; empty for none.

    ``gaps``: the moments (ISO) of the acts before and behind, on the clock of ``zone`` when told, empty for unknown.
    """
    told: dict[str, None] = {}
    for begun, ended in sorted(gaps, key=lambda gap: gap[0] or gap[1]):
        start, end = moment_of(begun, zone), moment_of(ended, zone)
        first = f"{short_date(start)} {clock(start)}" if start else "…"
        again = start is not None and end is not None and start.date() == end.date()
        last = "…" if end is None else clock(end) if again else f"{short_date(end)} {clock(end)}"
        told[f"{first}–{last}"] = None
    rest = len(told) - MOST_GAPS
    return "; ".join([*list(told)[:MOST_GAPS], *([f"+{rest}"] if rest > 0 else [])])


def salvage_told(facts: Mapping[str, object], lang: Lang) -> list[str]:
    """Sentences of a salvage, the result first; ``facts``: code → True, a number, or the facts of its sentence."""
    at = 0 if lang == "sq" else 1
    said: list[str] = []
    for code, texts in _SAID.items():
        fact = facts.get(code)
        if not fact:
            continue
        known = fact if isinstance(fact, Mapping) else {"n": fact, "what": fact}
        said.append(texts[at].format_map(known))
    return said
