"""Pairwise duels in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "duels": "Duele mes alternativave.",
        "duels.given": (
            "Çdo votues i rendit alternativat, më të mirën të parën; disa mund t’i vërë në të njëjtin vend. "
            "Alternativat "
            "që nuk i rendit mbeten të gjitha bashkë në fund."
        ),
        "duels.order": (
            "Çdo dy alternativa ndeshen me njëra-tjetrën: duelin e fiton ajo që më shumë fletë e vënë përpara. Kur "
            "fitoret mbyllin një rreth, vendos rruga më e fortë e fitoreve, dhe një rrugë është aq e fortë sa "
            "fitorja e "
            "saj më e vogël (radha e rrugëve, Schulze). Alternativat që as kështu nuk ndahen mbajnë të njëjtin vend."
        ),
        "duels.order.roll_call": (
            "Çdo dy alternativa ndeshen me njëra-tjetrën: duelin e fiton ajo që më shumë votues e vënë përpara. Kur "
            "fitoret mbyllin një rreth, vendos rruga më e fortë e fitoreve, dhe një rrugë është aq e fortë sa "
            "fitorja e "
            "saj më e vogël (radha e rrugëve, Schulze). Alternativat që as kështu nuk ndahen mbajnë të njëjtin vend."
        ),
        "duels.status_quo": (
            "Alternativa e fundit është gjendja e tanishme: për çdo tjetër tregohet nëse u vlerësua mbi të."
        ),
        "duels.short": "Renditni alternativat, më të mirën të parën. Çdo dy prej tyre ndeshen me njëra-tjetrën.",
    },
    "en": {
        "duels": "Pairwise duels.",
        "duels.given": (
            "Each voter ranks the options, the best first; several may have the same place. Options that are not "
            "ranked "
            "stay all together at the end."
        ),
        "duels.order": (
            "Every two options play a match: the one that more ballots place higher wins it. Where the wins go round "
            "in "
            "a circle, the strongest path of wins decides, and a path is as strong as its smallest win (path order, "
            "Schulze). Options that even so cannot be told apart share the same place."
        ),
        "duels.order.roll_call": (
            "Every two options play a match: the one that more voters place higher wins it. Where the wins go round "
            "in "
            "a circle, the strongest path of wins decides, and a path is as strong as its smallest win (path order, "
            "Schulze). Options that even so cannot be told apart share the same place."
        ),
        "duels.status_quo": (
            "The last option is the present state: of every other one it is told whether it was preferred to it."
        ),
        "duels.short": "Rank the options, the best first. Every two of them play a match.",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.duels": "çdo votues i renditi alternativat dhe çdo dy prej tyre u ndeshën",
        "vote.method.duels": (
            "Duele: çdo votues i renditi alternativat dhe çdo dy prej tyre u ndeshën; renditja është ajo e rrugëve më "
            "të forta (Schulze)."
        ),
        "vote.won": "Fituar",
        "vote.lost": "Humbur",
        "vote.preferred": "Mbi gjendjen e tanishme",
        "vote.preferred.yes": "po",
        "vote.preferred.no": "jo",
        "measure.vote.duels": (
            "{place} {where}, alternativa {letter}, {n|asnjë duel i fituar|1 duel i fituar|# duele të fituara}"
        ),
        "vote.tie.duels": (
            "Alternativat {letters} nuk i ndan asnjë rrugë më e fortë dhe mbajnë së bashku vendet {rank}."
        ),
        "again.hand.duels": (
            "Për duelet: për çdo dy shkronja numëroni fletët e vlefshme që vënë njërën përpara tjetrës; ajo që nuk "
            "është renditur qëndron pas të gjitha të renditurave. Tabelën e plotë e ka skedari i rezultatit."
        ),
    },
    "en": {
        "counted.method.duels": "each voter ranked the options and every two of them played a match",
        "vote.method.duels": (
            "Pairwise duels: each voter ranked the options and every two of them played a match; the order is that of "
            "the strongest paths (Schulze)."
        ),
        "vote.won": "Won",
        "vote.lost": "Lost",
        "vote.preferred": "Above the present state",
        "vote.preferred.yes": "yes",
        "vote.preferred.no": "no",
        "measure.vote.duels": "{place} {where}, option {letter}, {n|no match won|1 match won|# matches won}",
        "vote.tie.duels": "No stronger path separates options {letters}, and they share ranks {rank}.",
        "again.hand.duels": (
            "For duels: for every two letters count the valid cards that place one above the other; what is not ranked "
            "stands behind all that is. The whole table is in the file of the result."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    asked = ("duels.status_quo",) if params["status_quo"] == "last" else ()
    return ("duels", "duels.given", "duels.order", *asked)


def card(letter: str, number: int, text: str) -> str:
    """One line of what a ranking says."""
    return f"{number}.  {letter} — {text}"


def columns(hands: bool) -> tuple[Column, ...]:
    """What stands behind an option: matches won and lost, and whether it is above the present state."""
    preferred = {True: "vote.preferred.yes", False: "vote.preferred.no"}
    return (
        Column("vote.won", of("won")),
        Column("vote.lost", of("lost")),
        Column("vote.preferred", of("reached"), preferred),
    )


def matches(line: Mapping[str, Any]) -> int:
    """In all matches, how many ballots place it higher."""
    return int(sum(line["over"]))


SPOKEN = Spoken(
    name="duels",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": RuleWords(
            name="duele mes alternativave",
            rule=sayer("sq", TEXTS, _keys),
            short=shorter("sq", TEXTS, lambda _: "duels.short"),
            card=card,
            parameters={"status_quo": "Gjendja e tanishme"},
            choices={"status_quo": {"none": "Nuk është alternativë", "last": "Është alternativa e fundit"}},
            hands="Duelet votohen me fletë.",
            added=("Asnjëra prej këtyre: mbetet si tani",),
        ),
        "en": RuleWords(
            name="pairwise duels",
            rule=sayer("en", TEXTS, _keys),
            short=shorter("en", TEXTS, lambda _: "duels.short"),
            card=card,
            parameters={"status_quo": "The present state"},
            choices={"status_quo": {"none": "Is no option", "last": "Is the last option"}},
            hands="Duels are voted by cards.",
            added=("None of these: it stays as it is",),
        ),
    },
    papers=Papers(
        method=lambda params, hands: "vote.method.duels",
        columns=columns,
        sum=matches,
        kind=(".duels", ".duels"),
    ),
)
