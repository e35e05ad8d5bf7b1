<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>About</name>
  </context>
  <context>
    <name>AssistantWindow</name>
  </context>
  <context>
    <name>BudgetGauge</name>
  </context>
  <context>
    <name>CauseBars</name>
    <message numerus="yes">
      <source>%Ln other cause(s)</source>
      <translation>
        <numerusform>%Ln other cause</numerusform>
        <numerusform>%Ln other causes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CausesModel</name>
  </context>
  <context>
    <name>CellDelegate</name>
  </context>
  <context>
    <name>CellError</name>
  </context>
  <context>
    <name>ChangesPanel</name>
  </context>
  <context>
    <name>CheckPage</name>
    <message numerus="yes">
      <source>%Ln person(s) will be notified by the portal,</source>
      <translation>
        <numerusform>%Ln person will be notified by the portal,</numerusform>
        <numerusform>%Ln people will be notified by the portal,</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Checking every row… %Ln cell(s) to look at so far</source>
      <translation>
        <numerusform>Checking every row… %Ln cell to look at so far</numerusform>
        <numerusform>Checking every row… %Ln cells to look at so far</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Saved, with %Ln row(s). The file you opened stays as it was.</source>
      <translation>
        <numerusform>Saved, with %Ln row. The file you opened stays as it was.</numerusform>
        <numerusform>Saved, with %Ln rows. The file you opened stays as it was.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>up to %Ln time(s) each.</source>
      <translation>
        <numerusform>up to %Ln time each.</numerusform>
        <numerusform>up to %Ln times each.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ColumnsModel</name>
  </context>
  <context>
    <name>ColumnsPage</name>
    <message numerus="yes">
      <source>%Ln column(s) may belong to a field; the program is not sure.</source>
      <translation>
        <numerusform>%Ln column may belong to a field; the program is not sure.</numerusform>
        <numerusform>%Ln columns may belong to a field; the program is not sure.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln column(s) will be imported</source>
      <translation>
        <numerusform>%Ln column will be imported</numerusform>
        <numerusform>%Ln columns will be imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln will not</source>
      <translation>
        <numerusform>%Ln will not</numerusform>
        <numerusform>%Ln will not</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ConnectionPage</name>
  </context>
  <context>
    <name>Constants</name>
  </context>
  <context>
    <name>Contract</name>
    <message numerus="yes">
      <source>%Ln cell(s), in this import only; your file stays as it is</source>
      <translation>
        <numerusform>%Ln cell, in this import only; your file stays as it is</numerusform>
        <numerusform>%Ln cells, in this import only; your file stays as it is</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s),</source>
      <translation>
        <numerusform>%Ln person,</numerusform>
        <numerusform>%Ln people,</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about {time}, measured in %Ln earlier import(s) into this portal</source>
      <translation>
        <numerusform>about {time}, measured in %Ln earlier import into this portal</numerusform>
        <numerusform>about {time}, measured in %Ln earlier imports into this portal</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>up to %Ln time(s) each</source>
      <translation>
        <numerusform>up to %Ln time each</numerusform>
        <numerusform>up to %Ln times each</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CureBar</name>
    <message numerus="yes">
      <source>Create anyway (%Ln)</source>
      <translation>
        <numerusform>Create anyway (%Ln)</numerusform>
        <numerusform>Create anyway (%Ln)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take in again (%Ln)</source>
      <translation>
        <numerusform>Take in again (%Ln)</numerusform>
        <numerusform>Take in again (%Ln)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DateEditor</name>
  </context>
  <context>
    <name>DoctorModel</name>
  </context>
  <context>
    <name>Duration</name>
  </context>
  <context>
    <name>EditBar</name>
    <message numerus="yes">
      <source>Same pattern in %Ln row(s)</source>
      <translation>
        <numerusform>Same pattern in %Ln row</numerusform>
        <numerusform>Same pattern in %Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Same value in %Ln row(s)</source>
      <translation>
        <numerusform>Same value in %Ln row</numerusform>
        <numerusform>Same value in %Ln rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Encoding</name>
  </context>
  <context>
    <name>EncodingChoice</name>
  </context>
  <context>
    <name>FallbackBar</name>
  </context>
  <context>
    <name>Fields</name>
  </context>
  <context>
    <name>FieldsModel</name>
  </context>
  <context>
    <name>FileCureBar</name>
    <message numerus="yes">
      <source>All %Ln such row(s)</source>
      <translation>
        <numerusform>All %Ln such row</numerusform>
        <numerusform>All %Ln such rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FileRule</name>
  </context>
  <context>
    <name>FileRules</name>
    <message numerus="yes">
      <source>%Ln more file(s) could find their rows: {rule}.</source>
      <translation>
        <numerusform>%Ln more file could find their rows: {rule}.</numerusform>
        <numerusform>%Ln more files could find their rows: {rule}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FilesModel</name>
    <message numerus="yes">
      <source>%Ln found</source>
      <translation>
        <numerusform>%Ln found</numerusform>
        <numerusform>%Ln found</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FilesPage</name>
    <message numerus="yes">
      <source>%Ln file(s)</source>
      <translation>
        <numerusform>%Ln file</numerusform>
        <numerusform>%Ln files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) cannot be used; their rows will be held back.</source>
      <translation>
        <numerusform>%Ln file cannot be used; its row will be held back.</numerusform>
        <numerusform>%Ln files cannot be used; their rows will be held back.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FilesProofLine</name>
    <message numerus="yes">
      <source>Not looked at yet: %Ln record(s); the comparison goes on from there.</source>
      <translation>
        <numerusform>Not looked at yet: %Ln record; the comparison goes on from there.</numerusform>
        <numerusform>Not looked at yet: %Ln records; the comparison goes on from there.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln record(s) somebody changed them since; they stay as they are.</source>
      <translation>
        <numerusform>Of %Ln record somebody changed them since; they stay as they are.</numerusform>
        <numerusform>Of %Ln records somebody changed them since; they stay as they are.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln record(s) the files are what was sent, to the last byte.</source>
      <translation>
        <numerusform>Of %Ln record the files are what was sent, to the last byte.</numerusform>
        <numerusform>Of %Ln records the files are what was sent, to the last byte.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln record(s) the portal does not give them back.</source>
      <translation>
        <numerusform>Of %Ln record the portal does not give them back.</numerusform>
        <numerusform>Of %Ln records the portal does not give them back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln record(s) they are missing or others: “Try the files again” mends it.</source>
      <translation>
        <numerusform>Of %Ln record they are missing or others: “Try the files again” mends it.</numerusform>
        <numerusform>Of %Ln records they are missing or others: “Try the files again” mends it.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
  </context>
  <context>
    <name>FilterChips</name>
  </context>
  <context>
    <name>FindPanel</name>
    <message numerus="yes">
      <source>%Ln cell(s) would change</source>
      <translation>
        <numerusform>%Ln cell would change</numerusform>
        <numerusform>%Ln cells would change</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Gap</name>
  </context>
  <context>
    <name>Guide</name>
  </context>
  <context>
    <name>Header</name>
  </context>
  <context>
    <name>HeapChips</name>
  </context>
  <context>
    <name>Help</name>
  </context>
  <context>
    <name>HelpButton</name>
  </context>
  <context>
    <name>HelpPanel</name>
  </context>
  <context>
    <name>HistoryModel</name>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message numerus="yes">
      <source>Cleared: %Ln import(s).</source>
      <translation>
        <numerusform>Cleared: %Ln import.</numerusform>
        <numerusform>Cleared: %Ln imports.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
  </context>
  <context>
    <name>KindsModel</name>
  </context>
  <context>
    <name>LastResort</name>
  </context>
  <context>
    <name>MeaningDelegate</name>
  </context>
  <context>
    <name>NotesStrip</name>
    <message numerus="yes">
      <source>%Ln column(s) are hidden in the spreadsheet ({columns}) — leave out?</source>
      <translation>
        <numerusform>%Ln column is hidden in the spreadsheet ({columns}) — leave out?</numerusform>
        <numerusform>%Ln columns are hidden in the spreadsheet ({columns}) — leave out?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln hidden column(s) are left out: {columns}.</source>
      <translation>
        <numerusform>%Ln hidden column is left out: {columns}.</numerusform>
        <numerusform>%Ln hidden columns are left out: {columns}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln hidden row(s) are left out.</source>
      <translation>
        <numerusform>%Ln hidden row is left out.</numerusform>
        <numerusform>%Ln hidden rows are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln repeated heading(s) are left out.</source>
      <translation>
        <numerusform>%Ln repeated heading is left out.</numerusform>
        <numerusform>%Ln repeated headings are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) are hidden in the spreadsheet — leave out?</source>
      <translation>
        <numerusform>%Ln row is hidden in the spreadsheet — leave out?</numerusform>
        <numerusform>%Ln rows are hidden in the spreadsheet — leave out?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) look like totals — leave out?</source>
      <translation>
        <numerusform>%Ln row looks like a total — leave out?</numerusform>
        <numerusform>%Ln rows look like totals — leave out?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) repeat the headings — leave out?</source>
      <translation>
        <numerusform>%Ln row repeats the headings — leave out?</numerusform>
        <numerusform>%Ln rows repeat the headings — leave out?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) that look like totals are left out.</source>
      <translation>
        <numerusform>%Ln row that looks like a total is left out.</numerusform>
        <numerusform>%Ln rows that look like totals are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Column “{column}” holds %Ln formula(s) without results. Open the file in a spreadsheet program, save it, and choose it again.</source>
      <translation>
        <numerusform>Column “{column}” holds %Ln formula without results. Open the file in a spreadsheet program, save it, and choose it again.</numerusform>
        <numerusform>Column “{column}” holds %Ln formulas without results. Open the file in a spreadsheet program, save it, and choose it again.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OfferBar</name>
  </context>
  <context>
    <name>Outcome</name>
  </context>
  <context>
    <name>Over</name>
  </context>
  <context>
    <name>PairAdder</name>
  </context>
  <context>
    <name>Phrases</name>
  </context>
  <context>
    <name>PileChips</name>
  </context>
  <context>
    <name>PracticeBand</name>
  </context>
  <context>
    <name>Preview</name>
  </context>
  <context>
    <name>PreviewModel</name>
    <message numerus="yes">
      <source>%Ln different</source>
      <translation>
        <numerusform>%Ln different</numerusform>
        <numerusform>%Ln different</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln filled</source>
      <translation>
        <numerusform>%Ln filled</numerusform>
        <numerusform>%Ln filled</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Problems</name>
  </context>
  <context>
    <name>ProgramMenu</name>
  </context>
  <context>
    <name>Rail</name>
  </context>
  <context>
    <name>RatePlot</name>
    <message numerus="yes">
      <source>%Ln row(s) a minute</source>
      <translation>
        <numerusform>%Ln row a minute</numerusform>
        <numerusform>%Ln rows a minute</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReadBack</name>
  </context>
  <context>
    <name>ReadingBar</name>
  </context>
  <context>
    <name>Reconnect</name>
  </context>
  <context>
    <name>Repair</name>
    <message numerus="yes">
      <source>%Ln cell(s)</source>
      <translation>
        <numerusform>%Ln cell</numerusform>
        <numerusform>%Ln cells</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln group(s) of duplicates</source>
      <translation>
        <numerusform>%Ln group of duplicates</numerusform>
        <numerusform>%Ln groups of duplicates</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) created in spite of a like record</source>
      <translation>
        <numerusform>%Ln row created in spite of a like record</numerusform>
        <numerusform>%Ln rows created in spite of a like record</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) left out</source>
      <translation>
        <numerusform>%Ln row left out</numerusform>
        <numerusform>%Ln rows left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) taken in again</source>
      <translation>
        <numerusform>%Ln row taken in again</numerusform>
        <numerusform>%Ln rows taken in again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{column}: “{text}” in %Ln cell(s)</source>
      <translation>
        <numerusform>{column}: “{text}” in %Ln cell</numerusform>
        <numerusform>{column}: “{text}” in %Ln cells</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{first} and {second} swapped in %Ln row(s)</source>
      <translation>
        <numerusform>{first} and {second} swapped in %Ln row</numerusform>
        <numerusform>{first} and {second} swapped in %Ln rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RepairButtons</name>
  </context>
  <context>
    <name>RepairDesk</name>
  </context>
  <context>
    <name>RepairsModel</name>
  </context>
  <context>
    <name>Report</name>
  </context>
  <context>
    <name>ResultPage</name>
  </context>
  <context>
    <name>ResultsModel</name>
  </context>
  <context>
    <name>Retention</name>
  </context>
  <context>
    <name>RowsModel</name>
  </context>
  <context>
    <name>Rules</name>
  </context>
  <context>
    <name>RunningPane</name>
    <message numerus="yes">
      <source>%Ln row(s) an hour</source>
      <translation>
        <numerusform>%Ln row an hour</numerusform>
        <numerusform>%Ln rows an hour</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Paused: nothing more leaves until you press Resume. Waiting for the answers to %Ln row(s).</source>
      <translation>
        <numerusform>Paused: nothing more leaves until you press Resume. Waiting for the answers to %Ln row.</numerusform>
        <numerusform>Paused: nothing more leaves until you press Resume. Waiting for the answers to %Ln rows.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Pausing: nothing more leaves. Waiting for the answers to %Ln row(s).</source>
      <translation>
        <numerusform>Pausing: nothing more leaves. Waiting for the answers to %Ln row.</numerusform>
        <numerusform>Pausing: nothing more leaves. Waiting for the answers to %Ln rows.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Stopping: nothing more leaves. Waiting for the answers to %Ln row(s).</source>
      <translation>
        <numerusform>Stopping: nothing more leaves. Waiting for the answers to %Ln row.</numerusform>
        <numerusform>Stopping: nothing more leaves. Waiting for the answers to %Ln rows.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SavedConnections</name>
  </context>
  <context>
    <name>SeekBar</name>
  </context>
  <context>
    <name>SendingPage</name>
    <message numerus="yes">
      <source>Send %Ln unsure row(s) again?</source>
      <translation>
        <numerusform>Send %Ln unsure row again?</numerusform>
        <numerusform>Send %Ln unsure rows again?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Send the first %Ln, then stop and show me</source>
      <translation>
        <numerusform>Send the first %Ln, then stop and show me</numerusform>
        <numerusform>Send the first %Ln, then stop and show me</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Separator</name>
  </context>
  <context>
    <name>Severity</name>
  </context>
  <context>
    <name>Start</name>
    <message numerus="yes">
      <source>Create %Ln company(s)</source>
      <translation>
        <numerusform>Create %Ln company</numerusform>
        <numerusform>Create %Ln companies</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln contact(s)</source>
      <translation>
        <numerusform>Create %Ln contact</numerusform>
        <numerusform>Create %Ln contacts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln deal(s)</source>
      <translation>
        <numerusform>Create %Ln deal</numerusform>
        <numerusform>Create %Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln estimate(s)</source>
      <translation>
        <numerusform>Create %Ln estimate</numerusform>
        <numerusform>Create %Ln estimates</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln invoice(s)</source>
      <translation>
        <numerusform>Create %Ln invoice</numerusform>
        <numerusform>Create %Ln invoices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln lead(s)</source>
      <translation>
        <numerusform>Create %Ln lead</numerusform>
        <numerusform>Create %Ln leads</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln record(s) of “{kind}”</source>
      <translation>
        <numerusform>Create %Ln record of “{kind}”</numerusform>
        <numerusform>Create %Ln records of “{kind}”</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StartWindow</name>
  </context>
  <context>
    <name>Step</name>
  </context>
  <context>
    <name>StepPage</name>
  </context>
  <context>
    <name>StepsModel</name>
  </context>
  <context>
    <name>TablePage</name>
    <message numerus="yes">
      <source>Never sent again, for they have a record or may have one: %Ln row(s).</source>
      <translation>
        <numerusform>Never sent again, for they have a record or may have one: %Ln row.</numerusform>
        <numerusform>Never sent again, for they have a record or may have one: %Ln rows.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>That import goes on with the %Ln row(s) below.</source>
      <translation>
        <numerusform>That import goes on with the %Ln row below.</numerusform>
        <numerusform>That import goes on with the %Ln rows below.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TakingBack</name>
    <message numerus="yes">
      <source>%Ln record(s) could not be read and will be kept.</source>
      <translation>
        <numerusform>%Ln record could not be read and will be kept.</numerusform>
        <numerusform>%Ln records could not be read and will be kept.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) edited since will be kept.</source>
      <translation>
        <numerusform>%Ln record edited since will be kept.</numerusform>
        <numerusform>%Ln records edited since will be kept.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) gone already.</source>
      <translation>
        <numerusform>%Ln record gone already.</numerusform>
        <numerusform>%Ln records gone already.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take back %Ln record(s)?</source>
      <translation>
        <numerusform>Take back %Ln record?</numerusform>
        <numerusform>Take back %Ln records?</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TemplatesButton</name>
    <message numerus="yes">
      <source>%Ln column(s) applied.</source>
      <translation>
        <numerusform>%Ln column applied.</numerusform>
        <numerusform>%Ln columns applied.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Understood</name>
    <message numerus="yes">
      <source>%Ln column(s)</source>
      <translation>
        <numerusform>%Ln column</numerusform>
        <numerusform>%Ln columns</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln filled</source>
      <translation>
        <numerusform>%Ln filled</numerusform>
        <numerusform>%Ln filled</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>(%Ln left out)</source>
      <translation>
        <numerusform>(%Ln left out)</numerusform>
        <numerusform>(%Ln left out)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>UnfinishedModel</name>
  </context>
  <context>
    <name>ValuesModel</name>
    <message numerus="yes">
      <source>which of %Ln?</source>
      <translation>
        <numerusform>which of %Ln?</numerusform>
        <numerusform>which of %Ln?</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ValuesPage</name>
    <message numerus="yes">
      <source>%Ln row(s) go straight to a final stage: those records are created as already closed.</source>
      <translation>
        <numerusform>%Ln row goes straight to a final stage: that record is created as already closed.</numerusform>
        <numerusform>%Ln rows go straight to a final stage: those records are created as already closed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln text(s)</source>
      <translation>
        <numerusform>%Ln text</numerusform>
        <numerusform>%Ln texts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln text(s) without a meaning: their rows will be held back until you decide.</source>
      <translation>
        <numerusform>%Ln text without a meaning: its row will be held back until you decide.</numerusform>
        <numerusform>%Ln texts without a meaning: their rows will be held back until you decide.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It is not sure yet whether %Ln row(s) arrived.</source>
      <translation>
        <numerusform>It is not sure yet whether %Ln row arrived.</numerusform>
        <numerusform>It is not sure yet whether %Ln rows arrived.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The import is finished; %Ln row(s) did not go.</source>
      <translation>
        <numerusform>The import is finished; %Ln row did not go.</numerusform>
        <numerusform>The import is finished; %Ln rows did not go.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The import was stopped; %Ln row(s) were not sent.</source>
      <translation>
        <numerusform>The import was stopped; %Ln row was not sent.</numerusform>
        <numerusform>The import was stopped; %Ln rows were not sent.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WhatPage</name>
  </context>
  <context>
    <name>WindowDialogs</name>
  </context>
  <context>
    <name>Wizard</name>
  </context>
</TS>
