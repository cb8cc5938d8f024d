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
