<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>Approving</name>
    <message>
        <source>Approved by</source>
        <translation>Miraton</translation>
    </message>
    <message>
        <source>Approval freezes the record: both documents can then be signed, and nothing in them changes any more. You can withdraw it, with a reason.</source>
        <translation>Miratimi e ngrin përmbajtjen: të dy dokumentet mund të nënshkruhen dhe asgjë në to nuk ndryshon më. Miratimin mund ta tërhiqni, me arsye.</translation>
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
        <source>Write who approves.</source>
        <translation>Shkruani kush e miraton.</translation>
    </message>
    <message>
        <source>Approved. Both documents are ready to be signed.</source>
        <translation>U miratua. Të dy dokumentet janë gati për nënshkrim.</translation>
    </message>
    <message>
        <source>Withdraw the approval?</source>
        <translation>Të tërhiqet miratimi?</translation>
    </message>
    <message>
        <source>The documents can be edited again. Signatures made so far stay in the history of the meeting, but the documents must be signed anew.</source>
        <translation>Dokumentet mund të ndryshohen përsëri. Nënshkrimet e bëra mbeten në historikun e takimit, por dokumentet duhet të nënshkruhen nga e para.</translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation>Tërhiq miratimin</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%n participant(s) not asked whether their name may be public.</source>
        <translation>
            <numerusform>%n pjesëmarrës nuk është pyetur nëse emri i tij mund të jetë publik.</numerusform>
            <numerusform>%n pjesëmarrës nuk janë pyetur nëse emri i tyre mund të jetë publik.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>“{section}”: the source changed after you wrote it. Choose a text.</source>
        <translation>“{section}”: burimi ka ndryshuar pasi e shkruat. Zgjidhni një nga tekstet.</translation>
    </message>
    <message>
        <source>A vote is open. Close it or call it off.</source>
        <translation>Një votim është i hapur. Mbylleni ose anulojeni.</translation>
    </message>
    <message>
        <source>The meeting has no title.</source>
        <translation>Takimi nuk ka titull.</translation>
    </message>
    <message>
        <source>The date of the meeting is missing.</source>
        <translation>Mungon data e takimit.</translation>
    </message>
    <message>
        <source>The place of the meeting is missing.</source>
        <translation>Mungon vendi i takimit.</translation>
    </message>
    <message>
        <source>Nobody is named as chair.</source>
        <translation>Nuk është shënuar kryesuesi.</translation>
    </message>
    <message>
        <source>Nobody is named as secretary.</source>
        <translation>Nuk është shënuar sekretari.</translation>
    </message>
    <message>
        <source>The opening of the meeting was not recorded.</source>
        <translation>Hapja e takimit nuk është regjistruar.</translation>
    </message>
    <message>
        <source>The closing of the meeting was not recorded.</source>
        <translation>Mbyllja e takimit nuk është regjistruar.</translation>
    </message>
    <message>
        <source>There is no protocol number yet; it may also be written by hand.</source>
        <translation>Nuk ka ende numër protokolli; mund të shkruhet edhe me dorë.</translation>
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
        <source>Protocol number</source>
        <translation>Numri i protokollit</translation>
    </message>
    <message>
        <source>from your register; never invented</source>
        <translation>nga regjistri juaj; programi nuk e cakton</translation>
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
        <source>Chair (signs as Facilitatori)</source>
        <translation>Kryesuesi (nënshkruan te Facilitatori)</translation>
    </message>
    <message>
        <source>Function of the chair</source>
        <translation>Funksioni i kryesuesit</translation>
    </message>
    <message>
        <source>Secretary (signs as Sekretari)</source>
        <translation>Sekretari (nënshkruan te Sekretari)</translation>
    </message>
    <message>
        <source>Function of the secretary</source>
        <translation>Funksioni i sekretarit</translation>
    </message>
</context>
<context>
    <name>LiveField</name>
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
        <translation>pika në ditar</translation>
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
</context>
<context>
    <name>MinutesStation</name>
    <message>
        <source>Minutes</source>
        <translation>Procesverbali</translation>
    </message>
    <message>
        <source>next section</source>
        <translation>seksioni tjetër</translation>
    </message>
    <message>
        <source>export</source>
        <translation>eksporto</translation>
    </message>
    <message>
        <source>keep the text</source>
        <translation>ruaj tekstin</translation>
    </message>
    <message>
        <source>insert a field</source>
        <translation>fut një fushë</translation>
    </message>
    <message>
        <source>other document</source>
        <translation>dokumenti tjetër</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>mirato</translation>
    </message>
    <message>
        <source>Show the other document</source>
        <translation>Shfaq dokumentin tjetër</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Seksioni tjetër</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Seksioni i mëparshëm</translation>
    </message>
    <message>
        <source>Keep the text of the section</source>
        <translation>Ruaj tekstin e seksionit</translation>
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
        <source>Keep my text over the changed source</source>
        <translation>Mbaj tekstin tim mbi burimin e ndryshuar</translation>
    </message>
    <message>
        <source>Protocol number, chair, secretary</source>
        <translation>Numri i protokollit, kryesuesi, sekretari</translation>
    </message>
    <message>
        <source>Public or internal version</source>
        <translation>Versioni publik ose i brendshëm</translation>
    </message>
    <message>
        <source>Export the PDF</source>
        <translation>Eksporto PDF-në</translation>
    </message>
    <message>
        <source>Approve the minutes</source>
        <translation>Mirato procesverbalin</translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation>Tërhiq miratimin</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U ruajt: {path}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relacioni</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Publik</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>I brendshëm</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumenti</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Seksionet</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Faqja</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>conflict</source>
        <translation>mospërputhje</translation>
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
    <name>PreviewCard</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation>faqe {page} nga {pages}</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Approved</source>
        <translation>Miratuar</translation>
    </message>
    <message>
        <source>By {name}, {when}. The record is frozen; nothing here can be edited.</source>
        <translation>Nga {name}, {when}. Përmbajtja është e ngrirë; këtu nuk ndryshohet më asgjë.</translation>
    </message>
    <message>
        <source>Before approval</source>
        <translation>Para miratimit</translation>
    </message>
    <message>
        <source>Approval waits for what is marked red:</source>
        <translation>Miratimi pret atë që është me të kuqe:</translation>
    </message>
    <message>
        <source>Nothing prevents approval. Worth a look:</source>
        <translation>Asgjë nuk e pengon miratimin. Shihni edhe:</translation>
    </message>
    <message>
        <source>All is in order: no conflict, no open vote, nothing missing.</source>
        <translation>Gjithçka në rregull: pa mospërputhje, pa votim të hapur, pa mungesa.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Mirato…</translation>
    </message>
    <message>
        <source>Go to signing</source>
        <translation>Shko te nënshkrimi</translation>
    </message>
    <message>
        <source>Withdraw the approval…</source>
        <translation>Tërhiq miratimin…</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Meeting details</source>
        <translation>Të dhënat e takimit</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Hyrja</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Hapja</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>the source changed</source>
        <translation>burimi ka ndryshuar</translation>
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
        <source>One paragraph a line; “- ” begins a bullet; “{” inserts a number that stays true.</source>
        <translation>Një paragraf për rresht; “- ” nis një pikë liste; “{” fut një numër që përditësohet vetë.</translation>
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
</TS>
