"""Sentences about groups of contributions in Albanian; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

GROUPS: Mapping[str, Template] = {
    "group.unnamed": "Grupi {number}",
    "group.option": "{name} ({n|1 ndërhyrje|# ndërhyrje})",
    "groups": "Grupet e ndërhyrjeve",
    "groups.said": (
        "Nga ndërhyrjet u krijua një grup.",
        "Nga ndërhyrjet u krijuan {n} grupe.",
    ),
    "groups.rest": (
        "1 ndërhyrje nuk u vendos në asnjë grup.",
        "{n} ndërhyrje nuk u vendosën në asnjë grup.",
    ),
    "groups.relacion": (
        "Nga ndërhyrjet u krijua një grup: {names}.",
        "Nga ndërhyrjet u krijuan {n} grupe: {names}.",
    ),
    "groups.voted": "Çfarë kishte secili grup kur u hap votimi:",
    "groups.voted.gone": (
        "1 ndërhyrje e tij u hoq ose u bashkua me një tjetër që atëherë.",
        "{n} ndërhyrje të tij u hoqën ose u bashkuan me të tjera që atëherë.",
    ),
}
