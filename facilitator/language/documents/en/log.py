"""Sentences of the log: who is named how far, the Chatham House rule, links, and what the room answered."""

from __future__ import annotations

from facilitator.language.sentences import Template

LOG: dict[str, Template] = {
    "speaker.group.cso": "Civil society",
    "speaker.group.institution": "Public institution",
    "speaker.group.body": "Media, academia, business, donors or other",
    "speaker.group.guest": "Guest or observer",
    "speaker.group.citizen": "Citizen without an organisation",
    "speaker.group.host": "From the organiser",
    "refers": "takes up {labels}",
    "themes": "theme: {names}",
    "house": "The Chatham House rule",
    "house.said": "From {began} to {ended} the Chatham House rule held.",
    "house.said.open": "From {began} to the end the Chatham House rule held.",
    "house.why": (
        "What was said in this part is told, but neither who said it nor who was present. Therefore this document "
        "gives no times of arrival and departure, and no time of the floor in this part."
    ),
    "reading.changed": "reworded when it was read to the room at {time}",
    "reading.objected": "{who} objected when it was read at {time}",
    "reading.objected.unnamed": "objected to when it was read at {time}",
    "reading.objected.before": "{who} objected to an earlier wording when it was read at {time}",
    "reading.objected.before.unnamed": "an earlier wording was objected to when it was read at {time}",
}
