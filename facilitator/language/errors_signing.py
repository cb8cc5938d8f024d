"""Sentences for the codes raised by the signing rooms."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {}

EN: dict[str, Template] = {}
