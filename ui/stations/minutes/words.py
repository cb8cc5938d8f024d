"""Names of live fields, and what kind of section a key stands for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def field_labels() -> dict[str, str]:
    """Live field → what it is, in the language of the screen; a field without a label shows its own name."""
    translate = QCoreApplication.translate
    return {
        "people_took_part": translate("LiveField", "people who took part, with the verb"),
        "organisations_counted": translate("LiveField", "organisations"),
        "organisations_of": translate("LiveField", "organisations, after “with the participation”"),
        "csos_counted": translate("LiveField", "civil society organisations, in full"),
        "csos_represented": translate("LiveField", "how civil society was represented"),
        "people_counted": translate("LiveField", "people"),
        "people_of": translate("LiveField", "people, after “with the participation”"),
        "institutions_took_part": translate("LiveField", "institutions that took part"),
        "other_bodies_took_part": translate("LiveField", "other bodies that took part"),
        "guests_counted": translate("LiveField", "guests and observers, with the verb"),
        "citizens_took_part": translate("LiveField", "citizens who took part"),
        "hosts_counted": translate("LiveField", "people of the organiser, with the verb"),
        "women_counted": translate("LiveField", "women, with the noun"),
        "men_counted": translate("LiveField", "men, with the noun"),
        "counties_counted": translate("LiveField", "counties, with the noun"),
        "areas_counted": translate("LiveField", "areas that were discussed"),
        "contributions_counted": translate("LiveField", "contributions, with the noun"),
        "contributions_noted": translate("LiveField", "contributions by kind"),
        "measures_counted": translate("LiveField", "recommended measures, with the noun"),
        "measures_came": translate("LiveField", "recommended measures, with the verb"),
        "steps_planned": translate("LiveField", "next steps, with the verb"),
        "people": translate("LiveField", "people who took part"),
        "organisations": translate("LiveField", "civil society organisations"),
        "institutions": translate("LiveField", "institutions"),
        "other_bodies": translate("LiveField", "other bodies"),
        "guests": translate("LiveField", "guests and observers"),
        "citizens": translate("LiveField", "citizens without an organisation"),
        "hosts": translate("LiveField", "people of the organiser"),
        "women": translate("LiveField", "women"),
        "men": translate("LiveField", "men"),
        "counties": translate("LiveField", "counties"),
        "invited": translate("LiveField", "people invited"),
        "walk_ins": translate("LiveField", "people who came uninvited"),
        "areas": translate("LiveField", "areas of discussion"),
        "points": translate("LiveField", "points in the log"),
        "measures": translate("LiveField", "recommended measures"),
        "title": translate("LiveField", "title of the meeting"),
        "process": translate("LiveField", "the process it belongs to"),
        "organiser": translate("LiveField", "organiser"),
        "organiser_short": translate("LiveField", "organiser, in short"),
        "organiser_full": translate("LiveField", "organiser with its abbreviation"),
        "when": translate("LiveField", "date and hours"),
        "planned": translate("LiveField", "planned date and hours"),
        "date": translate("LiveField", "date"),
        "date_short": translate("LiveField", "date in digits"),
        "weekday": translate("LiveField", "day of the week"),
        "hours": translate("LiveField", "planned hours"),
        "starts": translate("LiveField", "planned beginning"),
        "ends": translate("LiveField", "planned end"),
        "opened": translate("LiveField", "when it was opened"),
        "closed": translate("LiveField", "when it was closed"),
        "where": translate("LiveField", "city and place"),
        "in_place": translate("LiveField", "“, in” and the place"),
        "place": translate("LiveField", "place"),
        "city": translate("LiveField", "city"),
        "chair": translate("LiveField", "chair"),
        "chair_full": translate("LiveField", "chair with function"),
        "chair_role": translate("LiveField", "function of the chair"),
        "secretary": translate("LiveField", "secretary"),
        "secretary_full": translate("LiveField", "secretary with function"),
        "secretary_role": translate("LiveField", "function of the secretary"),
        "protocol_number": translate("LiveField", "protocol number"),
        "protocol_date": translate("LiveField", "protocol date"),
        "of_day": translate("LiveField", "“of” and the date, where there is one"),
        "protocolled": translate("LiveField", "protocol number in a list, where there is one"),
        "protocolled_procesverbal": translate("LiveField", "protocol number of the minutes, where there is one"),
        "protocolled_attendance": translate("LiveField", "protocol number of the attendance list, where there is one"),
        "protocolled_voting": translate("LiveField", "protocol number of the voting protocol, where there is one"),
    }


def section_name(key: str) -> str:
    """What kind of section it is: without document, language and the row it is about."""
    return key.partition("@")[0].rpartition("/")[2].partition(":")[0]


def home_of(key: str) -> str:
    """The station where the data of a section that nobody edits by hand is entered; "" when it is this one."""
    return {
        "agenda": "preparation",
        "present": "attendance",
        "priorities": "vote",
        "votes": "vote",
        "list": "attendance",
        "voting": "vote",
        "purpose": "vote",
        "round": "vote",
        "again": "vote",
        "signatures": "signing",
        "verification": "",
        "withheld": "attendance",
        "responses": "",
        "correction": "",
        "compare": "",
    }.get(section_name(key), "discussion")
