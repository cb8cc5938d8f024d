"""English sentences that stay live; see the Albanian ones."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

LIVE: Mapping[str, Template] = {
    # phrases
    "field.people_counted": "{n|nobody|1 person|# people}",
    "field.people_of": "{n|of nobody|of 1 person|of # people}",
    "field.people_took_part": "{n|nobody took part|1 person took part|# people took part}",
    "field.organisations_counted": "{n|no organisation|1 organisation|# organisations}",
    "field.organisations_of": "{n|of no organisation|of 1 organisation|of # organisations}",
    "field.csos_counted": (
        "{n|no civil society organisation|1 civil society organisation|# civil society organisations}"
    ),
    "field.csos_represented": (
        "{n|without civil society organisations|with 1 civil society organisation represented|"
        "with representatives of civil society organisations}"
    ),
    "field.institutions_took_part": (
        "{n|no public institution took part|1 public institution also took part|# public institutions also took part}"
    ),
    "field.other_bodies_took_part": (
        "{n|no other body took part|1 other body also took part|# other bodies also took part}"
    ),
    "field.guests_counted": (
        "{n|nobody was a guest or observer|1 person was a guest or observer|# people were guests or observers}"
    ),
    "field.citizens_took_part": (
        "{n|nobody took part as a citizen|1 person took part as a citizen, on behalf of no organisation|"
        "# people took part as citizens, on behalf of no organisation}"
    ),
    "field.hosts_counted": "{n|nobody was|1 person was|# people were} from the organiser",
    "field.women_counted": "{n|no woman|1 woman|# women}",
    "field.men_counted": "{n|no man|1 man|# men}",
    "field.counties_counted": "{n|no county|1 county|# counties}",
    "field.areas_counted": "{n|no area|1 area|# areas}",
    "field.contributions_counted": "{n|no contribution|1 contribution|# contributions}",
    "field.contributions_noted": "{kinds}{n|no contribution was noted| was noted| were noted}",
    "field.measures_counted": "{n|no recommended measure|1 recommended measure|# recommended measures}",
    "field.measures_came": ("{n|no recommended measure came|1 recommended measure came|# recommended measures came}"),
    "field.steps_planned": "{n|no step follows|1 step follows|# steps follow}",
    "counted.issue": "{n|1 issue|# issues}",
    "counted.comment": "{n|1 comment|# comments}",
    "counted.question": "{n|1 question|# questions}",
    "counted.suggestion": "{n|1 suggestion|# suggestions}",
    "counted.recommendation": "{n|1 recommendation|# recommendations}",
    "counted.dissent": "{n|1 dissenting opinion|# dissenting opinions}",
    "counted.parked": "{n|1 parked issue|# parked issues}",
    "counted.note": "{n|1 remark|# remarks}",
    "field.hours": "{hours}",
    "field.planned": " (planned for {hours})",
    "field.in_place": ", in {where}",
    "field.moment": "{date}, {time}",
    # the meeting
    "live.intro.process.cso": ("On {when}, {organiser_full} held the meeting “{title}” {csos_represented}{in_place}."),
    "live.intro.process": "On {when}, {organiser_full} held the meeting “{title}”{in_place}.",
    "live.intro.cso": "On {when}, {organiser_full} held the meeting “{title}” {csos_represented}{in_place}.",
    "live.intro": "On {when}, {organiser_full} held the meeting “{title}”{in_place}.",
    "live.intro.nobody": "The meeting “{title}” was held on {when}{in_place}.",
    "live.unheld": ("The meeting “{title}” was planned for {planned}{in_place}. That it was held is not recorded."),
    "live.opening": "On {date}, at {opened}, the meeting “{title}” was opened{in_place}.",
    "live.opening.organiser": (
        "On {date}, at {opened}, the meeting “{title}”, organised by {organiser_full}, was opened{in_place}."
    ),
    "live.opening.day": "On {date}, the meeting “{title}” was held{in_place}. Its opening was noted on {opened}.",
    "live.opening.day.organiser": (
        "On {date}, the meeting “{title}”, organised by {organiser_full}, was held{in_place}. Its opening was noted on "
        "{opened}."
    ),
    "live.opening.untimed": (
        "On {date}, the meeting “{title}” was held{in_place}. The time of its opening is not recorded."
    ),
    "live.opening.untimed.organiser": (
        "On {date}, the meeting “{title}”, organised by {organiser_full}, was held{in_place}. The time of its opening "
        "is not recorded."
    ),
    "live.opening.chair": "The meeting was chaired by {chair_full}.",
    "live.opening.secretary": "The minutes were kept by {secretary_full}.",
    "live.closing": "The meeting was closed at {closed}.",
    "live.closing.day": "The closing of the meeting was noted on {closed}.",
    "live.closing.open": "The closing of the meeting has not been recorded.",
    "live.closing.sign": "These minutes are signed by the chair and by the keeper of the minutes.",
    "live.closing.sign.others": "The places for signatures are at the end of these minutes.",
    # participation
    "live.part.none": "No participant has been registered.",
    "live.part.orgs": "The meeting was held with the participation of {csos_counted}.",
    "live.part.people": "In all, {people_took_part}.",
    "live.part.counties": "By the county recorded, the organisations were from {counties_counted}.",
    "live.part.institutions": "{institutions_took_part}.",
    "live.part.bodies": "{other_bodies_took_part} (media, academia, business, donors and others).",
    "live.part.guests": "{guests_counted}.",
    "live.part.citizens": "{citizens_took_part}.",
    "live.part.hosts": "{hosts_counted}.",
    "live.part.contributions": "In the discussion, {contributions_noted}.",
    # conclusions
    "live.conclusions": "{measures_came} out of the meeting:",
    "live.steps": "After the meeting, {steps_planned}:",
}
