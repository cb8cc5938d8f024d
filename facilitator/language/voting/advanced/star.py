"""STAR in words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from facilitator.language.sentences import Lang
from facilitator.language.voting import score
from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "star": "STAR: pikë, pastaj finale.",
        "star.given": ("Çdo votues i jep secilës alternativë nga 0 deri në 5 pikë; ajo që lihet bosh merr 0."),
        "star.order": (
            "Për çdo vend ndeshen në finale dy alternativat me më shumë pikë: e merr ajo që më shumë vota e vënë më "
            "lart; pastaj njësoj për vendin tjetër, pa të. Shumat e barabarta i ndajnë ndeshjet mes tyre, pastaj numri "
            "i pesëshave; finalen e barabartë e ndajnë pikët, pastaj pesëshat. Alternativat që nuk ndahen as kështu "
            "mbajnë të njëjtin vend."
        ),
        "star.short": "Jepni nga 0 deri në 5 pikë secilës. Dy më të mirat ndeshen për çdo vend.",
    },
    "en": {
        "star": "STAR: scores, then a final.",
        "star.given": "Each voter gives every option from 0 to 5 points; what is left out has 0.",
        "star.order": (
            "For every place the two options with most points meet in a final: the one that more votes place higher "
            "has it; then the same for the next place, without it. Equal sums are separated by the matches among them, "
            "then by the number of fives; an equal final by points, then by fives. Options that even so cannot be told "
            "apart share the same place."
        ),
        "star.short": "Give from 0 to 5 points to each. The best two meet in a final for every place.",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.star": (
            "çdo votues i dha secilës alternativë nga 0 deri në 5 pikë, dhe dy më të mirat u ndeshën për çdo vend "
            "(STAR)"
        ),
        "vote.method.star": (
            "STAR: çdo votues i dha secilës alternativë nga 0 deri në 5 pikë, dhe dy më të mirat u ndeshën për çdo "
            "vend."
        ),
        "stages.star": (
            "Finalet, një për çdo vend: sa vota e vunë më lart secilën; me më shumë se dy në finale, sa ndeshje fitoi"
        ),
        "measure.vote.star": "{place} {where}, alternativa {letter}, {n|asnjë pikë|1 pikë|# pikë}",
        "vote.tie.star": "Alternativat {letters} nuk i ndau as finalja dhe mbajnë së bashku vendet {rank}.",
        "again.hand.star": (
            "Për STAR: mblidhni për çdo shkronjë pikët e fletëve të vlefshme; për finalet numëroni në sa fletë ka "
            "secila nga të dyja më shumë pikë se tjetra. Tabelat e pikëve dhe të dueleve mjaftojnë për çdo finale."
        ),
    },
    "en": {
        "counted.method.star": (
            "each voter gave every option from 0 to 5 points, and the best two met in a final for every place (STAR)"
        ),
        "vote.method.star": (
            "STAR: each voter gave every option from 0 to 5 points, and the best two met in a final for every place."
        ),
        "stages.star": (
            "Finals, one for each place: how many votes placed each higher; with more than two in a final, how many "
            "matches it won"
        ),
        "measure.vote.star": "{place} {where}, option {letter}, {n|no points|1 point|# points}",
        "vote.tie.star": "Even the final did not separate options {letters}, and they share ranks {rank}.",
        "again.hand.star": (
            "For STAR: add up the points of all valid cards for each letter; for the finals count on how many cards "
            "each of the two has more points than the other. The tables of points and of duels are enough for every "
            "final."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("star", "star.given", "star.order")


def _fives(line: Mapping[str, Any]) -> Any:
    return line["levels"][-1]


def _words(lang: Lang, name: str, hands: str) -> RuleWords:
    return RuleWords(
        name=name,
        rule=sayer(lang, TEXTS, _keys),
        short=shorter(lang, TEXTS, lambda _: "star.short"),
        card=partial(score.card, lang),
        levels=tuple(map(str, range(6))),
        hands=hands,
    )


SPOKEN = Spoken(
    name="star",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": _words("sq", "STAR: pikë, pastaj finale", "STAR votohet me fletë."),
        "en": _words("en", "STAR: scores, then a final", "STAR is voted by cards."),
    },
    papers=Papers(
        method=lambda params, hands: "vote.method.star",
        columns=lambda hands: (Column("vote.points", of("points")), Column("vote.fives", _fives)),
        sum=of("points"),
        kind=(".star", ".star"),
        stages=lambda params: "stages.star",
    ),
)
