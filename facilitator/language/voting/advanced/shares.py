"""Equal shares with costs in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from facilitator.language.amounts import amount
from facilitator.language.sentences import Lang, fill, join
from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "shares": "Pjesë të barabarta me kosto.",
        "shares.given": (
            "Buxheti është {money} dhe çdo votues ka një pjesë të barabartë të tij. Çdo votues mund të shënojë "
            "{ticks|1 alternativë|deri në # alternativa, secilën vetëm një herë}."
        ),
        "shares.buy": (
            "Një alternativë e blejnë ata që e kanë shënuar, me pjesët e tyre. E radhës është ajo ku secilit "
            "mbështetës i bie të paguajë pjesën më të vogël të kostos; mbështetësit paguajnë njësoj, dhe kujt i ka "
            "mbetur më pak, jep gjithë sa i ka mbetur. Kur disa dalin njësoj, blihet më parë ajo me më shumë "
            "mbështetës, pastaj më e lira; ato që edhe kështu janë njësoj blihen bashkë kur mbështetësit i paguajnë "
            "dot të gjitha, përndryshe asnjëra prej tyre."
        ),
        "shares.complete": (
            "Pastaj pjesa e secilit ngrihet hap pas hapi, çdo herë me {raise}, dhe gjithçka numërohet nga e para; "
            "vlen rezultati i fundit që nuk e kalon buxhetin."
        ),
        "shares.short": (
            "Shënoni {ticks|1 alternativë|deri në # alternativa}. Buxheti: {money}; secila blihet nga ata që e "
            "shënojnë."
        ),
    },
    "en": {
        "shares": "Equal shares with costs.",
        "shares.given": (
            "The budget is {money}, and every voter has an equal share of it. Each voter may tick {ticks|1 option|up "
            "to # options, each of them once}."
        ),
        "shares.buy": (
            "An option is bought by those who ticked it, with their shares. The next one is that of which each "
            "supporter has to pay the smallest part of its cost; supporters pay the same, and whoever has less left "
            "gives all of it. Of several that come out equal the one with more supporters is bought first, then the "
            "cheaper one; those that are equal even so are bought together where their supporters can pay for all of "
            "them, and otherwise none of them."
        ),
        "shares.complete": (
            "Then the share of each is raised by {raise} again and again and everything is counted anew; the last "
            "outcome that does not exceed the budget stands."
        ),
        "shares.short": (
            "Tick {ticks|1 option|up to # options}. Budget: {money}; each is bought by those who tick it."
        ),
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.shares": (
            "çdo votues mund të shënonte {ticks|1 alternativë|deri në # alternativa}, dhe alternativat u blenë me "
            "pjesë të barabarta të buxhetit nga ata që i shënuan"
        ),
        "vote.method.shares": (
            "Pjesë të barabarta me kosto: çdo votues mund të shënonte {ticks|1 alternativë|deri në # alternativa}, dhe "
            "alternativat u blenë me pjesë të barabarta të buxhetit nga ata që i shënuan."
        ),
        "vote.cost": "Kosto",
        "vote.bought": "U ble",
        "vote.bought.yes": "po",
        "vote.bought.no": "jo",
        "outcome.shares": (
            "{n|Nuk u ble asnjë alternativë|U ble 1 alternativë|U blenë # alternativa}: {spent} nga buxheti prej "
            "{money}."
        ),
        "outcome.shares.raised": "Pjesa e secilit votues ishte {share}, pasi u ngrit me {raise} në të gjitha.",
        "outcome.shares.plain": "Pjesa e secilit votues ishte {share} dhe nuk u ngrit.",
        "outcome.shares.even": (
            "Alternativat {letters} dolën njësoj dhe mbështetësit e tyre nuk i paguanin dot të gjitha: nuk u ble "
            "asnjëra prej tyre."
        ),
        "paid.shares": "Kush pagoi: sipas radhës së blerjes, në {currency}",
        "paid.shares.step": "Blerja",
        "paid.shares.equal": "Paguan njësoj",
        "paid.shares.each": "Secili",
        "paid.shares.rest": "Dhanë gjithë sa kishin",
        "paid.shares.left": "Këta bashkë",
        "measure.vote.shares": "{place} {where}, alternativa {letter}, {n|asnjë shenjë|1 shenjë|# shenja}",
        "vote.tie.shares": "Alternativat {letters} mbajnë së bashku vendet {rank}.",
        "again.hand.shares": (
            "Për pjesët e barabarta me kosto: numëroni shenjat e çdo shkronje në fletët e vlefshme dhe krahasojini me "
            "tabelën e rezultatit. Blerjet rinumërohen nga fletët një për një me komandën “tryeza recount RAPORTI.pdf”."
        ),
    },
    "en": {
        "counted.method.shares": (
            "each voter could tick {ticks|1 option|up to # options}, and options were bought with equal shares of the "
            "budget by those who ticked them"
        ),
        "vote.method.shares": (
            "Equal shares with costs: each voter could tick {ticks|1 option|up to # options}, and options were bought "
            "with equal shares of the budget by those who ticked them."
        ),
        "vote.cost": "Cost",
        "vote.bought": "Bought",
        "vote.bought.yes": "yes",
        "vote.bought.no": "no",
        "outcome.shares": (
            "{n|No option was bought|1 option was bought|# options were bought}: {spent} of the budget of {money}."
        ),
        "outcome.shares.raised": "The share of each voter was {share}, after it had been raised by {raise} in all.",
        "outcome.shares.plain": "The share of each voter was {share} and was not raised.",
        "outcome.shares.even": (
            "Options {letters} came out equal, and their supporters could not pay for all of them: none of them was "
            "bought."
        ),
        "paid.shares": "Who paid: in the order of buying, in {currency}",
        "paid.shares.step": "Purchase",
        "paid.shares.equal": "Paid the same",
        "paid.shares.each": "Each",
        "paid.shares.rest": "Gave all they had",
        "paid.shares.left": "These together",
        "measure.vote.shares": "{place} {where}, option {letter}, {n|no ticks|1 tick|# ticks}",
        "vote.tie.shares": "Options {letters} share ranks {rank}.",
        "again.hand.shares": (
            "For equal shares with costs: count the ticks of each letter on the valid cards and compare them with the "
            "table of the result. The purchases are counted again from the single ballots with “tryeza recount "
            "REPORT.pdf”."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("shares", "shares.given", "shares.buy", "shares.complete")


def _card(letter: str, number: int, text: str) -> str:
    return f"{letter} — {text}"


def _with_money(lang: Lang, said: Callable[[Params, str], str]) -> Callable[[Params, str], str]:
    def told(params: Params, channel: str) -> str:
        budget, step, currency = int(params["budget"]), int(params["step"]), str(params["currency"])
        whole = {**params, "money": amount(budget, currency, lang), "raise": amount(step, currency, lang)}
        return said(whole, channel)

    return told


def _bought(line: Mapping[str, Any]) -> Any:
    return line["step"] is not None


def _outcome(result: Mapping[str, Any], lang: Lang) -> Iterator[str]:
    params, lines = result["params"], result["lines"]
    currency, text = str(params["currency"]), DOCUMENTS[lang]
    bought = [line for line in lines if _bought(line)]
    spent = sum(line["cost"] for line in bought)
    money = {"spent": amount(spent, currency, lang), "money": amount(params["budget"], currency, lang)}
    yield fill(text["outcome.shares"], {"n": len(bought), **money})
    some = lines[0]
    share, raised = (amount(some[name], currency, lang, some["unit"]) for name in ("share", "raised"))
    if result["ballots"]:
        key = "outcome.shares.raised" if some["raised"] else "outcome.shares.plain"
        yield fill(text[key], {"share": share, "raise": raised})
    even: dict[int, list[str]] = {}
    for line in lines:
        if line["even"]:
            even.setdefault(line["rank"], []).append(line["option"])
    for letters in even.values():
        yield fill(text["outcome.shares.even"], {"letters": join(letters, lang)})


def _words(lang: Lang, name: str, parameters: Mapping[str, str], hands: str) -> RuleWords:
    return RuleWords(
        name=name,
        rule=_with_money(lang, sayer(lang, TEXTS, _keys)),
        short=_with_money(lang, shorter(lang, TEXTS, lambda _: "shares.short")),
        card=_card,
        parameters=parameters,
        hands=hands,
    )


_SQ = {
    "budget": "Buxheti",
    "currency": "Në çfarë numërohet (lekë, ditë pune)",
    "ticks": "Shenja për secilin votues",
    "step": "Me sa ngrihet pjesa e secilit",
    "costs": "Kostot e alternativave",
}
_EN = {
    "budget": "Budget",
    "currency": "Counted in (lekë, days of work)",
    "ticks": "Ticks for each voter",
    "step": "By how much each share is raised",
    "costs": "Costs of the options",
}
SPOKEN = Spoken(
    name="shares",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": _words("sq", "pjesë të barabarta me kosto", _SQ, "Pjesët e barabarta me kosto votohen me fletë."),
        "en": _words("en", "equal shares with costs", _EN, "Equal shares with costs are voted by cards."),
    },
    papers=Papers(
        method=lambda params, hands: "vote.method.shares" if "ticks" in params else "",
        columns=lambda hands: (
            Column("vote.ticks", of("votes")),
            Column("vote.cost", of("cost")),
            Column("vote.bought", _bought, {True: "vote.bought.yes", False: "vote.bought.no"}),
        ),
        sum=of("votes"),
        kind=(".shares", ".shares"),
        outcome=_outcome,
    ),
)
