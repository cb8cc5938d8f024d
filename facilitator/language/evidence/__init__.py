"""What an evidence folder says: its pages, its tables, what tells how it is checked."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.evidence.figures import EN as FIGURES_EN
from facilitator.language.evidence.figures import SQ as FIGURES_SQ
from facilitator.language.evidence.pages import EN as PAGES_EN
from facilitator.language.evidence.pages import SQ as PAGES_SQ
from facilitator.language.evidence.tables import EN as TABLES_EN
from facilitator.language.evidence.tables import SQ as TABLES_SQ
from facilitator.language.sentences import Lang, Template, fill

SQ: Mapping[str, Template] = {**PAGES_SQ, **TABLES_SQ, **FIGURES_SQ}
EN: Mapping[str, Template] = {**PAGES_EN, **TABLES_EN, **FIGURES_EN}


def say(key: str, lang: Lang, **facts: object) -> str:
    """The sentence of ``key``, its gaps filled."""
    return fill((SQ if lang == "sq" else EN)[key], facts)
