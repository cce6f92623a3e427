<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>Delete %n older copy/copies…</source>
        <translation>
            <numerusform>Delete %n older copy/copies…</numerusform>
            <numerusform>Delete %n older copy/copies…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%1 of %2 chosen, %n page(s).</source>
        <translation>
            <numerusform>%1 of %2 chosen, %n page.</numerusform>
            <numerusform>%1 of %2 chosen, %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page sent to the printer.</numerusform>
            <numerusform>%n pages sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) recorded as sent.</source>
        <translation>
            <numerusform>%n letter recorded as sent.</numerusform>
            <numerusform>%n letters recorded as sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckResults</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still open</source>
        <translation>
            <numerusform>%n field still open</numerusform>
            <numerusform>%n fields still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message numerus="yes">
        <source>%n week(s) passed</source>
        <translation>
            <numerusform>%n week passed</numerusform>
            <numerusform>%n weeks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock stopped, %n day(s)</source>
        <translation>
            <numerusform>clock stopped, %n day</numerusform>
            <numerusform>clock stopped, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>%n place(s) differ. Struck through is what went, underlined what came.</source>
        <translation>
            <numerusform>%n place differ. Struck through is what went, underlined what came.</numerusform>
            <numerusform>%n places differ. Struck through is what went, underlined what came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ControllerHead</name>
    <message numerus="yes">
        <source>%n open request(s)</source>
        <translation>
            <numerusform>%n open request</numerusform>
            <numerusform>%n open requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ControllerPage</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyWatch</name>
    <message numerus="yes">
        <source>Copy of an ID destroyed in %n request(s): its day was over</source>
        <translation>
            <numerusform>Copy of an ID destroyed in %n request: its day was over</numerusform>
            <numerusform>Copy of an ID destroyed in %n requests: its day was over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message numerus="yes">
        <source>%n place(s) to go</source>
        <translation>
            <numerusform>%n place to go</numerusform>
            <numerusform>%n places to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message numerus="yes">
        <source>%n number(s) masked in what you pasted: a BSN may not stand here.</source>
        <translation>
            <numerusform>%n number masked in what you pasted: a BSN may not stand here.</numerusform>
            <numerusform>%n numbers masked in what you pasted: a BSN may not stand here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message numerus="yes">
        <source>%n covered</source>
        <translation>
            <numerusform>%n covered</numerusform>
            <numerusform>%n covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n doubtful</numerusform>
            <numerusform>%n doubtful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundTab</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterBox</name>
    <message numerus="yes">
        <source>%n national number(s) masked: the desk may not keep them.</source>
        <translation>
            <numerusform>%n national number masked: the desk may not keep them.</numerusform>
            <numerusform>%n national numbers masked: the desk may not keep them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterOut</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
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
</context>
<context>
    <name>PastRetention</name>
    <message numerus="yes">
        <source>%n request(s) past the retention period</source>
        <translation>
            <numerusform>%n request past the retention period</numerusform>
            <numerusform>%n requests past the retention period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n request(s) for good?</source>
        <translation>
            <numerusform>Delete %n request for good?</numerusform>
            <numerusform>Delete %n requests for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n request(s)</source>
        <translation>
            <numerusform>Delete %n request</numerusform>
            <numerusform>Delete %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) deleted</source>
        <translation>
            <numerusform>%n request deleted</numerusform>
            <numerusform>%n requests deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsList</name>
    <message numerus="yes">
        <source>%n recognised in the text</source>
        <translation>
            <numerusform>%n recognised in the text</numerusform>
            <numerusform>%n recognised in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementForm</name>
    <message numerus="yes">
        <source>%n national number(s) in the text masked</source>
        <translation>
            <numerusform>%n national number in the text masked</numerusform>
            <numerusform>%n national numbers in the text masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementStart</name>
    <message numerus="yes">
        <source>%n fact(s) confirmed; they are kept with their sentences.</source>
        <translation>
            <numerusform>%n fact confirmed; they are kept with their sentences.</numerusform>
            <numerusform>%n facts confirmed; they are kept with their sentences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message numerus="yes">
        <source>It comes into %n kind(s) of letter.</source>
        <translation>
            <numerusform>It comes into %n kind of letter.</numerusform>
            <numerusform>It comes into %n kinds of letter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextFindings</name>
    <message numerus="yes">
        <source>%n fault(s) in the text. Until they are mended, letters use the text of before.</source>
        <translation>
            <numerusform>%n fault in the text. Until they are mended, letters use the text of before.</numerusform>
            <numerusform>%n faults in the text. Until they are mended, letters use the text of before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TouchedDialog</name>
    <message numerus="yes">
        <source>Change %n kind(s) of letter?</source>
        <translation>
            <numerusform>Change %n kind of letter?</numerusform>
            <numerusform>Change %n kinds of letter?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be filed with this passage: something that must be in it is missing.</source>
        <translation>
            <numerusform>%n of them cannot be filed with this passage: something that must be in it is missing.</numerusform>
            <numerusform>%n of them cannot be filed with this passage: something that must be in it is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n doubtful</numerusform>
            <numerusform>%n doubtful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>letter-texts</name>
    <message numerus="yes">
        <source>Comes into %n kind(s) of letter; choose at the right which one you see.</source>
        <translation>
            <numerusform>Comes into %n kind of letter; choose at the right which one you see.</numerusform>
            <numerusform>Comes into %n kinds of letter; choose at the right which one you see.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message numerus="yes">
        <source>%n field(s) to fill in.</source>
        <translation>
            <numerusform>%n field to fill in.</numerusform>
            <numerusform>%n fields to fill in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) to mend.</source>
        <translation>
            <numerusform>%n fault to mend.</numerusform>
            <numerusform>%n faults to mend.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>old-copies</name>
    <message numerus="yes">
        <source>Delete %n older copy/copies as well?</source>
        <translation>
            <numerusform>Delete %n older copy/copies as well?</numerusform>
            <numerusform>Delete %n older copy/copies as well?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n older copy/copies</source>
        <translation>
            <numerusform>Delete %n older copy/copies</numerusform>
            <numerusform>Delete %n older copy/copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older copy/copies deleted</source>
        <translation>
            <numerusform>%n older copy/copies deleted</numerusform>
            <numerusform>%n older copy/copies deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>organisations</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>status</name>
    <message numerus="yes">
        <source>Practice desk: %n organisation(s)</source>
        <translation>
            <numerusform>Practice desk: %n organisation</numerusform>
            <numerusform>Practice desk: %n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
</context>
</TS>
