"""What became of each file of a delivery, in a sentence; and the words of the acknowledgement that its sender gets."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.dates import short_date
from facilitator.language.reasons import told as reason_told
from facilitator.language.sending import name_of
from facilitator.language.sentences import Lang, Template, fill

MOST_MB = 256

SQ: dict[str, Template] = {
    "taken": "Në arkiv: i pandryshuar dhe i verifikuar.",
    "taken.first": "Në arkiv, me takimin e vet: i pandryshuar dhe i verifikuar.",
    "taken.further": "Në arkiv, pranë kopjes së mëparshme: i njëjti dokument me më shumë nënshkrime.",
    "taken.newer": "Në arkiv, pranë variantit të mëparshëm: ky është më i ri.",
    "taken.older": "Në arkiv, pranë variantit që ishte këtu: ky është më i vjetër.",
    "taken.copy": "Në arkiv, pranë një kopjeje tjetër me të njëjtat të dhëna.",
    "already.shelf": "Ndodhet tashmë në arkiv, i njëjtë deri në bajtin e fundit: u shënua vetëm dorëzimi.",
    "already.apart": "Ka hyrë një herë në karantinë, i njëjtë deri në bajtin e fundit: u shënua vetëm dorëzimi.",
    "encrypted": "Në karantinë: është i mbrojtur me fjalëkalim. Kërkoni një kopje pa fjalëkalim.",
    "too_much": "Në karantinë: ka tepër gjëra brenda dhe leximi u ndërpre. Kërkoni një kopje të re.",
    "unreadable": "Në karantinë: nuk lexohet si PDF, është i dëmtuar ose i paplotë. Kërkoni një kopje tjetër.",
    "mail": "Në karantinë: nuk lexohet si mesazh. Kërkoni që mesazhi të ruhet përsëri.",
    "changed": "Në karantinë: është ndryshuar pas nënshkrimit. Kërkoni origjinalin nga nënshkruesit.",
    "contradicts": "Në karantinë: bie në kundërshtim me vetveten. Pyesni dërguesin cili është origjinali.",
    "newer": "Në karantinë: e shkroi një version më i ri i programit. Përditësojeni programin, pastaj lirojeni.",
    "no_record": "Në karantinë: nuk mban të dhënat e një takimi. Nëse është dokument i vjetër, shënoni çfarë është.",
    "unsigned": "Në karantinë: nuk ka asnjë nënshkrim. Kërkoni dokumentin e nënshkruar.",
    "incomplete": "Në karantinë: i mungon një nënshkrim i kërkuar. Kërkoni dokumentin me të gjitha nënshkrimet.",
    "left.other": "Mbeti te dërguesi: nuk është as PDF, as mesazh i ruajtur.",
    "left.msg": "Mbeti te dërguesi: skedarët .msg atëherë nuk lexoheshin. Sillni mesazhin përsëri.",
    "left.device": "Mbeti te dërguesi: nuk është skedar i zakonshëm.",
    "left.no_files": "Mbeti te dërguesi: mesazhi nuk ka skedarë të bashkëngjitur.",
    "left.link": "Mbeti te dërguesi: është vetëm lidhje te një skedar tjetër.",
    "left.large": "Mbeti te dërguesi: është më i madh se {most|# MB}.",
    "left.unread": "Mbeti te dërguesi: nuk u lexua ({reason}). Provoni përsëri.",
    "left.other_bytes": "Mbeti te dërguesi: u ndryshua gjatë marrjes. Sillni përsëri.",
    "left.disposed": "Mbeti te dërguesi: arkivi e ka asgjësuar këtë dokument me vendim dhe nuk e merr më.",
    "open": "Nuk u mor ende.",
    "remark.INTACT_NOT_TRUSTED": "Një nënshkrues nuk është ende në listën e arkivit.",
    "remark.NOT_TRUSTED": "Certifikata e një nënshkruesi nuk vlente në datën e marrjes.",
    "remark.REVOKED": "Certifikata e një nënshkruesi është shfuqizuar.",
    "old": "pa të dhëna të verifikueshme",
    "full": "i plotë",
    "public": "publik",
    # the acknowledgement
    "title": "Vërtetim i marrjes në dorëzim",
    "subtitle": "Dorëzimi {uid}",
    "from": "Dorëzoi",
    "when": "U mor më",
    "archive": "Arkivi",
    "files": "Skedarë",
    "sum": ("në arkiv: {taken|#} · tashmë këtu: {already|#} · në karantinë: {apart|#} · te dërguesi: {left|#}"),
    "head": "Kreu i regjistrit",
    "part.taken": "Në arkiv",
    "part.apart": "Në karantinë",
    "part.left": "Mbetën te dërguesi",
    "part.open": "Nuk u morën ende",
    "column.number": "Nr.",
    "column.file": "Skedari dhe çfarë është",
    "column.outcome": "Si u prit",
    "column.sha256": "SHA-256",
    "receipts": (
        "Për çdo skedar në arkiv ka një vërtetim pranimi të nënshkruar nga arkivi; vërtetimet janë bashkëngjitur "
        "brenda "
        "këtij dokumenti. Ruajeni: kreu i regjistrit, i shënuar sipër, dëshmon se asnjë rresht i mëparshëm i "
        "regjistrit "
        "nuk u ndryshua më pas."
    ),
    "apart": (
        "Ajo që ndodhet në karantinë nuk është hedhur poshtë dhe nuk është humbur: ruhet veçmas derisa dikush të "
        "vendosë."
    ),
    "foot": "Vërtetim i marrjes në dorëzim",
    "attached": "Vërtetimi i pranimit për {name}",
    "mail.subject": "Vërtetim i marrjes në dorëzim, {day}",
    "mail.text": (
        "Të nderuar,\n\nBashkëlidhur gjeni vërtetimin për dorëzimin tuaj të datës {day}: {sum}.\n\nMe "
        "respekt,\n{archive}"
    ),
}

EN: dict[str, Template] = {
    "taken": "In the archive: unchanged and verified.",
    "taken.first": "In the archive, with its meeting: unchanged and verified.",
    "taken.further": "In the archive, beside the earlier copy: the same document with more signatures.",
    "taken.newer": "In the archive, beside the earlier version: this one is newer.",
    "taken.older": "In the archive, beside the version that was here: this one is older.",
    "taken.copy": "In the archive, beside another copy with the same record.",
    "already.shelf": "Already in the archive, the same to the last byte: only the delivery was noted.",
    "already.apart": "Was kept apart once already, the same to the last byte: only the delivery was noted.",
    "encrypted": "Kept apart: it is protected by a password. Ask for a copy without one.",
    "too_much": "Kept apart: there is too much in it, and reading was given up. Ask for a new copy.",
    "unreadable": "Kept apart: it cannot be read as a PDF, it is damaged or incomplete. Ask for another copy.",
    "mail": "Kept apart: it cannot be read as a message. Ask that the message be saved again.",
    "changed": "Kept apart: it was changed after signing. Ask the signers for the original.",
    "contradicts": "Kept apart: it contradicts itself. Ask the sender which one is the original.",
    "newer": "Kept apart: a newer version of the program wrote it. Update the program, then release it.",
    "no_record": "Kept apart: it does not carry the data of a meeting. If it is an old document, say what it is.",
    "unsigned": "Kept apart: it has no signature. Ask for the signed document.",
    "incomplete": "Kept apart: a required signature is missing. Ask for the document with all signatures.",
    "left.other": "Left with the sender: neither a PDF nor a saved message.",
    "left.msg": "Left with the sender: .msg files could not be read then. Bring the message again.",
    "left.device": "Left with the sender: not a plain file.",
    "left.no_files": "Left with the sender: nothing is attached to the message.",
    "left.link": "Left with the sender: only a link to another file.",
    "left.large": "Left with the sender: larger than {most|# MB}.",
    "left.unread": "Left with the sender: it was not read ({reason}). Try again.",
    "left.other_bytes": "Left with the sender: it was changed while being taken in. Bring it again.",
    "left.disposed": "Left with the sender: the archive has destroyed this document by decision and takes it no more.",
    "open": "Not taken in yet.",
    "remark.INTACT_NOT_TRUSTED": "A signer is not in the list of the archive yet.",
    "remark.NOT_TRUSTED": "A signer’s certificate was not valid on the day of intake.",
    "remark.REVOKED": "A signer’s certificate was revoked.",
    "old": "without verifiable data",
    "full": "full",
    "public": "public",
    "title": "Acknowledgement of intake",
    "subtitle": "Delivery {uid}",
    "from": "Delivered by",
    "when": "Taken in on",
    "archive": "Archive",
    "files": "Files",
    "sum": (
        "in the archive: {taken|#} · already here: {already|#} · kept apart: {apart|#} · with the sender: {left|#}"
    ),
    "head": "Head of the log",
    "part.taken": "In the archive",
    "part.apart": "Kept apart",
    "part.left": "Left with the sender",
    "part.open": "Not taken in yet",
    "column.number": "No.",
    "column.file": "File and what it is",
    "column.outcome": "How it was received",
    "column.sha256": "SHA-256",
    "receipts": (
        "For every file in the archive there is a receipt of intake signed by the archive; the receipts are attached "
        "inside this document. Keep it: the head of the log, noted above, proves that no earlier line of the log was "
        "changed afterwards."
    ),
    "apart": "What is kept apart was neither refused nor lost: it is kept by itself until somebody decides.",
    "foot": "Acknowledgement of intake",
    "attached": "Receipt of intake for {name}",
    "mail.subject": "Acknowledgement of intake, {day}",
    "mail.text": (
        "Dear all,\n\nAttached is the acknowledgement of your delivery of {day}: {sum}.\n\nWith kind "
        "regards,\n{archive}"
    ),
}


def say(key: str, lang: Lang, **facts: object) -> str:
    """A sentence of these."""
    return fill((SQ if lang == "sq" else EN)[key], {name: reason_told(fact, lang) for name, fact in facts.items()})


def outcome(line: Mapping[str, str], lang: Lang) -> str:
    """What became of a file: ``outcome``, ``relation``, ``reason``, ``why``, ``key`` and ``verdict`` of its line."""
    what, key = line["outcome"], line["reason"]
    if what == "left":
        return say(f"left.{key}", lang, reason=line["why"] or "why:OTHER", most=MOST_MB)
    if what == "quarantined":
        return say(key, lang)
    if what == "already":
        return say("already.shelf" if line["key"] else "already.apart", lang)
    said = say(f"taken.{line['relation']}" if line["relation"] else "taken", lang)
    remark = f"remark.{line['verdict']}"
    return f"{said} {say(remark, lang)}" if remark in SQ else said


def what(kind: str, sister: str, title: str, day: str, lang: Lang) -> str:
    """“Relacioni, publik · Takim konsultues · 27.10.2026” of a report."""
    from datetime import date

    name = name_of(kind, lang)
    try:
        shown = short_date(date.fromisoformat(day))
    except ValueError:
        shown = day
    return " · ".join(part for part in (f"{name[:1].upper()}{name[1:]}, {say(sister, lang)}", title, shown) if part)


def total(counts: Mapping[str, int], lang: Lang) -> str:
    """“në arkiv: 40 · … · në karantinë: 3 …”; ``counts`` by outcome."""
    return say(
        "sum",
        lang,
        taken=counts.get("taken", 0),
        already=counts.get("already", 0),
        apart=counts.get("quarantined", 0),
        left=counts.get("left", 0),
    )
