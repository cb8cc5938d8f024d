"""Sentences about groups of contributions in English; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

GROUPS: Mapping[str, Template] = {
    "group.unnamed": "Group {number}",
    "group.option": "{name} ({n|1 contribution|# contributions})",
    "groups": "Groups of contributions",
    "groups.said": (
        "One group was made of the contributions.",
        "{n} groups were made of the contributions.",
    ),
    "groups.rest": (
        "1 contribution was put into no group.",
        "{n} contributions were put into no group.",
    ),
    "groups.relacion": (
        "One group was made of the contributions: {names}.",
        "{n} groups were made of the contributions: {names}.",
    ),
    "groups.voted": "What each group held when the vote was opened:",
    "groups.voted.gone": (
        "1 contribution of it was removed or joined to another since.",
        "{n} contributions of it were removed or joined to others since.",
    ),
}
