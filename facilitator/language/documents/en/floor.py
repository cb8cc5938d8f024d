"""Sentences about floor time in English; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

FLOOR: Mapping[str, Template] = {
    "floor": "Floor time",
    "floor.said": "The floor was given in all: {n|1 time|# times}, {time}.",
    "floor.replies": "For a direct reply: {n|1 time|# times}.",
    "floor.passed": "Out of the order that the speaking queue suggested: {n|1 time|# times}.",
    "floor.note": "The time was measured in the program, from the giving of the floor to its end.",
    "floor.alone": "People who spoke for no organisation",
    "floor.by.body": "Floor time by organisation",
    "floor.by.group": "Floor time by group",
    "floor.by.county": "Floor time by county",
    "floor.by.gender": "Floor time by declared gender",
    "floor.head.body": "Organisation",
    "floor.head.group": "Group",
    "floor.head.county": "County",
    "floor.head.gender": "Gender",
    "floor.head.turns": "Turns",
    "floor.head.time": "Time",
    "floor.gender.rest": "Other, not stated, or no speaker noted",
    "floor.gender.withheld": (
        "Floor time by gender is not given here: with the time of each voice it would tell the gender of people."
    ),
    "floor.time": "{minutes|# min} {rest|# sec}",
}
