"""Instant run-off and the single transferable vote in words."""

from __future__ import annotations

from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

_TEXTS: Texts = {
    "sq": {
        "ranked.given": (
            "Çdo votues i rendit alternativat, më të mirën të parën, asnjë dyshe në të njëjtin vend; nuk është e "
            "detyrueshme të renditen të gjitha."
        ),
        "irv": "Eliminim me raunde.",
        "irv.order": (
            "Çdo votë numërohet për alternativën e parë të saj që është ende brenda. Në çdo raund del ajo me më pak "
            "vota, derisa mbetet një: sa më gjatë qëndron, aq më lart renditet. Kur disa kanë po aq pak, del ajo që "
            "kishte më pak në raundin e fundit ku ndryshojnë; ato që nuk i ndan asnjë raund dalin bashkë dhe mbajnë të "
            "njëjtin vend. Vota që nuk rendit asnjë nga ato brenda nuk numërohet më."
        ),
        "irv.short": "Renditni alternativat, më të mirën të parën. Në çdo raund del ajo me më pak vota.",
        "stv": "Votë e transferueshme për {seats|1 vend|# vende}.",
        "stv.order": (
            "Çdo votë numërohet për alternativën e parë të saj që është ende brenda. Kuota është numri i votave që "
            "rendisin diçka, pjesëtuar me vendet plus një, pa pjesën dhjetore, plus 1. Kush e arrin kuotën merr një "
            "vend, dhe çfarë ka mbi të u kalon alternativave të tjera të votave të saj, me vlerë të prerë në pesë "
            "shifra pas presjes (rregullat e Skocisë, 2011). Kur nuk ka çfarë të kalojë, del ajo me më pak vota. "
            "Alternativat që nuk i ndan asnjë hap mbajnë të njëjtin vend."
        ),
        "stv.short": "Renditni alternativat, më të mirën të parën. Zgjidhen {seats|1|#}; vota e tepërt kalon më tej.",
    },
    "en": {
        "ranked.given": (
            "Each voter ranks the options, the best first, no two of them in the same place; not all of them have to "
            "be ranked."
        ),
        "irv": "Instant run-off.",
        "irv.order": (
            "Each vote counts for the first of its options that is still in. In every round the one with fewest "
            "votes goes out, until one is left: the longer it stays, the higher it stands. Of several with as few, "
            "the one with fewer in the latest round in which they differ goes out; those that no round separates go "
            "out together and share the same place. A vote that ranks none of those still in no longer counts."
        ),
        "irv.short": "Rank the options, the best first. In every round the one with fewest votes goes out.",
        "stv": "Transferable vote for {seats|1 place|# places}.",
        "stv.order": (
            "Each vote counts for the first of its options that is still in. The quota is the number of votes that "
            "rank something, divided by the places plus one, without its decimals, plus 1. Whoever reaches it has a "
            "place, and what they have above it moves on to further options of their votes, at a value cut to five "
            "decimals (the Scottish rules of 2011). With nothing to move, the one with fewest votes goes out. Options "
            "that no step separates share the same place."
        ),
        "stv.short": "Rank the options, the best first. {seats|1 is|# are} chosen; a vote not needed moves on.",
    },
}

_IRV: Texts = {
    "sq": {
        "counted.method.irv": "çdo votues i renditi alternativat, dhe në çdo raund doli ajo me më pak vota",
        "vote.method.irv": (
            "Eliminim me raunde: çdo votues i renditi alternativat, dhe në çdo raund doli ajo me më pak vota."
        ),
        "vote.first_choices": "Të parën",
        "stages.irv": "Raundet: sa vota kishte secila; në çdo raund del ajo me më pak",
        "measure.vote.irv": ("{place} {where}, alternativa {letter}, e para në {n|asnjë votë|1 votë|# vota}"),
        "vote.tie.irv": "Alternativat {letters} nuk i ndau asnjë raund dhe mbajnë së bashku vendet {rank}.",
        "again.hand.irv": (
            "Për eliminimin me raunde: ndani fletët e vlefshme sipas shkronjës së parë dhe numërojini; fletët e asaj "
            "me më pak kalojnë te shkronja tjetër që është ende brenda. Përsëritni derisa të mbetet një dhe krahasoni "
            "çdo raund me tabelën."
        ),
    },
    "en": {
        "counted.method.irv": "each voter ranked the options, and in every round the one with fewest votes went out",
        "vote.method.irv": (
            "Instant run-off: each voter ranked the options, and in every round the one with fewest votes went out."
        ),
        "vote.first_choices": "First choices",
        "stages.irv": "Rounds: how many votes each had; in every round the one with fewest goes out",
        "measure.vote.irv": "{place} {where}, option {letter}, first in {n|no vote|1 vote|# votes}",
        "vote.tie.irv": "No round separated options {letters}, and they share ranks {rank}.",
        "again.hand.irv": (
            "For the instant run-off: sort the valid cards by their first letter and count them; the cards of the one "
            "with fewest go to their next letter that is still in. Repeat until one is left and compare every round "
            "with the table."
        ),
    },
}

_STV: Texts = {
    "sq": {
        "counted.method.stv": "çdo votues i renditi alternativat për {seats|1 vend|# vende}, me votë të transferueshme",
        "vote.method.stv": ("Votë e transferueshme: çdo votues i renditi alternativat për {seats|1 vend|# vende}."),
        "vote.elected": "Me vend",
        "vote.elected.yes": "po",
        "vote.elected.no": "jo",
        "stages.stv": "Hapat: sa vota kishte secila (kuota: {quota|1 votë|# vota})",
        "measure.vote.stv": ("{place} {where}, alternativa {letter}, e para në {n|asnjë votë|1 votë|# vota}"),
        "vote.tie.stv": "Alternativat {letters} nuk i ndau asnjë hap dhe mbajnë së bashku vendet {rank}.",
        "again.hand.stv": (
            "Për votën e transferueshme: numëroni në fletët e vlefshme sa herë është e para çdo shkronjë dhe "
            "krahasojini me tabelën e rezultatit. Hapat me vlerat që kalojnë rinumërohen nga fletët një për një me "
            "komandën “tryeza recount RAPORTI.pdf”."
        ),
    },
    "en": {
        "counted.method.stv": "each voter ranked the options for {seats|1 place|# places}, by transferable vote",
        "vote.method.stv": "Transferable vote: each voter ranked the options for {seats|1 place|# places}.",
        "vote.elected": "Has a place",
        "vote.elected.yes": "yes",
        "vote.elected.no": "no",
        "stages.stv": "Steps: how many votes each had (quota: {quota|1 vote|# votes})",
        "measure.vote.stv": "{place} {where}, option {letter}, first in {n|no vote|1 vote|# votes}",
        "vote.tie.stv": "No step separated options {letters}, and they share ranks {rank}.",
        "again.hand.stv": (
            "For the transferable vote: count on the valid cards how often each letter is first and compare it with "
            "the table of the result. The steps with the values that move are counted again from the single ballots "
            "with “tryeza recount REPORT.pdf”."
        ),
    },
}


def _irv_keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("irv", "ranked.given", "irv.order")


def _stv_keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("stv", "ranked.given", "stv.order")


def _card(letter: str, number: int, text: str) -> str:
    return f"{number}.  {letter} — {text}"


_FIRST = Column("vote.first_choices", of("votes"))
_ELECTED = Column("vote.elected", of("elected"), {True: "vote.elected.yes", False: "vote.elected.no"})

IRV = Spoken(
    name="irv",
    texts=_TEXTS,
    documents=_IRV,
    words={
        "sq": RuleWords(
            name="eliminim me raunde (IRV)",
            rule=sayer("sq", _TEXTS, _irv_keys),
            short=shorter("sq", _TEXTS, lambda _: "irv.short"),
            card=_card,
            hands="Eliminimi me raunde votohet me fletë.",
        ),
        "en": RuleWords(
            name="instant run-off (IRV)",
            rule=sayer("en", _TEXTS, _irv_keys),
            short=shorter("en", _TEXTS, lambda _: "irv.short"),
            card=_card,
            hands="An instant run-off is voted by cards.",
        ),
    },
    papers=Papers(
        method=lambda params, hands: "vote.method.irv",
        columns=lambda hands: (_FIRST,),
        sum=of("votes"),
        kind=(".irv", ".irv"),
        stages=lambda params: "stages.irv",
    ),
)

STV = Spoken(
    name="stv",
    texts={"sq": {}, "en": {}},
    documents=_STV,
    words={
        "sq": RuleWords(
            name="votë e transferueshme (STV)",
            rule=sayer("sq", _TEXTS, _stv_keys),
            short=shorter("sq", _TEXTS, lambda _: "stv.short"),
            card=_card,
            parameters={"seats": "Sa vende"},
            hands="Vota e transferueshme votohet me fletë.",
        ),
        "en": RuleWords(
            name="transferable vote (STV)",
            rule=sayer("en", _TEXTS, _stv_keys),
            short=shorter("en", _TEXTS, lambda _: "stv.short"),
            card=_card,
            parameters={"seats": "How many places"},
            hands="A transferable vote is by cards.",
        ),
    },
    papers=Papers(
        method=lambda params, hands: "vote.method.stv" if "seats" in params else "",
        columns=lambda hands: (_FIRST, _ELECTED),
        sum=of("votes"),
        kind=(".stv", ".stv"),
        stages=lambda params: "stages.stv",
    ),
)
