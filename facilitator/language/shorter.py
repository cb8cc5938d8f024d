"""The beginning of a paragraph, in whole sentences, for a place where the whole of it could not be read."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zëç])")


def opening(text: str, most: int) -> str:
    """As many whole sentences from the beginning as fit into ``most`` characters, at least the first."""
    kept = ""
    for sentence in _END.split(" ".join(text.split())):
        longer = f"{kept} {sentence}".strip()
        if kept and len(longer) > most:
            break
        kept = longer
    return kept
