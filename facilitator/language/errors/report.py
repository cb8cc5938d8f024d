"""Sentences for the codes raised when a report or its record is read back."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "report.no_record": "Ky PDF nuk mban brenda të dhënat e një takimi.",
    "report.too_much": "Dokumenti nuk lexohet: ka tepër gjëra brenda dhe leximi u ndërpre.",
    "report.unreadable": "Dokumenti nuk lexohet: skedari është i dëmtuar ose nuk është raport i Tryezës.",
    "report.newer": "Dokumenti është shkruar nga një version më i ri i programit (formati {format}).",
    "record.unreadable": "Të dhënat e takimit nuk lexohen: janë të dëmtuara.",
    "record.newer": "Të dhënat e takimit janë shkruar nga një version më i ri i programit (formati {format}).",
    "receipt.other_file": "Vërtetimi i pranimit është për një skedar tjetër, prandaj nuk u mor parasysh.",
    "receipt.gap": "Vërtetimi i pranimit përmend një vërtetim të mëparshëm që nuk gjendet në këtë arkiv.",
    "receipt.fork": "Dy vërtetime pranimi vijojnë të njëjtin vërtetim: njëri u shtua jashtë radhës.",
    "receipt.none": "“{name}” nuk ka vërtetim pranimi: u vu në dosje me dorë, ose vërtetimi i tij u hoq. "
    "Verifikojeni më vete.",
    "receipt.end": "Vërtetimi i fundit i pranimit nuk gjendet më: u hoq bashkë me raportin e fundit, ose u ndryshua.",
    "invitations.nobody": "Në listë nuk është ftuar ende askush. Asgjë nuk u shkrua: shtoni të ftuarit te Përgatitja.",
    "record.exists": "Skedari {path} ekziston tashmë. Asgjë nuk u shkrua: zgjidhni një dosje tjetër.",
    "printer.failed": "Printeri “{printer}” nuk pranoi faqet. Në takim nuk ndryshoi asgjë: zgjidhni një printer tjetër "
    "ose ruajeni si PDF.",
}

EN: dict[str, Template] = {
    "report.no_record": "This PDF does not carry the data of a meeting.",
    "report.too_much": "The document cannot be read: there is too much in it, and reading was given up.",
    "report.unreadable": "The document cannot be read: the file is damaged or is not a Tryeza report.",
    "report.newer": "The document was written by a newer version of the program (format {format}).",
    "record.unreadable": "The data of the meeting cannot be read: they are damaged.",
    "record.newer": "The data of the meeting were written by a newer version of the program (format {format}).",
    "receipt.other_file": "The receipt of intake is for another file, so it was not taken into account.",
    "receipt.gap": "The receipt of intake names an earlier receipt that is not in this archive.",
    "receipt.fork": "Two receipts of intake follow the same receipt: one was added out of order.",
    "receipt.none": "“{name}” has no receipt of intake: it was laid into the folder by hand, or its receipt was "
    "removed. Verify it by itself.",
    "receipt.end": "The last receipt of intake is not here any more: it was removed with the last report, or changed.",
    "invitations.nobody": "Nobody on the list is invited yet. Nothing was written: add those invited in Preparation.",
    "record.exists": "The file {path} is there already. Nothing was written: choose another folder.",
    "printer.failed": "The printer “{printer}” did not take the pages. Nothing changed in the meeting: choose another "
    "printer or save a PDF.",
}
