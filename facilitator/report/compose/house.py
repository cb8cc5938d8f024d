"""That a part of the meeting was under the Chatham House rule, and what this document therefore does not say."""

from __future__ import annotations

from facilitator.report.compose.parts import Builder
from facilitator.report.document import Line, Paragraph, Section, Source


def section(b: Builder) -> list[Section]:
    """A sentence for each part, then what follows from it; nothing where the rule never held."""
    rules = sorted(b.record.house_rules, key=lambda row: (row.began_at, row.uid))
    if not rules:
        return []
    said = []
    for rule in rules:
        ended = b.clock(rule.ended_at)
        key = "house.said" if ended else "house.said.open"
        said.append(b.words(key, began=b.clock(rule.began_at), ended=ended))
    sources: tuple[Source, ...] = tuple(("house_rule", rule.uid) for rule in rules)
    said.append(b.words("house.why"))
    return [b.automatic("house", b.words("house"), [Paragraph(Line(" ".join(said), sources=sources))])]
