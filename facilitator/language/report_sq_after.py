"""Sentences of the Albanian documents that come after a meeting, and of what every final document ends with."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

AFTER: Mapping[str, Template] = {
    # what every final document ends with
    "identity": "Identiteti i dokumentit",
    "identity.head": "Kreu i ditarit",
    "identity.record": "Të dhënat e dokumentit (SHA-256)",
    "identity.hash": "{words} ({digits})",
    "identity.note": "Fjalët lexohen me zë për t’u krahasuar: dy kopje me të njëjtat tetë fjalë kanë të njëjtin kre ose të njëjtat të dhëna.",
}
