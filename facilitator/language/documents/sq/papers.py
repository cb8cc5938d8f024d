"""Sentences of the Albanian papers that are printed beside the documents; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

PAPERS: Mapping[str, Template] = {
    "paper.title": "për takimin “{title}”",
    "paper.short": "{what}: {title}",
    "paper.set": "TAKIMI NË LETËR",
    "paper.set.name": "Takimi në letër",
    "paper.agenda": "RENDI I DITËS",
    "paper.agenda.name": "Rendi i ditës për facilitatorin",
    "paper.door": "LISTË PËR NËNSHKRIM",
    "paper.door.name": "Lista për nënshkrim në hyrje",
    "paper.badges": "KARTELAT E EMRAVE",
    "paper.badges.name": "Kartelat e emrave",
    "paper.log": "DITARI I DISKUTIMIT",
    "paper.log.name": "Ditari bosh i diskutimit",
    "paper.options": "FLETA E ALTERNATIVAVE",
    "paper.options.name": "Fleta e alternativave",
    "paper.cards": "FLETËT E VOTIMIT",
    "paper.cards.name": "Fletët e votimit",
    "paper.tally": "FLETA E NUMËRIMIT",
    "paper.tally.name": "Fleta e numërimit",
    "paper.protocol": "PROTOKOLLI I VOTIMIT",
    "paper.protocol.name": "Protokolli i votimit, për t’u plotësuar me dorë",
    "paper.no_vote": "Nuk është përgatitur ende asnjë votim.",
    "paper.nobody": "Askush nuk është ende në listë.",
    # agenda
    "paper.agenda.plan": "Pikat dhe orët",
    "paper.agenda.none": "Rendi i ditës është ende bosh.",
    "paper.begun": "Filloi",
    "paper.ended": "Mbaroi",
    "paper.expected": "Kush pritet",
    "paper.names": "Emrat",
    "paper.spoke": "Foli (shenja)",
    # badges
    "paper.badges.list": "Kartelat",
    "paper.badges.how": (
        "Prisni sipas vijave. Kodi lexohet me skaner te Prezenca; ai gjen personin në këtë takim dhe nuk përmban as "
        "emër, as të dhëna të tjera."
    ),
    "paper.badge.code": "Kodi QR i hyrjes për {name}",
    # invitations
    "paper.invitations": "FTESË",
    "paper.invitations.name": "Ftesat",
    "paper.invitation.title": "në takimin “{title}”",
    "paper.invitation.body": "Ju ftojmë të merrni pjesë në këtë takim.",
    "paper.invitation.for": "Kjo ftesë është për",
    "paper.invitation.who": "Ju lutemi, na njoftoni kush do t’ju përfaqësojë.",
    "paper.invitation.show": (
        "Tregojeni kodin në hyrje dhe ardhja juaj regjistrohet menjëherë. Kodi nuk përmban as emër, as të dhëna të "
        "tjera."
    ),
    "paper.invitation.agenda": "Rendi i ditës",
    "paper.invitation.notice": (
        "Të dhënat e pjesëmarrësve mblidhen nga {organiser} për dokumentimin e takimit dhe ruhen sipas ligjit "
        "nr.\u00a0124/2024 “Për mbrojtjen e të dhënave personale”. Numri i telefonit dhe e-maili nuk publikohen."
    ),
    "paper.invitation.notice.nobody": (
        "Të dhënat e pjesëmarrësve mblidhen nga organizatori për dokumentimin e takimit dhe ruhen sipas ligjit "
        "nr.\u00a0124/2024 “Për mbrojtjen e të dhënave personale”. Numri i telefonit dhe e-maili nuk publikohen."
    ),
    "paper.invitation.subject": "Ftesë: {title}, {date}",
    "paper.invitation.hello": "Të nderuar,",
    "paper.invitation.letter": "Ju ftojmë të merrni pjesë në takimin “{title}”.",
    "paper.invitation.fact": "{what}: {text}",
    "paper.invitation.items": "Rendi i ditës:",
    "paper.invitation.item": "– {title} ({when})",
    "paper.invitation.item.bare": "– {title}",
    "paper.invitation.attached": (
        "Ftesa është bashkëlidhur. Ka një kod QR që lexohet në hyrje; me shkronja dhe shifra kodi është {code}."
    ),
    "paper.invitation.regards": "Me respekt,",
    "paper.invitation.file": "ftese",
    "paper.invitation.column.number": "Nr.",
    "paper.invitation.column.name": "Emri",
    "paper.invitation.column.organisation": "Organizata",
    "paper.invitation.column.email": "E-maili",
    "paper.invitation.column.page": "Ftesa (PDF)",
    "paper.invitation.column.message": "Mesazhi (EML)",
    "paper.invitation.column.none": "pa e-mail: vetëm PDF",
    # log
    "paper.log.lines": "Ndërhyrjet",
    "paper.log.how": "Një rresht për çdo ndërhyrje, në rendin në të cilin futet pastaj në program.",
    "paper.log.mark": "{mark} {kind}",
    "paper.log.items": "Pikat e rendit të ditës: {items}.",
    "paper.log.time": "Ora",
    "paper.log.who": "Kush foli",
    "paper.log.kind": "Lloji",
    "paper.log.said": "Çfarë u tha",
    # votes
    "paper.card.head": "Fletë votimi · {title}",
    "paper.card.foot": "Mos shkruani emër. Fleta bosh vlen si fletë e bardhë.",
    "paper.cards.how": "{n|Është 1 fletë|Janë # fletë}, të gjitha njësoj. Prisni sipas vijave.",
    "paper.cards.hands": "Ky votim bëhet me ngritje dore dhe nuk ka fletë.",
    "paper.tally.mark": "Shenja",
    "paper.tally.text": "Alternativa",
    "paper.tally.strokes": "Vijat, nga pesë",
    "paper.tally.sum": "Shuma",
    "paper.tally.how": "Njëri lexon fletën, tjetri bën vijat, i treti ndjek me sy. Shumat futen pastaj në këtë rend.",
    "paper.tally.how.hands": "Numërohen duart për çdo rresht. Shumat futen pastaj në këtë rend.",
    "paper.count.given": "Fletë të dhëna",
    "paper.count.returned": "Fletë të kthyera, ose votues që votuan",
    "paper.count.blank": "Të bardha",
    "paper.count.invalid": "Të pavlefshme",
    "paper.count.raised": "Votues që ngritën dorën të paktën një herë",
    "paper.count.entitled": "Me të drejtë vote, tani në sallë",
    "paper.protocol.opened": "U hap në orën",
    "paper.protocol.closed": "U mbyll në orën",
    "paper.protocol.present": "Në sallë, persona",
    "paper.protocol.counts": "Numërimi",
    "paper.protocol.counters": "Kush numëroi",
    "paper.protocol.counter": "Emri dhe organizata",
    "paper.protocol.signature": "Nënshkrimi",
}
