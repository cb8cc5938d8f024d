<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>AgendaSection</name>
    <message>
        <source>Agenda items</source>
        <translation>Pikat e rendit të ditës</translation>
    </message>
    <message>
        <source>New item…   Enter adds it at the end</source>
        <translation>Pikë e re…   Enter e shton në fund</translation>
    </message>
    <message>
        <source>New agenda item</source>
        <translation>Pikë e re e rendit të ditës</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Rendi i ditës</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titulli</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Lloji</translation>
    </message>
    <message>
        <source>Minutes planned</source>
        <translation>Minuta të parashikuara</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fusha</translation>
    </message>
    <message>
        <source>I, II, III … of a discussion</source>
        <translation>I, II, III … të një diskutimi</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lart</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Poshtë</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hiq</translation>
    </message>
    <message>
        <source>No item is chosen</source>
        <translation>Nuk është zgjedhur asnjë pikë</translation>
    </message>
    <message>
        <source>Choose one in the list, or write a title above it and press Enter.</source>
        <translation>Zgjidhni një në listë, ose shkruani një titull sipër saj dhe shtypni Enter.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pika</translation>
    </message>
    <message>
        <source>%1 min planned</source>
        <translation>%1 min të parashikuara</translation>
    </message>
    <message>
        <source>area %1</source>
        <translation>fusha %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Write a whole number of minutes.</source>
        <translation>Shkruani një numër të plotë minutash.</translation>
    </message>
    <message>
        <source>The item was removed.</source>
        <translation>Pika u hoq.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>AttendanceStation</name>
    <message>
        <source>arrived</source>
        <translation>erdhi</translation>
    </message>
    <message>
        <source>not invited</source>
        <translation>pa ftesë</translation>
    </message>
    <message>
        <source>left</source>
        <translation>u largua</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>u kthye</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>name</source>
        <translation>emri</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Gjej një person</translation>
    </message>
    <message>
        <source>The person chosen arrived (Enter)</source>
        <translation>Regjistro ardhjen e personit të zgjedhur (Enter)</translation>
    </message>
    <message>
        <source>Add who was not invited, from the line typed (Ctrl+Enter)</source>
        <translation>Shto dikë pa ftesë, nga rreshti i shkruar (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The person chosen left</source>
        <translation>Regjistro largimin e personit të zgjedhur</translation>
    </message>
    <message>
        <source>The person chosen came back</source>
        <translation>Regjistro kthimin e personit të zgjedhur</translation>
    </message>
    <message>
        <source>Correct times of arrival and leaving</source>
        <translation>Ndreq orët e ardhjes dhe të largimit</translation>
    </message>
    <message>
        <source>Consent to photographs: next answer</source>
        <translation>Pëlqimi për fotografim: përgjigjja tjetër</translation>
    </message>
    <message>
        <source>Consent to publish the name: next answer</source>
        <translation>Pëlqimi për publikimin e emrit: përgjigjja tjetër</translation>
    </message>
    <message>
        <source>Show the next filter</source>
        <translation>Shfaq filtrin tjetër</translation>
    </message>
    <message>
        <source>Confirm what their organisation is</source>
        <translation>Konfirmo llojin e organizatës së tij</translation>
    </message>
    <message>
        <source>What the organisations are…</source>
        <translation>Çfarë janë organizatat…</translation>
    </message>
    <message>
        <source>The person chosen signs by hand on the screen</source>
        <translation>Personi i zgjedhur nënshkruan me dorë në ekran</translation>
    </message>
    <message>
        <source>Erase the signature that the person chosen drew…</source>
        <translation>Fshi nënshkrimin që vizatoi personi i zgjedhur…</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Mbyll takimin</translation>
    </message>
    <message>
        <source>People of the meeting</source>
        <translation>Personat e takimit</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Shfaq</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Ende nuk ka asnjë në listë</translation>
    </message>
    <message>
        <source>Type “Name, Organisation, role” above and press Ctrl+Enter, or import a list in Preparation.</source>
        <translation>Shkruani sipër “Emri, Organizata, funksioni” dhe shtypni Ctrl+Enter, ose importoni një listë te Përgatitja.</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtri</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Name or organisation…</source>
        <translation>Emri ose organizata…</translation>
    </message>
    <message>
        <source>A few letters, then Enter: arrived. “@10:20” at the end states another time.</source>
        <translation>Disa shkronja, pastaj Enter: erdhi. “@10:20” në fund shënon një orë tjetër.</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Zgjidhni më parë një person.</translation>
    </message>
    <message>
        <source>Nobody with a time to correct is chosen.</source>
        <translation>Nuk është zgjedhur dikush me orë për t’u ndrequr.</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>What each column holds</source>
        <translation>Çfarë mban çdo kolonë</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fleta</translation>
    </message>
    <message>
        <source>Letters (if ë and ç look wrong)</source>
        <translation>Shkronjat (nëse ë dhe ç duken gabim)</translation>
    </message>
    <message>
        <source>a person like the others</source>
        <translation>një person si të tjerët</translation>
    </message>
    <message>
        <source>the header of the list</source>
        <translation>koka e listës</translation>
    </message>
    <message>
        <source>Is the first line …?</source>
        <translation>A është rreshti i parë …?</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rresht</numerusform>
            <numerusform>%n rreshta</numerusform>
        </translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>kolona %1</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>lëre jashtë</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Row %1</source>
        <translation>Rreshti %1</translation>
    </message>
    <message>
        <source>1: another person, take both · 2: the same, fill in %1 · 3: leave out</source>
        <translation>1: person tjetër, merr të dy · 2: i njëjti, plotëso %1 · 3: lëre jashtë</translation>
    </message>
    <message>
        <source>1: another person, take both · 3: leave out (nothing new in it)</source>
        <translation>1: person tjetër, merr të dy · 3: lëre jashtë (s’ka asgjë të re)</translation>
    </message>
    <message>
        <source>In the meeting</source>
        <translation>Në takim</translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message>
        <source>The meeting</source>
        <translation>Takimi</translation>
    </message>
    <message>
        <source>Who leads it</source>
        <translation>Kush e drejton</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Qëllimi</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Dokumentet</translation>
    </message>
    <message>
        <source>Details of the meeting</source>
        <translation>Të dhënat e takimit</translation>
    </message>
    <message>
        <source>saved as you type</source>
        <translation>ruhet ndërsa shkruani</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titulli</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Fillon</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Mbaron</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Qyteti</translation>
    </message>
    <message>
        <source>Place (hall)</source>
        <translation>Vendi (salla)</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Procesi</translation>
    </message>
    <message>
        <source>completes “in the framework of …”</source>
        <translation>plotëson “në kuadër të …”</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organizatori</translation>
    </message>
    <message>
        <source>Organiser’s short name</source>
        <translation>Emri i shkurtër i organizatorit</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Kryesuesi</translation>
    </message>
    <message>
        <source>Chair’s position</source>
        <translation>Funksioni i kryesuesit</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Sekretari</translation>
    </message>
    <message>
        <source>Secretary’s position</source>
        <translation>Funksioni i sekretarit</translation>
    </message>
    <message>
        <source>Aims, one a line</source>
        <translation>Qëllimet, një për rresht</translation>
    </message>
    <message>
        <source>Protocol number of the matter</source>
        <translation>Numri i protokollit i çështjes</translation>
    </message>
    <message>
        <source>proposed at signing</source>
        <translation>propozohet te nënshkrimi</translation>
    </message>
    <message>
        <source>Protocol date</source>
        <translation>Data e protokollit</translation>
    </message>
    <message>
        <source>Language of the documents</source>
        <translation>Gjuha e dokumenteve</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona orare</translation>
    </message>
</context>
<context>
    <name>DoubtsPanel</name>
    <message>
        <source>Likely duplicates</source>
        <translation>Dublikata të mundshme</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>një nga një</translation>
    </message>
    <message numerus="yes">
        <source>%n likely duplicate(s):</source>
        <translation>
            <numerusform>%n dublikatë e mundshme:</numerusform>
            <numerusform>%n dublikata të mundshme:</numerusform>
        </translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>lëre jashtë</translation>
    </message>
    <message>
        <source>same person: fill in what is empty</source>
        <translation>i njëjti person: plotëso çka është bosh</translation>
    </message>
    <message>
        <source>other people: take both</source>
        <translation>persona të tjerë: merr të dy</translation>
    </message>
    <message numerus="yes">
        <source>take %n hidden or filtered row(s)</source>
        <translation>
            <numerusform>merr %n rresht të fshehur a të filtruar</numerusform>
            <numerusform>merr %n rreshta të fshehur a të filtruar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n struck row(s)</source>
        <translation>
            <numerusform>merr %n rresht të vijëzuar</numerusform>
            <numerusform>merr %n rreshta të vijëzuar</numerusform>
        </translation>
    </message>
    <message>
        <source>hidden and struck rows are not seen in .xls</source>
        <translation>fshehjet dhe vijëzimet nuk shihen në .xls</translation>
    </message>
    <message numerus="yes">
        <source>repair the letters of %n row(s)</source>
        <translation>
            <numerusform>ndreq shkronjat e %n rreshti</numerusform>
            <numerusform>ndreq shkronjat e %n rreshtave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>part %n cell(s) that hold several people</source>
        <translation>
            <numerusform>ndaj %n qelizë që mban disa persona</numerusform>
            <numerusform>ndaj %n qeliza që mbajnë disa persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>organisation of a merged cell: %n row(s)</source>
        <translation>
            <numerusform>organizata e qelizës së bashkuar: %n rresht</numerusform>
            <numerusform>organizata e qelizës së bashkuar: %n rreshta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>known ones for names without ë and ç: %n row(s)</source>
        <translation>
            <numerusform>të njohurat për emrat pa ë dhe ç: %n rresht</numerusform>
            <numerusform>të njohurat për emrat pa ë dhe ç: %n rreshta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>organisation of the row above: %n row(s)</source>
        <translation>
            <numerusform>organizata e rreshtit sipër: %n rresht</numerusform>
            <numerusform>organizata e rreshtit sipër: %n rreshta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) say whose those below are</source>
        <translation>
            <numerusform>%n titull thotë të kujt janë ata poshtë</numerusform>
            <numerusform>%n tituj thonë të kujt janë ata poshtë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lost letters before they came here</source>
        <translation>
            <numerusform>%n rresht ka humbur shkronja më parë</numerusform>
            <numerusform>%n rreshta kanë humbur shkronja më parë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) without a stored result</source>
        <translation>
            <numerusform>%n formulë pa rezultat të ruajtur</numerusform>
            <numerusform>%n formula pa rezultat të ruajtur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without an organisation</source>
        <translation>
            <numerusform>%n person pa organizatë</numerusform>
            <numerusform>%n persona pa organizatë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>0 organisations in %n row(s): does a column hold them?</source>
        <translation>
            <numerusform>0 organizata në %n rresht: a i mban ndonjë kolonë?</numerusform>
            <numerusform>0 organizata në %n rreshta: a i mban ndonjë kolonë?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Në rishikim</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Miratuar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Nënshkruar</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arkivuar</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nuk gjendet</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>I dëmtuar</translation>
    </message>
</context>
<context>
    <name>HomeStation</name>
    <message>
        <source>Meetings</source>
        <translation>Takimet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>hap</translation>
    </message>
    <message>
        <source>new meeting</source>
        <translation>takim i ri</translation>
    </message>
    <message>
        <source>open a file</source>
        <translation>hap skedar</translation>
    </message>
    <message>
        <source>take off the list</source>
        <translation>hiq nga lista</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>kopjet</translation>
    </message>
    <message>
        <source>Take a copy…</source>
        <translation>Merr kopje…</translation>
    </message>
    <message>
        <source>Open the example meeting</source>
        <translation>Hap takimin shembull</translation>
    </message>
    <message>
        <source>Find a meeting</source>
        <translation>Gjej një takim</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Filloni këtu</translation>
    </message>
    <message>
        <source>Find a meeting by title or date</source>
        <translation>Gjeni një takim sipas titullit ose datës</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Takim i ri</translation>
    </message>
    <message>
        <source>a meeting like this</source>
        <translation>takim si ky</translation>
    </message>
    <message>
        <source>A meeting like this…</source>
        <translation>Takim si ky…</translation>
    </message>
    <message>
        <source>Profiles of the institution…</source>
        <translation>Profilet e institucionit…</translation>
    </message>
    <message>
        <source>Meetings of this computer</source>
        <translation>Takimet e këtij kompjuteri</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Hap skedar…</translation>
    </message>
    <message>
        <source>Details, agenda and people first; the room after.</source>
        <translation>Më parë të dhënat, rendi i ditës dhe njerëzit; pastaj salla.</translation>
    </message>
    <message>
        <source>The next one after the chosen: people, agenda, what is still open.</source>
        <translation>Vijuesi i atij që keni zgjedhur: njerëzit, rendi i ditës, çfarë mbeti hapur.</translation>
    </message>
    <message>
        <source>Letterhead, signatories, text modules, recipients: once for all meetings.</source>
        <translation>Koka e letrës, nënshkruesit, fjalitë e gatshme, marrësit: një herë për të gjitha takimet.</translation>
    </message>
    <message>
        <source>A meeting file (.tryeza) on this computer.</source>
        <translation>Një skedar takimi (.tryeza) në këtë kompjuter.</translation>
    </message>
    <message>
        <source>From a USB stick or a folder: you go on where the other laptop stopped.</source>
        <translation>Nga një USB ose dosje: vazhdoni aty ku u ndal kompjuteri tjetër.</translation>
    </message>
    <message>
        <source>A whole meeting with invented names: look at every station without fear of spoiling anything.</source>
        <translation>Një takim i plotë me emra të trilluar: shihni çdo stacion pa frikë se prishni diçka.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n takim</numerusform>
            <numerusform>%n takime</numerusform>
        </translation>
    </message>
    <message>
        <source>open now</source>
        <translation>i hapur tani</translation>
    </message>
    <message>
        <source>went on {date}</source>
        <translation>vazhdoi më {date}</translation>
    </message>
    <message>
        <source>goes on from {date}</source>
        <translation>vazhdim i takimit të datës {date}</translation>
    </message>
    <message>
        <source>Taken off the list; the file stays.</source>
        <translation>U hoq nga lista; skedari mbetet.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ktheje</translation>
    </message>
    <message>
        <source>Open a meeting</source>
        <translation>Hap një takim</translation>
    </message>
    <message>
        <source>Meetings (*.tryeza)</source>
        <translation>Takime (*.tryeza)</translation>
    </message>
    <message>
        <source>Take a copy</source>
        <translation>Merr kopje</translation>
    </message>
    <message>
        <source>The example meeting is being made…</source>
        <translation>Takimi shembull po përgatitet…</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Rows shown</source>
        <translation>Rreshtat që shfaqen</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Rreshtat e listës</translation>
    </message>
    <message>
        <source>Import a list of people</source>
        <translation>Importo një listë personash</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Asnjë rresht</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Të gjithë %1</translation>
    </message>
    <message>
        <source>With errors %1</source>
        <translation>Me gabime %1</translation>
    </message>
    <message>
        <source>Duplicates? %1</source>
        <translation>Dublikata? %1</translation>
    </message>
    <message>
        <source>With remarks %1</source>
        <translation>Me vërejtje %1</translation>
    </message>
    <message>
        <source>No people %1</source>
        <translation>Jo persona %1</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be imported</source>
        <translation>
            <numerusform>Do të importohet %n person</numerusform>
            <numerusform>Do të importohen %n persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be filled in</source>
        <translation>
            <numerusform>%n person do të plotësohet</numerusform>
            <numerusform>%n persona do të plotësohen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new organisation(s)</source>
        <translation>
            <numerusform>%n organizatë e re</numerusform>
            <numerusform>%n organizata të reja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n rresht mbetet jashtë</numerusform>
            <numerusform>%n rreshta mbeten jashtë</numerusform>
        </translation>
    </message>
    <message>
        <source>error</source>
        <translation>gabim</translation>
    </message>
    <message>
        <source>Enter: take it as it stands.</source>
        <translation>Enter: merre siç është.</translation>
    </message>
    <message numerus="yes">
        <source>Fill in %n person(s)</source>
        <translation>
            <numerusform>Plotëso %n person</numerusform>
            <numerusform>Plotëso %n persona</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>jashtë</translation>
    </message>
    <message>
        <source>what was pasted</source>
        <translation>teksti i ngjitur</translation>
    </message>
    <message>
        <source>fills in</source>
        <translation>plotësohet</translation>
    </message>
    <message>
        <source>duplicate?</source>
        <translation>dublikatë?</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gati</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>rreshti %1</translation>
    </message>
    <message>
        <source>new organisation</source>
        <translation>organizatë e re</translation>
    </message>
    <message numerus="yes">
        <source>Import %n person(s)</source>
        <translation>
            <numerusform>Importo %n person</numerusform>
            <numerusform>Importo %n persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) imported.</source>
        <translation>
            <numerusform>U importua %n person.</numerusform>
            <numerusform>U importuan %n persona.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) filled in.</source>
        <translation>
            <numerusform>%n person u plotësua.</numerusform>
            <numerusform>%n persona u plotësuan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>NewMeeting</name>
    <message>
        <source>Consultation</source>
        <translation>Takim konsultues</translation>
    </message>
    <message>
        <source>Round table</source>
        <translation>Tryezë e rrumbullakët</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Bosh</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titulli</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Fillon</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Mbaron</translation>
    </message>
    <message>
        <source>Place (hall)</source>
        <translation>Vendi (salla)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Qyteti</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organizatori</translation>
    </message>
    <message>
        <source>Organiser’s short name</source>
        <translation>Emri i shkurtër i organizatorit</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Procesi</translation>
    </message>
    <message>
        <source>completes “in the framework of …”</source>
        <translation>plotëson “në kuadër të …”</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Kryesuesi</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Sekretari</translation>
    </message>
    <message>
        <source>With the profile “{name}”.</source>
        <translation>Me profilin “{name}”.</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Takim i ri</translation>
    </message>
    <message>
        <source>Create the meeting</source>
        <translation>Krijo takimin</translation>
    </message>
    <message>
        <source>A meeting needs a title.</source>
        <translation>Takimi duhet të ketë një titull.</translation>
    </message>
    <message>
        <source>A full agenda with six areas of discussion, a dot vote on priorities and a fist-to-five.</source>
        <translation>Rend i plotë dite me gjashtë fusha diskutimi, votim prioritetesh me pika dhe shprehje me gishtat 0–5.</translation>
    </message>
    <message>
        <source>Registration, opening, one discussion and next steps.</source>
        <translation>Regjistrim, hapje, një diskutim dhe hapat e ardhshëm.</translation>
    </message>
    <message>
        <source>One discussion and nothing else; you add what you need.</source>
        <translation>Një diskutim dhe asgjë tjetër; shtoni vetë çfarë ju duhet.</translation>
    </message>
</context>
<context>
    <name>NextMeeting</name>
    <message>
        <source>Title</source>
        <translation>Titulli</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Place (hall)</source>
        <translation>Vendi (salla)</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Fillon</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Mbaron</translation>
    </message>
    <message>
        <source>What goes on from it</source>
        <translation>Çfarë merret prej tij</translation>
    </message>
    <message>
        <source>Consents are not taken over: each person is asked again. Letterhead, signatories, text modules and recipients come along. The earlier meeting stays as it is.</source>
        <translation>Pëlqimet nuk merren: secili pyetet përsëri. Koka e letrës, nënshkruesit, fjalitë e gatshme dhe marrësit vijnë bashkë. Takimi i mëparshëm mbetet siç është.</translation>
    </message>
    <message>
        <source>A meeting like this</source>
        <translation>Takim si ky</translation>
    </message>
    <message>
        <source>A meeting like that of {date}</source>
        <translation>Takim si ai i datës {date}</translation>
    </message>
    <message>
        <source>Create the meeting</source>
        <translation>Krijo takimin</translation>
    </message>
    <message>
        <source>A meeting needs a title.</source>
        <translation>Takimi duhet të ketë një titull.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s), with what they are</source>
        <translation>
            <numerusform>%n organizatë, me llojin e saj</numerusform>
            <numerusform>%n organizata, me llojin e tyre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agenda item(s)</source>
        <translation>
            <numerusform>%n pikë e rendit të ditës</numerusform>
            <numerusform>%n pika të rendit të ditës</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s)</source>
        <translation>
            <numerusform>%n detyrë e hapur</numerusform>
            <numerusform>%n detyra të hapura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked matter(s)</source>
        <translation>
            <numerusform>%n çështje e parkuar</numerusform>
            <numerusform>%n çështje të parkuara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n response(s) that are waited for</source>
        <translation>
            <numerusform>%n përgjigje në pritje</numerusform>
            <numerusform>%n përgjigje në pritje</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>In numbers</source>
        <translation>Në numra</translation>
    </message>
    <message>
        <source>in the room now</source>
        <translation>në sallë tani</translation>
    </message>
    <message>
        <source>in the room at the close</source>
        <translation>në sallë në mbyllje</translation>
    </message>
    <message>
        <source>People who came</source>
        <translation>Pjesëmarrës</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizata</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Institucione</translation>
    </message>
    <message>
        <source>Other bodies</source>
        <translation>Subjekte të tjera</translation>
    </message>
    <message>
        <source>Guests and observers</source>
        <translation>Të ftuar dhe vëzhgues</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Qytetarë</translation>
    </message>
    <message>
        <source>Of the organiser</source>
        <translation>Nga organizatori</translation>
    </message>
    <message>
        <source>Came without invitation</source>
        <translation>Erdhën pa ftesë</translation>
    </message>
    <message>
        <source>Women, as they said</source>
        <translation>Gra, sipas tyre</translation>
    </message>
    <message>
        <source>Men, as they said</source>
        <translation>Burra, sipas tyre</translation>
    </message>
    <message>
        <source>Did not say</source>
        <translation>Nuk e thanë</translation>
    </message>
    <message numerus="yes">
        <source>Organisations by county (%n of 12)</source>
        <translation>
            <numerusform>Organizatat sipas qarkut (%n nga 12)</numerusform>
            <numerusform>Organizatat sipas qarkut (%n nga 12)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dhe %n tjetër</numerusform>
            <numerusform>dhe %n të tjerë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left (%n)</source>
        <translation>
            <numerusform>U largua (%n)</numerusform>
            <numerusform>U larguan (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation>Fillo takimin</translation>
    </message>
    <message>
        <source>The meeting ran from %1 to %2.</source>
        <translation>Takimi zgjati nga ora %1 deri në %2.</translation>
    </message>
    <message>
        <source>The meeting began at %1.</source>
        <translation>Takimi filloi në orën %1.</translation>
    </message>
</context>
<context>
    <name>NumbersLine</name>
    <message numerus="yes">
        <source>In the room %n</source>
        <translation>
            <numerusform>Në sallë %n</numerusform>
            <numerusform>Në sallë %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the close %n</source>
        <translation>
            <numerusform>Në mbyllje %n</numerusform>
            <numerusform>Në mbyllje %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came %n</source>
        <translation>
            <numerusform>erdhi %n</numerusform>
            <numerusform>erdhën %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>organisations %n</source>
        <translation>
            <numerusform>organizatë %n</numerusform>
            <numerusform>organizata %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>institutions %n</source>
        <translation>
            <numerusform>institucion %n</numerusform>
            <numerusform>institucione %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>other bodies %n</source>
        <translation>
            <numerusform>subjekt tjetër %n</numerusform>
            <numerusform>subjekte të tjera %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>guests %n</source>
        <translation>
            <numerusform>i ftuar %n</numerusform>
            <numerusform>të ftuar %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>citizens %n</source>
        <translation>
            <numerusform>qytetar %n</numerusform>
            <numerusform>qytetarë %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the organiser %n</source>
        <translation>
            <numerusform>i organizatorit %n</numerusform>
            <numerusform>të organizatorit %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>women %n</source>
        <translation>
            <numerusform>grua %n</numerusform>
            <numerusform>gra %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>men %n</source>
        <translation>
            <numerusform>burrë %n</numerusform>
            <numerusform>burra %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not say %n</source>
        <translation>
            <numerusform>nuk e tha %n</numerusform>
            <numerusform>nuk e thanë %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Box for the signature</source>
        <translation>Kutia e nënshkrimit</translation>
    </message>
    <message>
        <source>Sign here: finger, pen or mouse</source>
        <translation>Nënshkruani këtu: me gisht, penë ose maus</translation>
    </message>
    <message>
        <source>Close, note nothing</source>
        <translation>Mbyll, mos shëno asgjë</translation>
    </message>
    <message>
        <source>I do not sign</source>
        <translation>Nuk nënshkruaj</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Pastro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>U krye</translation>
    </message>
    <message>
        <source>Attendance list: %1</source>
        <translation>Listëprezenca: %1</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Civil society organisation</source>
        <translation>Organizatë e shoqërisë civile</translation>
    </message>
    <message>
        <source>Public institution</source>
        <translation>Institucion publik</translation>
    </message>
    <message>
        <source>Organiser of the meeting</source>
        <translation>Organizatori i takimit</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Academia</source>
        <translation>Akademi</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Biznes</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>Donator</translation>
    </message>
    <message>
        <source>Other body</source>
        <translation>Subjekt tjetër</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Përfaqësues</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Qytetar</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>I ftuar</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Vëzhgues</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Organizator</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Pa shënuar</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Grua</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Burrë</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Tjetër</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pa përgjigje</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Pa pyetur</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Po</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Jo</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Regjistrim</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Hapje</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Prezantim</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskutim</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pushim</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Grupim</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Votim</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Mbyllje</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>What the list shows</source>
        <translation>Çfarë tregon lista</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>Personat dhe organizatat</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Gjej në listë</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Lista është bosh</translation>
    </message>
    <message>
        <source>Write a name in the line above, or import the list you already have (a table or a text file).</source>
        <translation>Shkruani një emër në rreshtin sipër, ose importoni listën që keni (tabelë ose skedar teksti).</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importo listë…</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Në listë</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hiq</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Nuk është zgjedhur askush</translation>
    </message>
    <message>
        <source>Choose a line of the list to see and change everything about it.</source>
        <translation>Zgjidhni një rresht të listës për të parë dhe ndryshuar gjithçka për të.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Të dhënat</translation>
    </message>
    <message>
        <source>saved as you type</source>
        <translation>ruhet ndërsa shkruani</translation>
    </message>
    <message>
        <source>Names from earlier meetings</source>
        <translation>Emra nga takimet e mëparshme</translation>
    </message>
    <message>
        <source>People %1</source>
        <translation>Persona %1</translation>
    </message>
    <message>
        <source>Organisations %1</source>
        <translation>Organizata %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>asnjë</translation>
    </message>
    <message>
        <source>not invited</source>
        <translation>pa ftesë</translation>
    </message>
    <message>
        <source>with a vote</source>
        <translation>voton</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persona</numerusform>
        </translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>për t’u konfirmuar</translation>
    </message>
    <message>
        <source>Name, Organisation, role…   Enter adds</source>
        <translation>Emri, Organizata, funksioni…   Enter shton</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Shto një person</translation>
    </message>
    <message>
        <source>Name of an organisation…   Enter adds</source>
        <translation>Emri i organizatës…   Enter shton</translation>
    </message>
    <message>
        <source>Add an organisation</source>
        <translation>Shto një organizatë</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Emri dhe mbiemri</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizata</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Funksioni</translation>
    </message>
    <message>
        <source>In what capacity</source>
        <translation>Në cilësinë e</translation>
    </message>
    <message>
        <source>May be photographed</source>
        <translation>Mund të fotografohet</translation>
    </message>
    <message>
        <source>Name may be published</source>
        <translation>Emri mund të publikohet</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoni</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-maili</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Gjinia</translation>
    </message>
    <message>
        <source>Father’s name</source>
        <translation>Emri i babait</translation>
    </message>
    <message>
        <source>County, if other than the organisation’s</source>
        <translation>Qarku, nëse është tjetër nga ai i organizatës</translation>
    </message>
    <message>
        <source>Was invited</source>
        <translation>Me ftesë</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Emri i plotë</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Emri i shkurtër</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Lloji</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Qarku</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Fusha e veprimtarisë</translation>
    </message>
    <message>
        <source>With a vote (one organisation, one vote)</source>
        <translation>Me të drejtë vote (një organizatë, një votë)</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>U hoq: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Person</source>
        <translation>Personi</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Askush i zgjedhur</translation>
    </message>
    <message>
        <source>Type a few letters of a name or an organisation, then Enter.</source>
        <translation>Shkruani disa shkronja të emrit ose të organizatës, pastaj Enter.</translation>
    </message>
    <message>
        <source>%1 (to be confirmed)</source>
        <translation>%1 (për t’u konfirmuar)</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Konfirmo</translation>
    </message>
    <message>
        <source>came without invitation</source>
        <translation>erdhi pa ftesë</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Regjistro ardhjen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Regjistro largimin</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Regjistro kthimin</translation>
    </message>
    <message>
        <source>Correct the time</source>
        <translation>Ndreq orën</translation>
    </message>
    <message>
        <source>May be photographed</source>
        <translation>Mund të fotografohet</translation>
    </message>
    <message>
        <source>Name may be published</source>
        <translation>Emri mund të publikohet</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>(typed %1)</source>
        <translation>(shënuar %1)</translation>
    </message>
</context>
<context>
    <name>PreparationStation</name>
    <message>
        <source>details</source>
        <translation>të dhënat</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>rendi</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personat</translation>
    </message>
    <message>
        <source>import a list</source>
        <translation>importo listë</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>organizatat</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>letrat</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>para dhe pas</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>hiq</translation>
    </message>
    <message>
        <source>move</source>
        <translation>zhvendos</translation>
    </message>
    <message>
        <source>Details of the meeting</source>
        <translation>Të dhënat e takimit</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Rendi i ditës</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>Personat dhe organizatat</translation>
    </message>
    <message>
        <source>Add to the agenda or the list</source>
        <translation>Shto në rendin e ditës ose në listë</translation>
    </message>
    <message>
        <source>Move the agenda item up</source>
        <translation>Zhvendos pikën lart</translation>
    </message>
    <message>
        <source>Move the agenda item down</source>
        <translation>Zhvendos pikën poshtë</translation>
    </message>
    <message>
        <source>Import a list of people…</source>
        <translation>Importo një listë personash…</translation>
    </message>
    <message>
        <source>What the organisations are…</source>
        <translation>Çfarë janë organizatat…</translation>
    </message>
    <message>
        <source>Before and after this meeting…</source>
        <translation>Para dhe pas këtij takimi…</translation>
    </message>
    <message>
        <source>Give a copy…</source>
        <translation>Jep kopje…</translation>
    </message>
    <message>
        <source>Part of the preparation</source>
        <translation>Pjesa e përgatitjes</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importo listë…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Të dhënat</translation>
    </message>
    <message>
        <source>Agenda %1</source>
        <translation>Rendi i ditës %1</translation>
    </message>
    <message>
        <source>People %1</source>
        <translation>Persona %1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Vetëm për lexim</translation>
    </message>
    <message numerus="yes">
        <source>From {date}: %n open</source>
        <translation>
            <numerusform>Nga {date}: %n e hapur</numerusform>
            <numerusform>Nga {date}: %n të hapura</numerusform>
        </translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>Nga {date}</translation>
    </message>
    <message>
        <source>Went on {date}</source>
        <translation>Vazhdoi më {date}</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
        <translation>Lista (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>Import a list of people</source>
        <translation>Importo një listë personash</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Kujt i jepet</translation>
    </message>
    <message>
        <source>name of the colleague who goes on writing</source>
        <translation>emri i kolegut që vazhdon të shkruajë</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>Jep kopje</translation>
    </message>
    <message>
        <source>The pen goes with the copy: here the meeting can then only be read, there it is written. When the copy comes back, writing goes on here.</source>
        <translation>Bashkë me kopjen kalon e drejta për të shkruar: këtu takimi pastaj vetëm lexohet, atje shkruhet. Kur kopja të kthehet, shkrimi vazhdon këtu.</translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <translation>Zgjidh vendin…</translation>
    </message>
    <message>
        <source>Write who takes the copy.</source>
        <translation>Shkruani kush e merr kopjen.</translation>
    </message>
    <message>
        <source>Meetings (*.tryeza)</source>
        <translation>Takime (*.tryeza)</translation>
    </message>
    <message>
        <source>The copy was written and read back: %1. Here the meeting is now read only.</source>
        <translation>Kopja u shkrua dhe u kontrollua: %1. Këtu takimi tani është vetëm për lexim.</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Ready for the room?</source>
        <translation>Gati për sallën?</translation>
    </message>
    <message>
        <source>Open the doors</source>
        <translation>Hap dyert</translation>
    </message>
    <message numerus="yes">
        <source>%n agenda item(s)</source>
        <translation>
            <numerusform>%n pikë e rendit të ditës</numerusform>
            <numerusform>%n pika të rendit të ditës</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutë</numerusform>
            <numerusform>%n minuta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n civil society organisation(s)</source>
        <translation>
            <numerusform>%n organizatë e shoqërisë civile</numerusform>
            <numerusform>%n organizata të shoqërisë civile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) to be confirmed</source>
        <translation>
            <numerusform>%n organizatë për t’u konfirmuar</numerusform>
            <numerusform>%n organizata për t’u konfirmuar</numerusform>
        </translation>
    </message>
    <message>
        <source>Title, date and time</source>
        <translation>Titulli, data dhe ora</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vendi</translation>
    </message>
    <message>
        <source>Chair and secretary</source>
        <translation>Kryesuesi dhe sekretari</translation>
    </message>
    <message>
        <source>Organiser, for the papers</source>
        <translation>Organizatori, për dokumentet</translation>
    </message>
    <message>
        <source>An agenda</source>
        <translation>Rendi i ditës</translation>
    </message>
    <message>
        <source>A list of people</source>
        <translation>Lista e personave</translation>
    </message>
    <message>
        <source>What the organisations are</source>
        <translation>Çfarë janë organizatat</translation>
    </message>
    <message>
        <source>A second place for copies</source>
        <translation>Një vend i dytë për kopjet</translation>
    </message>
    <message>
        <source>%1: ready</source>
        <translation>%1: gati</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1: mungon</translation>
    </message>
    <message>
        <source>Nothing here stops you: whatever is missing can be written during or after the meeting.</source>
        <translation>Asgjë këtu nuk ju ndalon: çfarë mungon mund të shkruhet gjatë takimit ose pas tij.</translation>
    </message>
    <message>
        <source>Everything is in place.</source>
        <translation>Gjithçka është gati.</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Inside</source>
        <translation>Brenda</translation>
    </message>
    <message>
        <source>At the close</source>
        <translation>Në mbyllje</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>U largua</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Pritet</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nuk erdhi</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>për t’u konfirmuar</translation>
    </message>
    <message>
        <source>not invited</source>
        <translation>pa ftesë</translation>
    </message>
    <message>
        <source>At the close %1</source>
        <translation>Në mbyllje %1</translation>
    </message>
    <message>
        <source>Did not come %1</source>
        <translation>Nuk erdhën %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Të gjithë %1</translation>
    </message>
    <message>
        <source>Inside %1</source>
        <translation>Brenda %1</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>Priten %1</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>U larguan %1</translation>
    </message>
</context>
<context>
    <name>SignaturePart</name>
    <message>
        <source>Sign again</source>
        <translation>Nënshkruaj sërish</translation>
    </message>
    <message>
        <source>Sign on the screen</source>
        <translation>Nënshkruaj në ekran</translation>
    </message>
    <message>
        <source>Signed by hand %1</source>
        <translation>Nënshkroi me dorë, %1</translation>
    </message>
    <message>
        <source>Did not sign, asked %1</source>
        <translation>U pyet dhe nuk nënshkroi, %1</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Erase what %1 drew?</source>
        <translation>Të fshihet ajo që vizatoi %1?</translation>
    </message>
    <message>
        <source>Every drawing of this person goes out of the meeting and out of its journal and cannot be brought back. Copies and documents that were made before still have it.</source>
        <translation>Çdo vizatim i këtij personi hiqet nga takimi dhe nga ditari i tij dhe nuk kthehet më. Kopjet dhe dokumentet e bëra më parë e kanë ende.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Fshi</translation>
    </message>
    <message>
        <source>%1: what was drawn is erased.</source>
        <translation>%1: vizatimi u fshi.</translation>
    </message>
    <message>
        <source>%1: no drawing was found.</source>
        <translation>%1: nuk u gjet asnjë vizatim.</translation>
    </message>
    <message>
        <source>%1 keeps the drawing in the file of this meeting, which is not encrypted.</source>
        <translation>%1 e ruan vizatimin në skedarin e këtij takimi, i cili nuk është i enkriptuar.</translation>
    </message>
    <message>
        <source>The drawing is kept in the file of this meeting, which is not encrypted.</source>
        <translation>Vizatimi ruhet në skedarin e këtij takimi, i cili nuk është i enkriptuar.</translation>
    </message>
    <message>
        <source>It is printed in the full attendance list only and is not published. You need not sign: that you were here does not depend on it. You may ask for it to be erased (law no. 124/2024).</source>
        <translation>Ai shtypet vetëm në listëprezencën e plotë dhe nuk publikohet. Mund të mos nënshkruani: prania juaj nuk varet nga kjo. Mund të kërkoni që të fshihet (ligji nr. 124/2024).</translation>
    </message>
    <message>
        <source>%1 signed.</source>
        <translation>%1 nënshkroi.</translation>
    </message>
    <message>
        <source>%1: noted without a signature.</source>
        <translation>%1: u shënua pa nënshkrim.</translation>
    </message>
</context>
<context>
    <name>StandingSheet</name>
    <message>
        <source>Organisations by standing</source>
        <translation>Organizatat sipas llojit</translation>
    </message>
    <message>
        <source>It decides who has a vote and in which number an organisation counts. Names were only a guess.</source>
        <translation>Kjo vendos kush ka të drejtë vote dhe në cilin numër hyn organizata. Emri ishte vetëm hamendësim.</translation>
    </message>
    <message>
        <source>V: with or without a vote   Enter: confirm   Ctrl+Enter: confirm all</source>
        <translation>V: me ose pa votë   Enter: konfirmo   Ctrl+Enter: konfirmo të gjitha</translation>
    </message>
    <message>
        <source>What the organisations are</source>
        <translation>Çfarë janë organizatat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Konfirmo të gjitha</translation>
    </message>
    <message numerus="yes">
        <source>%n civil society organisation(s)</source>
        <translation>
            <numerusform>%n organizatë e shoqërisë civile</numerusform>
            <numerusform>%n organizata të shoqërisë civile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public institution(s)</source>
        <translation>
            <numerusform>%n institucion publik</numerusform>
            <numerusform>%n institucione publike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n tjetër</numerusform>
            <numerusform>%n të tjera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be confirmed</source>
        <translation>
            <numerusform>%n për t’u konfirmuar</numerusform>
            <numerusform>%n për t’u konfirmuar</numerusform>
        </translation>
    </message>
    <message>
        <source>all confirmed</source>
        <translation>të gjitha të konfirmuara</translation>
    </message>
    <message>
        <source>with a vote</source>
        <translation>voton</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>nuk voton</translation>
    </message>
    <message>
        <source>nobody on the list</source>
        <translation>askush në listë</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>për t’u konfirmuar</translation>
    </message>
    <message>
        <source>Choose somebody of an organisation first.</source>
        <translation>Së pari zgjidhni dikë nga një organizatë.</translation>
    </message>
    <message>
        <source>%1 is confirmed: %2.</source>
        <translation>%1 u konfirmua: %2.</translation>
    </message>
    <message>
        <source>%1 was confirmed already: %2.</source>
        <translation>%1 ishte konfirmuar tashmë: %2.</translation>
    </message>
</context>
<context>
    <name>TimesSheet</name>
    <message>
        <source>Times of %1</source>
        <translation>Orët: %1</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Erdhi</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>U largua</translation>
    </message>
    <message>
        <source>Remove the last stay</source>
        <translation>Hiq praninë e fundit</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Ruaj</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Tryeza</source>
        <translation>Mirë se vini te Tryeza</translation>
    </message>
    <message>
        <source>From the first handshake to the signed report: on this laptop, with no internet.</source>
        <translation>Nga përshëndetja e parë te relacioni i nënshkruar: në këtë kompjuter, pa internet.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Përgatitni</translation>
    </message>
    <message>
        <source>Title, place and time, the agenda, and a list of people typed or imported.</source>
        <translation>Titulli, vendi dhe ora, rendi i ditës dhe një listë personash, e shkruar ose e importuar.</translation>
    </message>
    <message>
        <source>Hold the meeting</source>
        <translation>Zhvilloni takimin</translation>
    </message>
    <message>
        <source>A few letters and Enter at the door, one line for each contribution, votes counted exactly.</source>
        <translation>Disa shkronja dhe Enter te dera, një rresht për çdo ndërhyrje, vota të numëruara saktë.</translation>
    </message>
    <message>
        <source>Sign and keep</source>
        <translation>Nënshkruani dhe ruani</translation>
    </message>
    <message>
        <source>The report writes itself from what happened; you read it, sign it and file it.</source>
        <translation>Relacioni shkruhet vetë nga çfarë ndodhi; ju e lexoni, e nënshkruani dhe e arkivoni.</translation>
    </message>
    <message>
        <source>Begin your first meeting</source>
        <translation>Fillo takimin e parë</translation>
    </message>
    <message>
        <source>Look at the example meeting</source>
        <translation>Shih takimin shembull</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Hap skedar…</translation>
    </message>
    <message>
        <source>Take a copy…</source>
        <translation>Merr kopje…</translation>
    </message>
</context>
</TS>
