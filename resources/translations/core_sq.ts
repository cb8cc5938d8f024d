<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New meeting</source>
        <translation>Takim i ri</translation>
    </message>
    <message>
        <source>Open a meeting file…</source>
        <translation>Hap skedarin e një takimi…</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>Mbyll skedarin e takimit</translation>
    </message>
    <message>
        <source>Take a copy now</source>
        <translation>Bëj një kopje tani</translation>
    </message>
    <message>
        <source>Copies of this meeting…</source>
        <translation>Kopjet e këtij takimi…</translation>
    </message>
    <message>
        <source>Copy to another place…</source>
        <translation>Kopjo në një vend tjetër…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Cilësimet…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Take the pen back…</source>
        <translation>Merr lapsin…</translation>
    </message>
    <message>
        <source>Write in the log</source>
        <translation>Shkruaj një ndërhyrje</translation>
    </message>
    <message>
        <source>Somebody arrived</source>
        <translation>Regjistro një ardhje</translation>
    </message>
    <message>
        <source>Give the floor</source>
        <translation>Jep fjalën</translation>
    </message>
    <message>
        <source>End the turn</source>
        <translation>Mbaroi fjala</translation>
    </message>
    <message>
        <source>Somebody asks for the floor</source>
        <translation>Dikush kërkon fjalën</translation>
    </message>
    <message>
        <source>Somebody asks for a direct reply</source>
        <translation>Dikush kërkon përgjigje të drejtpërdrejtë</translation>
    </message>
    <message>
        <source>Half a minute more for the turn</source>
        <translation>Edhe gjysmë minute për fjalën</translation>
    </message>
    <message>
        <source>The queue of speakers</source>
        <translation>Radha e folësve</translation>
    </message>
    <message>
        <source>Time of a turn…</source>
        <translation>Koha për një fjalë…</translation>
    </message>
    <message>
        <source>Sound when the time of a turn is up</source>
        <translation>Tingull kur mbaron koha e fjalës</translation>
    </message>
    <message>
        <source>Nominal group: begin, or the next step</source>
        <translation>Teknika nominale e grupit: fillimi ose hapi tjetër</translation>
    </message>
    <message>
        <source>Nominal group: the floor to whose turn it is</source>
        <translation>Teknika nominale: fjala atij që ka radhën</translation>
    </message>
    <message>
        <source>Nominal group: whose turn it is has no more ideas</source>
        <translation>Teknika nominale: kush ka radhën nuk ka më ide</translation>
    </message>
    <message>
        <source>Nominal group: go on without it…</source>
        <translation>Teknika nominale: vazhdo pa të…</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projektori</translation>
    </message>
    <message>
        <source>Projector: look first, then show…</source>
        <translation>Projektori: shiko më parë, pastaj shfaq…</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema sipas sistemit</translation>
    </message>
    <message>
        <source>In Albanian / in English</source>
        <translation>Shqip / English</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ekran i plotë</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Të gjitha komandat…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastet</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Raporto një problem…</translation>
    </message>
    <message>
        <source>About Tryeza</source>
        <translation>Rreth programit</translation>
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
        <source>Light theme</source>
        <translation>Tema e çelët</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema e errët</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>&amp;Takimi</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Ndrysho</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Shko</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Pamja</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>N&amp;dihmë</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Report a problem</source>
        <translation>Raporto një problem</translation>
    </message>
    <message>
        <source>Something in the program failed</source>
        <translation>Diçka në program dështoi</translation>
    </message>
    <message>
        <source>The meeting goes on; everything acknowledged before is saved. If it happens again, send this report.</source>
        <translation>Takimi vazhdon; gjithçka e konfirmuar më parë është e ruajtur. Nëse ndodh përsëri, dërgoni këtë raport.</translation>
    </message>
    <message>
        <source>Say what you did and what happened, and send it with this text.</source>
        <translation>Shkruani çfarë bëtë dhe çfarë ndodhi, dhe dërgojeni bashkë me këtë tekst.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Raporti</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopjo</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Hap regjistrin e programit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
</context>
<context>
    <name>ClockField</name>
    <message>
        <source>Write the time as 17:30</source>
        <translation>Shkruani orën kështu: 17:30</translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>The time that went on: {time}</source>
        <translation>Ora që vazhdoi: {time}</translation>
    </message>
    <message>
        <source>What the computer shows now: {time}</source>
        <translation>Ora që tregon tani kompjuteri: {time}</translation>
    </message>
    <message>
        <source>Another, written below</source>
        <translation>Një tjetër, e shkruar më poshtë</translation>
    </message>
    <message>
        <source>Right is</source>
        <translation>E saktë është</translation>
    </message>
    <message>
        <source>Time now</source>
        <translation>Ora tani</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dita</translation>
    </message>
    <message>
        <source>The times noted before the jump were wrong by as much</source>
        <translation>Edhe orët e shënuara para ndryshimit ishin gabim po aq</translation>
    </message>
    <message>
        <source>Times noted since the jump are put right with it. Times that you stated, votes, and what is approved stay as they are.</source>
        <translation>Orët e shënuara që nga ndryshimi ndreqen bashkë me të. Orët që keni shkruar vetë, votimet dhe çfarë është miratuar mbeten siç janë.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Kjo është e saktë</translation>
    </message>
    <message>
        <source>Which time is right?</source>
        <translation>Cila orë është e saktë?</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) were put right.</source>
        <translation>
            <numerusform>U ndreq %n orë.</numerusform>
            <numerusform>U ndreqën %n orë.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWatch</name>
    <message>
        <source>Which time is right…</source>
        <translation>Cila orë është e saktë…</translation>
    </message>
    <message>
        <source>{jump} Meanwhile times go on by what passed. Which is right?</source>
        <translation>{jump} Ndërkohë orët vazhdojnë sipas kohës që kalon. Cila është e saktë?</translation>
    </message>
    <message>
        <source>Say which…</source>
        <translation>Zgjidh orën…</translation>
    </message>
    <message>
        <source>The computer’s clock went back: {was} → {shown}.</source>
        <translation>Ora e kompjuterit u kthye mbrapa: {was} → {shown}.</translation>
    </message>
    <message>
        <source>The computer’s clock leapt forward: {was} → {shown}.</source>
        <translation>Ora e kompjuterit kërceu përpara: {was} → {shown}.</translation>
    </message>
    <message>
        <source>The meeting is of {day}, but by this computer today is {today}.</source>
        <translation>Takimi është i datës {day}, kurse sipas këtij kompjuteri sot është {today}.</translation>
    </message>
</context>
<context>
    <name>CopiesSheet</name>
    <message>
        <source>Copies of this meeting</source>
        <translation>Kopjet e këtij takimi</translation>
    </message>
    <message>
        <source>The copies are being read…</source>
        <translation>Po lexohen kopjet…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Trego dosjen</translation>
    </message>
    <message>
        <source>Go on from this</source>
        <translation>Vazhdo nga kjo</translation>
    </message>
    <message>
        <source>This meeting has no copies.</source>
        <translation>Ky takim nuk ka kopje.</translation>
    </message>
    <message>
        <source>The file cannot be read. The copies are held against the newest; the file stays as it is.</source>
        <translation>Skedari nuk lexohet dot dhe mbetet siç është. Kopjet krahasohen me më të renë.</translation>
    </message>
    <message>
        <source>The file is damaged and stays as it is. Going on makes a meeting of its own beside it.</source>
        <translation>Skedari është i dëmtuar dhe mbetet siç është. Kur vazhdoni, pranë tij hapet një takim më vete.</translation>
    </message>
    <message>
        <source>The meeting is whole: a copy is an earlier state of it. Going on makes a second meeting.</source>
        <translation>Takimi është i plotë: kopja është një gjendje e mëparshme e tij. Kur vazhdoni nga një kopje, hapet një takim i dytë.</translation>
    </message>
    <message>
        <source>damaged: cannot be used</source>
        <translation>e dëmtuar: nuk përdoret dot</translation>
    </message>
    <message>
        <source>missing: {what}</source>
        <translation>mungojnë: {what}</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>nuk mungon asgjë</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>%n veprim</numerusform>
            <numerusform>%n veprime</numerusform>
        </translation>
    </message>
    <message>
        <source>second place</source>
        <translation>vendi i dytë</translation>
    </message>
    <message>
        <source>What can be read in the file itself</source>
        <translation>Çfarë lexohet nga vetë skedari</translation>
    </message>
    <message>
        <source>everything is there</source>
        <translation>gjithçka është aty</translation>
    </message>
    <message>
        <source>something is missing, see below</source>
        <translation>diçka mungon, shihni më poshtë</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, ora {time}</translation>
    </message>
    <message>
        <source>what changed since ({n})</source>
        <translation>të ndryshuara më pas ({n})</translation>
    </message>
    <message>
        <source>This copy is damaged itself: {path}</source>
        <translation>Kjo kopje është vetë e dëmtuar: {path}</translation>
    </message>
    <message>
        <source>Would be missing: {what}.</source>
        <translation>Do të mungojnë: {what}.</translation>
    </message>
    <message>
        <source>Nothing would be missing.</source>
        <translation>Nuk do të mungojë asgjë.</translation>
    </message>
    <message>
        <source>The meeting goes on from what could be read. {told}</source>
        <translation>Takimi vazhdon nga çfarë u lexua. {told}</translation>
    </message>
    <message>
        <source>The meeting goes on from the copy of {when}. {told}</source>
        <translation>Takimi vazhdon nga kopja e datës {when}. {told}</translation>
    </message>
</context>
<context>
    <name>CourseWords</name>
    <message>
        <source>Ends at about {time}</source>
        <translation>Mbaron rreth orës {time}</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>sipas planit</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minutë vonesë</numerusform>
            <numerusform>%n minuta vonesë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) early</source>
        <translation>
            <numerusform>%n minutë më herët</numerusform>
            <numerusform>%n minuta më herët</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) without planned time not counted</source>
        <translation>
            <numerusform>%n pikë pa kohë të parashikuar nuk është llogaritur</numerusform>
            <numerusform>%n pika pa kohë të parashikuar nuk janë llogaritur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) parked</source>
        <translation>
            <numerusform>%n çështje e parkuar</numerusform>
            <numerusform>%n çështje të parkuara</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Write the date as 23.11.2026, or “+5 working days”</source>
        <translation>Shkruani datën si 23.11.2026, ose “+5 ditë pune”</translation>
    </message>
    <message>
        <source>Date: {date}.</source>
        <translation>Data: {date}.</translation>
    </message>
    <message>
        <source>Holidays passed over: {days}.</source>
        <translation>Pa ditët e festave: {days}.</translation>
    </message>
    <message>
        <source>Bajram is announced shortly before it comes: the date may move.</source>
        <translation>Bajrami shpallet pak ditë para se të vijë: data mund të ndryshojë.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Everywhere</source>
        <translation>Kudo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastet</translation>
    </message>
    <message>
        <source>Runs an in-person meeting from the first handshake to the signed report, without a network.</source>
        <translation>Drejton takimet me prani fizike nga mirëseardhja te relacioni i nënshkruar, pa internet.</translation>
    </message>
    <message>
        <source>Your meetings lie in: {path}</source>
        <translation>Takimet tuaja ruhen në: {path}</translation>
    </message>
    <message>
        <source>MIT licence. Font Inter (OFL), icons Lucide (ISC), Qt and PySide6 (LGPL).</source>
        <translation>Licenca MIT. Shkronjat Inter (OFL), ikonat Lucide (ISC), Qt dhe PySide6 (LGPL).</translation>
    </message>
    <message>
        <source>About Tryeza</source>
        <translation>Rreth programit</translation>
    </message>
</context>
<context>
    <name>EnglishSheet</name>
    <message>
        <source>English of the texts…</source>
        <translation>Anglishtja e teksteve…</translation>
    </message>
    <message>
        <source>Also names and what was said</source>
        <translation>Edhe emrat dhe çfarë u tha</translation>
    </message>
    <message>
        <source>Texts and their English</source>
        <translation>Tekstet dhe anglishtja e tyre</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Shqip</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglisht</translation>
    </message>
    <message>
        <source>keep, and to the next missing</source>
        <translation>mbaje, dhe te tjetri që mungon</translation>
    </message>
    <message>
        <source>next</source>
        <translation>tjetri</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>i mëparshmi</translation>
    </message>
    <message>
        <source>new line</source>
        <translation>rresht i ri</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Çfarë</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n text(s) have English</source>
        <translation>
            <numerusform>{done} nga %n tekst ka anglisht</numerusform>
            <numerusform>{done} nga %n tekste kanë anglisht</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to put into English yet.</source>
        <translation>Nuk ka ende asgjë për t’u dhënë në anglisht.</translation>
    </message>
    <message numerus="yes">
        <source>%n older than the Albanian</source>
        <translation>
            <numerusform>%n më i vjetër se shqipja</numerusform>
            <numerusform>%n më të vjetra se shqipja</numerusform>
        </translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mungon</translation>
    </message>
    <message>
        <source>older</source>
        <translation>më i vjetër</translation>
    </message>
    <message>
        <source>Approved: the texts can only be read.</source>
        <translation>Të miratuara: tekstet mund vetëm të lexohen.</translation>
    </message>
    <message>
        <source>The Albanian was “{was}” then. Enter keeps the English as it is.</source>
        <translation>Shqipja atëherë ishte “{was}”. Enter e mban anglishten siç është.</translation>
    </message>
    <message>
        <source>Words in braces, such as {people}, fill themselves in: leave them as they are.</source>
        <translation>Fjalët në kllapa, si {people}, plotësohen vetë: lërini siç janë.</translation>
    </message>
    <message numerus="yes">
        <source>It stands in %n place(s); the English is for all of them.</source>
        <translation>
            <numerusform>Gjendet në %n vend; anglishtja vlen për të.</numerusform>
            <numerusform>Gjendet në %n vende; anglishtja vlen për të gjitha.</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titulli</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Qëllim</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Rendi i ditës</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Pjesë teksti</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Çështje</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Masë</translation>
    </message>
    <message>
        <source>Vote question</source>
        <translation>Pyetje votimi</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Alternativë</translation>
    </message>
    <message>
        <source>Group of contributions</source>
        <translation>Grup ndërhyrjesh</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Detyrë</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Dakordësi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsye</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funksioni</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Emër</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Ndërhyrje</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Demonstration: every name is invented</source>
        <translation>Demonstrim: çdo emër është i trilluar</translation>
    </message>
    <message>
        <source>NOT saved</source>
        <translation>NUK u ruajt</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Vetëm për lexim</translation>
    </message>
    <message>
        <source>Saved on this computer at {time}</source>
        <translation>U ruajt në këtë kompjuter, ora {time}</translation>
    </message>
    <message>
        <source>Every act is saved at once</source>
        <translation>Çdo veprim ruhet menjëherë</translation>
    </message>
</context>
<context>
    <name>HandwritingPart</name>
    <message>
        <source>Signing the attendance list on the screen, in this meeting</source>
        <translation>Nënshkrimi i listëprezencës në ekran, në këtë takim</translation>
    </message>
    <message>
        <source>Participants may sign by hand on the screen</source>
        <translation>Pjesëmarrësit mund të nënshkruajnë me dorë në ekran</translation>
    </message>
    <message>
        <source>The meeting’s file is not encrypted. A drawing stays in the file, in its journal and in its copies, and is printed in the full attendance list only, which carries it inside as well. Erasing takes it out of file and journal until the minutes are approved; what is approved keeps it, and so do copies and documents made before. It is no advanced and no qualified electronic signature.</source>
        <translation>Skedari i takimit nuk është i enkriptuar. Vizatimi mbetet në skedar, në ditarin e tij dhe në kopjet, dhe shtypet vetëm në listëprezencën e plotë, e cila e mban edhe brenda. Fshirja e heq nga skedari dhe nga ditari derisa të miratohet procesverbali; çfarë miratohet e mban, po ashtu kopjet dhe dokumentet e bëra më parë. Nuk është nënshkrim elektronik i avancuar dhe as i kualifikuar.</translation>
    </message>
    <message>
        <source>Switch it on only if the organiser, who answers for these data, has decided so. Tell everyone before they sign: what it is for, where it is kept, that they need not sign, and that they may ask for it to be erased. Where the projector shows the same picture as this screen, the room sees who signs: blank it first.</source>
        <translation>Ndizeni vetëm nëse e ka vendosur organizatori, i cili përgjigjet për këto të dhëna. Thuajini secilit para se të nënshkruajë: për çfarë është, ku ruhet, që mund të mos nënshkruajë dhe që mund të kërkojë fshirjen. Kur projektori tregon të njëjtën pamje si ky ekran, salla sheh kush nënshkruan: errësojeni më parë.</translation>
    </message>
    <message>
        <source>Open a meeting first: it is off in every new one.</source>
        <translation>Hapni më parë një takim: në çdo takim të ri është i fikur.</translation>
    </message>
    <message>
        <source>Switched on by %1, %2; the journal has it.</source>
        <translation>Ndezur nga %1, %2; është në ditar.</translation>
    </message>
    <message>
        <source>Off. Switching it on and off is noted in the journal.</source>
        <translation>Fikur. Ndezja dhe fikja shënohen në ditar.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Projector</source>
        <translation>Projektori</translation>
    </message>
    <message>
        <source>Show or hide the room’s view (F5)</source>
        <translation>Shfaq ose fshih pamjen e sallës (F5)</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Të gjitha komandat</translation>
    </message>
    <message>
        <source>All commands (Ctrl+K)</source>
        <translation>Të gjitha komandat (Ctrl+K)</translation>
    </message>
    <message>
        <source>From the first handshake to the signed report</source>
        <translation>Nga mirëseardhja te relacioni i nënshkruar</translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <comment>people in the room</comment>
        <translation>
            <numerusform>%n në sallë</numerusform>
            <numerusform>%n në sallë</numerusform>
        </translation>
    </message>
    <message>
        <source>closed at {time}</source>
        <translation>u mbyll në orën {time}</translation>
    </message>
    <message>
        <source>Area {area}</source>
        <translation>Fusha {area}</translation>
    </message>
</context>
<context>
    <name>Inline</name>
    <message>
        <source>Keep</source>
        <translation>Ruaj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Enter keeps · Shift+Enter new line · Esc cancels</source>
        <translation>Enter ruan · Shift+Enter rresht i ri · Esc anulon</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>Where the folder of invitations goes</source>
        <translation>Ku vendoset dosja e ftesave</translation>
    </message>
    <message>
        <source>invitations</source>
        <translation>ftesat</translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) written into {folder}.</source>
        <translation>
            <numerusform>U shkrua %n ftesë në {folder}.</numerusform>
            <numerusform>U shkruan %n ftesa në {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait there to be sent from your mail program.</source>
        <translation>
            <numerusform>Atje pret %n mesazh, për t’u dërguar nga programi juaj i postës.</numerusform>
            <numerusform>Atje presin %n mesazhe, për t’u dërguar nga programi juaj i postës.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without e-mail: on paper only.</source>
        <translation>
            <numerusform>%n është pa e-mail: vetëm në letër.</numerusform>
            <numerusform>%n janë pa e-mail: vetëm në letër.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>“{question}” is open and stays open. The hands are not counted yet; the vote can be continued on this computer.</source>
        <translation>“{question}” është i hapur dhe mbetet i hapur. Duart nuk janë numëruar ende; votimi mund të vazhdohet në këtë kompjuter.</translation>
    </message>
    <message>
        <source>“{question}” is open and stays open. The answers so far are kept; the roll call can be continued on this computer.</source>
        <translation>“{question}” është i hapur dhe mbetet i hapur. Përgjigjet e dhëna deri tani ruhen; thirrja emërore mund të vazhdohet në këtë kompjuter.</translation>
    </message>
    <message>
        <source>“{question}” is open and stays open. The cards typed so far are kept; the vote can be continued on this computer.</source>
        <translation>“{question}” është i hapur dhe mbetet i hapur. Fletët e hedhura deri tani ruhen; votimi mund të vazhdohet në këtë kompjuter.</translation>
    </message>
    <message>
        <source>A vote is open</source>
        <translation>Një votim është i hapur</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Lëre të hapur</translation>
    </message>
</context>
<context>
    <name>LifeStrip</name>
    <message>
        <source>corrected: {number}</source>
        <translation>i korrigjuar: {number}</translation>
    </message>
    <message>
        <source>State of the document: {state}</source>
        <translation>Gjendja e dokumentit: {state}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>First open a meeting, or begin a new one.</source>
        <translation>Më parë hapni një takim ose filloni një të ri.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>komandat</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>zhbëj</translation>
    </message>
    <message>
        <source>write</source>
        <translation>shkruaj</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>ardhja</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>jep fjalën</translation>
    </message>
</context>
<context>
    <name>MemoryPart</name>
    <message>
        <source>Names from earlier meetings</source>
        <translation>Emra nga takimet e mëparshme</translation>
    </message>
    <message>
        <source>Offer people of earlier meetings too (name, organisation, position)</source>
        <translation>Ofro edhe personat e takimeve të mëparshme (emri, organizata, funksioni)</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Harroji</translation>
    </message>
    <message>
        <source>Read all meetings again</source>
        <translation>Lexo përsëri të gjitha takimet</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) are offered while you write; no contacts are kept.</source>
        <translation>
            <numerusform>%n organizatë ofrohet ndërsa shkruani; kontaktet nuk ruhen.</numerusform>
            <numerusform>%n organizata ofrohen ndërsa shkruani; kontaktet nuk ruhen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So are %n person(s).</source>
        <translation>
            <numerusform>Ofrohet edhe %n person.</numerusform>
            <numerusform>Ofrohen edhe %n persona.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Mbyll njoftimin</translation>
    </message>
</context>
<context>
    <name>ModulesSheet</name>
    <message>
        <source>One a line: the letters, “=”, the sentence</source>
        <translation>Një për rresht: shkurtimi, “=”, fjalia</translation>
    </message>
    <message>
        <source>In the profile “{name}” too</source>
        <translation>Edhe te profili “{name}”</translation>
    </message>
    <message>
        <source>Typed as “;” and the letters, then Tab. What stands in brackets is filled in where the meeting knows it ([speaker], [chair], [item], [time], [date], [place]) and asked for otherwise.</source>
        <translation>Shkruhet “;” dhe shkurtimi, pastaj Tab. Çfarë është në kllapa plotësohet kur takimi e di ([folësi], [kryesuesi], [pika], [ora], [data], [vendi]), përndryshe pyetet.</translation>
    </message>
    <message>
        <source>Text modules</source>
        <translation>Fjali të gatshme</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Mbaji</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>“{title}” is being opened: the file is checked.</source>
        <translation>“{title}” po hapet: po kontrollohet skedari.</translation>
    </message>
    <message>
        <source>“{title}” is being opened: the people and what was said are read.</source>
        <translation>“{title}” po hapet: po lexohen pjesëmarrësit dhe diskutimi.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ndal</translation>
    </message>
    <message>
        <source>The meeting was brought to this computer. The file it came from stays as it was.</source>
        <translation>Takimi u soll në këtë kompjuter. Skedari nga erdhi mbeti siç ishte.</translation>
    </message>
    <message>
        <source>The meeting goes on from what was brought. What was here before is kept among its copies.</source>
        <translation>Takimi vazhdon nga ajo që u soll. Ajo që ishte këtu më parë ruhet mes kopjeve të tij.</translation>
    </message>
    <message>
        <source>This computer has all that the file holds already: this is the meeting here.</source>
        <translation>Ky kompjuter e ka tashmë gjithçka që mban skedari: ky është takimi që ndodhet këtu.</translation>
    </message>
    <message>
        <source>Brought as a meeting of its own. What this computer had and the file stay as they were.</source>
        <translation>U soll si takim më vete. Ajo që kishte ky kompjuter dhe skedari mbetën siç ishin.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Komandat</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Gjej një komandë</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Çfarë doni të bëni?</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>kryeje</translation>
    </message>
    <message>
        <source>close</source>
        <translation>mbyll</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Kudo</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>Kjo nuk mund të bëhet tani.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Papers to print…</source>
        <translation>Letrat për t’u shtypur…</translation>
    </message>
    <message>
        <source>Invitations with a code for the door…</source>
        <translation>Ftesat me kod për hyrjen…</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Letrat</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Desks at the door</source>
        <translation>Tavolina në hyrje</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) by first letters</source>
        <translation>
            <numerusform>%n pjesë sipas shkronjave</numerusform>
            <numerusform>%n pjesë sipas shkronjave</numerusform>
        </translation>
    </message>
    <message>
        <source>One list</source>
        <translation>Një listë</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Votimi</translation>
    </message>
    <message>
        <source>All votes</source>
        <translation>Të gjitha votimet</translation>
    </message>
    <message>
        <source>Cards of each vote</source>
        <translation>Fletë për çdo votim</translation>
    </message>
    <message>
        <source>Pages of the log</source>
        <translation>Faqet e ditarit</translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation>Si do të shtypet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Folder of messages…</source>
        <translation>Dosje me mesazhe…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Shtyp…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>The meeting on paper</source>
        <translation>Takimi në letër</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Ftesat</translation>
    </message>
    <message>
        <source>Agenda for the facilitator</source>
        <translation>Rendi i ditës për facilitatorin</translation>
    </message>
    <message>
        <source>List to sign at the door</source>
        <translation>Lista për nënshkrim në hyrje</translation>
    </message>
    <message>
        <source>Name badges</source>
        <translation>Kartelat e emrave</translation>
    </message>
    <message>
        <source>Blank log</source>
        <translation>Ditari bosh</translation>
    </message>
    <message>
        <source>Options sheet</source>
        <translation>Fleta e alternativave</translation>
    </message>
    <message>
        <source>Ballot cards</source>
        <translation>Fletët e votimit</translation>
    </message>
    <message>
        <source>Tally sheet</source>
        <translation>Fleta e numërimit</translation>
    </message>
    <message>
        <source>Voting protocol to fill in</source>
        <translation>Protokolli i votimit me dorë</translation>
    </message>
    <message>
        <source>If the laptop stops, the meeting goes on with these: print them before it begins.</source>
        <translation>Nëse laptopi ndalet, takimi vazhdon me këto: shtypini para se të fillojë.</translation>
    </message>
    <message>
        <source>A page each, with the code that is read at the door. The folder has each as PDF, a message where there is an e-mail, and the list of who each is for. Nothing is sent from here.</source>
        <translation>Nga një faqe për secilin, me kodin që lexohet në hyrje. Në dosje është secila ftesë si PDF, mesazhi aty ku ka e-mail, dhe lista se për kë është secila. Që këtu nuk dërgohet asgjë.</translation>
    </message>
    <message>
        <source>Items with hours, and everybody expected, by organisation: for you, not for the room.</source>
        <translation>Pikat me orët dhe të gjithë të pritshmit sipas organizatave: për ju, jo për sallën.</translation>
    </message>
    <message>
        <source>Everybody expected, with a place to sign; neither telephone nor address.</source>
        <translation>Të gjithë të pritshmit, me vend për nënshkrim; pa telefon dhe pa adresë.</translation>
    </message>
    <message>
        <source>The code is read by a scanner in Attendance; it holds no name and no other data.</source>
        <translation>Kodi lexohet me skaner te Prezenca; nuk mban emër, as të dhëna të tjera.</translation>
    </message>
    <message>
        <source>Columns in the order in which lines are typed afterwards.</source>
        <translation>Kolonat janë në rendin në të cilin rreshtat futen më pas.</translation>
    </message>
    <message>
        <source>Question, options and rule, with the text to read aloud.</source>
        <translation>Pyetja, alternativat dhe rregulli, me tekstin për t’u lexuar me zë.</translation>
    </message>
    <message>
        <source>All alike, to be cut. Letters and order are those of the screen that types them.</source>
        <translation>Të gjitha njësoj, për t’u prerë. Shkronjat dhe rendi janë ato të ekranit ku futen.</translation>
    </message>
    <message>
        <source>Strokes for each line, in the order in which the sums are typed.</source>
        <translation>Vijat për çdo rresht, në rendin në të cilin futen shumat.</translation>
    </message>
    <message>
        <source>The counts in the order in which they are typed, and who counted.</source>
        <translation>Numrat në rendin në të cilin futen, dhe kush numëroi.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n faqe u dërgua te printeri</numerusform>
            <numerusform>%n faqe u dërguan te printeri</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pages of the document</source>
        <translation>Faqet e dokumentit</translation>
    </message>
    <message>
        <source>The pages are coming…</source>
        <translation>Faqet po vijnë…</translation>
    </message>
    <message>
        <source>There is too much in the file: its pages are not shown.</source>
        <translation>Në skedar ka tepër gjëra: faqet e tij nuk shfaqen.</translation>
    </message>
</context>
<context>
    <name>ProfilesSheet</name>
    <message>
        <source>Profile</source>
        <translation>Profili</translation>
    </message>
    <message>
        <source>Make it the usual one</source>
        <translation>Bëje të zakonshmin</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Profil i ri</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>Merr nga një skedar…</translation>
    </message>
    <message>
        <source>Give out as a file…</source>
        <translation>Nxirr si skedar…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Harroje</translation>
    </message>
    <message>
        <source>Add a logo…</source>
        <translation>Shto logo…</translation>
    </message>
    <message>
        <source>Take the last logo out</source>
        <translation>Hiq logon e fundit</translation>
    </message>
    <message>
        <source>A new meeting takes the usual profile by copy: what is changed here later changes no meeting. Signatories are taken over from a meeting, in its letterhead sheet.</source>
        <translation>Takimi i ri e merr profilin e zakonshëm si kopje: ndryshimet e mëvonshme këtu nuk prekin asnjë takim. Nënshkruesit merren nga një takim, te koka e letrës së tij.</translation>
    </message>
    <message>
        <source>Profiles of the institution</source>
        <translation>Profilet e institucionit</translation>
    </message>
    <message>
        <source>{name} (the usual one)</source>
        <translation>{name} (i zakonshmi)</translation>
    </message>
    <message>
        <source>Our institution</source>
        <translation>Institucioni ynë</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Emri i profilit</translation>
    </message>
    <message>
        <source>Language of the documents</source>
        <translation>Gjuha e dokumenteve</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institucioni</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Emri i shkurtër</translation>
    </message>
    <message>
        <source>E-mail of the office</source>
        <translation>E-maili i zyrës</translation>
    </message>
    <message>
        <source>sender of prepared messages</source>
        <translation>dërguesi i mesazheve të përgatitura</translation>
    </message>
    <message>
        <source>Lines above the institution</source>
        <translation>Rreshtat mbi institucionin</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
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
        <source>Protocol number</source>
        <translation>Numri i protokollit</translation>
    </message>
    <message>
        <source>as it is written here: {number}/{sub}</source>
        <translation>siç shkruhet te ju: {number}/{sub}</translation>
    </message>
    <message>
        <source>How the minutes tell the discussion</source>
        <translation>Si e tregon procesverbali diskutimin</translation>
    </message>
    <message>
        <source>In full: each speaker in turn</source>
        <translation>I zgjeruar: çdo folës me radhë</translation>
    </message>
    <message>
        <source>In short: what was said by theme</source>
        <translation>I përmbledhur: çfarë u tha sipas temave</translation>
    </message>
    <message>
        <source>Leave a space for the stamp, “(vula)”</source>
        <translation>Lër vend për vulën, “(vula)”</translation>
    </message>
    <message>
        <source>Text modules</source>
        <translation>Fjali të gatshme</translation>
    </message>
    <message>
        <source>one a line: “kf = The chair gave the floor to [speaker].”; typed as ;kf and Tab</source>
        <translation>një për rresht: “kf = Kryesuesi i dha fjalën: [folësi].”; shkruhet ;kf dhe Tab</translation>
    </message>
    <message>
        <source>Usual recipients in the institution</source>
        <translation>Marrësit e zakonshëm në institucion</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>një për rresht</translation>
    </message>
    <message>
        <source>Usual recipients elsewhere</source>
        <translation>Marrësit e zakonshëm jashtë</translation>
    </message>
    <message>
        <source>they do not see each other (Bcc)</source>
        <translation>nuk e shohin njëri-tjetrin (Bcc)</translation>
    </message>
    <message numerus="yes">
        <source>%n logo(s)</source>
        <translation>
            <numerusform>%n logo</numerusform>
            <numerusform>%n logo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signatory(ies) of its own</source>
        <translation>
            <numerusform>%n nënshkrues i vetin</numerusform>
            <numerusform>%n nënshkrues të vetët</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget the profile “{name}”?</source>
        <translation>Ta harroj profilin “{name}”?</translation>
    </message>
    <message>
        <source>Meetings that took it keep what they took.</source>
        <translation>Takimet që e morën e mbajnë atë që morën.</translation>
    </message>
    <message>
        <source>Take a profile</source>
        <translation>Merr një profil</translation>
    </message>
    <message>
        <source>The profile was taken.</source>
        <translation>Profili u mor.</translation>
    </message>
    <message>
        <source>Give the profile out</source>
        <translation>Nxirr profilin</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>Add a logo</source>
        <translation>Shto logo</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>By a show of hands; with a vote: {total}</source>
        <translation>Me ngritje dore; me të drejtë vote: {total}</translation>
    </message>
    <message>
        <source>Votes cast: {voted}</source>
        <translation>Vota të hedhura: {voted}</translation>
    </message>
    <message>
        <source>{voted} of {total} have voted</source>
        <translation>Kanë votuar {voted} nga {total}</translation>
    </message>
    <message>
        <source>Has the floor</source>
        <translation>E ka fjalën</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Në radhë</translation>
    </message>
    <message>
        <source>Nobody has the floor</source>
        <translation>Fjalën nuk e ka askush</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>The room&apos;s view</source>
        <translation>Pamja e sallës</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Reason (it stays in the journal)</source>
        <translation>Arsyeja (mbetet në regjistër)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Shkruani arsyen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>The line of the meeting</source>
        <translation>Rrjedha e takimit</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Clear</source>
        <translation>Pastro</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Asgjë këtu nuk i ka këto fjalë.</translation>
    </message>
</context>
<context>
    <name>SendingSheet</name>
    <message>
        <source>Version</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>For the public</source>
        <translation>Publik</translation>
    </message>
    <message>
        <source>Full, with everybody’s name</source>
        <translation>I plotë, me emrat e të gjithëve</translation>
    </message>
    <message>
        <source>Recipients in the institution</source>
        <translation>Marrësit në institucion</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>një për rresht</translation>
    </message>
    <message>
        <source>Recipients elsewhere</source>
        <translation>Marrësit jashtë</translation>
    </message>
    <message>
        <source>they do not see each other (Bcc)</source>
        <translation>nuk e shohin njëri-tjetrin (Bcc)</translation>
    </message>
    <message numerus="yes">
        <source>and %n participant(s) by e-mail (Bcc)</source>
        <translation>
            <numerusform>dhe %n pjesëmarrës me e-mail (Bcc)</numerusform>
            <numerusform>dhe %n pjesëmarrës me e-mail (Bcc)</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep these recipients as the usual ones</source>
        <translation>Mbaji këta marrës si të zakonshëm</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjekti</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teksti</translation>
    </message>
    <message>
        <source>What is attached</source>
        <translation>Çfarë bashkëlidhet</translation>
    </message>
    <message>
        <source>The message opens in your mail program and is sent from there. Here it is noted as prepared; say that it was sent in “What was sent”.</source>
        <translation>Mesazhi hapet në programin tuaj të postës dhe dërgohet prej andej. Këtu shënohet i përgatitur; se u dërgua, shënojeni te “Çfarë u dërgua”.</translation>
    </message>
    <message>
        <source>Send the documents</source>
        <translation>Dërgo dokumentet</translation>
    </message>
    <message>
        <source>Prepare the message</source>
        <translation>Përgatit mesazhin</translation>
    </message>
    <message>
        <source>Prepared to be sent; the mail program opens it.</source>
        <translation>U përgatit për dërgim; e hap programi i postës.</translation>
    </message>
    <message>
        <source>The message was prepared, but no mail program opened it. It lies in {path}.</source>
        <translation>Mesazhi u përgatit, por asnjë program poste nuk e hapi. Gjendet te {path}.</translation>
    </message>
    <message>
        <source>May the full document leave the institution?</source>
        <translation>A lejohet që dokumenti i plotë të dalë jashtë institucionit?</translation>
    </message>
    <message>
        <source>Yes, prepare it</source>
        <translation>Po, përgatite</translation>
    </message>
</context>
<context>
    <name>SentSheet</name>
    <message>
        <source>Messages with documents</source>
        <translation>Mesazhet me dokumente</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Çfarë u dërgua</translation>
    </message>
    <message>
        <source>Enter: it was sent, or it was not after all. The program cannot see that by itself.</source>
        <translation>Enter: u dërgua, ose nuk u dërgua. Këtë programi nuk mund ta shohë vetë.</translation>
    </message>
    <message>
        <source>No message has been prepared for this meeting.</source>
        <translation>Për këtë takim nuk është përgatitur asnjë mesazh.</translation>
    </message>
    <message>
        <source>{document}, full</source>
        <translation>{document}, i plotë</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n marrës</numerusform>
            <numerusform>%n marrës</numerusform>
        </translation>
    </message>
    <message>
        <source>marked as sent</source>
        <translation>u shënua si dërguar</translation>
    </message>
    <message>
        <source>prepared to be sent</source>
        <translation>u përgatit për dërgim</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>from “{title}”</source>
        <translation>nga “{title}”</translation>
    </message>
    <message>
        <source>from the meeting of {date}</source>
        <translation>nga takimi i datës {date}</translation>
    </message>
</context>
<context>
    <name>SeriesSheet</name>
    <message>
        <source>What goes on from meeting to meeting</source>
        <translation>Çfarë vijon nga takimi në takim</translation>
    </message>
    <message>
        <source>Before and after this meeting</source>
        <translation>Para dhe pas këtij takimi</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>e parkuar</translation>
    </message>
    <message>
        <source>response waited for</source>
        <translation>përgjigje në pritje</translation>
    </message>
    <message>
        <source>Enter: a parked matter becomes an agenda item; a meeting, or the one a response belongs to, is opened.</source>
        <translation>Enter: çështja e parkuar bëhet pikë e rendit të ditës; takimi, ose ai të cilit i përket përgjigjja, hapet.</translation>
    </message>
    <message>
        <source>This meeting goes on from no other, and none goes on from it.</source>
        <translation>Ky takim nuk është vazhdim i asnjë tjetri, dhe asnjë nuk vazhdon prej tij.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) went on from this one</source>
        <translation>
            <numerusform>%n takim vazhdoi prej këtij</numerusform>
            <numerusform>%n takime vazhduan prej këtij</numerusform>
        </translation>
    </message>
    <message>
        <source>the meeting of {date}</source>
        <translation>takimi i datës {date}</translation>
    </message>
    <message>
        <source>this one goes on from it</source>
        <translation>ky vazhdon prej tij</translation>
    </message>
    <message>
        <source>goes on from this one</source>
        <translation>vazhdon prej këtij</translation>
    </message>
    <message>
        <source>It is an agenda item now.</source>
        <translation>Tani është pikë e rendit të ditës.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Cilësimet</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organizatori</translation>
    </message>
    <message>
        <source>Organiser, short</source>
        <translation>Organizatori, shkurt</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Qyteti</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vendi</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitatori</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Sekretari</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Pamja</translation>
    </message>
    <message>
        <source>Where copies and reports go</source>
        <translation>Ku shkojnë kopjet dhe relacionet</translation>
    </message>
    <message>
        <source>For every new meeting</source>
        <translation>Për çdo takim të ri</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Second place for copies</source>
        <translation>Vendi i dytë për kopjet</translation>
    </message>
    <message>
        <source>Folder of the archive</source>
        <translation>Dosja e arkivit</translation>
    </message>
    <message>
        <source>Driver of the token or card</source>
        <translation>Drejtuesi i pajisjes ose i kartës</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Si sistemi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>E çelët</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>E errët</translation>
    </message>
    <message>
        <source>A USB stick or another disk: each checked copy goes there too, in the background.</source>
        <translation>Një USB ose një disk tjetër: çdo kopje e kontrolluar shkon edhe atje, në sfond.</translation>
    </message>
    <message>
        <source>Signed reports are put here and never changed.</source>
        <translation>Relacionet e nënshkruara vendosen këtu dhe nuk ndryshohen kurrë.</translation>
    </message>
    <message>
        <source>Its PKCS#11 file; only for signing with a token or a card.</source>
        <translation>Skedari i saj PKCS#11; vetëm për nënshkrimin me pajisje ose kartë.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Zgjidh…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Asnjë</translation>
    </message>
    <message>
        <source>The program’s own</source>
        <translation>E programit</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>asnjë i zgjedhur</translation>
    </message>
    <message>
        <source>the program’s own folder</source>
        <translation>dosja e vetë programit</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Mbyll (Esc)</translation>
    </message>
</context>
<context>
    <name>SignedLists</name>
    <message>
        <source>The signed list: scans…</source>
        <translation>Lista e nënshkruar: skanimet…</translation>
    </message>
    <message>
        <source>Scans of the signed list</source>
        <translation>Skanimet e listës së nënshkruar</translation>
    </message>
    <message>
        <source>No scan yet.</source>
        <translation>Ende pa skanim.</translation>
    </message>
    <message>
        <source>The scan stays in this meeting and is not put into any document: the attendance list and the minutes name its hash, so that it can be held against them. It can be removed until the minutes are approved.</source>
        <translation>Skanimi mbetet në këtë takim dhe nuk futet në asnjë dokument: listëprezenca dhe procesverbali shënojnë gjurmën e tij (sha256), që të mund të krahasohet me to. Mund të hiqet derisa të miratohet procesverbali.</translation>
    </message>
    <message>
        <source>Enter: save as a file   Del: remove</source>
        <translation>Enter: ruaje si skedar   Del: hiqe</translation>
    </message>
    <message>
        <source>The signed list</source>
        <translation>Lista e nënshkruar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Attach a scan…</source>
        <translation>Bashkëngjit skanimin…</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Skanim</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n faqe</numerusform>
            <numerusform>%n faqe</numerusform>
        </translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>Skanime (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>The scan of the signed list</source>
        <translation>Skanimi i listës së nënshkruar</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>Ruaj skanimin</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>the second place cannot be reached</source>
        <translation>vendi i dytë nuk arrihet</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>Ende pa kopje</translation>
    </message>
    <message>
        <source>Copy: just now</source>
        <translation>Kopja: tani</translation>
    </message>
    <message numerus="yes">
        <source>Copy: %n minute(s) ago</source>
        <translation>
            <numerusform>Kopja: para %n minute</numerusform>
            <numerusform>Kopja: para %n minutash</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy: {time}</source>
        <translation>Kopja: ora {time}</translation>
    </message>
    <message numerus="yes">
        <source>Copy: %n day(s) ago</source>
        <translation>
            <numerusform>Kopja: para %n dite</numerusform>
            <numerusform>Kopja: para %n ditësh</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked copies are taken every ten minutes and at each agenda item.</source>
        <translation>Kopjet e kontrolluara bëhen çdo dhjetë minuta dhe në çdo pikë të rendit të ditës.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
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
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Meetings</source>
        <translation>Takimet</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Përgatitja</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Prezenca</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskutimi</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Votimi</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Procesverbali</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Nënshkrimi</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arkivi</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Saving works again. Not saved: {act}.</source>
        <translation>Ruajtja punon përsëri. Nuk u ruajt: {act}.</translation>
    </message>
    <message>
        <source>Copy elsewhere…</source>
        <translation>Kopjo tjetërkund…</translation>
    </message>
    <message>
        <source>Copy of the meeting</source>
        <translation>Kopje e takimit</translation>
    </message>
    <message>
        <source>Meetings (*.tryeza)</source>
        <translation>Takime (*.tryeza)</translation>
    </message>
    <message>
        <source>Copied and checked: {path}</source>
        <translation>U kopjua dhe u kontrollua: {path}</translation>
    </message>
    <message>
        <source>The meeting keeps the time of {zone} (now {there}); this computer shows {here}. Times are the meeting’s.</source>
        <translation>Ora e takimit është e zonës {zone} (tani {there}); ky kompjuter tregon {here}. Çdo orë në ekran është e takimit.</translation>
    </message>
    <message>
        <source>Bring it to this computer</source>
        <translation>Sille në këtë kompjuter</translation>
    </message>
    <message numerus="yes">
        <source>Read only: the check of this file found %n fault(s). The copies may be whole.</source>
        <translation>
            <numerusform>Vetëm për lexim: kontrolli i këtij skedari gjeti %n gabim. Kopjet mund të jenë të plota.</numerusform>
            <numerusform>Vetëm për lexim: kontrolli i këtij skedari gjeti %n gabime. Kopjet mund të jenë të plota.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the copies</source>
        <translation>Shfaq kopjet</translation>
    </message>
    <message>
        <source>All that was saved before was copied whole to “{folder}”.</source>
        <translation>Gjithçka e ruajtur deri tani u kopjua e plotë te “{folder}”.</translation>
    </message>
    <message>
        <source>Go on in the copy</source>
        <translation>Vazhdo në kopje</translation>
    </message>
    <message>
        <source>Go on from this</source>
        <translation>Vazhdo nga kjo</translation>
    </message>
    <message>
        <source>The pen is with {whom}: here the meeting can only be read until their copy returns.</source>
        <translation>Lapsi është te {whom}: këtu takimi vetëm lexohet derisa të kthehet kopja.</translation>
    </message>
    <message>
        <source>Take the pen…</source>
        <translation>Merr lapsin…</translation>
    </message>
    <message>
        <source>Correction no. {number} is open: the changes are told in the annex.</source>
        <translation>Korrigjimi nr. {number} është i hapur: ndryshimet tregohen në shtojcë.</translation>
    </message>
    <message>
        <source>Show the annex</source>
        <translation>Shfaq shtojcën</translation>
    </message>
    <message>
        <source>Take the pen back?</source>
        <translation>Të merret lapsi mbrapsht?</translation>
    </message>
    <message>
        <source>{whom} may have written in the copy since. What is written in both places cannot be joined: take the pen only when the copy is lost or unused.</source>
        <translation>{whom} mund të ketë shkruar ndërkohë në kopje. Ajo që shkruhet në dy vende nuk bashkohet: merrni lapsin vetëm kur kopja ka humbur ose nuk është përdorur.</translation>
    </message>
    <message>
        <source>Take the pen</source>
        <translation>Merr lapsin</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>Zhbëj: {act}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ribëj</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>Ribëj: {act}</translation>
    </message>
    <message>
        <source>Done: undo {act}</source>
        <translation>U krye: zhbëj {act}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>U zhbë: {what}</translation>
    </message>
    <message>
        <source>Done: redo {act}</source>
        <translation>U krye: ribëj {act}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>U ribë: {what}</translation>
    </message>
</context>
</TS>
