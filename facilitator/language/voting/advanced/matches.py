"""Ranked Pairs and Kemeny in words; the cards, and most of what is said of them, are those of duels."""

from __future__ import annotations

from facilitator.language.sentences import LANGS, Lang
from facilitator.language.voting import duels
from facilitator.language.voting.words import Papers, Params, RuleWords, Spoken, Texts, sayer, shorter

_TEXTS: Texts = {
    "sq": {
        **duels.TEXTS["sq"],
        "pairs": "Çiftet e renditura.",
        "pairs.order": (
            "Çdo dy alternativa ndeshen me njëra-tjetrën: duelin e fiton ajo që më shumë vota e vënë përpara. Fitoret "
            "merren nga më e madhja, dhe lihet jashtë ajo që do të mbyllte një rreth me më të mëdhatë (Tideman). "
            "Fitoret e barabarta që mbyllin rreth me njëra-tjetrën bien bashkë. Alternativat që nuk ndahen mbajnë të "
            "njëjtin vend."
        ),
        "pairs.short": "Renditni alternativat, më të mirën të parën. Vlejnë së pari fitoret më të mëdha.",
        "kemeny": "Renditja Kemeny.",
        "kemeny.order": (
            "Çdo dy alternativa ndeshen me njëra-tjetrën. Vlen renditja me të cilën pajtohen më shumë: për çdo çift "
            "numërohen votat që e vënë njërën përpara tjetrës ashtu si ajo. Kur disa renditje janë po aq të mira, një "
            "alternativë është përpara tjetrës vetëm po të jetë në të gjitha; përndryshe mbajnë të njëjtin vend."
        ),
        "kemeny.short": "Renditni alternativat, më të mirën të parën. Vlen renditja me më shumë pajtime.",
    },
    "en": {
        **duels.TEXTS["en"],
        "pairs": "Ranked pairs.",
        "pairs.order": (
            "Every two options play a match: the one that more votes place higher wins it. The wins are taken from "
            "the largest, leaving out what would close a circle with larger ones (Tideman). Equal wins that close a "
            "circle with each other fall together. Options that cannot be told apart share the same place."
        ),
        "pairs.short": "Rank the options, the best first. The largest wins count first.",
        "kemeny": "Kemeny order.",
        "kemeny.order": (
            "Every two options play a match. The order that most agree with stands: for every pair the votes that "
            "place the two as it does are counted. Where several orders are as good, an option stands above another "
            "only if it does in all of them; otherwise they share the same place."
        ),
        "kemeny.short": "Rank the options, the best first. The order with most agreements stands.",
    },
}

_NAMES: dict[str, dict[Lang, tuple[str, str]]] = {
    "pairs": {
        "sq": ("çiftet e renditura (Ranked Pairs)", "Çiftet e renditura votohen me fletë."),
        "en": ("ranked pairs", "Ranked pairs are voted by cards."),
    },
    "kemeny": {
        "sq": ("renditja Kemeny", "Renditja Kemeny votohet me fletë."),
        "en": ("Kemeny order", "A Kemeny order is voted by cards."),
    },
}

_PAIRS: Texts = {
    "sq": {
        "counted.method.pairs": "çdo votues i renditi alternativat, dhe vlejtën së pari fitoret më të mëdha",
        "vote.method.pairs": (
            "Çiftet e renditura: çdo votues i renditi alternativat dhe çdo dy prej tyre u ndeshën; vlejtën së pari "
            "fitoret më të mëdha (Tideman)."
        ),
        "vote.tie.pairs": "Alternativat {letters} nuk i ndan asnjë fitore dhe mbajnë së bashku vendet {rank}.",
        "again.hand.pairs": (
            "Për çiftet e renditura: numëroni duelet si në tabelën e tyre; merrni fitoret nga më e madhja dhe lini "
            "jashtë atë që mbyll rreth."
        ),
    },
    "en": {
        "counted.method.pairs": "each voter ranked the options, and the largest wins counted first",
        "vote.method.pairs": (
            "Ranked pairs: each voter ranked the options and every two of them played a match; the largest wins "
            "counted first (Tideman)."
        ),
        "vote.tie.pairs": "No win separates options {letters}, and they share ranks {rank}.",
        "again.hand.pairs": (
            "For ranked pairs: count the duels as in their table; take the wins from the largest and leave out what "
            "closes a circle."
        ),
    },
}

_KEMENY: Texts = {
    "sq": {
        "counted.method.kemeny": "çdo votues i renditi alternativat, dhe vlen renditja me më shumë pajtime",
        "vote.method.kemeny": (
            "Renditja Kemeny: çdo votues i renditi alternativat dhe çdo dy prej tyre u ndeshën; vlen renditja me më "
            "shumë pajtime."
        ),
        "vote.tie.kemeny": (
            "Alternativat {letters} nuk i ndajnë të gjitha renditjet më të mira dhe mbajnë së bashku vendet {rank}."
        ),
        "again.hand.kemeny": (
            "Për renditjen Kemeny: numëroni duelet si në tabelën e tyre; pajtimet e një renditjeje janë shuma e "
            "numrave të çdo alternative kundër atyre pas saj, dhe asnjë renditje tjetër nuk ka më shumë."
        ),
    },
    "en": {
        "counted.method.kemeny": "each voter ranked the options, and the order with most agreements stands",
        "vote.method.kemeny": (
            "Kemeny order: each voter ranked the options and every two of them played a match; the order with most "
            "agreements stands."
        ),
        "vote.tie.kemeny": "Not all of the best orders separate options {letters}, and they share ranks {rank}.",
        "again.hand.kemeny": (
            "For the Kemeny order: count the duels as in their table; the agreements of an order are the sum of the "
            "numbers of every option against those behind it, and no other order has more."
        ),
    },
}


def _spoken(name: str, documents: Texts, texts: Texts) -> Spoken:
    def keys(params: Params, *, hands: bool) -> tuple[str, ...]:
        return (name, "duels.given", f"{name}.order")

    def words(lang: Lang) -> RuleWords:
        named, hands = _NAMES[name][lang]
        return RuleWords(
            name=named,
            rule=sayer(lang, _TEXTS, keys),
            short=shorter(lang, _TEXTS, lambda _: f"{name}.short"),
            card=duels.card,
            hands=hands,
        )

    return Spoken(
        name=name,
        texts=texts,
        documents={
            lang: {**documents[lang], f"measure.vote.{name}": duels.DOCUMENTS[lang]["measure.vote.duels"]}
            for lang in LANGS
        },
        words={lang: words(lang) for lang in LANGS},
        papers=Papers(
            method=lambda params, hands: f"vote.method.{name}",
            columns=duels.columns,
            sum=duels.matches,
            kind=(f".{name}", f".{name}"),
        ),
    )


PAIRS = _spoken("pairs", _PAIRS, _TEXTS)
KEMENY = _spoken("kemeny", _KEMENY, {"sq": {}, "en": {}})
