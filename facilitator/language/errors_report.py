"""Sentences for the codes raised when a report or its record is read back."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "report.no_record": "Ky PDF nuk mban brenda të dhënat e një takimi.",
    "report.unreadable": "Dokumenti nuk lexohet: skedari është i dëmtuar ose nuk është raport i Tryezës.",
    "report.newer": "Dokumenti është shkruar nga një version më i ri i programit (formati {format}).",
    "record.unreadable": "Të dhënat e takimit nuk lexohen: janë të dëmtuara.",
    "record.newer": "Të dhënat e takimit janë shkruar nga një version më i ri i programit (formati {format}).",
    "record.exists": "Skedari {path} ekziston tashmë. Asgjë nuk u shkrua: zgjidhni një dosje tjetër.",
}

EN: dict[str, Template] = {
    "report.no_record": "This PDF does not carry the data of a meeting.",
    "report.unreadable": "The document cannot be read: the file is damaged or is not a Tryeza report.",
    "report.newer": "The document was written by a newer version of the program (format {format}).",
    "record.unreadable": "The data of the meeting cannot be read: they are damaged.",
    "record.newer": "The data of the meeting were written by a newer version of the program (format {format}).",
    "record.exists": "The file {path} is there already. Nothing was written: choose another folder.",
}
