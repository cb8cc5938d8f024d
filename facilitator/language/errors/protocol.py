"""Sentences about the protocol numbers of documents."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "protocol.signed": (
        "Dokumenti është nënshkruar me këtë numër protokolli ({number}), prandaj numri nuk ndryshohet më. Nëse është "
        "gabim, hapni një korrigjim."
    ),
    "protocol.number": (
        "“{number}” nuk është numër protokolli. Shkruani numrin siç e dha regjistri, për shembull 1234/1, me jo më "
        "shumë se 40 shenja."
    ),
    "protocol.meanwhile": (
        "Dokumentit iu dha ndërkohë një numër tjetër protokolli. Asgjë nuk u nënshkrua; provoni edhe një herë."
    ),
    "returned.unnumbered": (
        "Kjo kopje doli para se dokumenti të merrte numrin e protokollit që ka tani ({number}). Nuk është vazhdim i "
        "tij; mund ta bashkëlidhni si kopje të nënshkruar më vete, me të dyja gjurmët (SHA-256)."
    ),
}

EN: dict[str, Template] = {
    "protocol.signed": (
        "The document was signed with this protocol number ({number}), so the number does not change any more. If it "
        "is wrong, open a correction."
    ),
    "protocol.number": (
        "“{number}” is no protocol number. Write the number as the register gave it, for example 1234/1, in no more "
        "than 40 characters."
    ),
    "protocol.meanwhile": (
        "The document was given another protocol number meanwhile. Nothing was signed; please try again."
    ),
    "returned.unnumbered": (
        "This copy went out before the document was given the protocol number it has now ({number}). It does not go on "
        "from it; it can be attached as a separately signed copy, with both checksums (SHA-256)."
    ),
}
