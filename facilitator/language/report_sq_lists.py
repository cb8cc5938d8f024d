"""Sentences of the Albanian list of attendance; part of ``report_sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

LISTS: Mapping[str, Template] = {}
