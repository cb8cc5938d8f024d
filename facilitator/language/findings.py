"""Sentences for what stands before approval (``meeting.findings``), Albanian first."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Lang, Template, fill

SQ: dict[str, Template] = {
    "block.conflict": "“{section}”: burimi ka ndryshuar pasi e shkruat. Zgjidhni njërin tekst.",
    "round.open": "Një votim është i hapur. Mbylleni ose anulojeni.",
    "round.uncounted": "“{question}”: votimi u mbyll, por nuk është numëruar.",
    "cards.returned": "“{question}”: u kthyen {returned} fletë, por u dhanë {given}.",
    "cards.sum": "“{question}”: u kthyen {returned} fletë, por u lexuan {read}.",
    "cards.roll": "“{question}”: u dhanë {given} fletë, por në listën e votimit janë {roll}.",
    "cards.present": "“{question}”: {given} fletë të dhëna, {returned} të kthyera, por në sallë ishin {present} veta.",
    "point.early": (
        "Një ndërhyrje është shënuar në orën {said}, para hapjes së takimit ({time}).",
        "{n} ndërhyrje janë shënuar para hapjes së takimit ({time}).",
    ),
    "point.late": (
        "Një ndërhyrje është shënuar në orën {said}, pas mbylljes së takimit ({time}).",
        "{n} ndërhyrje janë shënuar pas mbylljes së takimit ({time}).",
    ),
    "point.absent": (
        "Një ndërhyrje e orës {said} është e dikujt që nuk ishte atëherë në sallë.",
        "{n} ndërhyrje janë të dikujt që nuk ishte atëherë në sallë.",
    ),
    "arrival.late": (
        "{name} është shënuar si i ardhur pas mbylljes së takimit ({time}).",
        "{n} ardhje janë shënuar pas mbylljes së takimit ({time}).",
    ),
    "meeting.title": "Takimi nuk ka titull.",
    "meeting.date": "Mungon data e takimit.",
    "meeting.place": "Mungon vendi i takimit.",
    "meeting.chair": "Nuk është shënuar kryesuesi.",
    "meeting.secretary": "Nuk është shënuar sekretari.",
    "meeting.opened_elsewhen": "Hapja e takimit u regjistrua në orën {time}; dokumentet thonë orën e planifikuar.",
    "meeting.closed_elsewhen": "Mbyllja e takimit u regjistrua në orën {time}; dokumentet thonë orën e planifikuar.",
    "meeting.unopened": "Hapja e takimit nuk është regjistruar.",
    "meeting.unclosed": "Mbyllja e takimit nuk është regjistruar.",
    "protocol.missing": "Nuk ka ende numër protokolli; mund të shkruhet edhe me dorë.",
    "measure.orphan": (
        "Një masë nuk mbështetet në asnjë rekomandim.",
        "{n} masa nuk mbështeten në asnjë rekomandim.",
    ),
    "recommendation.orphan": (
        "Një rekomandim nuk çoi në asnjë masë.",
        "{n} rekomandime nuk çuan në asnjë masë.",
    ),
    "measure.unread": (
        "Një masë nuk i është lexuar sallës.",
        "{n} masa nuk i janë lexuar sallës.",
    ),
    "measure.reworded": (
        "Një masë ka ndryshuar pasi iu lexua sallës.",
        "{n} masa kanë ndryshuar pasi iu lexuan sallës.",
    ),
    "point.parked": (
        "Një çështje e parkuar ka mbetur pa zgjidhje.",
        "{n} çështje të parkuara kanë mbetur pa zgjidhje.",
    ),
    "comment.open": (
        "Një koment për draftin nuk është trajtuar.",
        "{n} komente për draftin nuk janë trajtuar.",
    ),
    "action.owner": ("Një detyrë nuk ka përgjegjës.", "{n} detyra nuk kanë përgjegjës."),
    "action.due": ("Një detyrë nuk ka afat.", "{n} detyra nuk kanë afat."),
    "name.unasked": (
        "Një pjesëmarrës nuk është pyetur nëse emri i tij mund të jetë publik.",
        "{n} pjesëmarrës nuk janë pyetur nëse emri i tyre mund të jetë publik.",
    ),
    "standing.unconfirmed": (
        "Nuk është konfirmuar se çfarë është “{organisation}”; numrat dhe vota ndjekin atë që thotë emri.",
        "Për {n} organizata nuk është konfirmuar se çfarë janë; numrat dhe votat ndjekin atë që thotë emri.",
    ),
    "section.empty.relacion": (
        "Relacioni: “{section}” është bosh dhe nuk do të shfaqet.",
        "Relacioni: {n} pjesë janë bosh dhe nuk do të shfaqen.",
    ),
    "section.empty.procesverbal": (
        "Procesverbali: “{section}” është bosh dhe nuk do të shfaqet.",
        "Procesverbali: {n} pjesë janë bosh dhe nuk do të shfaqen.",
    ),
}

EN: dict[str, Template] = {
    "block.conflict": "“{section}”: the source changed after you wrote it. Choose a text.",
    "round.open": "A vote is open. Close it or call it off.",
    "round.uncounted": "“{question}”: the vote is closed but not counted.",
    "cards.returned": "“{question}”: {returned} cards came back, but {given} were given.",
    "cards.sum": "“{question}”: {returned} cards came back, but {read} were read.",
    "cards.roll": "“{question}”: {given} cards were given, but the roll has {roll}.",
    "cards.present": "“{question}”: {given} cards given, {returned} returned, but {present} people were in the room.",
    "point.early": (
        "One contribution is noted at {said}, before the meeting was opened ({time}).",
        "{n} contributions are noted before the meeting was opened ({time}).",
    ),
    "point.late": (
        "One contribution is noted at {said}, after the meeting was closed ({time}).",
        "{n} contributions are noted after the meeting was closed ({time}).",
    ),
    "point.absent": (
        "One contribution, at {said}, is by somebody who was not in the room then.",
        "{n} contributions are by somebody who was not in the room then.",
    ),
    "arrival.late": (
        "{name} is noted as arriving after the meeting was closed ({time}).",
        "{n} arrivals are noted after the meeting was closed ({time}).",
    ),
    "meeting.title": "The meeting has no title.",
    "meeting.date": "The date of the meeting is missing.",
    "meeting.place": "The place of the meeting is missing.",
    "meeting.chair": "Nobody is named as chair.",
    "meeting.secretary": "Nobody is named as secretary.",
    "meeting.opened_elsewhen": "The opening was recorded at {time}; the documents say the planned hour.",
    "meeting.closed_elsewhen": "The closing was recorded at {time}; the documents say the planned hour.",
    "meeting.unopened": "The opening of the meeting was not recorded.",
    "meeting.unclosed": "The closing of the meeting was not recorded.",
    "protocol.missing": "There is no protocol number yet; it may also be written by hand.",
    "measure.orphan": ("One measure rests on no recommendation.", "{n} measures rest on no recommendation."),
    "recommendation.orphan": ("One recommendation led to no measure.", "{n} recommendations led to no measure."),
    "measure.unread": ("One measure was not read back to the room.", "{n} measures were not read back to the room."),
    "measure.reworded": (
        "One measure changed after it was read to the room.",
        "{n} measures changed after they were read to the room.",
    ),
    "point.parked": ("One parked question is still unresolved.", "{n} parked questions are still unresolved."),
    "comment.open": (
        "One comment on the draft has not been settled.",
        "{n} comments on the draft have not been settled.",
    ),
    "action.owner": ("One action has no owner.", "{n} actions have no owner."),
    "action.due": ("One action has no due date.", "{n} actions have no due date."),
    "name.unasked": (
        "One participant was not asked whether their name may be public.",
        "{n} participants were not asked whether their name may be public.",
    ),
    "standing.unconfirmed": (
        "Nobody has confirmed what “{organisation}” is; numbers and vote follow what its name says.",
        "Nobody has confirmed what {n} organisations are; numbers and votes follow what their names say.",
    ),
    "section.empty.relacion": (
        "Report: “{section}” is empty and will be left out.",
        "Report: {n} sections are empty and will be left out.",
    ),
    "section.empty.procesverbal": (
        "Minutes: “{section}” is empty and will be left out.",
        "Minutes: {n} sections are empty and will be left out.",
    ),
}


def told(code: str, facts: Mapping[str, object], lang: Lang) -> str:
    """The whole sentence. KeyError for a code that has none."""
    sentences = SQ if lang == "sq" else EN
    document = facts.get("document")
    return fill(sentences[f"{code}.{document}" if document else code], facts)
