"""Every view of the hall, short, long and empty: what tests and benchmarks lay out and measure."""

from __future__ import annotations

from facilitator.qr import matrix, wifi
from ui.projector.views import (
    Agenda,
    Groups,
    Measures,
    Network,
    Pause,
    Reading,
    Speaking,
    View,
    VoteOpen,
    VoteResult,
    Welcome,
)
from ui.widgets.bars import Bar

SIZES = ((1024, 768), (1920, 1080), (3840, 2160))
LONG = "Qendra për Zhvillimin e Shoqërisë Civile në Rrethinat e Tiranës, Durrësit dhe Shkodrës"
UNBROKEN = "https://" + "pjesëmarrje" * 30
ITEMS = ("Regjistrimi", "Hapja dhe qëllimi", "I. Transparenca", "II. Konsultimi publik", "Pushim", "Mbyllja")
VIEWS: dict[str, View] = {
    "welcome": Welcome("Tryezë konsultimi", "Agjencia", "Salla e bashkisë", "E hënë, ora 17:30"),
    "welcome, full": Welcome("Tryezë konsultimi", "Agjencia", "Salla", "E hënë", "21 në sallë", "09:21", ITEMS),
    "welcome, long": Welcome(LONG * 4, LONG, LONG, LONG, LONG, "09:21", (LONG,) * 20),
    "agenda": Agenda("Rendi i ditës", [("Hapja", "done"), ("Sheshi", "now"), ("Mbyllja", "next")], 1, "08:41"),
    "agenda, long": Agenda(
        LONG, [(f"{LONG} {n}", "now" if n == 17 else "next") for n in range(30)], 17, "1:08:41", LONG
    ),
    "agenda, empty": Agenda("Rendi i ditës", []),
    "floor": Speaking("Rrënjë të Gjelbra", "II. Konsultimi publik", "01:42", "", ("Çelësi", "Ura e Veriut")),
    "floor, amber": Speaking("Njësoj", clock="00:21", tone="amber"),
    "floor, long": Speaking(LONG * 2, LONG, "+01:12:42", "red", [f"{LONG} {n}" for n in range(21)], LONG),
    "floor, nobody": Speaking(""),
    "reading": Reading("Çdo projektakt publikohet 30 ditë më parë.", "A e pasqyron kjo diskutimin?", "Masa B"),
    "reading, long": Reading(LONG * 20, LONG, LONG),
    "measures": Measures("Masat deri tani", ("A\tForcimi i konsultimit", "B\tTë dhëna të hapura")),
    "measures, long": Measures(LONG, [f"{n}\t{LONG} {n}" for n in range(40)]),
    "groups": Groups("Grupet e ndërhyrjeve", (("Të dhëna të hapura", 12), ("Konsultimi publik", 1), ("Grupi 3", 0))),
    "groups, long": Groups(LONG, [(f"{LONG} {n}", 240 - n) for n in range(30)]),
    "vote": VoteOpen("Cilat tri çështje?", "Secili ka 3 pika.", 31, 34, ["Po", "Jo"]),
    "vote, long": VoteOpen(LONG * 3, LONG * 2, 34, 34, [f"{LONG} {n}" for n in range(40)], LONG),
    "vote, unbroken": VoteOpen(UNBROKEN, UNBROKEN, 0, 1, [UNBROKEN]),
    "vote, none yet": VoteOpen("A miratohet?", "", 0, 0),
    "vote, hands": VoteOpen("A miratohet?", "Me ngritje dore.", None, 21, ["A\tPo"]),
    "result": VoteResult("Cilat tri?", [Bar("Parkimi", 28, "1."), Bar("Zhurma", 0, strong=False)], "34 nga 34"),
    "result, long": VoteResult(LONG * 3, [Bar(f"{LONG} {n}", n, f"{n}.", LONG) for n in range(40)], LONG, LONG),
    "result, empty": VoteResult("Cilat?", []),
    "pause": Pause("Pushim", "Vazhdojmë në orën 11:15", "07:41"),
    "pause, over": Pause(LONG, LONG, "+100:41", over=True),
    "network": Network(
        "Rrjeti i sallës",
        "Salla",
        "fjalëkalim",
        "http://192.168.4.1",
        matrix(wifi("Salla", "fjalëkalim")),
        matrix("http://192.168.4.1"),
    ),
    "network, long": Network(LONG, LONG, LONG, UNBROKEN, matrix(wifi(LONG, LONG)), matrix(UNBROKEN)),
}
