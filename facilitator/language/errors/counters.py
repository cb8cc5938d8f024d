"""Sentences for what typing twice, counting by sections and weights refuse (``voting``: typing, sections, roll)."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "typed.names": (
        "Fletët i shtypin dy veta të ndryshëm. Asgjë nuk u ndryshua; shkruani emrin e atij që i shtypi dhe të atij që "
        "do t’i shtypë përsëri."
    ),
    "typed.nothing": (
        "Nuk është shtypur ende asnjë fletë, prandaj nuk ka ç’të shtypet përsëri. Asgjë nuk u ndryshua; shtypni së "
        "pari të gjitha fletët një herë."
    ),
    "typed.twice": "Shtypja e dytë ka filluar tashmë. Asgjë nuk u ndryshua; vazhdoni me fletët e saj.",
    "typed.once": (
        "Shtypja e dytë nuk ka filluar. Asgjë nuk u shënua; filloni atë me emrat e të dyve, pastaj shtypni fletët."
    ),
    "typed.decide": (
        "{n|Asnjë fletë nuk pret vendim|1 fletë nuk është shtypur njësoj dhe pret vendim|# fletë nuk janë shtypur "
        "njësoj dhe presin vendim}. Të dyja shtypjet ruhen dhe raundi mbetet i hapur; krahasojini përsëri."
    ),
    "typed.third": (
        "Për fletët që nuk janë shtypur njësoj vendos një i tretë, që nuk ka shtypur vetë. Të dyja shtypjet ruhen dhe "
        "raundi mbetet i hapur; shkruani emrin e tij."
    ),
    "weight.limit": (
        "Një organizatë ka të paktën një votë dhe më së shumti {most|1 votë|# vota}. Asgjë nuk "
        "u ndryshua; shkruani një numër tjetër."
    ),
    "weight.votes": "“{name}” nuk ka të drejtë vote, prandaj nuk ka as vota për të peshuar. Asgjë nuk u ndryshua.",
    "weight.hands": (
        "Disa organizata kanë më shumë se një votë, kurse një dorë e ngritur është vetëm një. Raundi nuk u hap; "
        "zgjidhni votimin me fletë ose me thirrje emërore, ose hiqni votat shtesë."
    ),
    "weight.secret": (
        "Vetëm “{name}” ka {cards|1 votë|# vota}, prandaj në një votim të fshehtë fletët e saj mund të njiheshin. "
        "Raundi nuk u hap; jepini të paktën edhe një organizate tjetër po aq vota, ose votoni hapur."
    ),
    "kiosk.weight": (
        "Kjo organizatë ka disa vota, prandaj voton me fletë, një për secilën. Asgjë nuk u ndryshua; jepini fletët te "
        "lista."
    ),
    "sections.counted": (
        "Në këtë raund është numëruar tashmë një pjesë e sallës. Pjesët mbeten siç janë; zhbëjeni numërimin nëse "
        "salla duhet ndarë ndryshe."
    ),
    "sections.same": "Dy pjesë të sallës kanë të njëjtin emër. Asgjë nuk u ndryshua; jepini secilës emrin e vet.",
    "sections.most": (
        "Salla ndahet në më së shumti {most|1 pjesë|# pjesë}. Asgjë nuk u ndryshua; bashkoni disa prej tyre."
    ),
    "sections.name": "Mungon emri i numëruesit. Numrat mbeten në fushat e tyre; shkruani kush i numëroi.",
    "sections.counter": (
        "“{section}” numërohet nga dy veta, por {name} e ka numëruar njëherë. Numrat mbeten në fushat e tyre; shkruani "
        "numëruesin tjetër."
    ),
    "sections.equal": "Te “{section}” të dy numërimet janë njësoj, prandaj nuk zgjidhet njëri. Asgjë nuk u ndryshua.",
    "sections.missing": (
        "“{section}” nuk është numëruar ende nga të dy. Numërimet e tjera ruhen dhe raundi mbetet i hapur; plotësoni "
        "atë që mungon."
    ),
    "sections.differ": (
        "Te “{section}” dy numëruesit kanë numra të ndryshëm. Të dy numërimet ruhen dhe raundi mbetet i hapur; "
        "numërojeni përsëri atë pjesë, ose merrni njërin numërim dhe shkruani arsyen."
    ),
    "sections.there": (
        "Salla numërohet sipas pjesëve, prandaj raundi mbyllet me shumën e tyre. Asgjë nuk u ndryshua; numëroni "
        "pjesët, ose hiqini ato."
    ),
}

EN: dict[str, Template] = {
    "typed.names": (
        "Cards are typed by two different people. Nothing was changed; write who has typed them and who will type them "
        "again."
    ),
    "typed.nothing": (
        "No card has been typed yet, so there is nothing to type again. Nothing was changed; first type all cards once."
    ),
    "typed.twice": "The second typing has begun already. Nothing was changed; go on with its cards.",
    "typed.once": (
        "The second typing has not begun. Nothing was recorded; begin it with both names, then type the cards."
    ),
    "typed.decide": (
        "{n|No card waits|1 card was not typed alike and waits|# cards were not typed alike and wait} to be decided. "
        "Both typings are kept and the round stays open; compare them again."
    ),
    "typed.third": (
        "Of cards that were not typed alike a third person decides, who has typed none. Both typings are kept and the "
        "round stays open; write that name."
    ),
    "weight.limit": (
        "An organisation has at least one vote and at most {most|1 vote|# votes}. Nothing was changed; write another "
        "number."
    ),
    "weight.votes": "“{name}” has no vote, so there is nothing to weigh. Nothing was changed.",
    "weight.hands": (
        "Some organisations have more than one vote, and a raised hand is only one. The round was not opened; choose "
        "cards or a roll call, or take the further votes away."
    ),
    "weight.secret": (
        "Only “{name}” has {cards|1 vote|# votes}, so in a secret vote its cards could be told from the others. The "
        "round was not opened; give at least one other organisation as many, or vote openly."
    ),
    "kiosk.weight": (
        "This organisation has several votes, so it votes with cards, one for each. Nothing was changed; give the "
        "cards on the roll."
    ),
    "sections.counted": (
        "A section of the hall has been counted in this round. The sections stay as they are; undo the count if the "
        "hall has to be divided otherwise."
    ),
    "sections.same": "Two sections of the hall have the same name. Nothing was changed; give each its own.",
    "sections.most": (
        "The hall is divided into at most {most|1 section|# sections}. Nothing was changed; join some of them."
    ),
    "sections.name": "The name of the counter is missing. The numbers stay in their fields; write who counted them.",
    "sections.counter": (
        "“{section}” is counted by two people, but {name} has counted it once. The numbers stay in their fields; write "
        "the other counter."
    ),
    "sections.equal": "In “{section}” both counts are the same, so none is chosen. Nothing was changed.",
    "sections.missing": (
        "“{section}” has not been counted by both yet. The other counts are kept and the round stays open; add what is "
        "missing."
    ),
    "sections.differ": (
        "In “{section}” the two counters have different numbers. Both counts are kept and the round stays open; count "
        "that section again, or take one of the counts and write why."
    ),
    "sections.there": (
        "The hall is counted by sections, so the round closes with their sum. Nothing was changed; count the sections, "
        "or take them away."
    ),
}
