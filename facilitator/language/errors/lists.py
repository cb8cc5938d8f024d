"""Doubts about a list of people as a whole: how many rows, and what is in question (``facilitator.exchange``)."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "list.first_line": "Koka e listës nuk njihet: kontrolloni nëse rreshti i parë është person.",
    "list.hidden": ("{n} rresht është i fshehur ose i filtruar.", "{n} rreshta janë të fshehur ose të filtruar."),
    "list.struck": ("{n} rresht është i vijëzuar.", "{n} rreshta janë të vijëzuar."),
    "list.damaged": (
        "{n} rresht ka shkronja të prishura që mund të ndreqen.",
        "{n} rreshta kanë shkronja të prishura që mund të ndreqen.",
    ),
    "list.several": ("{n} qelizë duket se mban disa persona.", "{n} qeliza duket se mbajnë disa persona."),
    "list.merged": (
        "{n} rresht e ka organizatën në një qelizë të bashkuar.",
        "{n} rreshta e kanë organizatën në një qelizë të bashkuar.",
    ),
    "list.fill_down": (
        "{n} rresht nuk e ka organizatën; mund të jetë ajo e rreshtit sipër.",
        "{n} rreshta nuk e kanë organizatën; mund të jetë ajo e rreshtit sipër.",
    ),
    "list.sections": ("{n} rresht është titull i një pjese të listës.", "{n} rreshta janë tituj të pjesëve të listës."),
    "list.lost": ("Në {n} rresht kanë humbur shkronja.", "Në {n} rreshta kanë humbur shkronja."),
    "list.formulas": (
        "{n} qelizë ka formulë pa rezultat të ruajtur: hapeni dhe ruajeni skedarin në programin e tabelave.",
        "{n} qeliza kanë formula pa rezultat të ruajtur: hapeni dhe ruajeni skedarin në programin e tabelave.",
    ),
    "list.no_organisations": (
        "Asnjë organizatë në {n} rresht: kontrolloni nëse një kolonë i mban.",
        "Asnjë organizatë në {n} rreshta: kontrolloni nëse një kolonë i mban.",
    ),
    "list.bodiless": ("{n} person është pa organizatë.", "{n} persona janë pa organizatë."),
    "list.encoding": "Shkronjat u lexuan si {encoding}; kontrolloni ë dhe ç.",
}

EN: dict[str, Template] = {
    "list.first_line": "The header of the list is not known: check whether the first line is a person.",
    "list.hidden": ("{n} row is hidden or filtered.", "{n} rows are hidden or filtered."),
    "list.struck": ("{n} row is struck through.", "{n} rows are struck through."),
    "list.damaged": (
        "{n} row has damaged letters that can be repaired.",
        "{n} rows have damaged letters that can be repaired.",
    ),
    "list.several": ("{n} cell seems to hold several people.", "{n} cells seem to hold several people."),
    "list.merged": (
        "{n} row has its organisation in a merged cell.",
        "{n} rows have their organisation in a merged cell.",
    ),
    "list.fill_down": (
        "{n} row has no organisation; it may be that of the row above.",
        "{n} rows have no organisation; it may be that of the row above.",
    ),
    "list.sections": ("{n} row is the title of a part of the list.", "{n} rows are titles of parts of the list."),
    "list.lost": ("Letters were lost in {n} row.", "Letters were lost in {n} rows."),
    "list.formulas": (
        "{n} cell has a formula without a stored result: open and save the file in the spreadsheet.",
        "{n} cells have formulas without a stored result: open and save the file in the spreadsheet.",
    ),
    "list.no_organisations": (
        "No organisation in {n} row: check whether a column holds them.",
        "No organisation in {n} rows: check whether a column holds them.",
    ),
    "list.bodiless": ("{n} person has no organisation.", "{n} people have no organisation."),
    "list.encoding": "The letters were read as {encoding}; check ë and ç.",
}
