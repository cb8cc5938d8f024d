"""Sentences of the English documents that come after a meeting, and of what every final document ends with."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

AFTER: Mapping[str, Template] = {
    # what every final document ends with
    "identity": "Identity of the document",
    "identity.head": "Head of the journal",
    "identity.record": "Data of the document (SHA-256)",
    "identity.hash": "{words} ({digits})",
    "identity.note": "The words are for reading aloud: two copies with the same eight words have the same head or the same data.",
}
