"""Sentences for the codes raised when lists come in and reports lie in the archive."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "exchange.missing": "Skedari “{name}” nuk u gjet. Kontrolloni nëse pajisja USB është e lidhur dhe "
    "zgjidheni përsëri.",
    "exchange.locked": "Skedari “{name}” nuk hapet: është i hapur në një program tjetër ose nuk keni të drejtë ta "
    "lexoni. Mbylleni atje dhe provoni përsëri.",
    "exchange.unread": "Skedari “{name}” nuk u lexua deri në fund ({reason}). Asgjë nuk u importua.",
    "exchange.empty": "Skedari “{name}” është bosh: nuk ka asnjë rresht.",
    "exchange.big": "Skedari “{name}” është tepër i madh për një listë personash (kufiri: {most|# MB}).",
    "exchange.rows": "Lista “{name}” ka më shumë se {most|1 rresht|# rreshta}. Ndajeni në disa skedarë.",
    "exchange.columns": "Lista “{name}” ka më shumë se {most|1 kolonë|# kolona}. Lini vetëm kolonat që duhen.",
    "exchange.encoding": "Shkronjat e skedarit “{name}” nuk lexohen me kodimin {encoding}. Zgjidhni një kodim tjetër.",
    "exchange.binary": "Skedari “{name}” nuk është listë: pranohen CSV, TSV, TXT, XLSX, XLS dhe ODS.",
    "exchange.no_sheet": "Skedari “{name}” nuk e ka fletën “{sheet}”.",
    "exchange.html": "Skedari “{name}” është faqe interneti, edhe pse quhet tabelë. Hapeni dhe ruajeni si .xlsx.",
    "exchange.password": "Skedari “{name}” është i mbrojtur me fjalëkalim. Hiqeni fjalëkalimin dhe zgjidheni përsëri.",
    "exchange.damaged": "Skedari “{name}” është i dëmtuar ose jo i plotë. Kopjojeni përsëri nga burimi.",
    "exchange.bomb": "Skedari “{name}” zgjerohet në një madhësi të pazakontë dhe nuk u hap.",
    "exchange.no_name": "Zgjidhni kolonën ku qëndrojnë emrat te lista “{name}”.",
    "exchange.ragged_long": "Rreshti {line} ka {cells|1 qelizë|# qeliza}, kurse lista ka {most|1 kolonë|# kolona}.",
    "exchange.ragged_short": (
        "Rreshti {line} ka vetëm {cells|1|#} nga {most|1 qelizë|# qelizat}; të tjerat u morën bosh."
    ),
    "exchange.quote": "Rreshti {line} ka një thonjëz që nuk mbyllet si duhet.",
    "exchange.over_lines": "Një qelizë zë rreshtat {line}–{last}; kontrolloni nëse mungon një thonjëz.",
    "exchange.cell_long": "Rreshti {line} ka një qelizë me më shumë se {most|1 shenjë|# shenja}.",
    "exchange.cleaned": (
        "Rreshti {line}: u hoq {n} shenjë e padukshme.",
        "Rreshti {line}: u hoqën {n} shenja të padukshme.",
    ),
    "exchange.formula": "Qeliza {cell} ka një formulë pa vlerë. Hapeni skedarin në Excel, "
    "ruajeni dhe zgjidheni përsëri.",
    "exchange.cell_error": "Qeliza {cell} përmban një gabim llogaritjeje.",
    "exchange.merged": "Qeliza {cell} është e bashkuar me {first}: vlera u mor vetëm një herë, te {first}.",
    "exchange.hidden_row": "Rreshti {line} është i fshehur në skedar.",
    "exchange.long": "Rreshti {line}: një vlerë ka më shumë se {most|1 shenjë|# shenja}.",
    "exchange.nameless": "Rreshti {line} nuk ka emër.",
    "exchange.totals": "Rreshti {line} duket si rresht shume (“{value}”), jo si person.",
    "exchange.phone_lost": "Rreshti {line}: shifrat e telefonit “{value}” kanë humbur në skedar. "
    "Ruajeni kolonën si tekst.",
    "exchange.phone": "Rreshti {line}: “{value}” nuk duket si numër telefoni; u mbajt siç është.",
    "exchange.email": "Rreshti {line}: “{value}” nuk duket si adresë e-maili; u mbajt siç është.",
    "exchange.answer": "Rreshti {line}: përgjigjja “{value}” nuk njihet. Ndreqeni ose lëreni kolonën jashtë.",
    "exchange.consent": "Rreshti {line}: “{value}” nuk është pëlqim i qartë. Shkruani po ose jo.",
    "exchange.kept": "Rreshti {line}: “{organisation}” është tashmë në takim; “{value}” nuk u mor.",
    "exchange.kind_guessed": "Rreshti {line}: “{organisation}” u mor si organ që nuk voton, sipas emrit të vet.",
    "exchange.filtered_row": "Rreshti {line} është fshehur nga filtri i skedarit.",
    "exchange.struck_row": "Rreshti {line} është i vijëzuar në skedar.",
    "exchange.header_again": "Rreshti {line} përsërit kokën e listës.",
    "exchange.section": "Rreshti {line} është titull (“{value}”), jo person.",
    "exchange.section_organisation": "Rreshti {line}: organizata “{organisation}” u mor nga titulli sipër.",
    "exchange.filled": "Rreshti {line}: organizata “{organisation}” u mor nga rreshti sipër.",
    "exchange.repaired": "Rreshti {line}: “{was}” u ndreq në “{value}”.",
    "exchange.apart": "Rreshti {line}: emri “{value}” u nda nga adresa “{email}”.",
    "exchange.phone_zero": "Rreshti {line}: numrit të telefonit iu shtua zeroja që mungonte: {value}.",
    "exchange.long_left": "Rreshti {line}: një vlerë me më shumë se {most|1 shenjë|# shenja} u la jashtë.",
    "exchange.suffix": "Të dhënat nxirren si .xlsx ose .csv, jo si “{suffix}”.",
    "exchange.repeats": "Rreshti {line}: “{name}” është tashmë në listë; u la jashtë.",
    "exchange.alike": "Rreshti {line}: “{name}” gjendet edhe një herë, me telefon ose adresë tjetër.",
    "shelf.exists": "Në arkiv gjendet tashmë një skedar tjetër me emrin “{name}”. Asgjë nuk u mbishkrua.",
    "shelf.failed": "Arkivi nuk u shkrua ose nuk u lexua dot ({reason}). Kontrolloni dosjen dhe provoni përsëri.",
    "shelf.damaged": "Skedari “{name}” në arkiv ka ndryshuar që kur u ruajt: përmbajtja nuk i përgjigjet emrit. "
    "Merreni nga kopja rezervë.",
    "shelf.unverified": "Ajo që u lexua nga pajisja ndryshon nga ajo që u shkrua. Raporti nuk u arkivua; "
    "mos e përdorni këtë pajisje.",
    "shelf.disposed": (
        "“{name}” u asgjësua më {date} me vendimin e dy personave: {who}. Vërtetimi i pranimit dhe shënimi i "
        "vendimit ruhen në arkiv."
    ),
    "shelf.missing": "Skedari “{name}” nuk gjendet më në arkiv.",
    "shelf.not_pdf": "Në arkiv ruhen vetëm skedarë PDF.",
    "catalogue.failed": "Katalogu i arkivit nuk u lexua ose nuk u shkrua dot ({reason}). Raportet në arkiv nuk u "
    "prekën; provoni përsëri, ose ndërtojeni katalogun nga e para me “tryeza archive index --rebuild”.",
    "catalogue.turn": "Stacione të tjera shkruajtën në arkiv për {minutes|1 minutë|# minuta} dhe radha nuk erdhi. "
    "Asgjë nuk humbi: provoni përsëri pas pak; një marrje në dorëzim e nisur vazhdon aty ku mbeti.",
    "catalogue.damaged": "Katalogu i arkivit është i dëmtuar. Raportet në arkiv nuk u prekën; ndërtojeni katalogun "
    "nga e para me “tryeza archive index --rebuild”.",
    "catalogue.no_driver": "Për një katalog në PostgreSQL duhet paketa “psycopg”, që mungon këtu. Arkivi nuk u prek; "
    "instaloni “tryeza[postgres]” ose përdorni katalogun pranë arkivit.",
    "shelf.no_driver": "Për një arkiv në një depo objektesh (S3) duhet paketa “boto3”, që mungon këtu. Arkivi nuk u "
    "prek; instaloni “tryeza[s3]”.",
    "archive.settings": "Cilësimet e arkivit në “{path}” nuk kuptohen te “{what}”. Asgjë nuk u lexua dhe nuk u shkrua: "
    "ndreqeni skedarin dhe provoni përsëri.",
    "copy.bucket": "Kopja e dytë bëhet për një arkiv në dosje; “{name}” e dyfishon vetë depoja. Asgjë nuk u kopjua: "
    "vendoseni dyfishimin te cilësimet e depos.",
}

EN: dict[str, Template] = {
    "exchange.missing": "The file “{name}” was not found. Check that the USB stick is plugged in and choose it again.",
    "exchange.locked": "The file “{name}” does not open: another program has it open, or you may not read it. "
    "Close it there and try again.",
    "exchange.unread": "The file “{name}” could not be read to its end ({reason}). Nothing was imported.",
    "exchange.empty": "The file “{name}” is empty: it has no rows.",
    "exchange.big": "The file “{name}” is too large for a list of people (limit: {most|# MB}).",
    "exchange.rows": "The list “{name}” has more than {most|1 row|# rows}. Split it into several files.",
    "exchange.columns": (
        "The list “{name}” has more than {most|1 column|# columns}. Keep only the columns that are needed."
    ),
    "exchange.encoding": "The letters of “{name}” cannot be read as {encoding}. Choose another encoding.",
    "exchange.binary": "The file “{name}” is no list: CSV, TSV, TXT, XLSX, XLS and ODS are accepted.",
    "exchange.no_sheet": "The file “{name}” has no sheet “{sheet}”.",
    "exchange.html": "The file “{name}” is a web page, although it is named as a table. Open it and save it as .xlsx.",
    "exchange.password": "The file “{name}” is protected by a password. Remove the password and choose it again.",
    "exchange.damaged": "The file “{name}” is damaged or incomplete. Copy it again from where it came.",
    "exchange.bomb": "The file “{name}” unpacks to an unusual size and was not opened.",
    "exchange.no_name": "Choose the column that holds the names in the list “{name}”.",
    "exchange.ragged_long": "Line {line} has {cells|1 cell|# cells}, but the list has {most|1 column|# columns}.",
    "exchange.ragged_short": "Line {line} has only {cells|#} of {most|1 cell|# cells}; the others were taken as empty.",
    "exchange.quote": "Line {line} has a quotation mark that is not closed properly.",
    "exchange.over_lines": "One cell spans lines {line}–{last}; check whether a quotation mark is missing.",
    "exchange.cell_long": "Line {line} has a cell of more than {most|1 character|# characters}.",
    "exchange.cleaned": (
        "Line {line}: {n} invisible character was removed.",
        "Line {line}: {n} invisible characters were removed.",
    ),
    "exchange.formula": "Cell {cell} has a formula without a value. Open the file in Excel, "
    "save it and choose it again.",
    "exchange.cell_error": "Cell {cell} holds a calculation error.",
    "exchange.merged": "Cell {cell} is merged with {first}: the value was taken once only, at {first}.",
    "exchange.hidden_row": "Row {line} is hidden in the file.",
    "exchange.long": "Line {line}: a value has more than {most|1 character|# characters}.",
    "exchange.nameless": "Line {line} has no name.",
    "exchange.totals": "Line {line} looks like a row of totals (“{value}”), not like a person.",
    "exchange.phone_lost": "Line {line}: the digits of the phone number “{value}” were lost in the file. "
    "Save the column as text.",
    "exchange.phone": "Line {line}: “{value}” does not look like a phone number; it was kept as it is.",
    "exchange.email": "Line {line}: “{value}” does not look like an e-mail address; it was kept as it is.",
    "exchange.answer": "Line {line}: the answer “{value}” is not known. Correct it or leave the column out.",
    "exchange.consent": "Line {line}: “{value}” is no clear consent. Write yes or no.",
    "exchange.kept": "Line {line}: “{organisation}” is already in the meeting; “{value}” was not taken.",
    "exchange.kind_guessed": "Line {line}: “{organisation}” was taken as a body that does not vote, by its name.",
    "exchange.filtered_row": "Row {line} is hidden by the file’s filter.",
    "exchange.struck_row": "Row {line} is struck through in the file.",
    "exchange.header_again": "Line {line} repeats the header of the list.",
    "exchange.section": "Line {line} is a title (“{value}”), not a person.",
    "exchange.section_organisation": "Line {line}: the organisation “{organisation}” was taken from the title above.",
    "exchange.filled": "Line {line}: the organisation “{organisation}” was taken from the row above.",
    "exchange.repaired": "Line {line}: “{was}” was repaired to “{value}”.",
    "exchange.apart": "Line {line}: the name “{value}” was parted from the address “{email}”.",
    "exchange.phone_zero": "Line {line}: the phone number was given the zero it lacked: {value}.",
    "exchange.long_left": "Line {line}: a value of more than {most|1 character|# characters} was left out.",
    "exchange.suffix": "Data are written as .xlsx or .csv, not as “{suffix}”.",
    "exchange.repeats": "Line {line}: “{name}” is on the list already; it was left out.",
    "exchange.alike": "Line {line}: “{name}” stands once more, with another phone number or address.",
    "shelf.exists": "The archive already has another file named “{name}”. Nothing was overwritten.",
    "shelf.failed": "The archive could not be written or read ({reason}). Check the folder and try again.",
    "shelf.damaged": "The file “{name}” in the archive has changed since it was stored: its content does not match its "
    "name. Take it from the backup copy.",
    "shelf.unverified": "What was read back differs from what was written. The report was not archived; do not use "
    "this device.",
    "shelf.disposed": (
        "“{name}” was destroyed on {date} by the decision of two people: {who}. Its receipt of intake and the entry"
        " of the decision are kept in the archive."
    ),
    "shelf.missing": "The file “{name}” is no longer in the archive.",
    "shelf.not_pdf": "The archive keeps PDF files only.",
    "catalogue.failed": "The catalogue of the archive could not be read or written ({reason}). The reports in the "
    "archive are untouched; try again, or make the catalogue anew with “tryeza archive index --rebuild”.",
    "catalogue.turn": "Other stations have been writing to the archive for {minutes|a minute|# minutes} and it was not "
    "this one’s turn. Nothing is lost: try again in a moment; a delivery that was begun goes on where it was.",
    "catalogue.damaged": "The catalogue of the archive is damaged. The reports in the archive are untouched; make the "
    "catalogue anew with “tryeza archive index --rebuild”.",
    "catalogue.no_driver": "A catalogue in PostgreSQL needs the package “psycopg”, which is missing here. The archive "
    "is untouched; install “tryeza[postgres]” or use the catalogue beside the archive.",
    "shelf.no_driver": "An archive in an object store (S3) needs the package “boto3”, which is missing here. The "
    "archive is untouched; install “tryeza[s3]”.",
    "archive.settings": "The settings of the archive in “{path}” cannot be understood at “{what}”. Nothing was read or "
    "written: mend the file and try again.",
    "copy.bucket": "A second copy is made of an archive in a folder; “{name}” is doubled by its store. Nothing was "
    "copied: set up replication in the store.",
}
