"""What the two signature fields of a document are for, in words. Their names inside the file stay what they were, for
trust stores, profiles and signed files name them.
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.documents import en, sq
from facilitator.language.sentences import Lang, Template

_TEXTS: Mapping[Lang, Mapping[str, Template]] = {"sq": sq.TEXT, "en": en.TEXT}


def role_of(kind: str, field: str, lang: Lang) -> str:
    """What whoever signs ``field`` of a document of this kind does: "Miratoi"; a stranger's field is its own name."""
    said = _TEXTS[lang].get(f"sign.{kind}.{field}", field)
    return said if isinstance(said, str) else field
