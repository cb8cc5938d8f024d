"""Which column of a list holds what: headers as Albanian offices and English speakers write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facilitator.language.folding import fold
from facilitator.language.sentences import Lang

FIELDS = (
    "name",
    "first_name",
    "last_name",
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
    "emri i pjesemarresit|pjesemarresi|pjesemarres|perfaqesuesi|name|full name|name surname|participant|"
    "person|attendee",
    "first_name": "emer|emri|first name|given name|forename|firstname",
    "last_name": "mbiemer|mbiemri|surname|last name|family name|lastname",
    "organisation": "organizata|organizate|institucioni|institucion|institucioni organizata|organizata institucioni|"
    "institucion organizate|subjekti|shoqata|ojf|osh|oshc|osc|ojq|emri i organizates|emri i institucionit|"
    "emertimi i organizates|perfaqeson|organization|institution|company|ngo|cso|affiliation|name of organisation|"
    "name of organization|organisation name|organization name",
    "county": "qark|region|rajoni|prefektura",
    "sector": "fusha|fushe|sektori|sektor|fusha e veprimit|veprimtaria|field|area of work|field of activity",
    "role": "funksion|pozicioni|pozicion|pozita|detyra|roli|role|function|title|job title",
    "gender": "gjini|gj|sex|seksi",
    "phone": "telefoni|tel|nr tel|nr telefoni|nr i telefonit|numri i telefonit|numer telefoni|celular|celulari|cel|"
    "nr cel|kontakt|kontakti|mobile|mobile phone|phone number|telephone|contact",
    "email": "email|emaili|e maili|mail|posta elektronike|adresa elektronike|adresa e mail|adresa e e mailit|"
    "email address|e mail address",
    "kind": "lloji|lloji organizates|lloji i institucionit|lloji i subjektit|type|organisation type|organization type|"
    "type of organisation|type of organization",
    "capacity": "ne cilesine e|cilesia e pjesemarrjes|attending as",
    "photo": "foto|fotografi|pelqim foto|pelqimi per foto|pelqim per fotografim|pelqimi per fotografim|photo|photos|"
    "photo consent",
    "publish_name": "publikim emri|publikimi i emrit|publikohet emri|emri publik|pelqimi per publikimin e emrit|"
    "publish name|name publication",
}


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


def guess_columns(header: Sequence[str]) -> dict[str, int | None]:
    """For every field of ``FIELDS`` the index of its column, or None. No column is given twice.

    Exact headers win over headers that only contain a known one; of equally good columns the first wins. With a first
    and a last name and no whole name, ``name`` stays None; a first name alone is taken as the whole name.
    """
    offers: list[tuple[int, int, int, str]] = []
    for at, cell in enumerate(header):
        words = plain(cell)
        if words in _KNOWN:
            offers.append((0, 0, at, _KNOWN[words]))
            continue
        for known, field in _KNOWN.items():
            if len(known) > 3 and f" {known} " in f" {words} ":
                offers.append((1, -len(known), at, field))
    columns: dict[str, int | None] = dict.fromkeys(FIELDS)
    taken: set[int] = set()
    for _, _, at, field in sorted(offers):
        if columns[field] is None and at not in taken:
            columns[field] = at
            taken.add(at)
    if columns["last_name"] is None and columns["name"] is None:
        columns["name"], columns["first_name"] = columns["first_name"], None
    elif columns["last_name"] is not None and columns["first_name"] is None:
        # "Name" beside "Surname" is the first name.
        columns["first_name"], columns["name"] = columns["name"], None
    elif columns["name"] is not None:
        columns["first_name"] = columns["last_name"] = None
    return columns
