"""Majority judgment in words."""

from __future__ import annotations

from functools import partial

from facilitator.language.sentences import Lang
from facilitator.language.voting import score
from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "judgment": "Gjykimi i shumicës.",
        "judgment.given": (
            "Çdo votues i vë secilës alternativë një notë nga 0 (aspak) deri në 5 (shkëlqyeshëm); ajo që lihet bosh "
            "mbetet pa notë."
        ),
        "judgment.order": (
            "Alternativat renditen sipas notës së mesit: gjysma e votuesve i vunë aq ose më shumë. Kur mesoret janë të "
            "barabarta, hiqet nga secila nota e mesit dhe shikohet e radhës, e kështu me radhë. Alternativat që nuk "
            "ndahen as kështu mbajnë të njëjtin vend."
        ),
        "judgment.short": "Vërini secilës alternativë një notë nga 0 deri në 5. Vendos nota e mesit.",
    },
    "en": {
        "judgment": "Majority judgment.",
        "judgment.given": (
            "Each voter grades every option from 0 (not at all) to 5 (excellent); what is left out has no grade."
        ),
        "judgment.order": (
            "Options are ordered by their middle grade: half of the voters gave it or more. Where the medians are "
            "equal, one middle grade is taken away from each and the next looked at, and so on. Options that even so "
            "cannot be told apart share the same place."
        ),
        "judgment.short": "Grade every option from 0 to 5. The middle grade decides.",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.judgment": (
            "çdo votues i vuri secilës alternativë një notë nga 0 deri në 5, dhe vendosi mesorja"
        ),
        "vote.method.judgment": (
            "Gjykimi i shumicës: çdo votues i vuri secilës alternativë një notë nga 0 deri në 5, dhe vendosi mesorja."
        ),
        "vote.grade": "Mesorja",
        "vote.graded": "E vlerësuan",
        "measure.vote.judgment": "{place} {where}, alternativa {letter}, mesorja {n|0|1|#}",
        "vote.tie.judgment": "Alternativat {letters} nuk i ndajnë notat dhe mbajnë së bashku vendet {rank}.",
        "again.hand.judgment": (
            "Për gjykimin e shumicës: numëroni për çdo shkronjë sa herë ka secilën notë në fletët e vlefshme. Mesorja "
            "është nota e mesit kur notat renditen nga më e ulëta; kur janë çift, më e ulëta nga dy të mesit."
        ),
    },
    "en": {
        "counted.method.judgment": "each voter graded every option from 0 to 5, and the median decided",
        "vote.method.judgment": (
            "Majority judgment: each voter graded every option from 0 to 5, and the median decided."
        ),
        "vote.grade": "Median",
        "vote.graded": "Graded by",
        "measure.vote.judgment": "{place} {where}, option {letter}, median {n|0|1|#}",
        "vote.tie.judgment": "The grades do not separate options {letters}, and they share ranks {rank}.",
        "again.hand.judgment": (
            "For majority judgment: count for each letter how often it has each grade on the valid cards. The median "
            "is the middle grade when they stand in order from the lowest; of an even number, the lower of the two."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("judgment", "judgment.given", "judgment.order")


def _words(lang: Lang, name: str, hands: str) -> RuleWords:
    return RuleWords(
        name=name,
        rule=sayer(lang, TEXTS, _keys),
        short=shorter(lang, TEXTS, lambda _: "judgment.short"),
        card=partial(score.card, lang),
        levels=tuple(map(str, range(6))),
        hands=hands,
    )


SPOKEN = Spoken(
    name="judgment",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": _words("sq", "gjykimi i shumicës", "Gjykimi i shumicës votohet me fletë."),
        "en": _words("en", "majority judgment", "Majority judgment is voted by cards."),
    },
    papers=Papers(
        method=lambda params, hands: "vote.method.judgment",
        columns=lambda hands: (Column("vote.grade", of("median")), Column("vote.graded", of("voters"))),
        sum=of("voters"),
        kind=(".judgment", ".judgment"),
    ),
)
