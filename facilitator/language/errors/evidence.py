"""Sentences of what is published from the archive: the evidence folder and the annual figures."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "evidence.nothing": (
        "Në arkiv nuk ka asnjë dokument publik të nënshkruar për “{what}”. Asgjë nuk u shkrua: zgjidhni një vit ose "
        "proces tjetër, ose merrni më parë në arkiv dokumentet publike."
    ),
    "evidence.where": "Shkruani pas -o ku të ruhet. Asgjë nuk u shkrua.",
    "evidence.no_bag": (
        "“{path}” nuk është dosje evidence. Asgjë nuk u ndryshua: zgjidhni dosjen ku ndodhet bagit.txt."
    ),
    "evidence.receipt": "Vërtetimi i pranimit nuk i përket këtij skedari. Kërkoni dosjen përsëri nga kush e përgatiti.",
    "evidence.faulty": (
        "Dokumenti nuk verifikohet si raport publik, i plotë dhe i nënshkruar. Kërkoni dosjen përsëri nga kush e "
        "përgatiti."
    ),
    "evidence.table": (
        "Tabela nuk thotë atë që thonë dokumentet. Besojuni dokumenteve dhe kërkoni dosjen përsëri nga kush e "
        "përgatiti."
    ),
    "evidence.figures": (
        "Shifrat vjetore nuk janë ato që japin dokumentet e dosjes. Besojuni dokumenteve dhe kërkoni dosjen përsëri "
        "nga kush e përgatiti."
    ),
    "figures.none": "Ky PDF nuk mban shifra vjetore. Asgjë nuk u ndryshua: zgjidhni PDF-në e shifrave.",
    "figures.unreadable": (
        "Shifrat brenda kësaj PDF-je nuk lexohen. Asgjë nuk u ndryshua: kërkoni skedarin përsëri nga kush e përgatiti."
    ),
    "figures.newer": (
        "Këto shifra i shkroi një version më i ri i programit. Asgjë nuk u ndryshua: përditësoni programin."
    ),
}

EN: dict[str, Template] = {
    "evidence.nothing": (
        "The archive holds no signed public document for “{what}”. Nothing was written: choose another year or "
        "process, or take the public documents into the archive first."
    ),
    "evidence.where": "Write after -o where to keep it. Nothing was written.",
    "evidence.no_bag": (
        "“{path}” is no evidence folder. Nothing was changed: choose the folder in which bagit.txt lies."
    ),
    "evidence.receipt": (
        "The receipt of intake does not belong to this file. Ask for the folder again from whoever made it."
    ),
    "evidence.faulty": (
        "The document does not verify as a public report, whole and signed. Ask for the folder again from whoever made "
        "it."
    ),
    "evidence.table": (
        "The table does not say what the documents say. Believe the documents, and ask for the folder again from "
        "whoever made it."
    ),
    "evidence.figures": (
        "The annual figures are not those that the documents of the folder give. Believe the documents, and ask for "
        "the folder again from whoever made it."
    ),
    "figures.none": "This PDF carries no annual figures. Nothing was changed: choose the PDF of the figures.",
    "figures.unreadable": (
        "The figures inside this PDF cannot be read. Nothing was changed: ask for the file again from whoever made it."
    ),
    "figures.newer": ("A newer version of the program wrote these figures. Nothing was changed: update the program."),
}
