<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Actions</source>
        <translation>Detyrat</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Shto detyrë</translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Ende nuk ka detyra</translation>
    </message>
    <message>
        <source>Write below “Owner: !d what”, or add one here.</source>
        <translation>Shkruani poshtë “Përgjegjësi: !d detyra”, ose shtojeni këtu.</translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation>Pa përgjegjës</translation>
    </message>
    <message>
        <source>Who is “%1”?</source>
        <translation>Kush është “%1”?</translation>
    </message>
    <message>
        <source>S: settle</source>
        <translation>S: sqaro</translation>
    </message>
    <message>
        <source>done</source>
        <translation>e kryer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Çfarë</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Përgjegjësi</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Afati</translation>
    </message>
    <message>
        <source>27.11.2026 or “+5 working days”</source>
        <translation>27.11.2026 ose “+5 ditë pune”</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>E kryer</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Agenda</source>
        <translation>Rendi i ditës</translation>
    </message>
    <message>
        <source>Agenda items</source>
        <translation>Pikat e rendit të ditës</translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation>Fillo takimin</translation>
    </message>
    <message>
        <source>Open the next item</source>
        <translation>Hap pikën tjetër</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Mbyll takimin</translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n ndërhyrje</numerusform>
            <numerusform>%n ndërhyrje</numerusform>
        </translation>
    </message>
    <message>
        <source>parked</source>
        <translation>e parkuar</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>u trajtua</translation>
    </message>
    <message>
        <source>next meeting</source>
        <translation>takimi i ardhshëm</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>nuk trajtohet më</translation>
    </message>
    <message>
        <source>The meeting ran from {start} to {end}.</source>
        <translation>Takimi u mbajt nga ora {start} deri në {end}.</translation>
    </message>
    <message>
        <source>The meeting began at {start}.</source>
        <translation>Takimi filloi në orën {start}.</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>Agreements</source>
        <translation>Dakordësi</translation>
    </message>
    <message>
        <source>Add an agreement</source>
        <translation>Shto dakordësi</translation>
    </message>
    <message>
        <source>No agreements yet</source>
        <translation>Ende nuk ka dakordësi</translation>
    </message>
    <message>
        <source>Write below “!u what was agreed”, or add one here.</source>
        <translation>Shkruani poshtë “!u për çfarë u ra dakord”, ose shtojeni këtu.</translation>
    </message>
    <message>
        <source>The whole meeting</source>
        <translation>I gjithë takimi</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Për çfarë u ra dakord</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Si</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>Without a projector: read aloud, print the options…</source>
        <translation>Pa projektor: lexo me zë, printo alternativat…</translation>
    </message>
    <message>
        <source>First prepare a vote.</source>
        <translation>Më parë përgatitni një votim.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Text to read aloud</source>
        <translation>Teksti për t’u lexuar me zë</translation>
    </message>
    <message>
        <source>Read it to the room, or print the options sheet: question, rule and options, with this text.</source>
        <translation>Lexojani sallës, ose printoni fletën e alternativave: pyetjen, rregullin dhe alternativat, bashkë me këtë tekst.</translation>
    </message>
    <message>
        <source>Without a projector</source>
        <translation>Pa projektor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>The sheet as PDF…</source>
        <translation>Fleta si PDF…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
    <message>
        <source>The options sheet</source>
        <translation>Fleta e alternativave</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>For</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Kundër</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>Abstenim</translation>
    </message>
    <message>
        <source>Did not vote</source>
        <translation>Nuk votuan</translation>
    </message>
    <message>
        <source>Votes by kind of voter</source>
        <translation>Votat sipas llojit të votuesit</translation>
    </message>
    <message>
        <source>Votes by kind of organisation</source>
        <translation>Votat sipas llojit të organizatës</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>→ reworded when it was read, at %1</source>
        <translation>→ u riformulua kur u lexua, ora %1</translation>
    </message>
    <message>
        <source>→ %1 objected at %2</source>
        <translation>→ kundërshtoi %1, ora %2</translation>
    </message>
    <message>
        <source>→ objected to at %1</source>
        <translation>→ u kundërshtua në orën %1</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>Arrival</source>
        <translation>Ardhja</translation>
    </message>
    <message>
        <source>Who has arrived?</source>
        <translation>Kush erdhi?</translation>
    </message>
    <message>
        <source>Name or organisation</source>
        <translation>Emri ose organizata</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personat e gjetur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Mbyll (Esc)</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>erdhi</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>u kthye</translation>
    </message>
    <message>
        <source>add as not invited</source>
        <translation>shto si të paftuar</translation>
    </message>
    <message>
        <source>close</source>
        <translation>mbyll</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>inside since {time}</source>
        <translation>brenda që në {time}</translation>
    </message>
    <message>
        <source>left at {time}</source>
        <translation>u largua në {time}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>organisation</source>
        <translation>organizatë</translation>
    </message>
    <message>
        <source>without an organisation</source>
        <translation>pa organizatë</translation>
    </message>
    <message>
        <source>father’s name %1</source>
        <translation>atësia %1</translation>
    </message>
    <message>
        <source>no. %1 of this name</source>
        <translation>i %1-ti në listë me këtë emër</translation>
    </message>
    <message>
        <source>To be settled later</source>
        <translation>Të sqarohet më vonë</translation>
    </message>
    <message>
        <source>It is text, not a name</source>
        <translation>Është tekst, jo emër</translation>
    </message>
    <message>
        <source>Keep “%1” as the owner, as written</source>
        <translation>Mbaje “%1” si përgjegjës, siç është shkruar</translation>
    </message>
    <message>
        <source>Nobody on the list is called “%1”. Enter keeps it as the owner, as written.</source>
        <translation>Askush në listë nuk quhet “%1”. Enter e mban si përgjegjës, siç është shkruar.</translation>
    </message>
    <message>
        <source>Nobody on the list is called “%1”. A digit chooses; Enter keeps it to be settled.</source>
        <translation>Askush në listë nuk quhet “%1”. Një shifër zgjedh; Enter e ruan për t’u sqaruar.</translation>
    </message>
    <message>
        <source>Who is “%1”? A digit or the arrows choose; Enter keeps it to be settled.</source>
        <translation>Kush është “%1”? Zgjidhni me shifër ose me shigjeta; Enter e ruan për t’u sqaruar.</translation>
    </message>
    <message>
        <source>“%1” looks like a number or a scanned code. Enter once more logs it.</source>
        <translation>“%1” duket si numër ose kod i skanuar. Enter edhe një herë e shënon.</translation>
    </message>
    <message>
        <source>A new organisation: “%1”</source>
        <translation>Organizatë e re: “%1”</translation>
    </message>
    <message>
        <source>Which organisation is “%1”? Choose by a digit or by the arrows.</source>
        <translation>Cila organizatë është “%1”? Zgjidhni me shifër ose me shigjeta.</translation>
    </message>
    <message>
        <source>Who is “%1”? Choose by a digit or by the arrows.</source>
        <translation>Kush është “%1”? Zgjidhni me shifër ose me shigjeta.</translation>
    </message>
    <message>
        <source>Nobody on the list is called “%1”.</source>
        <translation>Askush në listë nuk quhet “%1”.</translation>
    </message>
</context>
<context>
    <name>BeginForm</name>
    <message>
        <source>The second person types the same cards without seeing what the first typed. Then only the cards that differ are shown, and a third person decides them.</source>
        <translation>I dyti shtyp të njëjtat fletë pa e parë çfarë shtypi i pari. Pastaj shfaqen vetëm fletët që ndryshojnë dhe për to vendos një i tretë.</translation>
    </message>
    <message>
        <source>Typed the cards</source>
        <translation>I shtypi fletët</translation>
    </message>
    <message>
        <source>Types them again</source>
        <translation>I shtyp përsëri</translation>
    </message>
    <message>
        <source>Begin the second typing</source>
        <translation>Fillo shtypjen e dytë</translation>
    </message>
    <message>
        <source>Question to the room</source>
        <translation>Pyetja për sallën</translation>
    </message>
    <message>
        <source>Minutes of silent writing</source>
        <translation>Minuta shkrimi në heshtje</translation>
    </message>
    <message>
        <source>Steps: {steps}. {key} goes on to the next.</source>
        <translation>Hapat: {steps}. {key} kalon te hapi tjetër.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Fillo</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>The contribution that is selected</source>
        <translation>Ndërhyrja e zgjedhur</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Ende nuk ka grupe</translation>
    </message>
    <message>
        <source>0 puts the selected contribution into a new group; 1 to 9 put the next ones beside it.</source>
        <translation>0 e vendos ndërhyrjen e zgjedhur në një grup të ri; 1 deri në 9 i vendosin të tjerat pranë saj.</translation>
    </message>
    <message>
        <source>Every contribution lies in a group.</source>
        <translation>Çdo ndërhyrje është në një grup.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Bosh</translation>
    </message>
    <message numerus="yes">
        <source>Group {number}, {name}: %n contribution(s)</source>
        <translation>
            <numerusform>Grupi {number}, {name}: %n ndërhyrje</numerusform>
            <numerusform>Grupi {number}, {name}: %n ndërhyrje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in a group: %n contribution(s)</source>
        <translation>
            <numerusform>Të pagrupuara: %n ndërhyrje</numerusform>
            <numerusform>Të pagrupuara: %n ndërhyrje</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in a group</source>
        <translation>Të pagrupuara</translation>
    </message>
    <message>
        <source>Looks like group {number}, {name}, because of the words: {words}. Enter puts it there.</source>
        <translation>I ngjan grupit {number}, {name}, për shkak të fjalëve: {words}. Enter e vendos atje.</translation>
    </message>
    <message>
        <source>This group is folded: P shows its contributions.</source>
        <translation>Ky grup është i palosur: P i shfaq ndërhyrjet e tij.</translation>
    </message>
    <message>
        <source>No contribution is selected.</source>
        <translation>Nuk është zgjedhur asnjë ndërhyrje.</translation>
    </message>
    <message>
        <source>It shares no words with any group: press the number of a group, or 0.</source>
        <translation>Nuk ka fjalë të përbashkëta me asnjë grup: shtypni numrin e një grupi, ose 0.</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Answer of whoever is called</source>
        <translation>Përgjigjja e atij që thirret</translation>
    </message>
    <message>
        <source>Is called now</source>
        <translation>Thirret tani</translation>
    </message>
    <message>
        <source>Up, Down: another name · Ctrl+Shift+Backspace takes the answer out · not answered stays empty</source>
        <translation>Shigjetat lart e poshtë: emër tjetër · Ctrl+Shift+Backspace e heq përgjigjen · kush nuk përgjigjet mbetet bosh</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>Mbyll votimin</translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation>Anulo raundin</translation>
    </message>
    <message>
        <source>Is called now, by mandate: {holder}</source>
        <translation>Thirret tani, me autorizim: {holder}</translation>
    </message>
    <message>
        <source>Is called now, from {body}</source>
        <translation>Thirret tani, nga {body}</translation>
    </message>
    <message>
        <source>{answered} of {roll} have answered</source>
        <translation>Janë përgjigjur {answered} nga {roll}</translation>
    </message>
    <message>
        <source>All answered.</source>
        <translation>U përgjigjën të gjitha.</translation>
    </message>
    <message numerus="yes">
        <source>%n on the roll did not answer.</source>
        <translation>
            <numerusform>%n në listë nuk u përgjigj.</numerusform>
            <numerusform>%n në listë nuk u përgjigjën.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the roll call?</source>
        <translation>Të mbyllet thirrja emërore?</translation>
    </message>
    <message>
        <source>Closing cannot be undone; then the result is shown.</source>
        <translation>Mbyllja nuk zhbëhet; më pas shfaqet rezultati.</translation>
    </message>
    <message>
        <source>Close and count</source>
        <translation>Mbyll dhe numëro</translation>
    </message>
    <message>
        <source>All have answered: F9 closes the vote.</source>
        <translation>Janë përgjigjur të gjitha: F9 e mbyll votimin.</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Wording of the measure</source>
        <translation>Formulimi i masës</translation>
    </message>
    <message>
        <source>How does the room want it worded?</source>
        <translation>Si e do salla formulimin?</translation>
    </message>
    <message>
        <source>Keep the new wording</source>
        <translation>Ruaj formulimin e ri</translation>
    </message>
</context>
<context>
    <name>ClosingForm</name>
    <message>
        <source>Count the cards in your hand. Closing cannot be undone; then the result is counted and shown.</source>
        <translation>Numëroni fletët që keni në dorë. Mbyllja nuk zhbëhet; pas saj rezultati numërohet dhe shfaqet.</translation>
    </message>
    <message>
        <source>Close and count</source>
        <translation>Mbyll dhe numëro</translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation>Kthehu te fletët</translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation>Fletë të dhëna</translation>
    </message>
    <message>
        <source>Cards returned, counted by hand</source>
        <translation>Fletë të kthyera, të numëruara me dorë</translation>
    </message>
    <message>
        <source>Typed once, by</source>
        <translation>Të shtypura një herë nga</translation>
    </message>
    <message>
        <source>name; the minutes say it</source>
        <translation>emri; e thotë edhe procesverbali</translation>
    </message>
    <message>
        <source>{returned} cards are in the hand, but only {given} were given.</source>
        <translation>Në dorë janë {returned} fletë, por u dhanë vetëm {given}.</translation>
    </message>
    <message>
        <source>{returned} cards are in the hand, but {typed} have been typed.</source>
        <translation>Në dorë janë {returned} fletë, por janë hedhur {typed}.</translation>
    </message>
    <message>
        <source>Typed: {typed} · not returned: {missing}</source>
        <translation>Të hedhura: {typed} · të pakthyera: {missing}</translation>
    </message>
    <message>
        <source>Typed: {typed} · of these invalid: {invalid} · not returned: {missing}</source>
        <translation>Të hedhura: {typed} · prej tyre të pavlefshme: {invalid} · të pakthyera: {missing}</translation>
    </message>
</context>
<context>
    <name>CostsPanel</name>
    <message>
        <source>Budget: {money}. Enter keeps a cost and goes on to the next option.</source>
        <translation>Buxheti: {money}. Enter e mban koston dhe kalon te alternativa tjetër.</translation>
    </message>
    <message>
        <source>Cost of {letter}: {text}</source>
        <translation>Kostoja e {letter}: {text}</translation>
    </message>
    <message>
        <source>All options together: {money}.</source>
        <translation>Të gjitha alternativat bashkë: {money}.</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s) without a cost.</source>
        <translation>
            <numerusform>%n alternativë pa kosto.</numerusform>
            <numerusform>%n alternativa pa kosto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Write a whole number</source>
        <translation>Shkruani një numër të plotë</translation>
    </message>
</context>
<context>
    <name>CourseLine</name>
    <message>
        <source>Course of the meeting</source>
        <translation>Ecuria e takimit</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>deri {end}</translation>
    </message>
    <message>
        <source>Break · {time}</source>
        <translation>Pushim · {time}</translation>
    </message>
</context>
<context>
    <name>CutPanel</name>
    <message>
        <source>Line after the first</source>
        <translation>Vija pas</translation>
    </message>
    <message>
        <source>places · Enter draws it</source>
        <translation>vendeve të para · Enter e heq</translation>
    </message>
    <message>
        <source>After how many places the line is drawn</source>
        <translation>Pas sa vendesh hiqet vija</translation>
    </message>
    <message>
        <source>Secondary count of the rule</source>
        <translation>Numërimi i dytë i rregullit</translation>
    </message>
    <message>
        <source>Vote among the tied</source>
        <translation>Voto mes të barazuarave</translation>
    </message>
    <message>
        <source>Leave the place shared</source>
        <translation>Lëre vendin të përbashkët</translation>
    </message>
    <message>
        <source>Draw the lot</source>
        <translation>Hidh shortin</translation>
    </message>
    <message>
        <source>Three numbers called in the room, 0–999</source>
        <translation>Tre numrat e thënë në sallë, 0–999</translation>
    </message>
    <message>
        <source>For a lot, first show this to the room: {sum}</source>
        <translation>Për shortin, tregojini sallës më parë këtë shumë kontrolli: {sum}</translation>
    </message>
    <message>
        <source>Vote among the tied?</source>
        <translation>Të votohet mes të barazuarave?</translation>
    </message>
    <message>
        <source>A round opens now with the tied options only, under the letters they have. Opening cannot be undone; the round can be cancelled with a reason.</source>
        <translation>Hapet tani një raund vetëm me alternativat e barazuara, me shkronjat që kanë. Hapja nuk zhbëhet; raundi mund të anulohet me arsye.</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>Hap raundin</translation>
    </message>
    <message>
        <source>Draw the lot?</source>
        <translation>Të hidhet shorti?</translation>
    </message>
    <message>
        <source>Called in the room: {numbers}. A lot is drawn once and cannot be undone.</source>
        <translation>Thënë në sallë: {numbers}. Shorti hidhet një herë dhe nuk zhbëhet.</translation>
    </message>
</context>
<context>
    <name>DifferencesPage</name>
    <message>
        <source>These cards were not typed alike. Look for the card itself: it decides, not who is likelier right.</source>
        <translation>Këto fletë nuk u shtypën njësoj. Gjejeni vetë fletën: vendos ajo, jo kush ka më shumë gjasa të ketë të drejtë.</translation>
    </message>
    <message>
        <source>Who decides, a third person</source>
        <translation>Kush vendos, një i tretë</translation>
    </message>
    <message>
        <source>What the card says</source>
        <translation>Çfarë thotë fleta</translation>
    </message>
    <message>
        <source>or type the card: Enter · Ctrl+I invalid</source>
        <translation>ose shtypeni fletën: Enter · Ctrl+I e pavlefshme</translation>
    </message>
    <message>
        <source>On to closing</source>
        <translation>Vazhdo te mbyllja</translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation>Kthehu te fletët</translation>
    </message>
    <message>
        <source>The first holds</source>
        <translation>Vlen e para</translation>
    </message>
    <message>
        <source>The second holds</source>
        <translation>Vlen e dyta</translation>
    </message>
    <message>
        <source>{name} typed</source>
        <translation>{name} shtypi</translation>
    </message>
    <message>
        <source>Write who decided these cards.</source>
        <translation>Shkruani kush vendosi për këto fletë.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) still to be decided.</source>
        <translation>
            <numerusform>Mbetet edhe %n fletë për t’u vendosur.</numerusform>
            <numerusform>Mbeten edhe %n fletë për t’u vendosur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Card {number} of {all} that differ · {decided} decided</source>
        <translation>Ndryshimi {number} nga {all} · të vendosura: {decided}</translation>
    </message>
    <message>
        <source>Decided: {card}</source>
        <translation>Vendimi: {card}</translation>
    </message>
    <message>
        <source>F9 goes on to closing.</source>
        <translation>F9 vazhdon te mbyllja.</translation>
    </message>
    <message>
        <source>no such card</source>
        <translation>nuk ka fletë të tillë</translation>
    </message>
    <message>
        <source>has no such card</source>
        <translation>nuk e ka këtë fletë</translation>
    </message>
</context>
<context>
    <name>DiscussionStation</name>
    <message>
        <source>item</source>
        <translation>pika</translation>
    </message>
    <message>
        <source>log</source>
        <translation>ndërhyrjet</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lidh</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>masë</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>grupet</translation>
    </message>
    <message>
        <source>search</source>
        <translation>kërko</translation>
    </message>
    <message>
        <source>Close the open agenda item</source>
        <translation>Mbyll pikën e hapur të rendit të ditës</translation>
    </message>
    <message>
        <source>Item above; in the log, move up</source>
        <translation>Pika më sipër; te ndërhyrjet, zhvendos lart</translation>
    </message>
    <message>
        <source>Item below; in the log, move down</source>
        <translation>Pika më poshtë; te ndërhyrjet, zhvendos poshtë</translation>
    </message>
    <message>
        <source>Go to the agenda</source>
        <translation>Shko te rendi i ditës</translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation>Shko te ndërhyrjet</translation>
    </message>
    <message>
        <source>Search in all contributions</source>
        <translation>Kërko në të gjitha ndërhyrjet</translation>
    </message>
    <message>
        <source>Edit the contribution (Enter)</source>
        <translation>Ndrysho ndërhyrjen (Enter)</translation>
    </message>
    <message>
        <source>Copy the contribution</source>
        <translation>Kopjo ndërhyrjen</translation>
    </message>
    <message>
        <source>Remove what is selected</source>
        <translation>Hiq atë që është zgjedhur</translation>
    </message>
    <message>
        <source>Link the recommendation to an issue</source>
        <translation>Lidh rekomandimin me një çështje</translation>
    </message>
    <message>
        <source>Make the recommendation a measure</source>
        <translation>Bëje rekomandimin masë</translation>
    </message>
    <message>
        <source>Settle whose name it is</source>
        <translation>Sqaro i kujt është emri</translation>
    </message>
    <message>
        <source>The measure was read to the room and confirmed</source>
        <translation>Masa u lexua dhe u konfirmua nga salla</translation>
    </message>
    <message>
        <source>The room wants the measure worded otherwise</source>
        <translation>Salla e do masën me një formulim tjetër</translation>
    </message>
    <message>
        <source>Somebody objects to the measure read</source>
        <translation>Dikush e kundërshton masën e lexuar</translation>
    </message>
    <message>
        <source>How far documents name the author</source>
        <translation>Sa e përmendin dokumentet autorin</translation>
    </message>
    <message>
        <source>Merge the contribution with the one above</source>
        <translation>Bashko ndërhyrjen me atë sipër</translation>
    </message>
    <message>
        <source>Split the contribution in two</source>
        <translation>Ndaj ndërhyrjen në dysh</translation>
    </message>
    <message>
        <source>Chatham House rule: begin, or end</source>
        <translation>Rregulli Chatham House: fillo, ose mbylle</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Masat</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Detyrat</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Dakordësi</translation>
    </message>
    <message>
        <source>Text modules…</source>
        <translation>Fjalitë e gatshme…</translation>
    </message>
    <message>
        <source>Add to the list at the right</source>
        <translation>Shto në listën djathtas</translation>
    </message>
    <message>
        <source>Closed: {item}</source>
        <translation>U mbyll: {item}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>First select a recommendation or suggestion in the log.</source>
        <translation>Zgjidhni më parë një rekomandim ose sugjerim te ndërhyrjet.</translation>
    </message>
    <message>
        <source>Measure {letter} rests on it already.</source>
        <translation>Masa {letter} mbështetet tashmë në të.</translation>
    </message>
    <message>
        <source>No name is still to be settled.</source>
        <translation>Nuk ka asnjë emër për t’u sqaruar.</translation>
    </message>
    <message>
        <source>Measure {letter} added</source>
        <translation>U shtua masa {letter}</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>The agenda is empty: add an agenda item first. The line stays here.</source>
        <translation>Rendi i ditës është bosh: shtoni më parë një pikë. Rreshti mbetet këtu.</translation>
    </message>
    <message>
        <source>No agenda item is open. Enter once more opens “{item}” and logs the line there.</source>
        <translation>Asnjë pikë nuk është e hapur. Enter edhe një herë hap “{item}” dhe e ruan rreshtin atje.</translation>
    </message>
    <message>
        <source>The line was not saved. It stays here; try again.</source>
        <translation>Rreshti nuk u ruajt. Mbetet këtu; provojeni përsëri.</translation>
    </message>
    <message>
        <source>Write in the log</source>
        <translation>Shkruaj një ndërhyrje</translation>
    </message>
</context>
<context>
    <name>Doubled</name>
    <message>
        <source>Organisations with several votes</source>
        <translation>Organizata me disa vota</translation>
    </message>
    <message>
        <source>Votes by mandate</source>
        <translation>Vota me autorizim</translation>
    </message>
    <message>
        <source>Type the cards a second time…</source>
        <translation>Shtyp fletët për së dyti…</translation>
    </message>
    <message>
        <source>Sections of the hall…</source>
        <translation>Pjesët e sallës…</translation>
    </message>
    <message>
        <source>Take the chosen count of a section…</source>
        <translation>Merr numërimin e zgjedhur të një pjese…</translation>
    </message>
    <message>
        <source>Votes by mandate…</source>
        <translation>Vota me autorizim…</translation>
    </message>
    <message>
        <source>Organisations with several votes…</source>
        <translation>Organizata me disa vota…</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Start the meeting, or go on after its end</source>
        <translation>Fillo takimin, ose vazhdoje pas mbylljes</translation>
    </message>
    <message>
        <source>The meeting goes on</source>
        <translation>Takimi vazhdon</translation>
    </message>
    <message>
        <source>The meeting began</source>
        <translation>Takimi filloi</translation>
    </message>
    <message>
        <source>The meeting ended at {time}.</source>
        <translation>Takimi u mbyll në orën {time}.</translation>
    </message>
    <message>
        <source>It ended at</source>
        <translation>U mbyll në orën</translation>
    </message>
    <message>
        <source>Correct the end of the meeting</source>
        <translation>Ndreq mbylljen e takimit</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ndreq</translation>
    </message>
    <message>
        <source>The meeting ended</source>
        <translation>Takimi u mbyll</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>EntitledWords</name>
    <message>
        <source>Organisations</source>
        <translation>Organizatat</translation>
    </message>
    <message>
        <source>Persons in the room</source>
        <translation>Personat në sallë</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the room with a vote, one hand each</source>
        <translation>
            <numerusform>%n person në sallë me të drejtë vote, me një dorë</numerusform>
            <numerusform>%n persona në sallë me të drejtë vote, me nga një dorë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the room with a vote, one answer each</source>
        <translation>
            <numerusform>%n person në sallë me të drejtë vote, me një përgjigje</numerusform>
            <numerusform>%n persona në sallë me të drejtë vote, me nga një përgjigje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the room with a vote, one card each</source>
        <translation>
            <numerusform>%n person në sallë me të drejtë vote, me një fletë</numerusform>
            <numerusform>%n persona në sallë me të drejtë vote, me nga një fletë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) in all</source>
        <translation>
            <numerusform>gjithsej %n votë</numerusform>
            <numerusform>gjithsej %n vota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) in the room with a vote, one hand each</source>
        <translation>
            <numerusform>%n organizatë në sallë me të drejtë vote, me një dorë</numerusform>
            <numerusform>%n organizata në sallë me të drejtë vote, me nga një dorë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) in the room with a vote, one answer each</source>
        <translation>
            <numerusform>%n organizatë në sallë me të drejtë vote, me një përgjigje</numerusform>
            <numerusform>%n organizata në sallë me të drejtë vote, me nga një përgjigje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) in the room with a vote, one card each</source>
        <translation>
            <numerusform>%n organizatë në sallë me të drejtë vote, me një fletë</numerusform>
            <numerusform>%n organizata në sallë me të drejtë vote, nga një fletë secila</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the room without a vote: hosts, guests, observers, and people of bodies that have none.</source>
        <translation>
            <numerusform>%n person në sallë nuk ka votë: është nga organizatori, i ftuar, vëzhgues ose vjen nga një subjekt pa votë.</numerusform>
            <numerusform>%n persona në sallë nuk kanë votë: janë nga organizatori, të ftuar, vëzhgues ose vijnë nga subjekte pa votë.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mandates and several votes are of organisations: here each person has one vote, and who is not in the room has none.</source>
        <translation>Autorizimet dhe votat e shumta janë të organizatave: këtu çdo person ka një votë, dhe kush nuk është në sallë, nuk ka asnjë.</translation>
    </message>
    <message>
        <source>More than once on the roll: {names}. If it is one person, who speaks for several organisations, mark one of them as having left: a person has one vote.</source>
        <translation>Më shumë se një herë në listë: {names}. Nëse është i njëjti person, që flet për disa organizata, shënojeni njërin rresht si të larguar: një person ka një votë.</translation>
    </message>
    <message>
        <source>No person with a vote is in the room (Attendance, F2).</source>
        <translation>Në sallë nuk është asnjë person me të drejtë vote (Prezenca, F2).</translation>
    </message>
    <message>
        <source>No organisation with a vote is in the room (Attendance, F2).</source>
        <translation>Në sallë nuk është asnjë organizatë me të drejtë vote (Prezenca, F2).</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>Step {number}: {figures}</source>
        <translation>Hapi {number}: {figures}</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>blerja</translation>
    </message>
    <message>
        <source>paid the same</source>
        <translation>njësoj</translation>
    </message>
    <message>
        <source>each</source>
        <translation>secili</translation>
    </message>
    <message>
        <source>gave all they had</source>
        <translation>sa kishin</translation>
    </message>
    <message>
        <source>together</source>
        <translation>bashkë</translation>
    </message>
    <message>
        <source>Who paid, in {currency}: so many paid the same, and so many gave all they had left</source>
        <translation>Kush pagoi, në {currency}: sa paguan njësoj, dhe sa dhanë gjithë ç’u kishte mbetur</translation>
    </message>
    <message>
        <source>ticks; by ticks alone place {place}</source>
        <translation>shenja; vetëm nga shenjat vendi {place}</translation>
    </message>
    <message>
        <source>ticks; bought</source>
        <translation>shenja; u ble</translation>
    </message>
    <message>
        <source>ticks; not bought</source>
        <translation>shenja; nuk u ble</translation>
    </message>
    <message>
        <source>for {yes} · against {no} · abstained {abstain}</source>
        <translation>pro {yes} · kundër {no} · abstenim {abstain}</translation>
    </message>
    <message>
        <source>first choices; has a place</source>
        <translation>herë e para; me vend</translation>
    </message>
    <message>
        <source>first choices; has no place</source>
        <translation>herë e para; pa vend</translation>
    </message>
    <message>
        <source>first choices</source>
        <translation>herë e para</translation>
    </message>
    <message>
        <source>{one} against {other}: {mine} to {theirs}</source>
        <translation>{one} kundër {other}: {mine} me {theirs}</translation>
    </message>
    <message>
        <source>Duels: how many votes placed the option of the row above that of the column</source>
        <translation>Duelet: sa vota e vunë alternativën e rreshtit më lart se atë të shtyllës</translation>
    </message>
    <message>
        <source>How many votes gave each score, from 0 to 5</source>
        <translation>Sa vota dhanë çdo pikëzim, nga 0 deri në 5</translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) changed could level {upper} and {lower} at the line.</source>
        <translation>
            <numerusform>%n fletë tjetër do të mund të barazonte {upper} dhe {lower} te vija.</numerusform>
            <numerusform>%n fletë të tjera do të mund të barazonin {upper} dhe {lower} te vija.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checksum for the lot: {words}</source>
        <translation>Shuma e kontrollit për shortin: {words}</translation>
    </message>
    <message numerus="yes">
        <source>line: the first %n</source>
        <translation>
            <numerusform>vija: vendi i parë</numerusform>
            <numerusform>vija: %n vendet e para</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Floor</name>
    <message>
        <source>direct reply</source>
        <translation>përgjigje e drejtpërdrejtë</translation>
    </message>
    <message>
        <source>has not spoken yet</source>
        <translation>nuk ka folur ende</translation>
    </message>
    <message>
        <source>alone in the queue</source>
        <translation>askush tjetër në radhë</translation>
    </message>
    <message>
        <source>the others have the floor now</source>
        <translation>të tjerët e kanë fjalën tani</translation>
    </message>
    <message>
        <source>has spoken for the least time</source>
        <translation>ka folur më pak se të tjerët</translation>
    </message>
    <message>
        <source>asked first</source>
        <translation>e kërkoi më herët</translation>
    </message>
    <message>
        <source>has the floor</source>
        <translation>e ka fjalën</translation>
    </message>
    <message>
        <source>has not spoken</source>
        <translation>nuk ka folur</translation>
    </message>
    <message>
        <source>Civil society organisations</source>
        <translation>Organizata të shoqërisë civile</translation>
    </message>
    <message>
        <source>Public institutions</source>
        <translation>Institucione publike</translation>
    </message>
    <message>
        <source>Media, academia, business, donors and others</source>
        <translation>Media, akademi, biznes, donatorë dhe të tjerë</translation>
    </message>
    <message>
        <source>Guests and observers</source>
        <translation>Të ftuar dhe vëzhgues</translation>
    </message>
    <message>
        <source>Citizens without an organisation</source>
        <translation>Qytetarë pa organizatë</translation>
    </message>
    <message>
        <source>From the organiser</source>
        <translation>Nga organizatori</translation>
    </message>
</context>
<context>
    <name>FloorDesk</name>
    <message>
        <source>Type who asks for the floor, then this key again.</source>
        <translation>Shkruani kush e kërkon fjalën, pastaj shtypni sërish këtë tast.</translation>
    </message>
    <message>
        <source>A sound is heard when the time of a turn is up.</source>
        <translation>Kur mbaron koha e një fjale, dëgjohet një tingull.</translation>
    </message>
    <message>
        <source>No sound is heard when the time of a turn is up.</source>
        <translation>Kur mbaron koha e një fjale, nuk dëgjohet tingull.</translation>
    </message>
    <message>
        <source>Left the queue: {who}</source>
        <translation>Doli nga radha: {who}</translation>
    </message>
    <message>
        <source>In the queue: {who}</source>
        <translation>Hyri në radhë: {who}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>FloorNumbers</name>
    <message numerus="yes">
        <source>spoke %n time(s)</source>
        <translation>
            <numerusform>foli %n herë</numerusform>
            <numerusform>foli %n herë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s) in the log</source>
        <translation>
            <numerusform>%n ndërhyrje në ditar</numerusform>
            <numerusform>%n ndërhyrje në ditar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n herë</numerusform>
            <numerusform>%n herë</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FloorPanel</name>
    <message>
        <source>Queue of speakers</source>
        <translation>Radha e folësve</translation>
    </message>
    <message>
        <source>Who waits, and who has not spoken</source>
        <translation>Kush pret dhe kush nuk ka folur</translation>
    </message>
    <message>
        <source>Who is to have the floor</source>
        <translation>Kujt i jepet fjala</translation>
    </message>
    <message>
        <source>Name: Enter gives the floor, Ctrl+J queues</source>
        <translation>Emri: Enter jep fjalën, Ctrl+J fut në radhë</translation>
    </message>
    <message>
        <source>Give the floor</source>
        <translation>Jep fjalën</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Mbaroi</translation>
    </message>
    <message>
        <source>+30 s</source>
        <translation>+30 s</translation>
    </message>
    <message>
        <source>Half a minute more for the turn</source>
        <translation>Edhe gjysmë minute për fjalën</translation>
    </message>
    <message>
        <source>Queue or times</source>
        <translation>Radha ose koha</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Radha</translation>
    </message>
    <message>
        <source>Floor time</source>
        <translation>Koha e fjalës</translation>
    </message>
    <message>
        <source>Floor time by</source>
        <translation>Koha e fjalës sipas</translation>
    </message>
    <message>
        <source>Nobody has the floor</source>
        <translation>Askush nuk e ka fjalën</translation>
    </message>
    <message>
        <source>No turn has ended yet</source>
        <translation>Ende nuk ka mbaruar asnjë fjalë</translation>
    </message>
    <message>
        <source>F10 gives the floor, F12 ends the turn.</source>
        <translation>F10 jep fjalën, F12 e mbyll.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Askush nuk pret</translation>
    </message>
    <message>
        <source>Type a name and press Ctrl+J: whoever asks waits here in order.</source>
        <translation>Shkruani një emër dhe shtypni Ctrl+J: kush e kërkon fjalën, pret këtu me radhë.</translation>
    </message>
    <message>
        <source>Next: {why}</source>
        <translation>Tjetri: {why}</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>përgjigje</translation>
    </message>
    <message>
        <source>has left the room · keeps the place in the queue</source>
        <translation>u largua nga salla · vendi në radhë i ruhet</translation>
    </message>
    <message>
        <source>has not spoken · Enter queues</source>
        <translation>nuk ka folur · Enter e fut në radhë</translation>
    </message>
</context>
<context>
    <name>FloorSheets</name>
    <message>
        <source>Queue of speakers</source>
        <translation>Radha e folësve</translation>
    </message>
</context>
<context>
    <name>FloorStrip</name>
    <message>
        <source>The floor</source>
        <translation>Fjala</translation>
    </message>
    <message>
        <source>Next: {who} – {why}</source>
        <translation>Tjetri: {who} – {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the queue</source>
        <translation>
            <numerusform>edhe %n në radhë</numerusform>
            <numerusform>edhe %n në radhë</numerusform>
        </translation>
    </message>
    <message>
        <source>Time left: {time}</source>
        <translation>Koha e mbetur: {time}</translation>
    </message>
    <message>
        <source>The time is nearly up: {time}</source>
        <translation>Koha po mbaron: {time}</translation>
    </message>
    <message>
        <source>The time is up: {time}</source>
        <translation>Koha mbaroi: {time}</translation>
    </message>
</context>
<context>
    <name>FloorTimes</name>
    <message>
        <source>Organisation</source>
        <translation>Organizata</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupi</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Qarku</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Gjinia</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Gra</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Burra</translation>
    </message>
    <message>
        <source>Other, not stated, or no speaker noted</source>
        <translation>Tjetër, e padeklaruar ose pa folës të shënuar</translation>
    </message>
    <message>
        <source>People who speak for no organisation</source>
        <translation>Persona që nuk flasin për një organizatë</translation>
    </message>
    <message>
        <source>No county recorded</source>
        <translation>Pa qark të shënuar</translation>
    </message>
</context>
<context>
    <name>FreezeCard</name>
    <message>
        <source>What the room will vote on</source>
        <translation>Për çfarë do të votojë salla</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rregulli</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>Hap votimin</translation>
    </message>
    <message>
        <source>Costs of the options…</source>
        <translation>Kostot e alternativave…</translation>
    </message>
    <message>
        <source>The cards of a secret vote are kept mixed, in a file of their own beside the meeting, and never in its history. They are not sealed yet: whoever uses this computer during the vote could read them, but not who cast them.</source>
        <translation>Fletët e votimit të fshehtë ruhen të përziera, në një skedar më vete pranë takimit, dhe kurrë në historikun e tij. Ato ende nuk janë të vulosura: kush përdor këtë kompjuter gjatë votimit mund t’i lexojë, por jo kush i ka hedhur.</translation>
    </message>
    <message>
        <source>Costs of the options</source>
        <translation>Kostot e alternativave</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s)</source>
        <translation>
            <numerusform>%n alternativë</numerusform>
            <numerusform>%n alternativa</numerusform>
        </translation>
    </message>
    <message>
        <source>Another vote is open: close it first.</source>
        <translation>Një votim tjetër është i hapur: mbylleni më parë atë.</translation>
    </message>
    <message>
        <source>There are no groups with contributions yet: they are the options (Discussion, G).</source>
        <translation>Ende nuk ka grupe me ndërhyrje: ato janë alternativat (Diskutimi, G).</translation>
    </message>
    <message>
        <source>There are no measures yet: they are the options (Discussion, F3).</source>
        <translation>Ende nuk ka masa: ato janë alternativat (Diskutimi, F3).</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Nothing was logged yet that could be grouped.</source>
        <translation>Ende nuk është shënuar asgjë që mund të grupohet.</translation>
    </message>
    <message>
        <source>to group 1–9</source>
        <translation>te grupi 1–9</translation>
    </message>
    <message>
        <source>new group</source>
        <translation>grup i ri</translation>
    </message>
    <message>
        <source>as suggested</source>
        <translation>si sugjerohet</translation>
    </message>
    <message>
        <source>name</source>
        <translation>emri</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>nxirr</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>bashko</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>masë</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>palos</translation>
    </message>
    <message>
        <source>log</source>
        <translation>ndërhyrjet</translation>
    </message>
    <message>
        <source>Put the contribution into a new group</source>
        <translation>Vendos ndërhyrjen në një grup të ri</translation>
    </message>
    <message>
        <source>Put the contribution where it is suggested (Enter)</source>
        <translation>Vendos ndërhyrjen ku sugjerohet (Enter)</translation>
    </message>
    <message>
        <source>Name the group</source>
        <translation>Emërto grupin</translation>
    </message>
    <message>
        <source>Move the group to the left</source>
        <translation>Zhvendos grupin majtas</translation>
    </message>
    <message>
        <source>Move the group to the right</source>
        <translation>Zhvendos grupin djathtas</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Shpërbëj grupin</translation>
    </message>
    <message>
        <source>Fold the group, or unfold it</source>
        <translation>Palos ose hap grupin</translation>
    </message>
    <message>
        <source>Fold all groups, or unfold them</source>
        <translation>Palos ose hap të gjitha grupet</translation>
    </message>
    <message>
        <source>There is no group {number} yet; 0 makes a new one.</source>
        <translation>Ende nuk ka grup me numrin {number}; 0 krijon një të ri.</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Emri i grupit</translation>
    </message>
    <message>
        <source>Go to a contribution in a group first: the arrows lead there.</source>
        <translation>Shkoni më parë te një ndërhyrje në një grup: atje ju çojnë shigjetat.</translation>
    </message>
    <message>
        <source>The group was dissolved</source>
        <translation>Grupi u shpërbë</translation>
    </message>
    <message>
        <source>There is no group at the left of it to merge it with.</source>
        <translation>Majtas tij nuk ka grup me të cilin të bashkohet.</translation>
    </message>
    <message>
        <source>Merged with the group at the left</source>
        <translation>U bashkua me grupin në të majtë</translation>
    </message>
    <message>
        <source>This group has no contribution yet.</source>
        <translation>Ky grup nuk ka ende ndërhyrje.</translation>
    </message>
    <message>
        <source>Measure {letter} rests on it already.</source>
        <translation>Masa {letter} mbështetet tashmë në të.</translation>
    </message>
    <message>
        <source>Measure {letter} added</source>
        <translation>U shtua masa {letter}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Go to a group first: the arrow to the right leads there.</source>
        <translation>Shkoni më parë te një grup: atje ju çon shigjeta djathtas.</translation>
    </message>
    <message>
        <source>Back to the log</source>
        <translation>Kthehu te ndërhyrjet</translation>
    </message>
    <message>
        <source>Group the contributions</source>
        <translation>Grupo ndërhyrjet</translation>
    </message>
    <message>
        <source>Put the contribution into group 1 (1 to 9)</source>
        <translation>Vendos ndërhyrjen në grupin 1 (1 deri në 9)</translation>
    </message>
    <message>
        <source>Put the contribution into group {number}</source>
        <translation>Vendos ndërhyrjen në grupin {number}</translation>
    </message>
</context>
<context>
    <name>HallSheet</name>
    <message>
        <source>Views of the hall</source>
        <translation>Pamjet e sallës</translation>
    </message>
    <message>
        <source>As the room would see it</source>
        <translation>Siç do ta shihte salla</translation>
    </message>
    <message>
        <source>Light, for a washed-out lamp</source>
        <translation>E çelët, për llambë të zbehtë</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>E errët</translation>
    </message>
    <message>
        <source>Theme of the hall</source>
        <translation>Pamja e ekranit të sallës</translation>
    </message>
    <message>
        <source>Screen of the hall</source>
        <translation>Ekrani i sallës</translation>
    </message>
    <message>
        <source>Wi-Fi of the hall</source>
        <translation>Wi-Fi i sallës</translation>
    </message>
    <message>
        <source>Its password</source>
        <translation>Fjalëkalimi i tij</translation>
    </message>
    <message>
        <source>Page to open</source>
        <translation>Faqja për t’u hapur</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Çfarë sheh salla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Show in the hall</source>
        <translation>Shfaq në sallë</translation>
    </message>
    <message>
        <source>now</source>
        <translation>tani</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), turned by themselves</source>
        <translation>
            <numerusform>%n faqe</numerusform>
            <numerusform>%n faqe, që kthehen vetë</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter shows it in the hall.</source>
        <translation>Enter e shfaq në sallë.</translation>
    </message>
</context>
<context>
    <name>HallViews</name>
    <message>
        <source>A participant</source>
        <translation>Një pjesëmarrës</translation>
    </message>
</context>
<context>
    <name>HallWords</name>
    <message numerus="yes">
        <source>%n in the room</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n në sallë</numerusform>
            <numerusform>%n në sallë</numerusform>
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
        <source>and %n more in the queue</source>
        <translation>
            <numerusform>dhe %n tjetër në radhë</numerusform>
            <numerusform>dhe %n të tjerë në radhë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {ballots} voters</source>
        <translation>
            <numerusform>%n nga {ballots} votues</numerusform>
            <numerusform>%n nga {ballots} votues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s)</source>
        <translation>
            <numerusform>%n rezervë</numerusform>
            <numerusform>%n rezerva</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n bllokim</numerusform>
            <numerusform>%n bllokime</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>U miratua</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>Nuk u miratua</translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} adopted</source>
        <translation>
            <numerusform>U miratua %n nga {all}</numerusform>
            <numerusform>U miratuan %n nga {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>u miratua</translation>
    </message>
    <message>
        <source>not adopted</source>
        <translation>nuk u miratua</translation>
    </message>
    <message numerus="yes">
        <source>%n of {ballots} votes</source>
        <translation>
            <numerusform>%n nga {ballots} vota</numerusform>
            <numerusform>%n nga {ballots} vota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n valid ballot(s)</source>
        <translation>
            <numerusform>%n fletë e vlefshme</numerusform>
            <numerusform>%n fletë të vlefshme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {entitled} with a vote voted</source>
        <translation>
            <numerusform>votoi %n nga {entitled} me të drejtë vote</numerusform>
            <numerusform>votuan %n nga {entitled} me të drejtë vote</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards typed once</source>
        <translation>Fletët u shtypën një herë</translation>
    </message>
    <message>
        <source>Cards typed twice, both alike</source>
        <translation>Fletët u shtypën dy herë, njësoj</translation>
    </message>
    <message numerus="yes">
        <source>Cards typed twice; %n differed, decided by a third person</source>
        <translation>
            <numerusform>Fletët u shtypën dy herë; %n ndryshoi, vendosi një i tretë</numerusform>
            <numerusform>Fletët u shtypën dy herë; %n ndryshuan, vendosi një i tretë</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandsForm</name>
    <message>
        <source>Close with these counts</source>
        <translation>Mbyll me këta numra</translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation>Anulo raundin</translation>
    </message>
    <message>
        <source>Voters who raised a hand at least once</source>
        <translation>Votues që ngritën dorën të paktën një herë</translation>
    </message>
    <message>
        <source>With a vote, in the room now</source>
        <translation>Me të drejtë vote, tani në sallë</translation>
    </message>
    <message>
        <source>Write the hands counted; 0 where nobody raised one.</source>
        <translation>Shkruani duart e numëruara; 0 ku nuk ngriti dorën askush.</translation>
    </message>
    <message>
        <source>Raised a hand: {voted} · did not vote: {rest}</source>
        <translation>Ngritën dorën: {voted} · nuk votuan: {rest}</translation>
    </message>
    <message>
        <source>Closing cannot be undone; then the result is shown.</source>
        <translation>Mbyllja nuk zhbëhet; pastaj shfaqet rezultati.</translation>
    </message>
</context>
<context>
    <name>HeldGroups</name>
    <message>
        <source>What each group held when the vote was opened; Enter leads to it</source>
        <translation>Çfarë kishte secili grup kur u hap votimi; Enter të çon te ai</translation>
    </message>
    <message>
        <source>Groups that were voted on</source>
        <translation>Grupet e votuara</translation>
    </message>
    <message numerus="yes">
        <source>%n removed or joined to another since</source>
        <translation>
            <numerusform>%n u hoq ose u bashkua me një tjetër që atëherë</numerusform>
            <numerusform>%n u hoqën ose u bashkuan me të tjera që atëherë</numerusform>
        </translation>
    </message>
    <message>
        <source>This group is no longer on the board: it was merged or dissolved since.</source>
        <translation>Ky grup nuk gjendet më: u bashkua ose u shpërbë ndërkohë.</translation>
    </message>
</context>
<context>
    <name>HouseStrip</name>
    <message>
        <source>The Chatham House rule</source>
        <translation>Rregulli Chatham House</translation>
    </message>
    <message>
        <source>Chatham House rule since {time}</source>
        <translation>Rregulli Chatham House që nga ora {time}</translation>
    </message>
    <message>
        <source>documents say what was said, never who said it nor who was present</source>
        <translation>dokumentet thonë çfarë u tha, kurrë kush e tha apo kush ishte i pranishëm</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Kiosk</source>
        <translation>Kioska</translation>
    </message>
    <message>
        <source>kiosk · secret</source>
        <translation>kioskë · votim i fshehtë</translation>
    </message>
    <message>
        <source>kiosk · open vote</source>
        <translation>kioskë · votim i hapur</translation>
    </message>
    <message>
        <source>Give this computer to the voters</source>
        <translation>Jepuani kompjuterin votuesve</translation>
    </message>
    <message>
        <source>Each voter is marked on the roll first, then the vote goes into the box: mixed, without order, time or name. Not protected: who looks over a shoulder or films the screen, and a computer that was tampered with.</source>
        <translation>Votuesi shënohet i pari në listë, pastaj vota hidhet në kuti: e përzier, pa rend, pa orë e pa emër. Nuk mbron nga kush sheh mbi sup a filmon ekranin, dhe as nga një kompjuter i ndryshuar me qëllim.</translation>
    </message>
    <message>
        <source>Code to leave the kiosk, at least 4 characters</source>
        <translation>Kodi për të dalë nga kioska, të paktën 4 shenja</translation>
    </message>
    <message>
        <source>The kiosk covers the whole screen, and only this code leads back to the program. It is kept nowhere: if it is forgotten, end the program and open the meeting again; the round goes on.</source>
        <translation>Kioska zë gjithë ekranin dhe vetëm ky kod të kthen te programi. Kodi nuk ruhet askund: nëse harrohet, mbylleni programin dhe hapeni takimin përsëri; raundi vazhdon.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Fillo</translation>
    </message>
    <message>
        <source>This vote is open: what is chosen is kept together with the name of the voter.</source>
        <translation>Ky votim është i hapur: zgjedhja ruhet bashkë me emrin e votuesit.</translation>
    </message>
    <message>
        <source>Who has not voted yet</source>
        <translation>Kush nuk ka votuar ende</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Vazhdo</translation>
    </message>
    <message>
        <source>Do not vote now</source>
        <translation>Mos voto tani</translation>
    </message>
    <message>
        <source>This is your vote</source>
        <translation>Kjo është vota juaj</translation>
    </message>
    <message>
        <source>Once it is cast, nobody can see it here or change it.</source>
        <translation>Pasi të hidhet, askush nuk e sheh dot këtu dhe nuk e ndryshon dot.</translation>
    </message>
    <message>
        <source>Cast the vote</source>
        <translation>Hidhe votën</translation>
    </message>
    <message>
        <source>The vote is cast. Thank you.</source>
        <translation>Vota u hodh. Faleminderit.</translation>
    </message>
    <message>
        <source>Nothing of it is left on this screen. Please make room for the next voter.</source>
        <translation>Në këtë ekran nuk mbeti asgjë prej saj. Lërini vendin votuesit tjetër.</translation>
    </message>
    <message>
        <source>Next voter</source>
        <translation>Votuesi tjetër</translation>
    </message>
    <message>
        <source>Back to the program: for the facilitator</source>
        <translation>Kthimi te programi: për lehtësuesin</translation>
    </message>
    <message>
        <source>Code of the facilitator</source>
        <translation>Kodi i lehtësuesit</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Dil nga kioska</translation>
    </message>
    <message>
        <source>Back to the program</source>
        <translation>Kthehu te programi</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ndryshoje</translation>
    </message>
    <message>
        <source>Back to the names</source>
        <translation>Kthehu te emrat</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Lehtësuesi</translation>
    </message>
    <message>
        <source>{name} (by mandate: {holder})</source>
        <translation>{name} (me autorizim: {holder})</translation>
    </message>
    <message>
        <source>Who votes?</source>
        <translation>Kush voton?</translation>
    </message>
    <message>
        <source>Everybody on the roll has voted or was given a card.</source>
        <translation>Të gjitha organizatat e listës kanë votuar ose kanë marrë fletë.</translation>
    </message>
    <message>
        <source>You have chosen nothing: the vote is blank.</source>
        <translation>Nuk keni zgjedhur asgjë: vota është e bardhë.</translation>
    </message>
    <message>
        <source>The code needs at least 4 characters.</source>
        <translation>Kodi duhet të ketë të paktën 4 shenja.</translation>
    </message>
    <message>
        <source>That is not the code.</source>
        <translation>Ky nuk është kodi.</translation>
    </message>
    <message>
        <source>Arrows or the first letters, then Enter</source>
        <translation>Shigjetat ose shkronjat e para, pastaj Enter</translation>
    </message>
    <message>
        <source>Up, Down: option · Left, Right or a digit: choose · Del: nothing · Enter: go on</source>
        <translation>Lart, poshtë: alternativa · majtas, djathtas ose një numër: zgjedhja · Del: asgjë · Enter: vazhdo</translation>
    </message>
    <message>
        <source>Enter casts the vote · Esc changes it</source>
        <translation>Enter e hedh votën · Esc e ndryshon</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>In the whole meeting (minutes; 0: no limit)</source>
        <translation>Në gjithë takimin (minuta; 0: pa kufi)</translation>
    </message>
    <message>
        <source>In “{item}” (empty: as in the meeting)</source>
        <translation>Te “{item}” (bosh: si në takim)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ruaj</translation>
    </message>
    <message>
        <source>Time of a turn</source>
        <translation>Koha për një fjalë</translation>
    </message>
    <message>
        <source>Write minutes, as 3 or 2:30.</source>
        <translation>Shkruani minutat, si 3 ose 2:30.</translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>Issues</source>
        <translation>Çështjet</translation>
    </message>
    <message>
        <source>Search issues</source>
        <translation>Kërko te çështjet</translation>
    </message>
    <message>
        <source>No issues yet</source>
        <translation>Ende nuk ka çështje</translation>
    </message>
    <message>
        <source>Log an issue with “!ç”, then link recommendations to it.</source>
        <translation>Shënoni një çështje me “!ç”, pastaj lidhni me të rekomandimet.</translation>
    </message>
    <message>
        <source>Which issue does it answer?</source>
        <translation>Cilës çështje i përgjigjet?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Mbaro</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>e lidhur</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Log of the discussion</source>
        <translation>Ditari i diskutimit</translation>
    </message>
    <message>
        <source>Search in all contributions</source>
        <translation>Kërko në të gjitha ndërhyrjet</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Kërko (Ctrl+F)</translation>
    </message>
    <message>
        <source>Without author</source>
        <translation>Pa autor</translation>
    </message>
    <message>
        <source>Who is “%1”?</source>
        <translation>Kush është “%1”?</translation>
    </message>
    <message>
        <source>noted at {time}</source>
        <translation>shënuar në {time}</translation>
    </message>
    <message>
        <source>S: settle</source>
        <translation>S: sqaro</translation>
    </message>
    <message>
        <source>Measure {letter}</source>
        <translation>Masa {letter}</translation>
    </message>
    <message numerus="yes">
        <source>%n linked issue(s)</source>
        <translation>
            <numerusform>%n çështje e lidhur</numerusform>
            <numerusform>%n çështje të lidhura</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Kërkim</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n e gjetur</numerusform>
            <numerusform>%n të gjetura</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Ditari</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nuk u gjet asgjë</translation>
    </message>
    <message>
        <source>Other words, or fewer of them, may find it.</source>
        <translation>Mund të gjendet me fjalë të tjera ose me më pak fjalë.</translation>
    </message>
    <message>
        <source>Nothing logged here yet</source>
        <translation>Këtu ende nuk ka asgjë</translation>
    </message>
    <message>
        <source>Write below: “Organisation: !r text”, then Enter.</source>
        <translation>Shkruani poshtë “Organizata: !r teksti”, pastaj Enter.</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>e pahapur</translation>
    </message>
    <message>
        <source>open since {time}</source>
        <translation>hapur në {time}</translation>
    </message>
    <message>
        <source>Contribution removed</source>
        <translation>Ndërhyrja u hoq</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>The contribution was copied.</source>
        <translation>Ndërhyrja u kopjua.</translation>
    </message>
</context>
<context>
    <name>MandatesPanel</name>
    <message>
        <source>Mandates</source>
        <translation>Autorizimet</translation>
    </message>
    <message>
        <source>Every organisation with a vote is in the room or has given a mandate.</source>
        <translation>Çdo organizatë me të drejtë vote është në sallë ose ka autorizuar dikë.</translation>
    </message>
    <message>
        <source>Note the mandate</source>
        <translation>Shëno autorizimin</translation>
    </message>
    <message>
        <source>The signed paper stays with the minutes. Whoever is in the room when the vote opens votes for itself; a vote that is open keeps its roll.</source>
        <translation>Letra e nënshkruar mbetet bashkë me procesverbalin. Kush është në sallë kur hapet votimi, voton vetë; votimi i hapur e mban listën e vet.</translation>
    </message>
    <message>
        <source>by mandate: {holder}</source>
        <translation>me autorizim: {holder}</translation>
    </message>
    <message>
        <source>Is not here and gives a mandate</source>
        <translation>Nuk është këtu dhe autorizon</translation>
    </message>
    <message>
        <source>Votes for it</source>
        <translation>Voton për të</translation>
    </message>
    <message>
        <source>Mandates one organisation may hold at most</source>
        <translation>Autorizime për një organizatë, më së shumti</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Measures</source>
        <translation>Masat</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>Shto masë</translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation>Ende nuk ka masa</translation>
    </message>
    <message>
        <source>Press M on a recommendation in the log, or add one here.</source>
        <translation>Shtypni M mbi një rekomandim te ndërhyrjet, ose shtojeni këtu.</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n rekomandim</numerusform>
            <numerusform>%n rekomandime</numerusform>
        </translation>
    </message>
    <message>
        <source>→ reworded since it was read to the room</source>
        <translation>→ ka ndryshuar pasi u lexua në sallë</translation>
    </message>
    <message>
        <source>→ read to the room at {time}</source>
        <translation>→ u lexua dhe u konfirmua nga salla në {time}</translation>
    </message>
    <message>
        <source>First select a measure in the list at the right.</source>
        <translation>Zgjidhni më parë një masë në listën djathtas.</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Formulimi</translation>
    </message>
    <message>
        <source>No area</source>
        <translation>Pa fushë</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fusha</translation>
    </message>
</context>
<context>
    <name>NarrowPanel</name>
    <message>
        <source>Shorter list</source>
        <translation>Lista më e shkurtër</translation>
    </message>
    <message>
        <source>Ticks for each in the next round</source>
        <translation>Shenja për secilin në raundin tjetër</translation>
    </message>
    <message>
        <source>Round among the options left…</source>
        <translation>Raund mes alternativave që mbetën…</translation>
    </message>
    <message>
        <source>Let options with few ticks go…</source>
        <translation>Hiq alternativat me pak shenja…</translation>
    </message>
    <message>
        <source>So few can be talked about: another round is not needed.</source>
        <translation>Për kaq pak mund të bisedohet: nuk duhet raund tjetër.</translation>
    </message>
    <message>
        <source>After this round no option goes out now.</source>
        <translation>Pas këtij raundi nuk hiqet asnjë alternativë tani.</translation>
    </message>
    <message>
        <source>Let them go out?</source>
        <translation>Të hiqen nga lista?</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s) left: {letters}.</source>
        <translation>
            <numerusform>Mbetet %n alternativë: {letters}.</numerusform>
            <numerusform>Mbeten %n alternativa: {letters}.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out</source>
        <translation>Hiqi</translation>
    </message>
    <message>
        <source>Open a round among the options left?</source>
        <translation>Të hapet një raund mes alternativave që mbetën?</translation>
    </message>
    <message>
        <source>Options {letters}, under the letters they have; ticks for each: {ticks}. Opening cannot be undone; the round can be cancelled with a reason.</source>
        <translation>Alternativat {letters}, me shkronjat që kanë; shenja për secilin: {ticks}. Hapja nuk zhbëhet; raundi mund të anulohet me arsye.</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>Hap raundin</translation>
    </message>
</context>
<context>
    <name>NarrowWords</name>
    <message numerus="yes">
        <source>%n voted</source>
        <comment>people</comment>
        <translation>
            <numerusform>Votoi %n</numerusform>
            <numerusform>Votuan %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no option has fewer than %n tick(s).</source>
        <translation>
            <numerusform>asnjë alternativë nuk ka më pak se %n shenjë.</numerusform>
            <numerusform>asnjë alternativë nuk ka më pak se %n shenja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>those with fewer than %n tick(s) go out: {letters}.</source>
        <translation>
            <numerusform>dalin ato me më pak se %n shenjë: {letters}.</numerusform>
            <numerusform>dalin ato me më pak se %n shenja: {letters}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Nominal</name>
    <message>
        <source>Nominal group technique</source>
        <translation>Teknika nominale e grupit</translation>
    </message>
    <message>
        <source>The nominal group technique is through; both votes are printed.</source>
        <translation>Teknika nominale mbaroi; të dyja votimet dalin te dokumentet.</translation>
    </message>
    <message>
        <source>It is nobody’s turn to name an idea now.</source>
        <translation>Tani askush nuk ka radhën për të thënë një ide.</translation>
    </message>
    <message>
        <source>No more ideas: {who}</source>
        <translation>Nuk ka më ide: {who}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Go on without the nominal group technique?</source>
        <translation>Të vazhdohet pa teknikën nominale?</translation>
    </message>
    <message>
        <source>Ideas stay in the log and votes stay votes. Only the strip goes; undo brings it back.</source>
        <translation>Idetë mbeten te diskutimi dhe votimet mbeten votime. Ikën vetëm shiriti; zhbërja e kthen.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Vazhdo pa të</translation>
    </message>
</context>
<context>
    <name>NominalStrip</name>
    <message>
        <source>Nominal group technique</source>
        <translation>Teknika nominale e grupit</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Mbaro</translation>
    </message>
    <message>
        <source>Nobody has more ideas: go on.</source>
        <translation>Askush nuk ka më ide: vazhdoni.</translation>
    </message>
</context>
<context>
    <name>NominalWords</name>
    <message>
        <source>Silent writing</source>
        <translation>Shkrim në heshtje</translation>
    </message>
    <message>
        <source>One idea at a time</source>
        <translation>Nga një ide me radhë</translation>
    </message>
    <message>
        <source>Clarify</source>
        <translation>Sqarim</translation>
    </message>
    <message>
        <source>Preliminary vote</source>
        <translation>Votim paraprak</translation>
    </message>
    <message>
        <source>Discuss the pattern</source>
        <translation>Diskutim i rezultatit</translation>
    </message>
    <message>
        <source>Final vote</source>
        <translation>Votim përfundimtar</translation>
    </message>
    <message>
        <source>Everybody writes alone; nobody speaks.</source>
        <translation>Secili shkruan vetë; askush nuk flet.</translation>
    </message>
    <message>
        <source>Nobody comments yet. {key}: no more ideas</source>
        <translation>Askush nuk komenton ende. {key}: nuk ka më ide</translation>
    </message>
    <message>
        <source>Ask what is meant; join what is the same, with its author’s consent.</source>
        <translation>Pyetni ç’është menduar; bashkoni të njëjtat, me pëlqimin e autorit.</translation>
    </message>
    <message>
        <source>Open the vote and close it (F9): each ranks ideas alone.</source>
        <translation>Hapni dhe mbyllni votimin (F9): secili i rendit vetë idetë.</translation>
    </message>
    <message>
        <source>Why do places differ so? Nobody has to give in.</source>
        <translation>Pse ndryshojnë kaq vendet? Askush nuk është i detyruar të lëshojë.</translation>
    </message>
    <message>
        <source>Vote once more on the same ideas (F9).</source>
        <translation>Votoni edhe një herë për të njëjtat ide (F9).</translation>
    </message>
    <message numerus="yes">
        <source>Turn of {who} – %n idea(s) so far</source>
        <translation>
            <numerusform>Radha: {who} – %n ide deri tani</numerusform>
            <numerusform>Radha: {who} – %n ide deri tani</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n ide</numerusform>
            <numerusform>%n ide</numerusform>
        </translation>
    </message>
    <message>
        <source>Write in silence, each alone</source>
        <translation>Shkruani në heshtje, secili vetë</translation>
    </message>
</context>
<context>
    <name>Objecting</name>
    <message>
        <source>Who objects</source>
        <translation>Kush kundërshton</translation>
    </message>
    <message>
        <source>Organisation or person; empty for none</source>
        <translation>Organizatë ose person; bosh: pa emër</translation>
    </message>
    <message>
        <source>Who does not find the discussion in it?</source>
        <translation>Kush nuk e gjen diskutimin në të?</translation>
    </message>
    <message>
        <source>Keep the objection</source>
        <translation>Ruaj kundërshtimin</translation>
    </message>
</context>
<context>
    <name>OneLine</name>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>nothing chosen</source>
        <translation>asgjë e zgjedhur</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>e zgjedhur</translation>
    </message>
    <message>
        <source>chosen: {number}</source>
        <translation>e zgjedhur: {number}</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Removed</source>
        <translation>U hoq</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>ParkedSheet</name>
    <message>
        <source>Parked</source>
        <translation>Të parkuara</translation>
    </message>
    <message>
        <source>Nobody has said yet what becomes of these:</source>
        <translation>Për këto nuk është thënë ende çfarë bëhet me to:</translation>
    </message>
    <message>
        <source>deal with it now</source>
        <translation>trajtohet tani</translation>
    </message>
    <message>
        <source>next meeting</source>
        <translation>takimi i ardhshëm</translation>
    </message>
    <message>
        <source>drop, with a reason</source>
        <translation>hiqet, me arsye</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>All to the next meeting, and end</source>
        <translation>Të gjitha në takimin e ardhshëm, dhe mbyll</translation>
    </message>
    <message>
        <source>What is parked</source>
        <translation>Çështjet e parkuara</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Why is it dropped?</source>
        <translation>Pse hiqet?</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Hiqe</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Pikë e rendit të ditës</translation>
    </message>
    <message>
        <source>From the discussion</source>
        <translation>Nga diskutimi</translation>
    </message>
</context>
<context>
    <name>PastedSheet</name>
    <message>
        <source>Opens “%1” and goes there</source>
        <translation>Hapet “%1” dhe shënohet aty</translation>
    </message>
    <message>
        <source>Goes to: %1</source>
        <translation>Shkon te: %1</translation>
    </message>
    <message>
        <source>Lines that were pasted</source>
        <translation>Rreshtat e ngjitur</translation>
    </message>
    <message>
        <source>Who is meant</source>
        <translation>Kush është fjala</translation>
    </message>
    <message>
        <source>Space: leave out or take · %1: kind · Enter: log all</source>
        <translation>Hapësira: lër jashtë a merr · %1: lloji · Enter: shënoji të gjithë</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Shëno</translation>
    </message>
    <message>
        <source>Log several lines</source>
        <translation>Shëno disa rreshta</translation>
    </message>
    <message>
        <source>Said in the break. Belongs to: %1 · F9 changes it</source>
        <translation>Thënë në pushim. Vendi: %1 · F9 e ndryshon</translation>
    </message>
    <message>
        <source>outside the agenda</source>
        <translation>jashtë rendit të ditës</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nuk lexohet dot</translation>
    </message>
    <message>
        <source>Who is “%1”?</source>
        <translation>Kush është “%1”?</translation>
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
        <source>to be settled</source>
        <translation>për t’u sqaruar</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>lihet jashtë</translation>
    </message>
    <message>
        <source>digits only</source>
        <translation>vetëm shifra</translation>
    </message>
    <message>
        <source>Without author</source>
        <translation>Pa autor</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) will be logged</source>
        <translation>
            <numerusform>%n rresht do të shënohet</numerusform>
            <numerusform>%n rreshta do të shënohen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) to be settled</source>
        <translation>
            <numerusform>%n emër për t’u sqaruar</numerusform>
            <numerusform>%n emra për t’u sqaruar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n rresht lihet jashtë</numerusform>
            <numerusform>%n rreshta lihen jashtë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Log %n line(s)</source>
        <translation>
            <numerusform>Shëno %n rresht</numerusform>
            <numerusform>Shëno %n rreshta</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is “%1”? A digit chooses.</source>
        <translation>Kush është “%1”? Zgjidhni me një shifër.</translation>
    </message>
    <message>
        <source>“%1” means: a digit changes it.</source>
        <translation>“%1”: me një shifër zgjidhet tjetërkush.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) logged.</source>
        <translation>
            <numerusform>U shënua %n rresht.</numerusform>
            <numerusform>U shënuan %n rreshta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>PointForm</name>
    <message>
        <source>Text</source>
        <translation>Teksti</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Lloji</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autori</translation>
    </message>
    <message>
        <source>Organisation or person; empty for none</source>
        <translation>Organizata ose personi; bosh kur nuk ka</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Pika e rendit të ditës</translation>
    </message>
    <message>
        <source>Said at</source>
        <translation>Ora kur u tha</translation>
    </message>
    <message>
        <source>Do not name the author in documents</source>
        <translation>Mos e përmend autorin në dokumente</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Several: with commas</source>
        <translation>Disa: me presje</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Preparing the vote</source>
        <translation>Përgatitja e votimit</translation>
    </message>
    <message>
        <source>A third of the list: {ticks}</source>
        <translation>Një e treta e listës: {ticks}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pyetja</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Mënyra</translation>
    </message>
    <message>
        <source>Voted by</source>
        <translation>Mënyra e votimit</translation>
    </message>
    <message>
        <source>Who votes</source>
        <translation>Kush voton</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Alternativat</translation>
    </message>
    <message>
        <source>Advanced rules too</source>
        <translation>Edhe rregullat e avancuara</translation>
    </message>
    <message>
        <source>The measures</source>
        <translation>Masat</translation>
    </message>
    <message>
        <source>The groups of contributions</source>
        <translation>Grupet e ndërhyrjeve</translation>
    </message>
    <message>
        <source>Fair shares, run-offs and transferable votes are not offered for a secret vote: they are counted again from the single cards, which may have to be withheld.</source>
        <translation>Pjesët e drejta, eliminimi me raunde dhe vota e transferueshme nuk ofrohen për votim të fshehtë: ato rinumërohen nga fletët një për një, dhe ato mund të mos botohen.</translation>
    </message>
    <message>
        <source>By this rule the vote is open: it is counted again from the single cards, all published.</source>
        <translation>Me këtë rregull votimi është i hapur: rinumërohet nga fletët një për një, që botohen të gjitha.</translation>
    </message>
    <message>
        <source>They give an order that adds nothing up. Choose one only when the room can follow it.</source>
        <translation>Ato japin një renditje që nuk del nga një shumë. Zgjidhni një të tillë vetëm kur salla mund ta ndjekë.</translation>
    </message>
    <message>
        <source>Secret ballot</source>
        <translation>Votim i fshehtë</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Follow the station</source>
        <translation>Ndiq punën</translation>
    </message>
    <message>
        <source>The room keeps what it sees</source>
        <translation>Salla vazhdon të shohë atë që sheh</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Lëshoje</translation>
    </message>
    <message>
        <source>There is only one screen: F5 covers it and brings the work back.</source>
        <translation>Ka vetëm një ekran: F5 e mbulon dhe e kthen punën.</translation>
    </message>
    <message>
        <source>The room’s view is on the screen {name}</source>
        <translation>Pamja e sallës është në ekranin {name}</translation>
    </message>
    <message>
        <source>Projector: freeze, or go on</source>
        <translation>Projektori: ngrije, ose lëshoje</translation>
    </message>
    <message>
        <source>Projector: the next view</source>
        <translation>Projektori: pamja tjetër</translation>
    </message>
    <message>
        <source>Projector: the next screen</source>
        <translation>Projektori: ekrani tjetër</translation>
    </message>
    <message>
        <source>Projector: dark or light</source>
        <translation>Projektori: i errët ose i çelët</translation>
    </message>
    <message>
        <source>Hall: black</source>
        <translation>Salla: e zezë</translation>
    </message>
    <message>
        <source>Hall: frozen</source>
        <translation>Salla: e ngrirë</translation>
    </message>
    <message>
        <source>Projector: follow the station</source>
        <translation>Projektori: ndiq punën</translation>
    </message>
    <message>
        <source>Projector: welcome</source>
        <translation>Projektori: mirëseardhja</translation>
    </message>
    <message>
        <source>Projector: agenda</source>
        <translation>Projektori: rendi i ditës</translation>
    </message>
    <message>
        <source>Projector: vote or result</source>
        <translation>Projektori: votimi ose rezultati</translation>
    </message>
    <message>
        <source>Projector: who speaks</source>
        <translation>Projektori: kush e ka fjalën</translation>
    </message>
    <message>
        <source>Projector: the measure read back</source>
        <translation>Projektori: masa që lexohet</translation>
    </message>
    <message>
        <source>Projector: the measures so far</source>
        <translation>Projektori: masat deri tani</translation>
    </message>
    <message>
        <source>Projector: the groups of contributions</source>
        <translation>Projektori: grupet e ndërhyrjeve</translation>
    </message>
    <message>
        <source>Projector: break</source>
        <translation>Projektori: pushim</translation>
    </message>
    <message>
        <source>Projector: network and page</source>
        <translation>Projektori: rrjeti dhe faqja</translation>
    </message>
    <message>
        <source>Projector: black</source>
        <translation>Projektori: ekran i zi</translation>
    </message>
    <message>
        <source>The agenda has no items yet: Preparation (Ctrl+2) has a place for them.</source>
        <translation>Rendi i ditës nuk ka ende pika: shtohen te Përgatitja (Ctrl+2).</translation>
    </message>
    <message>
        <source>There is no vote to show: none is open and none was counted.</source>
        <translation>Nuk ka votim për t’u shfaqur: asnjë nuk është i hapur dhe asnjë nuk u numërua.</translation>
    </message>
    <message>
        <source>Nobody has the floor and nobody waits for it.</source>
        <translation>Fjalën nuk e ka askush dhe askush nuk e pret.</translation>
    </message>
    <message>
        <source>There is no measure to read back yet.</source>
        <translation>Nuk ka ende masë për t’u lexuar.</translation>
    </message>
    <message>
        <source>There are no measures yet.</source>
        <translation>Nuk ka ende masa.</translation>
    </message>
    <message>
        <source>There are no groups yet: G in the discussion makes them.</source>
        <translation>Ende nuk ka grupe: krijohen me G te diskutimi.</translation>
    </message>
    <message>
        <source>There is no break now: F9 in the discussion begins one.</source>
        <translation>Tani nuk ka pushim: F9 te Diskutimi e fillon.</translation>
    </message>
    <message>
        <source>No network is written down yet: Alt+9 has the fields for it.</source>
        <translation>Ende nuk është shënuar asnjë rrjet: fushat janë te Alt+9.</translation>
    </message>
    <message>
        <source>Agreement reached</source>
        <translation>U arrit dakordësia</translation>
    </message>
    <message>
        <source>Agreement not reached</source>
        <translation>Nuk u arrit dakordësia</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pushim</translation>
    </message>
    <message>
        <source>We go on at {time}</source>
        <translation>Vazhdojmë në orën {time}</translation>
    </message>
    <message>
        <source>Measure {letter}</source>
        <translation>Masa {letter}</translation>
    </message>
    <message>
        <source>Read to the room and confirmed at {time}</source>
        <translation>U lexua në sallë dhe u konfirmua në orën {time}</translation>
    </message>
    <message>
        <source>Does this reflect the discussion?</source>
        <translation>A e pasqyron kjo diskutimin?</translation>
    </message>
    <message>
        <source>Measures so far</source>
        <translation>Masat deri tani</translation>
    </message>
    <message>
        <source>The network of the hall</source>
        <translation>Rrjeti i sallës</translation>
    </message>
    <message>
        <source>Groups of contributions</source>
        <translation>Grupet e ndërhyrjeve</translation>
    </message>
</context>
<context>
    <name>Promoting</name>
    <message>
        <source>Wording of the measure</source>
        <translation>Formulimi i masës</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Make it a measure</source>
        <translation>Bëje masë</translation>
    </message>
    <message>
        <source>How shall the measure read?</source>
        <translation>Si do të shkruhet masa?</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>New entry</source>
        <translation>Shënim i ri</translation>
    </message>
    <message>
        <source>Who: !s what was said</source>
        <translation>Kush: !s çfarë u tha</translation>
    </message>
    <message>
        <source>↑ earlier line · Enter saves it</source>
        <translation>↑ i mëparshmi · Enter e ruan</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>çështje</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>sugjerim</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>rekomandim</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>koment</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pyetje</translation>
    </message>
    <message>
        <source>dissent</source>
        <translation>mendim ndryshe</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>e parkuar</translation>
    </message>
    <message>
        <source>note</source>
        <translation>shënim</translation>
    </message>
    <message>
        <source>action</source>
        <translation>detyrë</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>dakordësi</translation>
    </message>
    <message>
        <source>said at</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>takes up</source>
        <translation>vijon nga</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>temë</translation>
    </message>
    <message>
        <source>{who} has the floor: type what is said</source>
        <translation>Flet {who}: shkruani çfarë thotë</translation>
    </message>
    <message>
        <source>Fill in {gap}, then Enter.</source>
        <translation>Plotësoni {gap}, pastaj Enter.</translation>
    </message>
    <message>
        <source>What it may mean</source>
        <translation>Mund të jetë</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Organisations of earlier meetings</source>
        <translation>Organizata nga takimet e mëparshme</translation>
    </message>
    <message>
        <source>Type a few letters of a name or an organisation.</source>
        <translation>Shkruani disa shkronja të emrit ose të organizatës.</translation>
    </message>
    <message>
        <source>%1 is inside since %2. F7: left.</source>
        <translation>%1 është brenda që nga ora %2. F7: u largua.</translation>
    </message>
    <message>
        <source>Enter: %1 arrived at %2.</source>
        <translation>Enter: %1 erdhi në orën %2.</translation>
    </message>
    <message>
        <source>Enter: %1 arrived.</source>
        <translation>Enter: %1 erdhi.</translation>
    </message>
    <message>
        <source>%1 (new organisation)</source>
        <translation>%1 (organizatë e re)</translation>
    </message>
    <message>
        <source>%1 (asks which organisation)</source>
        <translation>%1 (pyetet cila organizatë)</translation>
    </message>
    <message>
        <source>without an organisation</source>
        <translation>pa organizatë</translation>
    </message>
    <message>
        <source>Nobody is called so. Ctrl+Enter adds, not invited: %1.</source>
        <translation>Askush nuk quhet kështu. Ctrl+Enter e shton pa ftesë: %1.</translation>
    </message>
    <message>
        <source>Several are called “%1”: Enter asks which one.</source>
        <translation>“%1” mund të jenë disa: Enter pyet cili prej tyre.</translation>
    </message>
    <message>
        <source>Type “Name, Organisation, role”, then Ctrl+Enter.</source>
        <translation>Shkruani “Emri, Organizata, funksioni”, pastaj Ctrl+Enter.</translation>
    </message>
    <message>
        <source>The code was not read whole. Nothing was written: scan it again.</source>
        <translation>Kodi nuk u lexua i plotë. Nuk u shkrua asgjë: skanojeni përsëri.</translation>
    </message>
    <message>
        <source>Several people have the code %1. Nothing was written: type the name.</source>
        <translation>Kodin %1 e kanë disa persona. Nuk u shkrua asgjë: shkruani emrin.</translation>
    </message>
    <message>
        <source>Nobody in this meeting has the code %1. Nothing was written: type the name.</source>
        <translation>Kodin %1 nuk e ka askush në këtë takim. Nuk u shkrua asgjë: shkruani emrin.</translation>
    </message>
    <message>
        <source>%1 is inside since %2. Nothing was written.</source>
        <translation>%1 është brenda që nga ora %2. Nuk u shënua asgjë.</translation>
    </message>
    <message>
        <source>%1 left at %2. F8: came back.</source>
        <translation>%1 u largua në orën %2. F8: u kthye.</translation>
    </message>
    <message>
        <source>%1 left already, at %2.</source>
        <translation>%1 është larguar tashmë, në orën %2.</translation>
    </message>
    <message>
        <source>%1 has not arrived yet. Enter: arrived.</source>
        <translation>%1 nuk ka ardhur ende. Enter: erdhi.</translation>
    </message>
    <message>
        <source>%1 came back at %2.</source>
        <translation>%1 u kthye në orën %2.</translation>
    </message>
    <message>
        <source>%1 arrived at %2.</source>
        <translation>%1 erdhi në orën %2.</translation>
    </message>
    <message>
        <source>%1 left at %2.</source>
        <translation>%1 u largua në orën %2.</translation>
    </message>
    <message>
        <source>The same name is already on the list.</source>
        <translation>I njëjti emër gjendet tashmë në listë.</translation>
    </message>
    <message>
        <source>%1 was added. %2 Ctrl+Z takes it back.</source>
        <translation>%1 u shtua. %2 Ctrl+Z e zhbën.</translation>
    </message>
    <message>
        <source>%1 was added and is inside.</source>
        <translation>%1 u shtua dhe është brenda.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Rezultati</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>Raund i ri</translation>
    </message>
    <message>
        <source>Second count…</source>
        <translation>Rinumërim…</translation>
    </message>
    <message>
        <source>By other rules…</source>
        <translation>Me rregulla të tjera…</translation>
    </message>
    <message>
        <source>Show on the projector</source>
        <translation>Shfaq në projektor</translation>
    </message>
    <message>
        <source>{round}: cancelled</source>
        <translation>{round}: i anuluar</translation>
    </message>
    <message>
        <source>Cancelled at {time}. Reason: {reason}</source>
        <translation>U anulua në orën {time}. Arsyeja: {reason}</translation>
    </message>
    <message>
        <source>Second count</source>
        <translation>Rinumërim</translation>
    </message>
    <message>
        <source>No other rule fits these cards.</source>
        <translation>Asnjë rregull tjetër nuk u përshtatet këtyre fletëve.</translation>
    </message>
    <message>
        <source>The same cards by other rules</source>
        <translation>Të njëjtat fletë me rregulla të tjera</translation>
    </message>
    <message>
        <source>{round}: result</source>
        <translation>{round}: rezultati</translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s) were not used.</source>
        <translation>
            <numerusform>%n pikë nuk u përdor.</numerusform>
            <numerusform>%n pika nuk u përdorën.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted again at {time} by {first} and {second}: {figures}.</source>
        <translation>U rinumërua në orën {time} nga {first} dhe {second}: {figures}.</translation>
    </message>
    <message>
        <source>the same figures</source>
        <translation>të njëjtat shifra</translation>
    </message>
    <message>
        <source>other figures</source>
        <translation>shifra të tjera</translation>
    </message>
    <message>
        <source>called {number}</source>
        <translation>thirrje {number}</translation>
    </message>
    <message>
        <source>answered {number}</source>
        <translation>u përgjigjën {number}</translation>
    </message>
    <message>
        <source>did not answer {number}</source>
        <translation>nuk u përgjigjën {number}</translation>
    </message>
    <message>
        <source>counted from the answers; closed at {time}; fingerprint of the answers {hash}</source>
        <translation>numëruar nga përgjigjet; mbyllur në orën {time}; gjurma e përgjigjeve {hash}</translation>
    </message>
    <message>
        <source>on the roll</source>
        <translation>në listën e votuesve</translation>
    </message>
    <message>
        <source>with a vote in the room</source>
        <translation>me të drejtë vote në sallë</translation>
    </message>
    <message>
        <source>raised a hand</source>
        <translation>me dorë të ngritur</translation>
    </message>
    <message>
        <source>did not vote</source>
        <translation>nuk votuan</translation>
    </message>
    <message>
        <source>with a vote</source>
        <translation>me të drejtë vote</translation>
    </message>
    <message>
        <source>cards given</source>
        <translation>fletë të dhëna</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>të kthyera</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>të vlefshme</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>të bardha</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>të pavlefshme</translation>
    </message>
    <message>
        <source>not returned</source>
        <translation>të pakthyera</translation>
    </message>
    <message>
        <source>{section}: {by}</source>
        <translation>{section}: {by}</translation>
    </message>
    <message>
        <source>{names}, alike</source>
        <translation>{names}, njësoj</translation>
    </message>
    <message>
        <source>{names}, not alike; the count of {name} was taken: {reason}</source>
        <translation>{names}, jo njësoj; u mor numërimi nga {name}: {reason}</translation>
    </message>
    <message>
        <source>hands counted in the room; closed at {time}; fingerprint of the counts {hash}</source>
        <translation>duar të numëruara në sallë; mbyllur në orën {time}; gjurma e numrave {hash}</translation>
    </message>
    <message>
        <source>counted from totals; closed at {time}; fingerprint of the cards {hash}</source>
        <translation>numëruar nga shumat; mbyllur në orën {time}; gjurma e fletëve {hash}</translation>
    </message>
    <message>
        <source>counted from cards; closed at {time}; fingerprint of the cards {hash}</source>
        <translation>numëruar nga fletët; mbyllur në orën {time}; gjurma e fletëve {hash}</translation>
    </message>
</context>
<context>
    <name>RobustPanel</name>
    <message>
        <source>The official rule was fixed before the vote was opened, and its result stands. This shows how much of the order depends on the rule. It is not projected and stands in no document.</source>
        <translation>Rregulli zyrtar u fiksua para se të hapej votimi, dhe rezultati i tij vlen. Kjo tregon sa varet renditja nga rregulli. Nuk projektohet dhe nuk shkruhet në asnjë dokument.</translation>
    </message>
    <message>
        <source>official: {rule}</source>
        <translation>zyrtar: {rule}</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>i qëndrueshëm</translation>
    </message>
    <message>
        <source>Places by each rule</source>
        <translation>Vendet sipas secilit rregull</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are the same under every rule: {letters}.</source>
        <translation>
            <numerusform>%n vend është i njëjtë me çdo rregull: {letters}.</numerusform>
            <numerusform>%n vende janë të njëjta me çdo rregull: {letters}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No place is the same under every rule.</source>
        <translation>Asnjë vend nuk është i njëjtë me çdo rregull.</translation>
    </message>
</context>
<context>
    <name>RollCard</name>
    <message>
        <source>Roll</source>
        <translation>Lista e votuesve</translation>
    </message>
    <message>
        <source>Roll of the vote</source>
        <translation>Lista e votuesve</translation>
    </message>
    <message>
        <source>Give a card to all</source>
        <translation>Jep fletë të gjithëve</translation>
    </message>
    <message>
        <source>Kiosk…</source>
        <translation>Kioskë…</translation>
    </message>
    <message>
        <source>Give the computer to the voters</source>
        <translation>Jepuani kompjuterin votuesve</translation>
    </message>
    <message numerus="yes">
        <source>%n with a vote</source>
        <translation>
            <numerusform>%n me të drejtë vote</numerusform>
            <numerusform>%n me të drejtë vote</numerusform>
        </translation>
    </message>
    <message>
        <source>{given} of {roll}</source>
        <translation>{given} nga {roll}</translation>
    </message>
    <message>
        <source>by mandate: {holder}</source>
        <translation>me autorizim: {holder}</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n votë</numerusform>
            <numerusform>%n vota</numerusform>
        </translation>
    </message>
    <message>
        <source>at the kiosk</source>
        <translation>në kioskë</translation>
    </message>
    <message>
        <source>card given</source>
        <translation>me fletë</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>pa fletë</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Issue</source>
        <translation>Çështje</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugjerim</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Rekomandim</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Koment</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pyetje</translation>
    </message>
    <message>
        <source>Dissent</source>
        <translation>Mendim ndryshe</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>E parkuar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Shënim</translation>
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
    <message>
        <source>Not said</source>
        <translation>Nuk u tha</translation>
    </message>
    <message>
        <source>By consensus</source>
        <translation>Me konsensus</translation>
    </message>
    <message>
        <source>By vote</source>
        <translation>Me votim</translation>
    </message>
    <message>
        <source>Area {area}</source>
        <translation>Fusha {area}</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Pika {number}</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>Sections of the hall</source>
        <translation>Pjesët e sallës</translation>
    </message>
    <message>
        <source>Call off the second typing?</source>
        <translation>Të hiqet dorë nga shtypja e dytë?</translation>
    </message>
    <message>
        <source>Its cards go. The cards count as typed once, and the documents say so.</source>
        <translation>Fletët e saj fshihen. Fletët quhen të shtypura një herë, dhe kështu thonë dokumentet.</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Hiq dorë</translation>
    </message>
    <message>
        <source>Type the cards a second time</source>
        <translation>Shtypja e dytë e fletëve</translation>
    </message>
    <message>
        <source>Cards have been typed already: the totals come from them.</source>
        <translation>Janë hedhur tashmë fletë: shumat dalin prej tyre.</translation>
    </message>
    <message>
        <source>Take out the answer</source>
        <translation>Hiq përgjigjen</translation>
    </message>
    <message>
        <source>Take out the last card</source>
        <translation>Hiq fletën e fundit</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>Action</source>
        <translation>Detyrë</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Dakordësi</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>U ruajt: {what}</translation>
    </message>
    <message>
        <source>to be settled: “{typed}”</source>
        <translation>për t’u sqaruar: “{typed}”</translation>
    </message>
</context>
<context>
    <name>SecondForm</name>
    <message>
        <source>First who counted</source>
        <translation>I pari që numëroi</translation>
    </message>
    <message>
        <source>Second who counted</source>
        <translation>I dyti që numëroi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Cards in the hand</source>
        <translation>Fletë në dorë</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Të bardha</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Të pavlefshme</translation>
    </message>
    <message>
        <source>The second count stands beside the first, in every document. The count at closing does not change.</source>
        <translation>Rinumërimi qëndron krahas numërimit të parë, në çdo dokument. Numërimi i mbylljes nuk ndryshon.</translation>
    </message>
    <message>
        <source>Keep the second count</source>
        <translation>Ruaje rinumërimin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
</context>
<context>
    <name>SectionsPage</name>
    <message>
        <source>Two people count each section without telling each other. Equal counts stand; others are repeated.</source>
        <translation>Secilën pjesë e numërojnë dy veta, pa ia thënë njëri-tjetrit. Numrat e njëjtë vlejnë; të tjerët përsëriten.</translation>
    </message>
    <message>
        <source>Counts of the sections</source>
        <translation>Numërimet e pjesëve</translation>
    </message>
    <message>
        <source>Keep the count</source>
        <translation>Ruaj numërimin</translation>
    </message>
    <message>
        <source>Take this one…</source>
        <translation>Merr këtë…</translation>
    </message>
    <message>
        <source>With a vote, in the room now</source>
        <translation>Me të drejtë vote, tani në sallë</translation>
    </message>
    <message>
        <source>Close with the sum</source>
        <translation>Mbylle me shumën</translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation>Anulo raundin</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>pa numëruar</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>u mor</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>ndryshon</translation>
    </message>
    <message>
        <source>{section}, counter {number}</source>
        <translation>{section}, numëruesi {number}</translation>
    </message>
    <message>
        <source>Write the hands counted, 0 where nobody raised one, and who counted.</source>
        <translation>Shkruani duart e numëruara, 0 ku nuk u ngrit asnjë, dhe kush i numëroi.</translation>
    </message>
    <message>
        <source>Only where two counts of a section differ one of them is taken.</source>
        <translation>Njëri numërim merret vetëm kur dy numërimet e një pjese ndryshojnë.</translation>
    </message>
    <message>
        <source>Take this count as it is?</source>
        <translation>Të merret ky numërim siç është?</translation>
    </message>
    <message>
        <source>“{section}”: the two counts differ. It is better to count again. What is taken, and why, stands in the documents with both counts.</source>
        <translation>“{section}”: dy numërimet ndryshojnë. Më mirë të numërohet përsëri. Çfarë merret dhe pse, shkruhet në dokumente bashkë me të dy numërimet.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Merre</translation>
    </message>
    <message>
        <source>Write a whole number</source>
        <translation>Shkruani një numër të plotë</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Numëroi</translation>
    </message>
    <message>
        <source>Raised a hand at all</source>
        <translation>E ngritën dorën</translation>
    </message>
    <message>
        <source>The two counts differ: count this section again, or take one of them with a reason.</source>
        <translation>Dy numërimet ndryshojnë: numërojeni përsëri këtë pjesë, ose merrni njërin me arsye.</translation>
    </message>
    <message>
        <source>All sections are counted: F9 closes with their sum.</source>
        <translation>Të gjitha pjesët u numëruan: F9 mbyll me shumën e tyre.</translation>
    </message>
</context>
<context>
    <name>SectionsSheet</name>
    <message>
        <source>Sections of the hall, one a line</source>
        <translation>Pjesët e sallës, një për rresht</translation>
    </message>
    <message>
        <source>Each is counted by two people. Without sections the hall is counted in one go.</source>
        <translation>Secilën e numërojnë dy veta. Pa pjesë, salla numërohet njëherësh.</translation>
    </message>
    <message>
        <source>Keep the sections</source>
        <translation>Ruaj pjesët</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Name or organisation</source>
        <translation>Emri ose organizata</translation>
    </message>
    <message>
        <source>Whom it may mean</source>
        <translation>Kush mund të jetë</translation>
    </message>
    <message>
        <source>Who is “%1”?</source>
        <translation>Kush është “%1”?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>It is text, not a name</source>
        <translation>Është tekst, jo emër</translation>
    </message>
    <message>
        <source>Nobody is named as the author</source>
        <translation>Të mos përmendet asnjë autor</translation>
    </message>
    <message>
        <source>Keep “%1” as the owner, as written</source>
        <translation>Mbaje “%1” si përgjegjës, siç është shkruar</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>What the meeting leaves behind</source>
        <translation>Çfarë lë takimi pas</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Masat</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Detyrat</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Dakordësi</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Radha</translation>
    </message>
</context>
<context>
    <name>Splitting</name>
    <message>
        <source>Put the cursor before the first word of the second part</source>
        <translation>Vendoseni kursorin para fjalës së parë të pjesës së dytë</translation>
    </message>
    <message>
        <source>Who said the second part</source>
        <translation>Kush e tha pjesën e dytë</translation>
    </message>
    <message>
        <source>Empty: the same</source>
        <translation>Bosh: po ai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Ndaje këtu</translation>
    </message>
    <message>
        <source>Where does the second contribution begin?</source>
        <translation>Ku fillon ndërhyrja e dytë?</translation>
    </message>
    <message>
        <source>Split into two contributions</source>
        <translation>U nda në dy ndërhyrje</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>End the meeting</source>
        <translation>Mbyll takimin</translation>
    </message>
    <message>
        <source>Open the next agenda item</source>
        <translation>Hap pikën tjetër të rendit të ditës</translation>
    </message>
    <message>
        <source>Back to the agenda item before</source>
        <translation>Kthehu te pika e mëparshme</translation>
    </message>
    <message>
        <source>Open the agenda item shown</source>
        <translation>Hap pikën e shfaqur të rendit të ditës</translation>
    </message>
    <message>
        <source>Move the agenda item shown up</source>
        <translation>Ngri pikën e shfaqur një vend</translation>
    </message>
    <message>
        <source>Move the agenda item shown down</source>
        <translation>Ul pikën e shfaqur një vend</translation>
    </message>
    <message>
        <source>Park the contribution or the agenda item</source>
        <translation>Parko ndërhyrjen ose pikën</translation>
    </message>
    <message>
        <source>What is parked…</source>
        <translation>Çështjet e parkuara…</translation>
    </message>
    <message>
        <source>Split off a part as an agenda item…</source>
        <translation>Nda një pjesë si pikë më vete…</translation>
    </message>
    <message>
        <source>next item</source>
        <translation>pika tjetër</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pushim</translation>
    </message>
    <message>
        <source>The agenda has no items yet: Preparation (Ctrl+2) has a place for them.</source>
        <translation>Rendi i ditës nuk ka ende pika: shtohen te Përgatitja (Ctrl+2).</translation>
    </message>
    <message>
        <source>Every agenda item has been opened.</source>
        <translation>Të gjitha pikat e rendit të ditës janë hapur.</translation>
    </message>
    <message>
        <source>The contribution was parked</source>
        <translation>Ndërhyrja u parkua</translation>
    </message>
    <message>
        <source>Parked: {item}</source>
        <translation>U parkua: {item}</translation>
    </message>
    <message>
        <source>Nothing is parked.</source>
        <translation>Nuk ka asgjë të parkuar.</translation>
    </message>
    <message>
        <source>The contribution selected and those after it go with it.</source>
        <translation>Ndërhyrja e zgjedhur dhe ato pas saj kalojnë me të.</translation>
    </message>
    <message>
        <source>It stands behind this item.</source>
        <translation>Vendoset pas kësaj pike.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titulli</translation>
    </message>
    <message>
        <source>Split off a part as an agenda item</source>
        <translation>Nda një pjesë si pikë më vete</translation>
    </message>
    <message>
        <source>Split it off</source>
        <translation>Ndaje</translation>
    </message>
    <message>
        <source>The break is over</source>
        <translation>Pushimi mbaroi</translation>
    </message>
    <message>
        <source>Minutes, or the time we go on; empty: no end is announced.</source>
        <translation>Minuta, ose ora kur vazhdojmë; bosh: fundi nuk njoftohet.</translation>
    </message>
    <message>
        <source>Break until</source>
        <translation>Pushim deri</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pushim</translation>
    </message>
    <message>
        <source>Begin the break</source>
        <translation>Fillo pushimin</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>Mbaro pushimin</translation>
    </message>
    <message>
        <source>Break…</source>
        <translation>Pushim…</translation>
    </message>
    <message>
        <source>Break until {time}</source>
        <translation>Pushim deri në orën {time}</translation>
    </message>
    <message>
        <source>The break began</source>
        <translation>Pushimi filloi</translation>
    </message>
    <message>
        <source>A new agenda item: {item}</source>
        <translation>Pikë e re: {item}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>the item before the break</source>
        <translation>pika para pushimit</translation>
    </message>
    <message>
        <source>the item after the break</source>
        <translation>pika pas pushimit</translation>
    </message>
    <message>
        <source>Outside the agenda</source>
        <translation>Jashtë rendit të ditës</translation>
    </message>
    <message>
        <source>said in the break</source>
        <translation>u tha në pushim</translation>
    </message>
    <message>
        <source>Said in the break: where does it belong? A digit chooses; Enter: %1.</source>
        <translation>U tha në pushim: ku i përket? Zgjidhni me një shifër; Enter: %1.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pushim</translation>
    </message>
    <message>
        <source>In the break it is asked where a line goes</source>
        <translation>Në pushim pyetet ku shkon rreshti</translation>
    </message>
    <message>
        <source>Goes to: {item}</source>
        <translation>Shkon te: {item}</translation>
    </message>
</context>
<context>
    <name>TotalsForm</name>
    <message>
        <source>Type the sums counted in the room. Closing cannot be undone; then the result is shown.</source>
        <translation>Shkruani shumat e numëruara në sallë. Mbyllja nuk zhbëhet; pas saj shfaqet rezultati.</translation>
    </message>
    <message>
        <source>Close with these totals</source>
        <translation>Mbyll me këto shuma</translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation>Kthehu te fletët</translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation>Fletë të dhëna</translation>
    </message>
    <message>
        <source>Cards returned, or people who voted</source>
        <translation>Fletë të kthyera, ose votues që votuan</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Të bardha</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Të pavlefshme</translation>
    </message>
    <message>
        <source>More blank and invalid cards than were returned.</source>
        <translation>Fletët e bardha dhe të pavlefshme janë më shumë se ato të kthyera.</translation>
    </message>
    <message>
        <source>Valid: {valid} · not returned: {missing}</source>
        <translation>Të vlefshme: {valid} · të pakthyera: {missing}</translation>
    </message>
</context>
<context>
    <name>TypingCard</name>
    <message>
        <source>Type a card</source>
        <translation>Hidh një fletë</translation>
    </message>
    <message>
        <source>Cards typed</source>
        <translation>Fletët e hedhura</translation>
    </message>
    <message>
        <source>Enter keeps the card · “-” blank · Ctrl+I invalid · Ctrl+Up corrects the last one</source>
        <translation>Enter e ruan fletën · “-” e bardhë · Ctrl+I e pavlefshme · Ctrl+↑ ndreq të fundit</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>Mbyll votimin</translation>
    </message>
    <message>
        <source>Enter totals</source>
        <translation>Hidh shumat</translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation>Anulo raundin</translation>
    </message>
    <message>
        <source>Secret, but not sealed yet: the cards lie mixed in a file of their own, readable on this computer.</source>
        <translation>I fshehtë, por ende i pavulosur: fletët ruhen të përziera në një skedar më vete, që mund të lexohet në këtë kompjuter.</translation>
    </message>
    <message>
        <source>{round}: second typing, {name}</source>
        <translation>{round}: shtypja e dytë, {name}</translation>
    </message>
    <message>
        <source>Type a second time…</source>
        <translation>Shtyp për së dyti…</translation>
    </message>
    <message>
        <source>Call off the second typing</source>
        <translation>Hiq dorë nga shtypja e dytë</translation>
    </message>
    <message>
        <source>Only cards typed since the program started can be corrected.</source>
        <translation>Ndreqen vetëm fletët e hedhura që kur u hap programi.</translation>
    </message>
    <message>
        <source>The last card was taken out.</source>
        <translation>Fleta e fundit u hoq.</translation>
    </message>
    <message>
        <source>Correcting a card: type it again. Esc leaves it as it was.</source>
        <translation>Po ndreqni një fletë: shkruajeni përsëri. Esc e lë siç ishte.</translation>
    </message>
    <message>
        <source>A blank card</source>
        <translation>Fletë e bardhë</translation>
    </message>
    <message>
        <source>If the card really says so, Enter once more keeps it as invalid.</source>
        <translation>Nëse fleta vërtet thotë kështu, Enter edhe një herë e ruan si të pavlefshme.</translation>
    </message>
    <message>
        <source>The card is kept as invalid.</source>
        <translation>Fleta u ruajt si e pavlefshme.</translation>
    </message>
    <message>
        <source>The card is kept as invalid. {why}</source>
        <translation>Fleta u ruajt si e pavlefshme. {why}</translation>
    </message>
    <message>
        <source>Card corrected.</source>
        <translation>Fleta u ndreq.</translation>
    </message>
    <message>
        <source>Card kept.</source>
        <translation>Fleta u ruajt.</translation>
    </message>
    <message>
        <source>card {number}</source>
        <translation>fleta {number}</translation>
    </message>
    <message>
        <source>Card taken out</source>
        <translation>Fleta u hoq</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>{typed} of {given} cards typed</source>
        <translation>{typed} nga {given} fletë të hedhura</translation>
    </message>
    <message>
        <source>{typed} of {given} cards typed again</source>
        <translation>U shtypën përsëri {typed} nga {given} fletë</translation>
    </message>
    <message numerus="yes">
        <source>%n invalid</source>
        <translation>
            <numerusform>%n e pavlefshme</numerusform>
            <numerusform>%n të pavlefshme</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the cards first (F7 gives one to everybody on the roll).</source>
        <translation>Jepni më parë fletët (F7 i jep një kujtdo në listë).</translation>
    </message>
    <message numerus="yes">
        <source>%n at the kiosk</source>
        <translation>
            <numerusform>%n në kioskë</numerusform>
            <numerusform>%n në kioskë</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>Documents name the author.</source>
        <translation>Dokumentet e përmendin autorin.</translation>
    </message>
    <message>
        <source>Documents name the organisation only.</source>
        <translation>Dokumentet përmendin vetëm organizatën.</translation>
    </message>
    <message>
        <source>Documents give the category only, where at least five of it were there.</source>
        <translation>Dokumentet japin vetëm kategorinë, kur kishte të paktën pesë persona prej saj.</translation>
    </message>
    <message>
        <source>Documents name nobody.</source>
        <translation>Dokumentet nuk përmendin askënd.</translation>
    </message>
    <message>
        <source>%1 (Chatham House rule)</source>
        <translation>%1 (rregulli Chatham House)</translation>
    </message>
    <message>
        <source>%1 (in documents: the organisation)</source>
        <translation>%1 (në dokumente: organizata)</translation>
    </message>
    <message>
        <source>%1 (in documents: the category)</source>
        <translation>%1 (në dokumente: kategoria)</translation>
    </message>
    <message>
        <source>%1 (not named in documents)</source>
        <translation>%1 (pa emër në dokumente)</translation>
    </message>
    <message>
        <source>takes up %1</source>
        <translation>vijon nga %1</translation>
    </message>
    <message>
        <source>There is nothing above it in this agenda item to merge it with.</source>
        <translation>Nuk ka asnjë ndërhyrje sipër saj në këtë pikë.</translation>
    </message>
    <message>
        <source>Merged with the one above</source>
        <translation>U bashkua me atë sipër</translation>
    </message>
    <message>
        <source>The Chatham House rule holds no more</source>
        <translation>Rregulli Chatham House nuk vlen më</translation>
    </message>
    <message>
        <source>From now the Chatham House rule holds</source>
        <translation>Tani vlen rregulli Chatham House</translation>
    </message>
    <message>
        <source>First select a contribution in the log.</source>
        <translation>Zgjidhni më parë një ndërhyrje në ditar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
</context>
<context>
    <name>Vote</name>
    <message>
        <source>Show of hands</source>
        <translation>Ngritje dore</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Fletë votimi</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Thirrje emërore</translation>
    </message>
    <message>
        <source>show of hands</source>
        <translation>me ngritje dore</translation>
    </message>
    <message>
        <source>roll call</source>
        <translation>thirrje emërore</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>i fshehtë</translation>
    </message>
    <message>
        <source>open ballot</source>
        <translation>i hapur</translation>
    </message>
    <message>
        <source>closed {time}</source>
        <translation>mbyllur {time}</translation>
    </message>
    <message>
        <source>cancelled {time}</source>
        <translation>anuluar {time}</translation>
    </message>
    <message>
        <source>open since {time}</source>
        <translation>hapur {time}</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Raundi {number}</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>e pavlefshme</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>e bardhë</translation>
    </message>
    <message>
        <source>Cards typed once; nobody typed them again.</source>
        <translation>Fletët u shtypën një herë; askush nuk i shtypi përsëri.</translation>
    </message>
    <message>
        <source>Cards typed once, by {name}; nobody typed them again.</source>
        <translation>Fletët u shtypën një herë nga {name}; askush tjetër nuk i shtypi përsëri.</translation>
    </message>
    <message>
        <source>Cards typed twice, by {first} and by {second}; both typings alike.</source>
        <translation>Fletët u shtypën dy herë, nga {first} dhe nga {second}; të dyja shtypjet njësoj.</translation>
    </message>
    <message>
        <source>Cards typed twice, by {first} and by {second}; differences: {n}, decided by {third}.</source>
        <translation>Fletët u shtypën dy herë, nga {first} dhe nga {second}; ndryshime: {n}, vendosi {third}.</translation>
    </message>
</context>
<context>
    <name>VoteStation</name>
    <message>
        <source>open, close</source>
        <translation>hap, mbyll</translation>
    </message>
    <message>
        <source>cards to all</source>
        <translation>fletë të gjithëve</translation>
    </message>
    <message>
        <source>type</source>
        <translation>hidh</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>e pavlefshme</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>ndreq</translation>
    </message>
    <message>
        <source>project</source>
        <translation>shfaq në sallë</translation>
    </message>
    <message>
        <source>line</source>
        <translation>vija</translation>
    </message>
    <message>
        <source>second count</source>
        <translation>rinumërim</translation>
    </message>
    <message>
        <source>New vote</source>
        <translation>Votim i ri</translation>
    </message>
    <message>
        <source>Give a card to everybody on the roll</source>
        <translation>Jep fletë kujtdo në listën e votuesve</translation>
    </message>
    <message>
        <source>Go to the roll (Space gives a card)</source>
        <translation>Shko te lista e votuesve (hapësira jep fletën)</translation>
    </message>
    <message>
        <source>Type cards or counts</source>
        <translation>Hidh fletët ose numrat</translation>
    </message>
    <message>
        <source>The card is invalid</source>
        <translation>Fleta është e pavlefshme</translation>
    </message>
    <message>
        <source>Correct the last card</source>
        <translation>Ndreq fletën e fundit</translation>
    </message>
    <message>
        <source>Give the computer to the voters (kiosk)…</source>
        <translation>Jepuani kompjuterin votuesve (kioskë)…</translation>
    </message>
    <message>
        <source>Enter totals instead of cards</source>
        <translation>Hidh shumat në vend të fletëve</translation>
    </message>
    <message>
        <source>Cancel the round…</source>
        <translation>Anulo raundin…</translation>
    </message>
    <message>
        <source>New round of this vote</source>
        <translation>Raund i ri i këtij votimi</translation>
    </message>
    <message>
        <source>Go to the line in the result</source>
        <translation>Shko te vija e rezultatit</translation>
    </message>
    <message>
        <source>Second count…</source>
        <translation>Rinumërim…</translation>
    </message>
    <message>
        <source>Costs of the options…</source>
        <translation>Kostot e alternativave…</translation>
    </message>
    <message>
        <source>Remove the vote</source>
        <translation>Hiq votimin</translation>
    </message>
    <message>
        <source>Go to the list of votes</source>
        <translation>Shko te lista e votimeve</translation>
    </message>
    <message>
        <source>Show the vote on the projector</source>
        <translation>Shfaq votimin në projektor</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votimet</translation>
    </message>
    <message>
        <source>Votes and their rounds</source>
        <translation>Votimet dhe raundet e tyre</translation>
    </message>
    <message>
        <source>No vote yet</source>
        <translation>Ende nuk ka votime</translation>
    </message>
    <message>
        <source>A vote has a question, a rule and the measures as options. Nothing is frozen until it is opened.</source>
        <translation>Votimi ka një pyetje, një rregull dhe masat si alternativa. Asgjë nuk ngrin para se të hapet.</translation>
    </message>
    <message>
        <source>Prepare a vote</source>
        <translation>Përgatit një votim</translation>
    </message>
    <message>
        <source>Which measures should come first?</source>
        <translation>Cilat masa duhet të trajtohen të parat?</translation>
    </message>
    <message>
        <source>Vote removed</source>
        <translation>Votimi u hoq</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Close the vote…</source>
        <translation>Mbyll votimin…</translation>
    </message>
    <message>
        <source>Open the vote…</source>
        <translation>Hap votimin…</translation>
    </message>
    <message>
        <source>First prepare a vote.</source>
        <translation>Përgatitni më parë një votim.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the roll not confirmed as civil society: {names}</source>
        <translation>
            <numerusform>%n organizatë e listës së votuesve nuk është konfirmuar si shoqëri civile: {names}</numerusform>
            <numerusform>%n organizata të listës së votuesve nuk janë konfirmuar si shoqëri civile: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the vote?</source>
        <translation>Të hapet votimi?</translation>
    </message>
    <message>
        <source>“{question}” Rule, options and roll are frozen as they are now. Opening cannot be undone; a round can only be closed, or cancelled with a reason.</source>
        <translation>“{question}” Rregulli, alternativat dhe lista e votuesve ngrijnë siç janë tani. Hapja nuk zhbëhet; raundi vetëm mbyllet, ose anulohet me arsye.</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>Hap votimin</translation>
    </message>
    <message>
        <source>Cancel the round?</source>
        <translation>Të anulohet raundi?</translation>
    </message>
    <message>
        <source>Nothing of it is counted. The reason stands in the minutes.</source>
        <translation>Asgjë prej tij nuk numërohet. Arsyeja shënohet në procesverbal.</translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation>Anulo raundin</translation>
    </message>
</context>
<context>
    <name>WeightsPanel</name>
    <message>
        <source>Organisations with several votes</source>
        <translation>Organizata me disa vota</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizata</translation>
    </message>
    <message>
        <source>Votes, each a card</source>
        <translation>Vota, secila një fletë</translation>
    </message>
    <message>
        <source>An organisation with three votes is given three cards, and in a roll call answers for three; by hands there is no weight. In a secret vote a weight that only one organisation has would tell its cards, so such a vote is not opened. A vote that is open keeps its roll.</source>
        <translation>Organizata me tri vota merr tri fletë, dhe në thirrjen emërore përgjigjet për të tria; me ngritje dore nuk ka peshë. Në një votim të fshehtë, numri i votave që e ka vetëm një organizatë do t’i nxirrte në pah fletët e saj, prandaj një votim i tillë nuk hapet. Votimi i hapur tashmë e mban listën e vet.</translation>
    </message>
    <message>
        <source>Note the votes</source>
        <translation>Shëno votat</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n votë</numerusform>
            <numerusform>%n vota</numerusform>
        </translation>
    </message>
</context>
</TS>
