"""The sentences that the judge of ``claims`` knows, in both languages: pattern → what must stand in its gaps."""

from __future__ import annotations

from facilitator.model import Closing, PointKind
from tests.helpers.claims import Held, Rule, Truth

N = r"(\d+|[Aa]snjë|[Nn]uk|[Nn]o|[Nn]one|[Nn]obody)"
T = r"(\d\d:\d\d)"

KINDS = {
    "sq": {
        "çështje e parkuar": PointKind.PARKED, "çështje të parkuara": PointKind.PARKED, "çështje": PointKind.ISSUE,
        "koment": PointKind.COMMENT, "komente": PointKind.COMMENT, "pyetje": PointKind.QUESTION,
        "sugjerim": PointKind.SUGGESTION, "sugjerime": PointKind.SUGGESTION,
        "rekomandim": PointKind.RECOMMENDATION, "rekomandime": PointKind.RECOMMENDATION,
        "mendim ndryshe": PointKind.DISSENT, "mendime ndryshe": PointKind.DISSENT,
    },
    "en": {
        "parked issue": PointKind.PARKED, "parked issues": PointKind.PARKED, "issue": PointKind.ISSUE,
        "issues": PointKind.ISSUE, "comment": PointKind.COMMENT, "comments": PointKind.COMMENT,
        "question": PointKind.QUESTION, "questions": PointKind.QUESTION, "suggestion": PointKind.SUGGESTION,
        "suggestions": PointKind.SUGGESTION, "recommendation": PointKind.RECOMMENDATION,
        "recommendations": PointKind.RECOMMENDATION, "dissenting opinion": PointKind.DISSENT,
        "dissenting opinions": PointKind.DISSENT,
    },
}  # fmt: skip


def _items(t: Truth) -> set[tuple[str, ...]]:
    return {(t.clock(row.opened_at), t.clock(row.closed_at)) for row in t.record.agenda if row.opened_at}


def _arrived(t: Truth) -> int:
    return len(t.here)


def _missing(t: Truth) -> int:
    came = {row.person for row in t.record.attendance}
    return sum(row.invited and row.uid not in came for row in t.record.people)


MEETING: list[Rule] = [
    ({"sq": r"u ndërpre për pushim (\d+) herë", "en": r"was interrupted for a break (once|\d+)"},
     lambda t: sum(bool(row.ended_at) for row in t.record.recesses)),
    ({"sq": r"Fjala u dha gjithsej: (\d+) herë, (\d+) min (\d+) sek",
      "en": r"floor was given in all: (\d+) times?, (\d+) min (\d+) sec"}, lambda t: t.floor),
    ({"sq": r"[Pp]ër përgjigje të drejtpërdrejtë: (\d+) herë", "en": r"For a direct reply: (\d+) times?"},
     lambda t: sum(row.reply for row in t.record.turns)),
    ({"sq": r"që propozonte radha e folësve: (\d+) herë", "en": r"speaking queue suggested: (\d+) times?"},
     lambda t: len(t.record.passed_over)),
    ({"sq": r"me pjesëmarrjen e (\d+) organizat(?:e|ave) të", "en": r"participation of (\d+) civil society org"},
     lambda t: t.csos),
    ({"sq": r"Gjithsej mor(?:i|ën) pjesë (\d+) person", "en": r"In all, (\d+) (?:person|people) took part"}, _arrived),
    ({"sq": r"[Mm]or(?:i|ën) pjesë edhe (\d+) institucion", "en": r"(\d+) public institutions? also took part"},
     lambda t: t.institutions),
    ({"sq": r"(\d+) persona? ish(?:te i|in të) ftuar", "en": r"(\d+) (?:person was a|people were) guest"},
     lambda t: t.guests),
    ({"sq": r"(\d+) persona? mor(?:i|ën) pjesë si qytetar",
      "en": r"(\d+) (?:person|people) took part as (?:a )?citizen"}, lambda t: t.citizens),
    ({"sq": r"organizatat ishin nga (\d+) qark", "en": r"organisations were from (\d+) count"}, lambda t: t.counties),
    ({"sq": r"me përfaqësim nga (\d+) organizatë e", "en": r"with (\d+) civil society organisation represented"},
     lambda t: t.csos),
    ({"sq": r"Në procesverbal gjende(?:t|n) (?:edhe )?(\d+) çështj", "en": r"The minutes hold (\d+) issues?"},
     lambda t: t.further),
    ({"sq": r"Nga takimi dol(?:i|ën) (\d+) mas", "en": r"(\d+) recommended measures? came out"},
     lambda t: len(t.record.measures)),
    ({"sq": r"Pas takimit parashikohe(?:t|n) (\d+) hap", "en": r"After the meeting, (\d+) steps? follow"},
     lambda t: len(t.record.actions)),
    ({"sq": r"(\d+) organizat(?:ë e|a të) shoqërisë civile, gjithsej (\d+) person",
      "en": r"(\d+) civil society organisations?, (\d+) (?:person|people) in all"}, lambda t: (t.csos, len(t.here))),
    ({"sq": r"Pjesëmarrja (\d+) persona? Organizatori", "en": r"Participation (\d+) (?:person|people) Organiser"},
     _arrived),
    ({"sq": rf"Pika u hap në orën {T} dhe u mbyll në orën {T}", "en": rf"item was opened at {T} and closed at {T}"},
     _items),
    ({"sq": rf"Pika u hap në orën {T}\.", "en": rf"item was opened at {T}\."},
     lambda t: {(t.clock(row.opened_at),) for row in t.record.agenda if row.opened_at and not row.closed_at}),
    ({"sq": rf"parashikuar {T}–{T}", "en": rf"planned {T}–{T}"},
     lambda t: (t.record.meeting.starts, t.record.meeting.ends)),
    ({"sq": rf"parashikuar në orën {T}–{T}", "en": rf"planned for {T}–{T}"},
     lambda t: (t.record.meeting.starts, t.record.meeting.ends)),
    ({"sq": rf"organizoi më [^,]+, ora {T}–{T}", "en": rf"On \d+ \w+ \d+, {T}–{T}, ¤[^.]* held"},
     lambda t: (t.clock(t.record.meeting.opened_at), t.clock(t.record.meeting.closed_at))),
    ({"sq": rf"Sot, më [^,]+, ora {T}", "en": rf"On \d+ \w+ \d+, at {T}, the meeting"},
     lambda t: t.clock(t.record.meeting.opened_at)),
    ({"sq": rf"; u hap në orën {T}", "en": rf"; opened at {T}"}, lambda t: t.clock(t.record.meeting.opened_at)),
    ({"sq": rf"; u mbyll në orën {T}", "en": rf"; closed at {T}"}, lambda t: t.clock(t.record.meeting.closed_at)),
    ({"sq": rf"Takimi u mbyll në orën {T}", "en": rf"meeting was closed at {T}"},
     lambda t: t.clock(t.record.meeting.closed_at)),
    ({"sq": r"Emr(?:i|at) (?:i|e) (\d+|një) person(?:i|ave) nuk publikohe(?:t|n), me kërkesën",
      "en": r"(One|names of \d+) (?:person’s name|people)[^.]* at their request"}, lambda t: t.refused()),
    ({"sq": r"Emr(?:i|at) (?:i|e) (\d+|një) person(?:i|ave) nuk publikohe(?:t|n), sepse pëlqimi",
      "en": r"(One|names of \d+) (?:person’s name|people)[^.]* because their consent"}, lambda t: t.unasked()),
    ({"sq": r"Nga (\d+) mas. (?:e|të) rekomanduara?, (\d+|asnjë)[^.]*dhe (\d+|asnjë)[^.]*shqyrtim",
      "en": r"Of (\d+) recommended measures?, (\d+|none)[^.]*and (\d+|none)[^.]*review"},
     lambda t: (len(t.record.measures), t.answered(), len(t.record.measures) - t.answered())),
    ({"sq": r"Të (\d+) masat e rekomanduara janë në shqyrtim", "en": r"The (\d+) recommended measures are under"},
     lambda t: len(t.record.measures)),
    ({"sq": r"Persona të regjistruar në ardhje (\d+)", "en": r"People registered on arrival (\d+)"}, _arrived),
    ({"sq": r"Persona të ftuar që nuk erdhën (\d+)", "en": r"People invited who did not come (\d+)"}, _missing),
    ({"sq": r"Persona të ftuar (\d+)", "en": r"People invited (\d+)"},
     lambda t: sum(row.invited for row in t.record.people)),
    ({"sq": r"Persona që erdhën pa ftesë (\d+)", "en": r"People who came without an invitation (\d+)"},
     lambda t: sum(not row.invited for row in t.here)),
    ({"sq": r"Organizata të shoqërisë civile \((\d+)\)", "en": r"Civil society organisations \((\d+)\)"},
     lambda t: sum(row.organisation in t.bodies for row in t.here) - t.institutions),
    ({"sq": r"Organizata të shoqërisë civile (\d+) (\d+)\b(?! min)",
      "en": r"Civil society organisations (\d+) (\d+)\b(?! min)"},
     lambda t: (t.csos, sum(row.organisation in t.bodies for row in t.here) - t.institutions)),
    ({"sq": rf"ora {T}, shënuar më vonë, (?:në orën|më [\d.]+, ora) {T}",
      "en": rf"{T}, noted later, (?:on [\d.]+ )?at {T}"},
     lambda t: {(t.clock(row.said_at), t.clock(row.entered_at)) for row in t.record.points}),
    ({"sq": r"Drafti nr\. (\d+) u dërgua", "en": r"Draft no\. (\d+) was sent"},
     lambda t: {(row.number,) for row in t.record.circulations}),
]  # fmt: skip
"""Sentences about the meeting; nothing else in them is a number."""


def _closing(h: Held) -> Closing:
    assert h.closing is not None
    return h.closing


def _cards(closing: Closing) -> tuple[int, ...]:
    kinds = (closing.valid, closing.blank, closing.invalid)
    return (closing.given, closing.returned, *kinds, closing.given - closing.returned)


def _hands(h: Held) -> int:
    if h.round.method == "fist":
        return sum(map(sum, h.levels.values()))
    return sum(h.points.values())


ROUND: list[Rule] = [
    ({"sq": rf"; {N} [^;.]*?, nga (\d+) organizat[^.]* me të drejtë vote\.",
      "en": rf"; {N} (?:cards? (?:was|were) valid|(?:voters? )?raised a hand), of (\d+) organisations? entitled"},
     lambda t, h: (_closing(h).returned if h.hands else _closing(h).valid, h.round.roll_size)),
    ({"sq": rf"Të drejtë vote (?:kishte|kishin) (\d+) organizat[^;]*; lista e votuesve u fiksua në hapje, në orën {T}",
      "en": rf"(\d+) organisations? (?:was|were) entitled to vote[^;]*; the roll was fixed at the opening, at {T}"},
     lambda t, h: (h.round.roll_size, t.clock(h.round.opened_at))),
    ({"sq": r"Në sallë ish(?:te|in) (\d+) person", "en": r"(\d+) (?:person was|people were) in the room\."},
     lambda t, h: h.round.present),
    ({"sq": rf"Votimi u mbyll në orën {T}", "en": rf"The vote was closed at {T}"},
     lambda t, h: t.clock(_closing(h).closed_at)),
    ({"sq": rf"U dha(?:në)? (\d+) fletë votimi; (nuk|u kthyen? \d+)[^(]*\({N} [^,]*, {N} [^)]*? dhe {N} [^)]*\); "
            r"(nuk mungon asnjë|nuk u kthyen? \d+)",
      "en": rf"(\d+) cards? (?:was|were) given out; {N} (?:was|were) returned \({N} valid, {N} blank and {N} "
            rf"invalid\); {N} (?:is|was|were) missing"},
     lambda t, h: _cards(_closing(h))),
    ({"sq": r"u numërua(?:n)? (\d+) (?:dorë|duar)", "en": r"(\d+) hands? (?:was|were) counted"},
     lambda t, h: _hands(h)),
    ({"sq": rf"Nga (\d+) votues në sallë, {N}[^;]*; {N} ", "en": rf"Of (\d+) voters? in the room, {N} [^;]*; {N} "},
     lambda t, h: (_closing(h).given, _closing(h).returned, _closing(h).given - _closing(h).returned)),
    ({"sq": r"U vendos(?:ën)? gjithsej (\d+) pik. nga (\d+) (?:e|të) mundshme",
      "en": r"(\d+) dots? (?:was|were) placed in all, of (\d+) possible"},
     lambda t, h: (sum(h.points.values()), h.round.params["dots"] * _closing(h).valid)),
    ({"sq": r"U shënuan? (\d+) rezerv", "en": r"(\d+) reservations? (?:was|were)"},
     lambda t, h: sum(levels[1] + levels[2] for levels in h.levels.values())),
    ({"sq": r"U shënuan? (\d+) kundërshtim", "en": r"(\d+) objections? (?:was|were)"},
     lambda t, h: sum(levels[0] for levels in h.levels.values())),
    ({"sq": rf"Ky raund u anulua në orën {T}", "en": rf"This round was called off at {T}"},
     lambda t, h: {(t.clock(row.cancelled_at),) for row in t.record.cancellations if row.round == h.round.uid}),
    ({"sq": r"Me të drejtë vote në hapje: (\d+) organizat", "en": r"Entitled at the opening: (\d+) organisation"},
     lambda t, h: sum(row.round == h.round.uid for row in t.record.roll)),
    ({"sq": r"Mund të zgjidhej mes (\d+) alternativave", "en": r"The choice was among (\d+) options"},
     lambda t, h: len(h.options)),
    ({"sq": r"U pyet për (\d+) propozim", "en": r"question was about (\d+) proposal"}, lambda t, h: len(h.options)),
    ({"sq": r"Fletët e vlefshme, gjithsej (\d+)", "en": r"Valid ballots, (\d+) in all"},
     lambda t, h: _closing(h).valid),
    ({"sq": r"çdo votues kishte (\d+) pik. dhe mund të vendoste deri në (\d+) pik",
      "en": r"each voter had (\d+) dots? and could put up to (\d+) dot"},
     lambda t, h: (h.round.params["dots"], h.round.params["cap"])),
    ({"sq": r"çdo votues kishte (\d+) pik", "en": r"each voter had (\d+) dot"}, lambda t, h: h.round.params["dots"]),
    ({"sq": r"mund të shënonte (?:deri në )?(\d+) alternativ", "en": r"could tick (?:up to )?(\d+) option"},
     lambda t, h: h.round.params["ticks"]),
    ({"sq": r"ngrinte dorën për (?:deri në )?(\d+) alternativ", "en": r"raise a hand for (?:up to )?(\d+) option"},
     lambda t, h: h.round.params["ticks"]),
    ({"sq": r"nivel më të ulët se (\d+)", "en": r"a level below (\d+)"}, lambda t, h: h.round.params["level"]),
    ({"sq": r"nuk ka më shumë se (\d+) kundërshtim", "en": r"no more than (\d+) objection"},
     lambda t, h: h.round.params["level"]),
]  # fmt: skip
"""Sentences in the part of one round."""
