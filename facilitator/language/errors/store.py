"""Sentences for the codes of the store, the box and the workspace: what happened, what was kept, what to do.

Beside errors there are the reasons why a file is open only to read (``MeetingFile.read_only``) and the faults that
``check`` names; a fault is printed behind the place where it was found.
"""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    # opening a file
    "file.missing": (
        "Skedari “{path}” nuk u gjet. Kontrolloni nëse pajisja USB është e lidhur ose dosja është zhvendosur."
    ),
    "file.unreadable": (
        "Skedari “{path}” nuk lexohet dot ({reason}). Ai mbeti siç ishte. Kontrolloni pajisjen dhe të drejtat mbi "
        "dosjen."
    ),
    "file.not_a_file": "“{path}” nuk është skedar. Zgjidhni një skedar takimi (.tryeza).",
    "file.empty": "Skedari “{path}” është bosh: kopjimi nuk mbaroi. Kopjojeni përsëri ose hapni një kopje rezervë.",
    "file.foreign": "“{path}” nuk është skedar takimi i Tryezës. Ai mbeti siç ishte. Zgjidhni një skedar .tryeza.",
    "file.exists": "Skedari “{path}” ekziston tashmë dhe nuk u mbishkrua. Zgjidhni një emër tjetër.",
    "file.unwritable": "Skedari “{path}” nuk u krijua dot ({reason}). Lironi vend ose zgjidhni një dosje tjetër.",
    "file.locked": "Takimi është i hapur në një dritare ose program tjetër. Mbylleni atje, pastaj hapeni përsëri.",
    "file.damaged": (
        "Skedari “{path}” është i dëmtuar ose i paplotë ({bytes|asnjë bajt|1 bajt|# bajtë}). Ai mbeti siç ishte. Hapni "
        "kopjen rezervë më "
        "të re."
    ),
    "file.altered": (
        "Skedari “{path}” nuk është ndërtuar si skedar takimi: tabelat e tij janë të dëmtuara ose të ndryshuara nga "
        "një program tjetër, prandaj nuk u lexua. Ai mbeti siç ishte. Hapni një kopje të tij."
    ),
    "file.too_much": (
        "Në skedarin “{path}” ka tepër gjëra: leximi u ndërpre para se t’i mbaronte koha ose kujtesa. Ai mbeti siç "
        "ishte. Kërkojini një kopje të re atij që jua dha."
    ),
    "file.no_acts": (
        "Skedari “{path}” nuk ka asnjë veprim brenda: u kopjua pa pjesën “-wal”, ndërsa takimi ishte i hapur. Ai mbeti "
        "siç ishte. Mbylleni takimin atje ku është dhe kopjojeni përsëri, ose hapni kopjen më të re."
    ),
    "file.torn": (
        "Një pjesë e skedarit të takimit nuk lexohet dot: përmbajtja është e dëmtuar. Skedari mbeti siç ishte. Hapni "
        "kopjen më të re."
    ),
    "file.in_use": (
        "Mbi këtë takim po punon {who} në kompjuterin “{host}”. Asgjë nuk u hap, që të mos humbasë puna e askujt. "
        "Mbylleni atje, pastaj hapeni përsëri."
    ),
    # what happened to a file while it was open
    "file.gone": (
        "NUK U RUAJT: skedari i takimit nuk gjendet më në vendin e tij: u fshi, u zhvendos ose dosja u hoq. Teksti "
        "juaj mbeti në ekran."
    ),
    "file.replaced": (
        "NUK U RUAJT: në vend të skedarit të takimit u vu një skedar tjetër. Teksti juaj mbeti në ekran."
    ),
    "file.overwritten": ("NUK U RUAJT: një program tjetër shkroi mbi skedarin e takimit. Teksti juaj mbeti në ekran."),
    "file.wal_gone": (
        "NUK U RUAJT: skedari “-wal” me veprimet e fundit u fshi ose u ndërrua. Teksti juaj mbeti në ekran."
    ),
    "file.taken": (
        "NUK U RUAJT: një kompjuter tjetër e hapi të njëjtin skedar dhe po shkruan në të. Teksti juaj mbeti në ekran."
    ),
    "file.closed": "Asnjë takim nuk është i hapur. Asgjë nuk u ruajt.",
    "file.read_only": "Takimi është hapur vetëm për lexim, prandaj ndryshimi nuk u ruajt.",
    # why a file is open only to read
    "file.newer": (
        "Skedari është shkruar nga një version më i ri i programit, prandaj hapet vetëm për lexim. Përditësoni "
        "programin."
    ),
    "file.write_protected": (
        "Skedari ose dosja e tij është e mbrojtur nga shkrimi, prandaj hapet vetëm për lexim. Kopjojeni në kompjuter "
        "për ta ndryshuar."
    ),
    "file.faults": (
        "Kontrolli gjeti gabime në këtë skedar, prandaj hapet vetëm për lexim dhe mbetet siç është. Krahasojeni me "
        "kopjen rezervë më të re."
    ),
    "file.part": (
        "Ky është vetëm një pjesë e takimit: u kopjua pa skedarin “-wal” pranë tij, prandaj veprimet e fundit mungojnë "
        "dhe hapet vetëm për lexim. Merrni të gjithë takimin atje ku u mbajt, ose hapni kopjen më të re."
    ),
    "file.foreign_wal": (
        "Skedari “-wal” pranë këtij takimi nuk i përket atij, prandaj nuk u përzie dhe takimi hapet vetëm për lexim. "
        "Të dy mbetën siç ishin. Krahasojeni me kopjen më të re."
    ),
    "file.elsewhere": (
        "Skedari ndodhet jashtë dosjes së programit, prandaj këtu vetëm lexohet. Silleni në këtë kompjuter për të "
        "vazhduar punën."
    ),
    "file.snapshot": (
        "Kjo është një kopje rezervë, prandaj vetëm lexohet dhe mbetet siç është. Vazhdoni nga kjo për të punuar në "
        "një takim më vete, pranë origjinalit."
    ),
    "file.no_room": (
        "Disku është plot, prandaj takimi hapet vetëm për lexim; gjithçka e ruajtur është brenda. Lironi vend, pastaj "
        "hapeni përsëri."
    ),
    "file.sick_disk": (
        "Disku nuk pranon të shkruhet, prandaj takimi hapet vetëm për lexim; gjithçka e ruajtur është brenda. Bëni një "
        "kopje në një pajisje tjetër dhe kontrolloni diskun."
    ),
    "file.looked_at": "Skedari është hapur vetëm për ta parë.",
    # from a damaged file
    "salvage.nothing": "Në “{path}” nuk u gjet asgjë nga një takim. Skedari mbeti siç ishte. Vazhdoni nga një kopje.",
    "salvage.mixed": "Në “{path}” ka pjesë nga dy takime. Skedari mbeti siç ishte. Vazhdoni nga një kopje.",
    "salvage.failed": (
        "Nga “{path}” nuk u ndërtua dot një takim i plotë. Skedari mbeti siç ishte. Vazhdoni nga një kopje."
    ),
    # writing
    "disk.full": (
        "NUK U RUAJT: disku është plot. Teksti juaj mbeti në ekran dhe gjithçka e ruajtur më parë është në rregull. "
        "Lironi vend, pastaj provoni përsëri."
    ),
    "disk.failed": (
        "NUK U RUAJT: disku nuk e kreu shkrimin ({reason}). Teksti juaj mbeti në ekran. Provoni përsëri; nëse "
        "përsëritet, bëni një kopje në një pajisje tjetër."
    ),
    "disk.unread": (
        "Disku nuk e dha atë që u kërkua ({reason}). Asgjë nuk u ndryshua dhe e ruajtura mbetet. Provoni përsëri; nëse "
        "përsëritet, bëni një kopje në një pajisje tjetër."
    ),
    "meeting.approved": (
        "Takimi është miratuar, prandaj nuk ndryshohet. Asgjë nuk u ndryshua. Për ta ndryshuar, tërhiqni më parë "
        "miratimin me një arsye."
    ),
    "meeting.handed_over": (
        "Lapsi iu dha dikujt tjetër bashkë me kopjen, prandaj këtu takimi vetëm lexohet. Asgjë nuk u ndryshua. "
        "Merrni kopjen e kthyer ose lapsin me një arsye."
    ),
    "round.closed": (
        "Votimi ka mbaruar, prandaj fletët e tij nuk ndryshohen më. Asgjë nuk u ndryshua. Për një votim të ri, hapni "
        "një raund tjetër."
    ),
    "row.frozen": "Kjo pjesë është e ngrirë përgjithmonë dhe nuk ndryshohet. Asgjë nuk u ndryshua.",
    "row.referenced": (
        "Diçka tjetër në takim mbështetet te kjo, prandaj ndryshimi nuk u krye. Asgjë nuk u ndryshua. Hiqni më parë "
        "atë që lidhet me të."
    ),
    "row.twice": "Kjo gjendet tashmë një herë në takim, prandaj nuk u shtua përsëri. Asgjë nuk u ndryshua.",
    "row.gone": "Kjo nuk gjendet më në takim: ndoshta u hoq ndërkohë. Asgjë nuk u ndryshua.",
    "row.read_only": "Një pjesë e programit provoi të shkruante gjatë leximit. Asgjë nuk u ndryshua.",
    "row.damaged": (
        "Një e dhënë e takimit është e dëmtuar dhe nuk lexohet dot. Skedari mbeti siç ishte. Hapni kopjen rezervë më "
        "të re."
    ),
    "blob.missing": (
        "Një dokument i ruajtur në këtë takim nuk gjendet më brenda skedarit. Hapni kopjen rezervë më të re."
    ),
    # undo
    "undo.nothing": "Nuk ka asgjë për të zhbërë.",
    "redo.nothing": "Nuk ka asgjë për të ribërë.",
    "undo.changed_since": (
        "Nuk zhbëhet: e njëjta gjë është ndryshuar më pas. Asgjë nuk u ndryshua. Ndryshojeni drejtpërdrejt."
    ),
    "undo.erased": "Nuk zhbëhet: përmbajtja është fshirë me kërkesë të personit. Asgjë nuk u ndryshua.",
    # copies
    "copy.exists": "“{path}” ekziston tashmë dhe nuk u mbishkrua. Zgjidhni një emër tjetër.",
    "copy.failed": (
        "Kopja “{path}” nuk u krye ({reason}). Takimi është i ruajtur në këtë kompjuter. Kontrolloni pajisjen dhe "
        "provoni përsëri."
    ),
    "copy.unverified": (
        "Kopja “{path}” u lexua ndryshe nga sa u shkrua, prandaj nuk u mbajt. Takimi është i ruajtur në këtë "
        "kompjuter. Mos e përdorni këtë pajisje."
    ),
    "copy.torn": (
        "Kopja e plotë nuk u bë dot, sepse skedari i takimit u prish. Te kopjet shihni çfarë lexohet ende prej tij dhe "
        "kopjet e mëparshme."
    ),
    # the box of a secret vote
    "box.open": "Një votim i fshehtë është i hapur, prandaj nuk bëhet kopje. Mbylleni ose anuloni votimin më parë.",
    "box.exists": (
        "Pranë takimit ka tashmë një kuti votimi, prandaj votimi nuk u hap. Mbylleni takimin, hapeni përsëri dhe "
        "provoni sërish."
    ),
    "box.missing": (
        "Kutia e votimit nuk gjendet më pranë takimit. Nëse kjo përsëritet, anuloni votimin me një arsye dhe votoni "
        "përsëri."
    ),
    "box.damaged": (
        "Kutia e votimit është e dëmtuar dhe nuk numërohet. Anuloni votimin me një arsye dhe votoni përsëri."
    ),
    "box.failed": (
        "Fleta NUK u ruajt: kutia nuk u shkrua dot ({reason}). Fletët e tjera janë në rregull. Provoni përsëri."
    ),
    "box.full": "Kutia e votimit është plot, prandaj fleta nuk u ruajt. Numëroni fletët e dhëna.",
    "box.unknown_card": (
        "Kjo fletë nuk ndryshohet më: ndryshohen vetëm fletët e shtypura që nga hapja e programit. Asgjë nuk u "
        "ndryshua."
    ),
    # the application's folder
    "workspace.unwritable": (
        "Dosja e programit nuk shkruhet dot: “{path}” ({reason}). Lironi vend ose kontrolloni të drejtat mbi dosjen."
    ),
    # faults
    "check.part": "Veprimet e fundit mungojnë: skedari u kopjua pa pjesën “-wal”, ndërsa takimi ishte i hapur.",
    "check.gap": "Mungon një veprim në regjistrin e veprimeve.",
    "check.chain": "Veprimi është ndryshuar, zhvendosur ose shtuar pas regjistrimit.",
    "check.changes": "Ndryshimet e veprimit nuk janë të plota ose nuk janë në radhë.",
    "check.base": "Kopja nuk vazhdon gjendjen nga e cila thotë se nisi.",
    "check.orphan": "Ka ndryshime pa veprimin e tyre.",
    "check.payload": "Përmbajtja e ndryshimit nuk është më ajo që u regjistrua.",
    "check.emptied": "Përmbajtja është boshatisur pa një veprim fshirjeje.",
    "check.unerased": "Një fshirje nuk është kryer deri në fund.",
    "check.table": "Të dhënat nuk përputhen me regjistrin e veprimeve.",
    "check.blob": "Bajtet e një dokumenti të ruajtur kanë ndryshuar.",
    "check.blob_missing": "Mungojnë bajtet e një dokumenti të ruajtur.",
    "check.guards": "Mbrojtjet e skedarit mungojnë ose janë ndryshuar; programi i rivendos kur e hap për shkrim.",
    "check.schema": "Ndërtimi i skedarit nuk është ai që bën programi.",
}

EN: dict[str, Template] = {
    "file.missing": (
        "The file “{path}” was not found. Check whether the USB stick is plugged in or the folder was moved."
    ),
    "file.unreadable": (
        "The file “{path}” cannot be read ({reason}). It stays as it was. Check the device and the folder’s "
        "permissions."
    ),
    "file.not_a_file": "“{path}” is not a file. Choose a meeting file (.tryeza).",
    "file.empty": "The file “{path}” is empty: copying did not finish. Copy it again or open a backup copy.",
    "file.foreign": "“{path}” is not a Tryeza meeting file. It stays as it was. Choose a .tryeza file.",
    "file.exists": "The file “{path}” exists already and was not overwritten. Choose another name.",
    "file.unwritable": "The file “{path}” could not be made ({reason}). Free some space or choose another folder.",
    "file.locked": "The meeting is open in another window or program. Close it there, then open it again.",
    "file.damaged": (
        "The file “{path}” is damaged or incomplete ({bytes|no bytes|1 byte|# bytes}). It stays as it was. Open the "
        "newest backup copy."
    ),
    "file.altered": (
        "The file “{path}” is not built as a meeting file: its tables are damaged, or another program changed them, so "
        "it was not read. It stays as it was. Open a copy of it."
    ),
    "file.too_much": (
        "There is too much in the file “{path}”: reading was given up at its limit of time or memory. It stays as it "
        "was. Ask whoever gave it to you for a new copy."
    ),
    "file.no_acts": (
        "The file “{path}” has no act inside: it was copied without its “-wal” part while the meeting was open. It "
        "stays as it was. Close the meeting where it is and copy it again, or open the newest copy."
    ),
    "file.torn": (
        "A part of the meeting file cannot be read: its content is damaged. The file stays as it was. Open the newest "
        "copy."
    ),
    "file.in_use": (
        "{who} is working on this meeting on the computer “{host}”. It was not opened, so that nobody’s work is lost. "
        "Close it there, then open it again."
    ),
    "file.gone": (
        "NOT SAVED: the meeting file is no longer in its place: it was deleted or moved, or its folder is gone. Your "
        "text is still on the screen."
    ),
    "file.replaced": (
        "NOT SAVED: another file was put in the place of the meeting file. Your text is still on the screen."
    ),
    "file.overwritten": "NOT SAVED: another program wrote over the meeting file. Your text is still on the screen.",
    "file.wal_gone": (
        "NOT SAVED: the “-wal” file with the newest acts was deleted or exchanged. Your text is still on the screen."
    ),
    "file.taken": (
        "NOT SAVED: another computer opened the same file and writes to it. Your text is still on the screen."
    ),
    "file.closed": "No meeting is open. Nothing was saved.",
    "file.read_only": "The meeting is open only to read, so the change was not saved.",
    "file.newer": (
        "The file was written by a newer version of the program, so it opens only to read. Update the program."
    ),
    "file.write_protected": (
        "The file or its folder is write-protected, so it opens only to read. Copy it to this computer to change it."
    ),
    "file.faults": (
        "The check found faults in this file, so it opens only to read and stays as it is. Compare it with the "
        "newest backup copy."
    ),
    "file.part": (
        "This is only a part of the meeting: it was copied without the “-wal” file beside it, so the newest acts are "
        "missing and it opens only to read. Bring the whole meeting from where it was held, or open the newest copy."
    ),
    "file.foreign_wal": (
        "The “-wal” file beside this meeting is not its own, so it was not mixed in and the meeting opens only to "
        "read. Both stay as they were. Compare it with the newest copy."
    ),
    "file.elsewhere": (
        "The file lies outside the program’s folder, so it is only read here. Bring it to this computer to go on "
        "working."
    ),
    "file.snapshot": (
        "This is a backup copy, so it is only read and stays as it is. Go on from it to work in a meeting of its own, "
        "beside the original."
    ),
    "file.no_room": (
        "The disk is full, so the meeting opens only to read; all that was saved is inside. Free some space, then open "
        "it again."
    ),
    "file.sick_disk": (
        "The disk does not take what is written, so the meeting opens only to read; all that was saved is inside. Make "
        "a copy on another device and check the disk."
    ),
    "salvage.nothing": "Nothing of a meeting was found in “{path}”. The file stays as it was. Go on from a copy.",
    "salvage.mixed": "“{path}” holds parts of two meetings. The file stays as it was. Go on from a copy.",
    "salvage.failed": "No whole meeting could be built from “{path}”. The file stays as it was. Go on from a copy.",
    "file.looked_at": "The file is open only to look at.",
    "disk.full": (
        "NOT SAVED: the disk is full. Your text is still on the screen and all that was saved before is safe. Free "
        "some space, then try again."
    ),
    "disk.failed": (
        "NOT SAVED: the disk refused the write ({reason}). Your text is still on the screen. Try again; if it "
        "happens again, make a copy on another device."
    ),
    "disk.unread": (
        "The disk did not give what was asked ({reason}). Nothing was changed, and what was saved remains. Try again; "
        "if it happens again, make a copy on another device."
    ),
    "meeting.approved": (
        "The meeting is approved, so it does not change. Nothing was changed. To change it, first withdraw the "
        "approval with a reason."
    ),
    "meeting.handed_over": (
        "The pen was given away with the copy, so the meeting is only read here. Nothing was changed. Bring in the "
        "returned copy, or take the pen back with a reason."
    ),
    "round.closed": (
        "The vote has ended, so its ballots no longer change. Nothing was changed. For a new vote, open another round."
    ),
    "row.frozen": "This part is frozen for good and does not change. Nothing was changed.",
    "row.referenced": (
        "Something else in the meeting rests on this, so it was not done. Nothing was changed. First remove what "
        "refers to it."
    ),
    "row.twice": "This stands in the meeting already, so it was not added again. Nothing was changed.",
    "row.gone": "This is no longer in the meeting: perhaps it was removed meanwhile. Nothing was changed.",
    "row.read_only": "A part of the program tried to write while reading. Nothing was changed.",
    "row.damaged": (
        "Something in the meeting is damaged and cannot be read. The file stays as it was. Open the newest backup copy."
    ),
    "blob.missing": "A document kept in this meeting is no longer inside the file. Open the newest backup copy.",
    "undo.nothing": "There is nothing to undo.",
    "redo.nothing": "There is nothing to redo.",
    "undo.changed_since": "This cannot be undone: it was changed since. Nothing was changed. Edit it directly.",
    "undo.erased": "This cannot be undone: its content was erased at a person’s request. Nothing was changed.",
    "copy.exists": "“{path}” exists already and was not overwritten. Choose another name.",
    "copy.failed": (
        "The copy “{path}” was not made ({reason}). The meeting is safe on this computer. Check the device and try "
        "again."
    ),
    "copy.unverified": (
        "The copy “{path}” read back differently from what was written, so it was not kept. The meeting is safe on "
        "this computer. Do not use this device."
    ),
    "copy.torn": (
        "A whole copy could not be made, because the file of the meeting was spoilt. The copies show what can still be "
        "read of it, and the earlier copies."
    ),
    "box.open": "A secret vote is open, so no copy is made. Close or cancel the vote first.",
    "box.exists": (
        "There is already a ballot box beside the meeting, so the vote was not opened. Close the meeting, open it "
        "again and retry."
    ),
    "box.missing": (
        "The ballot box is no longer beside the meeting. If this happens again, cancel the vote with a reason and "
        "vote again."
    ),
    "box.damaged": "The ballot box is damaged and cannot be counted. Cancel the vote with a reason and vote again.",
    "box.failed": (
        "The ballot was NOT saved: the box could not be written ({reason}). The other ballots are safe. Try again."
    ),
    "box.full": "The ballot box is full, so the ballot was not saved. Count the ballots given out.",
    "box.unknown_card": (
        "This ballot no longer changes: only ballots typed since the program was opened do. Nothing was changed."
    ),
    "workspace.unwritable": (
        "The program’s folder cannot be written: “{path}” ({reason}). Free some space or check the folder’s "
        "permissions."
    ),
    "check.part": "The newest acts are missing: copied without its “-wal” part while the meeting was open.",
    "check.gap": "An act is missing from the journal.",
    "check.chain": "The act was altered, moved or added after it was recorded.",
    "check.changes": "The changes of the act are incomplete or out of order.",
    "check.base": "The copy does not continue the state it says it began from.",
    "check.orphan": "There are changes without their act.",
    "check.payload": "The content of the change is no longer what was recorded.",
    "check.emptied": "The content was emptied without an act of erasure.",
    "check.unerased": "An erasure was not carried out to its end.",
    "check.table": "The data do not agree with the journal.",
    "check.blob": "The bytes of a document kept here have changed.",
    "check.blob_missing": "The bytes of a document kept here are missing.",
    "check.guards": (
        "The file’s guards are missing or altered; the program puts them back when it opens the file to write."
    ),
    "check.schema": "The file is not built the way the program builds it.",
}
