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
    "cards.value": "A number of ballots ({name}: {given}) cannot be less than zero.",
    "cards.given": (
        "The ballots do not add up: {given} were given, but {returned} were returned and {not_returned} were not."
    ),
    "cards.returned": (
        "The ballots do not add up: {returned} were returned, but {valid} are valid, {blank} blank and "
        "{invalid} invalid."
    ),
}
