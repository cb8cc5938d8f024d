"""Sentences of keeping: classes, holds, decisions to destroy, hand-overs, lists of authorities."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "keeping.log": (
        "Regjistri i ruajtjes është ndryshuar ose dëmtuar te rreshti {line}. Dokumentet në arkiv nuk u prekën: "
        "riktheni regjistrin nga kopja e dytë dhe kontrolloni arkivin."
    ),
    "keeping.log_end": (
        "Regjistrit të ruajtjes i mungon fundi. Dokumentet në arkiv nuk u prekën: riktheni regjistrin nga kopja e dytë."
    ),
    "keeping.name": "Shkruani emrin e klasës së ruajtjes. Asgjë nuk u ndryshua.",
    "keeping.years": "Afati i ruajtjes shkruhet me numër të plotë, deri në {limit|1 vit|# vite}. Asgjë nuk u ndryshua.",
    "keeping.class": "Nuk ka klasë ruajtjeje me emrin “{name}”. Asgjë nuk u ndryshua: shtojeni klasën më parë.",
    "keeping.why": "Shkruani arsyen. Asgjë nuk u ndryshua.",
    "keeping.who": "Shkruani kush e vendos. Asgjë nuk u ndryshua.",
    "keeping.no_key": (
        "Në këtë kompjuter nuk ka certifikatë për të nënshkruar. Asgjë nuk u ndryshua: bëni një te Nënshkrimi."
    ),
    "keeping.day": (
        "Shqyrtimi i radhës duhet të jetë pas ditës së sotme. Asgjë nuk u ndryshua: zgjidhni një ditë tjetër."
    ),
    "keeping.target": (
        "Në arkiv nuk ka dokument që fillon me “{name}”, ose ka disa. Asgjë nuk u ndryshua: shkruani emrin e plotë."
    ),
    "disposal.nothing": "Nuk u zgjodh asnjë dokument. Asgjë nuk u asgjësua.",
    "disposal.held": (
        "“{name}” është i bllokuar për një çështje ligjore dhe nuk asgjësohet. Asgjë nuk u ndryshua: hiqeni "
        "bllokimin me arsye, nëse çështja ka mbaruar."
    ),
    "disposal.open": "“{name}” është tashmë në një propozim që pret personin e dytë. Asgjë nuk u ndryshua.",
    "disposal.bucket": (
        "Arkivi ndodhet te “{name}”, ku dokumentet mund të jenë të kyçura dhe në disa versione; programi nuk asgjëson "
        "atje. Asgjë nuk u ndryshua: dokumentet mbeten te ato që kanë afat."
    ),
    "disposal.settled": "Ky propozim nuk pret më: u vendos ose u tërhoq. Asgjë nuk u ndryshua.",
    "disposal.same_person": (
        "Vendimin duhet ta nënshkruajë një person tjetër nga ai që e propozoi; {name} nuk mjafton dy herë. Asgjë "
        "nuk u asgjësua."
    ),
    "disposal.changed": (
        "“{name}” nuk është më i njëjti me atë që u propozua. Asgjë nuk u asgjësua: kontrolloni arkivin dhe "
        "propozojeni përsëri."
    ),
    "disposal.class": (
        "Klasa e ruajtjes së “{name}” nuk është më ajo e ditës kur u propozua asgjësimi. Asgjë nuk u asgjësua: "
        "tërhiqeni propozimin dhe, nëse afati ka mbaruar edhe sipas klasës së re, propozojeni përsëri."
    ),
    "disposal.unsigned": (
        "Vendimi i asgjësimit {uid} nuk mban nënshkrimet e vlefshme të dy personave. Pyesni kush e preku regjistrin"
        " e ruajtjes."
    ),
    "disposal.unknown": (
        "Vendimin e asgjësimit {uid} e nënshkroi {name}, që nuk është në listën e personave që njeh ky arkiv. Sipas "
        "tij këtu nuk asgjësohet asgjë: nëse e njihni, shtojeni certifikatën te personat e besuar; nëse jo, pyesni "
        "kush e preku regjistrin e ruajtjes."
    ),
    "disposal.unfinished": (
        "“{name}” u asgjësua me vendim, por skedari ndodhet ende këtu. Hapni ruajtjen e arkivit: puna vazhdon vetë "
        "aty ku mbeti."
    ),
    "handover.nothing": "Nuk ka asnjë dokument për t’u dorëzuar. Asnjë dosje nuk u krijua.",
    "keeping.unmarked": (
        "“{name}” vetë nuk mban një shënim të tillë. Asgjë nuk u ndryshua: nëse e mban takimi i tij, hiqeni për të "
        "gjithë takimin."
    ),
    "handover.unknown": "Nuk ka dorëzim të papërfunduar me emrin “{uid}”. Asgjë nuk u ndryshua.",
    "bag.invalid": (
        "Dosja “{name}” nuk është e plotë: ajo që u lexua ndryshon nga ajo që u shkrua. Dorëzimi nuk u shënua; "
        "provoni në një disk tjetër."
    ),
    "trustlist.unnamed": "Nuk ka listë besimi me emrin “{name}”. Asgjë nuk u ndryshua.",
    "trustlist.older": (
        "Lista “{name}” që keni këtu është më e re (numri {number}). Asgjë nuk u ndryshua: merreni listën e fundit "
        "nga botuesi."
    ),
}

EN: dict[str, Template] = {
    "keeping.log": (
        "The register of keeping was changed or damaged at line {line}. The documents of the archive were not "
        "touched: bring the register back from the second copy and check the archive."
    ),
    "keeping.log_end": (
        "The end of the register of keeping is missing. The documents of the archive were not touched: bring the "
        "register back from the second copy."
    ),
    "keeping.name": "Write the name of the retention class. Nothing was changed.",
    "keeping.years": "How long a class keeps is a whole number, up to {limit|1 year|# years}. Nothing was changed.",
    "keeping.class": "There is no retention class called “{name}”. Nothing was changed: add the class first.",
    "keeping.why": "Write the reason. Nothing was changed.",
    "keeping.who": "Write who decides. Nothing was changed.",
    "keeping.no_key": (
        "There is no certificate to sign with on this computer. Nothing was changed: make one under Signing."
    ),
    "keeping.day": "The next review has to be after today. Nothing was changed: choose another day.",
    "keeping.target": (
        "No document of the archive begins with “{name}”, or several do. Nothing was changed: write its whole name."
    ),
    "disposal.nothing": "No document was chosen. Nothing was destroyed.",
    "disposal.held": (
        "“{name}” is under legal hold and is not destroyed. Nothing was changed: lift the hold with a reason, if "
        "the matter is over."
    ),
    "disposal.open": "“{name}” is already in a proposal that waits for the second person. Nothing was changed.",
    "disposal.bucket": (
        "The archive lies in “{name}”, where documents may be locked and stand in several versions; this program "
        "destroys nothing there. Nothing was changed: the documents stay among what is due."
    ),
    "disposal.settled": "This proposal waits no more: it was decided or withdrawn. Nothing was changed.",
    "disposal.same_person": (
        "Another person than the one who proposed it has to sign the decision; {name} does not count twice. Nothing"
        " was destroyed."
    ),
    "disposal.changed": (
        "“{name}” is no longer what was proposed. Nothing was destroyed: check the archive and propose it again."
    ),
    "disposal.class": (
        "The retention class of “{name}” is no longer the one of the day when it was proposed to destroy it. Nothing "
        "was destroyed: withdraw the proposal and, if its years are over by the new class too, propose it again."
    ),
    "disposal.unsigned": (
        "The decision to destroy {uid} does not carry the valid signatures of two people. Ask who touched the "
        "register of keeping."
    ),
    "disposal.unknown": (
        "The decision to destroy {uid} was signed by {name}, who is not among the people that this archive knows. "
        "Nothing is destroyed here by it: if you know them, add the certificate to the trusted people; if not, ask who "
        "touched the register of keeping."
    ),
    "disposal.unfinished": (
        "“{name}” was destroyed by decision, but its file is still here. Open the keeping of the archive: the work "
        "goes on by itself where it was."
    ),
    "handover.nothing": "There is no document to hand over. No folder was made.",
    "keeping.unmarked": (
        "“{name}” itself bears no such mark. Nothing was changed: if its meeting bears it, lift it for the whole "
        "meeting."
    ),
    "handover.unknown": "No unfinished hand-over is called “{uid}”. Nothing was changed.",
    "bag.invalid": (
        "The folder “{name}” is not whole: what was read differs from what was written. The hand-over was not "
        "written down; try another disk."
    ),
    "trustlist.unnamed": "There is no trust list called “{name}”. Nothing was changed.",
    "trustlist.older": (
        "The list “{name}” that is here is newer (number {number}). Nothing was changed: get the last list from its"
        " publisher."
    ),
}
