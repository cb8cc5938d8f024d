"""Fair-share order in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "fair": "Renditje me pjesë të drejta.",
        "fair.given": (
            "Çdo votues mund të shënojë {ticks|1 alternativë|deri në # alternativa, secilën vetëm një herë}."
        ),
        "fair.phragmen": (
            "Alternativat merren në listë një nga një. Secila është një barrë e barabartë, që e mbajnë bashkë ata që e "
            "kanë shënuar; e radhës është ajo pas së cilës mbështetësit e saj mbajnë më pak, të gjithë njësoj "
            "(Phragmén)."
        ),
        "fair.pav": (
            "Alternativat merren në listë një nga një. E radhës është ajo që mbledh më shumë, ku vota e atij që ka "
            "tashmë një alternativë të vetën në listë vlen gjysmën, me dy të tilla një të tretën, e kështu me radhë "
            "(PAV me hapa)."
        ),
        "fair.order": (
            "Kështu çdo grup votuesish e gjen veten herët në listë sipas madhësisë së tij. Alternativat që dalin të "
            "barabarta merren bashkë dhe mbajnë të njëjtin vend; ato që nuk i shënoi askush mbeten në fund."
        ),
        "fair.short": (
            "Shënoni {ticks|1 alternativë|deri në # alternativa}. Çdo grup e gjen veten në listë sipas madhësisë."
        ),
    },
    "en": {
        "fair": "Fair-share order.",
        "fair.given": "Each voter may tick {ticks|1 option|up to # options, each of them once}.",
        "fair.phragmen": (
            "Options are taken into the list one by one. Each is an equal load, carried together by those who ticked "
            "it; the next is the one after which its supporters carry least, all of them the same (Phragmén)."
        ),
        "fair.pav": (
            "Options are taken into the list one by one. The next is the one that gathers most, where the vote of "
            "whoever has one of theirs in the list already counts a half, with two of them a third, and so on "
            "(sequential PAV)."
        ),
        "fair.order": (
            "So every group of voters appears early in the list in proportion to its size. Options that come out "
            "equal are taken together and share the same place; those that nobody ticked stand last."
        ),
        "fair.short": "Tick {ticks|1 option|up to # options}. Every group appears in the list by its size.",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.fair.phragmen": (
            "çdo votues mund të shënonte {ticks|1 alternativë|deri në # alternativa}, dhe lista u bë me pjesë të "
            "drejta (Phragmén)"
        ),
        "counted.method.fair.pav": (
            "çdo votues mund të shënonte {ticks|1 alternativë|deri në # alternativa}, dhe lista u bë me pjesë të "
            "drejta (PAV me hapa)"
        ),
        "vote.method.fair.phragmen": (
            "Renditje me pjesë të drejta (Phragmén): çdo votues mund të shënonte {ticks|1 alternativë|deri në # "
            "alternativa}."
        ),
        "vote.method.fair.pav": (
            "Renditje me pjesë të drejta (PAV me hapa): çdo votues mund të shënonte {ticks|1 alternativë|deri në # "
            "alternativa}."
        ),
        "vote.plain": "Vendi vetëm nga shenjat",
        "stages.fair.phragmen": (
            "Hapat: sa do të mbante secili mbështetës po të merrej alternativa; në çdo hap merret numri më i vogël"
        ),
        "stages.fair.pav": "Hapat: sa mbledh alternativa; në çdo hap merret numri më i madh",
        "measure.vote.fair": "{place} {where}, alternativa {letter}, {n|asnjë shenjë|1 shenjë|# shenja}",
        "vote.tie.fair": "Alternativat {letters} dolën të barabarta dhe mbajnë së bashku vendet {rank}.",
        "again.hand.fair": (
            "Për renditjen me pjesë të drejta: numëroni shenjat e çdo shkronje në fletët e vlefshme dhe krahasojini me "
            "tabelën e rezultatit. Hapat rinumërohen nga fletët një për një me komandën “tryeza recount RAPORTI.pdf”."
        ),
    },
    "en": {
        "counted.method.fair.phragmen": (
            "each voter could tick {ticks|1 option|up to # options}, and the list was made by fair shares (Phragmén)"
        ),
        "counted.method.fair.pav": (
            "each voter could tick {ticks|1 option|up to # options}, and the list was made by fair shares (sequential "
            "PAV)"
        ),
        "vote.method.fair.phragmen": (
            "Fair-share order (Phragmén): each voter could tick {ticks|1 option|up to # options}."
        ),
        "vote.method.fair.pav": (
            "Fair-share order (sequential PAV): each voter could tick {ticks|1 option|up to # options}."
        ),
        "vote.plain": "Place by ticks alone",
        "stages.fair.phragmen": (
            "Steps: what each supporter would carry if the option were taken; each step takes the smallest number"
        ),
        "stages.fair.pav": "Steps: what the option gathers; each step takes the greatest number",
        "measure.vote.fair": "{place} {where}, option {letter}, {n|no ticks|1 tick|# ticks}",
        "vote.tie.fair": "Options {letters} came out equal and share ranks {rank}.",
        "again.hand.fair": (
            "For the fair-share order: count the ticks of each letter on the valid cards and compare them with the "
            "table of the result. The steps are counted again from the single ballots with “tryeza recount REPORT.pdf”."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("fair", "fair.given", f"fair.{params['way']}", "fair.order")


def _card(letter: str, number: int, text: str) -> str:
    return f"{letter} — {text}"


def _way(prefix: str, params: Mapping[str, Any]) -> str:
    known = params.get("way") in ("phragmen", "pav") and "ticks" in params
    return f"{prefix}.fair.{params['way']}" if known else ""


def _plain(line: Mapping[str, Any]) -> Any:
    first, last = line["plain"], line["plain_to"]
    return str(first) if first == last else f"{first}–{last}"


SPOKEN = Spoken(
    name="fair",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": RuleWords(
            name="renditje me pjesë të drejta",
            rule=sayer("sq", TEXTS, _keys),
            short=shorter("sq", TEXTS, lambda _: "fair.short"),
            card=_card,
            parameters={"ticks": "Shenja për secilin votues", "way": "Si merret alternativa e radhës"},
            choices={"way": {"phragmen": "Barra më e vogël (Phragmén)", "pav": "Shuma më e madhe (PAV)"}},
            hands="Renditja me pjesë të drejta votohet me fletë.",
        ),
        "en": RuleWords(
            name="fair-share order",
            rule=sayer("en", TEXTS, _keys),
            short=shorter("en", TEXTS, lambda _: "fair.short"),
            card=_card,
            parameters={"ticks": "Ticks for each voter", "way": "How the next option is taken"},
            choices={"way": {"phragmen": "Smallest load (Phragmén)", "pav": "Greatest sum (PAV)"}},
            hands="A fair-share order is voted by cards.",
        ),
    },
    papers=Papers(
        method=lambda params, hands: _way("vote.method", params),
        columns=lambda hands: (Column("vote.ticks", of("votes")), Column("vote.plain", _plain)),
        sum=of("votes"),
        kind=(".fair", ".fair"),
        stages=lambda params: _way("stages", params),
    ),
)
