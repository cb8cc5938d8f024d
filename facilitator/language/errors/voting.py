"""Sentences for the codes raised by ``facilitator.voting.rules``."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "vote.method": "Mënyra e votimit “{method}” nuk njihet.",
    "vote.params": "Rregulli i votimit nuk është i plotë: vlera “{value}” nuk lejohet për “{name}”.",
    "vote.options": "Për këtë votim duhen nga {least} deri në {most} alternativa; janë {n}.",
    "vote.ballot": "Fleta e votimit nr. {number} nuk përputhet me rregullin e votimit.",
    "card.letter": "Shenja {position}: “{letter}” nuk është alternativë e këtij votimi.",
    "card.sign": "Shenja {position}: “{sign}” nuk lexohet dot. Shkruani p.sh. {example}.",
    "card.number": "Shenja {position}: numri “{number}” nuk mund të qëndrojë këtu. Shkruani p.sh. {example}.",
    "card.twice": "Shenja {position}: alternativa {letter} është shkruar dy herë.",
    "card.value": "Alternativa {letter}: vlera {given} nuk lejohet.",
    "card.level": "Alternativa {letter}: shkruani një nivel nga 0 deri në 5.",
    "card.dots": "Në këtë fletë janë {given} pika; lejohen më së shumti {dots}.",
    "card.cap": "Alternativa {letter} ka {given} pika; lejohen më së shumti {cap}.",
    "totals.letter": "“{letter}” nuk është alternativë e këtij votimi.",
    "totals.value": "Alternativa {letter}: vlera {given} nuk lejohet.",
    "totals.sum": "Gjithsej janë {given} pika; {cards} fletë të vlefshme japin më së shumti {most}.",
    "totals.cap": "Alternativa {letter} ka {given} pika; {cards} fletë të vlefshme japin më së shumti {most}.",
    "totals.voters": "Alternativa {letter}: {given} pika nuk mund të vijnë nga {voters} votues.",
    "totals.few": "Janë {given} pika për {cards} fletë të vlefshme; çdo fletë e vlefshme ka të paktën një pikë.",
    "totals.levels": "Alternativa {letter}: shumat duhet të jenë gjashtë, një për çdo nivel nga 0 deri në 5.",
    "totals.answers": "Alternativa {letter}: {given} përgjigje nuk përputhen me {cards} fletë të vlefshme.",
    "vote.secret_hands": "Votimi i fshehtë bëhet me fletë: një dorë e ngritur shihet nga të gjithë.",
    "round.hands": "Ky raund votohet me ngritje dore: nuk ka fletë votimi. Shkruani duart e numëruara.",
    "round.cards": "Ky raund votohet me fletë votimi, jo me ngritje dore.",
    "hands.letter": "“{letter}” nuk është alternativë e këtij votimi.",
    "hands.value": "Alternativa {letter}: vlera {given} nuk lejohet.",
    "hands.sum": "Gjithsej u numëruan {given}, por nga {cards} votues mund të vijnë më së shumti {most}.",
    "hands.cap": "Alternativa {letter}: u numëruan {given}, por nga {cards} votues mund të vijnë më së shumti {most}.",
    "hands.few": "Gjithsej u numëruan {given}, më pak se votuesit që ngritën dorën ({cards}).",
    "hands.levels": "Alternativa {letter}: numrat duhet të jenë gjashtë, një për çdo nivel nga 0 deri në 5.",
    "hands.answers": (
        "Alternativa {letter}: duar të numëruara {given}, votues që ngritën dorën {cards}. Numrat nuk përputhen."
    ),
    "hands.raised": "Shkruani sa votues e ngritën dorën të paktën një herë.",
    "hands.below": "Numri i votuesve nuk mund të jetë më i vogël se zero.",
    "hands.roll": "Me të drejtë vote në sallë: {entitled}; por lista e këtij raundi ka {roll}.",
    "hands.entitled": (
        "Duar të ngritura: {voted}; me të drejtë vote në sallë: {entitled}. Nuk mund të votojnë më shumë se aq."
    ),
    "cards.value": "Numri i fletëve ({name}: {given}) nuk mund të jetë më i vogël se zero.",
    "cards.given": ("Fletët nuk përputhen: u dhanë {given}, por u kthyen {returned} dhe nuk u kthyen {not_returned}."),
    "cards.returned": (
        "Fletët nuk përputhen: u kthyen {returned}, por janë {valid} të vlefshme, {blank} të bardha dhe "
        "{invalid} të pavlefshme."
    ),
}

EN: dict[str, Template] = {
    "vote.method": "The voting method “{method}” is not known.",
    "vote.params": "The voting rule is not complete: the value “{value}” is not allowed for “{name}”.",
    "vote.options": "This vote needs from {least} to {most} options; there are {n}.",
    "vote.ballot": "Ballot no. {number} does not follow the voting rule.",
    "card.letter": "Character {position}: “{letter}” is not an option of this vote.",
    "card.sign": "Character {position}: “{sign}” cannot be read. Write for example {example}.",
    "card.number": "Character {position}: the number “{number}” cannot stand here. Write for example {example}.",
    "card.twice": "Character {position}: option {letter} is written twice.",
    "card.value": "Option {letter}: the value {given} is not allowed.",
    "card.level": "Option {letter}: write a level from 0 to 5.",
    "card.dots": "This ballot has {given} dots; at most {dots} are allowed.",
    "card.cap": "Option {letter} has {given} dots; at most {cap} are allowed.",
    "totals.letter": "“{letter}” is not an option of this vote.",
    "totals.value": "Option {letter}: the value {given} is not allowed.",
    "totals.sum": "There are {given} dots in all; {cards} valid ballots give at most {most}.",
    "totals.cap": "Option {letter} has {given} dots; {cards} valid ballots give at most {most}.",
    "totals.voters": "Option {letter}: {given} dots cannot come from {voters} voters.",
    "totals.few": "There are {given} dots for {cards} valid ballots; every valid ballot has at least one dot.",
    "totals.levels": "Option {letter}: there must be six totals, one for each level from 0 to 5.",
    "totals.answers": "Option {letter}: {given} answers do not agree with {cards} valid ballots.",
    "vote.secret_hands": "A secret vote is by ballots: everybody sees a raised hand.",
    "round.hands": "This round is by a show of hands: there are no ballots. Write the hands counted.",
    "round.cards": "This round is by ballots, not by a show of hands.",
    "hands.letter": "“{letter}” is not an option of this vote.",
    "hands.value": "Option {letter}: the value {given} is not allowed.",
    "hands.sum": "Counted in all: {given}; from the voters ({cards}) at most {most} can come.",
    "hands.cap": "Option {letter}: {given} counted; from the voters ({cards}) at most {most} can come.",
    "hands.few": "Counted in all: {given}, fewer than the voters who raised a hand ({cards}).",
    "hands.levels": "Option {letter}: there must be six counts, one for each level from 0 to 5.",
    "hands.answers": (
        "Option {letter}: hands counted {given}, voters who raised a hand {cards}. The numbers do not agree."
    ),
    "hands.raised": "Write how many voters raised a hand at least once.",
    "hands.below": "A number of voters cannot be less than zero.",
    "hands.roll": "With a vote in the room: {entitled}; but the roll of this round has {roll}.",
    "hands.entitled": "Hands raised: {voted}; with a vote in the room: {entitled}. No more than those can vote.",
    "cards.value": "A number of ballots ({name}: {given}) cannot be less than zero.",
    "cards.given": (
        "The ballots do not add up: {given} were given, but {returned} were returned and {not_returned} were not."
    ),
    "cards.returned": (
        "The ballots do not add up: {returned} were returned, but {valid} are valid, {blank} blank and "
        "{invalid} invalid."
    ),
}
