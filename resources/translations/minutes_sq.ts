<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>Accepting</name>
    <message>
        <source>Put it right here; then press 1 again on the proposal.</source>
        <translation>Ndreqeni këtu; pastaj shtypni përsëri 1 te propozimi.</translation>
    </message>
    <message>
        <source>The program cannot place this change. Write it yourself, then settle the comment with 2.</source>
        <translation>Programi nuk e vendos dot këtë ndryshim. Shkruajeni vetë, pastaj zgjidheni komentin me 2.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>under review</source>
        <translation>në shqyrtim</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>pranohet</translation>
    </message>
    <message>
        <source>accepted in part</source>
        <translation>pranohet pjesërisht</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nuk pranohet</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>the reason is missing</source>
        <translation>mungon arsyeja</translation>
    </message>
    <message>
        <source>No institution yet</source>
        <translation>Pa institucion ende</translation>
    </message>
    <message>
        <source>Responses by measure</source>
        <translation>Përgjigjet sipas masave</translation>
    </message>
    <message>
        <source>Measures and their responses</source>
        <translation>Masat dhe përgjigjet e tyre</translation>
    </message>
    <message>
        <source>No measures</source>
        <translation>Asnjë masë</translation>
    </message>
    <message>
        <source>There is nothing to respond to.</source>
        <translation>Nuk ka çfarë të marrë përgjigje.</translation>
    </message>
    <message>
        <source>Institution that responds</source>
        <translation>Institucioni që përgjigjet</translation>
    </message>
    <message>
        <source>Date of the response</source>
        <translation>Data e përgjigjes</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Approved by</source>
        <translation>Miraton</translation>
    </message>
    <message>
        <source>Approve the minutes?</source>
        <translation>Të miratohet procesverbali?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Mirato</translation>
    </message>
    <message>
        <source>Approve correction no. {number}?</source>
        <translation>Të miratohet korrigjimi nr. {number}?</translation>
    </message>
    <message>
        <source>What was approved and signed stays as it is. Every difference is told in the annex, which is signed in its turn.</source>
        <translation>Ajo që u miratua dhe u nënshkrua mbetet siç është. Çdo ndryshim tregohet në shtojcë, e cila nënshkruhet më vete.</translation>
    </message>
    <message>
        <source>Approval freezes the record: both documents can then be signed, and nothing in them changes any more. You can withdraw it, with a reason, until somebody signs.</source>
        <translation>Miratimi e ngrin përmbajtjen: të dyja dokumentet mund të nënshkruhen dhe asgjë në to nuk ndryshon më. Miratimin mund ta tërhiqni, me arsye, derisa të nënshkruajë dikush.</translation>
    </message>
    <message>
        <source>Write who approves.</source>
        <translation>Shkruani kush e miraton.</translation>
    </message>
    <message>
        <source>The correction is approved. Its annex is ready to be signed.</source>
        <translation>Korrigjimi u miratua. Shtojca e tij është gati për nënshkrim.</translation>
    </message>
    <message>
        <source>Approved. Both documents are ready to be signed.</source>
        <translation>U miratua. Të dyja dokumentet janë gati për nënshkrim.</translation>
    </message>
    <message>
        <source>Withdraw the approval?</source>
        <translation>Të tërhiqet miratimi?</translation>
    </message>
    <message>
        <source>The documents can be edited again. Nobody has signed them yet.</source>
        <translation>Dokumentet mund të ndryshohen përsëri. Askush nuk i ka nënshkruar ende.</translation>
    </message>
    <message>
        <source>Who corrects</source>
        <translation>Kush korrigjon</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>it stands in the annex</source>
        <translation>shënohet në shtojcë</translation>
    </message>
    <message>
        <source>What was approved and signed stays as it is. While the correction is open the meeting can be edited, and each difference is told in a numbered annex.</source>
        <translation>Ajo që u miratua dhe u nënshkrua mbetet siç është. Sa kohë korrigjimi është i hapur, takimi mund të ndryshohet dhe çdo ndryshim tregohet në një shtojcë me numër.</translation>
    </message>
    <message>
        <source>Begin the correction</source>
        <translation>Hap korrigjimin</translation>
    </message>
    <message>
        <source>Begin a correction?</source>
        <translation>Të hapet një korrigjim?</translation>
    </message>
    <message>
        <source>Write who corrects.</source>
        <translation>Shkruani kush e bën korrigjimin.</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Shkruani arsyen.</translation>
    </message>
    <message>
        <source>Call the correction off?</source>
        <translation>Të hiqet dorë nga korrigjimi?</translation>
    </message>
    <message>
        <source>Nothing has been approved in it. What was approved before stays as it is.</source>
        <translation>Në të nuk është miratuar asgjë. Ajo që u miratua më parë mbetet siç është.</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Hiq dorë</translation>
    </message>
    <message>
        <source>The correction was called off.</source>
        <translation>U hoq dorë nga korrigjimi.</translation>
    </message>
    <message>
        <source>Issue edition no. {number} of the responses?</source>
        <translation>Të nxirret botimi nr. {number} i përgjigjeve?</translation>
    </message>
    <message>
        <source>This edition is frozen and can be signed. Later changes come in the next edition.</source>
        <translation>Ky botim ngrihet dhe mund të nënshkruhet. Ndryshimet e mëvonshme hyjnë në botimin tjetër.</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Nxirr</translation>
    </message>
    <message>
        <source>Edition no. {number} is ready to be signed.</source>
        <translation>Botimi nr. {number} është gati për nënshkrim.</translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation>Tërhiq miratimin</translation>
    </message>
</context>
<context>
    <name>BesideSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Gjithçka e imja</translation>
    </message>
    <message>
        <source>All automatic</source>
        <translation>Gjithçka automatike</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>Mbaj rezultatin</translation>
    </message>
    <message>
        <source>The source changed: {section}</source>
        <translation>Burimi ka ndryshuar: {section}</translation>
    </message>
    <message numerus="yes">
        <source>Both changed the same words in %n place(s): choose there.</source>
        <translation>
            <numerusform>Në %n vend të dyja palët ndryshuan të njëjtat fjalë: zgjidhni aty.</numerusform>
            <numerusform>Në %n vende të dyja palët ndryshuan të njëjtat fjalë: zgjidhni aty.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to choose. Enter keeps the result below.</source>
        <translation>Nuk mbetet asgjë për të zgjedhur. Enter mban rezultatin më poshtë.</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>e imja</translation>
    </message>
    <message>
        <source>the automatic one</source>
        <translation>automatikja</translation>
    </message>
    <message>
        <source>both</source>
        <translation>të dyja</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>zgjidhni</translation>
    </message>
    <message>
        <source>(taken out)</source>
        <translation>(u hoq)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(asgjë)</translation>
    </message>
    <message>
        <source>(nothing any more)</source>
        <translation>(tani asgjë)</translation>
    </message>
    <message>
        <source>Passages of both texts</source>
        <translation>Pjesët e të dy teksteve</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Merret</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>E imja</translation>
    </message>
    <message>
        <source>Automatic now</source>
        <translation>Automatikja tani</translation>
    </message>
    <message>
        <source>another passage</source>
        <translation>pjesë tjetër</translation>
    </message>
    <message>
        <source>on, or keep</source>
        <translation>më tej, ose mbaj</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Rezultati</translation>
    </message>
</context>
<context>
    <name>Circulating</name>
    <message>
        <source>To whom</source>
        <translation>Kujt i dërgohet</translation>
    </message>
    <message>
        <source>as the table of comments will name them</source>
        <translation>ashtu si do të shënohet te tabela e komenteve</translation>
    </message>
    <message>
        <source>Comments until</source>
        <translation>Komente deri më</translation>
    </message>
    <message>
        <source>empty: no deadline</source>
        <translation>bosh: pa afat</translation>
    </message>
    <message>
        <source>Full or public</source>
        <translation>I plotë ose publik</translation>
    </message>
    <message>
        <source>Each document is written twice into a folder that you choose: as PDF to read, and as a text file to comment in. Send them as you usually do.</source>
        <translation>Çdo dokument shkruhet dy herë në një dosje që zgjidhni ju: si PDF për ta lexuar dhe si skedar teksti për ta komentuar. Dërgojini si zakonisht.</translation>
    </message>
    <message>
        <source>Send the draft for comments?</source>
        <translation>Të dërgohet drafti për komente?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Zgjidh dosjen…</translation>
    </message>
    <message>
        <source>Write to whom it goes.</source>
        <translation>Shkruani kujt i dërgohet.</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>Zgjidhni një dokument.</translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>Dosja për draftet</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written. The draft is in review.</source>
        <translation>
            <numerusform>U shkrua %n skedar. Drafti është në rishikim.</numerusform>
            <numerusform>U shkruan %n skedarë. Drafti është në rishikim.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Comments on the draft</source>
        <translation>Komentet për draftin</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>Shto koment</translation>
    </message>
    <message>
        <source>No comments yet</source>
        <translation>Ende asnjë koment</translation>
    </message>
    <message>
        <source>Write down here what comes back, from whom and about which section.</source>
        <translation>Shënoni këtu çfarë vjen, nga kush dhe për cilën pjesë.</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>pa vend</translation>
    </message>
    <message>
        <source>Without author</source>
        <translation>Pa autor</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>Si u trajtua</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komenti</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autori</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Për</translation>
    </message>
    <message>
        <source>{document}: the whole</source>
        <translation>{document}: i gjithë</translation>
    </message>
</context>
<context>
    <name>CommentsCard</name>
    <message>
        <source>Draft no. {number}, sent on {date} to: {to}.</source>
        <translation>Drafti nr. {number}, dërguar më {date}: {to}.</translation>
    </message>
    <message>
        <source>Comments until {date}.</source>
        <translation>Komente deri më {date}.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentet</translation>
    </message>
    <message>
        <source>The words of the comment</source>
        <translation>Fjalët e komentit</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Meeting details</source>
        <translation>Të dhënat e takimit</translation>
    </message>
    <message>
        <source>Title of the meeting</source>
        <translation>Titulli i takimit</translation>
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
        <source>Date of the meeting</source>
        <translation>Data e takimit</translation>
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
        <source>Chair (approves, signs first)</source>
        <translation>Kryesuesi (miraton, nënshkruan i pari)</translation>
    </message>
    <message>
        <source>Secretary (prepares, signs second)</source>
        <translation>Sekretari (përgatit, nënshkruan i dyti)</translation>
    </message>
    <message>
        <source>Function of the chair</source>
        <translation>Funksioni i kryesuesit</translation>
    </message>
    <message>
        <source>Function of the secretary</source>
        <translation>Funksioni i sekretarit</translation>
    </message>
</context>
<context>
    <name>DocumentsBar</name>
    <message>
        <source>Document</source>
        <translation>Dokumenti</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Të tjera</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Dokumentet e tjera</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export the PDF</source>
        <translation>Eksporto PDF-në</translation>
    </message>
    <message>
        <source>Text documents</source>
        <translation>Dokumente teksti</translation>
    </message>
    <message>
        <source>Export the draft as a text file</source>
        <translation>Eksporto draftin si skedar teksti (DOCX)</translation>
    </message>
    <message>
        <source>Export the consolidated text</source>
        <translation>Eksporto tekstin e konsoliduar</translation>
    </message>
    <message>
        <source>Export the tables (XLSX)</source>
        <translation>Eksporto tabelat (XLSX)</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} nga {count}</translation>
    </message>
    <message>
        <source>What this line was drawn from is gone.</source>
        <translation>Burimi i këtij rreshti nuk është më.</translation>
    </message>
    <message>
        <source>This line was drawn from nothing in the record.</source>
        <translation>Ky rresht nuk vjen nga ndonjë e dhënë e takimit.</translation>
    </message>
    <message>
        <source>{number} of {count}: {text}</source>
        <translation>{number} nga {count}: {text}</translation>
    </message>
</context>
<context>
    <name>Issues</name>
    <message>
        <source>Main issues discussed</source>
        <translation>Çështjet kryesore të diskutuara</translation>
    </message>
    <message>
        <source>Add an issue</source>
        <translation>Shto një çështje</translation>
    </message>
    <message>
        <source>No issues yet</source>
        <translation>Ende nuk ka çështje</translation>
    </message>
    <message>
        <source>Contributions of the kind “issue” are brought together here.</source>
        <translation>Këtu mblidhen ndërhyrjet e llojit “çështje”.</translation>
    </message>
    <message numerus="yes">
        <source>from %n contribution(s)</source>
        <translation>
            <numerusform>nga 1 ndërhyrje</numerusform>
            <numerusform>nga %n ndërhyrje</numerusform>
        </translation>
    </message>
    <message>
        <source>your own</source>
        <translation>e juaja</translation>
    </message>
    <message>
        <source>source changed</source>
        <translation>burimi ndryshoi</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>redaktuar</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Çështja</translation>
    </message>
</context>
<context>
    <name>IssuesCard</name>
    <message>
        <source>One line each, without names; a line break divides one. The contributions stay in the minutes.</source>
        <translation>Nga një rresht secila, pa emra; një rresht i ri e ndan më dysh. Ndërhyrjet mbeten në procesverbal.</translation>
    </message>
    <message numerus="yes">
        <source>%n more issue(s) stand in the minutes only.</source>
        <translation>
            <numerusform>Edhe 1 çështje gjendet vetëm në procesverbal.</numerusform>
            <numerusform>Edhe %n çështje gjenden vetëm në procesverbal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Main issues discussed</source>
        <translation>Çështjet kryesore të diskutuara</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>ndrysho</translation>
    </message>
    <message>
        <source>merge up</source>
        <translation>bashko sipër</translation>
    </message>
    <message>
        <source>take apart</source>
        <translation>zbërthe</translation>
    </message>
    <message>
        <source>move</source>
        <translation>zhvendos</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>lëre jashtë</translation>
    </message>
    <message>
        <source>keep my words</source>
        <translation>mbaj fjalët e mia</translation>
    </message>
</context>
<context>
    <name>Letterhead</name>
    <message>
        <source>Lines above the institution</source>
        <translation>Rreshtat mbi institucionin</translation>
    </message>
    <message>
        <source>one a line; empty: none</source>
        <translation>një për rresht; bosh: asnjë</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>one line under the institution</source>
        <translation>një rresht nën institucion</translation>
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
        <source>Keep as a profile</source>
        <translation>Ruaje si profil</translation>
    </message>
    <message>
        <source>Logos</source>
        <translation>Logot</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Kush nënshkruan</translation>
    </message>
    <message>
        <source>Letterhead and signatures</source>
        <translation>Koka e letrës dhe nënshkrimet</translation>
    </message>
    <message>
        <source>Kept as the profile “{name}”.</source>
        <translation>U ruajt si profili “{name}”.</translation>
    </message>
</context>
<context>
    <name>LiveField</name>
    <message>
        <source>people who took part, with the verb</source>
        <translation>pjesëmarrësit, me foljen (morën pjesë 43 persona)</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>organizatat, me emrin (25 organizata)</translation>
    </message>
    <message>
        <source>organisations, after “with the participation”</source>
        <translation>organizatat, pas “me pjesëmarrjen” (e 25 organizatave)</translation>
    </message>
    <message>
        <source>civil society organisations, in full</source>
        <translation>organizatat e shoqërisë civile, të plota</translation>
    </message>
    <message>
        <source>how civil society was represented</source>
        <translation>përfaqësimi i shoqërisë civile</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personat, me emrin (43 persona)</translation>
    </message>
    <message>
        <source>people, after “with the participation”</source>
        <translation>personat, pas “me pjesëmarrjen” (e 43 personave)</translation>
    </message>
    <message>
        <source>institutions that took part</source>
        <translation>institucionet që morën pjesë</translation>
    </message>
    <message>
        <source>other bodies that took part</source>
        <translation>subjektet e tjera që morën pjesë</translation>
    </message>
    <message>
        <source>guests and observers, with the verb</source>
        <translation>të ftuarit dhe vëzhguesit, me foljen</translation>
    </message>
    <message>
        <source>citizens who took part</source>
        <translation>qytetarët që morën pjesë</translation>
    </message>
    <message>
        <source>people of the organiser, with the verb</source>
        <translation>personat nga organizatori, me foljen</translation>
    </message>
    <message>
        <source>women, with the noun</source>
        <translation>gratë, me emrin (12 gra)</translation>
    </message>
    <message>
        <source>men, with the noun</source>
        <translation>burrat, me emrin (9 burra)</translation>
    </message>
    <message>
        <source>counties, with the noun</source>
        <translation>qarqet, me emrin (8 qarqe)</translation>
    </message>
    <message>
        <source>areas that were discussed</source>
        <translation>fushat e diskutuara (6 fusha)</translation>
    </message>
    <message>
        <source>contributions, with the noun</source>
        <translation>ndërhyrjet, me emrin</translation>
    </message>
    <message>
        <source>contributions by kind</source>
        <translation>ndërhyrjet sipas llojit</translation>
    </message>
    <message>
        <source>recommended measures, with the noun</source>
        <translation>masat e rekomanduara, me emrin</translation>
    </message>
    <message>
        <source>recommended measures, with the verb</source>
        <translation>masat e rekomanduara, me foljen</translation>
    </message>
    <message>
        <source>next steps, with the verb</source>
        <translation>hapat e ardhshëm, me foljen</translation>
    </message>
    <message>
        <source>people who took part</source>
        <translation>pjesëmarrës gjithsej</translation>
    </message>
    <message>
        <source>civil society organisations</source>
        <translation>organizata të shoqërisë civile</translation>
    </message>
    <message>
        <source>institutions</source>
        <translation>institucione</translation>
    </message>
    <message>
        <source>other bodies</source>
        <translation>subjekte të tjera</translation>
    </message>
    <message>
        <source>guests and observers</source>
        <translation>të ftuar dhe vëzhgues</translation>
    </message>
    <message>
        <source>citizens without an organisation</source>
        <translation>qytetarë pa organizatë</translation>
    </message>
    <message>
        <source>people of the organiser</source>
        <translation>persona nga organizatori</translation>
    </message>
    <message>
        <source>women</source>
        <translation>gra</translation>
    </message>
    <message>
        <source>men</source>
        <translation>burra</translation>
    </message>
    <message>
        <source>counties</source>
        <translation>qarqe</translation>
    </message>
    <message>
        <source>people invited</source>
        <translation>persona të ftuar më parë</translation>
    </message>
    <message>
        <source>people who came uninvited</source>
        <translation>persona që erdhën pa ftesë</translation>
    </message>
    <message>
        <source>areas of discussion</source>
        <translation>fusha diskutimi</translation>
    </message>
    <message>
        <source>points in the log</source>
        <translation>ndërhyrjet e shënuara</translation>
    </message>
    <message>
        <source>recommended measures</source>
        <translation>masa të rekomanduara</translation>
    </message>
    <message>
        <source>title of the meeting</source>
        <translation>titulli i takimit</translation>
    </message>
    <message>
        <source>the process it belongs to</source>
        <translation>procesi ku bën pjesë</translation>
    </message>
    <message>
        <source>organiser</source>
        <translation>organizatori</translation>
    </message>
    <message>
        <source>organiser, in short</source>
        <translation>organizatori, shkurt</translation>
    </message>
    <message>
        <source>organiser with its abbreviation</source>
        <translation>organizatori me shkurtimin</translation>
    </message>
    <message>
        <source>date and hours</source>
        <translation>data dhe orari</translation>
    </message>
    <message>
        <source>planned date and hours</source>
        <translation>data dhe orari i parashikuar</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>date in digits</source>
        <translation>data me shifra</translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation>dita e javës</translation>
    </message>
    <message>
        <source>planned hours</source>
        <translation>orari i parashikuar</translation>
    </message>
    <message>
        <source>planned beginning</source>
        <translation>fillimi i parashikuar</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>mbarimi i parashikuar</translation>
    </message>
    <message>
        <source>when it was opened</source>
        <translation>ora e hapjes</translation>
    </message>
    <message>
        <source>when it was closed</source>
        <translation>ora e mbylljes</translation>
    </message>
    <message>
        <source>city and place</source>
        <translation>qyteti dhe vendi</translation>
    </message>
    <message>
        <source>“, in” and the place</source>
        <translation>“, në” dhe vendi</translation>
    </message>
    <message>
        <source>place</source>
        <translation>vendi</translation>
    </message>
    <message>
        <source>city</source>
        <translation>qyteti</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>kryesuesi</translation>
    </message>
    <message>
        <source>chair with function</source>
        <translation>kryesuesi me funksion</translation>
    </message>
    <message>
        <source>function of the chair</source>
        <translation>funksioni i kryesuesit</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>sekretari</translation>
    </message>
    <message>
        <source>secretary with function</source>
        <translation>sekretari me funksion</translation>
    </message>
    <message>
        <source>function of the secretary</source>
        <translation>funksioni i sekretarit</translation>
    </message>
    <message>
        <source>protocol number</source>
        <translation>numri i protokollit</translation>
    </message>
    <message>
        <source>protocol date</source>
        <translation>data e protokollit</translation>
    </message>
    <message>
        <source>“of” and the date, where there is one</source>
        <translation>“të datës” dhe data, kur ka</translation>
    </message>
    <message>
        <source>protocol number in a list, where there is one</source>
        <translation>numri i protokollit në listë, kur ka</translation>
    </message>
    <message>
        <source>protocol number of the minutes, where there is one</source>
        <translation>numri i protokollit i procesverbalit, nëse ka</translation>
    </message>
    <message>
        <source>protocol number of the attendance list, where there is one</source>
        <translation>numri i protokollit i listëprezencës, nëse ka</translation>
    </message>
    <message>
        <source>protocol number of the voting protocol, where there is one</source>
        <translation>numri i protokollit i protokollit të votimit, nëse ka</translation>
    </message>
</context>
<context>
    <name>Logos</name>
    <message>
        <source>Logos</source>
        <translation>Logot</translation>
    </message>
    <message>
        <source>Add a logo…</source>
        <translation>Shto logo…</translation>
    </message>
    <message>
        <source>Move the logo to the left</source>
        <translation>Zhvendos logon majtas</translation>
    </message>
    <message>
        <source>Move the logo to the right</source>
        <translation>Zhvendos logon djathtas</translation>
    </message>
    <message>
        <source>Take the logo out</source>
        <translation>Hiq logon</translation>
    </message>
    <message>
        <source>Whose logo it is</source>
        <translation>E kujt është logoja</translation>
    </message>
    <message>
        <source>read aloud to those who cannot see it; Enter keeps it</source>
        <translation>u lexohet atyre që nuk e shohin; Enter e ruan</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} piksel</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>Add a logo</source>
        <translation>Shto logo</translation>
    </message>
    <message>
        <source>Write whose logo it is.</source>
        <translation>Shkruani e kujt është logoja.</translation>
    </message>
</context>
<context>
    <name>MinutesCommands</name>
    <message>
        <source>next section</source>
        <translation>pjesa tjetër</translation>
    </message>
    <message>
        <source>next document</source>
        <translation>dokumenti tjetër</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>nxirr</translation>
    </message>
    <message>
        <source>export</source>
        <translation>eksporto</translation>
    </message>
    <message>
        <source>source of the line</source>
        <translation>burimi i rreshtit</translation>
    </message>
    <message>
        <source>keep the text</source>
        <translation>ruaj tekstin</translation>
    </message>
    <message>
        <source>what is open</source>
        <translation>çfarë mbetet</translation>
    </message>
    <message>
        <source>send</source>
        <translation>dërgo</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>mirato</translation>
    </message>
    <message>
        <source>Show the next document</source>
        <translation>Shfaq dokumentin tjetër</translation>
    </message>
    <message>
        <source>Show the document before</source>
        <translation>Shfaq dokumentin e mëparshëm</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Pjesa tjetër</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Pjesa e mëparshme</translation>
    </message>
    <message>
        <source>Open what the line was drawn from</source>
        <translation>Hap burimin e rreshtit</translation>
    </message>
    <message>
        <source>Go to what is still open</source>
        <translation>Shko te çfarë mbetet pa bërë</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>Shko te faqja</translation>
    </message>
    <message>
        <source>Comments on the draft</source>
        <translation>Komentet për draftin</translation>
    </message>
    <message>
        <source>Add a comment on the draft</source>
        <translation>Shto koment për draftin</translation>
    </message>
    <message>
        <source>Keep the text of the section</source>
        <translation>Ruaj tekstin e pjesës</translation>
    </message>
    <message>
        <source>Insert a live field</source>
        <translation>Fut një fushë të gjallë</translation>
    </message>
    <message>
        <source>Restore the automatic text</source>
        <translation>Kthe tekstin automatik</translation>
    </message>
    <message>
        <source>My text and the changed source side by side…</source>
        <translation>Teksti im dhe burimi i ndryshuar krahas…</translation>
    </message>
    <message>
        <source>Keep my text over the changed source</source>
        <translation>Mbaj tekstin tim mbi burimin e ndryshuar</translation>
    </message>
    <message>
        <source>Protocol number, chair, secretary</source>
        <translation>Numri i protokollit, kryesuesi, sekretari</translation>
    </message>
    <message>
        <source>Letterhead, logos, who signs…</source>
        <translation>Koka e letrës, logot, kush nënshkruan…</translation>
    </message>
    <message>
        <source>Text modules…</source>
        <translation>Fjalitë e gatshme…</translation>
    </message>
    <message>
        <source>Minutes in full or in short</source>
        <translation>Procesverbali i zgjeruar ose i përmbledhur</translation>
    </message>
    <message>
        <source>The full document or the public one</source>
        <translation>Dokumenti i plotë ose ai publik</translation>
    </message>
    <message>
        <source>Document in Albanian or in English</source>
        <translation>Dokumenti shqip ose anglisht</translation>
    </message>
    <message>
        <source>Export the PDF</source>
        <translation>Eksporto PDF-në</translation>
    </message>
    <message>
        <source>Export the text consolidated with the corrections…</source>
        <translation>Eksporto tekstin e konsoliduar me korrigjimet…</translation>
    </message>
    <message>
        <source>Export the draft as a text file</source>
        <translation>Eksporto draftin si skedar teksti (DOCX)</translation>
    </message>
    <message>
        <source>Export the tables (XLSX)…</source>
        <translation>Eksporto tabelat (XLSX)…</translation>
    </message>
    <message>
        <source>Send the draft for comments…</source>
        <translation>Dërgo draftin për komente…</translation>
    </message>
    <message>
        <source>Send the documents…</source>
        <translation>Dërgo dokumentet…</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Çfarë u dërgua</translation>
    </message>
    <message>
        <source>Take in a returned draft…</source>
        <translation>Merr draftin e kthyer…</translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation>Tërhiq miratimin</translation>
    </message>
    <message>
        <source>Begin a correction…</source>
        <translation>Hap korrigjim…</translation>
    </message>
    <message>
        <source>Show the annex of corrections</source>
        <translation>Shfaq shtojcën korrigjuese</translation>
    </message>
    <message>
        <source>Call the correction off</source>
        <translation>Hiq dorë nga korrigjimi</translation>
    </message>
    <message>
        <source>The comment selected: {how}</source>
        <translation>Komenti i zgjedhur: {how}</translation>
    </message>
    <message>
        <source>The measure selected: {answer}</source>
        <translation>Masa e zgjedhur: {answer}</translation>
    </message>
    <message>
        <source>Show: {document}</source>
        <translation>Shfaq: {document}</translation>
    </message>
    <message>
        <source>Approve the correction</source>
        <translation>Mirato korrigjimin</translation>
    </message>
    <message>
        <source>Issue the responses</source>
        <translation>Nxirr përgjigjet</translation>
    </message>
    <message>
        <source>Approve the minutes</source>
        <translation>Mirato procesverbalin</translation>
    </message>
</context>
<context>
    <name>MinutesStation</name>
    <message>
        <source>Sections</source>
        <translation>Seksionet</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Responses by measure</source>
        <translation>Përgjigjet sipas masave</translation>
    </message>
    <message>
        <source>open: {number}</source>
        <translation>pa trajtuar: {number}</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentet</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>mospërputhje</translation>
    </message>
    <message>
        <source>in Albanian</source>
        <translation>në shqip</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>redaktuar</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatik</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>The document is long: its page is being drawn.</source>
        <translation>Dokumenti është i gjatë: faqja e tij po vizatohet.</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>I zgjeruar</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>I përmbledhur</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Faqja</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>Faqja po përgatitet…</translation>
    </message>
    <message>
        <source>A double click on a line opens what it was drawn from</source>
        <translation>Dy klikime mbi një rresht hapin burimin e tij</translation>
    </message>
    <message>
        <source>Full or public</source>
        <translation>I plotë ose publik</translation>
    </message>
    <message>
        <source>How the minutes tell the discussion</source>
        <translation>Si e tregon procesverbali diskutimin</translation>
    </message>
    <message>
        <source>Export the PDF</source>
        <translation>Eksporto PDF-në</translation>
    </message>
    <message>
        <source>Export the PDF (Ctrl+E)</source>
        <translation>Eksporto PDF-në (Ctrl+E)</translation>
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
        <source>Language of the document: {language}</source>
        <translation>Gjuha e dokumentit: {language}</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation>faqe {page} nga {pages}</translation>
    </message>
</context>
<context>
    <name>ProfileChoice</name>
    <message>
        <source>Profile</source>
        <translation>Profili</translation>
    </message>
    <message>
        <source>Take from the profile</source>
        <translation>Merr nga profili</translation>
    </message>
    <message>
        <source>The meeting has the profile now.</source>
        <translation>Takimi e ka tani profilin.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message>
        <source>Drafts that came back</source>
        <translation>Drafte të kthyera</translation>
    </message>
    <message>
        <source>Take in a returned draft</source>
        <translation>Merr draftin e kthyer</translation>
    </message>
    <message numerus="yes">
        <source>Take %n returned draft(s) in?</source>
        <translation>
            <numerusform>Të merret drafti i kthyer?</numerusform>
            <numerusform>Të merren %n drafte të kthyera?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Merr</translation>
    </message>
    <message>
        <source>draft no. {number}</source>
        <translation>drafti nr. {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n ndryshim</numerusform>
            <numerusform>%n ndryshime</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n koment</numerusform>
            <numerusform>%n komente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) without a place</source>
        <translation>
            <numerusform>%n shënim pa vend</numerusform>
            <numerusform>%n shënime pa vend</numerusform>
        </translation>
    </message>
    <message>
        <source>From: {names}</source>
        <translation>Nga: {names}</translation>
    </message>
    <message>
        <source>It says nothing that the draft did not say.</source>
        <translation>Nuk thotë asgjë që drafti nuk e thoshte.</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>U mor</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>the source changed</source>
        <translation>burimi ka ndryshuar</translation>
    </message>
    <message>
        <source>in Albanian</source>
        <translation>në shqip</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>redaktuar</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatik</translation>
    </message>
    <message>
        <source>(nothing any more)</source>
        <translation>(tani asgjë)</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Këtu nuk ka ende asgjë.</translation>
    </message>
    <message>
        <source>Drawn from the record: ↓ to a line, Enter opens where it was entered.</source>
        <translation>Nga të dhënat e takimit: ↓ zgjedh rreshtin, Enter e hap atje ku u shënua.</translation>
    </message>
    <message>
        <source>Ctrl+S keeps it</source>
        <translation>Ctrl+S e ruan</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>u ruajt</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>Teksti i seksionit</translation>
    </message>
    <message>
        <source>Automatic text now</source>
        <translation>Teksti automatik tani</translation>
    </message>
    <message>
        <source>What the section holds</source>
        <translation>Përmbajtja e seksionit</translation>
    </message>
    <message>
        <source>One paragraph a line; “- ” begins a bullet; “{” inserts a name or number that stays true, “;” a sentence of your office.</source>
        <translation>Një paragraf për rresht; “- ” nis një pikë; “{” fut një emër ose numër që mbetet i saktë, “;” një fjali të gatshme të zyrës.</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Fut një fushë</translation>
    </message>
    <message>
        <source>Restore the automatic text</source>
        <translation>Kthe tekstin automatik</translation>
    </message>
    <message>
        <source>The source changed after you wrote this. The automatic text now, changes marked; yours is below:</source>
        <translation>Burimi ka ndryshuar pasi e shkruat këtë. Ky është teksti automatik tani, me ndryshimet të shënuara; teksti juaj është më poshtë:</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Krahas</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Mbaj timin</translation>
    </message>
    <message>
        <source>Take the automatic one</source>
        <translation>Merr automatikun</translation>
    </message>
    <message>
        <source>Drawn from the record: it changes where the data is entered.</source>
        <translation>Vjen nga të dhënat: ndryshohet atje ku futen të dhënat.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Shko atje</translation>
    </message>
</context>
<context>
    <name>Settled</name>
    <message>
        <source>open</source>
        <translation>i hapur</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>pranohet</translation>
    </message>
    <message>
        <source>accepted in part</source>
        <translation>pranohet pjesërisht</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nuk pranohet</translation>
    </message>
</context>
<context>
    <name>Signatories</name>
    <message>
        <source>Document</source>
        <translation>Dokumenti</translation>
    </message>
    <message>
        <source>Field {number}: words above it</source>
        <translation>Fusha {number}: fjalët sipër</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Emri</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funksioni</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Si zakonisht</translation>
    </message>
    <message>
        <source>Write what stands above the signature.</source>
        <translation>Shkruani çfarë qëndron mbi nënshkrimin.</translation>
    </message>
</context>
<context>
    <name>Stands</name>
    <message>
        <source>In review</source>
        <translation>Në rishikim</translation>
    </message>
    <message>
        <source>Before approval</source>
        <translation>Para miratimit</translation>
    </message>
    <message>
        <source>Approval waits for what is marked red:</source>
        <translation>Miratimi pret për çfarë është shënuar me të kuqe:</translation>
    </message>
    <message>
        <source>Nothing prevents approval. Worth a look:</source>
        <translation>Asgjë nuk e pengon miratimin. Shihni edhe:</translation>
    </message>
    <message>
        <source>All is in order: no conflict, no open vote, nothing missing.</source>
        <translation>Gjithçka është në rregull: asnjë mospërputhje, asnjë votim i hapur, asgjë nuk mungon.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Mirato…</translation>
    </message>
    <message>
        <source>Take in a returned draft…</source>
        <translation>Merr draftin e kthyer…</translation>
    </message>
    <message>
        <source>Send for comments…</source>
        <translation>Dërgo për komente…</translation>
    </message>
    <message>
        <source>Comments are awaited from: {to}.</source>
        <translation>Priten komente nga: {to}.</translation>
    </message>
    <message>
        <source>Comments are awaited until {date} from: {to}.</source>
        <translation>Priten komente deri më {date} nga: {to}.</translation>
    </message>
    <message numerus="yes">
        <source>Comments: %n open</source>
        <translation>
            <numerusform>Komentet: %n i hapur</numerusform>
            <numerusform>Komentet: %n të hapura</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentet</translation>
    </message>
    <message>
        <source>By {name}, {when}. The record is frozen; nothing here can be edited.</source>
        <translation>Nga {name}, {when}. Përmbajtja është e ngrirë; këtu nuk ndryshohet asgjë.</translation>
    </message>
    <message>
        <source>Go to signing</source>
        <translation>Shko te nënshkrimi</translation>
    </message>
    <message>
        <source>Something is wrong? A correction is told in a numbered annex.</source>
        <translation>Diçka nuk është e saktë? Korrigjimi tregohet në një shtojcë me numër.</translation>
    </message>
    <message>
        <source>Begin a correction…</source>
        <translation>Hap korrigjim…</translation>
    </message>
    <message>
        <source>Withdraw the approval…</source>
        <translation>Tërhiq miratimin…</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Miratuar</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>Approve the correction…</source>
        <translation>Mirato korrigjimin…</translation>
    </message>
    <message>
        <source>Show the annex</source>
        <translation>Shfaq shtojcën</translation>
    </message>
    <message>
        <source>Call the correction off</source>
        <translation>Hiq dorë nga korrigjimi</translation>
    </message>
    <message>
        <source>Correction no. {number}</source>
        <translation>Korrigjimi nr. {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) under review.</source>
        <translation>
            <numerusform>%n masë në shqyrtim.</numerusform>
            <numerusform>%n masa në shqyrtim.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n response(s) without the reason.</source>
        <translation>
            <numerusform>%n përgjigje pa arsyen.</numerusform>
            <numerusform>%n përgjigje pa arsyen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued so far: {number}.</source>
        <translation>Botime deri tani: {number}.</translation>
    </message>
    <message>
        <source>Issue edition no. {number}…</source>
        <translation>Nxirr botimin nr. {number}…</translation>
    </message>
    <message>
        <source>Reasoned responses</source>
        <translation>Përgjigjja e arsyetuar</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>a number</source>
        <translation>numër</translation>
    </message>
    <message>
        <source>a live field: it is put right where it is entered</source>
        <translation>fushë e gjallë: ndreqet aty ku shënohet</translation>
    </message>
    <message>
        <source>a name: it is put right in the meeting</source>
        <translation>emër: ndreqet te takimi</translation>
    </message>
    <message>
        <source>drawn from the record: it is put right where it is entered</source>
        <translation>nga të dhënat e takimit: ndreqet aty ku shënohet</translation>
    </message>
    <message>
        <source>Moved: “{old}”</source>
        <translation>Zhvendosur: “{old}”</translation>
    </message>
    <message>
        <source>Against the addition of “{old}”</source>
        <translation>Kundër shtimit “{old}”</translation>
    </message>
    <message>
        <source>A line divided or joined</source>
        <translation>Rresht i ndarë ose i bashkuar</translation>
    </message>
    <message>
        <source>Added: “{new}”</source>
        <translation>Shtuar: “{new}”</translation>
    </message>
    <message>
        <source>Taken out: “{old}”</source>
        <translation>Hequr: “{old}”</translation>
    </message>
    <message>
        <source>Without author</source>
        <translation>Pa autor</translation>
    </message>
    <message>
        <source>not marked as a change in the file</source>
        <translation>i pashënuar si ndryshim në skedar</translation>
    </message>
    <message>
        <source>without a place in the draft</source>
        <translation>pa vend në draft</translation>
    </message>
</context>
</TS>
