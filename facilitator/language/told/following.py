"""The words of follow-up and synthesis: tables and their columns, what became of a request, and the rules behind it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from facilitator.language.dates import short_date
from facilitator.language.sentences import Lang, Template, fill

SQ: dict[str, Template] = {
    "table.trace": "Kërkesat",
    "table.groups": "Më të kërkuarat",
    "table.themes": "Temat",
    "table.qarks": "Qarqet",
    "table.organisations": "Organizatat",
    "table.unheard": "Të padëgjuarit",
    "table.years": "Vitet",
    "table.flow": "Rrjedha",
    "table.commitments": "Angazhimet",
    "column.day": "Data",
    "column.request": "Kërkesa",
    "column.by": "Kush kërkoi",
    "column.qark": "Qarku",
    "column.answer": "Përgjigjja",
    "column.waits": "Ditë pritje",
    "column.commitment": "Angazhimi",
    "column.meetings": "Takime",
    "column.organisations": "Organizata",
    "column.qarks": "Qarqe",
    "column.requests": "Gjithsej",
    "column.accepted": "Pranuar",
    "column.partly": "Pjesërisht",
    "column.rejected": "Papranuar",
    "column.under_review": "Në shqyrtim",
    "column.none": "Pa përgjigje",
    "column.loose": "Jashtë masave",
    "column.linked": "Në plan",
    "column.unlinked": "Jashtë planit",
    "column.late": "Mbi afat",
    "column.theme": "Tema",
    "column.spoke": "Folën",
    "column.organisation": "Organizata",
    "column.standing": "Cilësia",
    "column.said": "Ndërhyrje",
    "column.what": "Lloji",
    "column.name": "Emri",
    "column.how": "Si",
    "column.year": "Viti",
    "column.attendances": "Pjesëmarrje",
    "column.women": "Gra",
    "column.men": "Burra",
    "column.code": "Kodi",
    "column.institution": "Institucioni",
    "column.until": "Deri më",
    "column.plan": "Plani",
    "answer.accepted": "pranuar",
    "answer.partly": "pranuar pjesërisht",
    "answer.rejected": "nuk u pranua",
    "answer.under_review": "në shqyrtim",
    "answer.none": "pa përgjigje",
    "answer.loose": "jashtë masave",
    "standing.civil_society": "shoqëri civile",
    "standing.institution": "institucion",
    "standing.organiser": "organizator",
    "standing.other": "tjetër",
    "what.qark": "qark",
    "what.organisation": "organizatë",
    "how.absent": "nuk erdhi asnjëherë",
    "how.silent": "erdhi, pa asnjë ndërhyrje me emrin e vet",
    "how.civil_absent": "shoqëria civile e tij nuk erdhi asnjëherë",
    "how.civil_silent": "shoqëria civile e tij erdhi, pa asnjë ndërhyrje me emrin e vet",
    "unknown": "pa vit",
    "theme.none": "pa temë",
    "withheld": "e fshehur",
    "rule.groups": ("Dy kërkesa janë një kur tre të pestat e fjalëve të tyre janë të njëjta, pa mbaresa, pa ë dhe ç."),
    "rule.trace": "Ditët numërohen nga takimi deri sot, sa kohë masa nuk ka përgjigje përfundimtare; afati që mbaron "
    "në ditë pushimi mbaron ditën e parë të punës.",
    "rule.themes": "Tema është pika e rendit të ditës ku u kërkua.",
    "rule.qarks": "Qarku është ai i organizatës që erdhi ose kërkoi; veri, qendër dhe jug janë rajonet e INSTAT.",
    "rule.organisations": "Një organizatë është ajo me të njëjtin emër; ndërhyrjet pa emër nuk janë të askujt.",
    "rule.unheard": "Shoqëria civile në listat e takimeve, dhe qarqet prej nga nuk foli asnjë organizatë e saj e nuk "
    "kërkoi askush.",
    "rule.years": "Pjesëmarrjet janë shuma e takimeve; gratë dhe burrat nuk tregohen kur do të dilte një grup "
    "me më pak se 5 veta.",
    "rule.flow": "Kërkesa jashtë masave: u rekomandua, por asnjë masë nuk mbështetet në të.",
    "rule.commitments": "Lidhjet i vendosi një person; ato nuk thonë se institucioni e ka pranuar kërkesën.",
    "picture.years": "Kërkesat sipas viteve",
    "picture.qarks": "Kërkesat sipas qarqeve",
    "picture.flow": "Kërkesa, përgjigjja, angazhimi",
    "picture.top": "Më të shpeshtat",
    "flow.asked": "Masa",
    "flow.loose": "Rekomandime",
    "flow.plan": "Në plan",
    "flow.bare": "Jo në plan",
    "others": "të tjera",
    "total": "{requests|asnjë kërkesë|1 kërkesë|# kërkesa} · {meetings|asnjë takim|1 takim|# takime}",
    "times": "{requests|asnjë kërkesë|1 kërkesë|# kërkesa}",
    "waits": "Pret prej {days|1 dite|# ditësh}.",
    "waits.late": "Pret prej {days|1 dite|# ditësh}, mbi afatin prej {duty|1 dite|# ditësh}.",
    "waits.due": "Pret prej {days|1 dite|# ditësh}; afati: {duty|1 ditë|# ditë}.",
    "waits.moved": "Pret prej {days|1 dite|# ditësh}; afati prej {duty|1 dite|# ditësh} mbaron më {day}, ditën e parë "
    "të punës.",
    "change.new": "i ri",
    "change.changed": "i ndryshuar",
    "change.same": "i njëjtë",
    "change.gone": "nuk është më në listë",
    "listed": "{plan}: të reja {new}, të ndryshuara {changed}, të njëjta {same}, jo më në listë {gone}",
    "listed.same": "{plan}: lista thotë atë që dihet tashmë. Asgjë nuk u shkrua.",
    "linked": "U lidh me {commitment}: {title}",
    "ended": "Lidhja u mbyll, me arsyen e shënuar.",
    "duty": "Afati i përgjigjes: {days|nuk është caktuar|1 ditë|# ditë}.",
}

EN: dict[str, Template] = {
    "table.trace": "Requests",
    "table.groups": "Asked most",
    "table.themes": "Themes",
    "table.qarks": "Qarks",
    "table.organisations": "Organisations",
    "table.unheard": "Never heard",
    "table.years": "Years",
    "table.flow": "Flow",
    "table.commitments": "Commitments",
    "column.day": "Day",
    "column.request": "Request",
    "column.by": "Who asked",
    "column.qark": "Qark",
    "column.answer": "Response",
    "column.waits": "Days waiting",
    "column.commitment": "Commitment",
    "column.meetings": "Meetings",
    "column.organisations": "Organisations",
    "column.qarks": "Qarks",
    "column.requests": "In all",
    "column.accepted": "Accepted",
    "column.partly": "Partly",
    "column.rejected": "Not accepted",
    "column.under_review": "Under review",
    "column.none": "No response",
    "column.loose": "In no measure",
    "column.linked": "In a plan",
    "column.unlinked": "In no plan",
    "column.late": "Overdue",
    "column.theme": "Theme",
    "column.spoke": "Spoke",
    "column.organisation": "Organisation",
    "column.standing": "Standing",
    "column.said": "Contributions",
    "column.what": "Kind",
    "column.name": "Name",
    "column.how": "How",
    "column.year": "Year",
    "column.attendances": "Attendances",
    "column.women": "Women",
    "column.men": "Men",
    "column.code": "Code",
    "column.institution": "Institution",
    "column.until": "Until",
    "column.plan": "Plan",
    "answer.accepted": "accepted",
    "answer.partly": "partly accepted",
    "answer.rejected": "not accepted",
    "answer.under_review": "under review",
    "answer.none": "no response",
    "answer.loose": "in no measure",
    "standing.civil_society": "civil society",
    "standing.institution": "institution",
    "standing.organiser": "organiser",
    "standing.other": "other",
    "what.qark": "qark",
    "what.organisation": "organisation",
    "how.absent": "never came",
    "how.silent": "came, with no contribution under its name",
    "how.civil_absent": "its civil society never came",
    "how.civil_silent": "its civil society came, with no contribution under its name",
    "unknown": "no year",
    "theme.none": "no theme",
    "withheld": "withheld",
    "rule.groups": "Two requests are one when three fifths of their words are the same, endings, ë and ç aside.",
    "rule.trace": "Days count from the meeting to today, while a measure has no final response; a term that ends on a "
    "day off ends on the next working day.",
    "rule.themes": "The theme is the agenda item under which it was asked.",
    "rule.qarks": "The qark is that of the organisation that came or asked; the regions are those of INSTAT.",
    "rule.organisations": "An organisation is one of the same name; contributions without a name are nobody’s.",
    "rule.unheard": "Civil society on the lists of meetings, and qarks of whose civil society nobody spoke and from "
    "which nobody asked for anything.",
    "rule.years": "Attendances are summed over meetings; women and men are not told where they would show a group "
    "of fewer than 5 people.",
    "rule.flow": "In no measure: it was recommended, but no measure rests on it.",
    "rule.commitments": "Links were made by a person; they do not say that the institution accepted the request.",
    "picture.years": "Requests by year",
    "picture.qarks": "Requests by qark",
    "picture.flow": "Request, response, commitment",
    "picture.top": "The most frequent",
    "flow.asked": "Measures",
    "flow.loose": "Recommendations",
    "flow.plan": "In a plan",
    "flow.bare": "In no plan",
    "others": "others",
    "total": "{requests|no request|1 request|# requests} · {meetings|no meeting|1 meeting|# meetings}",
    "times": "{requests|no request|1 request|# requests}",
    "waits": "Waiting for {days|1 day|# days}.",
    "waits.late": "Waiting for {days|1 day|# days}, longer than the {duty|1 day|# days} that were owed.",
    "waits.due": "Waiting for {days|1 day|# days}; a response is owed within {duty|1 day|# days}.",
    "waits.moved": "Waiting for {days|1 day|# days}; the term of {duty|1 day|# days} ends on {day}, the next working "
    "day.",
    "change.new": "new",
    "change.changed": "changed",
    "change.same": "the same",
    "change.gone": "no longer listed",
    "listed": "{plan}: new {new}, changed {changed}, the same {same}, no longer listed {gone}",
    "listed.same": "{plan}: the list says what is known already. Nothing was written.",
    "linked": "Linked to {commitment}: {title}",
    "ended": "The link was ended, with the reason written down.",
    "duty": "A response is owed within: {days|nothing was set|1 day|# days}.",
}

TEXTS: Mapping[Lang, Mapping[str, Template]] = {"sq": SQ, "en": EN}


def say(key: str, lang: Lang, **facts: object) -> str:
    """One of the texts, its gaps filled."""
    return fill(TEXTS[lang][key], facts)


def waiting(days: int | None, duty: int, lang: Lang, owed: date | None = None, *, late: bool = False) -> str:
    """How long a request waits, against the duty (days, 0 none); nothing of one that does not. ``owed``: the last day
    of the duty, which may be later than its days; ``late``: it is over.
    """
    if days is None:
        return ""
    if not duty or owed is None:
        return say("waits", lang, days=days)
    key = "waits.late" if late else "waits.moved" if days > duty else "waits.due"
    return say(key, lang, days=days, duty=duty, day=short_date(owed))


def shown(column: str, value: str | int | None, lang: Lang) -> str:
    """What a cell shows: codes as words, days as they are written, a withheld figure as a dash."""
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
    if value and column in ("day", "until"):
        return ".".join(reversed(value.split("-")))
    if not value and column in ("year", "theme"):
        return say("unknown" if column == "year" else "theme.none", lang)
    key = f"{column}.{value}"
    return say(key, lang) if key in TEXTS[lang] else value
