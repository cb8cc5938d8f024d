"""What stands before approval (``meeting.findings``) in the words of the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.language.findings import told
from facilitator.meeting.papers.finding import Finding
from facilitator.model import DocumentKind

if TYPE_CHECKING:
    from facilitator.language.sentences import Lang
    from facilitator.report import Section
    from facilitator.report.document import Source

Sections = Mapping[DocumentKind, Sequence["Section"]]


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list. ``stops``: approval refuses it; ``goal``: a station or ``document/section``.

    ``sources``: the rows it is about; each visit goes to the next one.
    """

    text: str
    stops: bool
    goal: str
    sources: tuple[Source, ...] = ()


def checks(found: Sequence[Finding], sections: Sections, lang: Lang) -> list[Check]:
    """What is still open, in words."""
    made = []
    for one in found:
        facts = dict(one.facts)
        if "section" in facts:
            facts["section"] = _named(sections, one.goal) or facts["section"]
        made.append(Check(told(one.code, facts, lang), one.stops, one.goal, one.sources))
    return made


def _named(sections: Sections, goal: str) -> str:
    """What the outline calls the section that a finding is about."""
    kind, _, key = goal.partition("/")
    found = [one for one in sections.get(DocumentKind(kind), ()) if one.key == key]
    return found[0].title if found else ""
