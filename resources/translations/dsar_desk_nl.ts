<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
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
    <name>AddRightDialog</name>
    <message>
        <source>Add a right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Register it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A right that is asked later has a clock of its own, from the day on which it was asked. It becomes a new request, linked to %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day of receipt</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Registered as a new request</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>The answer came in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start the clock again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asked on %1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day on which the answer came in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The clock of %1 runs again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last day becomes %1.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message>
        <source>Set %1 aside</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is sent any more, and nothing is deleted. You can reopen the request.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Why is this request set aside?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set aside: %1</source>
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
        <source>You need your passphrase or recovery code</source>
        <translation>U hebt uw wachtwoordzin of herstelcode nodig</translation>
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
    <name>CopyCard</name>
    <message>
        <source>A copy of an ID came in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The copy is destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy of an ID</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is none, and usually none is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Came in on %1. Destroy it everywhere today.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Destroyed on %1.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>The copy is destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record the destruction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A copy of an ID came in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record the day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recorded: the copy is destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recorded: a copy came in</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record the decision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a decision first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a ground</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DecisionsTab</name>
    <message>
        <source>What the systems hold</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The identity is not settled yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You may decide. Nothing that discloses data leaves before the identity is settled.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete %1 for good?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The request, its letters and documents are deleted. The history keeps that there was a request, without what was in it. This cannot be undone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation type="unfinished" />
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
    <name>EditDialog</name>
    <message>
        <source>Mend %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is mended</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day of receipt</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Language of the letters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>C&amp;ountry they live in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>C&amp;ustomer number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Their re&amp;ference</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Reason of the change</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last day becomes %1.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Extend the term</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record the extension</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Once, by two months at most, and only because the request is complex or because this person made many requests. The extension notice must go out within the first month. You can write it under Letters: the desk then records the extension when it leaves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The notice promises an &amp;earlier day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day on which the notice went out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day that it &amp;promises</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The term of %1 is extended</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last day becomes %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The notice may go out until %1; safely until %2.</source>
        <translation type="unfinished" />
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
    <name>FoundDialog</name>
    <message>
        <source>What does this system hold?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In words, not the data themselves: '7 invoices, 2021 to 2026'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Proposal</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Why it is kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept &amp;until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FoundTab</name>
    <message>
        <source>Search every system and say in words what it holds. The answer and the letter follow from this.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the systems hold</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not searched yet, says the inventory</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IdentityTab</name>
    <message>
        <source>Nobody has to identify themselves for this</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Is this %1?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>least intrusive first</source>
        <translation type="unfinished" />
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
    <name>MeansCard</name>
    <message>
        <source>Means, least intrusive first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>I used this</source>
        <translation type="unfinished" />
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
    <name>OutcomeCard</name>
    <message>
        <source>Choose the means</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Means &amp;used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What did you see, and &amp;why is that enough?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Identity established</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No check needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not established</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recorded: identity %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished" />
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
        <source>At least 12 characters.</source>
        <translation>Minstens 12 tekens.</translation>
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
        <source>That is too short. Take at least 12 characters.</source>
        <translation>Dat is te kort. Neem minstens 12 tekens.</translation>
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
        <source>At least 12 characters.</source>
        <translation>Minstens 12 tekens.</translation>
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
        <source>That is too short. Take at least 12 characters.</source>
        <translation>Dat is te kort. Neem minstens 12 tekens.</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Dit is niet hetzelfde als hierboven.</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Making the backup…</source>
        <translation>Reservekopie wordt gemaakt…</translation>
    </message>
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
        <source>Make a backup…</source>
        <translation>Reservekopie maken…</translation>
    </message>
    <message>
        <source>This is the practice desk.</source>
        <translation>Dit is de oefenbalie.</translation>
    </message>
    <message>
        <source>Leave the practice desk</source>
        <translation>Oefenbalie verlaten</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>One encrypted file. Keep it on a stick or a disk elsewhere. The recovery code opens it.</source>
        <translation>Eén versleuteld bestand. Bewaar het op een stick of schijf ergens anders. De herstelcode opent het.</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> werkdagen</translation>
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
        <source>Keep copies sent to data subjects &amp;for</source>
        <translation>Kopieën aan betrokkenen be&amp;waren</translation>
    </message>
    <message>
        <source>Own request from the age &amp;of</source>
        <translation>Zelf een verzoek doen &amp;vanaf</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Reservekopie maken</translation>
    </message>
    <message>
        <source>The backup is made and read back.</source>
        <translation>De reservekopie is gemaakt en teruggelezen.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>De wachtwoordzin is gewijzigd.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Reopen %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The clock is what it was: reopening gives no new term.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is open again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RepresentativeDialog</name>
    <message>
        <source>Who acts for the data subject?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer goes to them. Their authority is seen before anything leaves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The &amp;mandate, or the proof of authority, was seen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day on which it was seen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>The letter has left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, to %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day on which it left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;How</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Tracking code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recorded: the letter has left</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>The clock stands still from the day after you asked until the day on which the answer comes. Workload, holidays or waiting for somebody else never stop it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;What did you ask for?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day on which you asked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The clock of %1 stands still</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last day was %1. While the clock stands still there is none. If the answer comes today, it becomes %2. Whoever disputes the suspension counts to %1.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Record the day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Day on which it stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StrikeOutDialog</name>
    <message>
        <source>Strike out %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strike out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only for a request that was registered by mistake. It cannot be reopened, and may be deleted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is struck out</source>
        <translation type="unfinished" />
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
    <name>WaitStep</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
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
    <name>facts</name>
    <message>
        <source>Fact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not in the statement</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not filled in yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>entered by yourself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill in yourself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The purpose is there, a period is not.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The cookie is there, a period is not.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>finding %1</source>
        <translation type="unfinished" />
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
