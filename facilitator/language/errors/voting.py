"""Sentences for the codes raised by ``facilitator.voting.rules``."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "vote.method": "Mënyra e votimit “{method}” nuk njihet.",
    "vote.params": "Rregulli i votimit nuk është i plotë: vlera “{value}” nuk lejohet për “{name}”.",
    "vote.options": (
        "Për këtë votim duhen nga {least|#} deri në {most|1 alternativë|# alternativa}; {n|nuk ka asnjë|është 1|janë "
        "#}."
    ),
    "vote.costs": (
        "Kostot nuk janë të alternativave: {n|nuk ka asnjë kosto|ka 1 kosto|ka # kosto}, dhe {most|1 alternativë|# "
        "alternativa}. Asgjë nuk u numërua; jepni një kosto për secilën."
    ),
    "cost.number": (
        "Kosto “{value}” nuk lexohet dot. Asgjë nuk ndryshoi; shkruani një numër të plotë mbi 0, p.sh. 120.000."
    ),
    "cost.missing": (
        "Nuk dihet sa kushton: {letters}. Votimi nuk u hap; shkruani kostot e alternativave (Ctrl+Shift+O)."
    ),
    "cost.above": (
        "Kushton më shumë se buxheti: {letters}. Votimi nuk u hap; ndreqni kostot (Ctrl+Shift+O) ose buxhetin."
    ),
    "vote.ballot": "Fleta e votimit nr. {number} nuk përputhet me rregullin e votimit.",
    "card.letter": "Shenja {position}: “{letter}” nuk është alternativë e këtij votimi.",
    "card.sign": "Shenja {position}: “{sign}” nuk lexohet dot. Shkruani p.sh. {example}.",
    "card.number": "Shenja {position}: numri “{number}” nuk mund të qëndrojë këtu. Shkruani p.sh. {example}.",
    "card.twice": "Shenja {position}: alternativa {letter} është shkruar dy herë.",
    "card.value": "Alternativa {letter}: vlera {given|#} nuk lejohet.",
    "card.level": "Alternativa {letter}: shkruani një numër nga 0 deri në {top}.",
    "card.answer": "Alternativa {letter}: shkruani 1 për pro, 0 për kundër ose 2 për abstenim.",
    "card.places": (
        "Në këtë fletë {given|nuk është shkruar asnjë alternativë|është shkruar 1 alternativë|janë shkruar # "
        "alternativa}; "
        "{most|lejohet më së shumti 1|lejohen më së shumti #}."
    ),
    "card.order": "Vendet në fletë duhet të jenë 1, 2, 3 e me radhë. Shkruani p.sh. {example}.",
    "totals.three": "Alternativa {letter}: duhen tri shuma: kundër, pro dhe abstenim.",
    "totals.matrix": (
        "Alternativa {letter}: tabela e dueleve nuk del nga {cards|asnjë fletë|1 fletë|# fletë} të vlefshme. Çdo "
        "rresht ka "
        "një numër për çdo alternativë, dhe dy numrat e një dueli bashkë nuk i kalojnë fletët."
    ),
    "totals.few_first": (
        "Gjithsej {given|nuk ka asnjë pikë|është 1 pikë|janë # pikë}, por {cards|asnjë fletë|1 fletë|# fletë} të "
        "vlefshme "
        "japin të paktën {least|1|#}: çdo fletë ka një vend të parë."
    ),
    "totals.no_sums": (
        "Ky votim nuk numërohet nga shumat: duhen fletët një nga një. Asgjë nuk u ndryshua; shkruani fletët."
    ),
    "count.case": (
        "Ky skedar nuk është një votim që mund të numërohet ({problem}). Asgjë nuk u ndryshua; kontrolloni "
        "alternativat, "
        "fletët dhe rregullat në të."
    ),
    "count.large": (
        "{method} numërohet deri në {most|#}, jo për kaq ({n|#}). Zgjidhni një rregull tjetër ose më pak alternativa."
    ),
    "vote.no_hands": (
        "Kjo mënyrë votimi bëhet vetëm me fletë: duart e ngritura nuk tregojnë një renditje. Zgjidhni “Me fletë”."
    ),
    "card.dots": (
        "Në këtë fletë {given|nuk ka asnjë pikë|është 1 pikë|janë # pika}; "
        "{dots|lejohet më së shumti 1|lejohen më së shumti #}."
    ),
    "card.cap": "Alternativa {letter} ka {given|1 pikë|# pika}; {cap|lejohet më së shumti 1|lejohen më së shumti #}.",
    "totals.letter": "“{letter}” nuk është alternativë e këtij votimi.",
    "totals.value": "Alternativa {letter}: vlera {given|#} nuk lejohet.",
    "totals.sum": (
        "Gjithsej {given|nuk ka asnjë pikë|është 1 pikë|janë # pika}; {cards|pa asnjë fletë të vlefshme mund të ketë|"
        "1 fletë e vlefshme jep|# fletë të vlefshme japin} më së shumti {most|#}."
    ),
    "totals.cap": (
        "Alternativa {letter} ka {given|asnjë pikë|1 pikë|# pika}; {cards|pa asnjë fletë të vlefshme mund të ketë|"
        "1 fletë e vlefshme jep|# fletë të vlefshme japin} më së shumti {most|#}."
    ),
    "totals.firsts": (
        "Pikët, votuesit dhe vendet e para nuk mund të jenë të sakta njëkohësisht: çdo fletë ka një vend të parë. "
        "Asgjë nuk u ruajt; numërojini edhe një herë."
    ),
    "totals.voters": (
        "Alternativa {letter}: {given|1 pikë nuk mund të vijë|# pika nuk mund të vijnë} nga "
        "{voters|asnjë votues|1 votues|# votues}."
    ),
    "totals.few": (
        "{given|Nuk ka asnjë pikë|Është 1 pikë|Janë # pika} për {cards|asnjë fletë|1 fletë|# fletë} të vlefshme; çdo "
        "fletë e vlefshme ka të paktën një pikë."
    ),
    "totals.levels": "Alternativa {letter}: duhen {numbers|1 shumë|# shuma}, një për çdo numër 0–{top}.",
    "totals.answers": (
        "Alternativa {letter}: {given|asnjë përgjigje nuk përputhet|1 përgjigje nuk përputhet|# përgjigje nuk "
        "përputhen} me {cards|asnjë fletë|1 fletë|# fletë} të vlefshme."
    ),
    "vote.secret_hands": "Votimi i fshehtë bëhet me fletë: një dorë e ngritur shihet nga të gjithë.",
    "vote.secret_rule": (
        "Ky rregull rinumërohet vetëm nga fletët një për një, dhe fletët e një votimi të fshehtë mund të mos botohen. "
        "Nuk u ndryshua asgjë. Zgjidhni një rregull tjetër, ose votoni hapur."
    ),
    "round.hands": "Ky raund votohet me ngritje dore: nuk ka fletë votimi. Shkruani duart e numëruara.",
    "round.cards": "Ky raund votohet me fletë votimi, jo me ngritje dore.",
    "hands.letter": "“{letter}” nuk është alternativë e këtij votimi.",
    "hands.value": "Alternativa {letter}: vlera {given|#} nuk lejohet.",
    "hands.sum": (
        "Gjithsej {given|nuk u numërua asnjë|u numërua 1|u numëruan #}, por nga {cards|asnjë votues|1 votues|# votues} "
        "mund të {most|vijë më së shumti 1|vijnë më së shumti #}."
    ),
    "hands.cap": (
        "Alternativa {letter}: {given|nuk u numërua asnjë|u numërua 1|u numëruan #}, por nga "
        "{cards|asnjë votues|1 votues|# votues} mund të {most|vijë më së shumti 1|vijnë më së shumti #}."
    ),
    "hands.few": (
        "Gjithsej {given|nuk u numërua asnjë|u numërua 1|u numëruan #}, më pak se votuesit që ngritën dorën "
        "({cards|#})."
    ),
    "hands.levels": "Alternativa {letter}: duhen {numbers|1 numër|# numra}, një për çdo nivel 0–{top}.",
    "hands.answers": (
        "Alternativa {letter}: duar të numëruara {given|#}, votues që ngritën dorën {cards|#}. Numrat nuk përputhen."
    ),
    "hands.three": "Alternativa {letter}: duhen tri numra: kundër, pro dhe abstenim.",
    "hands.few_first": (
        "Gjithsej u numëruan pikë: {given|#}; votuesit që ngritën dorën ({cards|#}) japin të paktën {least|#}."
    ),
    "hands.raised": "Shkruani sa votues e ngritën dorën të paktën një herë.",
    "hands.below": "Numri i votuesve nuk mund të jetë më i vogël se zero.",
    "second.names": ("Rinumërimin e bëjnë dy veta. Asgjë nuk u shënua; shkruani dy emra të ndryshëm."),
    "cut.no_result": "Ky raund nuk ka rezultat, prandaj renditja nuk mund të pritet. Numëroni më parë një raund.",
    "cut.size": (
        "Vija nuk mund të hiqet pas kaq vendesh: {size|#}. Asgjë nuk ndryshoi; shkruani një numër "
        "nga 1 deri në {most|#}."
    ),
    "cut.settled": (
        "Për barazimin te vija salla ka votuar, po voton ose ka hedhur short. Vija mbetet ku është; mund të hapet një "
        "raund i ri, me arsye."
    ),
    "cut.not_offered": (
        "Kjo rrugë nuk e zgjidh barazimin e këtij raundi tani. Asgjë nuk ndryshoi; zgjidhni një nga ato që shfaqen te "
        "rezultati."
    ),
    "narrow.not_offered": (
        "Pas këtij raundi nuk hiqet asnjë alternativë tani. Asgjë nuk ndryshoi; numërohet më parë një raund me shenja, "
        "dhe pas çdo raundi vendoset vetëm një herë."
    ),
    "narrow.nothing": (
        "Asnjë alternativë nuk ka më pak se {least|1 shenjë|# shenja}. Lista mbetet siç është; mund të hiqet vija te "
        "rezultati (Ctrl+D)."
    ),
    "narrow.all": (
        "Të gjitha alternativat kanë më pak se {least|1 shenjë|# shenja} dhe nuk do të mbetej asnjë. Asgjë nuk u hoq; "
        "hapni një raund të ri me më shumë shenja për secilin."
    ),
    "narrow.ticks": (
        "Kaq shenja nuk jepen dot në raundin tjetër. Raundi nuk u hap; shkruani një numër nga 1 deri në {most|#}."
    ),
    "narrow.opened": (
        "Me alternativat që mbetën është hapur tashmë një raund. Heqja mbetet; raundi mund të anulohet me arsye."
    ),
    "nominal.item": (
        "Asnjë pikë e rendit të ditës nuk është hapur, dhe idetë do të shënohen nën të. Teknika nominale nuk filloi; "
        "hapni një pikë (Diskutimi, F3)."
    ),
    "nominal.running": "Teknika nominale po vazhdon tashmë. Asgjë nuk ndryshoi; çojeni deri në fund ose lëreni.",
    "nominal.none": "Tani nuk po zhvillohet teknika nominale. Asgjë nuk ndryshoi; filloni një (Ctrl+F9).",
    "nominal.minutes": (
        "Për shkrimin në heshtje duhen nga 1 deri në {most|1 minutë|# minuta}. Teknika nominale nuk filloi; shkruani "
        "një numër të plotë."
    ),
    "nominal.ideas": (
        "Për votimin duhen të paktën {least|1 ide|# ide}; {n|nuk ka asnjë|ka 1|ka #}. Hapi mbetet; shënoni idetë te "
        "rreshti i diskutimit."
    ),
    "nominal.uncounted": (
        "Votimi i ideve nuk është numëruar ende. Hapi mbetet; hapeni dhe mbylleni votimin te Votimi (F9)."
    ),
    "cut.numbers": "Për shortin duhen tre numra nga 0 deri në 999. Shorti nuk u hodh; shkruani p.sh. 12 405 7.",
    "round.reason": (
        "Ky votim ka tashmë një raund të numëruar. Raundi i ri nuk u hap; shkruani arsyen pse votohet përsëri."
    ),
    "hands.roll": "Me të drejtë vote në sallë: {entitled|#}; por lista e këtij raundi ka {roll|#}.",
    "hands.entitled": (
        "Duar të ngritura: {voted|#}; me të drejtë vote në sallë: {entitled|#}. Nuk mund të votojnë më shumë se aq."
    ),
    "cards.value": "Numri i fletëve ({name}: {given|#}) nuk mund të jetë më i vogël se zero.",
    "cards.given": (
        "Fletët nuk përputhen: {given|nuk u dha asnjë|u dha 1|u dhanë #}, por {returned|nuk u kthye asnjë|u kthye 1|"
        "u kthyen #} dhe {not_returned|nuk mungon asnjë|nuk u kthye 1|nuk u kthyen #}."
    ),
    "cards.returned": (
        "Fletët nuk përputhen: {returned|nuk u kthye asnjë|u kthye 1|u kthyen #}, por u lexuan: {valid|asnjë e "
        "vlefshme|1 e vlefshme|# të vlefshme}, {blank|asnjë e bardhë|1 e bardhë|# të bardha} dhe {invalid|asnjë e "
        "pavlefshme|1 e pavlefshme|# të pavlefshme}."
    ),
}

EN: dict[str, Template] = {
    "vote.method": "The voting method “{method}” is not known.",
    "vote.params": "The voting rule is not complete: the value “{value}” is not allowed for “{name}”.",
    "vote.options": (
        "This vote needs from {least|#} to {most|1 option|# options}; {n|there is none|there is 1|there are #}."
    ),
    "vote.costs": (
        "The costs are not those of the options: {n|there is no cost|there is 1 cost|there are # costs}, and {most|1 "
        "option|# options}. Nothing was counted; give a cost for each."
    ),
    "cost.number": (
        "The cost “{value}” cannot be read. Nothing changed; type a whole number above 0, for example 120,000."
    ),
    "cost.missing": (
        "It is not known what these cost: {letters}. The vote was not opened; type the costs of the options "
        "(Ctrl+Shift+O)."
    ),
    "cost.above": (
        "These cost more than the budget: {letters}. The vote was not opened; correct the costs (Ctrl+Shift+O) or the "
        "budget."
    ),
    "vote.ballot": "Ballot no. {number} does not follow the voting rule.",
    "card.letter": "Character {position}: “{letter}” is not an option of this vote.",
    "card.sign": "Character {position}: “{sign}” cannot be read. Write for example {example}.",
    "card.number": "Character {position}: the number “{number}” cannot stand here. Write for example {example}.",
    "card.twice": "Character {position}: option {letter} is written twice.",
    "card.value": "Option {letter}: the value {given|#} is not allowed.",
    "card.level": "Option {letter}: write a number from 0 to {top}.",
    "card.answer": "Option {letter}: write 1 for yes, 0 for no or 2 to abstain.",
    "card.places": ("This ballot lists {given|no option|1 option|# options}; at most {most|1 is|# are} allowed."),
    "card.order": "The places on a ballot must be 1, 2, 3 and so on. Write for example {example}.",
    "totals.three": "Option {letter}: there must be three totals: no, yes and abstain.",
    "totals.matrix": (
        "Option {letter}: {cards|no valid ballot gives|1 valid ballot does not give|# valid ballots do not give} "
        "this table of duels. "
        "Each row has a number for each option, and the two numbers of one duel together are no more than the ballots."
    ),
    "totals.few_first": (
        "There {given|are no points|is 1 point|are # points} in all, but {cards|no valid ballot gives|1 valid ballot "
        "gives|# valid ballots give} "
        "at least {least|1|#}: every ballot has a first place."
    ),
    "totals.no_sums": (
        "This vote is not counted from sums: it needs the ballots one by one. Nothing was changed; type the ballots."
    ),
    "count.case": (
        "This file is no election that can be counted ({problem}). Nothing was changed; check the options, the ballots "
        "and the rules in it."
    ),
    "count.large": (
        "{method} is counted up to {most|#}, not for so many ({n|#}). Choose another rule or fewer options."
    ),
    "vote.no_hands": ("This way of voting is by ballots only: raised hands do not show an order. Choose ballots."),
    "card.dots": "This ballot has {given|no dots|1 dot|# dots}; at most {dots|1 is|# are} allowed.",
    "card.cap": "Option {letter} has {given|1 dot|# dots}; at most {cap|1 is|# are} allowed.",
    "totals.letter": "“{letter}” is not an option of this vote.",
    "totals.value": "Option {letter}: the value {given|#} is not allowed.",
    "totals.sum": (
        "There {given|are no dots|is 1 dot|are # dots} in all; {cards|no valid ballot gives|1 valid ballot gives|"
        "# valid ballots give} at most {most|#}."
    ),
    "totals.cap": (
        "Option {letter} has {given|no dots|1 dot|# dots}; {cards|no valid ballot gives|1 valid ballot gives|# valid "
        "ballots give} at most {most|#}."
    ),
    "totals.firsts": (
        "The points, the voters and the first places cannot all be right: every ballot has one first place. Nothing "
        "was kept; count them again."
    ),
    "totals.voters": "Option {letter}: {given|1 dot|# dots} cannot come from {voters|no voter|1 voter|# voters}.",
    "totals.few": (
        "There {given|are no dots|is 1 dot|are # dots} for {cards|no valid ballot|1 valid ballot|# valid ballots}; "
        "every valid ballot has at least one dot."
    ),
    "totals.levels": "Option {letter}: there must be {numbers|1 total|# totals}, one for each number from 0 to {top}.",
    "totals.answers": (
        "Option {letter}: {given|no answer agrees|1 answer does not agree|# answers do not agree} with "
        "{cards|no valid ballot|1 valid ballot|# valid ballots}."
    ),
    "vote.secret_hands": "A secret vote is by ballots: everybody sees a raised hand.",
    "vote.secret_rule": (
        "This rule can be counted again only from the single ballots, and those of a secret vote may have to be "
        "withheld. Nothing was changed. Choose another rule, or vote openly."
    ),
    "round.hands": "This round is by a show of hands: there are no ballots. Write the hands counted.",
    "round.cards": "This round is by ballots, not by a show of hands.",
    "hands.letter": "“{letter}” is not an option of this vote.",
    "hands.value": "Option {letter}: the value {given|#} is not allowed.",
    "hands.sum": "Counted in all: {given|#}; from the voters ({cards|#}) at most {most|#} can come.",
    "hands.cap": "Option {letter}: {given|#} counted; from the voters ({cards|#}) at most {most|#} can come.",
    "hands.few": "Counted in all: {given|#}, fewer than the voters who raised a hand ({cards|#}).",
    "hands.levels": "Option {letter}: there must be {numbers|1 count|# counts}, one for each level from 0 to {top}.",
    "hands.answers": (
        "Option {letter}: hands counted {given|#}, voters who raised a hand {cards|#}. The numbers do not agree."
    ),
    "hands.three": "Option {letter}: there must be three counts: no, yes and abstain.",
    "hands.few_first": (
        "Points counted in all: {given|#}; the voters who raised a hand ({cards|#}) give at least {least|#}."
    ),
    "hands.raised": "Write how many voters raised a hand at least once.",
    "hands.below": "A number of voters cannot be less than zero.",
    "second.names": ("A second count is made by two people. Nothing was recorded; write two different names."),
    "cut.no_result": "This round has no result, so its order cannot be cut. First have a round counted.",
    "cut.size": (
        "The line cannot be drawn after so many places: {size|#}. Nothing changed; type a number from 1 to {most|#}."
    ),
    "cut.settled": (
        "About the tie at the line the room has voted, is voting, or has drawn a lot. The line stays where it is; a "
        "new round can be opened, with a reason."
    ),
    "cut.not_offered": (
        "This does not settle the tie of this round now. Nothing changed; choose one of the ways shown at the result."
    ),
    "narrow.not_offered": (
        "After this round no option goes out now. Nothing changed; a round of ticks has to be counted first, and after "
        "each round it is decided only once."
    ),
    "narrow.nothing": (
        "No option has fewer than {least|1 tick|# ticks}. The list stays as it is; a line can be drawn in the result "
        "(Ctrl+D)."
    ),
    "narrow.all": (
        "All options have fewer than {least|1 tick|# ticks}, and none would be left. Nothing went out; open a new "
        "round with more ticks for each."
    ),
    "narrow.ticks": (
        "So many ticks cannot be given in the next round. The round was not opened; type a number from 1 to {most|#}."
    ),
    "narrow.opened": (
        "A round about the options left has been opened already. What went out stays out; the round can be cancelled "
        "with a reason."
    ),
    "nominal.item": (
        "No agenda item is open, and ideas are logged under one. The nominal group technique did not begin; open an "
        "item (Discussion, F3)."
    ),
    "nominal.running": "The nominal group technique is under way already. Nothing changed; finish it or leave it.",
    "nominal.none": "The nominal group technique is not under way now. Nothing changed; begin one (Ctrl+F9).",
    "nominal.minutes": (
        "Silent writing takes from 1 to {most|1 minute|# minutes}. The nominal group technique did not begin; type a "
        "whole number."
    ),
    "nominal.ideas": (
        "A vote needs at least {least|1 idea|# ideas}; {n|there is none|there is 1|there are #}. The step stays; log "
        "the ideas in the line of the discussion."
    ),
    "nominal.uncounted": (
        "The vote on the ideas has not been counted yet. The step stays; open and close the vote in Vote (F9)."
    ),
    "cut.numbers": "A lot needs three numbers from 0 to 999. No lot was drawn; type the three, for example 12 405 7.",
    "round.reason": (
        "This vote has a counted round already. No new round was opened; write the reason for voting again."
    ),
    "hands.roll": "With a vote in the room: {entitled|#}; but the roll of this round has {roll|#}.",
    "hands.entitled": "Hands raised: {voted|#}; with a vote in the room: {entitled|#}. No more than those can vote.",
    "cards.value": "A number of ballots ({name}: {given|#}) cannot be less than zero.",
    "cards.given": (
        "The ballots do not add up: {given|none was|1 was|# were} given, but {returned|none was|1 was|# were} returned "
        "and {not_returned|none was|1 was|# were} missing."
    ),
    "cards.returned": (
        "The ballots do not add up: {returned|none was|1 was|# were} returned, but {valid|none is|1 is|# are} valid, "
        "{blank|none|1|#} blank and {invalid|none|1|#} invalid."
    ),
}
