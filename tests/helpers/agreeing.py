"""A reader's judge of numbers and the words beside them; it knows nothing of how sentences are made."""

from __future__ import annotations

import re

ONE_SQ = frozenset(
    """
    organizatë organizate person personi institucion subjekt qytetar grua burrë qark fushë masë pikë shenjë dorë votë
    fletë alternativë propozim raund koment sugjerim shënim rekomandim mendim hap skedar logo shenjë rresht kolonë
    qelizë tekst karakter sekondë bajt veprim ndryshim kundërshtim rezervë detyrë pjesëmarrës ndërhyrje çështje pyetje
    përgjigje votues gisht duel shumë numër emër gabim autori raundi masa koment minutë herë pjesë
    personit ardhje faqe skanim vend orë variant takim dokument vetë kërkesë ditë dite grup ftesë mesazh vit klasë
    vulë autoritet shërbim dokumenti ide kosto
    """.split()  # noqa: SIM905
)
MANY_SQ = frozenset(
    """
    organizata organizatave persona personave institucione subjekte qytetarë gra burra qarqe fusha masa masat pika pikë
    pikat shenja duar vota fletë fletët alternativa alternativave propozime raunde raundeve komente sugjerime shënime
    rekomandime mendime hapa skedarë logo rreshta kolona tekste qeliza qelizat karaktere sekonda bajtë veprime
    ndryshime kundërshtime rezerva detyra pjesëmarrës ndërhyrje çështje pyetje përgjigje votues autorëve
    orë minuta gishta duele shuma numra emra herë veta të ardhje pjesë faqe skanime korrigjimeve
    vende vendeve variante takime dokumente gabime kërkesa ditë ditësh grupe ftesa mesazhe dokumenteve vite klasa
    vula autoritete shërbime vjet ide kosto
    """.split()  # noqa: SIM905
)
FREE = frozenset(
    """
    dhe prej gjithsej ka kanë mbetet mbeten sepse nga me një min mb sek deri fletë më është janë nuk ose për e i
    """.split()  # noqa: SIM905
)
"""Words that may follow any number: they do not agree with it."""

VERBS_ONE = (
    r"(?:u dha|u kthye|u shënua|u numërua|u lexua|u vendos|vote kishte|ishte|është|mori pjesë|doli|mbetet|mungon)"
)
VERBS_MANY = (
    r"(?:u dhanë|u kthyen|u shënuan|u numëruan|u lexuan|u vendosën|vote kishin|ishin|janë|morën pjesë|dolën|mbeten)"
)


def wrong_in(text: str, *, whole_pages: bool = False) -> list[str]:
    """What does not agree in finished Albanian sentences. ``whole_pages``: with tables and names in them, of which
    only small words that are known to be of the other form are told.
    """
    found = []
    for number, word in re.findall(r"(?<![\w.,:–-])(\d+)\s+([^\W\d]+)", text):
        known, other = (ONE_SQ, MANY_SQ) if number == "1" else (MANY_SQ, ONE_SQ)
        low = word if whole_pages else word.lower()
        if low not in known and (low in other or not (whole_pages or low in FREE)):
            found.append(f"{number} {word}")
    after = (
        r"(?=[.,;)]|\s(?-i:[a-zëç]))" if whole_pages else ""
    )  # in a table a number of the next row may follow a verb
    found += re.findall(rf"\b{VERBS_MANY}(?: edhe| gjithsej)? 1\b(?! [\w ]+?(?:,| dhe) \d){after}", text, re.IGNORECASE)
    found += re.findall(rf"\b{VERBS_ONE}(?: edhe| gjithsej)? (?:0|[2-9]|\d\d+)\b(?!\.\d){after}", text, re.IGNORECASE)
    if not whole_pages:
        found += re.findall(r"(?<![\w.,–(])(?<!nivelin )0 (?!të )\w+", text)  # "0 të kthyera" is in an equation
    return found


IRREGULAR = frozenset({"people", "women", "men", "counties", "were", "have", "are", "remain"})
NEUTRAL = frozenset(
    """
    and blank can civil counted did dissenting follow raised given in invalid invisible is left min missing
    more not of other
    out parked sec possible public recommended returned secret to unsigned valid was has
    """.split()  # noqa: SIM905
)


def wrong_in_english(text: str) -> list[str]:
    """What does not agree in a finished English sentence."""
    found = []
    for number, word in re.findall(r"(?<![\w.,:–-])(?<!value )(\d+) ([a-z]+)", text):
        many = word in IRREGULAR or (word.endswith("s") and word not in ("is", "was", "has", "remains"))
        singular = not many and word not in NEUTRAL
        if many if number == "1" else singular or word in ("is", "was", "has"):
            found.append(f"{number} {word}")
    return found
