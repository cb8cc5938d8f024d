"""Sentences for what the acts of a meeting, the desk and the command line refuse."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "text.empty": "Shkruani diçka para se ta ruani. Asgjë nuk u ndryshua.",
    "text.long": (
        "Teksti është më i gjatë se {most|1 shenjë|# shenja}. Shkurtojeni ose ndajeni në dy pjesë; asgjë nuk u fshi."
    ),
    "zone.unknown": "Zona orare “{zone}” nuk njihet. Shkruajeni si Europe/Tirane.",
    "time.unreadable": "Ora “{text}” nuk kuptohet. Shkruajeni si 10:20.",
    "time.order": "Ora {later} vjen para orës {earlier}. Kontrolloni orën; asgjë nuk u ndryshua.",
    "time.before_opening": (
        "Ora {said} vjen para hapjes së takimit ({opened}). Kontrolloni orën që shkruat; asgjë nuk u ndryshua."
    ),
    "clock.early": (
        "Në orën {time} është shënuar diçka që nuk ndryshohet më (një votim). Ora e saktë nuk mund të jetë më herët; "
        "asgjë nuk u ndryshua."
    ),
    "date.unreadable": "Data “{text}” nuk kuptohet. Shkruajeni si 27.10.2026.",
    "block.changed": (
        "Teksti i kësaj pjese ndryshoi ndërkohë, prandaj bashkimi nuk u ruajt. Hapeni edhe një herë krahas; "
        "asgjë nuk u ndryshua."
    ),
    "template.unknown": "Modeli “{name}” nuk gjendet në këtë program.",
    "meeting.exists": "Ky skedar ka tashmë një takim.",
    "meeting.open": "Takimi është hapur tashmë.",
    "meeting.not_open": "Takimi nuk është hapur ende.",
    "meeting.ended": (
        "Takimi u mbyll në orën {time}. Që të vazhdojë, filloni takimin përsëri te Diskutimi (Ctrl+Shift+B); asgjë nuk "
        "u ndryshua."
    ),
    "organisation.alike": "“{name}” ndryshon vetëm në shenja shkronjash nga “{other}”, që njihet: janë dy, apo një?",
    "organisation.taken": "“{name}” u mor si “{other}”, që ndryshon vetëm në shenja shkronjash.",
    "organisation.twice": "Organizata “{name}” është tashmë në listë.",
    "organisation.voted": "“{name}” është në listën e një votimi, prandaj nuk hiqet.",
    "organisation.used": "“{name}” ka persona ose ndërhyrje, prandaj nuk hiqet. Hiqni më parë ata.",
    "person.used": "{name} ka ardhur ose ka folur, prandaj nuk hiqet nga lista.",
    "person.not_inside": "{name} nuk është në sallë.",
    "item.used": "Pika “{title}” ka ndërhyrje, masa ose dakordësi, prandaj nuk hiqet. Zhvendosini më parë.",
    "link.kinds": "Vetëm një rekomandim ose sugjerim lidhet me një çështje.",
    "line.agreement": (
        "Dakordësia është e gjithë sallës, prandaj para “!u” nuk shkruhet emër. Hiqeni emrin, ose shkruajeni pas “!u”."
    ),
    "line.kind": "“!{letter}” nuk është lloj ndërhyrjeje. Teksti mbeti në rresht; shtypni ! për listën.",
    "line.marks": (
        "Në rresht ka edhe një shenjë, “!{mark}”, dhe një rresht është një ndërhyrje. Ndajeni në dy rreshta; shenjën "
        "që është tekst vëreni në thonjëza."
    ),
    "issue.single": "Duhen të paktën dy çështje për t’u bashkuar, ose dy ndërhyrje për t’u ndarë.",
    "measure.source": "Vetëm një rekomandim ose sugjerim kthehet në masë.",
    "approve.already": "Procesverbali është miratuar tashmë.",
    "approve.none": "Asgjë nuk është miratuar ende. Miratojeni më parë procesverbalin, pastaj nënshkruani.",
    "approve.round_open": "Një votim është i hapur. Mbylleni ose anulojeni më parë.",
    "approve.unsettled": (
        "Një emër është ende për t’u sqaruar. Zgjidhni te Diskutimi kush është; asgjë nuk u miratua.",
        "{n} emra janë ende për t’u sqaruar. Zgjidhni te Diskutimi kush janë; asgjë nuk u miratua.",
    ),
    "approve.conflict": (
        "Të dhënat nga të cilat u shkrua një pjesë e dokumentit kanë ndryshuar. Krahasoni të dy tekstet te stacioni "
        "Procesverbali dhe zgjidhni njërin; teksti juaj është ruajtur."
    ),
    "approve.signed": (
        "Dokumentet janë nënshkruar, prandaj miratimi nuk tërhiqet. Hapni një korrigjim: ndryshimet tregohen në një "
        "shtojcë me numër, që nënshkruhet më vete."
    ),
    "correction.open": "Një korrigjim është i hapur. Miratojeni ose hiqni dorë prej tij më parë.",
    "consolidated.none": (
        "Teksti i konsoliduar bëhet pasi miratohet një korrigjim; ende nuk është miratuar asnjë. Asgjë nuk u shkrua."
    ),
    "consolidated.kind": (
        "Ky dokument nuk ka tekst të konsoliduar, sepse korrigjimet nuk e ndryshojnë atë. Zgjidhni relacionin, "
        "procesverbalin, listëprezencën ose protokollin e votimit; asgjë nuk u shkrua."
    ),
    "consolidated.pdf": (
        "Teksti i konsoliduar shkruhet vetëm si PDF. Jepni një emër që mbaron me .pdf; asgjë nuk u shkrua."
    ),
    "correction.none": "Nuk ka asnjë korrigjim të hapur.",
    "correction.same": "Asgjë nuk ndryshon nga ajo që u miratua, prandaj nuk ka çfarë të korrigjohet.",
    "correction.begun": "Diçka është ndryshuar tashmë. Zhbëni ndryshimet ose miratoni korrigjimin.",
    "measure.answered": "Kësaj mase i është dhënë përgjigje, prandaj nuk hiqet.",
    "returned.rewritten": (
        "Programi tjetër e ka shkruar skedarin nga e para: nuk është vazhdim i dokumentit të dhënë. Mund ta "
        "bashkëlidhni si kopje të nënshkruar më vete, me të dyja gjurmët (SHA-256)."
    ),
    "returned.foreign": (
        "Asgjë në këtë skedar nuk tregon se ka qenë dokumenti i dhënë, prandaj nuk u mor. Zgjidhni kopjen e duhur; "
        "nëse jeni të sigurt që është ky, bashkëlidheni si kopje të nënshkruar më vete, me të dyja gjurmët (SHA-256)."
    ),
    "returned.older": (
        "Kopja vazhdon një version të mëparshëm të dokumentit: që atëherë është nënshkruar fusha {signed}, dhe ky "
        "nënshkrim do të humbiste. Asgjë nuk u mor. Ruajeni PDF-në e tanishme dhe nënshkruajeni atë, ose bashkëlidheni "
        "kopjen si të nënshkruar më vete, me të dyja gjurmët (SHA-256)."
    ),
    "returned.twice": "Kjo kopje është marrë tashmë. Asgjë nuk u ndryshua.",
    "list.many": "Takimi mban deri në {most|1 skanim|# skanime} të listës. Hiqni njërin më parë.",
    "logo.many": "Koka e letrës mban deri në {most|1 logo|# logo}. Hiqni njërën më parë.",
    "picture.unreadable": "Figura nuk lexohet. Zgjidhni një skedar PNG, JPEG ose TIFF (për skanimin edhe PDF).",
    "picture.large": "Skedari është më i madh se {most|# MB}. Skanojeni me rezolucion më të ulët; asgjë nuk u shtua.",
    "approval.altered": "Kopja e miratuar nuk është më ajo që u miratua. Mos e nënshkruani; rihapni një kopje rezervë.",
    "hand_over.none": "Lapsi është këtu: takimi nuk i është dhënë askujt.",
    "archive.unsigned": "Mungon nënshkrimi: {missing}. Në arkiv hyjnë vetëm dokumente të nënshkruara plotësisht.",
    "copy.forked": (
        "Takimi në këtë kompjuter ka ndryshime që kopja nuk i ka, prandaj kopja nuk zuri vendin e tij. Të dyja janë "
        "ruajtur ashtu siç ishin."
    ),
    "copy.empty": "Kopja nuk ka asnjë takim brenda.",
    "round.open": "Një votim tjetër është i hapur. Mbylleni ose anulojeni më parë.",
    "round.none": "Asnjë votim nuk është i hapur.",
    "round.secret": "Ky votim është i fshehtë: fletët shkojnë vetëm në kuti.",
    "round.open_vote": "Ky votim është i hapur: fletët nuk shkojnë në kuti.",
    "round.elsewhere": "Ky votim u hap në një kompjuter tjetër dhe mbyllet vetëm atje.",
    "roll.empty": "Në sallë nuk ka asnjë organizatë me të drejtë vote. Regjistroni ardhjet më parë.",
    "vote.opened": "Ky votim është hapur njëherë, prandaj nuk hiqet.",
    "cards.too_many": (
        "{given|Nuk është dhënë asnjë fletë|Fleta e vetme e dhënë është shtypur|Të # fletët e dhëna janë shtypur}. "
        "Jepni edhe një fletë, ose hiqni atë që u shtyp dy herë."
    ),
    "totals.cards_typed": "Disa fletë janë shtypur tashmë. Hiqini ato ose mbylleni votimin nga fletët.",
    "output.meeting": "Skedari {path} është skedar takimi dhe mbeti siç ishte. Zgjidhni një emër tjetër.",
    "output.original": "Skedari {path} është vetë origjinali dhe mbeti siç ishte. Zgjidhni një emër tjetër.",
    "output.failed": "Skedari {path} nuk u shkrua ({reason}). Zgjidhni një dosje tjetër.",
    "input.failed": "Skedari {path} nuk u lexua ({reason}).",
}

EN: dict[str, Template] = {
    "text.empty": "Write something before saving. Nothing was changed.",
    "text.long": (
        "The text is longer than {most|1 character|# characters}. Shorten it or split it in two; nothing was deleted."
    ),
    "zone.unknown": "The time zone “{zone}” is not known. Write it like Europe/Tirane.",
    "time.unreadable": "The time “{text}” is not understood. Write it like 10:20.",
    "time.order": "The time {later} comes before {earlier}. Check it; nothing was changed.",
    "time.before_opening": (
        "{said} is before the meeting was opened ({opened}). Check the time you typed; nothing was changed."
    ),
    "clock.early": (
        "At {time} something was recorded that no longer changes (a vote). The right time cannot be earlier; nothing "
        "was changed."
    ),
    "date.unreadable": "The date “{text}” is not understood. Write it like 27.10.2026.",
    "block.changed": (
        "The text of this section changed meanwhile, so what was put together was not kept. Open both side by side "
        "again; nothing was changed."
    ),
    "template.unknown": "This program has no template “{name}”.",
    "meeting.exists": "This file already holds a meeting.",
    "meeting.open": "The meeting is open already.",
    "meeting.not_open": "The meeting has not been opened yet.",
    "meeting.ended": (
        "The meeting ended at {time}. To go on, start the meeting again in the discussion (Ctrl+Shift+B); nothing was "
        "changed."
    ),
    "organisation.alike": "“{name}” differs only in marks of letters from “{other}”, which is known: two, or one?",
    "organisation.taken": "“{name}” was taken for “{other}”, which differs only in marks of letters.",
    "organisation.twice": "The organisation “{name}” is on the list already.",
    "organisation.voted": "“{name}” is on the roll of a vote, so it cannot be removed.",
    "organisation.used": "“{name}” has people or contributions, so it cannot be removed. Remove those first.",
    "person.used": "{name} came or spoke, so the name stays on the list.",
    "person.not_inside": "{name} is not in the room.",
    "item.used": "The item “{title}” holds contributions, measures or agreements. Move those first.",
    "link.kinds": "Only a recommendation or suggestion can answer an issue.",
    "line.agreement": (
        "An agreement is the whole room’s: write no name before “!u”. Take the name away, or write it behind “!u”."
    ),
    "line.kind": "“!{letter}” is not a kind of contribution. The text stays in the line; type ! for the list.",
    "line.marks": (
        "The line has one more mark, “!{mark}”, and a line is one contribution. Part it into two lines; put a mark "
        "that is text between quotation marks."
    ),
    "issue.single": "It takes at least two issues to merge, or two contributions to take apart.",
    "measure.source": "Only a recommendation or suggestion becomes a measure.",
    "approve.already": "The minutes are approved already.",
    "approve.none": "Nothing is approved yet. Approve the minutes first, then sign.",
    "approve.round_open": "A vote is open. Close it or call it off first.",
    "approve.unsettled": (
        "One name is still to be settled. Choose in Discussion who it is; nothing was approved.",
        "{n} names are still to be settled. Choose in Discussion who they are; nothing was approved.",
    ),
    "approve.conflict": (
        "What a part of the document was written from has changed. Compare both texts at the Minutes station and "
        "choose one; your text is kept."
    ),
    "approve.signed": (
        "The documents are signed, so the approval stands. Begin a correction: what changes is told in a numbered "
        "annex that is signed in its turn."
    ),
    "correction.open": "A correction is under way. Approve it or call it off first.",
    "consolidated.none": (
        "The consolidated text is made once a correction is approved; none is yet. Nothing was written."
    ),
    "consolidated.kind": (
        "This document has no consolidated text, because corrections do not change it. Choose the report, the minutes, "
        "the attendance list or the voting protocol; nothing was written."
    ),
    "consolidated.pdf": (
        "The consolidated text is written as a PDF only. Give a name that ends in .pdf; nothing was written."
    ),
    "correction.none": "No correction is under way.",
    "correction.same": "Nothing differs from what was approved, so there is nothing to correct.",
    "correction.begun": "Something has been changed already. Undo the changes or approve the correction.",
    "measure.answered": "This measure has been responded to, so it cannot be removed.",
    "returned.rewritten": (
        "The other program wrote the file anew: it does not go on from the document that was given out. You can attach "
        "it as a separately signed copy, with both hashes."
    ),
    "returned.foreign": (
        "Nothing in this file says that it ever was the document given out, so it was not taken in. Choose the right "
        "copy; if you are sure that this is it, attach it as a separately signed copy, with both hashes (SHA-256)."
    ),
    "returned.older": (
        "The copy goes on from an earlier version of the document: since then {signed} has been signed, and that "
        "signature would be lost. Nothing was taken in. Save the present PDF and have that one signed, or attach the "
        "copy as a separately signed one, with both hashes (SHA-256)."
    ),
    "returned.twice": "This copy was taken in already. Nothing was changed.",
    "list.many": "The meeting holds up to {most|1 scan|# scans} of the list. Remove one first.",
    "logo.many": "The letterhead holds up to {most|1 logo|# logos}. Remove one first.",
    "picture.unreadable": "The picture cannot be read. Choose a PNG, JPEG or TIFF file (for a scan, PDF as well).",
    "picture.large": "The file is larger than {most|# MB}. Scan it at a lower resolution; nothing was added.",
    "approval.altered": "The approved copy is no longer what was approved. Do not sign it; open a backup.",
    "hand_over.none": "The pen is here: the meeting was given to nobody.",
    "archive.unsigned": "A signature is missing: {missing}. Only fully signed documents enter the archive.",
    "copy.forked": (
        "The meeting on this computer has changes that the copy lacks, so the copy did not take its place. Both are "
        "kept as they were."
    ),
    "copy.empty": "The copy holds no meeting.",
    "round.open": "Another vote is open. Close it or call it off first.",
    "round.none": "No vote is open.",
    "round.secret": "This vote is secret: ballots go into the box only.",
    "round.open_vote": "This vote is open: its ballots do not go into the box.",
    "round.elsewhere": "This vote was opened on another computer and is closed only there.",
    "roll.empty": "No organisation with a vote is in the room. Record arrivals first.",
    "vote.opened": "This vote was opened once, so it cannot be removed.",
    "cards.too_many": (
        "{given|No card was given|The one card given is typed|All # cards given are typed}. Give one more, or remove "
        "the one typed twice."
    ),
    "totals.cards_typed": "Some cards are typed already. Remove them, or close the vote from the cards.",
    "output.meeting": "The file {path} is a meeting file and stays as it was. Choose another name.",
    "output.original": "The file {path} is the original itself and stays as it was. Choose another name.",
    "output.failed": "The file {path} was not written ({reason}). Choose another folder.",
    "input.failed": "The file {path} was not read ({reason}).",
}
