<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>ActBar</name>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Afdrukken</translation>
    </message>
    <message>
        <source>Save as P&amp;DF</source>
        <translation>Opslaan als P&amp;DF</translation>
    </message>
    <message>
        <source>File the letter</source>
        <translation>Brief vastleggen</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Weggooien wat u hebt getypt?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Verder typen</translation>
    </message>
</context>
<context>
    <name>ActingCard</name>
    <message>
        <source>Record what was seen…</source>
        <translation>Vastleggen wat u zag…</translation>
    </message>
</context>
<context>
    <name>AddRightDialog</name>
    <message>
        <source>Add a right</source>
        <translation>Recht toevoegen</translation>
    </message>
    <message>
        <source>Register it</source>
        <translation>Registreren</translation>
    </message>
    <message>
        <source>A right that is asked later has a clock of its own, from the day on which it was asked. It becomes a new request, linked to %1.</source>
        <translation>Een recht dat later wordt gevraagd, heeft een eigen klok, vanaf de dag waarop het is gevraagd. Het wordt een nieuw verzoek dat bij %1 hoort.</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>&amp;Recht</translation>
    </message>
    <message>
        <source>&amp;Day of receipt</source>
        <translation>&amp;Dag van ontvangst</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Kanaal</translation>
    </message>
    <message>
        <source>Registered as a new request</source>
        <translation>Geregistreerd als nieuw verzoek</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>The answer came in</source>
        <translation>Het antwoord is binnen</translation>
    </message>
    <message>
        <source>Start the clock again</source>
        <translation>Klok weer laten lopen</translation>
    </message>
    <message>
        <source>Asked on %1: %2</source>
        <translation>Gevraagd op %1: %2</translation>
    </message>
    <message>
        <source>&amp;Day on which the answer came in</source>
        <translation>&amp;Dag waarop het antwoord binnenkwam</translation>
    </message>
    <message>
        <source>The clock of %1 runs again</source>
        <translation>De klok van %1 loopt weer</translation>
    </message>
    <message>
        <source>The last day becomes %1.</source>
        <translation>De uiterste dag wordt %1.</translation>
    </message>
</context>
<context>
    <name>ArrivalField</name>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Kies een &amp;bestand…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Copy of an ID</source>
        <translation>Kopie van een identiteitsbewijs</translation>
    </message>
    <message>
        <source>Pictures, PDF and mail</source>
        <translation>Afbeeldingen, pdf en mail</translation>
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message>
        <source>Set %1 aside</source>
        <translation>%1 terzijde leggen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Terzijde leggen</translation>
    </message>
    <message>
        <source>Nothing is sent any more, and nothing is deleted. You can reopen the request.</source>
        <translation>Er gaat niets meer uit en er wordt niets gewist. U kunt het verzoek heropenen.</translation>
    </message>
    <message>
        <source>Why is this request set aside?</source>
        <translation>Waarom gaat dit verzoek terzijde?</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Terzijde gelegd: %1</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>One encrypted file. Keep it on a stick or a disk elsewhere. The recovery code opens it.</source>
        <translation>Eén versleuteld bestand. Bewaar het op een stick of schijf ergens anders. De herstelcode opent het.</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Reservekopie maken…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Voortgang van de reservekopie</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n older copy/copies…</source>
        <translation>
            <numerusform>%n oudere kopie verwijderen…</numerusform>
            <numerusform>%n oudere kopieën verwijderen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Reservekopie maken</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>Reservekopie wordt gemaakt…</translation>
    </message>
    <message>
        <source>The backup is made and read back.</source>
        <translation>De reservekopie is gemaakt en teruggelezen.</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Print all letters that are ready</source>
        <translation>Alle brieven die klaarliggen afdrukken</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Letters that are ready</source>
        <translation>Brieven die klaarliggen</translation>
    </message>
    <message>
        <source>Print &amp;enclosures that are PDFs behind their letter</source>
        <translation>&amp;Bijlagen die een PDF zijn achter hun brief meedrukken</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Labels and envelopes…</source>
        <translation>Etiketten en enveloppen…</translation>
    </message>
    <message>
        <source>Record as sent</source>
        <translation>Als verstuurd vastleggen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>No letter is ready to be sent.</source>
        <translation>Er ligt geen brief klaar om te versturen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 chosen, %n page(s).</source>
        <translation>
            <numerusform>%1 van %2 gekozen, %n bladzijde.</numerusform>
            <numerusform>%1 van %2 gekozen, %n bladzijden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A list comes on top; each letter begins on a front page.</source>
        <translation>Bovenop komt een lijst; elke brief begint op een voorkant.</translation>
    </message>
    <message>
        <source>Letters to send</source>
        <translation>Brieven om te versturen</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n bladzijde naar de printer gestuurd.</numerusform>
            <numerusform>%n bladzijden naar de printer gestuurd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Has all come out well and left? Then record it as sent.</source>
        <translation>Is alles goed afgedrukt en verstuurd? Leg het dan als verstuurd vast.</translation>
    </message>
    <message>
        <source>Save the letters outside the desk</source>
        <translation>De brieven buiten de desk opslaan</translation>
    </message>
    <message>
        <source>letters.pdf</source>
        <translation>brieven.pdf</translation>
    </message>
    <message>
        <source>Saved. The copy on disk is no longer protected.</source>
        <translation>Opgeslagen. De kopie op schijf is niet meer beveiligd.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) recorded as sent.</source>
        <translation>
            <numerusform>%n brief als verstuurd vastgelegd.</numerusform>
            <numerusform>%n brieven als verstuurd vastgelegd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was recorded or printed before stays so.</source>
        <translation>Gestopt. Wat al was vastgelegd of afgedrukt, blijft zo.</translation>
    </message>
    <message>
        <source>&amp;Day on which they left</source>
        <translation>&amp;Dag van verzending</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Hoe</translation>
    </message>
</context>
<context>
    <name>CalendarButton</name>
    <message>
        <source>Choose a day</source>
        <translation>Dag kiezen</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>CaseDoors</name>
    <message>
        <source>Reference copied</source>
        <translation>Kenmerk gekopieerd</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Previous request (Alt+Up)</source>
        <translation>Vorig verzoek (Alt+Omhoog)</translation>
    </message>
    <message>
        <source>Next request (Alt+Down)</source>
        <translation>Volgend verzoek (Alt+Omlaag)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Opens a menu</source>
        <translation>Opent een menu</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Antwoord vastleggen</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Klok stilzetten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>CaseMenu</name>
    <message>
        <source>Correct what was registered…</source>
        <translation>Gegevens verbeteren…</translation>
    </message>
    <message>
        <source>Representative…</source>
        <translation>Vertegenwoordiger…</translation>
    </message>
    <message>
        <source>Extend the term…</source>
        <translation>Termijn verlengen…</translation>
    </message>
    <message>
        <source>Copy the reference</source>
        <translation>Kenmerk kopiëren</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Terzijde leggen…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Heropenen…</translation>
    </message>
    <message>
        <source>Strike out…</source>
        <translation>Doorhalen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Identity</source>
        <translation>Identiteit</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Decision per right</source>
        <translation>Besluit per recht</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Parts of the request</source>
        <translation>Onderdelen van het verzoek</translation>
    </message>
</context>
<context>
    <name>ChannelPicker</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>How did it come in?</source>
        <translation>Hoe kwam het binnen?</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check of the statement</source>
        <translation>Controle van de verklaring</translation>
    </message>
    <message>
        <source>Add the statement…</source>
        <translation>Verklaring toevoegen…</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n opmerking</numerusform>
            <numerusform>%n opmerkingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Niets te verbeteren</translation>
    </message>
    <message>
        <source>There is no statement here; only the facts are checked.</source>
        <translation>Er is hier geen verklaring; alleen de gegevens zijn gecontroleerd.</translation>
    </message>
</context>
<context>
    <name>CheckResults</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still open</source>
        <translation>
            <numerusform>nog %n veld open</numerusform>
            <numerusform>nog %n velden open</numerusform>
        </translation>
    </message>
    <message>
        <source>All that must be there is there</source>
        <translation>Alles wat moet, staat erin</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n opmerking</numerusform>
            <numerusform>%n opmerkingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left as it is: %1</source>
        <translation>Zo gelaten: %1</translation>
    </message>
    <message>
        <source>Change the reason…</source>
        <translation>Reden wijzigen…</translation>
    </message>
    <message>
        <source>Leave as it is…</source>
        <translation>Zo laten…</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>filter on</source>
        <translation>filter aan</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Open the practice desk</source>
        <translation>Oefenbalie openen</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Reservekopie kiezen…</translation>
    </message>
    <message>
        <source>Begin your own organisation</source>
        <translation>Eigen organisatie beginnen</translation>
    </message>
    <message>
        <source>You fill in name, address and letterhead. Then you can register a request at once.</source>
        <translation>U vult naam, adres en briefhoofd in. Daarna kunt u meteen een verzoek inschrijven.</translation>
    </message>
    <message>
        <source>Takes about five minutes</source>
        <translation>Duurt ongeveer vijf minuten</translation>
    </message>
    <message>
        <source>Look at the practice desk</source>
        <translation>Oefenbalie bekijken</translation>
    </message>
    <message>
        <source>Five example shops with invented requests. You cannot break anything.</source>
        <translation>Vijf voorbeeldwinkels met verzonnen verzoeken. U kunt niets stukmaken.</translation>
    </message>
    <message>
        <source>To be removed later with one click</source>
        <translation>Later weg te halen met één klik</translation>
    </message>
    <message>
        <source>Put back a backup</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Go on with a copy from another computer or from before a failure.</source>
        <translation>Verder werken met een kopie van een andere computer of van vóór een storing.</translation>
    </message>
    <message>
        <source>With your passphrase or recovery code</source>
        <translation>Met uw wachtwoordzin of herstelcode</translation>
    </message>
    <message>
        <source>Welcome to DSAR Desk</source>
        <translation>Welkom bij DSAR Desk</translation>
    </message>
    <message>
        <source>Everything you enter is stored encrypted on this computer and nowhere else.</source>
        <translation>Alles wat u hier invoert, staat versleuteld op deze computer en nergens anders.</translation>
    </message>
    <message>
        <source>Soon you get one recovery code</source>
        <translation>Straks krijgt u één herstelcode</translation>
    </message>
    <message>
        <source>Print it or write it down, and do not keep it beside this computer.</source>
        <translation>Druk hem af of schrijf hem op, en bewaar hem niet bij deze computer.</translation>
    </message>
    <message>
        <source>If you lose your passphrase too, nobody can get at the data any more. Neither can we.</source>
        <translation>Bent u ook uw wachtwoordzin kwijt, dan komt niemand meer bij de gegevens. Ook wij niet.</translation>
    </message>
    <message>
        <source>this is what it looks like</source>
        <translation>zo ziet hij eruit</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>safe: %1</source>
        <translation>veilig: %1</translation>
    </message>
    <message>
        <source>the safe day is over</source>
        <translation>de veilige dag is voorbij</translation>
    </message>
    <message>
        <source>The answer was due on</source>
        <translation>Het antwoord moest er zijn op</translation>
    </message>
    <message>
        <source>Answer no later than</source>
        <translation>Antwoord uiterlijk op</translation>
    </message>
    <message>
        <source>If the answer comes today: %1.</source>
        <translation>Als er vandaag antwoord komt: %1.</translation>
    </message>
    <message>
        <source>Confirm it no later than %1.</source>
        <translation>Bevestig het uiterlijk op %1.</translation>
    </message>
    <message>
        <source>Stopped on</source>
        <translation>Gestopt op</translation>
    </message>
    <message>
        <source>Direct marketing and withdrawn consent stop at once, without identity check.</source>
        <translation>Direct marketing en ingetrokken toestemming stoppen meteen, zonder controle van de identiteit.</translation>
    </message>
    <message>
        <source>To be stopped</source>
        <translation>Dit moet stoppen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>This request is kept until %1, then it may be deleted.</source>
        <translation>Dit verzoek blijft bewaard tot %1. Daarna mag het weg.</translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message numerus="yes">
        <source>%n week(s) passed</source>
        <translation>
            <numerusform>%n week voorbij</numerusform>
            <numerusform>%n weken voorbij</numerusform>
        </translation>
    </message>
    <message>
        <source>received</source>
        <translation>ontvangen</translation>
    </message>
    <message>
        <source>today, day %1</source>
        <translation>vandaag, dag %1</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>safe day</source>
        <translation>veilige dag</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>uiterste dag</translation>
    </message>
    <message>
        <source>after the safe day</source>
        <translation>na de veilige dag</translation>
    </message>
    <message>
        <source>late</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>dag %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message numerus="yes">
        <source>clock stopped, %n day(s)</source>
        <translation>
            <numerusform>klok stil, %n dag</numerusform>
            <numerusform>klok stil, %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>ontvangen %1</translation>
    </message>
    <message>
        <source>today day %1</source>
        <translation>vandaag dag %1</translation>
    </message>
    <message>
        <source>safe day %1</source>
        <translation>veilige dag %1</translation>
    </message>
    <message>
        <source>last day %1</source>
        <translation>uiterste dag %1</translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Code that came &amp;back</source>
        <translation>Code die &amp;terugkwam</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Nieuwe code maken</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Code maken</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>New recovery code</source>
        <translation>Nieuwe herstelcode</translation>
    </message>
    <message>
        <source>Make a new recovery code?</source>
        <translation>Een nieuwe herstelcode maken?</translation>
    </message>
    <message>
        <source>The old code then no longer opens this desk. It still opens backups made before.</source>
        <translation>De oude code opent deze desk dan niet meer. Reservekopieën van eerder opent zij nog wel.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Nieuwe code maken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Valid up to and including %1</source>
        <translation>Geldig tot en met %1</translation>
    </message>
    <message>
        <source>&amp;Address that you had already</source>
        <translation>&amp;Adres dat u al had</translation>
    </message>
    <message>
        <source>&amp;Text of the mail</source>
        <translation>&amp;Tekst van de mail</translation>
    </message>
    <message>
        <source>&amp;Print the sheet…</source>
        <translation>Blad &amp;afdrukken…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Bewaren als PDF…</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Tekst kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Blad bewaren</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>This is your recovery code</source>
        <translation>Dit is uw herstelcode</translation>
    </message>
    <message>
        <source>With it you open the desk when the passphrase or this computer is lost. It is shown only now. Print it or write it down, and keep it where this computer is not.</source>
        <translation>Hiermee opent u de desk als u de wachtwoordzin of deze computer kwijt bent. De code staat alleen nu op het scherm. Druk hem af of schrijf hem op, en bewaar hem ergens anders dan deze computer.</translation>
    </message>
    <message>
        <source>Your &amp;name, as it stands under your letters</source>
        <translation>Uw &amp;naam, zoals die onder uw brieven staat</translation>
    </message>
    <message>
        <source>You can change it later in the settings.</source>
        <translation>U kunt hem later wijzigen bij de instellingen.</translation>
    </message>
    <message>
        <source>I have printed the code or written it down</source>
        <translation>Ik heb de code afgedrukt of opgeschreven</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Tick first that you have the code on paper.</source>
        <translation>Vink eerst aan dat u de code op papier hebt.</translation>
    </message>
    <message>
        <source>Recovery code of DSAR Desk</source>
        <translation>Herstelcode van DSAR Desk</translation>
    </message>
    <message>
        <source>Opens the desk and its backups. Keep it safe, and not beside the computer.</source>
        <translation>Opent de desk en de reservekopieën. Bewaar deze code veilig, en niet naast de computer.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare texts</source>
        <translation>Teksten vergelijken</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Tonen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergelijking</translation>
    </message>
    <message>
        <source>Seen, my text stays</source>
        <translation>Gezien, mijn tekst blijft</translation>
    </message>
    <message>
        <source>Put this text into the editor</source>
        <translation>Deze tekst terugzetten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Take the improvements over</source>
        <translation>Verbeteringen overnemen</translation>
    </message>
    <message>
        <source>You changed a place that was improved too, so take over by hand what you want.</source>
        <translation>U veranderde een plek die ook is verbeterd. Neem daarom zelf over wat u wilt.</translation>
    </message>
    <message>
        <source>What was improved</source>
        <translation>Wat er is verbeterd</translation>
    </message>
    <message>
        <source>The standard text now, and yours</source>
        <translation>De standaardtekst van nu, en uw tekst</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>Wat u veranderde</translation>
    </message>
    <message>
        <source>What letters use now, and what you typed</source>
        <translation>Wat brieven nu gebruiken, en wat u typte</translation>
    </message>
    <message>
        <source>Your text of %1, by %2, and this one</source>
        <translation>Uw tekst van %1, door %2, en deze</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ. Struck through is what went, underlined what came.</source>
        <translation>
            <numerusform>%n plek verschilt. Doorgestreept is wat weg is, onderstreept wat erbij kwam.</numerusform>
            <numerusform>%n plekken verschillen. Doorgestreept is wat weg is, onderstreept wat erbij kwam.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two texts are the same.</source>
        <translation>De twee teksten zijn gelijk.</translation>
    </message>
    <message>
        <source>The text that was there before; it can be undone</source>
        <translation>De tekst van daarvoor; u kunt dit ongedaan maken</translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>all of these hold</source>
        <translation>dit allemaal geldt</translation>
    </message>
    <message>
        <source>one of these holds</source>
        <translation>een hiervan geldt</translation>
    </message>
    <message>
        <source>Only &amp;if</source>
        <translation>Alleen &amp;als</translation>
    </message>
    <message>
        <source>What the condition asks</source>
        <translation>Wat de voorwaarde vraagt</translation>
    </message>
    <message>
        <source>&amp;Another condition</source>
        <translation>N&amp;og een voorwaarde</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Verwijderen</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ControllerChoice</name>
    <message>
        <source>Choose an organisation</source>
        <translation>Kies een organisatie</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Voorbeelden</translation>
    </message>
</context>
<context>
    <name>ControllerField</name>
    <message>
        <source>For which or&amp;ganisation?</source>
        <translation>Voor welke o&amp;rganisatie?</translation>
    </message>
    <message>
        <source>From the text. Check it.</source>
        <translation>Uit de tekst. Kijk het na.</translation>
    </message>
</context>
<context>
    <name>ControllerHead</name>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Previous organisation</source>
        <translation>Vorige organisatie</translation>
    </message>
    <message>
        <source>Next organisation</source>
        <translation>Volgende organisatie</translation>
    </message>
    <message>
        <source>&amp;View statement</source>
        <translation>&amp;Verklaring bekijken</translation>
    </message>
    <message>
        <source>&amp;Add statement…</source>
        <translation>Verklaring &amp;toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Opnieuw controleren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message numerus="yes">
        <source>%n open request(s)</source>
        <translation>
            <numerusform>%n open verzoek</numerusform>
            <numerusform>%n open verzoeken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Back to the example…</source>
        <translation>Terug naar het voorbeeld…</translation>
    </message>
    <message>
        <source>Remove organisation…</source>
        <translation>Organisatie verwijderen…</translation>
    </message>
    <message>
        <source>Settings of the organisation…</source>
        <translation>Instellingen van de organisatie…</translation>
    </message>
    <message>
        <source>Text of the statement…</source>
        <translation>Tekst van de verklaring…</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Opslaan als bestand…</translation>
    </message>
    <message>
        <source>Facts from the statement…</source>
        <translation>Gegevens uit de verklaring…</translation>
    </message>
</context>
<context>
    <name>ControllerPage</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n opmerking</numerusform>
            <numerusform>%n opmerkingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked: %1, %2</source>
        <translation>Gecontroleerd: %1, %2</translation>
    </message>
    <message>
        <source>Example, read from a published privacy statement.</source>
        <translation>Voorbeeld, gemaakt uit een gepubliceerde privacyverklaring.</translation>
    </message>
    <message>
        <source>Your own version of an example.</source>
        <translation>Uw eigen versie van een voorbeeld.</translation>
    </message>
    <message>
        <source>Your own organisation.</source>
        <translation>Uw eigen organisatie.</translation>
    </message>
</context>
<context>
    <name>ControllersPage</name>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>&amp;New organisation</source>
        <translation>&amp;Nieuwe organisatie</translation>
    </message>
    <message>
        <source>&amp;Import from a file</source>
        <translation>Uit bestand &amp;inlezen</translation>
    </message>
    <message>
        <source>Own organisations</source>
        <translation>Eigen organisaties</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Voorbeelden</translation>
    </message>
    <message>
        <source>No organisation of your own yet</source>
        <translation>Nog geen eigen organisatie</translation>
    </message>
    <message>
        <source>Make one, or open an example and change it. Letters go out in its name.</source>
        <translation>Maak er een, of open een voorbeeld en pas het aan. Brieven gaan uit op haar naam.</translation>
    </message>
    <message>
        <source>Read from published privacy statements. What you change becomes a version of your own.</source>
        <translation>Gemaakt uit gepubliceerde privacyverklaringen. Wat u verandert, wordt uw eigen versie.</translation>
    </message>
    <message>
        <source>Import an organisation</source>
        <translation>Organisatie inlezen</translation>
    </message>
    <message>
        <source>Organisations (*.toml)</source>
        <translation>Organisaties (*.toml)</translation>
    </message>
    <message>
        <source>Organisation made</source>
        <translation>Organisatie gemaakt</translation>
    </message>
    <message>
        <source>The file takes its place. Requests and letters stay as they are.</source>
        <translation>Het bestand komt ervoor in de plaats. Verzoeken en brieven blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Houden wat er is</translation>
    </message>
    <message>
        <source>Organisation imported</source>
        <translation>Organisatie ingelezen</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>One came in that is not in the desk</source>
        <translation>Er kwam er een binnen die niet in de desk staat</translation>
    </message>
    <message>
        <source>Destroy the copy…</source>
        <translation>Kopie vernietigen…</translation>
    </message>
    <message>
        <source>Copy of an ID</source>
        <translation>Kopie van een identiteitsbewijs</translation>
    </message>
    <message>
        <source>There is none, and usually none is needed.</source>
        <translation>Die is er niet, en meestal is die ook niet nodig.</translation>
    </message>
    <message>
        <source>Came in on %1. Destroy it everywhere today.</source>
        <translation>Binnengekomen op %1. Vernietig haar vandaag nog, overal.</translation>
    </message>
    <message>
        <source>Destroyed on %1.</source>
        <translation>Vernietigd op %1.</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>A copy of an ID came in</source>
        <translation>Er kwam een kopie van een identiteitsbewijs binnen</translation>
    </message>
    <message>
        <source>Record the day</source>
        <translation>Dag vastleggen</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>Recorded: a copy came in</source>
        <translation>Vastgelegd: er kwam een kopie binnen</translation>
    </message>
</context>
<context>
    <name>CopyPoints</name>
    <message>
        <source>To look at on the copy</source>
        <translation>Na te kijken op de kopie</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>CopyWatch</name>
    <message numerus="yes">
        <source>Copy of an ID destroyed in %n request(s): its day was over</source>
        <translation>
            <numerusform>Kopie van een identiteitsbewijs vernietigd in %n verzoek: de dag was voorbij</numerusform>
            <numerusform>Kopie van een identiteitsbewijs vernietigd in %n verzoeken: de dag was voorbij</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyWork</name>
    <message>
        <source>The file is opened…</source>
        <translation>Het bestand wordt geopend…</translation>
    </message>
    <message>
        <source>The boxes are burnt in, and the result is read again…</source>
        <translation>De vakken worden ingebrand en het resultaat wordt opnieuw gelezen…</translation>
    </message>
    <message>
        <source>It is recorded that the copy came in…</source>
        <translation>Vastgelegd wordt dat de kopie binnenkwam…</translation>
    </message>
    <message>
        <source>The copy is read. Nothing is stored yet.</source>
        <translation>De kopie wordt gelezen. Er wordt nog niets bewaard.</translation>
    </message>
    <message>
        <source>The masked copy is stored…</source>
        <translation>De afgedekte kopie wordt bewaard…</translation>
    </message>
    <message>
        <source>The masked copy is kept, and nothing else of it</source>
        <translation>De afgedekte kopie is bewaard, en verder niets ervan</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation>&amp;Grond</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>&amp;Uitleg</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Besluit vastleggen</translation>
    </message>
    <message>
        <source>Choose a decision first.</source>
        <translation>Kies eerst een besluit.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose a ground</source>
        <translation>Kies een grond</translation>
    </message>
</context>
<context>
    <name>DecisionsTab</name>
    <message>
        <source>What the systems hold</source>
        <translation>Wat er in de systemen staat</translation>
    </message>
    <message>
        <source>Add a right</source>
        <translation>Recht toevoegen</translation>
    </message>
    <message>
        <source>The identity is not settled yet</source>
        <translation>De identiteit staat nog niet vast</translation>
    </message>
    <message>
        <source>You may decide. Nothing that discloses data leaves before the identity is settled.</source>
        <translation>U mag al besluiten. Er gaan geen persoonsgegevens uit voordat de identiteit vaststaat.</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete %1 for good?</source>
        <translation>%1 voorgoed verwijderen?</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>The request, its letters and documents are deleted. The history keeps that there was a request, without what was in it. This cannot be undone.</source>
        <translation>Het verzoek, de brieven en de documenten worden gewist. In de geschiedenis blijft staan dat er een verzoek was, zonder wat erin stond. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 is verwijderd</translation>
    </message>
</context>
<context>
    <name>DesignPreview</name>
    <message>
        <source>A letter to an invented person</source>
        <translation>Een brief aan een verzonnen persoon</translation>
    </message>
    <message>
        <source>Page &amp;1</source>
        <translation>Bladzijde &amp;1</translation>
    </message>
    <message>
        <source>Page &amp;2</source>
        <translation>Bladzijde &amp;2</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Groter (Ctrl++)</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hele bladzijde</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>&amp;Venster tonen</translation>
    </message>
    <message>
        <source>Lon&amp;g address</source>
        <translation>Lan&amp;g adres</translation>
    </message>
    <message>
        <source>Large &amp;print</source>
        <translation>Gr&amp;ote letters</translation>
    </message>
    <message>
        <source>The address stands in the window, and nothing is in its way.</source>
        <translation>Het adres staat in het venster en niets zit in de weg.</translation>
    </message>
    <message>
        <source>A4, page %1 of %2</source>
        <translation>A4, bladzijde %1 van %2</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Nog geen brief</translation>
    </message>
</context>
<context>
    <name>DesignSettings</name>
    <message>
        <source>Pick…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Pick a colour</source>
        <translation>Kleur kiezen</translation>
    </message>
    <message>
        <source>&amp;Colour of the name</source>
        <translation>&amp;Kleur van de naam</translation>
    </message>
    <message>
        <source>Type and colour</source>
        <translation>Letter en kleur</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>&amp;Lettertype</translation>
    </message>
    <message>
        <source>No logo: the name stands there</source>
        <translation>Geen logo: daar staat de naam</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo kiezen</translation>
    </message>
    <message>
        <source>Take the logo off</source>
        <translation>Logo weghalen</translation>
    </message>
    <message>
        <source>Or drop a picture on this page.</source>
        <translation>Of sleep een afbeelding naar deze pagina.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>&amp;Height at most</source>
        <translation>&amp;Hoogte, hoogstens</translation>
    </message>
    <message>
        <source>&amp;Sender small above the address</source>
        <translation>&amp;Afzender klein boven het adres</translation>
    </message>
    <message>
        <source>Print a test page for the window…</source>
        <translation>Proefpagina voor het venster afdrukken…</translation>
    </message>
    <message>
        <source>Empty: name and address of the organisation.</source>
        <translation>Leeg: naam en adres van de organisatie.</translation>
    </message>
    <message>
        <source>Address and envelope</source>
        <translation>Adres en envelop</translation>
    </message>
    <message>
        <source>Address &amp;window</source>
        <translation>Adresven&amp;ster</translation>
    </message>
    <message>
        <source>&amp;Fold marks</source>
        <translation>Vouwl&amp;ijnen</translation>
    </message>
    <message>
        <source>Wor&amp;ds of the sender</source>
        <translation>Tekst van de afzen&amp;der</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>First page from</source>
        <translation>Eerste bladzijde vanaf</translation>
    </message>
    <message>
        <source>Later pages from</source>
        <translation>Volgende bladzijden vanaf</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Onder</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Marges</translation>
    </message>
    <message>
        <source>&amp;VAT number at the foot</source>
        <translation>&amp;Btw-nummer onderaan</translation>
    </message>
    <message>
        <source>The organisation has no VAT number yet; it is entered among its facts.</source>
        <translation>De organisatie heeft nog geen btw-nummer; vul het in bij haar gegevens.</translation>
    </message>
    <message>
        <source>&amp;Number later pages at the top</source>
        <translation>Volge&amp;nde bladzijden bovenaan nummeren</translation>
    </message>
    <message>
        <source>As opening hours or a contact page, three lines at most. No bank account.</source>
        <translation>Bijvoorbeeld openingstijden of een contactpagina, hoogstens drie regels. Geen bankrekening.</translation>
    </message>
    <message>
        <source>Name, address, privacy contact and trade register number always stand at the foot.</source>
        <translation>Naam, adres, privacycontact en het nummer in het handelsregister staan altijd onderaan.</translation>
    </message>
    <message>
        <source>Foot and later pages</source>
        <translation>Voet en volgende bladzijden</translation>
    </message>
    <message>
        <source>&amp;Own lines</source>
        <translation>&amp;Eigen regels</translation>
    </message>
    <message>
        <source>No picture: room to sign</source>
        <translation>Geen afbeelding: ruimte om te tekenen</translation>
    </message>
    <message>
        <source>Choose a picture of the signature</source>
        <translation>Een afbeelding van de handtekening kiezen</translation>
    </message>
    <message>
        <source>Take the signature off</source>
        <translation>Handtekening weghalen</translation>
    </message>
    <message>
        <source>It stands on every letter of this organisation. Leave it out where several people sign.</source>
        <translation>Zij staat op elke brief van deze organisatie. Laat haar weg als meer mensen tekenen.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Handtekening</translation>
    </message>
    <message>
        <source>Reads well on white: contrast %1 to 1, at least 4.5 is needed (WCAG).</source>
        <translation>Goed te lezen op wit: contrast %1 op 1. Nodig is minstens 4,5 (WCAG).</translation>
    </message>
    <message>
        <source>Too light on white: contrast %1 to 1. Letters take a dark colour instead.</source>
        <translation>Te licht op wit: contrast %1 op 1. Brieven nemen in plaats daarvan een donkere kleur.</translation>
    </message>
</context>
<context>
    <name>DesignerPage</name>
    <message>
        <source>Letterhead</source>
        <translation>Briefpapier</translation>
    </message>
    <message>
        <source>Standard letterhead</source>
        <translation>Standaardbriefpapier</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Every change is kept and holds for the next letter.</source>
        <translation>Elke wijziging wordt bewaard en geldt vanaf de volgende brief.</translation>
    </message>
    <message>
        <source>Back to the organisation</source>
        <translation>Terug naar de organisatie</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ongedaan maken (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Opnieuw (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>&amp;Back to standard</source>
        <translation>&amp;Terug naar standaard</translation>
    </message>
    <message>
        <source>Settings or letter</source>
        <translation>Instellingen of brief</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message>
        <source>Destroy the copy</source>
        <translation>De kopie vernietigen</translation>
    </message>
    <message>
        <source>Destroy and record</source>
        <translation>Vernietigen en vastleggen</translation>
    </message>
    <message>
        <source>&amp;Day on which it was gone everywhere</source>
        <translation>&amp;Dag waarop zij overal weg was</translation>
    </message>
    <message>
        <source>Recorded: the copy is destroyed</source>
        <translation>Vastgelegd: de kopie is vernietigd</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to go</source>
        <translation>
            <numerusform>nog %n plek te gaan</numerusform>
            <numerusform>nog %n plekken te gaan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Text of the request</source>
        <translation>Tekst van het verzoek</translation>
    </message>
    <message>
        <source>No text was registered with this request.</source>
        <translation>Bij dit verzoek is geen tekst geregistreerd.</translation>
    </message>
    <message>
        <source>Enclosures of issued letters</source>
        <translation>Bijlagen van definitieve brieven</translation>
    </message>
    <message>
        <source>Saved. Outside the desk the file is no longer protected.</source>
        <translation>Opgeslagen. Buiten de desk is het bestand niet meer beveiligd.</translation>
    </message>
    <message>
        <source>Save the enclosure outside the desk</source>
        <translation>Bijlage buiten de desk opslaan</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
</context>
<context>
    <name>DoubtRow</name>
    <message>
        <source>Leave it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>Cover it</source>
        <translation>Afdekken</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>%1 verbeteren</translation>
    </message>
    <message>
        <source>%1 is corrected</source>
        <translation>%1 is verbeterd</translation>
    </message>
    <message>
        <source>&amp;Day of receipt</source>
        <translation>&amp;Dag van ontvangst</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Kanaal</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mailadres</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>&amp;Language of the letters</source>
        <translation>Taa&amp;l van de brieven</translation>
    </message>
    <message>
        <source>C&amp;ountry they live in</source>
        <translation>&amp;Land waar de persoon woont</translation>
    </message>
    <message>
        <source>C&amp;ustomer number</source>
        <translation>Klantn&amp;ummer</translation>
    </message>
    <message>
        <source>Their re&amp;ference</source>
        <translation>Kenmerk van de &amp;aanvrager</translation>
    </message>
    <message>
        <source>&amp;Reason of the change</source>
        <translation>&amp;Reden van de wijziging</translation>
    </message>
    <message>
        <source>The last day becomes %1.</source>
        <translation>De uiterste dag wordt %1.</translation>
    </message>
</context>
<context>
    <name>EnclosureList</name>
    <message>
        <source>Enclosures</source>
        <translation>Bijlagen</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Bestanden toevoegen…</translation>
    </message>
    <message>
        <source>Drop files here, or add them. They are kept with the letter.</source>
        <translation>Sleep bestanden hierheen of voeg ze toe. Ze blijven bij de brief bewaard.</translation>
    </message>
    <message>
        <source>Add enclosures</source>
        <translation>Bijlagen toevoegen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 weghalen</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Extend the term</source>
        <translation>Termijn verlengen</translation>
    </message>
    <message>
        <source>Record the extension</source>
        <translation>Verlenging vastleggen</translation>
    </message>
    <message>
        <source>Once, by two months at most, and only because the request is complex or because this person made many requests. The extension notice must go out within the first month. Better write it under Letters: the desk records the extension when it leaves.</source>
        <translation>Eén keer, met ten hoogste twee maanden, en alleen omdat het verzoek complex is of omdat deze persoon veel verzoeken deed. Het verlengingsbericht moet binnen de eerste maand uitgaan. Schrijf het liever onder Brieven: dan legt de desk de verlenging vast zodra het weg is.</translation>
    </message>
    <message>
        <source>The notice promises an &amp;earlier day</source>
        <translation>Het bericht noemt een &amp;eerdere dag</translation>
    </message>
    <message>
        <source>&amp;Day on which the notice went out</source>
        <translation>&amp;Dag waarop het bericht uitging</translation>
    </message>
    <message>
        <source>Day that it &amp;promises</source>
        <translation>Dag die het &amp;bericht noemt</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
    <message>
        <source>The term of %1 is extended</source>
        <translation>De termijn van %1 is verlengd</translation>
    </message>
    <message>
        <source>The last day becomes %1.</source>
        <translation>De uiterste dag wordt %1.</translation>
    </message>
    <message>
        <source>The notice may go out until %1; safely until %2.</source>
        <translation>Het bericht mag uitgaan tot en met %1; veilig is tot en met %2.</translation>
    </message>
</context>
<context>
    <name>FactDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;Save anyway</source>
        <translation>&amp;Toch bewaren</translation>
    </message>
    <message>
        <source>One line for each line of the address.</source>
        <translation>Elke regel van het adres op een eigen regel.</translation>
    </message>
    <message>
        <source>(none of these)</source>
        <translation>(geen van deze)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>Lets the desk calculate. The words above go into letters.</source>
        <translation>Hiermee kan het programma rekenen. In brieven staan de woorden hierboven.</translation>
    </message>
    <message>
        <source>&amp;Period as a number</source>
        <translation>&amp;Termijn als getal</translation>
    </message>
    <message>
        <source>(not said)</source>
        <translation>(niet gezegd)</translation>
    </message>
    <message>
        <source>Counts &amp;from</source>
        <translation>Loopt &amp;vanaf</translation>
    </message>
    <message>
        <source>A &amp;tax law demands this period</source>
        <translation>Een &amp;belastingwet vraagt deze termijn</translation>
    </message>
    <message>
        <source>This is a &amp;name, not a kind of recipient</source>
        <translation>Dit is een &amp;naam, geen soort ontvanger</translation>
    </message>
    <message>
        <source>C&amp;ountry, two letters</source>
        <translation>&amp;Land, twee letters</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>This is a &amp;sole trader (eenmanszaak)</source>
        <translation>Dit is een &amp;eenmanszaak</translation>
    </message>
    <message>
        <source>Copied from your statement. With it the fact counts as what the statement says.</source>
        <translation>Overgenomen uit uw verklaring. Daarmee telt het gegeven als wat de verklaring zegt.</translation>
    </message>
    <message>
        <source>Sentence in the &amp;statement</source>
        <translation>&amp;Zin in de verklaring</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In het %1</translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>Needed now: the letter has an open place here.</source>
        <translation>Nu wel nodig: de brief heeft hier een open plek.</translation>
    </message>
    <message>
        <source>This may be a BSN or another national number. The desk keeps none. Is it one?</source>
        <translation>Dit kan een BSN of een ander nationaal nummer zijn. Dat bewaart de desk niet. Is het er een? Haal het dan weg.</translation>
    </message>
    <message>
        <source>This is no day; the letter says it in these words. A day is typed as 28-12-2026.</source>
        <translation>Dit is geen dag; de brief neemt deze woorden over. Een dag typt u als 28-12-2026.</translation>
    </message>
    <message>
        <source>That is too long for a letter, so it is not pasted. Add it as an enclosure.</source>
        <translation>Dat is te lang voor een brief en is niet geplakt. Voeg het toe als bijlage.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) masked in what you pasted: a BSN may not stand here.</source>
        <translation>
            <numerusform>%n nummer in de geplakte tekst is afgedekt: hier mag geen BSN staan.</numerusform>
            <numerusform>%n nummers in de geplakte tekst zijn afgedekt: hier mag geen BSN staan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Wijzigen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ver&amp;wijderen</translation>
    </message>
    <message>
        <source>&amp;Show sentence</source>
        <translation>&amp;Zin bekijken</translation>
    </message>
    <message>
        <source>To this purpose</source>
        <translation>Bij dit doel</translation>
    </message>
    <message>
        <source>Choose a fact first.</source>
        <translation>Kies eerst een gegeven.</translation>
    </message>
    <message>
        <source>No sentence stands behind this.</source>
        <translation>Hier staat geen zin achter.</translation>
    </message>
</context>
<context>
    <name>FactsEditing</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 verwijderd</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Lar&amp;ge print (16 points), for who asks for it</source>
        <translation>&amp;Grote letter (16 punts), voor wie daarom vraagt</translation>
    </message>
    <message>
        <source>The desk fills in this letter by itself.</source>
        <translation>Deze brief vult de desk zelf in. U hoeft niets toe te voegen.</translation>
    </message>
    <message>
        <source>Write in %1: that is the language of this letter.</source>
        <translation>Schrijf in het %1: dat is de taal van deze brief.</translation>
    </message>
    <message>
        <source>The data subject writes %1; this letter is in %2.</source>
        <translation>De betrokkene schrijft %1; deze brief is in het %2.</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Facts</source>
        <translation>Gegevens</translation>
    </message>
</context>
<context>
    <name>FailLine</name>
    <message>
        <source>Write: %1</source>
        <translation>Schrijven: %1</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>(may stay empty)</source>
        <translation>(mag leeg)</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>To the fact</source>
        <translation>Naar het gegeven</translation>
    </message>
    <message>
        <source>To the sentence</source>
        <translation>Naar de zin</translation>
    </message>
    <message>
        <source>Do: %1</source>
        <translation>Doen: %1</translation>
    </message>
    <message>
        <source>Show the sentence</source>
        <translation>Zin laten zien</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>fout</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>opmerking</translation>
    </message>
    <message>
        <source>Hide the sentence</source>
        <translation>Zin verbergen</translation>
    </message>
</context>
<context>
    <name>FirstNow</name>
    <message>
        <source>Nothing is urgent.</source>
        <translation>Niets dringends.</translation>
    </message>
    <message>
        <source>Nothing is urgent. Next: %1.</source>
        <translation>Niets dringends. Eerstvolgende: %1.</translation>
    </message>
    <message>
        <source>First now: %1, %2</source>
        <translation>Nu eerst: %1, %2</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Register request</source>
        <translation>Verzoek vastleggen</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>Wordt vastgelegd…</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Sluiten zonder te bewaren?</translation>
    </message>
    <message>
        <source>What you typed is lost.</source>
        <translation>Wat u hebt getypt, gaat verloren.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Sluiten zonder te bewaren</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Verder typen</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>Found on the copy</source>
        <translation>Gevonden op de kopie</translation>
    </message>
    <message numerus="yes">
        <source>%n covered</source>
        <translation>
            <numerusform>%n afgedekt</numerusform>
            <numerusform>%n afgedekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n twijfel</numerusform>
            <numerusform>%n twijfels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundDialog</name>
    <message>
        <source>What does this system hold?</source>
        <translation>Wat staat er in dit systeem?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>In words, not the data themselves: '7 invoices, 2021 to 2026'.</source>
        <translation>In woorden, niet de gegevens zelf: '7 facturen, 2021 tot 2026'.</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Systeem</translation>
    </message>
    <message>
        <source>&amp;Found</source>
        <translation>&amp;Gevonden</translation>
    </message>
    <message>
        <source>&amp;Proposal</source>
        <translation>&amp;Voorstel</translation>
    </message>
    <message>
        <source>Kept &amp;by</source>
        <translation>Bewaard op g&amp;rond van</translation>
    </message>
    <message>
        <source>&amp;Why it is kept</source>
        <translation>&amp;Waarom het blijft</translation>
    </message>
    <message>
        <source>Kept &amp;until</source>
        <translation>Bewaren &amp;tot</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Vastgelegd: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Gewijzigd: %1</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Boxes on the copy</source>
        <translation>Vakken op de kopie</translation>
    </message>
</context>
<context>
    <name>FoundTab</name>
    <message>
        <source>Search every system and say in words what it holds. Answer and letter follow from this.</source>
        <translation>Doorzoek elk systeem en zeg in woorden wat erin staat. Het besluit en de brief volgen hieruit.</translation>
    </message>
    <message>
        <source>What the systems hold</source>
        <translation>Wat er in de systemen staat</translation>
    </message>
    <message>
        <source>Add a system</source>
        <translation>Systeem toevoegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n bron</numerusform>
            <numerusform>%n bronnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Weggehaald: %1</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>Not searched yet, says the inventory</source>
        <translation>Volgens de inventaris nog te doorzoeken</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help for DSAR Desk</source>
        <translation>Hulp bij DSAR Desk</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Zoeken in de hulp</translation>
    </message>
    <message>
        <source>Headings of the help</source>
        <translation>Onderwerpen van de hulp</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>Tekst van de hulp</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n plek gevonden</numerusform>
            <numerusform>%n plekken gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Niets gevonden.</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>What happened, the newest first</source>
        <translation>Wat er gebeurde, het nieuwste eerst</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityTab</name>
    <message>
        <source>Nobody has to identify themselves for this</source>
        <translation>Hiervoor hoeft niemand zich te legitimeren</translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation>Is dit %1?</translation>
    </message>
    <message>
        <source>least intrusive first</source>
        <translation>lichtste middel eerst</translation>
    </message>
</context>
<context>
    <name>IncidentNote</name>
    <message>
        <source>Write the letter about it</source>
        <translation>De brief hierover schrijven</translation>
    </message>
</context>
<context>
    <name>InsertDialog</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Invoegen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Wijzigen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>The desk fills it in when the letter is made.</source>
        <translation>De desk vult het in als de brief wordt gemaakt.</translation>
    </message>
    <message>
        <source>Insert a value</source>
        <translation>Gegeven invoegen</translation>
    </message>
    <message>
        <source>What stands between a condition and its end comes into the letter only then.</source>
        <translation>Wat tussen een voorwaarde en het einde staat, komt alleen dan in de brief.</translation>
    </message>
    <message>
        <source>Insert a condition or a list</source>
        <translation>Voorwaarde of lijst invoegen</translation>
    </message>
    <message>
        <source>A passage that several letters share; it is kept up to date for you.</source>
        <translation>Een stuk dat in meer brieven staat en voor u wordt bijgehouden.</translation>
    </message>
    <message>
        <source>Insert a fixed passage</source>
        <translation>Vast stuk invoegen</translation>
    </message>
    <message>
        <source>It takes the place of the one in the text.</source>
        <translation>Het komt op de plaats van wat er in de tekst staat.</translation>
    </message>
    <message>
        <source>Change the condition</source>
        <translation>Voorwaarde wijzigen</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>Gegeven wijzigen</translation>
    </message>
    <message>
        <source>Change the list</source>
        <translation>Lijst wijzigen</translation>
    </message>
    <message>
        <source>Change the fixed passage</source>
        <translation>Vast stuk wijzigen</translation>
    </message>
</context>
<context>
    <name>IssuedDetails</name>
    <message>
        <source>This letter is filed as it is. The desk keeps these bytes and never makes them anew.</source>
        <translation>Deze brief ligt vast. De desk bewaart hem precies zo en maakt hem nooit opnieuw.</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Tracking code</source>
        <translation>Track-en-tracecode</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Bijlagen</translation>
    </message>
    <message>
        <source>your own, not the standard text</source>
        <translation>uw eigen, niet de standaardtekst</translation>
    </message>
    <message>
        <source>with passages of your own: %1</source>
        <translation>met eigen vaste stukken: %1</translation>
    </message>
    <message>
        <source>Save enclosure %1</source>
        <translation>Bijlage %1 opslaan</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, door %2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
</context>
<context>
    <name>IssuedRow</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save as PDF; outside the desk it is no longer protected</source>
        <translation>Opslaan als PDF; buiten de desk is de brief niet meer beveiligd</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Verstuurd melden</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Opnieuw verstuurd</translation>
    </message>
    <message>
        <source>The letter came back…</source>
        <translation>De brief kwam terug…</translation>
    </message>
</context>
<context>
    <name>KeptCopyCard</name>
    <message>
        <source>The masked copy</source>
        <translation>De afgedekte kopie</translation>
    </message>
    <message>
        <source>Destroy the copy…</source>
        <translation>Kopie vernietigen…</translation>
    </message>
    <message>
        <source>Kept for the check, until %1 at the latest</source>
        <translation>Bewaard voor de controle, uiterlijk tot en met %1</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>Letters that fit now</source>
        <translation>Brieven die nu passen</translation>
    </message>
    <message>
        <source>No letter fits now.</source>
        <translation>Er past nu geen brief.</translation>
    </message>
    <message>
        <source>Filed and sent</source>
        <translation>Vastgelegd en verzonden</translation>
    </message>
    <message>
        <source>Does not fit now</source>
        <translation>Past nu niet</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>becomes black, in the file itself too</source>
        <translation>wordt zwart, ook in het bestand zelf</translation>
    </message>
    <message>
        <source>in doubt, look yourself</source>
        <translation>twijfel, kijk zelf</translation>
    </message>
</context>
<context>
    <name>LetterActs</name>
    <message>
        <source>The letter is filed</source>
        <translation>De brief is vastgelegd</translation>
    </message>
</context>
<context>
    <name>LetterBox</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Er staat geen tekst op het klembord.</translation>
    </message>
    <message>
        <source>Open the text of a request</source>
        <translation>Tekst van een verzoek openen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>&amp;Text of the request</source>
        <translation>&amp;Tekst van het verzoek</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plakken</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>&amp;Bestand openen</translation>
    </message>
    <message>
        <source>Text of the request</source>
        <translation>Tekst van het verzoek</translation>
    </message>
    <message>
        <source>Paste the letter or e-mail here. The desk proposes what is asked; you decide.</source>
        <translation>Plak hier de brief of e-mail. De desk stelt voor wat er gevraagd wordt; u beslist.</translation>
    </message>
    <message>
        <source>Recognised:</source>
        <translation>Herkend:</translation>
    </message>
    <message>
        <source>You decide what counts.</source>
        <translation>U beslist wat meetelt.</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>De tekst wordt gelezen…</translation>
    </message>
    <message numerus="yes">
        <source>%n national number(s) masked: the desk may not keep them.</source>
        <translation>
            <numerusform>%n nationaal nummer afgedekt: de desk mag het niet bewaren.</numerusform>
            <numerusform>%n nationale nummers afgedekt: de desk mag ze niet bewaren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is longer than %1 characters; its beginning is kept.</source>
        <translation>De tekst is langer dan %1 tekens; het begin is bewaard.</translation>
    </message>
    <message>
        <source>Here stands the beginning; the whole text is kept.</source>
        <translation>Hier staat het begin; de hele tekst wordt bewaard.</translation>
    </message>
</context>
<context>
    <name>LetterFiles</name>
    <message>
        <source>Save the letter outside the desk</source>
        <translation>Brief buiten de desk opslaan</translation>
    </message>
    <message>
        <source>Saved. Outside the desk the letter is no longer protected.</source>
        <translation>Opgeslagen. Buiten de desk is de brief niet meer beveiligd.</translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>Request</source>
        <translation>Verzoek</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Text of this kind of letter…</source>
        <translation>Tekst van deze soort brief aanpassen…</translation>
    </message>
    <message>
        <source>Letter to %1</source>
        <translation>Brief aan %1</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Verzoek %1</translation>
    </message>
</context>
<context>
    <name>LetterOut</name>
    <message>
        <source>Print the letter</source>
        <translation>Brief afdrukken</translation>
    </message>
    <message>
        <source>File the letter before printing it for sending?</source>
        <translation>De brief eerst vastleggen en dan afdrukken om te versturen?</translation>
    </message>
    <message>
        <source>What is sent must be what is filed. A draft has CONCEPT (DRAFT) on each page.</source>
        <translation>Wat u verstuurt, moet hetzelfde zijn als wat is vastgelegd. Op een concept staat CONCEPT op elke bladzijde.</translation>
    </message>
    <message>
        <source>File and print</source>
        <translation>Vastleggen en afdrukken</translation>
    </message>
    <message>
        <source>Print a draft</source>
        <translation>Concept afdrukken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Opslaan als PDF</translation>
    </message>
    <message>
        <source>Save enclosure %1</source>
        <translation>Bijlage %1 opslaan</translation>
    </message>
    <message>
        <source>The copy on disk is no longer protected.</source>
        <translation>De kopie op schijf is niet meer beveiligd.</translation>
    </message>
    <message>
        <source>Whoever opens the folder can read it. Delete the copy when it is no longer needed.</source>
        <translation>Wie bij de map kan, kan hem lezen. Verwijder de kopie als u hem niet meer nodig hebt.</translation>
    </message>
    <message>
        <source>This letter is not filed yet: the copy is a draft.</source>
        <translation>Deze brief is nog niet vastgelegd: de kopie is een concept.</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Kies een plek…</translation>
    </message>
    <message>
        <source>The letter is sent to the printer…</source>
        <translation>De brief gaat naar de printer…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n bladzijde naar de printer gestuurd</numerusform>
            <numerusform>%n bladzijden naar de printer gestuurd</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie opslaan</translation>
    </message>
    <message>
        <source>Saved. The copy on disk is no longer protected.</source>
        <translation>Opgeslagen. De kopie op schijf is niet meer beveiligd.</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>%1: the letter stays on this computer.</source>
        <translation>%1: de brief staat alleen op deze computer.</translation>
    </message>
    <message>
        <source>Saved by itself at %1</source>
        <translation>Automatisch bewaard om %1</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>This is how the letter comes out</source>
        <translation>Zo komt de brief eruit</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Groter (Ctrl++)</translation>
    </message>
    <message>
        <source>A4, page %1 of %2</source>
        <translation>A4, bladzijde %1 van %2</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Nog geen brief</translation>
    </message>
</context>
<context>
    <name>LetterTextEdit</name>
    <message>
        <source>Text of the letter</source>
        <translation>Tekst van de brief</translation>
    </message>
    <message>
        <source>%1. F2 changes it.</source>
        <translation>%1. F2 wijzigt het.</translation>
    </message>
</context>
<context>
    <name>LetterTextsPage</name>
    <message>
        <source>Texts of letters</source>
        <translation>Teksten van brieven</translation>
    </message>
    <message>
        <source>Back to the letter of %1</source>
        <translation>Terug naar de brief van %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Terug naar %1</translation>
    </message>
    <message>
        <source>%1: the texts stay on this computer.</source>
        <translation>%1: de teksten blijven op deze computer.</translation>
    </message>
    <message>
        <source>This is how the letter comes out</source>
        <translation>Zo komt de brief eruit</translation>
    </message>
    <message>
        <source>The letter before the fault</source>
        <translation>De brief van vóór de fout</translation>
    </message>
    <message>
        <source>Saved by itself at %1</source>
        <translation>Automatisch bewaard om %1</translation>
    </message>
    <message>
        <source>The standard text of this passage was improved since you changed it</source>
        <translation>De standaardtekst van dit vaste stuk is verbeterd sinds u het wijzigde</translation>
    </message>
    <message>
        <source>The standard text of this letter was improved since you changed it</source>
        <translation>De standaardtekst van deze brief is verbeterd nadat u hem aanpaste</translation>
    </message>
    <message>
        <source>Mend the faults first</source>
        <translation>Herstel eerst de fouten</translation>
    </message>
    <message>
        <source>This text is in use</source>
        <translation>Deze tekst is in gebruik</translation>
    </message>
    <message>
        <source>Your text stays as it is until you decide.</source>
        <translation>Uw tekst blijft zoals hij is, tot u kiest.</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Bekijk wat er veranderde</translation>
    </message>
</context>
<context>
    <name>LetterheadCard</name>
    <message>
        <source>Letterhead</source>
        <translation>Briefpapier</translation>
    </message>
    <message>
        <source>ready for letters</source>
        <translation>klaar voor brieven</translation>
    </message>
    <message>
        <source>&amp;Address window</source>
        <translation>&amp;Plaats van het adres</translation>
    </message>
    <message>
        <source>Print a test page for the window…</source>
        <translation>Proefpagina voor het venster afdrukken…</translation>
    </message>
    <message>
        <source>&amp;Design letterhead…</source>
        <translation>Briefpapier &amp;ontwerpen…</translation>
    </message>
    <message>
        <source>Only the name and the line get this colour. Drop a logo here.</source>
        <translation>Alleen de naam krijgt deze kleur. Een logo kunt u hierheen slepen.</translation>
    </message>
    <message>
        <source>Logo, %1</source>
        <translation>Logo, %1</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Geen logo</translation>
    </message>
    <message>
        <source>This file cannot be read. Take another one.</source>
        <translation>Dit bestand is niet te lezen. Neem een ander.</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo kiezen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Afbeeldingen (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>%1 : 1 on white</source>
        <translation>%1 : 1 op wit</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Kiezen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take the logo off</source>
        <translation>Logo weghalen</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>K&amp;leur</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Pick a colour</source>
        <translation>Kleur kiezen</translation>
    </message>
</context>
<context>
    <name>LettersTab</name>
    <message>
        <source>Issued letters</source>
        <translation>Definitieve brieven</translation>
    </message>
    <message>
        <source>No letter has been issued yet.</source>
        <translation>Er is nog geen brief definitief gemaakt.</translation>
    </message>
    <message>
        <source>Fits now</source>
        <translation>Past nu</translation>
    </message>
    <message>
        <source>Does not fit now</source>
        <translation>Past nu niet</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schrijven</translation>
    </message>
    <message>
        <source>Show the letters that do not fit, and why</source>
        <translation>Toon de brieven die niet passen, en waarom</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>The desk is locked</source>
        <translation>De desk is vergrendeld</translation>
    </message>
    <message>
        <source>&amp;Passphrase or recovery code</source>
        <translation>&amp;Wachtwoordzin of herstelcode</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Put back a backup…</source>
        <translation>Reservekopie terugzetten…</translation>
    </message>
    <message>
        <source>Type your passphrase. If you have lost it, type the recovery code.</source>
        <translation>Typ uw wachtwoordzin. Bent u die kwijt, typ dan de herstelcode.</translation>
    </message>
    <message>
        <source>The keyring of this computer keeps the key.</source>
        <translation>De sleutelbos van deze computer bewaart de sleutel.</translation>
    </message>
    <message>
        <source>Type the passphrase or the recovery code.</source>
        <translation>Typ de wachtwoordzin of de herstelcode.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Ontgrendelen…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Weggooien wat u hebt getypt?</translation>
    </message>
    <message>
        <source>On the page of a request stands something that you did not record yet.</source>
        <translation>Op de pagina van een verzoek staat iets wat u nog niet hebt vastgelegd.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Verder typen</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigatie</translation>
    </message>
</context>
<context>
    <name>NavigationItem</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>selected</source>
        <translation>geselecteerd</translation>
    </message>
</context>
<context>
    <name>NewControllerDialog</name>
    <message>
        <source>New organisation</source>
        <translation>Nieuwe organisatie</translation>
    </message>
    <message>
        <source>&amp;Make organisation</source>
        <translation>&amp;Organisatie maken</translation>
    </message>
    <message>
        <source>&amp;Make anyway</source>
        <translation>&amp;Toch maken</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>With the purposes of %1</source>
        <translation>Met de doelen van %1</translation>
    </message>
    <message>
        <source>Copied are purposes, kinds of data, legal bases, periods and kinds of recipients, as your own entries. Go through them: what is not true of your shop must go. Names, contacts, sentences and named recipients stay behind.</source>
        <translation>Doelen, soorten gegevens, grondslagen, termijnen en soorten ontvangers gaan mee als uw eigen gegevens. Loop ze na: wat voor uw winkel niet klopt, moet weg. Namen, adressen, zinnen en ontvangers met een naam gaan niet mee.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Be&amp;gin</translation>
    </message>
    <message>
        <source>With the legal form, as Bakkerij Jansen B.V.</source>
        <translation>Met de rechtsvorm, zoals Bakkerij Jansen B.V.</translation>
    </message>
    <message>
        <source>Official &amp;name</source>
        <translation>Officiële &amp;naam</translation>
    </message>
    <message>
        <source>The name by which customers know you.</source>
        <translation>De naam waaronder klanten u kennen.</translation>
    </message>
    <message>
        <source>Trade na&amp;me</source>
        <translation>&amp;Handelsnaam</translation>
    </message>
    <message>
        <source>Postal a&amp;ddress</source>
        <translation>Post&amp;adres</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mailadres</translation>
    </message>
    <message>
        <source>E-mail for pri&amp;vacy questions</source>
        <translation>E-mailadres voor pri&amp;vacyvragen</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Telefoon</translation>
    </message>
    <message>
        <source>&amp;Website</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>Data protection officer, with e-mail</source>
        <translation>Functionaris voor gegevensbescherming, met e-mailadres</translation>
    </message>
    <message>
        <source>Trade register number (KvK)</source>
        <translation>Nummer in het handelsregister (KvK)</translation>
    </message>
    <message>
        <source>VAT id</source>
        <translation>Btw-id</translation>
    </message>
    <message>
        <source>This is a sole trader (eenmanszaak)</source>
        <translation>Dit is een eenmanszaak</translation>
    </message>
</context>
<context>
    <name>NewRequestDialog</name>
    <message>
        <source>New request</source>
        <translation>Nieuw verzoek</translation>
    </message>
    <message>
        <source>How did it come in?</source>
        <translation>Hoe kwam het binnen?</translation>
    </message>
    <message>
        <source>Request registered as %1.</source>
        <translation>Verzoek vastgelegd als %1.</translation>
    </message>
    <message>
        <source>This request has not been registered yet.</source>
        <translation>Dit verzoek is nog niet vastgelegd.</translation>
    </message>
    <message>
        <source>What you filled in goes lost when you close.</source>
        <translation>Als u sluit, gaat verloren wat u hebt ingevuld.</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Verder invullen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
</context>
<context>
    <name>NextStepCard</name>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
</context>
<context>
    <name>OpenFields</name>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>All filled in</source>
        <translation>Alles is ingevuld</translation>
    </message>
    <message>
        <source>%1 of %2 filled in</source>
        <translation>%1 van %2 ingevuld</translation>
    </message>
</context>
<context>
    <name>OrganisationChoice</name>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Alle organisaties</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Choose the means</source>
        <translation>Kies het middel</translation>
    </message>
    <message>
        <source>Means &amp;used</source>
        <translation>Gebruikt &amp;middel</translation>
    </message>
    <message>
        <source>What did you see, and &amp;why is that enough?</source>
        <translation>Wat zag u, en &amp;waarom is dat genoeg?</translation>
    </message>
    <message>
        <source>Identity established</source>
        <translation>Identiteit vastgesteld</translation>
    </message>
    <message>
        <source>No check needed</source>
        <translation>Geen controle nodig</translation>
    </message>
    <message>
        <source>Not established</source>
        <translation>Niet vastgesteld</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Recorded: identity %1</source>
        <translation>Vastgelegd: identiteit %1</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
</context>
<context>
    <name>OverruleDialog</name>
    <message>
        <source>Leave this remark as it is</source>
        <translation>Deze opmerking laten zoals die is</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>It goes into the history of the case when the letter is filed.</source>
        <translation>Dit komt in de geschiedenis van de zaak zodra u de brief vastlegt.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
</context>
<context>
    <name>Ownership</name>
    <message>
        <source>Nothing in the statement that is not held yet</source>
        <translation>Niets in de verklaring dat er nog niet staat</translation>
    </message>
    <message>
        <source>Export the organisation</source>
        <translation>Organisatie opslaan als bestand</translation>
    </message>
    <message>
        <source>Organisations (*.toml)</source>
        <translation>Organisaties (*.toml)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Opgeslagen als %1</translation>
    </message>
    <message>
        <source>Back to the example</source>
        <translation>Terug naar het voorbeeld</translation>
    </message>
    <message>
        <source>Remove organisation</source>
        <translation>Organisatie verwijderen</translation>
    </message>
    <message>
        <source>Drop your own version of %1?</source>
        <translation>Uw eigen versie van %1 weggooien?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 verwijderen?</translation>
    </message>
    <message>
        <source>Your changes to its facts and letterhead are lost. Requests and letters stay.</source>
        <translation>Uw wijzigingen in gegevens en briefhoofd gaan verloren. Verzoeken en brieven blijven.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 weghalen</translation>
    </message>
    <message>
        <source>Keep my version</source>
        <translation>Mijn versie houden</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Houden</translation>
    </message>
    <message>
        <source>The example is back</source>
        <translation>Het voorbeeld is terug</translation>
    </message>
    <message>
        <source>Organisation removed</source>
        <translation>Organisatie verwijderd</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Preview of a letter to an invented person</source>
        <translation>Voorbeeld van een brief aan een verzonnen persoon</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change passphrase</source>
        <translation>Wachtwoordzin wijzigen</translation>
    </message>
    <message>
        <source>&amp;Passphrase now</source>
        <translation>Wachtwoordzin van &amp;nu</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nieuwe wachtwoordzin</translation>
    </message>
    <message>
        <source>New passphrase &amp;again</source>
        <translation>Nieuwe wachtwoordzin n&amp;og eens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Dit is niet hetzelfde als hierboven.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Kies een wachtwoordzin</translation>
    </message>
    <message>
        <source>This computer has no keyring that can keep the key of your desk. So you type a passphrase when you open it. Four or five words that do not belong together are easy to keep in mind.</source>
        <translation>Deze computer heeft geen sleutelbos die de sleutel van uw desk kan bewaren. Daarom typt u een wachtwoordzin als u de desk opent. Vier of vijf woorden die niet bij elkaar horen, zijn goed te onthouden.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Wachtwoordzin</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Wachtwoordzin n&amp;og eens</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Dit is niet hetzelfde als hierboven.</translation>
    </message>
</context>
<context>
    <name>PasswordRow</name>
    <message>
        <source>&amp;Password of the PDF</source>
        <translation>&amp;Wachtwoord van de pdf</translation>
    </message>
    <message>
        <source>Read the PDF</source>
        <translation>Pdf lezen</translation>
    </message>
</context>
<context>
    <name>PastRetention</name>
    <message numerus="yes">
        <source>%n request(s) past the retention period</source>
        <translation>
            <numerusform>%n verzoek voorbij de bewaartermijn</numerusform>
            <numerusform>%n verzoeken voorbij de bewaartermijn</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data may not be kept longer than needed (Art. 5(1)(e) GDPR).</source>
        <translation>Persoonsgegevens mag u niet langer bewaren dan nodig (AVG artikel 5 lid 1, onder e).</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n request(s) for good?</source>
        <translation>
            <numerusform>%n verzoek voorgoed verwijderen?</numerusform>
            <numerusform>%n verzoeken voorgoed verwijderen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The requests, their letters and documents are deleted. The history keeps that there was a request, without what was in it. This cannot be undone.</source>
        <translation>De verzoeken, hun brieven en documenten worden gewist. In de geschiedenis blijft staan dat er een verzoek was, zonder wat erin stond. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n request(s)</source>
        <translation>
            <numerusform>%n verzoek verwijderen</numerusform>
            <numerusform>%n verzoeken verwijderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>Verwijderen: %1 van %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) deleted</source>
        <translation>
            <numerusform>%n verzoek verwijderd</numerusform>
            <numerusform>%n verzoeken verwijderd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodEdit</name>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weken</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>Unit of the period</source>
        <translation>Eenheid van de termijn</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>What is this person to the organisation?</source>
        <translation>Wat is deze persoon voor de organisatie?</translation>
    </message>
    <message>
        <source>The letter then tells only the purposes that go with it. Nothing ticked: all usual ones.</source>
        <translation>De brief noemt dan alleen de doelen die daarbij horen. Niets aangevinkt: alle gebruikelijke.</translation>
    </message>
    <message>
        <source>From these days the letter computes until when data are kept. Leave open what you do not know.</source>
        <translation>Vanaf deze dagen rekent de brief uit tot wanneer gegevens blijven. Laat open wat u niet weet.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>From the text. Check it.</source>
        <translation>Uit de tekst. Kijk het na.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>The data subject</source>
        <translation>De betrokkene zelf</translation>
    </message>
    <message>
        <source>&amp;Name of the data subject</source>
        <translation>&amp;Naam van de betrokkene</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mailadres</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>&amp;Customer number</source>
        <translation>&amp;Klantnummer</translation>
    </message>
    <message>
        <source>&amp;Reference of the requester</source>
        <translation>&amp;Kenmerk van de verzoeker</translation>
    </message>
    <message>
        <source>&amp;Language of the letters</source>
        <translation>Taa&amp;l van de brieven</translation>
    </message>
    <message>
        <source>Co&amp;untry where they live</source>
        <translation>Woonlan&amp;d</translation>
    </message>
    <message>
        <source>&amp;Who asks?</source>
        <translation>&amp;Wie vraagt het?</translation>
    </message>
    <message>
        <source>Name of who acts</source>
        <translation>Naam van wie vraagt</translation>
    </message>
    <message>
        <source>E-mail of who acts</source>
        <translation>E-mail van wie vraagt</translation>
    </message>
    <message>
        <source>Address of who acts</source>
        <translation>Adres van wie vraagt</translation>
    </message>
    <message>
        <source>More about this person</source>
        <translation>Meer over deze persoon</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige pagina</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende pagina</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Copy of an ID, page %1 of %2</source>
        <translation>Kopie van een identiteitsbewijs, pagina %1 van %2</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>%1 picture</source>
        <translation>Afbeelding, %1</translation>
    </message>
    <message>
        <source>This file cannot be read. Take another one.</source>
        <translation>Dit bestand is niet te lezen. Neem een ander.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Afbeeldingen (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
</context>
<context>
    <name>PointForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>&amp;Day on which it was seen</source>
        <translation>&amp;Dag waarop dat is gezien</translation>
    </message>
    <message>
        <source>Record the destruction…</source>
        <translation>Vernietiging vastleggen…</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Invouwen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Beantwoorden</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>Practice desk</source>
        <translation>Oefenbalie</translation>
    </message>
    <message>
        <source>Everything here is invented. Your own desk lies apart from it.</source>
        <translation>Alles hier is verzonnen. Uw eigen desk staat hier los van.</translation>
    </message>
    <message>
        <source>Leave the practice desk</source>
        <translation>Oefenbalie verlaten</translation>
    </message>
    <message>
        <source>Remove the practice desk…</source>
        <translation>Oefenbalie verwijderen…</translation>
    </message>
    <message>
        <source>Remove the practice desk?</source>
        <translation>Oefenbalie verwijderen?</translation>
    </message>
    <message>
        <source>All requests and letters in it are deleted, also what you registered here yourself. Your own desk stays as it is. This cannot be undone.</source>
        <translation>Alle verzoeken en brieven erin worden gewist, ook wat u hier zelf hebt ingevoerd. Uw eigen desk blijft zoals hij is. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Remove the practice desk</source>
        <translation>Oefenbalie verwijderen</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Yourself</source>
        <translation>Uzelf</translation>
    </message>
    <message>
        <source>Stands below letters and in the history.</source>
        <translation>Staat onder brieven en in de geschiedenis.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Uw &amp;naam</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Uw &amp;functie</translation>
    </message>
    <message>
        <source>As 'owner' or 'privacy officer'.</source>
        <translation>Bijvoorbeeld 'eigenaar' of 'privacycoördinator'.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Taal en weergave</translation>
    </message>
    <message>
        <source>Of this window. Letters follow the language of the data subject.</source>
        <translation>Van dit venster. Brieven volgen de taal van de betrokkene.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Weergave</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minuten</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Nu vergrendelen</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Wachtwoordzin wijzigen…</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>Nieuwe herstelcode…</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>The desk is encrypted. When you are away it locks itself.</source>
        <translation>De desk is versleuteld. Bent u weg, dan vergrendelt zij zichzelf.</translation>
    </message>
    <message>
        <source>Lock &amp;after</source>
        <translation>Vergrendelen &amp;na</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> werkdagen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dagen</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>dezelfde dag</translation>
    </message>
    <message>
        <source> months</source>
        <translation> maanden</translation>
    </message>
    <message>
        <source> years</source>
        <translation> jaar</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termijnen</translation>
    </message>
    <message>
        <source>How long a closed case is kept is set for each organisation.</source>
        <translation>Hoe lang een afgesloten zaak bewaard blijft, stelt u per organisatie in.</translation>
    </message>
    <message>
        <source>Ask for identity &amp;within</source>
        <translation>Vraag naar identiteit &amp;binnen</translation>
    </message>
    <message>
        <source>Keep a masked copy of an &amp;ID at most</source>
        <translation>Een afgedekte kopie van een &amp;identiteitsbewijs hooguit bewaren</translation>
    </message>
    <message>
        <source>A code to a known address is &amp;valid for</source>
        <translation>Een code naar een bekend adres is &amp;geldig</translation>
    </message>
    <message>
        <source>Keep copies sent to data subjects &amp;for</source>
        <translation>Kopieën aan betrokkenen be&amp;waren</translation>
    </message>
    <message>
        <source>Own request from the age &amp;of</source>
        <translation>Zelf een verzoek doen &amp;vanaf</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>De wachtwoordzin is gewijzigd.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>ProposalsCard</name>
    <message>
        <source>The desk read this from the copy</source>
        <translation>Dit las de desk op de kopie</translation>
    </message>
    <message>
        <source>Take over these answers</source>
        <translation>Deze antwoorden overnemen</translation>
    </message>
    <message>
        <source>Recorded: what was read</source>
        <translation>Vastgelegd: wat er gelezen is</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Read from the statement</source>
        <translation>Gelezen in de verklaring</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Keuze</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>The statement says</source>
        <translation>De verklaring zegt</translation>
    </message>
    <message>
        <source>Facts proposed from the statement</source>
        <translation>Gegevens die uit de verklaring zijn voorgesteld</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Over&amp;slaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Go on with what is confirmed</source>
        <translation>&amp;Verder met wat is overgenomen</translation>
    </message>
    <message>
        <source>to choose</source>
        <translation>nog kiezen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>overgenomen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>The estimate of the desk: %1.</source>
        <translation>Inschatting van het programma: %1.</translation>
    </message>
    <message>
        <source>Below the heading “%1”.</source>
        <translation>Onder de kop “%1”.</translation>
    </message>
    <message>
        <source>%1 confirmed, %2 still to choose. What is not confirmed is not taken.</source>
        <translation>%1 overgenomen, %2 nog te kiezen. Wat u niet overneemt, blijft weg.</translation>
    </message>
    <message>
        <source>Read each fact beside its sentence. Enter confirms it, Delete skips it. A program read this: it misses things, and it can be wrong.</source>
        <translation>Lees elk gegeven met de zin erbij. Enter neemt het over, Delete slaat het over. Een programma heeft dit gelezen: het mist dingen en kan zich vergissen.</translation>
    </message>
</context>
<context>
    <name>PurposeDialog</name>
    <message>
        <source>New purpose</source>
        <translation>Nieuw doel</translation>
    </message>
    <message>
        <source>&amp;Add purpose</source>
        <translation>&amp;Doel toevoegen</translation>
    </message>
    <message>
        <source>(not yet)</source>
        <translation>(nog niet)</translation>
    </message>
    <message>
        <source>A &amp;tax law demands this period</source>
        <translation>Een &amp;belastingwet vraagt deze termijn</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Doel</translation>
    </message>
    <message>
        <source>As: Delivering orders</source>
        <translation>Bijvoorbeeld: bestellingen bezorgen</translation>
    </message>
    <message>
        <source>Whom it touches</source>
        <translation>Wie het aangaat</translation>
    </message>
    <message>
        <source>One kind of data on each line.</source>
        <translation>Op elke regel één soort gegevens.</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Gegevens</translation>
    </message>
    <message>
        <source>Legal &amp;basis</source>
        <translation>&amp;Grondslag</translation>
    </message>
    <message>
        <source>As it should stand in a letter: 7 years after the end of the financial year</source>
        <translation>Zoals het in een brief moet staan: 7 jaar na het einde van het boekjaar</translation>
    </message>
    <message>
        <source>&amp;Retention period</source>
        <translation>&amp;Bewaartermijn</translation>
    </message>
    <message>
        <source>The period as a &amp;number</source>
        <translation>De termijn als ge&amp;tal</translation>
    </message>
    <message>
        <source>&amp;Add anyway</source>
        <translation>&amp;Toch toevoegen</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
</context>
<context>
    <name>ReceivedField</name>
    <message>
        <source>Recei&amp;ved on</source>
        <translation>Ontvan&amp;gen op</translation>
    </message>
    <message>
        <source>The text is of %1.</source>
        <translation>De tekst is van %1.</translation>
    </message>
</context>
<context>
    <name>RelationsDialog</name>
    <message>
        <source>Only whoever it touches gets this purpose in an answer about access.</source>
        <translation>Alleen wie het aangaat, krijgt dit doel te zien in een antwoord op een verzoek om inzage.</translation>
    </message>
    <message>
        <source>Whom it touches</source>
        <translation>Wie het aangaat</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Reopen %1</source>
        <translation>%1 heropenen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>The clock is what it was: reopening gives no new term.</source>
        <translation>De klok blijft zoals hij was: heropenen geeft geen nieuwe termijn.</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>%1 is weer open</translation>
    </message>
</context>
<context>
    <name>RepresentativeDialog</name>
    <message>
        <source>Who acts for the data subject?</source>
        <translation>Wie treedt op namens de betrokkene?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>The answer goes to them. Their authority is seen before anything leaves.</source>
        <translation>Het antwoord gaat naar deze persoon. Zie eerst de volmacht of het gezag, dan pas gaat er iets uit.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>The &amp;mandate, or the proof of authority, was seen</source>
        <translation>De &amp;volmacht of het bewijs van gezag is gezien</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Hoedanigheid</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mailadres</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>&amp;Day on which it was seen</source>
        <translation>&amp;Dag waarop dat is gezien</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Vastgelegd: %1</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Verzoeken</translation>
    </message>
    <message>
        <source>Search by name, reference or organisation</source>
        <translation>Zoek op naam, kenmerk of organisatie</translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation>Verzoeken zoeken</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Nog geen verzoeken</translation>
    </message>
    <message>
        <source>Register the first one that came in: by e-mail, post, phone or at the counter.</source>
        <translation>Leg het eerste verzoek vast dat binnenkwam: per e-mail, post, telefoon of aan de balie.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filters wissen</translation>
    </message>
    <message>
        <source>No requests found</source>
        <translation>Geen verzoeken gevonden</translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>Niets past bij deze filters.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw</translation>
    </message>
</context>
<context>
    <name>RequestsTable</name>
    <message>
        <source>Requests</source>
        <translation>Verzoeken</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>Kenmerk kopiëren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sorteren op</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>The letter came back</source>
        <translation>De brief kwam terug</translation>
    </message>
    <message>
        <source>Record that it came back</source>
        <translation>Vastleggen dat hij terugkwam</translation>
    </message>
    <message>
        <source>&amp;Day on which it came back</source>
        <translation>&amp;Dag waarop hij terugkwam</translation>
    </message>
    <message>
        <source>&amp;Why, as it says on the envelope or in the notice</source>
        <translation>&amp;Waarom, volgens de envelop of de melding</translation>
    </message>
    <message>
        <source>Recorded: the letter came back</source>
        <translation>Vastgelegd: de brief kwam terug</translation>
    </message>
</context>
<context>
    <name>RightRow</name>
    <message>
        <source>Found in the text: %1</source>
        <translation>Gevonden in de tekst: %1</translation>
    </message>
</context>
<context>
    <name>RightsList</name>
    <message>
        <source>What does this person ask?</source>
        <translation>Wat vraagt deze persoon?</translation>
    </message>
    <message numerus="yes">
        <source>%n recognised in the text</source>
        <translation>
            <numerusform>%n herkend in de tekst</numerusform>
            <numerusform>%n herkend in de tekst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SamePersonNotice</name>
    <message>
        <source>View</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>%1 bekijken</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Gekoppeld</translation>
    </message>
    <message>
        <source>Link to it</source>
        <translation>Koppelen</translation>
    </message>
</context>
<context>
    <name>SecretStep</name>
    <message>
        <source>What opens this backup?</source>
        <translation>Waarmee gaat deze reservekopie open?</translation>
    </message>
    <message>
        <source>Type the passphrase of the desk, or the recovery code that you wrote down then.</source>
        <translation>Typ de wachtwoordzin van de desk, of de herstelcode die u toen hebt opgeschreven.</translation>
    </message>
    <message>
        <source>&amp;Passphrase or recovery code</source>
        <translation>&amp;Wachtwoordzin of herstelcode</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Type the passphrase or the recovery code.</source>
        <translation>Typ de wachtwoordzin of de herstelcode.</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Mark the letter as sent</source>
        <translation>Brief als verstuurd melden</translation>
    </message>
    <message>
        <source>The letter has left</source>
        <translation>De brief is weg</translation>
    </message>
    <message>
        <source>%1, to %2.</source>
        <translation>%1, aan %2.</translation>
    </message>
    <message>
        <source>&amp;Day on which it left</source>
        <translation>&amp;Dag waarop de brief wegging</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Hoe</translation>
    </message>
    <message>
        <source>&amp;Tracking code</source>
        <translation>&amp;Code van de zending</translation>
    </message>
    <message>
        <source>Recorded: the letter has left</source>
        <translation>Vastgelegd: de brief is weg</translation>
    </message>
</context>
<context>
    <name>StartField</name>
    <message>
        <source>This is no day. Type it as 28-12-2026.</source>
        <translation>Dit is geen dag. Typ hem als 28-12-2026.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Deze dag moet nog komen.</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>Privacy statement</source>
        <translation>Privacyverklaring</translation>
    </message>
    <message>
        <source>Text of the privacy statement</source>
        <translation>Tekst van de privacyverklaring</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Marked: the sentence behind the chosen fact.</source>
        <translation>Gemarkeerd: de zin achter het gekozen gegeven.</translation>
    </message>
    <message>
        <source>The sentence was not found in the text.</source>
        <translation>De zin is niet in de tekst gevonden.</translation>
    </message>
</context>
<context>
    <name>StatementForm</name>
    <message>
        <source>Privacy statement of %1</source>
        <translation>Privacyverklaring van %1</translation>
    </message>
    <message>
        <source>&amp;Keep statement</source>
        <translation>Verklaring &amp;bewaren</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Bestand &amp;openen…</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Te&amp;xt of the statement</source>
        <translation>Te&amp;kst van de verklaring</translation>
    </message>
    <message>
        <source>Paste the whole text as it stands on your website, or open it from a file. The desk checks it, and lets you show for each fact which sentence it comes from. The text stays on this computer, encrypted.</source>
        <translation>Plak de hele tekst zoals die op uw website staat, of open hem uit een bestand. De desk controleert hem, en u kunt bij elk gegeven laten zien uit welke zin het komt. De tekst blijft op deze computer, versleuteld.</translation>
    </message>
    <message numerus="yes">
        <source>%n national number(s) in the text masked</source>
        <translation>
            <numerusform>%n nationaal nummer in de tekst afgedekt</numerusform>
            <numerusform>%n nationale nummers in de tekst afgedekt</numerusform>
        </translation>
    </message>
    <message>
        <source>Text, web page, PDF or Word (*.txt *.md *.markdown *.html *.htm *.pdf *.docx)</source>
        <translation>Tekst, webpagina, PDF of Word (*.txt *.md *.markdown *.html *.htm *.pdf *.docx)</translation>
    </message>
    <message>
        <source>Open the privacy statement</source>
        <translation>Privacyverklaring openen</translation>
    </message>
</context>
<context>
    <name>StatementStart</name>
    <message>
        <source>Paste the text here, or drop the file</source>
        <translation>Plak hier de tekst, of sleep het bestand hierheen</translation>
    </message>
    <message>
        <source>Text, web page, PDF or Word. The desk reads names, numbers, periods and the like from it, and you confirm each. The statement is kept with the organisation.</source>
        <translation>Tekst, webpagina, PDF of Word. Het programma leest er namen, nummers, termijnen en dergelijke uit, en u neemt ze stuk voor stuk over. De verklaring blijft bij de organisatie bewaard.</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Bestand &amp;openen…</translation>
    </message>
    <message>
        <source>Begin with your privacy statement</source>
        <translation>Begin met uw privacyverklaring</translation>
    </message>
    <message>
        <source>Read the statement</source>
        <translation>Verklaring lezen</translation>
    </message>
    <message>
        <source>The desk recognised nothing in this text.</source>
        <translation>Het programma herkende niets in deze tekst.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) confirmed; they are kept with their sentences.</source>
        <translation>
            <numerusform>%n gegeven overgenomen; het blijft met de zin erbij bewaard.</numerusform>
            <numerusform>%n gegevens overgenomen; ze blijven met hun zinnen bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the privacy statement</source>
        <translation>Privacyverklaring openen</translation>
    </message>
    <message>
        <source>Text, web page, PDF or Word (*.txt *.md *.markdown *.html *.htm *.pdf *.docx)</source>
        <translation>Tekst, webpagina, PDF of Word (*.txt *.md *.markdown *.html *.htm *.pdf *.docx)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
</context>
<context>
    <name>StopClockDialog</name>
    <message>
        <source>Stop the clock</source>
        <translation>Klok stilzetten</translation>
    </message>
    <message>
        <source>The clock stands still from the day after you asked until the day of the answer. Workload, holidays or waiting for somebody else never stop it.</source>
        <translation>De klok staat stil vanaf de dag na uw vraag tot en met de dag van het antwoord. Drukte, vakantie of wachten op een ander zet de klok nooit stil.</translation>
    </message>
    <message>
        <source>&amp;What did you ask for?</source>
        <translation>&amp;Wat hebt u gevraagd?</translation>
    </message>
    <message>
        <source>&amp;Day on which you asked</source>
        <translation>&amp;Dag waarop u dat vroeg</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
    <message>
        <source>The clock of %1 stands still</source>
        <translation>De klok van %1 staat stil</translation>
    </message>
    <message>
        <source>The last day was %1. While the clock stands still there is none. If the answer comes today, it becomes %2. Whoever disputes the suspension counts to %1.</source>
        <translation>De uiterste dag was %1. Zolang de klok stilstaat, is er geen. Komt er vandaag antwoord, dan wordt het %2. Wie de opschorting betwist, telt tot %1.</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Record the day</source>
        <translation>Dag vastleggen</translation>
    </message>
    <message>
        <source>&amp;Day on which it stopped</source>
        <translation>&amp;Dag waarop het stopte</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Gestopt: %1</translation>
    </message>
</context>
<context>
    <name>StrikeOutDialog</name>
    <message>
        <source>Strike out %1</source>
        <translation>%1 doorhalen</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Doorhalen</translation>
    </message>
    <message>
        <source>Only for a request that was registered by mistake. It cannot be reopened.</source>
        <translation>Alleen voor een verzoek dat bij vergissing is geregistreerd. Heropenen kan niet meer.</translation>
    </message>
    <message>
        <source>%1 is struck out</source>
        <translation>%1 is doorgehaald</translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message>
        <source>The improvements stand in your text. It is not in use yet.</source>
        <translation>De verbeteringen staan in uw tekst. Die is nog niet in gebruik.</translation>
    </message>
    <message>
        <source>Noted. Your text stays as it is.</source>
        <translation>Genoteerd. Uw tekst blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Use a text in which something is missing?</source>
        <translation>Een tekst gebruiken waarin iets ontbreekt?</translation>
    </message>
    <message>
        <source>A letter made from it cannot be filed as long as what must be in it is missing.</source>
        <translation>Een brief met deze tekst kan niet definitief worden zolang ontbreekt wat erin moet staan.</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Toch gebruiken</translation>
    </message>
    <message>
        <source>Letters use this text from now on</source>
        <translation>Brieven gebruiken vanaf nu deze tekst</translation>
    </message>
    <message>
        <source>Back to the standard text?</source>
        <translation>Terug naar de standaardtekst?</translation>
    </message>
    <message>
        <source>Letters use the standard text again. Your text stays under Compare, and you can undo this.</source>
        <translation>Brieven gebruiken dan weer de standaardtekst. Uw tekst blijft te vinden onder Vergelijken, en u kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>Back to the standard text</source>
        <translation>Terug naar de standaardtekst</translation>
    </message>
    <message numerus="yes">
        <source>It comes into %n kind(s) of letter.</source>
        <translation>
            <numerusform>Het stuk staat in %n soort brief.</numerusform>
            <numerusform>Het stuk staat in %n soorten brieven.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters use the standard text again</source>
        <translation>Brieven gebruiken weer de standaardtekst</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Het is weer zoals het was</translation>
    </message>
</context>
<context>
    <name>TextBar</name>
    <message>
        <source>&amp;Back to the standard text…</source>
        <translation>Terug naar de standaardte&amp;kst…</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>Verge&amp;lijken…</translation>
    </message>
    <message>
        <source>&amp;Use this text</source>
        <translation>Deze tekst ge&amp;bruiken</translation>
    </message>
</context>
<context>
    <name>TextFindings</name>
    <message>
        <source>Nothing is missing in this text</source>
        <translation>In deze tekst ontbreekt niets</translation>
    </message>
    <message>
        <source>In this letter nothing is missing; the others are looked at before you use it</source>
        <translation>In deze brief ontbreekt niets; de andere worden bekeken voordat u het stuk gebruikt</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the text. Until they are mended, letters use the text of before.</source>
        <translation>
            <numerusform>%n fout in de tekst. Tot die is hersteld, gebruiken brieven de tekst van daarvoor.</numerusform>
            <numerusform>%n fouten in de tekst. Tot die zijn hersteld, gebruiken brieven de tekst van daarvoor.</numerusform>
        </translation>
    </message>
    <message>
        <source>In this text is missing, so no letter made from it can be filed:</source>
        <translation>Dit ontbreekt in de tekst, dus een brief ermee kan niet definitief worden:</translation>
    </message>
    <message>
        <source>In this text is missing:</source>
        <translation>Dit ontbreekt in de tekst:</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>Better with</source>
        <translation>Beter met</translation>
    </message>
</context>
<context>
    <name>TextList</name>
    <message>
        <source>&amp;Language of the letter</source>
        <translation>&amp;Taal van de brief</translation>
    </message>
    <message>
        <source>Kinds of letter</source>
        <translation>Soorten brieven</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>Standaardtekst</translation>
    </message>
    <message>
        <source>standard text was improved</source>
        <translation>standaardtekst is verbeterd</translation>
    </message>
    <message>
        <source>Shared passages</source>
        <translation>Vaste stukken in brieven</translation>
    </message>
    <message>
        <source>Your own text</source>
        <translation>Uw eigen tekst</translation>
    </message>
    <message>
        <source>changes not in use yet</source>
        <translation>wijzigingen nog niet in gebruik</translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>&amp;Texts of letters…</source>
        <translation>Te&amp;ksten van brieven…</translation>
    </message>
    <message>
        <source>Every letter has a standard text that you can make your own.</source>
        <translation>Elke brief heeft een standaardtekst die u naar eigen wens kunt aanpassen.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Move the picture (hold Space)</source>
        <translation>Beeld verschuiven (spatie ingedrukt)</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Vak tekenen</translation>
    </message>
    <message>
        <source>Remove the box (Del)</source>
        <translation>Vak weghalen (Del)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ongedaan maken (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Opnieuw (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>&amp;Watermark</source>
        <translation>&amp;Watermerk</translation>
    </message>
</context>
<context>
    <name>TouchedDialog</name>
    <message numerus="yes">
        <source>Change %n kind(s) of letter?</source>
        <translation>
            <numerusform>%n soort brief wijzigen?</numerusform>
            <numerusform>%n soorten brieven wijzigen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters made from now on have the new passage. What was filed stays.</source>
        <translation>Brieven die u vanaf nu maakt, krijgen het nieuwe stuk. Wat is vastgelegd, blijft zoals het is.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be filed with this passage: something that must be in it is missing.</source>
        <translation>
            <numerusform>%n ervan is met dit stuk niet vast te leggen, omdat er iets ontbreekt dat erin moet staan.</numerusform>
            <numerusform>%n ervan zijn met dit stuk niet vast te leggen, omdat er iets ontbreekt dat erin moet staan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Toch gebruiken</translation>
    </message>
    <message>
        <source>&amp;Use in these letters</source>
        <translation>In deze brieven &amp;gebruiken</translation>
    </message>
    <message>
        <source>Kinds of letter</source>
        <translation>Soorten brieven</translation>
    </message>
</context>
<context>
    <name>TraceRow</name>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Was er niet</translation>
    </message>
</context>
<context>
    <name>TraitsDialog</name>
    <message>
        <source>Settings of %1</source>
        <translation>Instellingen van %1</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
</context>
<context>
    <name>TraitsForm</name>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Coun&amp;try</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>&amp;Form of address in Dutch letters</source>
        <translation>&amp;Aanspreekvorm in Nederlandse brieven</translation>
    </message>
    <message>
        <source>Languages of letters</source>
        <translation>Talen van de brieven</translation>
    </message>
    <message>
        <source>Begins each reference, as KTG-2026-0001. Two to four capitals.</source>
        <translation>Staat voor elk kenmerk, zoals KTG-2026-0001. Twee tot vier hoofdletters.</translation>
    </message>
    <message>
        <source>&amp;Reference begins with</source>
        <translation>&amp;Kenmerk begint met</translation>
    </message>
    <message>
        <source>Letters are &amp;signed by</source>
        <translation>Brieven worden &amp;ondertekend door</translation>
    </message>
    <message>
        <source>&amp;Place above a letter</source>
        <translation>&amp;Plaats boven een brief</translation>
    </message>
    <message>
        <source>After so many days a backup is overwritten. Letters about erasure name it.</source>
        <translation>Na zoveel dagen wordt een back-up overschreven. Brieven over wissing noemen dat.</translation>
    </message>
    <message>
        <source>Days of a &amp;backup</source>
        <translation>Dagen tot een &amp;back-up weg is</translation>
    </message>
    <message>
        <source>Month and day, as 12-31.</source>
        <translation>Maand en dag, zoals 12-31.</translation>
    </message>
    <message>
        <source>End of the financial &amp;year</source>
        <translation>Einde van het boek&amp;jaar</translation>
    </message>
    <message>
        <source>Years to &amp;keep a closed request</source>
        <translation>&amp;Jaren dat een afgesloten verzoek blijft</translation>
    </message>
    <message>
        <source>Working days before the safe day on which you want to be ready.</source>
        <translation>Zoveel werkdagen vóór de veilige dag wilt u klaar zijn.</translation>
    </message>
    <message>
        <source>&amp;Days to spare</source>
        <translation>Dagen &amp;over</translation>
    </message>
    <message>
        <source>Supervisory authority: %1</source>
        <translation>Toezichthouder: %1</translation>
    </message>
</context>
<context>
    <name>WaitStep</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>It matches</source>
        <translation>Klopt</translation>
    </message>
    <message>
        <source>Does not match</source>
        <translation>Klopt niet</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Is er niet</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Invouwen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Zo doet u dat</translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message>
        <source>Ways to recognise somebody</source>
        <translation>Manieren om te herkennen</translation>
    </message>
    <message>
        <source>lightest first</source>
        <translation>lichtste eerst</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Een ogenblik</translation>
    </message>
    <message>
        <source>Looking for the keyring of this computer.</source>
        <translation>De sleutelbos van deze computer wordt gezocht.</translation>
    </message>
    <message>
        <source>Practice desk</source>
        <translation>Oefenbalie</translation>
    </message>
    <message>
        <source>Inventing shops, people and requests.</source>
        <translation>Winkels, mensen en verzoeken worden verzonnen.</translation>
    </message>
    <message>
        <source>Your desk</source>
        <translation>Uw desk</translation>
    </message>
    <message>
        <source>Making the encrypted file and its key.</source>
        <translation>Het versleutelde bestand en de sleutel worden gemaakt.</translation>
    </message>
    <message>
        <source>The encrypted file is made. Nothing else is stored yet.</source>
        <translation>Het versleutelde bestand is gemaakt. Verder is er nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Reservekopie kiezen</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Reading the backup and checking every part of it.</source>
        <translation>De reservekopie wordt gelezen en helemaal nagekeken.</translation>
    </message>
</context>
<context>
    <name>WhyThisDay</name>
    <message>
        <source>Why this day?</source>
        <translation>Waarom deze dag?</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source>Test page for the window</source>
        <translation>Proefpagina voor het venster</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n bladzijde naar de printer gestuurd</numerusform>
            <numerusform>%n bladzijden naar de printer gestuurd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowedPages</name>
    <message>
        <source>window of the envelope</source>
        <translation>venster van de envelop</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>A national number could be read: &amp;record it</source>
        <translation>Er was een nationaal nummer te lezen: &amp;leg dat vast</translation>
    </message>
    <message>
        <source>Cover and read again</source>
        <translation>Afdekken en opnieuw lezen</translation>
    </message>
    <message>
        <source>Keep nothing of it</source>
        <translation>Niets ervan bewaren</translation>
    </message>
    <message>
        <source>Found, and to look at</source>
        <translation>Gevonden en na te kijken</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n twijfel</numerusform>
            <numerusform>%n twijfels</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Parts of the masking view</source>
        <translation>Delen van het afdekken</translation>
    </message>
</context>
<context>
    <name>ZoomTools</name>
    <message>
        <source>Turn on the screen (R)</source>
        <translation>Draaien op het scherm (R)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Kleiner (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Groter (+)</translation>
    </message>
    <message>
        <source>Whole page (0)</source>
        <translation>Hele pagina (0)</translation>
    </message>
</context>
<context>
    <name>_Parts</name>
    <message>
        <source>It is none, it is</source>
        <translation>Nee, het is</translation>
    </message>
    <message>
        <source>something else…</source>
        <translation>iets anders…</translation>
    </message>
    <message>
        <source>It goes into the history. Write neither the number nor a name.</source>
        <translation>Dit komt in de geschiedenis. Schrijf het nummer zelf niet op, en geen namen.</translation>
    </message>
    <message>
        <source>Why is it none?</source>
        <translation>Waarom is het er geen?</translation>
    </message>
    <message>
        <source>Record the reason</source>
        <translation>Reden vastleggen</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>New request</source>
        <translation>Nieuw verzoek</translation>
    </message>
    <message>
        <source>Print all letters that are ready…</source>
        <translation>Alle brieven die klaarliggen afdrukken…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Verzoeken</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>De volgende stap doen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>Vorig verzoek</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>Volgend verzoek</translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation>Waarom deze dag?</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Opnieuw laden</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Reservekopie maken…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>Desk vergrendelen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Reference</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Blz.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Verzending</translation>
    </message>
    <message>
        <source>Tracking code</source>
        <translation>Track-en-tracecode</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Reference</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>Data subject</source>
        <translation>Betrokkene</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Uiterste dag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>%1:%2</source>
        <translation>%1.%2 uur</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>nog %n dag</numerusform>
            <numerusform>nog %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>klok staat stil</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>was %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>last day %1, %2</source>
        <translation>uiterste dag %1, %2</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>afgesloten %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>over %n dag</numerusform>
            <numerusform>over %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This cannot be right yet</source>
        <translation>Dit klopt nog niet</translation>
    </message>
    <message>
        <source>This was not found</source>
        <translation>Dit is niet gevonden</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>Dit kan nu niet</translation>
    </message>
    <message>
        <source>The letter is not ready</source>
        <translation>De brief is nog niet klaar</translation>
    </message>
    <message>
        <source>The desk cannot be read or written</source>
        <translation>De desk kan niet worden gelezen of geschreven</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Dit lukte niet</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Er ging iets mis in het programma</translation>
    </message>
    <message>
        <source>What was already saved is safe. You can go on. If it happens again, close the desk and open it anew. The report names places in the program and holds no data of your cases.</source>
        <translation>Wat al bewaard was, is veilig. U kunt verder. Gebeurt het weer, sluit de desk dan en open haar opnieuw. Het verslag noemt plekken in het programma en bevat geen gegevens uit uw zaken.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Verslag kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Fact</source>
        <translation>Gegeven</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Zin</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>not in the statement</source>
        <translation>staat niet in de verklaring</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>nog niet ingevuld</translation>
    </message>
    <message>
        <source>entered by yourself</source>
        <translation>zelf ingevuld</translation>
    </message>
    <message>
        <source>Fill in yourself</source>
        <translation>Zelf invullen</translation>
    </message>
    <message>
        <source>The purpose is there, a period is not.</source>
        <translation>Het doel staat er wel, een termijn niet.</translation>
    </message>
    <message>
        <source>The cookie is there, a period is not.</source>
        <translation>De cookie staat er wel, een termijn niet.</translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>%1 van %2 gevonden</translation>
    </message>
    <message>
        <source>finding %1</source>
        <translation>punt %1</translation>
    </message>
    <message>
        <source>Your entry takes the place of the statement's sentence.</source>
        <translation>Wat u invult, komt in de plaats van de zin uit de verklaring.</translation>
    </message>
    <message>
        <source>This is an example. Your first change makes a version of your own; you can go back.</source>
        <translation>Dit is een voorbeeld. Bij de eerste wijziging wordt het uw eigen versie; u kunt altijd terug.</translation>
    </message>
    <message>
        <source>Add data…</source>
        <translation>Gegevens toevoegen…</translation>
    </message>
    <message>
        <source>Add a legal basis…</source>
        <translation>Grondslag toevoegen…</translation>
    </message>
    <message>
        <source>Add a retention period…</source>
        <translation>Bewaartermijn toevoegen…</translation>
    </message>
    <message>
        <source>Add a recipient…</source>
        <translation>Ontvanger toevoegen…</translation>
    </message>
    <message>
        <source>Add an origin…</source>
        <translation>Herkomst toevoegen…</translation>
    </message>
    <message>
        <source>Add a transfer…</source>
        <translation>Doorgifte toevoegen…</translation>
    </message>
    <message>
        <source>Add an automated decision…</source>
        <translation>Geautomatiseerd besluit toevoegen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Whom it touches…</source>
        <translation>Wie het aangaat…</translation>
    </message>
    <message>
        <source>Show in the statement</source>
        <translation>In de verklaring bekijken</translation>
    </message>
    <message>
        <source>To finding %1</source>
        <translation>Naar punt %1</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wachten</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>To be deleted</source>
        <translation>Te wissen</translation>
    </message>
</context>
<context>
    <name>letter-texts</name>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>&amp;Value…</source>
        <translation>&amp;Gegeven…</translation>
    </message>
    <message>
        <source>C&amp;ondition…</source>
        <translation>&amp;Voorwaarde…</translation>
    </message>
    <message>
        <source>&amp;Passage…</source>
        <translation>Vast &amp;stuk…</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ongedaan maken (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Opnieuw (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Insert a value (Ctrl+Space)</source>
        <translation>Gegeven invoegen (Ctrl+spatie)</translation>
    </message>
    <message>
        <source>Insert a condition or a list</source>
        <translation>Voorwaarde of lijst invoegen</translation>
    </message>
    <message>
        <source>Insert a fixed passage</source>
        <translation>Vast stuk invoegen</translation>
    </message>
    <message>
        <source>&amp;Example with</source>
        <translation>Voorbeel&amp;d met</translation>
    </message>
    <message>
        <source>&amp;In the letter</source>
        <translation>In de &amp;brief</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Delen van de pagina</translation>
    </message>
    <message>
        <source>an invented person</source>
        <translation>een verzonnen persoon</translation>
    </message>
    <message>
        <source>For people in %1. Without a text of your own they get the general one.</source>
        <translation>Voor mensen in %1. Zonder eigen tekst krijgen zij de algemene.</translation>
    </message>
    <message numerus="yes">
        <source>Comes into %n kind(s) of letter; choose at the right which one you see.</source>
        <translation>
            <numerusform>Staat in %n soort brief; die ziet u rechts.</numerusform>
            <numerusform>Staat in %n soorten brieven; kies rechts welke u ziet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands before and after the answers where one letter answers several rights.</source>
        <translation>Staat voor en na de antwoorden als één brief op meer rechten antwoordt.</translation>
    </message>
    <message>
        <source>Letters to %1 have a text of their own: choose that language.</source>
        <translation>Brieven naar %1 hebben een eigen tekst: kies daarvoor die taal.</translation>
    </message>
    <message>
        <source>Letters use your own text of %1.</source>
        <translation>Brieven gebruiken uw eigen tekst van %1.</translation>
    </message>
    <message>
        <source>There is no text of your own for this country.</source>
        <translation>Voor dit land is er geen eigen tekst.</translation>
    </message>
    <message>
        <source>Letters use the standard text.</source>
        <translation>Brieven gebruiken de standaardtekst.</translation>
    </message>
    <message>
        <source>What stands here is not in use yet.</source>
        <translation>Wat hier staat, is nog niet in gebruik.</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>Choose a letter</source>
        <translation>Kies een brief</translation>
    </message>
    <message>
        <source>At the left stand the letters that fit this request now.</source>
        <translation>Onder ‘Brieven die nu passen’ staat wat u nu kunt schrijven.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Parts of the letter</source>
        <translation>Onderdelen van de brief</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>File the letter</source>
        <translation>Brief vastleggen</translation>
    </message>
    <message>
        <source>Choose a letter.</source>
        <translation>Kies een brief.</translation>
    </message>
    <message>
        <source>The letter may go. Filing freezes it; then you print or send exactly this.</source>
        <translation>De brief mag weg. Na het vastleggen verandert hij niet meer: precies deze brief drukt u af of verstuurt u.</translation>
    </message>
    <message>
        <source>Sent on…</source>
        <translation>Verzonden op…</translation>
    </message>
    <message>
        <source>Filed. Print or send it, then record when it left.</source>
        <translation>Vastgelegd. Druk de brief af of verstuur hem, en leg dan vast wanneer hij weg is.</translation>
    </message>
    <message>
        <source>Sent: %1.</source>
        <translation>Verzonden: %1.</translation>
    </message>
    <message>
        <source>To the request</source>
        <translation>Naar het verzoek</translation>
    </message>
    <message>
        <source>The letter is being filed…</source>
        <translation>De brief wordt vastgelegd…</translation>
    </message>
    <message>
        <source>First mend the field that holds a number.</source>
        <translation>Herstel eerst het veld waar een nummer in staat.</translation>
    </message>
    <message>
        <source>The letter is being made…</source>
        <translation>De brief wordt gemaakt…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in.</source>
        <translation>
            <numerusform>%n veld invullen.</numerusform>
            <numerusform>%n velden invullen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) to mend.</source>
        <translation>
            <numerusform>%n fout herstellen.</numerusform>
            <numerusform>%n fouten herstellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not ready to file:</source>
        <translation>Nog niet klaar:</translation>
    </message>
</context>
<context>
    <name>old-copies</name>
    <message numerus="yes">
        <source>Delete %n older copy/copies as well?</source>
        <translation>
            <numerusform>Ook %n oudere kopie verwijderen?</numerusform>
            <numerusform>Ook %n oudere kopieën verwijderen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n older copy/copies</source>
        <translation>
            <numerusform>%n oudere kopie verwijderen</numerusform>
            <numerusform>%n oudere kopieën verwijderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>These files in the folder of the desk are earlier states of it, from before a new version or a restore. They still hold requests that you deleted:</source>
        <translation>Deze bestanden in de map van de desk zijn eerdere versies ervan, van vóór een nieuwe programmaversie of een teruggezette reservekopie. Daarin staan verwijderde verzoeken nog:</translation>
    </message>
    <message>
        <source>Backups that you keep elsewhere still hold them too, until you throw those away yourself.</source>
        <translation>In reservekopieën die u elders bewaart, staan ze ook nog, tot u die zelf weggooit.</translation>
    </message>
    <message numerus="yes">
        <source>%n older copy/copies deleted</source>
        <translation>
            <numerusform>%n oudere kopie verwijderd</numerusform>
            <numerusform>%n oudere kopieën verwijderd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>organisations</name>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>Open verzoeken</translation>
    </message>
    <message>
        <source>Check of the statement</source>
        <translation>Controle van de verklaring</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n opmerking</numerusform>
            <numerusform>%n opmerkingen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to mend</source>
        <translation>niets te verbeteren</translation>
    </message>
    <message>
        <source>%1, own version of the example</source>
        <translation>%1, eigen versie van het voorbeeld</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Everything is on this computer, encrypted.</source>
        <translation>Alles staat versleuteld op deze computer.</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>Nog geen reservekopie.</translation>
    </message>
    <message>
        <source>Last backup: %1 at %2.</source>
        <translation>Laatste reservekopie: %1 om %2.</translation>
    </message>
    <message numerus="yes">
        <source>Practice desk: %n organisation(s)</source>
        <translation>
            <numerusform>Oefenbalie: %n organisatie</numerusform>
            <numerusform>Oefenbalie: %n organisaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisatie</numerusform>
            <numerusform>%n organisaties</numerusform>
        </translation>
    </message>
</context>
</TS>
