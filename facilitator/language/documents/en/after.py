"""Sentences of the English documents that come after a meeting, and of what every final document ends with."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

AFTER: Mapping[str, Template] = {
    # what every final document ends with
    "identity.head": "Head of the journal",
    "identity.record": "Data of the document (SHA-256)",
    "identity.hash": "{words} ({digits})",
    "identity.note": (
        "The words are for reading aloud: two copies with the same eight words have the same head or the same data."
    ),
    # the other one of the pair
    "sister.full.hash": "Data of the public document (SHA-256)",
    "sister.full.note": (
        "This is the full document: it is kept in the institution’s file and is not published, because nobody’s name "
        "who took part has been left out of it. What is published is the public document."
    ),
    "sister.public.hash": "Mark of the full document (SHA-256)",
    "sister.public.note": (
        "This is the public document. The full document is kept in the institution’s file. Who has both proves by this "
        "mark that they are a pair; from the mark alone nothing can be learnt that is not published."
    ),
    # parts of the combined report, and documents named in a correction
    "part.relacion": "Report",
    "part.procesverbal": "Minutes",
    "part.attendance": "Attendance list",
    "part.voting": "Voting protocol",
    "part.responses": "Reasoned response",
    # the reasoned response
    "responses": "Responses to the recommended measures",
    "responses.none": "No measure was recommended at this meeting.",
    "responses.intro.empty": (
        "The recommended measure is under review. The reasoned response is written after the meeting by the "
        "responsible institution.",
        "The {n} recommended measures are under review. The reasoned response is written after the meeting by the "
        "responsible institutions.",
    ),
    "responses.intro": (
        "Of {n|1 recommended measure|# recommended measures}, {answered|none has|1 has|# have} received a response and "
        "{open|none remains|1 remains|# remain} under review."
    ),
    "responses.edition": "Edition no.\u00a0{number}.",
    "responses.number": "No.",
    "responses.measure": "Measure",
    "responses.measures": "Measures",
    "responses.answer": "Status",
    "responses.institution": "Responsible institution",
    "responses.day": "Date",
    "responses.reason": "Reason",
    "responses.origin": "Where it came from",
    "responses.vote": "Place in the vote",
    "responses.origin.names": "{names}; rests on {labels}",
    "responses.origin.labels": "rests on {labels}",
    "responses.numbers": "The responses in numbers",
    "responses.each": "Measure by measure",
    "responses.note": (
        "The numbers can be used for the yearly report under law no.\u00a0146/2014 “On public notification and "
        "consultation”. This document reflects the responses given; it does not certify that any legal duty has "
        "been met."
    ),
    "answer.under_review": "under review",
    "answer.accepted": "accepted",
    "answer.partly": "partly accepted",
    "answer.rejected": "not accepted",
    # the document that responses point into
    "responses.document": "The document in which the measures stand",
    "responses.document.note": "The measures bear here the numbers that they have in this document.",
    "responses.document.title": "Document",
    "responses.document.named": "Report and minutes of the meeting “{title}”",
    "responses.document.approved": "Approved on",
    "responses.document.protocol": "Protocol number",
    "responses.document.corrected": "Corrected",
    "responses.document.correction": "correction no.\u00a0{number}, approved on {day}",
    "responses.document.head": "Head of the journal",
    "responses.document.head.correction": "Head of the journal after correction no.\u00a0{number}",
    "responses.place": "In the document",
    "responses.place.same": "measure no.\u00a0{number}",
    "responses.place.moved": "measure no.\u00a0{number}; before the correction no.\u00a0{before}",
    "responses.place.added": "measure no.\u00a0{number}, added by correction no.\u00a0{correction}",
    "responses.wording": "Wording",
    "responses.wording.open": "The wording was changed by correction no.\u00a0{number} ({day}). Before: “{was}”.",
    "responses.wording.before": (
        "The response is dated before correction no.\u00a0{number} ({day}), so it belongs to the earlier wording: "
        "“{was}”."
    ),
    "responses.wording.same": (
        "The response bears the date of correction no.\u00a0{number} ({day}). Wording before the correction: “{was}”."
    ),
    "responses.wording.after": (
        "The response belongs to the wording as changed by correction no.\u00a0{number} ({day}). Before: “{was}”."
    ),
    # the correction annex
    "mark.gone": "taken out: {words}",
    "mark.come": "added: {words}",
    "correction": "Correction",
    "correction.none": "The documents of this meeting have not been corrected: no correction has been made.",
    "correction.unknown": "This correction does not have the earlier data, so that no comparison can be made.",
    "correction.purpose": (
        "This annex corrects the approved documents of the meeting. The original stays as it was approved; the "
        "annex and the original are read together."
    ),
    "correction.number": "Correction no.",
    "correction.opened": "Opened on",
    "correction.by": "By",
    "correction.reason": "Reason",
    "correction.original": "Original",
    "correction.original.made": "Approved on",
    "correction.original.record": "Data of the original (SHA-256)",
    "correction.original.head": "Head of the original’s journal",
    "correction.earlier": "Earlier corrections",
    "correction.earlier.number": "No.",
    "correction.earlier.opened": "Opened on",
    "correction.earlier.by": "By",
    "correction.earlier.reason": "Reason",
    "compare": "Comparison",
    "compare.document": "Document",
    "compare.state": "State",
    "compare.changed": ("{n} change", "{n} changes"),
    "compare.same": "no changes",
    "compare.nothing": "The correction changes nothing in the text of these documents.",
    "compare.front": "Head of the document",
    "compare.was": "Was",
    "compare.now": "Becomes",
    "compare.note": (
        "Words taken out are struck through, words added are bold and underlined. “–” shows that a line was not "
        "there, or that it is removed. Running numbers of rows are not compared."
    ),
    "compare.answers": "Status of the responses to the measures",
    # the consolidated text
    "consolidated": "Consolidated text",
    "consolidated.mark": (
        "Text consolidated with correction {corrections}",
        "Text consolidated with corrections {corrections}",
    ),
    "consolidated.one": "no.\u00a0{number} ({day})",
    "consolidated.short": "Consolidated text. {title}",
    "consolidated.what": (
        "This text shows how the document reads after the correction below. The program made it by itself, for reading "
        "only: it is not the original, it is not signed and has no force of its own. What counts is the approved "
        "document and its annex of correction.",
        "This text shows how the document reads after the {n} corrections below. The program made it by itself, for "
        "reading only: it is not the original, it is not signed and has no force of its own. What counts is the "
        "approved document and its annexes of correction.",
    ),
    "consolidated.number": "No.",
    "consolidated.day": "Approved on",
    "consolidated.by": "By",
    "consolidated.reason": "Reason",
    # comments on the draft
    "comments": "Comments on the draft",
    "comments.sent": "Draft no.\u00a0{number} was sent round for comments on {date}; the deadline was {deadline}.",
    "comments.sent.open": "Draft no.\u00a0{number} was sent round for comments on {date}.",
    "comments.sent.to": "It was sent to: {to}.",
    "comments.number": "No.",
    "comments.author": "From",
    "comments.where": "Part",
    "comments.text": "Comment",
    "comments.settled": "How it was settled",
    "comments.words": "“{old}” to become “{new}”",
    "comments.words.new": "“{new}” to be added",
    "comments.words.old": "“{old}” to be left out",
    "comments.move": "“{old}” to be moved",
    "comments.against": "against the addition of “{old}”",
    "comments.remark": "{text}",
    "comments.remark.on": "on “{old}”: {text}",
    "comments.where.section": "{document}: {section}",
    "comments.how": "{settled}: {how}",
    "settled.open": "open",
    "settled.accepted": "accepted",
    "settled.partly": "partly accepted",
    "settled.rejected": "not accepted",
    # pages and annexes
    "pages": "The pages are numbered; their number stands at the foot of every page.",
    "measure.read": "read to the room and confirmed",
    "measure.read.at": "read to the room and confirmed at {time}",
    "correction.original.note": (
        "The checksum of the original’s data is that of the same version of the approved documents, unless "
        "somebody has changed their consent to being named since."
    ),
}
