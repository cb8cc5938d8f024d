"""What ``tryeza archive doctor`` says: each finding of ``archive.places.doctor`` as a whole sentence."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.reasons import told
from facilitator.language.sentences import Lang, Template, fill

SAID: dict[Lang, dict[str, Template]] = {
    "sq": {
        "good": "mirë",
        "weak": "kujdes",
        "bad": "keq",
        "folder": "Arkivi ndodhet në dosjen “{name}”.",
        "store": "Depoja e objekteve {name} përgjigjet.",
        "store.gone": "Depoja e objekteve {name} nuk përgjigjet ({reason}): {said}",
        "store.unwritable": "Në depo nuk shkruhet dot ({reason}): {said}",
        "store.create": "Depoja nuk lejon të mbishkruhet një skedar.",
        "store.create.not": "Depoja e lejon mbishkrimin e një skedari (If-None-Match nuk zbatohet): mos arkivoni këtu.",
        "store.swap": "Depoja nuk lejon që dy stacione të vazhdojnë të njëjtin zinxhir.",
        "store.swap.not": "Depoja lejon që dy stacione të vazhdojnë të njëjtin zinxhir (If-Match nuk zbatohet): "
        "punoni me një stacion të vetëm.",
        "store.sums": "Depoja e kontrollon SHA-256 të çdo skedari.",
        "store.sums.not": "Depoja nuk e kontrollon SHA-256: dëmtimi gjatë rrugës shihet vetëm nga “tryeza archive "
        "scrub”.",
        "store.versions": "Depoja i mban versionet e mëparshme.",
        "store.versions.not": "Depoja nuk i mban versionet e mëparshme: ajo që fshihet atje humbet.",
        "store.lock": "Raportet mbyllen për {years|1 vit|# vjet} ({how}).",
        "store.lock.not": "Cilësimet kërkojnë mbyllje ({how}), por depoja nuk e ka për këtë kovë: krijoni një kovë me "
        "mbyllje të objekteve.",
        "store.lock.unset": "Depoja di t’i mbyllë objektet, por cilësimet nuk e kërkojnë: shtoni “lock”.",
        "store.lock.none": "Asnjë mbyllje nuk i mbron raportet nga fshirja: krijoni një kovë me mbyllje të objekteve.",
        "store.clock": "Ora e depos ndryshon nga ora këtu {seconds|më pak se një sekondë|1 sekondë|# sekonda}.",
        "store.clock.not": "Ora e depos ndryshon nga ora këtu {seconds|më pak se një sekondë|1 sekondë|# sekonda}: "
        "rregulloni orën, sepse ajo hyn te vërtetimet.",
        "port": "Porta {port} te {host} është e hapur: kush arrin atje, fshin edhe raportet e mbyllura. Mbylleni.",
        "ports": "Portat prapa depos te {host} janë të mbyllura ({ports}).",
        "sqlite": "Katalogu është në një skedar pranë arkivit.",
        "sqlite.alone": "Katalogu është në këtë kompjuter: për disa stacione duhet PostgreSQL.",
        "postgres": "PostgreSQL {version} përgjigjet dhe pranon shkrim.",
        "postgres.gone": "PostgreSQL nuk përgjigjet: {said}",
        "postgres.standby_only": "PostgreSQL {version} është rezervë dhe nuk pranon shkrim: vendosni te adresa "
        "“target_session_attrs=read-write”.",
        "postgres.clock": "Ora e bazës ndryshon nga ora këtu {seconds|më pak se një sekondë|1 sekondë|# sekonda}.",
        "postgres.clock.not": "Ora e bazës ndryshon nga ora këtu {seconds|më pak se një sekondë|1 sekondë|# sekonda}: "
        "rregulloni orën.",
        "postgres.hasty": "Baza pohon para se të shkruajë (synchronous_commit=off): ndizeni.",
        "postgres.pair": "Çdo shkrim pohohet vetëm kur e ka edhe baza rezervë.",
        "postgres.waits": "Baza pret një rezervë që nuk është lidhur: asgjë nuk shkruhet derisa të lidhet ose të "
        "hiqet nga synchronous_standby_names.",
        "postgres.single": "Baza nuk ka rezervë sinkrone: po u prish, katalogu ndërtohet nga e para prej raporteve.",
    },
    "en": {
        "good": "good",
        "weak": "weak",
        "bad": "bad",
        "folder": "The archive lies in the folder “{name}”.",
        "store": "The object store {name} answers.",
        "store.gone": "The object store {name} does not answer ({reason}): {said}",
        "store.unwritable": "The store cannot be written to ({reason}): {said}",
        "store.create": "The store lets no file be overwritten.",
        "store.create.not": "The store lets a file be overwritten (it ignores If-None-Match): do not archive here.",
        "store.swap": "The store lets no two stations go on with the same chain.",
        "store.swap.not": "The store lets two stations go on with the same chain (it ignores If-Match): work with one "
        "station only.",
        "store.sums": "The store checks the SHA-256 of every file.",
        "store.sums.not": "The store does not check the SHA-256: damage on the way is seen by “tryeza archive scrub” "
        "only.",
        "store.versions": "The store keeps earlier versions.",
        "store.versions.not": "The store does not keep earlier versions: what is deleted there is lost.",
        "store.lock": "Reports are locked for {years|1 year|# years} ({how}).",
        "store.lock.not": "The settings ask for a lock ({how}), but the store has none for this bucket: make a bucket "
        "with object lock.",
        "store.lock.unset": "The store can lock objects, but the settings do not ask for it: add “lock”.",
        "store.lock.none": "No lock protects the reports from being deleted: make a bucket with object lock.",
        "store.clock": "The clock of the store is {seconds|less than a second|1 second|# seconds} from the clock here.",
        "store.clock.not": "The clock of the store is {seconds|less than a second|1 second|# seconds} from the clock "
        "here: set the clock, for it goes into receipts.",
        "port": "Port {port} at {host} is open: whoever gets there deletes locked reports too. Close it.",
        "ports": "The ports behind the store at {host} are closed ({ports}).",
        "sqlite": "The catalogue is in a file beside the archive.",
        "sqlite.alone": "The catalogue is on this computer: several stations need PostgreSQL.",
        "postgres": "PostgreSQL {version} answers and can be written to.",
        "postgres.gone": "PostgreSQL does not answer: {said}",
        "postgres.standby_only": "PostgreSQL {version} is a standby and cannot be written to: put "
        "“target_session_attrs=read-write” into the address.",
        "postgres.clock": "The clock of the database is {seconds|less than a second|1 second|# seconds} from the "
        "clock here.",
        "postgres.clock.not": "The clock of the database is {seconds|less than a second|1 second|# seconds} from the "
        "clock here: set the clock.",
        "postgres.hasty": "The database acknowledges before it writes (synchronous_commit=off): switch it on.",
        "postgres.pair": "Every write is acknowledged only when the standby has it too.",
        "postgres.waits": "The database waits for a standby that is not connected: nothing is written until it is, or "
        "is taken out of synchronous_standby_names.",
        "postgres.single": "The database has no synchronous standby: if it breaks, the catalogue is made anew from the "
        "reports.",
    },
}


def say(code: str, facts: Mapping[str, object], lang: Lang) -> str:
    """The sentence of a finding, or the word of its state."""
    return fill(SAID[lang][code], {name: told(value, lang) for name, value in facts.items()})
