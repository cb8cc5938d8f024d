"""Sentences of the English papers that are printed beside the documents; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

PAPERS: Mapping[str, Template] = {
    "paper.title": "for the meeting “{title}”",
    "paper.short": "{what}: {title}",
    "paper.set": "THE MEETING ON PAPER",
    "paper.set.name": "The meeting on paper",
    "paper.agenda": "AGENDA",
    "paper.agenda.name": "Agenda for the facilitator",
    "paper.door": "LIST TO SIGN",
    "paper.door.name": "List to sign at the door",
    "paper.badges": "NAME BADGES",
    "paper.badges.name": "Name badges",
    "paper.log": "LOG OF THE DISCUSSION",
    "paper.log.name": "Blank log of the discussion",
    "paper.options": "OPTIONS SHEET",
    "paper.options.name": "Options sheet",
    "paper.cards": "BALLOT CARDS",
    "paper.cards.name": "Ballot cards",
    "paper.tally": "TALLY SHEET",
    "paper.tally.name": "Tally sheet",
    "paper.protocol": "VOTING PROTOCOL",
    "paper.protocol.name": "Voting protocol, to be filled in by hand",
    "paper.no_vote": "No vote has been prepared yet.",
    "paper.nobody": "Nobody is on the list yet.",
    # agenda
    "paper.agenda.plan": "Items and times",
    "paper.agenda.none": "The agenda is still empty.",
    "paper.begun": "Began",
    "paper.ended": "Ended",
    "paper.expected": "Who is expected",
    "paper.names": "Names",
    "paper.spoke": "Spoke (marks)",
    # badges
    "paper.badges.list": "Badges",
    "paper.badges.how": (
        "Cut along the lines. A scanner reads the code at the door; it finds the person in this meeting and holds "
        "neither a name nor other data."
    ),
    "paper.badge.code": "QR code of {name} for the door",
    # invitations
    "paper.invitations": "INVITATION",
    "paper.invitations.name": "Invitations",
    "paper.invitation.title": "to the meeting “{title}”",
    "paper.invitation.body": "We invite you to take part in this meeting.",
    "paper.invitation.for": "This invitation is for",
    "paper.invitation.who": "Please let us know who will represent you.",
    "paper.invitation.show": (
        "Show the code at the door and your arrival is registered at once. The code holds neither a name nor other "
        "data."
    ),
    "paper.invitation.agenda": "Agenda",
    "paper.invitation.notice": (
        "The data of participants are collected by {organiser} to document the meeting and are kept under "
        "law no.\u00a0124/2024 “On the protection of personal data”. Phone numbers and e-mail addresses are not "
        "published."
    ),
    "paper.invitation.notice.nobody": (
        "The data of participants are collected by the organiser to document the meeting and are kept under "
        "law no.\u00a0124/2024 “On the protection of personal data”. Phone numbers and e-mail addresses are not "
        "published."
    ),
    "paper.invitation.subject": "Invitation: {title}, {date}",
    "paper.invitation.hello": "Dear all,",
    "paper.invitation.letter": "We invite you to take part in the meeting “{title}”.",
    "paper.invitation.fact": "{what}: {text}",
    "paper.invitation.items": "Agenda:",
    "paper.invitation.item": "– {title} ({when})",
    "paper.invitation.item.bare": "– {title}",
    "paper.invitation.attached": (
        "The invitation is attached. It has a QR code that is read at the door; in letters and digits it is {code}."
    ),
    "paper.invitation.regards": "With kind regards,",
    "paper.invitation.file": "invitation",
    "paper.invitation.column.number": "No.",
    "paper.invitation.column.name": "Name",
    "paper.invitation.column.organisation": "Organisation",
    "paper.invitation.column.email": "E-mail",
    "paper.invitation.column.page": "Invitation (PDF)",
    "paper.invitation.column.message": "Message (EML)",
    "paper.invitation.column.none": "no e-mail: PDF only",
    # log
    "paper.log.lines": "Contributions",
    "paper.log.how": "One line for each contribution, in the order in which it is typed into the program later.",
    "paper.log.mark": "{mark} {kind}",
    "paper.log.items": "Items of the agenda: {items}.",
    "paper.log.time": "Time",
    "paper.log.who": "Who spoke",
    "paper.log.kind": "Kind",
    "paper.log.said": "What was said",
    # votes
    "paper.card.head": "Ballot card · {title}",
    "paper.card.foot": "Write no name. An empty card counts as blank.",
    "paper.cards.how": "{n|There is 1 card|There are # cards}, all alike. Cut along the lines.",
    "paper.cards.hands": "This vote is by a show of hands and has no cards.",
    "paper.tally.mark": "Mark",
    "paper.tally.text": "Option",
    "paper.tally.strokes": "Strokes, by fives",
    "paper.tally.sum": "Sum",
    "paper.tally.how": (
        "One reads the card, one makes the strokes, a third watches. Sums are typed later in this order."
    ),
    "paper.tally.how.hands": "Hands are counted for each line. Sums are typed later in this order.",
    "paper.count.given": "Cards given",
    "paper.count.returned": "Cards returned, or people who voted",
    "paper.count.blank": "Blank",
    "paper.count.invalid": "Invalid",
    "paper.count.raised": "Voters who raised a hand at least once",
    "paper.count.entitled": "With a vote, in the room now",
    "paper.protocol.opened": "Opened at",
    "paper.protocol.closed": "Closed at",
    "paper.protocol.present": "In the room, people",
    "paper.protocol.counts": "The count",
    "paper.protocol.counters": "Who counted",
    "paper.protocol.counter": "Name and organisation",
    "paper.protocol.signature": "Signature",
}
