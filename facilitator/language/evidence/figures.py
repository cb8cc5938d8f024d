"""What the annual figures say."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {}

EN: dict[str, Template] = {}
