<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
  <context>
    <name>About</name>
    <message>
      <source>&amp;What is new (opens the browser)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Import Assistant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing leaves this computer but requests to the portal you choose: no statistics, no look for updates. Drafts, history and logs are in the folder below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the &amp;log folder</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AssistantWindow</name>
    <message>
      <source>Every row is written down before it is sent: whatever happens, none becomes two records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import Assistant for Bitrix24</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can be continued; the window says how.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing reaches the portal before Start; until then the program only reads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause and close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause the import and close?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows are being sent. If you close, nothing more leaves; the rows on their way are waited for, and the rest can be continued from the start window at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import broke off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import is finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import is in the history; it can be taken back from there at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import is not finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} % – {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CausesModel</name>
    <message>
      <source>All rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phones without a country code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which country they belong to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{problem} — {column}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CellDelegate</name>
    <message>
      <source>Cell of {column}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChangesPanel</name>
    <message>
      <source>Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your file stays as it is.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message numerus="yes">
      <source>%Ln person(s) will be notified by the portal,</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>&amp;Assign all to me</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chec&amp;k again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check before anything is sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking every row…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold back rows whose phone or e-mail the portal already has</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Problems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red rows stay behind, the others can go. Mend them here: your file stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save corrected copy…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Saved, with %Ln row(s). The file you opened stays as it was.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The file is not the one you repaired: those repairs were let go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows could not be checked.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>up to %Ln time(s) each.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{create} to create + {held} held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (corrected).xlsx</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ColumnsModel</name>
    <message>
      <source>Do not import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In Bitrix24</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In your file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as last time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>names of files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>perhaps {field}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>similar name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your choice</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ColumnsPage</name>
    <message numerus="yes">
      <source>%Ln column(s) may belong to a field; the program is not sure.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln column(s) will be imported</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln will not</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>&amp;Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Take all proposals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also fill field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also fill with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field for {heading}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guesses are marked; change any of them. Type into a field's box to search.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still needed: {fields}. Choose a column for it, or fill it below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These columns are not in this table or their field is gone: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where does each column go?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a field…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the same text for every row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{field}” holds one value: it now comes from “{new}”; “{old}” is not imported any more.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ConnectionPage</name>
    <message>
      <source>&amp;Remember this connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Webhook address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chec&amp;k connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connect to your portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connected to {portal} as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connection checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept in {place}, nowhere else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste the address of a webhook first, or use the practice portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste the address of an incoming webhook. It is like a key: the program works in your name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal {portal}, employee number {user}, secret ••••••••</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting the practice portal…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The request is on the clipboard; paste it into a message.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole address, or a copied command line that holds it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer offers no safe place for it, so it is kept until the program is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the name of your portal into the field first, for example name.bitrix24.com.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the &amp;practice portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Webhook address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>https://name.bitrix24.com/rest/1/…/</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>our portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the records I import</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Contract</name>
    <message>
      <source> and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln person(s),</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>At any time: nothing more leaves, and the rest can be continued later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimates carry no mark of ours: after a lost answer you are asked, not guessed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the result or the history; records somebody edited since are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is changed or deleted; automation rules and workflows do not start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practice portal on this computer; nothing reaches Bitrix24</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>up to %Ln time(s) each</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{create} to create + {held} held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{portal}, in the name of {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CureBar</name>
    <message numerus="yes">
      <source>Create anyway (%Ln)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Take in again (%Ln)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>DateEditor</name>
    <message>
      <source>Calendar</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DoctorModel</name>
    <message>
      <source>Employees can be found by name (right “user_basic”)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its certificate is trusted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clocks agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan of the portal allows webhooks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The secret is valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The webhook may work with the CRM (right “crm”)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>being checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not checked yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>please look</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Duration</name>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seconds} s</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EditBar</name>
    <message>
      <source>Changed. The same in other rows?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only here</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Same pattern in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Same value in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>FieldsModel</name>
    <message>
      <source>Do not import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} (required)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilesModel</name>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Named in the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilesPage</name>
    <message numerus="yes">
      <source>%Ln file(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) cannot be used; their rows will be held back.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>&amp;Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Pick files for this row…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;hoose folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a line of the table first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the folder and the column that names files in it; several names are parted by “;”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column with names of files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field for files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files &amp;folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files that belong to the rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names are in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No files: just press Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a column…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a field for files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and go to</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterChips</name>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duplicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With problems</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindPanel</name>
    <message numerus="yes">
      <source>%Ln cell(s) would change</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>&amp;Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Replace in {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Capitals count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type what to find.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole cells only</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Gap</name>
    <message>
      <source>Choose a field for at least one column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a spreadsheet first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose what the rows of your table are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row is held back. Look at the causes and mend them first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste a webhook address and check the connection first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press the start button; only then anything is sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still reading; a moment, please.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The connection is still being checked; a moment, please.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import is still going on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal is still being asked; a moment, please.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows are still being checked; a moment, please.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows have not been checked with these choices yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This sheet has no rows below its heading. Choose another sheet or row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{question}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Guide</name>
    <message>
      <source>&amp;Open that page of my portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose Other › Incoming webhook. Tick the rights “CRM” (crm) and “Users, basic” (user_basic).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy re&amp;quest to administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hello!

I would like to import a spreadsheet into our Bitrix24 ({portal}). Please create an incoming webhook for me:

1. Applications &gt; Developer resources &gt; Ready-made scenarios &gt; Other &gt; Incoming webhook.
2. Access permissions: CRM (crm) and Users, basic (user_basic).
3. The employee of the webhook needs the CRM rights Import, Read and Delete for {kind}.
4. An expiry date in a week is enough; please delete the webhook afterwards.

Please send me the address in a way only I can read: it works like a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In your portal open Applications › Developer resources › Ready-made scenarios.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No webhook yet? It takes two minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press Create, copy the address of the webhook and paste it here.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Header</name>
    <message>
      <source>Not connected to a portal yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practice portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{portal} — as {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A cell may name several files, separated by a semicolon or a line break.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text without a meaning holds its rows back; nothing is put in its place silently.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A webhook is an address through which a program works in your portal in your name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the folder they are in; a row whose file is missing is held back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column “{heading}”, for instance “{sample}” → field “{field}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each line is a column of your table. Choose the field it goes to, or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every cell is tried before anything is sent; on the left are the causes, with counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row is accounted for. The report lists each with its reason and what to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row of the table becomes one record of the kind you choose.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For deals and smart processes the pipeline decides which stages there are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If the heading is not found right, choose its row; rows above it are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It works like a password: it is kept in the keystore of this computer and shown as dots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lists, people and stages are matched once for each different text, not for each row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row → one record of “{kind}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause lets nothing more leave until you resume. Stop ends the import; it can be continued.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}: {cells}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows with problems stay behind; the others go. You may mend them and check again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program works on a private copy; your file is never changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo deletes what this import made, and keeps what somebody edited since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weak guesses are only proposed; nothing is taken silently.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may paste the whole address, with quotes or a method at its end; it is understood.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} rows = {ready} to send + {held} held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Not sure” means an answer got lost: the portal is asked before anything is sent again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” ({times} times) → {meaning}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HelpButton</name>
    <message>
      <source>Help on this step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help on this step (Shift+F1)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HelpPanel</name>
    <message>
      <source>C&amp;lose help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help: {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In your import</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HistoryModel</name>
    <message>
      <source>Created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interrupted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message>
      <source>&amp;Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Delete…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Cleared: %Ln import(s).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the cells of all finished imports now?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the import of {file} from the history?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier imports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept on this computer only. Open an import to continue it or to take it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re&amp;peat with another file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removed are the cells of all finished imports and the copies of opened tables. The imports can still be taken back; their reports and refused rows are gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save &amp;report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The entry is deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records on the portal stay. Without its entry the import can neither be continued nor taken back, and there is no report of it any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no import yet. What you import appears here, with its numbers and its report.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Alt and an underlined letter press the button that bears it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close a panel; never stops an import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the chosen cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help on this step, beside the work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One step back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open what is chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste a webhook address or copied cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press, tick, choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace in the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the last change back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The main button of the step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the next part of the window; leaves a table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the next problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the problem before</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KindsModel</name>
    <message>
      <source>A smart process of your portal. You may import.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may import.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LastResort</name>
    <message>
      <source>Import Assistant for Bitrix24</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is lost: your choices are kept and every row that was sent is in the journal. You may go on; if it happens again, use “Report a problem” in the start window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something unexpected happened ({what}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import is paused: nothing more leaves. Every row is safe in the journal; press Resume to go on, or close the program and continue from the history.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MeaningDelegate</name>
    <message>
      <source>Hold rows back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meaning of {text}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NotesStrip</name>
    <message>
      <source>A second table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells with errors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding is a guess</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Formulas without results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden rows or columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Long numbers that lost digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repeated headings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that look like totals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows with too many or too few cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;how</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;how next</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OfferBar</name>
    <message>
      <source>Not now</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>and %Ln more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message>
      <source>Already there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Updated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Over</name>
    <message>
      <source>&amp;Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PairAdder</name>
    <message>
      <source>Remove: {what}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PileChips</name>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On their way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PracticeBand</name>
    <message>
      <source>practice — nothing reaches Bitrix24</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PreviewModel</name>
    <message>
      <source>Column {letter}: {filled} of {rows} rows filled</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Problems</name>
    <message>
      <source>A cell too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder, not a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A link, not a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A private copy of “{file}” could not be made: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A row of the report is not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A rule on the portal refused the row: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Access denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Access expired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Access not valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allow writing to this folder, or choose another one with --data-dir, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already on the portal?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An administrator denied this access.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An administrator must confirm this access.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer not understood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask an administrator for the right to read this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask an administrator for the right “Delete” for this kind of record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask an administrator for the right “Import” for this kind of record and pipeline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask an administrator for the right, or check that the portal's plan includes the REST interface.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask an administrator of the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask an administrator to check the plan or the subscription of the Bitrix24 Market; a trial is enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the right to read it, or copy it to another place and pick it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the administrator of the network how programs get through.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the administrator of the network to allow “{host}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the administrator to update the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask where the file comes from, or copy its cells into a new spreadsheet and save that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring them back with one press.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot be imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificate not trusted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that there is free space and that the data folder may be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that this is meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the address and its port; if the portal is your company's own, ask its administrator whether it runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the address and its port; in a company network ask the administrator whether something is in the way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the address; in a company network ask the administrator to install the company's certificate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the address; the portal may be under maintenance, or a network page may be in the way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the internet connection and try again; the proxy of your company may be in the way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the name and the folder, or choose the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the network cable or Wi-Fi, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the network, then press Resume.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the spelling of the address and the internet connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a comma, semicolon, tab or vertical bar.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a mapping file saved by this program, or match the columns again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an Excel, OpenDocument or CSV file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another encoding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another file, or save the spreadsheet again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another meaning to let them go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another pipeline if this is not meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another sheet or another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of its sheets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of the encodings offered, for example utf-8 or windows-1251.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one spreadsheet file inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the file again when you want to go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the folder that holds the files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the kind of record again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the pipeline these rows go to, or match a column to the pipeline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the record that is meant, import it first, or leave the cell empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose what it means, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose which one is meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose who is meant, or assign these rows to somebody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose who is meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose “Always keep on this device” for it in the file manager, wait for the download, then look again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose “{kind}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clocks differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it there, then look again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close other programs and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close other programs and try again; if it stays, send the log to the administrator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the file if it is open in a spreadsheet program, or choose another folder or name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the file in other programs, check that you may read it, or copy it to another folder and choose the copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the program everywhere and try again. If that does not help, keep a copy of this file, move it out of its folder, and import the same spreadsheet again: rows that are already on the portal are recognised there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare the records and delete the one you do not need.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connect to the portal the import was made on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connect to {portal} with a webhook of the same employee; a portal that was renamed is recognised by its records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connection refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact the administrator or the support of Bitrix24.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the whole address; it looks like https://name.bitrix24.com/rest/1/secret/.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct it, or leave the cell empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct the amount or the currency.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct the mapping, or choose the file it was made for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct the row and send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created anyway</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created, file missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Currency sign left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cyrillic letters in a Latin word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damaged file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damaged letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data folder cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day or month first?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the records on the portal by hand; their numbers are in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleting not allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digits lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop it on the row it belongs to, or let the rule give a file to each row it fits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding does not fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End the workflows on the portal, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter the address again and save it under this name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Error in the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>External key missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>External key not unique</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fault on the portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File cannot be opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File is just being written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File is not on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File not accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File not found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files are put in afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill it in; some portals refuse rows without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill the key in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill the row in, or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First and last name swapped?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fits several rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Formula without a result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free space on the disk, or choose another folder with --data-dir.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each row a key of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half an address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held back by choice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If that is your portal, enter the webhook address with the new name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import not allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import the spreadsheet again: rows that are already on the portal are recognised there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import the spreadsheet itself again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the column “{column}” it cannot be told whether “{value}” means day.month or month.day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the newer version and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invisible characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not known whether this row arrived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the first, join both, or say that they are not the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keystore locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of file not taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Latin letters in a Cyrillic word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out by you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let the employee of the webhook read all records of this kind, or check unsure rows by hand at the end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at it there; import the row only if it is somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at the detail; the employee of the webhook may lack the right to delete. Then undo again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at the list of imports and choose one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for the record on the portal. Continue the import to have the portal asked again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for unusual values in this row, repair them, then send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look the record up on the portal, or give this row another number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look whether it is the right one, then send the row again: the file is taken as it is then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a new incoming webhook and enter its address; the import can then go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make it smaller, or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room on this disk, then continue the import: it goes on where it stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mapping does not fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match a column or give one value for all rows; some portals refuse rows without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match a column to the currency, or give one currency for all rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match a column with a unique number if there is one, or check unsure rows by hand at the end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the file nearer to the root of the disk, or shorten the names of its folders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the words to a column of their own if they do not belong to the number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name an ordinary file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or pick one file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the files inside it one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Namesakes in this table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither yes nor no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New records cannot be seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column matched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column of this table could be matched to a field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No connection is saved under the name “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No folder of files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No internet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No longer employed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No private copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No secure connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No secure connection to “{host}” could be agreed on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No such connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No such import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No such kind of record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No such record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No such sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No webhook address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No webhook address was given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody chose a pipeline; the rows go to “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody on the portal is called “{value}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the matched columns holds anything in this row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a link to a record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a mapping file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a messenger name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a phone number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a record number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a secure address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a spreadsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a webhook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not an address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not an amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not an e-mail address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not an employee</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not in the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not in the portal's plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not there any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to do, or choose a field with date and time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to do. Should a file not get through, the row says “created, file missing”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to do: it goes on by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number already used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number shown with an exponent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the file “{name}” only a placeholder is here; its content is in the cloud.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One field, two columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it in your spreadsheet program and save it anew, or fetch the file once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it in your spreadsheet program, save it without a password, and choose the saved file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it on the computer the import was made on, or copy the rows to be sent into a new spreadsheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the file once in a spreadsheet program and save it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the record and correct these fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the record and look whether all is as it should be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the webhook on the portal, tick “CRM (crm)” and save; whoever made the webhook can do it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outside the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owner not active</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste the address of an incoming webhook, or choose a saved connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Path too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pick the file itself for its row, or copy it into the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pick the right one for this row, or rename one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pipeline not in the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan or disk space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal has a new name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal not found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal not reached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal too old</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practice portal not started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press “Try the files again”: the file is put into the record, no second record is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Protected by a password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proxy asks for a password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proxy in the way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Punctuation in an e-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put it there, or correct the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put new rows into a spreadsheet of their own. If you cleared columns of the report, save the report again and repair it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the file into the folder and name it from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question not taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question not understood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading “{file}” was stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records of this import bear no marker, so it cannot be proven that a record is the one that was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records of this kind cannot be marked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused by a rule of the portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused by the portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove them with one press.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace it by the right one, or take its name out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace them with one press.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request not understood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Required field empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Required field not filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right missing in the webhook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right “crm” missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {other} has the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {other} seems to be the same: “{value}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows with “{value}” in the field “{field}” are held back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same name twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the file in one of these kinds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved connection unreadable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which column goes to which field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which comes first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send fewer or smaller files with this row, or allow records without the files that are too heavy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send fewer rows at a time, or make the files smaller.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent alone, this row broke the request off {times} times; no record was made of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separator does not fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set the clock of this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several files differ from “{name}” only in large and small letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several meanings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several people of this name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several records of this name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten it, or choose a text field for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten it; the portal would cut it off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten that cell; in a text file look for a quotation mark that is opened and never closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the detail to the administrator of the portal, then press Resume or Stop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split the spreadsheet, or remove what does not belong to the table, and save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start it on a desktop, or use the commands of the terminal: import-assistant --help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suspiciously packed file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Swap them with one press if that is so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it in again if it is to be imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ten-minute budget used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The access has expired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The access is not valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The address begins with http://, which anybody on the way can read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The address holds no valid webhook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer for this row was lost, and the portal cannot say whether a record was made of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell holds a formula whose result was not stored in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell shows {value}: its formula found no result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of “{host}” is not trusted by this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock of this computer and the portal's differ by {minutes} minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The columns {columns} all go to the field “{field}”, which holds one value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The connection is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The employee this webhook belongs to is not active.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field does not take files like “{name}”; it takes {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field “{field}” has no value “{value}” on the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field “{field}” takes one file; for this row there are {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is a report of this program, but its import is not in the journal of this computer, so it is not known which of its rows have a record. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file “{name}” cannot be read: the right is missing, or the disk does not give it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file “{name}” changed while it was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file “{name}” fits {count} rows ({rows}), so it goes to none of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file “{name}” has {size} bytes; the field takes at most {limit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file “{name}” holds nothing; the portal does not take empty files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file “{name}” is not in the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file “{name}” is open in another program that lets nobody else read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file “{name}” was changed, moved or locked since it was checked, so its row was not sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The files of this row are too heavy for one request, so the record is created without them and each file is put in afterwards, which may fail.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The files of this row take about {seconds} s at the upload pace measured now ({pace} MB/s); the portal breaks off after {limit} s.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first record was created, but this webhook is not allowed to see it. Should an answer get lost, its rows are kept as unsure and are not sent again by themselves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder “{folder}” is not there or is no folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder “{path}” cannot be written to: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import is open elsewhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import of this report made records of the kind “{kind}”; “{other}” was chosen now. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import was made on {portal} as user {user}; the connection now leads to {other} as user {other_user}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import was taken back, so there is nothing to go on with. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal belongs to a newer version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal of your imports ({path}) cannot be read, so nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal of your imports ({path}) cannot be written, so nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal of your imports ({path}) cannot grow because the disk is full. Nothing more was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal of your imports ({path}) was written by a newer version of this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key is empty; it is what recognises the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key “{value}” stands in more than one row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mapping file cannot be used: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mapping names what is not there: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name “{host}” is not known on the internet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The owner of the webhook is not an employee of the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The part of the program that reads and checks tables ended unexpectedly; the computer may be short of memory.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The path to “{name}” is longer than this computer can open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan of this portal does not include webhooks: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal answered in a shape this program does not know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal asks for payment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal asks us to slow down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal blocked this webhook because of overload.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal breaks requests off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal cannot import this kind of record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal cannot take this row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal could not write its answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal did not delete this record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal did not find the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal did not take the file: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not accept a value: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not accept this webhook: it was deleted, changed or blocked, or the address is misspelt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not allow this: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not answer questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not know what was asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not let the webhook's owner read this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not let this user in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not take this much at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not take this question in a bundle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal does not understand a value: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal has a record like this; the row is sent all the same, as you said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal has a record with this number already: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal has more than one record of this row: {ids}. Perhaps it was imported from two machines at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal has no currency “{value}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal has no pipeline “{value}” for this kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal has no record “{value}” for the field “{field}”, or it is hidden from this connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal has not been reached for a while. No row was lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal has {what} with the same {by}: number {ids}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal keeps other values than were sent: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal marks the field “{field}” as required, and no column goes to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal marks the field “{field}” as required, and the cell is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal now answers as “{new_host}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal offers no kind of record called “{value}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal refused a whole request and did nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal refused the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal refused this row because it is too large, with its files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal refuses without a code: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal reports a fault of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal says: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal stopped in the middle: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal takes fifty questions at a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal takes secure connections only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal takes twenty rows at a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal wants a field filled: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal wants another kind of access.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal was asked several times which records exist and did not answer clearly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal's database refused: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal's parts did not understand each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal's plan does not allow new records of this kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal's plan does not include this pipeline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal's plan does not include this, or its disk is full. {said}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal's plan does not include this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal's ten-minute budget for this is used up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The practice portal could not be started: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program met a situation nobody planned for: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The proxy of this network asks for a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The proxy of this network does not let this program through to “{host}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record cannot be deleted while workflows run on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record could not be deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record could not be read back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record differs from the row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record was created, but could not be read again to compare it with the row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record was created, but the portal did not take its file: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record was created, but the portal does not keep its file as it was sent: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report belongs to another kind of record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report could not be saved as “{file}”: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The row is too large for the portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows of this import were cleared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows of this import were removed from the journal, as set, some time after it had finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The spreadsheet program shortened this phone number to “{value}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stages in the column “{column}” belong to several pipelines: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text has {count} characters; the field holds {limit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text holds half letters that cannot be sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The usual pipeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The webhook lacks a right: it needs “crm” and “user_basic”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The webhook may not read the list of employees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The webhook may not work with the CRM: the right “crm” is not ticked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The webhook's owner may not delete this record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The webhook's owner may not import this record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The webhook's owner may not import this record: “{said}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The work broke off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are two records of this row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file “{file}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no import named “{run}” in the journal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no screen here that the window could be shown on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer has no way to the internet at the moment, so “{host}” cannot be asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This import belongs to {wanted}; the address leads to {given}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This import cannot be taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This import is being worked on by another window of this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This import was taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is another portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a whole webhook address: {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the report of an import made elsewhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This kind of record has no field for the program's marker. Should an answer get lost, its rows are kept as unsure and are not sent again without your yes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This portal does not know what the import needs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This row cannot be told to be one of the rows of the import: more than half of its cells were changed, or it was added. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thousands or decimals?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three requests in a row broke off without a clear answer. No row was sent twice, none was lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick both in the webhook's settings on the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick the right “user_basic” in the webhook to match people by name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time of day left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too heavy for the connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too large for the portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too many digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too many questions at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too many requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too many rows at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too many spaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trouble on the portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again later; if it stays, show the portal's text to its administrator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again; if it stays, look for a newer version of this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again; if it stays, send the log to the administrator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Twice in this table?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two alphabets in one word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two currencies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two different files named “{name}” belong to this row: {places}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two files of this name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it as day.month.year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it like https://example.org.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it like {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the address, or leave the cell empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the amount and the currency, for example 1250.50 EUR.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the number again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the number with digits only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the record's number on the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the text again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the value, or mend the formula in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the whole number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the word again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type yes or no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock it and try again, or use the address for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unsafe content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unusual phone number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use a faster connection or smaller files, or allow records without the files that are too heavy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the address that begins with https://.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the https address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value not accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value of the wrong shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait a few minutes, then press Resume.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait a few minutes, then press Resume: the program first finds out which records were made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait a little and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait until it has finished there, or stop it there, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait until the other program or the copying has finished, then look again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting for a confirmation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Webhook blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Webhook incomplete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Webhook not valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was asked for does not exist on the portal (any more).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What {place} keeps under the name “{name}” is not a connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which pipeline?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words in a phone number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workflows are running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it without separators, or with two decimals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the name exactly as the file has it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You left this row out; it is not sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place} is locked or does not let this program in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{delimiter}” cannot separate columns: a separator is one character and neither a quote nor a line break.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{encoding}” is not an encoding this program knows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be opened: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be read as {encoding}: it holds bytes that this encoding does not know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has no sheet “{sheet}”. It has: {sheets}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds XML declarations that no spreadsheet program writes (a document type); it was not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds a cell of more than {limit} characters (near row {row}); no spreadsheet program can show it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds no filled cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is a folder, not a spreadsheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged or cut off: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is empty: it has no content at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is not a spreadsheet: it is {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is protected by a password and cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is too large to be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” unpacks to far more than a spreadsheet holds ({reason}); it was not read, to protect this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{host}” answered with a fault of its own (HTTP {status}); it may be overloaded or under maintenance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{host}” answered with a page that does not come from a portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{host}” did not answer in time, or the connection broke off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{host}” does not take the connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{host}” refuses the connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is a link to another place; rules do not follow links.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not an ordinary file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” leads out of the chosen folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” cannot be read as a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” cannot be read as a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” cannot be read as an amount of money.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” does not say which record is meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” has a time of day; the field keeps only the date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” has decimals; the field takes whole numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” has more digits than the portal keeps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” has several spaces in a row, or spaces at its ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” holds characters that nobody sees; searching would not find it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” holds marks or spaces that do not belong to the address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” holds more than a phone number; it is sent as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” holds no address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” holds no name or number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” holds no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is a long number in short form; all its digits are still there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is longer than the 250 characters the portal takes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is marked as dismissed on the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is neither yes nor no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is no complete number of the country {country}; it is sent as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is not a whole phone number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is not an e-mail address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is not the address of a page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is not the number of a record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is written with Cyrillic letters that only look Latin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is written with Latin letters that only look Cyrillic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” looks like a last name, and “{other}” like a first name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” may be a whole number or have decimals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” may be {count} records: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” may be {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” mixes Latin and Cyrillic letters; it cannot be told which are meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” names a currency; only the number goes into this field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” names another currency than the row's own, {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” stands for several values of the field “{field}”.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProgramMenu</name>
    <message>
      <source>&amp;About</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Report a problem…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L&amp;ook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language, look, keys, help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Program menu</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReadBack</name>
    <message>
      <source>could not be read back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read back equal</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Reconnect</name>
    <message>
      <source>&amp;Use this address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the address…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If the webhook was replaced, paste its new address here and the import goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New webhook address</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Repair</name>
    <message numerus="yes">
      <source>%Ln cell(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln group(s) of duplicates</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) created in spite of a like record</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) left out</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) taken in again</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>(empty)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the country code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring all digits back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join into the first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make all letters Cyrillic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make all letters Latin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not the same: keep all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove extra spaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove invisible characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}, {column}:  {before}  →  {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Swap first and last name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day comes first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The month comes first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tidy up e-mail addresses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{column}: “{before}” replaced by “{after}”</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{column}: “{text}” in %Ln cell(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{column}: “{text}” typed</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{first} and {second} swapped in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{cut}” becomes “{put}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{cut}” becomes “{put}” at the beginning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{cut}” becomes “{put}” at the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{cut}” removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{cut}” removed at the beginning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{cut}” removed at the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{put}” added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{put}” added at the beginning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{put}” added at the end</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RepairDesk</name>
    <message>
      <source>Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+H</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find and replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave rows out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo (Ctrl+Y)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take rows in again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RepairsModel</name>
    <message>
      <source>undone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{repair}, undone</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Report</name>
    <message>
      <source>&amp;Save as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;opy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gathering…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It could not be saved there ({reason}). Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report a problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report is on the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This text says what the program did. Addresses, names in quotes, telephone numbers and the secret of the webhook are taken out. Read it, save it, and send it to whoever helps you; the program itself sends nothing.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResultPage</name>
    <message>
      <source>&amp;Retry refused rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Try the files again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo this import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;heck and continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted records go to the recycle bin of the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept in the history on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking at what this import made…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now &amp;do this on my portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the journal…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Take back %Ln record(s)?</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Taken back: {deleted}. Edited since and kept: {kept}. Already gone: {gone}. Failed: {failed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking back…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report is saved as {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to take back: {counts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To continue or take back, {portal} has to be reached first; it is being tried.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>already gone: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edited since and kept: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not readable: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>untouched: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} - import report.xlsx</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResultsModel</name>
    <message>
      <source>Already gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created, differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created, file missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Double-click to open it in Bitrix24</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept, edited since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Retention</name>
    <message>
      <source>All of it is on this computer only: {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells of your tables stay in the history for so many days after an import; numbers of records stay, so that it can be taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days for which cells are kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete cells &amp;now…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>days</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RowsModel</name>
    <message>
      <source>(empty)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the file: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready, changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready, please look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}, {state}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed by you</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RunningPane</name>
    <message numerus="yes">
      <source>%Ln row(s) an hour</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All is sent; checking whether unanswered rows arrived…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An answer got lost. In {time} the portal is asked which rows arrived.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asking which rows the portal already has…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bitrix24 asks for fewer requests; going on in {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bitrix24 asks us to wait {time}: its ten-minute budget is used up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking once more for records that exist twice…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused. Nothing leaves until you press Resume.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pausing: nothing more leaves.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Pausing: nothing more leaves. Waiting for the answers to %Ln row(s).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Preparing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Putting files into their records…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the records back and comparing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sending…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping: nothing more leaves.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Stopping: nothing more leaves. Waiting for the answers to %Ln row(s).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The connection is gone; trying again in {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} not sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} on their way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} refused</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SavedConnections</name>
    <message>
      <source>&amp;Forget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Saved connections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a saved connection…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget this connection?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved connections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The address of “{name}” is removed from the keystore. Its imports stay in the history.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SendingPage</name>
    <message>
      <source>&amp;Gentle: one request at a time, slower but hardly felt by others on the portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read this once; then one press starts it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready to import</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Send %Ln unsure row(s) again?</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Send again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The portal cannot say whether these rows arrived. Sending them again may make a second record of each; leaving them lets you look yourself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the first moment anything is written to the portal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What will happen, and what will not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may go on working; the window tells when it is done.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Severity</name>
    <message>
      <source>Changed for you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds the row back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please look</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Start</name>
    <message numerus="yes">
      <source>Create %Ln company(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln contact(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln deal(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln estimate(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln invoice(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln lead(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln record(s) of “{kind}”</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>StartWindow</name>
    <message>
      <source>&amp;History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Try it on the practice portal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier imports: reports, continue, take back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From a spreadsheet into your portal, step by step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import Assistant for Bitrix24</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moves your spreadsheets into the CRM: every row once, and all can be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rehearse on this computer with sample data; nothing reaches Bitrix24.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unfinished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {version}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Step</name>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StepPage</name>
    <message>
      <source>“{file}” is opened at the step Table.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StepsModel</name>
    <message>
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing to ask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open questions: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>you are here</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TablePage</name>
    <message>
      <source>&amp;Sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;hoose file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop a spreadsheet here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods) or text (.csv, .txt)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Header &amp;row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Header row</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Never sent again, for they have a record or may have one: %Ln row(s).</source>
      <translation>
        <numerusform>Больше не отправляется, потому что запись уже есть или может быть: %Ln строка.</numerusform>
        <numerusform>Больше не отправляются, потому что записи уже есть или могут быть: %Ln строки.</numerusform>
        <numerusform>Больше не отправляются, потому что записи уже есть или могут быть: %Ln строк.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing of it is left to send.</source>
      <translation>Отправлять в нём больше нечего.</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spreadsheet &amp;file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spreadsheet file</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>That import goes on with the %Ln row(s) below.</source>
      <translation>
        <numerusform>Импорт продолжится с %Ln строкой ниже.</numerusform>
        <numerusform>Импорт продолжится с %Ln строками ниже.</numerusform>
        <numerusform>Импорт продолжится с %Ln строками ниже.</numerusform>
      </translation>
    </message>
    <message>
      <source>The program works on a copy; your file is never changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the report of the import of “{file}”.</source>
      <translation>Это отчёт об импорте «{file}».</translation>
    </message>
    <message>
      <source>Try it with a sample spreadsheet…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a path and press Enter, or choose a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Understood</name>
    <message numerus="yes">
      <source>%Ln column(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>separated by {sign}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tab</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UnfinishedModel</name>
    <message>
      <source>Continue the import of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue with {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an import without a file yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>practice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} not sure</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ValuesModel</name>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold rows back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In Bitrix24</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In your file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown: held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which order?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your choice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{stage} (final)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ValuesPage</name>
    <message numerus="yes">
      <source>%Ln row(s) go straight to a final stage: those records are created as already closed.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln text(s) without a meaning: their rows will be held back until you decide.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>&amp;Hold their rows back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each text is asked about once, however many rows hold it. Nothing is guessed silently.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave selected &amp;empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the table…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column needs this step: nothing to decide here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo my c&amp;hoice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What do these texts mean?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Compared with the portal: {verified} of {made} equal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row is in the CRM, and reads back as it was sent.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>It is not sure yet whether %Ln row(s) arrived.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The import is finished, but some records need a look.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The import is finished; %Ln row(s) did not go.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>The import was stopped; %Ln row(s) were not sent.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>This import was taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>already there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>updated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} not read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} without their file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{requests} requests in {time}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WhatPage</name>
    <message>
      <source>&amp;Pipeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asking the portal what it has…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Automation rules and workflows do not start for imported records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each row can become one record only, even if the connection breaks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row becomes one record of this kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It decides which stages your table can name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New records are added; nothing the portal has is changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pipeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the fields…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record kinds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Responsible people are notified by the portal; Check counts how often.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown once a kind with pipelines is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What are the rows of your table?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What will happen, and what will not</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WindowDialogs</name>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts (*.txt)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workbooks (*.xlsx)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Wizard</name>
    <message>
      <source>&amp;Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
  </context>
</TS>
