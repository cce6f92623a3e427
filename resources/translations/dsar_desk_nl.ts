<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on typing</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Previous request (Alt+Up)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next request (Alt+Down)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record the answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop the clock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Parts of the request</source>
        <translation type="unfinished" />
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
    <name>ClockCard</name>
    <message>
        <source>safe: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the safe day is over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer was due on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer no later than</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If the answer comes today: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm it no later than %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direct marketing and withdrawn consent stop at once, without identity check.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To be stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>This request is kept until %1, then it may be deleted.</source>
        <translation type="unfinished" />
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
    <name>NextStepCard</name>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
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
        <source>Organisation</source>
        <translation>Organisatie</translation>
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
    <message>
        <source>All organisations</source>
        <translation>Alle organisaties</translation>
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
    <name>StatusLine</name>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Weghalen</translation>
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
    <name>actions</name>
    <message>
        <source>New request</source>
        <translation>Nieuw verzoek</translation>
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
        <source>Lock the desk</source>
        <translation>Desk vergrendelen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
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
