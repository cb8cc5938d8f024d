"""What the tables of an evidence folder are, and their columns."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "table.meetings": "Takimet",
    "table.meetings.about": "Një rresht për takim: kur, ku, kush e organizoi, sa veta morën pjesë, pa grupet e vogla.",
    "table.documents": "Dokumentet",
    "table.documents.about": "Çdo dokument publik i dosjes, me hash-in e skedarit dhe verdiktin në pranim.",
    "table.organisations": "Organizatat",
    "table.organisations.about": "Organizatat dhe institucionet e çdo takimi, me qarkun dhe sektorin.",
    "table.points": "Kontributet",
    "table.points.about": "Çfarë u tha në çdo temë; autori është organizata, kurrë një person.",
    "table.measures": "Masat",
    "table.measures.about": "Masat e konkluzioneve, me numrin që kanë në dokumente.",
    "table.responses": "Përgjigjet",
    "table.responses.about": "Përgjigjja e arsyetuar e institucionit për çdo masë që ka një të tillë.",
    "table.votes": "Votimet",
    "table.votes.about": "Rezultati i çdo raundi të numëruar, një rresht për alternativë.",
    "table.links": "Nga rekomandimi te masa",
    "table.links.about": "Mbi cilat rekomandime mbështetet çdo masë.",
    "table.issues": "Nga çështja te rekomandimi",
    "table.issues.about": "Cilave çështje u përgjigjet çdo rekomandim.",
}

EN: dict[str, Template] = {
    "table.meetings": "Meetings",
    "table.meetings.about": "A row a meeting: when, where, who organised it, how many took part, without small groups.",
    "table.documents": "Documents",
    "table.documents.about": "Every public document of the folder, with its hash and the verdict at intake.",
    "table.organisations": "Organisations",
    "table.organisations.about": "The organisations and institutions of each meeting, with qark and sector.",
    "table.points": "Contributions",
    "table.points.about": "What was said on each theme; its author is an organisation, never a person.",
    "table.measures": "Measures",
    "table.measures.about": "The measures of the conclusions, with the number they have in the documents.",
    "table.responses": "Responses",
    "table.responses.about": "The institution’s reasoned response to each measure that has one.",
    "table.votes": "Votes",
    "table.votes.about": "The result of each counted round, a row an option.",
    "table.links": "From recommendation to measure",
    "table.links.about": "Which recommendations each measure rests on.",
    "table.issues": "From issue to recommendation",
    "table.issues.about": "Which issues each recommendation answers.",
}
