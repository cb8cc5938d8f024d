"""Sentences for what stands before approval (``meeting.findings``), Albanian first."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Lang, Template, fill

SQ: dict[str, Template] = {
    "block.conflict": "“{section}”: burimi ka ndryshuar pasi e shkruat. Zgjidhni njërin tekst.",
    "issue.conflict": (
        "“{text}”: ndërhyrjet nga të cilat u shkrua kjo çështje kanë ndryshuar. Shihni nëse fjalët tuaja qëndrojnë.",
        "{n|# çështje}: ndërhyrjet nga të cilat u shkruan kanë ndryshuar, e para “{text}”. Shihni nëse fjalët tuaja "
        "qëndrojnë.",
    ),
    "round.open": "Një votim është i hapur. Mbylleni ose anulojeni.",
    "name.unsettled": (
        "Nuk dihet ende kush është “{typed}”. Zgjidhni personin ose organizatën.",
        "{n} emra janë ende për t’u sqaruar, i pari “{typed}”. Zgjidhni për secilin personin ose organizatën.",
    ),
    "name.unprintable": (
        "“{name}” ka shkronja që dokumentet nuk i shtypin dot. Shkruajeni me shkronja latine.",
        "{n} emra kanë shkronja që dokumentet nuk i shtypin dot, i pari “{name}”. Shkruajini me shkronja latine.",
    ),
    "round.uncounted": "“{question}”: votimi u mbyll, por nuk është numëruar.",
    "cards.returned": (
        "“{question}”: {returned|nuk u kthye asnjë fletë|u kthye 1 fletë|u kthyen # fletë}, por "
        "{given|nuk u dha asnjë|u dha 1|u dhanë #}."
    ),
    "cards.sum": (
        "“{question}”: {returned|nuk u kthye asnjë fletë|u kthye 1 fletë|u kthyen # fletë}, por "
        "{read|nuk u lexua asnjë|u lexua 1|u lexuan #}."
    ),
    "cards.roll": (
        "“{question}”: {given|nuk u dha asnjë fletë|u dha 1 fletë|u dhanë # fletë}, por në listën e votuesve "
        "{roll|nuk është askush|është 1|janë #}."
    ),
    "cards.present": (
        "“{question}”: {given|asnjë fletë e dhënë|1 fletë e dhënë|# fletë të dhëna}, {returned|asnjë e kthyer|1 e "
        "kthyer|# të kthyera}, por në sallë {present|nuk ishte askush|ishte 1 person|ishin # veta}."
    ),
    "hands.returned": (
        "“{question}”: duar të ngritura {returned|#}, por me të drejtë vote në sallë {given|#}. Numrat nuk përputhen."
    ),
    "hands.sum": "“{question}”: duar të ngritura {returned|#}, por vota të numëruara {read|#}. Numrat nuk përputhen.",
    "hands.roll": "“{question}”: me të drejtë vote në sallë {given|#}, por në listën e votimit {roll|#}.",
    "hands.present": (
        "“{question}”: me të drejtë vote {given|#}, duar të ngritura {returned|#}, në sallë veta {present|#}."
    ),
    "comment.awaited": "Komentet priten deri më {date} nga: {to}. Afati nuk ka kaluar ende.",
    "comment.unchanged": (
        "Një koment u pranua, por teksti për të cilin flet është ende siç u dërgua.",
        "{n} komente u pranuan, por tekstet për të cilat flasin janë ende siç u dërguan.",
    ),
    "area.unheld": (
        "Një fushë e diskutimit nuk u hap dhe në të nuk foli askush.",
        "{n} fusha të diskutimit nuk u hapën dhe në to nuk foli askush.",
    ),
    "field.unknown": "“{section}”: fusha {field} nuk njihet dhe do të shtypet kështu siç është.",
    "gap.left": "“{section}”: {gap} ka mbetur pa u plotësuar dhe do të shtypet kështu siç është.",
    "field.empty": "“{section}”: fusha {field} është bosh; e dhëna nuk është shënuar.",
    "arrival.entered": (
        "Ardhja e {name} është shënuar pas mbylljes së takimit ({time}).",
        "{n} ardhje gjatë takimit janë shënuar pas mbylljes së tij ({time}).",
    ),
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
        "Ardhja e {name} mban orë pas mbylljes së takimit ({time}).",
        "{n} ardhje mbajnë orë pas mbylljes së takimit ({time}).",
    ),
    "clock.open": (
        "Ora e kompjuterit kërceu nga {was} në {shown} dhe askush nuk ka thënë cila është e saktë; orët u mbajtën "
        "sipas kohës që kaloi."
    ),
    "clock.settled": "Ora e kompjuterit kërceu nga {was} në {shown}. U tha cila është e saktë; shihni orët e shënuara.",
    "meeting.title": "Takimi nuk ka titull.",
    "meeting.date": "Mungon data e takimit.",
    "meeting.place": "Mungon vendi i takimit.",
    "meeting.chair": "Nuk është shënuar kryesuesi.",
    "meeting.secretary": "Nuk është shënuar sekretari.",
    "meeting.opened_elsewhen": "Hapja e takimit u regjistrua në orën {time}; dokumentet thonë orën e planifikuar.",
    "meeting.closed_elsewhen": "Mbyllja e takimit u regjistrua në orën {time}; dokumentet thonë orën e planifikuar.",
    "meeting.unopened": "Hapja e takimit nuk është regjistruar.",
    "english.older": (
        "Një tekst anglisht është më i vjetër se shqipja: “{text}”. Dokumenti anglisht e jep shqip.",
        "{n} tekste anglisht janë më të vjetra se shqipja. Dokumenti anglisht i jep shqip.",
    ),
    "english.missing": (
        "Një tekst nuk ka anglisht: “{text}”. Dokumenti anglisht e jep shqip.",
        "{n} tekste nuk kanë anglisht. Dokumenti anglisht i jep shqip.",
    ),
    "organisation.alike": "“{name}” dhe “{other}” ndryshojnë vetëm në shenja shkronjash: janë dy organizata apo një?",
    "meeting.unclosed": "Mbyllja e takimit nuk është regjistruar.",
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
    "item.parked": (
        "Një pikë e rendit të ditës u parkua dhe nuk është thënë çfarë bëhet me të.",
        "{n} pika të rendit të ditës u parkuan dhe nuk është thënë çfarë bëhet me to.",
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
    "issue.conflict": (
        "“{text}”: the contributions this issue was written from have changed. See whether your words still hold.",
        "{n|# issues}: the contributions they were written from have changed, the first “{text}”. See whether your "
        "words still hold.",
    ),
    "round.open": "A vote is open. Close it or call it off.",
    "name.unsettled": (
        "It is not known yet who “{typed}” is. Choose the person or organisation.",
        "{n} names are still to be settled, the first “{typed}”. Choose the person or organisation for each.",
    ),
    "name.unprintable": (
        "“{name}” has letters that the documents cannot print. Write it in Latin letters.",
        "{n} names have letters that the documents cannot print, the first “{name}”. Write them in Latin letters.",
    ),
    "round.uncounted": "“{question}”: the vote is closed but not counted.",
    "cards.returned": (
        "“{question}”: {returned|no card|1 card|# cards} came back, but {given|none was|1 was|# were} given."
    ),
    "cards.sum": "“{question}”: {returned|no card|1 card|# cards} came back, but {read|none was|1 was|# were} read.",
    "cards.roll": (
        "“{question}”: {given|no card was|1 card was|# cards were} given, but the roll has {roll|nobody|1|#}."
    ),
    "cards.present": (
        "“{question}”: {given|no card|1 card|# cards} given, {returned|none|1|#} returned, but "
        "{present|nobody was|1 person was|# people were} in the room."
    ),
    "hands.returned": (
        "“{question}”: hands raised {returned|#}, but with a vote in the room {given|#}. The numbers do not agree."
    ),
    "hands.sum": "“{question}”: hands raised {returned|#}, but votes counted {read|#}. The numbers do not agree.",
    "hands.roll": "“{question}”: with a vote in the room {given|#}, but on the roll {roll|#}.",
    "hands.present": (
        "“{question}”: with a vote {given|#}, hands raised {returned|#}, but people in the room {present|#}."
    ),
    "comment.awaited": "Comments are awaited until {date} from: {to}. The deadline has not passed.",
    "comment.unchanged": (
        "One comment was accepted, but the text it is about is still as it was sent round.",
        "{n} comments were accepted, but the texts they are about are still as they were sent round.",
    ),
    "area.unheld": (
        "One area of the discussion was not opened, and nobody spoke in it.",
        "{n} areas of the discussion were not opened, and nobody spoke in them.",
    ),
    "field.unknown": "“{section}”: the field {field} is not known and will be printed as it stands.",
    "gap.left": "“{section}”: {gap} was not filled in and will be printed as it stands.",
    "field.empty": "“{section}”: the field {field} is empty; nobody entered it.",
    "arrival.entered": (
        "The arrival of {name} was written down after the meeting was closed ({time}).",
        "{n} arrivals during the meeting were written down after it was closed ({time}).",
    ),
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
        "The arrival of {name} bears a time after the meeting was closed ({time}).",
        "{n} arrivals bear a time after the meeting was closed ({time}).",
    ),
    "clock.open": (
        "The computer’s clock jumped from {was} to {shown} and nobody has said which is right; times were carried on "
        "by what passed."
    ),
    "clock.settled": "The computer’s clock jumped from {was} to {shown}. It was said which is right; see the times.",
    "meeting.title": "The meeting has no title.",
    "meeting.date": "The date of the meeting is missing.",
    "meeting.place": "The place of the meeting is missing.",
    "meeting.chair": "Nobody is named as chair.",
    "meeting.secretary": "Nobody is named as secretary.",
    "meeting.opened_elsewhen": "The opening was recorded at {time}; the documents say the planned hour.",
    "meeting.closed_elsewhen": "The closing was recorded at {time}; the documents say the planned hour.",
    "meeting.unopened": "The opening of the meeting was not recorded.",
    "english.older": (
        "One English text is older than the Albanian: “{text}”. The English document gives it in Albanian.",
        "{n} English texts are older than the Albanian. The English document gives them in Albanian.",
    ),
    "english.missing": (
        "One text has no English: “{text}”. The English document gives it in Albanian.",
        "{n} texts have no English. The English document gives them in Albanian.",
    ),
    "organisation.alike": "“{name}” and “{other}” differ only in marks of letters: are they two or one?",
    "meeting.unclosed": "The closing of the meeting was not recorded.",
    "measure.orphan": ("One measure rests on no recommendation.", "{n} measures rest on no recommendation."),
    "recommendation.orphan": ("One recommendation led to no measure.", "{n} recommendations led to no measure."),
    "measure.unread": ("One measure was not read back to the room.", "{n} measures were not read back to the room."),
    "measure.reworded": (
        "One measure changed after it was read to the room.",
        "{n} measures changed after they were read to the room.",
    ),
    "item.parked": (
        "One agenda item was parked and nobody said what becomes of it.",
        "{n} items of the agenda were parked and nobody said what becomes of them.",
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
