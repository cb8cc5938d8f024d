"""Sentences of the Albanian documents that come after a meeting, and of what every final document ends with."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

AFTER: Mapping[str, Template] = {
    # what every final document ends with
    "identity.head": "Kreu i regjistrit të veprimeve",
    "identity.record": "Të dhënat e dokumentit (SHA-256)",
    "identity.hash": "{words} ({digits})",
    "identity.note": (
        "Fjalët lexohen me zë për t’u krahasuar: dy kopje me të njëjtat tetë fjalë kanë të njëjtin kre të "
        "regjistrit ose të njëjtat të dhëna."
    ),
    # the other one of the pair
    "sister.full.hash": "Të dhënat e dokumentit publik (SHA-256)",
    "sister.full.note": (
        "Ky është dokumenti i plotë: ruhet në dosjen e institucionit dhe nuk publikohet, sepse në të nuk është hequr "
        "emri i askujt që mori pjesë. Publikohet dokumenti publik."
    ),
    "sister.public.hash": "Shenja e dokumentit të plotë (SHA-256)",
    "sister.public.note": (
        "Ky është dokumenti publik. Dokumenti i plotë ruhet në dosjen e institucionit. Kush i ka të dy, me këtë shenjë "
        "provon që janë çift; vetëm nga shenja nuk nxirret asgjë që nuk publikohet."
    ),
    # parts of the combined report, and documents named in a correction
    "part.relacion": "Relacioni",
    "part.procesverbal": "Procesverbali",
    "part.attendance": "Listëprezenca",
    "part.voting": "Protokolli i votimit",
    "part.responses": "Përgjigjja e arsyetuar",
    # the reasoned response
    "responses": "Përgjigjet për masat e rekomanduara",
    "responses.none": "Në këtë takim nuk u formulua asnjë masë e rekomanduar.",
    "responses.intro.empty": (
        "Masa e rekomanduar është në shqyrtim. Përgjigjja e arsyetuar plotësohet pas takimit nga institucioni "
        "përgjegjës.",
        "Të {n} masat e rekomanduara janë në shqyrtim. Përgjigjja e arsyetuar plotësohet pas takimit nga "
        "institucionet përgjegjëse.",
    ),
    "responses.intro": (
        "Nga {n|1 masë e rekomanduar|# masa të rekomanduara}, {answered|asnjë nuk ka|1 ka|# kanë} marrë përgjigje dhe "
        "{open|asnjë nuk mbetet|1 mbetet|# mbeten} në shqyrtim."
    ),
    "responses.edition": "Botimi nr.\u00a0{number}.",
    "responses.number": "Nr.",
    "responses.measure": "Masa",
    "responses.measures": "Masa",
    "responses.answer": "Gjendja",
    "responses.institution": "Institucioni përgjegjës",
    "responses.day": "Data",
    "responses.reason": "Arsyeja",
    "responses.origin": "Nga ka ardhur",
    "responses.vote": "Vendi në votim",
    "responses.origin.names": "{names}; mbështetet në {labels}",
    "responses.origin.labels": "mbështetet në {labels}",
    "responses.numbers": "Përgjigjet në numra",
    "responses.each": "Masat një nga një",
    "responses.note": (
        "Numrat mund të përdoren për raportin vjetor sipas ligjit nr.\u00a0146/2014 “Për njoftimin dhe konsultimin "
        "publik”. Ky dokument pasqyron përgjigjet e dhëna; ai nuk vërteton përmbushjen e ndonjë detyrimi ligjor."
    ),
    "answer.under_review": "në shqyrtim",
    "answer.accepted": "e pranuar",
    "answer.partly": "pjesërisht e pranuar",
    "answer.rejected": "e papranuar",
    # the document that responses point into
    "responses.document": "Dokumenti ku qëndrojnë masat",
    "responses.document.note": "Masat mbajnë këtu numrat që kanë në këtë dokument.",
    "responses.document.title": "Dokumenti",
    "responses.document.named": "Relacioni dhe procesverbali i takimit “{title}”",
    "responses.document.approved": "Miratuar më",
    "responses.document.protocol": "Numri i protokollit",
    "responses.document.corrected": "Korrigjuar",
    "responses.document.correction": "korrigjimi nr.\u00a0{number}, miratuar më {day}",
    "responses.document.head": "Kreu i regjistrit të veprimeve",
    "responses.document.head.correction": "Kreu i regjistrit pas korrigjimit nr.\u00a0{number}",
    "responses.place": "Në dokument",
    "responses.place.same": "masa nr.\u00a0{number}",
    "responses.place.moved": "masa nr.\u00a0{number}; para korrigjimit nr.\u00a0{before}",
    "responses.place.added": "masa nr.\u00a0{number}, e shtuar me korrigjimin nr.\u00a0{correction}",
    "responses.wording": "Teksti",
    "responses.wording.open": "Teksti u ndryshua me korrigjimin nr.\u00a0{number} ({day}). Më parë: “{was}”.",
    "responses.wording.before": (
        "Përgjigjja mban datë para korrigjimit nr.\u00a0{number} ({day}), pra i përket tekstit të mëparshëm: “{was}”."
    ),
    "responses.wording.same": (
        "Përgjigjja mban datën e korrigjimit nr.\u00a0{number} ({day}). Teksti para korrigjimit: “{was}”."
    ),
    "responses.wording.after": (
        "Përgjigjja i përket tekstit të ndryshuar me korrigjimin nr.\u00a0{number} ({day}). Më parë: “{was}”."
    ),
    # the correction annex
    "mark.gone": "u hoq: {words}",
    "mark.come": "u shtua: {words}",
    "correction": "Korrigjimi",
    "correction.none": "Dokumentet e këtij takimi nuk janë korrigjuar: nuk është bërë asnjë korrigjim.",
    "correction.unknown": "Ky korrigjim nuk ka të dhënat e mëparshme, ndaj krahasimi nuk mund të bëhet.",
    "correction.purpose": (
        "Kjo shtojcë korrigjon dokumentet e miratuara të takimit. Origjinali mbetet siç është miratuar; shtojca "
        "dhe origjinali lexohen së bashku."
    ),
    "correction.number": "Korrigjimi nr.",
    "correction.opened": "Hapur më",
    "correction.by": "Nga",
    "correction.reason": "Arsyeja",
    "correction.original": "Origjinali",
    "correction.original.made": "Miratuar më",
    "correction.original.record": "Të dhënat e origjinalit (SHA-256)",
    "correction.original.head": "Kreu i regjistrit të veprimeve të origjinalit",
    "correction.earlier": "Korrigjimet e mëparshme",
    "correction.earlier.number": "Nr.",
    "correction.earlier.opened": "Hapur më",
    "correction.earlier.by": "Nga",
    "correction.earlier.reason": "Arsyeja",
    "compare": "Krahasimi",
    "compare.document": "Dokumenti",
    "compare.state": "Gjendja",
    "compare.changed": ("{n} ndryshim", "{n} ndryshime"),
    "compare.same": "pa ndryshime",
    "compare.nothing": "Korrigjimi nuk ndryshon asgjë në tekstin e këtyre dokumenteve.",
    "compare.front": "Kreu i dokumentit",
    "compare.was": "Ishte",
    "compare.now": "Bëhet",
    "compare.note": (
        "Fjalët që hiqen janë me vijë përmes, ato që shtohen me shkronja të trasha e të nënvizuara. Shenja “–” tregon "
        "se rreshti nuk ishte, ose se hiqet. Numrat rendorë të rreshtave nuk krahasohen."
    ),
    "compare.answers": "Gjendja e përgjigjeve për masat",
    # the consolidated text
    "consolidated": "Teksti i konsoliduar",
    "consolidated.mark": (
        "Tekst i konsoliduar me korrigjimin {corrections}",
        "Tekst i konsoliduar me korrigjimet {corrections}",
    ),
    "consolidated.one": "nr.\u00a0{number} ({day})",
    "consolidated.short": "Tekst i konsoliduar. {title}",
    "consolidated.what": (
        "Ky tekst tregon si lexohet dokumenti pas korrigjimit të mëposhtëm. Është hartuar vetë nga programi, vetëm për "
        "lexim: nuk është origjinali, nuk nënshkruhet dhe nuk ka fuqi më vete. Vlejnë dokumenti i miratuar dhe shtojca "
        "e tij korrigjuese.",
        "Ky tekst tregon si lexohet dokumenti pas {n} korrigjimeve të mëposhtme. Është hartuar vetë nga programi, "
        "vetëm për lexim: nuk është origjinali, nuk nënshkruhet dhe nuk ka fuqi më vete. Vlejnë dokumenti i miratuar "
        "dhe shtojcat e tij korrigjuese.",
    ),
    "consolidated.number": "Nr.",
    "consolidated.day": "Miratuar më",
    "consolidated.by": "Nga",
    "consolidated.reason": "Arsyeja",
    # comments on the draft
    "comments": "Komentet për draftin",
    "comments.sent": "Drafti nr.\u00a0{number} u dërgua për komente më {date}; afati ishte {deadline}.",
    "comments.sent.open": "Drafti nr.\u00a0{number} u dërgua për komente më {date}.",
    "comments.sent.to": "Iu dërgua: {to}.",
    "comments.number": "Nr.",
    "comments.author": "Nga",
    "comments.where": "Pjesa",
    "comments.text": "Komenti",
    "comments.settled": "Si u zgjidh",
    "comments.words": "“{old}” të bëhet “{new}”",
    "comments.words.new": "të shtohet “{new}”",
    "comments.words.old": "të hiqet “{old}”",
    "comments.move": "të zhvendoset “{old}”",
    "comments.against": "kundër shtimit “{old}”",
    "comments.remark": "{text}",
    "comments.remark.on": "për “{old}”: {text}",
    "comments.where.section": "{document}: {section}",
    "comments.how": "{settled}: {how}",
    "settled.open": "i pazgjidhur",
    "settled.accepted": "i pranuar",
    "settled.partly": "pjesërisht i pranuar",
    "settled.rejected": "i papranuar",
    # pages and annexes
    "pages": "Faqet janë të numëruara; numri i tyre shënohet në fund të çdo faqeje.",
    "measure.read": "lexuar dhe konfirmuar në sallë",
    "measure.read.at": "lexuar dhe konfirmuar në sallë, ora {time}",
    "correction.original.note": (
        "Shuma e të dhënave të originalit është ajo e versionit të njëjtë të dokumenteve të miratuara, nëse që "
        "atëherë askush nuk ka ndryshuar pëlqimin për emrin e tij."
    ),
}
