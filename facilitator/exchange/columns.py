"""What the headers of lists are called, as Albanian offices, their tools and English speakers write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facilitator.exchange.raw import JOINED
from facilitator.language.folding import fold
from facilitator.language.sentences import Lang

FIELDS = (
    "name",
    "first_name",
    "last_name",
    "father",
    "organisation",
    "county",
    "sector",
    "role",
    "gender",
    "phone",
    "email",
    "kind",
    "capacity",
    "photo",
    "publish_name",
)
"""What a column may be matched to. ``name`` is the whole name; ``first_name`` and ``last_name`` stand instead of it."""

HEADERS: dict[Lang, dict[str, str]] = {
    "sq": {
        "name": "Emër mbiemër",
        "first_name": "Emri",
        "last_name": "Mbiemri",
        "father": "Atësia",
        "organisation": "Organizata",
        "county": "Qarku",
        "sector": "Fusha e veprimtarisë",
        "role": "Funksioni",
        "gender": "Gjinia",
        "phone": "Telefon",
        "email": "E-mail",
        "kind": "Lloji i organizatës",
        "capacity": "Cilësia",
        "photo": "Fotografim",
        "publish_name": "Publikim i emrit",
    },
    "en": {
        "name": "Name and surname",
        "first_name": "First name",
        "last_name": "Surname",
        "father": "Father’s name",
        "organisation": "Organisation",
        "county": "County",
        "sector": "Sector",
        "role": "Position",
        "gender": "Gender",
        "phone": "Phone",
        "email": "E-mail",
        "kind": "Kind of organisation",
        "capacity": "Capacity",
        "photo": "Photographs",
        "publish_name": "Publication of name",
    },
}
"""The header of each field as the program itself writes it."""

_SYNONYMS = {
    "name": "emer mbiemer|emri mbiemri|emer e mbiemer|emer dhe mbiemer|emri dhe mbiemri|emri e mbiemri|emri i plote|"
    "mbiemer emer|mbiemri emri|mbiemri dhe emri|emri i pjesemarresit|pjesemarresi|pjesemarres|perfaqesuesi|name|"
    "full name|name surname|participant|person|attendee|guest|display name",
    "first_name": "emer|emri|first name|given name|forename|firstname",
    "last_name": "mbiemer|mbiemri|surname|last name|family name|lastname",
    "father": "atesi|emri i babait|emri i atit|babai|father name|father s name|patronymic|middle name",
    "organisation": "organizata|organizate|institucioni|institucion|institucioni organizata|organizata institucioni|"
    "institucion organizate|subjekti|shoqata|ojf|osh|oshc|osc|ojq|emri i organizates|emri i institucionit|"
    "emertimi i organizates|emertimi|perfaqeson|organization|institution|company|ngo|cso|affiliation|"
    "name of organisation|name of organization|organisation name|organization name|company name|employer|"
    "department|departamenti|drejtoria",
    "county": "qark|region|rajoni|prefektura",
    "sector": "fusha|fushe|sektori|sektor|fusha e veprimit|veprimtaria|field|area of work|field of activity",
    "role": "funksion|pozicioni|pozicion|pozita|detyra|roli|role|function|title|job title",
    "gender": "gjini|gj|sex|seksi",
    "phone": "telefoni|tel|nr tel|nr telefoni|nr i telefonit|numri i telefonit|numer telefoni|celular|celulari|cel|"
    "nr cel|kontakt|kontakti|mobile|mobile phone|phone number|telephone|contact|cell phone|whatsapp",
    "email": "email|emaili|e maili|mail|posta elektronike|adresa elektronike|adresa e mail|adresa e e mailit|"
    "email address|e mail address",
    "kind": "lloji|lloji organizates|lloji i institucionit|lloji i subjektit|type|organisation type|organization type|"
    "type of organisation|type of organization",
    "capacity": "ne cilesine e|cilesia e pjesemarrjes|attending as",
    "photo": "foto|fotografi|pelqim foto|pelqimi per foto|pelqim per foto|pelqim per fotografim|"
    "pelqimi per fotografim|photo|photos|photo consent",
    "publish_name": "publikim emri|publikimi i emrit|publikohet emri|emri publik|pelqimi per publikimin e emrit|"
    "pelqim per publikimin e emrit|publish name|name publication",
}

_STEMS = (
    ("fotograf", "photo"),
    ("photograph", "photo"),
    ("publik", "publish_name"),
    ("publish", "publish_name"),
    ("organizat", "organisation"),
    ("institucion", "organisation"),
    ("shoqat", "organisation"),
    ("ojf", "organisation"),
    ("oshc", "organisation"),
    ("ojq", "organisation"),
    ("organisation", "organisation"),
    ("organization", "organisation"),
    ("perfaqesues", "name"),
    ("pjesemarres", "name"),
    ("telefon", "phone"),
    ("celular", "phone"),
    ("kontakt", "phone"),
    ("email", "email"),
    ("funksion", "role"),
    ("pozicion", "role"),
    ("pozit", "role"),
    ("qark", "county"),
    ("gjini", "gender"),
    ("fush", "sector"),
    ("veprimtari", "sector"),
    ("lloj", "kind"),
    ("cilesi", "capacity"),
    ("atesi", "father"),
)
_NAMING = ("emri", "emer", "emertimi", "name")
_FIRSTS, _LASTS = {"emer", "emri", "first", "name"}, {"mbiemer", "mbiemri", "surname", "last"}
_EXACT, _NAMED, _CONTAINED, _STEMMED, _ALIKE = 10.0, 9.0, 6.0, 5.0, 3.0


def _known() -> dict[str, str]:
    known = {fold(headers[field]): field for headers in HEADERS.values() for field in FIELDS}
    for field, words in _SYNONYMS.items():
        for word in words.split("|"):
            known.setdefault(word, field)
    return known


def plain(header: str) -> str:
    """A header as it is compared: folded, without punctuation and without what stands in brackets."""
    outside = re.sub(r"[(\[].*?[)\]]", " ", header)
    return " ".join(re.sub(r"[^\w\s]", " ", fold(outside)).split())


_KNOWN = {plain(header): field for header, field in _known().items()}


def recognised(cells: Sequence[str]) -> int:
    """How many of the cells are headers that the program knows."""
    return sum(plain(cell) in _KNOWN for cell in cells)


def offers(header: str) -> dict[str, float]:
    """Field → how strongly this header speaks for it, ``exact`` at most. A header in two rows speaks by its parts."""
    found: dict[str, float] = {}
    parts = header.split(JOINED)
    for order, part in enumerate(reversed([header, *parts] if len(parts) > 1 else parts)):
        for field, worth in _offers(plain(part)).items():
            found[field] = max(found.get(field, 0.0), worth - 0.5 * order)
    return found


def exact(worth: float) -> bool:
    """Whether a header is one the program knows, word for word."""
    return worth >= _NAMED


def _offers(words: str) -> dict[str, float]:
    if not words:
        return {}
    if words in _KNOWN:
        return {_KNOWN[words]: _EXACT}
    split = words.split()
    found: dict[str, float] = {}

    def offer(field: str, worth: float) -> None:
        found[field] = max(found.get(field, 0.0), worth)

    stems = [(at, field) for at, word in enumerate(split) for stem, field in _STEMS if word.startswith(stem)]
    if split[0] in _NAMING and len(split) > 1 and split[1] in ("i", "e", "te", "of"):
        # "Emri i …": whose name it is, is said by what follows.
        rest = next((field for _, field in stems), "")
        return {rest if rest in ("organisation", "father") else "name": _NAMED} if rest else {"name": _STEMMED}
    asked = next((field for _, field in stems if field in ("photo", "publish_name")), "")
    if asked:  # "A jeni dakord që emri juaj të publikohet?" asks for a consent, not for a name
        return {asked: _NAMED - 1}
    if _FIRSTS & set(split) and _LASTS & set(split):
        offer("name", _NAMED)
    for known, field in _KNOWN.items():
        if len(known) > 2 and (at := f" {words} ".find(f" {known} ")) >= 0:
            place = f" {words} "[:at].count(" ")
            offer(field, _CONTAINED + min(len(known), 30) / 20 - 0.4 * place)
    for at, field in stems:
        offer(field, _STEMMED - 0.4 * at)
    if not found and len(words) > 4:
        from difflib import get_close_matches

        for known in get_close_matches(words, _KNOWN, n=2, cutoff=0.82):
            offer(_KNOWN[known], _ALIKE)
    return found
