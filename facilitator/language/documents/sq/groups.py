"""Sentences about groups of contributions in Albanian; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

GROUPS: Mapping[str, Template] = {
    "group.unnamed": "Grupi {number}",
    "group.option": "{name} ({n|1 ndërhyrje|# ndërhyrje})",
    "groups": "Grupet e ndërhyrjeve",
    "groups.said": (
        "Ndërhyrjet që ngjajnë u vendosën në një grup.",
        "Ndërhyrjet që ngjajnë u vendosën në {n} grupe.",
    ),
    "groups.rest": (
        "1 ndërhyrje nuk u vendos në asnjë grup.",
        "{n} ndërhyrje nuk u vendosën në asnjë grup.",
    ),
    "groups.relacion": (
        "Ndërhyrjet që ngjajnë u vendosën në një grup: {names}.",
        "Ndërhyrjet që ngjajnë u vendosën në {n} grupe: {names}.",
    ),
    "groups.voted": "Çfarë kishte secili grup kur u hap votimi:",
}
