"""Sentences for what the acts of the log refuse (``meeting.log``)."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "line.reference": (
        "Nuk ka ndërhyrje me numrin {label} që të lidhet me këtë rresht. Ndreqeni numrin pas shenjës >, ose lini një "
        "hapësirë pas saj që të mbetet tekst. Rreshti mbeti këtu."
    ),
    "join.same": "Një ndërhyrje nuk bashkohet me veten. Zgjidhni një tjetër; asgjë nuk u ndryshua.",
    "join.kinds": (
        "Bashkohen vetëm ndërhyrje të të njëjtit lloj. Ndryshoni më parë llojin e njërës; asgjë nuk u ndryshua."
    ),
    "join.unsettled": "Sqaroni më parë emrin që pret te njëra prej tyre (tasti S). Asgjë nuk u ndryshua.",
    "join.house": (
        "Njëra u tha sipas rregullit Chatham House, tjetra jo, prandaj nuk bashkohen. Asgjë nuk u ndryshua."
    ),
    "split.edge": ("Vendoseni kursorin mes dy fjalëve: të dyja pjesët duhet të kenë tekst. Asgjë nuk u ndryshua."),
    "house.running": "Rregulli Chatham House vlen tashmë. Asgjë nuk u ndryshua.",
    "house.none": "Rregulli Chatham House nuk vlen tani. Asgjë nuk u ndryshua.",
    "house.vote": (
        "Një votim është i hapur dhe lista e tij tregon kush është i pranishëm. Mbylleni më parë votimin; asgjë nuk u "
        "ndryshua."
    ),
    "house.roll": (
        "Tani vlen rregulli Chatham House, ndërsa lista e votimit do të tregonte kush është i pranishëm. Mbyllni më "
        "parë pjesën sipas rregullit; asgjë nuk u ndryshua."
    ),
    "house.left": (
        "Kjo u tha sipas rregullit Chatham House, prandaj ora e saj nuk del jashtë asaj pjese. Asgjë nuk u ndryshua."
    ),
    "group.named": (
        "Një grup tjetër quhet tashmë “{name}”. Jepini emër tjetër, ose bashkojini të dy grupet; asgjë nuk u ndryshua."
    ),
    "group.number": (
        "“{name}” lexohet si numri i një grupi pa emër, dhe dy grupe do të quheshin njësoj. Jepini një emër me fjalë; "
        "asgjë nuk u ndryshua."
    ),
    "group.note": (
        "Një shënim që nuk e tha askush nuk është ndërhyrje dhe nuk vendoset në grup. Shënoni më parë kush e tha; "
        "asgjë nuk u ndryshua."
    ),
    "group.same": "Një grup nuk bashkohet me veten. Zgjidhni një tjetër; asgjë nuk u ndryshua.",
    "group.first": (
        "Kjo është ndërhyrja e parë e grupit, prandaj para saj nuk do të mbetej asgjë. Zgjidhni një më poshtë; asgjë "
        "nuk u ndryshua."
    ),
    "group.empty": "Ky grup nuk ka ende ndërhyrje. Vendosni më parë njërën në të; asgjë nuk u ndryshua.",
    "reading.same": "Formulimi është ai që u lexua. Ndryshojeni, ose konfirmojeni; asgjë nuk u ndryshua.",
}

EN: dict[str, Template] = {
    "line.reference": (
        "There is no contribution numbered {label} to link this line to. Correct the number behind the >, or leave a "
        "space behind it and it stays text. The line stays here."
    ),
    "join.same": "A contribution is not merged with itself. Choose another one; nothing was changed.",
    "join.kinds": "Only contributions of the same kind are merged. Change the kind of one first; nothing was changed.",
    "join.unsettled": "First settle the name that waits at one of them (key S). Nothing was changed.",
    "join.house": (
        "One was said under the Chatham House rule and the other was not, so they are not merged. Nothing was changed."
    ),
    "split.edge": "Put the cursor between two words: both parts must have text. Nothing was changed.",
    "house.running": "The Chatham House rule holds already. Nothing was changed.",
    "house.none": "The Chatham House rule does not hold now. Nothing was changed.",
    "house.vote": "A vote is open, and its roll tells who is present. Close the vote first; nothing was changed.",
    "house.roll": (
        "The Chatham House rule holds now, and the roll of a vote would tell who is present. End the part under the "
        "rule first; nothing was changed."
    ),
    "house.left": (
        "This was said under the Chatham House rule, so its time does not leave that part. Nothing was changed."
    ),
    "group.named": (
        "Another group is called “{name}” already. Give this one another name, or merge both; nothing was changed."
    ),
    "group.number": (
        "“{name}” reads as the number of a group without a name, and two groups would be called alike. Give it a name "
        "in words; nothing was changed."
    ),
    "group.note": (
        "A note that nobody said is no contribution and goes into no group. First enter who said it; nothing was "
        "changed."
    ),
    "group.same": "A group is not merged with itself. Choose another one; nothing was changed.",
    "group.first": (
        "This is the first contribution of the group, so nothing would be left before it. Choose one further down; "
        "nothing was changed."
    ),
    "group.empty": "There is no contribution in this group yet. Put one into it first; nothing was changed.",
    "reading.same": "The wording is the one that was read. Change it, or confirm it; nothing was changed.",
}
