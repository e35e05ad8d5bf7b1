<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
  <context>
    <name>About</name>
    <message>
      <source>&amp;What is new (opens the browser)</source>
      <translation>&amp;Что нового (откроется браузер)</translation>
    </message>
    <message>
      <source>About Import Assistant</source>
      <translation>О программе «Помощник импорта»</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Использованы</translation>
    </message>
    <message>
      <source>Nothing leaves this computer but requests to the portal you choose: no statistics, no look for updates. Drafts, history and logs are in the folder below.</source>
      <translation>С этого компьютера уходят только запросы к выбранному вами порталу: никакой статистики, никаких проверок обновлений. Черновики, история и журналы лежат в папке ниже.</translation>
    </message>
    <message>
      <source>Open the &amp;log folder</source>
      <translation>Открыть папку с &amp;журналами</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Система</translation>
    </message>
  </context>
  <context>
    <name>AssistantWindow</name>
    <message>
      <source>Every row is written down before it is sent: whatever happens, none becomes two records.</source>
      <translation>Каждая строка записывается в журнал до отправки: что бы ни случилось, второй записи из неё не получится.</translation>
    </message>
    <message>
      <source>Import Assistant for Bitrix24</source>
      <translation>Помощник импорта для Битрикс24</translation>
    </message>
    <message>
      <source>It can be continued; the window says how.</source>
      <translation>Его можно продолжить; окно подскажет как.</translation>
    </message>
    <message>
      <source>Keep running</source>
      <translation>Продолжать импорт</translation>
    </message>
    <message>
      <source>Nothing reaches the portal before Start; until then the program only reads.</source>
      <translation>До нажатия кнопки запуска на портал ничего не попадает: программа только читает.</translation>
    </message>
    <message>
      <source>Pause and close</source>
      <translation>Приостановить и закрыть</translation>
    </message>
    <message>
      <source>Pause the import and close?</source>
      <translation>Приостановить импорт и закрыть программу?</translation>
    </message>
    <message>
      <source>Rows are being sent. If you close, nothing more leaves; the rows on their way are waited for, and the rest can be continued from the start window at any time.</source>
      <translation>Строки отправляются. Если закрыть программу, новые строки уходить не будут; по уже отправленным она дождётся ответа, а остальные можно в любой момент продолжить из стартового окна.</translation>
    </message>
    <message>
      <source>The import broke off</source>
      <translation>Импорт прервался</translation>
    </message>
    <message>
      <source>The import is finished</source>
      <translation>Импорт завершён</translation>
    </message>
    <message>
      <source>The import is in the history; it can be taken back from there at any time.</source>
      <translation>Импорт есть в истории; оттуда его можно отменить в любой момент.</translation>
    </message>
    <message>
      <source>The import is not finished</source>
      <translation>Импорт не завершён</translation>
    </message>
    <message>
      <source>{percent} % – {name}</source>
      <translation>{percent} % – {name}</translation>
    </message>
  </context>
  <context>
    <name>BudgetGauge</name>
    <message>
      <source>Bitrix24 worked for us {used} of {cap} seconds in ten minutes; beyond that it lets us wait.</source>
      <translation>За десять минут Битрикс24 отработал для нас {used} с из {cap}; сверх этого он просит подождать.</translation>
    </message>
    <message>
      <source>Portal's working time: {used} of {cap} s</source>
      <translation>Рабочее время портала: {used} из {cap} с</translation>
    </message>
    <message>
      <source>{rate} requests leave in a second.</source>
      <translation>Запросов в секунду: {rate}.</translation>
    </message>
  </context>
  <context>
    <name>CauseBars</name>
    <message numerus="yes">
      <source>%Ln other cause(s)</source>
      <translation>
        <numerusform>ещё %Ln причина</numerusform>
        <numerusform>ещё %Ln причины</numerusform>
        <numerusform>ещё %Ln причин</numerusform>
      </translation>
    </message>
    <message>
      <source>Problems by cause: {causes}</source>
      <translation>Причины: {causes}</translation>
    </message>
  </context>
  <context>
    <name>CausesModel</name>
    <message>
      <source>All rows</source>
      <translation>Все строки</translation>
    </message>
    <message>
      <source>Phones without a country code</source>
      <translation>Телефоны без кода страны</translation>
    </message>
    <message>
      <source>Rows held back</source>
      <translation>Отложено</translation>
    </message>
    <message>
      <source>Say which country they belong to.</source>
      <translation>Укажите, из какой они страны.</translation>
    </message>
    <message>
      <source>{problem} — {column}</source>
      <translation>{problem} — {column}</translation>
    </message>
  </context>
  <context>
    <name>CellDelegate</name>
    <message>
      <source>Cell of {column}</source>
      <translation>Ячейка столбца «{column}»</translation>
    </message>
  </context>
  <context>
    <name>CellError</name>
    <message>
      <source>a formula without a result</source>
      <translation>формула без результата</translation>
    </message>
    <message>
      <source>the formula divides by zero</source>
      <translation>формула делит на ноль</translation>
    </message>
    <message>
      <source>the formula failed</source>
      <translation>формула не сработала</translation>
    </message>
    <message>
      <source>the formula found nothing</source>
      <translation>формула ничего не нашла</translation>
    </message>
    <message>
      <source>the formula refers to cells that do not meet</source>
      <translation>формула ссылается на непересекающиеся ячейки</translation>
    </message>
    <message>
      <source>the formula refers to cells that no longer exist</source>
      <translation>формула ссылается на ячейки, которых больше нет</translation>
    </message>
    <message>
      <source>the formula uses a name the spreadsheet does not know</source>
      <translation>в формуле имя, которого табличная программа не знает</translation>
    </message>
    <message>
      <source>the formula was given something it cannot calculate with</source>
      <translation>формула получила то, с чем не умеет считать</translation>
    </message>
    <message>
      <source>the number is too large, too small or impossible</source>
      <translation>число слишком большое, слишком маленькое или невозможное</translation>
    </message>
  </context>
  <context>
    <name>ChangesPanel</name>
    <message>
      <source>Changes</source>
      <translation>Изменения</translation>
    </message>
    <message>
      <source>Go back to here</source>
      <translation>Вернуться к этому</translation>
    </message>
    <message>
      <source>Undo this one</source>
      <translation>Отменить только это</translation>
    </message>
    <message>
      <source>What you changed</source>
      <translation>Что вы изменили</translation>
    </message>
    <message>
      <source>Your file stays as it is.</source>
      <translation>Ваш файл не меняется.</translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message numerus="yes">
      <source>%Ln person(s) will be notified by the portal,</source>
      <translation>
        <numerusform>Портал уведомит %Ln сотрудника,</numerusform>
        <numerusform>Портал уведомит %Ln сотрудников,</numerusform>
        <numerusform>Портал уведомит %Ln сотрудников,</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln строка</numerusform>
        <numerusform>%Ln строки</numerusform>
        <numerusform>%Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Assign all to me</source>
      <translation>Назначить &amp;меня</translation>
    </message>
    <message>
      <source>A record is like a row when it has the same phone, e-mail or external key.</source>
      <translation>Похожей считается запись с тем же телефоном, e-mail или внешним ключом.</translation>
    </message>
    <message>
      <source>Chec&amp;k again</source>
      <translation>&amp;Проверить снова</translation>
    </message>
    <message>
      <source>Check before anything is sent</source>
      <translation>Проверка перед отправкой</translation>
    </message>
    <message>
      <source>Checking every row…</source>
      <translation>Проверяем каждую строку…</translation>
    </message>
    <message numerus="yes">
      <source>Checking every row… %Ln cell(s) to look at so far</source>
      <translation>
        <numerusform>Проверяем каждую строку… пока требует внимания %Ln ячейка</numerusform>
        <numerusform>Проверяем каждую строку… пока требуют внимания %Ln ячейки</numerusform>
        <numerusform>Проверяем каждую строку… пока требуют внимания %Ln ячеек</numerusform>
      </translation>
    </message>
    <message>
      <source>Files picked by hand for rows of the former table were let go; pick them again at Files.</source>
      <translation>Файлы, выбранные вручную для строк прежней таблицы, забыты; выберите их снова на шаге «Файлы».</translation>
    </message>
    <message>
      <source>Hold back rows that the portal already has</source>
      <translation>Задерживать строки, которые уже есть на портале</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Проблемы</translation>
    </message>
    <message>
      <source>Red rows stay behind, the others can go. Mend them here: your file stays as it is.</source>
      <translation>Красные строки останутся, остальные можно отправлять. Исправьте их прямо здесь: ваш файл не изменится.</translation>
    </message>
    <message>
      <source>Save corrected copy…</source>
      <translation>Исправленная копия…</translation>
    </message>
    <message numerus="yes">
      <source>Saved, with %Ln row(s). The file you opened stays as it was.</source>
      <translation>
        <numerusform>Сохранено: %Ln строка. Открытый вами файл не изменился.</numerusform>
        <numerusform>Сохранено: %Ln строки. Открытый вами файл не изменился.</numerusform>
        <numerusform>Сохранено: %Ln строк. Открытый вами файл не изменился.</numerusform>
      </translation>
    </message>
    <message>
      <source>The file is not the one you repaired: those repairs were let go.</source>
      <translation>Это не тот файл, в котором вы делали исправления: они сняты.</translation>
    </message>
    <message>
      <source>The rows could not be checked.</source>
      <translation>Не удалось проверить строки.</translation>
    </message>
    <message numerus="yes">
      <source>up to %Ln time(s) each.</source>
      <translation>
        <numerusform>каждого — до %Ln раза.</numerusform>
        <numerusform>каждого — до %Ln раз.</numerusform>
        <numerusform>каждого — до %Ln раз.</numerusform>
      </translation>
    </message>
    <message>
      <source>{create} to create + {held} held back</source>
      <translation>{create} к созданию + {held} отложено</translation>
    </message>
    <message>
      <source>{name} (corrected).xlsx</source>
      <translation>{name} (исправлено).xlsx</translation>
    </message>
  </context>
  <context>
    <name>ColumnsModel</name>
    <message>
      <source>Do not import</source>
      <translation>Не импортировать</translation>
    </message>
    <message>
      <source>For example</source>
      <translation>Например</translation>
    </message>
    <message>
      <source>In Bitrix24</source>
      <translation>В Битрикс24</translation>
    </message>
    <message>
      <source>In your file</source>
      <translation>В вашем файле</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Состояние</translation>
    </message>
    <message>
      <source>as last time</source>
      <translation>как в прошлый раз</translation>
    </message>
    <message>
      <source>looks like it</source>
      <translation>похоже по виду</translation>
    </message>
    <message>
      <source>names of files</source>
      <translation>имена файлов</translation>
    </message>
    <message>
      <source>not imported</source>
      <translation>не импортируется</translation>
    </message>
    <message>
      <source>same code</source>
      <translation>тот же код</translation>
    </message>
    <message>
      <source>same meaning</source>
      <translation>то же по смыслу</translation>
    </message>
    <message>
      <source>same name</source>
      <translation>то же название</translation>
    </message>
    <message>
      <source>shared words</source>
      <translation>общие слова</translation>
    </message>
    <message>
      <source>similar name</source>
      <translation>похожее название</translation>
    </message>
    <message>
      <source>your choice</source>
      <translation>ваш выбор</translation>
    </message>
    <message>
      <source>{field}? ({why})</source>
      <translation>{field}? ({why})</translation>
    </message>
  </context>
  <context>
    <name>ColumnsPage</name>
    <message numerus="yes">
      <source>%Ln column(s) may belong to a field; the program is not sure.</source>
      <translation>
        <numerusform>Для %Ln столбца есть похожее поле, но программа не уверена.</numerusform>
        <numerusform>Для %Ln столбцов есть похожие поля, но программа не уверена.</numerusform>
        <numerusform>Для %Ln столбцов есть похожие поля, но программа не уверена.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln column(s) will be imported</source>
      <translation>
        <numerusform>Импортируется %Ln столбец</numerusform>
        <numerusform>Импортируются %Ln столбца</numerusform>
        <numerusform>Импортируется %Ln столбцов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln will not</source>
      <translation>
        <numerusform>не импортируется: %Ln</numerusform>
        <numerusform>не импортируется: %Ln</numerusform>
        <numerusform>не импортируется: %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Give every row the same</source>
      <translation>&amp;Одно для всех строк</translation>
    </message>
    <message>
      <source>&amp;Take it</source>
      <translation>&amp;Принять</translation>
    </message>
    <message>
      <source>Also &amp;fill</source>
      <translation>Заполнить &amp;ещё</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Столбцы</translation>
    </message>
    <message>
      <source>Field for {heading}</source>
      <translation>Поле для столбца «{heading}»</translation>
    </message>
    <message>
      <source>Guesses are marked; change any of them. Type into a field's box to search.</source>
      <translation>Догадки отмечены, любую можно изменить. Чтобы найти поле, начните вводить его название.</translation>
    </message>
    <message>
      <source>Join both texts</source>
      <translation>Соединить оба текста</translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Оставить оба</translation>
    </message>
    <message>
      <source>Leave it out</source>
      <translation>Не импортировать</translation>
    </message>
    <message>
      <source>Make it {kind}</source>
      <translation>Сделать: {kind}</translation>
    </message>
    <message>
      <source>Several columns fill “{field}”: every record gets all their values.</source>
      <translation>Поле «{field}» заполняют несколько столбцов: в запись попадут все значения.</translation>
    </message>
    <message>
      <source>Still needed: {fields}. Choose a column for it, or give every row the same.</source>
      <translation>Ещё нужно: {fields}. Выберите столбец или одно значение для всех.</translation>
    </message>
    <message>
      <source>Take all &amp;proposals</source>
      <translation>Принять все под&amp;сказки</translation>
    </message>
    <message>
      <source>These columns are not in this table or their field is gone: {names}.</source>
      <translation>Этих столбцов нет в таблице, или их поля больше нет: {names}.</translation>
    </message>
    <message>
      <source>Use it instead</source>
      <translation>Взять вместо него</translation>
    </message>
    <message>
      <source>Where does each column go?</source>
      <translation>Куда попадёт каждый столбец?</translation>
    </message>
    <message>
      <source>“{column}” is not imported.</source>
      <translation>«{column}» не импортируется.</translation>
    </message>
    <message>
      <source>“{column}” → perhaps {field}</source>
      <translation>«{column}» → возможно, {field}</translation>
    </message>
    <message>
      <source>“{column}” → {field}</source>
      <translation>«{column}» → {field}</translation>
    </message>
    <message>
      <source>“{field}” holds one value and is filled by “{old}” already. What shall become of “{new}”?</source>
      <translation>В поле «{field}» одно значение, его уже заполняет «{old}». Что делать со столбцом «{new}»?</translation>
    </message>
  </context>
  <context>
    <name>ConnectionPage</name>
    <message>
      <source>&amp;Remember this connection</source>
      <translation>За&amp;помнить подключение</translation>
    </message>
    <message>
      <source>&amp;Webhook address</source>
      <translation>&amp;Адрес вебхука</translation>
    </message>
    <message>
      <source>Chec&amp;k connection</source>
      <translation>П&amp;роверить подключение</translation>
    </message>
    <message>
      <source>Connect to your portal</source>
      <translation>Подключение к вашему порталу</translation>
    </message>
    <message>
      <source>Connected to {portal} as {name}.</source>
      <translation>Вы подключены к {portal} как {name}.</translation>
    </message>
    <message>
      <source>Connection checks</source>
      <translation>Проверки подключения</translation>
    </message>
    <message>
      <source>Kept in {place}, nowhere else.</source>
      <translation>Хранится только здесь: {place}.</translation>
    </message>
    <message>
      <source>Paste the address of a webhook first, or use the practice portal.</source>
      <translation>Сначала вставьте адрес вебхука или откройте учебный портал.</translation>
    </message>
    <message>
      <source>Paste the address of an incoming webhook. It is like a key: the program works in your name.</source>
      <translation>Вставьте адрес входящего вебхука. Он как ключ: программа работает от вашего имени.</translation>
    </message>
    <message>
      <source>Portal {portal}, employee number {user}, secret ••••••••</source>
      <translation>Портал {portal}, сотрудник № {user}, секретный код ••••••••</translation>
    </message>
    <message>
      <source>Starting the practice portal…</source>
      <translation>Запускаем учебный портал…</translation>
    </message>
    <message>
      <source>The request is on the clipboard; paste it into a message.</source>
      <translation>Текст просьбы скопирован: вставьте его в сообщение.</translation>
    </message>
    <message>
      <source>The whole address, or a copied command line that holds it.</source>
      <translation>Адрес целиком или скопированная команда, в которой он есть.</translation>
    </message>
    <message>
      <source>This computer offers no safe place for it, so it is kept until the program is closed.</source>
      <translation>На этом компьютере нет надёжного хранилища, поэтому адрес помнится, пока программа открыта.</translation>
    </message>
    <message>
      <source>Type the name of your portal into the field first, for example name.bitrix24.com.</source>
      <translation>Сначала введите в поле имя вашего портала, например name.bitrix24.ru.</translation>
    </message>
    <message>
      <source>Use the &amp;practice portal</source>
      <translation>&amp;Учебный портал</translation>
    </message>
    <message>
      <source>Webhook address</source>
      <translation>Адрес вебхука</translation>
    </message>
    <message>
      <source>https://name.bitrix24.com/rest/1/…/</source>
      <translation>https://name.bitrix24.ru/rest/1/…/</translation>
    </message>
    <message>
      <source>our portal</source>
      <translation>наш портал</translation>
    </message>
    <message>
      <source>the records I import</source>
      <translation>записи, которые я импортирую</translation>
    </message>
  </context>
  <context>
    <name>Constants</name>
    <message>
      <source>&amp;Add</source>
      <translation>&amp;Добавить</translation>
    </message>
    <message>
      <source>Also fill</source>
      <translation>Заполнить ещё</translation>
    </message>
    <message>
      <source>Also fill field</source>
      <translation>Заполнить ещё: поле</translation>
    </message>
    <message>
      <source>Also fill where</source>
      <translation>Заполнить ещё: где</translation>
    </message>
    <message>
      <source>Also fill with</source>
      <translation>Заполнить ещё: чем</translation>
    </message>
    <message>
      <source>a field…</source>
      <translation>поле…</translation>
    </message>
    <message>
      <source>empty cells</source>
      <translation>пустые ячейки</translation>
    </message>
    <message>
      <source>every row</source>
      <translation>все строки</translation>
    </message>
    <message>
      <source>in every row</source>
      <translation>во всех строках</translation>
    </message>
    <message>
      <source>only where empty</source>
      <translation>только где пусто</translation>
    </message>
    <message>
      <source>the same text for every row</source>
      <translation>один текст для всех строк</translation>
    </message>
    <message>
      <source>with</source>
      <translation>значением</translation>
    </message>
  </context>
  <context>
    <name>Contract</name>
    <message>
      <source> and {count} more</source>
      <translation> и ещё {count}</translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s), in this import only; your file stays as it is</source>
      <translation>
        <numerusform>%Ln ячейка, только в этом импорте; ваш файл остаётся как есть</numerusform>
        <numerusform>%Ln ячейки, только в этом импорте; ваш файл остаётся как есть</numerusform>
        <numerusform>%Ln ячеек, только в этом импорте; ваш файл остаётся как есть</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln person(s),</source>
      <translation>
        <numerusform>%Ln сотруднику,</numerusform>
        <numerusform>%Ln сотрудникам,</numerusform>
        <numerusform>%Ln сотрудникам,</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln строка</numerusform>
        <numerusform>%Ln строки</numerusform>
        <numerusform>%Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>At any time: nothing more leaves, and the rest can be continued later.</source>
      <translation>В любой момент: больше ничего не уйдёт, остальные строки можно отправить позже.</translation>
    </message>
    <message>
      <source>Changed by you</source>
      <translation>Изменено вами</translation>
    </message>
    <message>
      <source>Estimates carry no mark of ours: after a lost answer you are asked, not guessed.</source>
      <translation>Предложения нельзя пометить нашей меткой: если ответ потеряется, программа спросит вас, а не станет гадать.</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Поля</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Файлы</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Откуда</translation>
    </message>
    <message>
      <source>From the result or the history; records somebody edited since are kept.</source>
      <translation>Из результата или из истории; записи, которые кто-то успел изменить, останутся.</translation>
    </message>
    <message>
      <source>Not done</source>
      <translation>Чего не будет</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Важно</translation>
    </message>
    <message>
      <source>Nothing is changed or deleted; automation rules and workflows do not start.</source>
      <translation>Ничего не меняется и не удаляется; роботы и бизнес-процессы не запускаются.</translation>
    </message>
    <message>
      <source>Notified</source>
      <translation>Уведомления</translation>
    </message>
    <message>
      <source>Portal</source>
      <translation>Портал</translation>
    </message>
    <message>
      <source>Practice portal on this computer; nothing reaches Bitrix24</source>
      <translation>Учебный портал на этом компьютере; в Битрикс24 ничего не попадёт</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Записи</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Строки</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Остановка</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Время</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>about {time}, as other portals were seen to take; this one was not measured yet</source>
      <translation>примерно {time}, как обычно у порталов: этот ещё не измерен</translation>
    </message>
    <message numerus="yes">
      <source>about {time}, measured in %Ln earlier import(s) into this portal</source>
      <translation>
        <numerusform>примерно {time}, по %Ln прежнему импорту на этот портал</numerusform>
        <numerusform>примерно {time}, по %Ln прежним импортам на этот портал</numerusform>
        <numerusform>примерно {time}, по %Ln прежним импортам на этот портал</numerusform>
      </translation>
    </message>
    <message>
      <source>nobody</source>
      <translation>никому</translation>
    </message>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
    <message numerus="yes">
      <source>up to %Ln time(s) each</source>
      <translation>
        <numerusform>до %Ln раза каждому</numerusform>
        <numerusform>до %Ln раз каждому</numerusform>
        <numerusform>до %Ln раз каждому</numerusform>
      </translation>
    </message>
    <message>
      <source>{create} to create + {held} held back</source>
      <translation>{create} к созданию + {held} отложено</translation>
    </message>
    <message>
      <source>{portal}, in the name of {name}</source>
      <translation>{portal}, от имени: {name}</translation>
    </message>
  </context>
  <context>
    <name>CureBar</name>
    <message>
      <source>Another country</source>
      <translation>Другая страна</translation>
    </message>
    <message>
      <source>Another country…</source>
      <translation>Другая страна…</translation>
    </message>
    <message>
      <source>Choose what it means</source>
      <translation>Выбрать, что это значит</translation>
    </message>
    <message numerus="yes">
      <source>Create anyway (%Ln)</source>
      <translation>
        <numerusform>Всё равно создать (%Ln)</numerusform>
        <numerusform>Всё равно создать (%Ln)</numerusform>
        <numerusform>Всё равно создать (%Ln)</numerusform>
      </translation>
    </message>
    <message>
      <source>Mend it at the step Files</source>
      <translation>Исправить на шаге «Файлы»</translation>
    </message>
    <message>
      <source>Only for the rows selected below</source>
      <translation>Только для выделенных ниже строк</translation>
    </message>
    <message numerus="yes">
      <source>Take in again (%Ln)</source>
      <translation>
        <numerusform>Вернуть (%Ln)</numerusform>
        <numerusform>Вернуть (%Ln)</numerusform>
        <numerusform>Вернуть (%Ln)</numerusform>
      </translation>
    </message>
    <message>
      <source>Yes, put the files in afterwards</source>
      <translation>Да, добавить файлы потом</translation>
    </message>
  </context>
  <context>
    <name>DateEditor</name>
    <message>
      <source>Calendar</source>
      <translation>Календарь</translation>
    </message>
  </context>
  <context>
    <name>DoctorModel</name>
    <message>
      <source>Employees can be found by name (right “user_basic”)</source>
      <translation>Сотрудников можно искать по имени (право user_basic)</translation>
    </message>
    <message>
      <source>Its certificate is trusted</source>
      <translation>Сертификат портала надёжен</translation>
    </message>
    <message>
      <source>The clocks agree</source>
      <translation>Часы не расходятся</translation>
    </message>
    <message>
      <source>The plan of the portal allows webhooks</source>
      <translation>Тариф портала разрешает вебхуки</translation>
    </message>
    <message>
      <source>The portal answers</source>
      <translation>Портал отвечает</translation>
    </message>
    <message>
      <source>The secret is valid</source>
      <translation>Секретный код действует</translation>
    </message>
    <message>
      <source>The webhook may work with the CRM (right “crm”)</source>
      <translation>Вебхук может работать с CRM (право crm)</translation>
    </message>
    <message>
      <source>all right</source>
      <translation>в порядке</translation>
    </message>
    <message>
      <source>being checked</source>
      <translation>проверяется</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>не прошла</translation>
    </message>
    <message>
      <source>not checked yet</source>
      <translation>ещё не проверено</translation>
    </message>
    <message>
      <source>please look</source>
      <translation>обратите внимание</translation>
    </message>
  </context>
  <context>
    <name>Duration</name>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} ч {minutes} мин</translation>
    </message>
    <message>
      <source>{least} to {most}</source>
      <translation>{least} – {most}</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} мин</translation>
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} мин {seconds} с</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} с</translation>
    </message>
  </context>
  <context>
    <name>EditBar</name>
    <message>
      <source>Changed. The same in other rows?</source>
      <translation>Изменено. Сделать то же в других строках?</translation>
    </message>
    <message>
      <source>Only here</source>
      <translation>Только здесь</translation>
    </message>
    <message numerus="yes">
      <source>Same pattern in %Ln row(s)</source>
      <translation>
        <numerusform>По этому образцу в %Ln строке</numerusform>
        <numerusform>По этому образцу в %Ln строках</numerusform>
        <numerusform>По этому образцу в %Ln строках</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Same value in %Ln row(s)</source>
      <translation>
        <numerusform>То же значение в %Ln строке</numerusform>
        <numerusform>То же значение в %Ln строках</numerusform>
        <numerusform>То же значение в %Ln строках</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Encoding</name>
    <message>
      <source>Central European</source>
      <translation>центральноевропейская</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>китайская</translation>
    </message>
    <message>
      <source>Cyrillic</source>
      <translation>кириллица</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>японская</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>корейская</translation>
    </message>
    <message>
      <source>Turkish</source>
      <translation>турецкая</translation>
    </message>
    <message>
      <source>Western European</source>
      <translation>западноевропейская</translation>
    </message>
    <message>
      <source>all languages</source>
      <translation>все языки</translation>
    </message>
  </context>
  <context>
    <name>EncodingChoice</name>
    <message>
      <source>Which line can be read? Click it; the table follows.</source>
      <translation>Какая строка читается? Нажмите на неё — таблица сразу изменится.</translation>
    </message>
  </context>
  <context>
    <name>FallbackBar</name>
    <message>
      <source>All unknown texts of “{column}” become</source>
      <translation>Всё неизвестное в «{column}» станет</translation>
    </message>
    <message>
      <source>Ask about each</source>
      <translation>Спрашивать о каждом</translation>
    </message>
    <message>
      <source>Hold rows back</source>
      <translation>Отложить строки</translation>
    </message>
    <message>
      <source>Leave empty</source>
      <translation>Оставить пустым</translation>
    </message>
  </context>
  <context>
    <name>Fields</name>
    <message>
      <source>Links to other records</source>
      <translation>Связи с другими записями</translation>
    </message>
    <message>
      <source>Main</source>
      <translation>Основные</translation>
    </message>
    <message>
      <source>Only a CRM administrator may set it. It must not be earlier than the newest record of this kind on the portal, nor lie in the future; rows are sent oldest first, one request after another.</source>
      <translation>Задать может только администратор CRM. Не раньше самой новой записи этого вида на портале и не в будущем; строки отправляются от старых к новым, по одному запросу.</translation>
    </message>
    <message>
      <source>Only a CRM administrator may set it. It must not lie in the future, and the order must be: created, moved, changed.</source>
      <translation>Задать может только администратор CRM. Не в будущем, и порядок должен быть таким: создано, перемещено, изменено.</translation>
    </message>
    <message>
      <source>Only a CRM administrator may set it. It takes the number, name or e-mail of an employee.</source>
      <translation>Задать может только администратор CRM. Подходит номер, имя или e-mail сотрудника.</translation>
    </message>
    <message>
      <source>Own fields of your portal</source>
      <translation>Поля вашего портала</translation>
    </message>
    <message>
      <source>Phones, e-mails, sites</source>
      <translation>Телефоны, e-mail, сайты</translation>
    </message>
    <message>
      <source>Required</source>
      <translation>Обязательные</translation>
    </message>
    <message>
      <source>System, for administrators</source>
      <translation>Системные, для администраторов</translation>
    </message>
    <message>
      <source>address in one cell</source>
      <translation>адрес в одной ячейке</translation>
    </message>
    <message>
      <source>addresses, like anna@example.com</source>
      <translation>адреса, например anna@example.com</translation>
    </message>
    <message>
      <source>amount with currency, like 300 USD</source>
      <translation>сумма с валютой, например 300 USD</translation>
    </message>
    <message>
      <source>another record: its title, number, key, phone or e-mail</source>
      <translation>другая запись: название, номер, ключ, телефон или e-mail</translation>
    </message>
    <message>
      <source>currency, like EUR</source>
      <translation>валюта, например EUR</translation>
    </message>
    <message>
      <source>date and time, like 31.12.2026 14:05</source>
      <translation>дата и время, например 31.12.2026 14:05</translation>
    </message>
    <message>
      <source>date, like 31.12.2026</source>
      <translation>дата, например 31.12.2026</translation>
    </message>
    <message>
      <source>employee: name, e-mail or number</source>
      <translation>сотрудник: имя, e-mail или номер</translation>
    </message>
    <message>
      <source>link, like example.com</source>
      <translation>ссылка, например example.com</translation>
    </message>
    <message>
      <source>links, like example.com</source>
      <translation>ссылки, например example.com</translation>
    </message>
    <message>
      <source>names or links, like @anna</source>
      <translation>имена или ссылки, например @anna</translation>
    </message>
    <message>
      <source>number of a directory row</source>
      <translation>номер строки справочника</translation>
    </message>
    <message>
      <source>number of a list element</source>
      <translation>номер элемента списка</translation>
    </message>
    <message>
      <source>number of a list section</source>
      <translation>номер раздела списка</translation>
    </message>
    <message>
      <source>number, like 1 234.50</source>
      <translation>число, например 1 234,50</translation>
    </message>
    <message>
      <source>one of a list of the portal</source>
      <translation>значение из списка портала</translation>
    </message>
    <message>
      <source>one of a list: {values}</source>
      <translation>одно из списка: {values}</translation>
    </message>
    <message>
      <source>phones, like +7 495 123-45-67</source>
      <translation>телефоны, например +7 495 123-45-67</translation>
    </message>
    <message>
      <source>pipeline</source>
      <translation>воронка</translation>
    </message>
    <message>
      <source>several: {type}</source>
      <translation>несколько: {type}</translation>
    </message>
    <message>
      <source>surname, first name and patronymic in one cell</source>
      <translation>фамилия, имя и отчество в одной ячейке</translation>
    </message>
    <message>
      <source>text</source>
      <translation>текст</translation>
    </message>
    <message>
      <source>whole number, like 81</source>
      <translation>целое число, например 81</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>да или нет</translation>
    </message>
  </context>
  <context>
    <name>FieldsModel</name>
    <message>
      <source>Do not import</source>
      <translation>Не импортировать</translation>
    </message>
    <message>
      <source>Used last time</source>
      <translation>Как в прошлый раз</translation>
    </message>
    <message>
      <source>{field} (required)</source>
      <translation>{field} (обязательное)</translation>
    </message>
  </context>
  <context>
    <name>FileCureBar</name>
    <message numerus="yes">
      <source>All %Ln such row(s)</source>
      <translation>
        <numerusform>Все такие строки: %Ln</numerusform>
        <numerusform>Все такие строки: %Ln</numerusform>
        <numerusform>Все такие строки: %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose folder</source>
      <translation>Выбрать папку</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Посмотреть снова</translation>
    </message>
    <message>
      <source>Send the row without it</source>
      <translation>Отправить строку без него</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Показать папку</translation>
    </message>
    <message>
      <source>Yes, follow links for “{column}”</source>
      <translation>Да, следовать ссылкам для «{column}»</translation>
    </message>
    <message>
      <source>Yes, give it to each of these rows</source>
      <translation>Да, добавить каждой из этих строк</translation>
    </message>
    <message>
      <source>Yes, put the files in afterwards</source>
      <translation>Да, добавить файлы потом</translation>
    </message>
    <message>
      <source>Yes, “{column}” may lead out of it</source>
      <translation>Да, «{column}» может вести наружу</translation>
    </message>
  </context>
  <context>
    <name>FileRule</name>
    <message>
      <source>Folder is named like</source>
      <translation>Папка названа как</translation>
    </message>
    <message>
      <source>Name begins with the phone of</source>
      <translation>Имя начинается с телефона из</translation>
    </message>
    <message>
      <source>Name begins with the value of</source>
      <translation>Имя начинается со значения из</translation>
    </message>
    <message>
      <source>Name contains the value of</source>
      <translation>Имя содержит значение из</translation>
    </message>
    <message>
      <source>Names are in the column</source>
      <translation>Имена в столбце</translation>
    </message>
    <message>
      <source>folder is named like the phone “{column}”</source>
      <translation>папка названа как телефон «{column}»</translation>
    </message>
    <message>
      <source>folder is named like “{column}”</source>
      <translation>папка названа как «{column}»</translation>
    </message>
    <message>
      <source>name begins with the phone “{column}”</source>
      <translation>имя начинается с телефона «{column}»</translation>
    </message>
    <message>
      <source>name begins with “{column}”</source>
      <translation>имя начинается с «{column}»</translation>
    </message>
    <message>
      <source>name contains the phone “{column}”</source>
      <translation>имя содержит телефон «{column}»</translation>
    </message>
    <message>
      <source>name contains “{column}”</source>
      <translation>имя содержит «{column}»</translation>
    </message>
    <message>
      <source>named in “{column}”</source>
      <translation>имена в «{column}»</translation>
    </message>
    <message>
      <source>“{column}” may lead out of the folder</source>
      <translation>«{column}» может вести за пределы папки</translation>
    </message>
  </context>
  <context>
    <name>FileRules</name>
    <message numerus="yes">
      <source>%Ln more file(s) could find their rows: {rule}.</source>
      <translation>
        <numerusform>Ещё %Ln файл нашёл бы свою строку: {rule}.</numerusform>
        <numerusform>Ещё %Ln файла нашли бы свои строки: {rule}.</numerusform>
        <numerusform>Ещё %Ln файлов нашли бы свои строки: {rule}.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Add</source>
      <translation>До&amp;бавить</translation>
    </message>
    <message>
      <source>A file that fits several rows goes to each of them; otherwise it goes to none, and that is said.</source>
      <translation>Файл, подходящий нескольким строкам, достаётся каждой из них; иначе — ни одной, и об этом сказано.</translation>
    </message>
    <message>
      <source>Column that leads to files</source>
      <translation>Столбец, по которому находят файлы</translation>
    </message>
    <message>
      <source>Field for files</source>
      <translation>Поле для файлов</translation>
    </message>
    <message>
      <source>How files find their rows</source>
      <translation>Как файлы находят строки</translation>
    </message>
    <message>
      <source>One file may go to &amp;several rows</source>
      <translation>Один файл — &amp;нескольким строкам</translation>
    </message>
    <message>
      <source>Use this rule</source>
      <translation>Применить правило</translation>
    </message>
    <message>
      <source>a column…</source>
      <translation>столбец…</translation>
    </message>
    <message>
      <source>a field for files…</source>
      <translation>поле для файлов…</translation>
    </message>
    <message>
      <source>and go to</source>
      <translation>в поле</translation>
    </message>
  </context>
  <context>
    <name>FilesModel</name>
    <message numerus="yes">
      <source>%Ln found</source>
      <translation>
        <numerusform>найден %Ln</numerusform>
        <numerusform>найдено %Ln</numerusform>
        <numerusform>найдено %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Файлы</translation>
    </message>
    <message>
      <source>Goes to</source>
      <translation>Куда</translation>
    </message>
    <message>
      <source>No file</source>
      <translation>Нет</translation>
    </message>
    <message>
      <source>No row fits</source>
      <translation>Без строки</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Запись</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Размер</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Статус</translation>
    </message>
  </context>
  <context>
    <name>FilesPage</name>
    <message numerus="yes">
      <source>%Ln file(s)</source>
      <translation>
        <numerusform>%Ln файл</numerusform>
        <numerusform>%Ln файла</numerusform>
        <numerusform>%Ln файлов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) cannot be used; their rows will be held back.</source>
      <translation>
        <numerusform>%Ln файл не подходит; строки с ним будут отложены.</numerusform>
        <numerusform>%Ln файла не подходят; строки с ними будут отложены.</numerusform>
        <numerusform>%Ln файлов не подходят; строки с ними будут отложены.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Pick files for this row…</source>
      <translation>Выбрать &amp;файлы…</translation>
    </message>
    <message>
      <source>C&amp;hoose folder</source>
      <translation>&amp;Выбрать папку</translation>
    </message>
    <message>
      <source>Choose a line to see its files. Files from the file manager can be dropped on it.</source>
      <translation>Выберите строку, чтобы увидеть её файлы. На неё можно перетащить файлы из проводника.</translation>
    </message>
    <message>
      <source>Choose another folder</source>
      <translation>Выбрать другую папку</translation>
    </message>
    <message>
      <source>Create records without files that are &amp;too heavy; put the files in afterwards</source>
      <translation>Сли&amp;шком тяжёлые файлы добавлять после создания записей</translation>
    </message>
    <message>
      <source>Dropped files go to</source>
      <translation>Перетащить в</translation>
    </message>
    <message>
      <source>Field for dropped files</source>
      <translation>Поле для перетащенных файлов</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Файлы</translation>
    </message>
    <message>
      <source>Files &amp;folder</source>
      <translation>&amp;Папка с файлами</translation>
    </message>
    <message>
      <source>Files folder</source>
      <translation>Папка с файлами</translation>
    </message>
    <message>
      <source>Files from the file manager can be dropped on this line.</source>
      <translation>На эту строку можно перетащить файлы из проводника.</translation>
    </message>
    <message>
      <source>Files that belong to the rows</source>
      <translation>Файлы, которые относятся к строкам</translation>
    </message>
    <message>
      <source>Forget what was picked</source>
      <translation>Забыть выбранное</translation>
    </message>
    <message>
      <source>No files: just press Next</source>
      <translation>Файлов нет? Просто нажмите «Далее»</translation>
    </message>
    <message>
      <source>Point at a folder and say how its files find their rows; or drop files on a row.</source>
      <translation>Укажите папку и скажите, как её файлы находят свои строки, или перетащите файлы на строку.</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Показать</translation>
    </message>
    <message>
      <source>The table is not the one it was: what was picked or said for its rows was let go.</source>
      <translation>Таблица уже не та: то, что было выбрано или указано для её строк, забыто.</translation>
    </message>
  </context>
  <context>
    <name>FilesProofLine</name>
    <message>
      <source>Compare &amp;all files</source>
      <translation>Сравнить вс&amp;е файлы</translation>
    </message>
    <message>
      <source>Comparing files</source>
      <translation>Сравнение файлов</translation>
    </message>
    <message>
      <source>Fetches every file of this import from the portal and compares it with the one that was sent.</source>
      <translation>Скачивает с портала каждый файл этого импорта и сравнивает его с тем, что был отправлен.</translation>
    </message>
    <message>
      <source>Files compared by content: {proven} of {every} records</source>
      <translation>Файлы сравнены по содержимому: {proven} записей из {every}</translation>
    </message>
    <message numerus="yes">
      <source>Not looked at yet: %Ln record(s); the comparison goes on from there.</source>
      <translation>
        <numerusform>Ещё не просмотрена %Ln запись; сравнение продолжится с этого места.</numerusform>
        <numerusform>Ещё не просмотрены %Ln записи; сравнение продолжится с этого места.</numerusform>
        <numerusform>Ещё не просмотрено %Ln записей; сравнение продолжится с этого места.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln record(s) somebody changed them since; they stay as they are.</source>
      <translation>
        <numerusform>У %Ln записи их с тех пор кто-то изменил; они остаются как есть.</numerusform>
        <numerusform>У %Ln записей их с тех пор кто-то изменил; они остаются как есть.</numerusform>
        <numerusform>У %Ln записей их с тех пор кто-то изменил; они остаются как есть.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln record(s) the files are what was sent, to the last byte.</source>
      <translation>
        <numerusform>У %Ln записи файлы совпадают с отправленными до последнего байта.</numerusform>
        <numerusform>У %Ln записей файлы совпадают с отправленными до последнего байта.</numerusform>
        <numerusform>У %Ln записей файлы совпадают с отправленными до последнего байта.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln record(s) the portal does not give them back.</source>
      <translation>
        <numerusform>У %Ln записи портал их не отдаёт.</numerusform>
        <numerusform>У %Ln записей портал их не отдаёт.</numerusform>
        <numerusform>У %Ln записей портал их не отдаёт.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln record(s) they are missing or others: “Try the files again” mends it.</source>
      <translation>
        <numerusform>У %Ln записи их нет или они другие: «Дослать файлы» это исправит.</numerusform>
        <numerusform>У %Ln записей их нет или они другие: «Дослать файлы» это исправит.</numerusform>
        <numerusform>У %Ln записей их нет или они другие: «Дослать файлы» это исправит.</numerusform>
      </translation>
    </message>
    <message>
      <source>St&amp;op comparing</source>
      <translation>&amp;Остановить сравнение</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Search rows</source>
      <translation>Искать строки</translation>
    </message>
  </context>
  <context>
    <name>FilterChips</name>
    <message>
      <source>All</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Изменено</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Дубли</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>Отложено</translation>
    </message>
    <message>
      <source>With problems</source>
      <translation>Проблемы</translation>
    </message>
  </context>
  <context>
    <name>FindPanel</name>
    <message numerus="yes">
      <source>%Ln cell(s) would change</source>
      <translation>
        <numerusform>Изменится %Ln ячейка</numerusform>
        <numerusform>Изменятся %Ln ячейки</numerusform>
        <numerusform>Изменится %Ln ячеек</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Replace</source>
      <translation>Зам&amp;енить</translation>
    </message>
    <message>
      <source>&amp;Replace in {count}</source>
      <translation>Зам&amp;енить: {count}</translation>
    </message>
    <message>
      <source>All columns</source>
      <translation>Все столбцы</translation>
    </message>
    <message>
      <source>Capitals count</source>
      <translation>Учитывать регистр</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Столбец</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Найти</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Ничего не найдено</translation>
    </message>
    <message>
      <source>Replace by</source>
      <translation>Заменить на</translation>
    </message>
    <message>
      <source>Type what to find.</source>
      <translation>Введите, что искать.</translation>
    </message>
    <message>
      <source>Whole cells only</source>
      <translation>Ячейка целиком</translation>
    </message>
  </context>
  <context>
    <name>Gap</name>
    <message>
      <source>Choose a field for at least one column.</source>
      <translation>Выберите поле хотя бы для одного столбца.</translation>
    </message>
    <message>
      <source>Choose a spreadsheet first.</source>
      <translation>Сначала выберите файл таблицы.</translation>
    </message>
    <message>
      <source>Choose what the rows of your table are.</source>
      <translation>Выберите, что записано в строках вашей таблицы.</translation>
    </message>
    <message>
      <source>Every row is held back. Look at the causes and mend them first.</source>
      <translation>Отложены все строки. Посмотрите причины и сначала исправьте их.</translation>
    </message>
    <message>
      <source>Paste a webhook address and check the connection first.</source>
      <translation>Сначала вставьте адрес вебхука и проверьте подключение.</translation>
    </message>
    <message>
      <source>Press the start button; only then anything is sent.</source>
      <translation>Нажмите кнопку запуска: только после этого строки начнут отправляться.</translation>
    </message>
    <message>
      <source>Still reading; a moment, please.</source>
      <translation>Ещё читаем файл, подождите немного.</translation>
    </message>
    <message>
      <source>The connection is still being checked; a moment, please.</source>
      <translation>Подключение ещё проверяется, подождите немного.</translation>
    </message>
    <message>
      <source>The import is still going on.</source>
      <translation>Импорт ещё идёт.</translation>
    </message>
    <message>
      <source>The portal is still being asked; a moment, please.</source>
      <translation>Ещё ждём ответа портала, подождите немного.</translation>
    </message>
    <message>
      <source>The rows are still being checked; a moment, please.</source>
      <translation>Строки ещё проверяются, подождите немного.</translation>
    </message>
    <message>
      <source>The rows have not been checked with these choices yet.</source>
      <translation>С этими настройками строки ещё не проверялись.</translation>
    </message>
    <message>
      <source>This sheet has no rows below its heading. Choose another sheet or row.</source>
      <translation>На этом листе под заголовками нет строк. Выберите другой лист или другую строку заголовков.</translation>
    </message>
    <message>
      <source>{question}</source>
      <translation>{question}</translation>
    </message>
  </context>
  <context>
    <name>Guide</name>
    <message>
      <source>&amp;Open that page of my portal</source>
      <translation>&amp;Открыть эту страницу</translation>
    </message>
    <message>
      <source>Choose Other › Incoming webhook. Tick the rights “CRM” (crm) and “Users, basic” (user_basic).</source>
      <translation>Выберите «Другое › Входящий вебхук». Отметьте права «CRM (crm)» и «Пользователи (базовые) (user_basic)».</translation>
    </message>
    <message>
      <source>Copy re&amp;quest to administrator</source>
      <translation>С&amp;копировать просьбу</translation>
    </message>
    <message>
      <source>Drawing: the address of the webhook with the button that copies it</source>
      <translation>Рисунок: адрес вебхука и кнопка, которая его копирует</translation>
    </message>
    <message>
      <source>Drawing: the menu of the portal with the entry and the tab to choose</source>
      <translation>Рисунок: меню портала, нужный пункт и нужная вкладка</translation>
    </message>
    <message>
      <source>Drawing: the tile of the webhook, then the list of rights with two of them ticked</source>
      <translation>Рисунок: плитка вебхука, затем список прав, в котором отмечены два</translation>
    </message>
    <message>
      <source>Hello!

I would like to import a spreadsheet into our Bitrix24 ({portal}). Please create an incoming webhook for me:

1. Applications &gt; Developer resources &gt; Ready-made scenarios &gt; Other &gt; Incoming webhook.
2. Access permissions: CRM (crm) and Users, basic (user_basic).
3. The employee of the webhook needs the CRM rights Import, Read and Delete for {kind}.
4. An expiry date in a week is enough; please delete the webhook afterwards.

Please send me the address in a way only I can read: it works like a password.</source>
      <translation>Здравствуйте!

Хочу загрузить таблицу в наш Битрикс24 ({portal}). Пожалуйста, создайте для меня входящий вебхук:

1. Приложения &gt; Разработчикам &gt; Готовые сценарии &gt; Другое &gt; Входящий вебхук.
2. Права доступа: CRM (crm) и Пользователи (базовые) (user_basic).
3. Сотруднику, от имени которого создан вебхук, нужны права CRM «Импорт», «Чтение» и «Удаление» на {kind}.
4. Срока действия в одну неделю достаточно; потом вебхук можно удалить.

Пожалуйста, пришлите адрес так, чтобы его видел только я: он работает как пароль.</translation>
    </message>
    <message>
      <source>In your portal open Applications › Developer resources › Ready-made scenarios.</source>
      <translation>На портале откройте «Приложения › Разработчикам › Готовые сценарии».</translation>
    </message>
    <message>
      <source>No webhook yet? It takes two minutes.</source>
      <translation>Вебхука ещё нет? Это займёт две минуты.</translation>
    </message>
    <message>
      <source>Press Create, copy the address of the webhook and paste it here.</source>
      <translation>Нажмите «Создать», скопируйте адрес вебхука и вставьте его сюда.</translation>
    </message>
  </context>
  <context>
    <name>Header</name>
    <message>
      <source>Not connected to a portal yet</source>
      <translation>Портал ещё не подключён</translation>
    </message>
    <message>
      <source>Practice portal</source>
      <translation>Учебный портал</translation>
    </message>
    <message>
      <source>{portal} — as {name}</source>
      <translation>{portal} — {name}</translation>
    </message>
  </context>
  <context>
    <name>HeapChips</name>
    <message>
      <source>Files without a row</source>
      <translation>Лишние файлы</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Проблемы</translation>
    </message>
    <message>
      <source>With files</source>
      <translation>С файлами</translation>
    </message>
    <message>
      <source>Without files</source>
      <translation>Без файлов</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A cell may name several files, separated by a semicolon or a line break.</source>
      <translation>В ячейке может быть несколько имён файлов через точку с запятой или с новой строки.</translation>
    </message>
    <message>
      <source>A text without a meaning holds its rows back; nothing is put in its place silently.</source>
      <translation>Если значение не распознано, его строки откладываются: молча ничего не подставляется.</translation>
    </message>
    <message>
      <source>A webhook is an address through which a program works in your portal in your name.</source>
      <translation>Вебхук — это адрес, через который программа работает на вашем портале от вашего имени.</translation>
    </message>
    <message>
      <source>Choose a line in trouble: buttons above the table mend it. A path that leads out of the folder is read only after your yes.</source>
      <translation>Выберите строку с проблемой: её исправят кнопки над таблицей. Путь, ведущий за пределы папки, читается только после вашего «да».</translation>
    </message>
    <message>
      <source>Choose the folder they are in; a row whose file is missing is held back.</source>
      <translation>Укажите папку, где лежат файлы; строка, чей файл не найден, откладывается.</translation>
    </message>
    <message>
      <source>Column “{heading}”, for instance “{sample}” → field “{field}”</source>
      <translation>Столбец «{heading}», например «{sample}» → поле «{field}»</translation>
    </message>
    <message>
      <source>Each line is a column of your table. Choose the field it goes to, or leave it out.</source>
      <translation>Каждая строка списка — столбец вашей таблицы. Выберите для него поле или не импортируйте его.</translation>
    </message>
    <message>
      <source>Every cell is tried before anything is sent; on the left are the causes, with counts.</source>
      <translation>До отправки проверяется каждая ячейка; слева — причины и сколько раз они встретились.</translation>
    </message>
    <message>
      <source>Every row is accounted for. The report lists each with its reason and what to do.</source>
      <translation>Учтена каждая строка. В отчёте о каждой сказано, что с ней стало, почему и что делать.</translation>
    </message>
    <message>
      <source>Every row of the table becomes one record of the kind you choose.</source>
      <translation>Из каждой строки таблицы получится одна запись выбранного вида.</translation>
    </message>
    <message>
      <source>For deals and smart processes the pipeline decides which stages there are.</source>
      <translation>Для сделок и смарт-процессов от воронки зависит, какие есть стадии.</translation>
    </message>
    <message>
      <source>If the heading is not found right, choose its row; rows above it are left out.</source>
      <translation>Если заголовки найдены неверно, укажите их строку; всё, что выше, не импортируется.</translation>
    </message>
    <message>
      <source>It works like a password: it is kept in the keystore of this computer and shown as dots.</source>
      <translation>Он действует как пароль: хранится в хранилище паролей этого компьютера и показан точками.</translation>
    </message>
    <message>
      <source>Lists, people and stages are matched once for each different text, not for each row.</source>
      <translation>Списки, сотрудники и стадии сопоставляются один раз для каждого значения, а не в каждой строке.</translation>
    </message>
    <message>
      <source>One row → one record of “{kind}”</source>
      <translation>Одна строка → одна запись «{kind}»</translation>
    </message>
    <message>
      <source>Pause lets nothing more leave until you resume. Stop ends the import; it can be continued.</source>
      <translation>На паузе ничего не отправляется, пока вы не продолжите. «Остановить» завершает импорт; потом его можно продолжить.</translation>
    </message>
    <message>
      <source>Row {row}</source>
      <translation>Строка {row}</translation>
    </message>
    <message>
      <source>Row {row}: {cells}</source>
      <translation>Строка {row}: {cells}</translation>
    </message>
    <message>
      <source>Row {row}: {name}</source>
      <translation>Строка {row}: {name}</translation>
    </message>
    <message>
      <source>Rows with problems stay behind; the others go. You may mend them and check again.</source>
      <translation>Строки с проблемами остаются, остальные уходят. Можно исправить их и проверить снова.</translation>
    </message>
    <message>
      <source>The program works on a private copy; your file is never changed.</source>
      <translation>Программа работает с собственной копией; ваш файл не меняется.</translation>
    </message>
    <message>
      <source>Undo deletes what this import made, and keeps what somebody edited since.</source>
      <translation>Отмена удаляет то, что создал этот импорт, и оставляет то, что кто-то успел изменить.</translation>
    </message>
    <message>
      <source>Weak guesses are only proposed; nothing is taken silently.</source>
      <translation>Неуверенные догадки только предлагаются; молча ничего не принимается.</translation>
    </message>
    <message>
      <source>You may paste the whole address, with quotes or a method at its end; it is understood.</source>
      <translation>Можно вставить адрес целиком, с кавычками или методом на конце: программа разберётся.</translation>
    </message>
    <message>
      <source>{rows} rows = {ready} to send + {held} held back</source>
      <translation>Всего строк: {rows} = {ready} к отправке + {held} отложено</translation>
    </message>
    <message>
      <source>“Not sure” means an answer got lost: the portal is asked before anything is sent again.</source>
      <translation>«Под вопросом» — значит, ответ потерялся: прежде чем отправить строку снова, программа спросит портал.</translation>
    </message>
    <message>
      <source>“{text}” ({times} times) → {meaning}</source>
      <translation>«{text}» (строк: {times}) → {meaning}</translation>
    </message>
  </context>
  <context>
    <name>HelpButton</name>
    <message>
      <source>Help on this step</source>
      <translation>Справка по этому шагу</translation>
    </message>
    <message>
      <source>Help on this step (Shift+F1)</source>
      <translation>Справка по этому шагу (Shift+F1)</translation>
    </message>
  </context>
  <context>
    <name>HelpPanel</name>
    <message>
      <source>C&amp;lose help</source>
      <translation>Скр&amp;ыть справку</translation>
    </message>
    <message>
      <source>Help: {step}</source>
      <translation>Справка: {step}</translation>
    </message>
    <message>
      <source>In your import</source>
      <translation>В вашем импорте</translation>
    </message>
  </context>
  <context>
    <name>HistoryModel</name>
    <message>
      <source>Created</source>
      <translation>Создано</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Завершён</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Прерван</translation>
    </message>
    <message>
      <source>Left over</source>
      <translation>Осталось</translation>
    </message>
    <message>
      <source>Portal</source>
      <translation>Портал</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Записи</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Строки</translation>
    </message>
    <message>
      <source>Running</source>
      <translation>Идёт</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Начат</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Состояние</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Отменён</translation>
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Назад</translation>
    </message>
    <message>
      <source>&amp;Delete…</source>
      <translation>&amp;Удалить…</translation>
    </message>
    <message>
      <source>&amp;Open result</source>
      <translation>&amp;Открыть результат</translation>
    </message>
    <message>
      <source>&amp;Undo…</source>
      <translation>От&amp;менить импорт…</translation>
    </message>
    <message numerus="yes">
      <source>Cleared: %Ln import(s).</source>
      <translation>
        <numerusform>Очищен %Ln импорт.</numerusform>
        <numerusform>Очищено %Ln импорта.</numerusform>
        <numerusform>Очищено %Ln импортов.</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Delete now</source>
      <translation>Удалить сейчас</translation>
    </message>
    <message>
      <source>Delete the cells of all finished imports now?</source>
      <translation>Удалить ячейки всех завершённых импортов сейчас?</translation>
    </message>
    <message>
      <source>Delete the import of {file} from the history?</source>
      <translation>Удалить импорт файла «{file}» из истории?</translation>
    </message>
    <message>
      <source>Earlier imports</source>
      <translation>Прошлые импорты</translation>
    </message>
    <message>
      <source>History</source>
      <translation>История</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Оставить</translation>
    </message>
    <message>
      <source>Kept on this computer only. Open an import to continue it or to take it back.</source>
      <translation>Хранится только на этом компьютере. Откройте импорт, чтобы продолжить его или отменить.</translation>
    </message>
    <message>
      <source>Re&amp;peat with another file</source>
      <translation>&amp;Повторить с другим файлом</translation>
    </message>
    <message>
      <source>Removed are the cells of all finished imports and the copies of opened tables. The imports can still be taken back; their reports and refused rows are gone.</source>
      <translation>Будут удалены ячейки всех завершённых импортов и копии открытых таблиц. Отменить эти импорты по-прежнему можно, но отчётов и отклонённых строк уже не будет.</translation>
    </message>
    <message>
      <source>Save &amp;report</source>
      <translation>&amp;Сохранить отчёт</translation>
    </message>
    <message>
      <source>The entry is deleted.</source>
      <translation>Импорт удалён из истории.</translation>
    </message>
    <message>
      <source>The records on the portal stay. Without its entry the import can neither be continued nor taken back, and there is no report of it any more.</source>
      <translation>Записи на портале останутся. Но без строки в истории импорт нельзя ни продолжить, ни отменить, и отчёта о нём больше не будет.</translation>
    </message>
    <message>
      <source>The report is saved.</source>
      <translation>Отчёт сохранён.</translation>
    </message>
    <message>
      <source>There is no import yet. What you import appears here, with its numbers and its report.</source>
      <translation>Импортов пока нет. Здесь появится всё, что вы импортируете: с цифрами и отчётом.</translation>
    </message>
    <message>
      <source>{file} - import report.xlsx</source>
      <translation>{file} - отчёт об импорте.xlsx</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Alt and an underlined letter press the button that bears it.</source>
      <translation>Alt и подчёркнутая буква нажимают кнопку с этой буквой.</translation>
    </message>
    <message>
      <source>Change the cell</source>
      <translation>Изменить ячейку</translation>
    </message>
    <message>
      <source>Close a panel; never stops an import</source>
      <translation>Закрыть панель; импорт это не останавливает</translation>
    </message>
    <message>
      <source>Copy the chosen cells</source>
      <translation>Скопировать выбранные ячейки</translation>
    </message>
    <message>
      <source>Help on this step, beside the work</source>
      <translation>Справка по шагу рядом с работой</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Клавиши</translation>
    </message>
    <message>
      <source>Make it again</source>
      <translation>Вернуть отменённое</translation>
    </message>
    <message>
      <source>One step back</source>
      <translation>На шаг назад</translation>
    </message>
    <message>
      <source>Open what is chosen</source>
      <translation>Открыть выбранное</translation>
    </message>
    <message>
      <source>Paste a webhook address or copied cells</source>
      <translation>Вставить адрес вебхука или скопированные ячейки</translation>
    </message>
    <message>
      <source>Press, tick, choose</source>
      <translation>Нажать, отметить, выбрать</translation>
    </message>
    <message>
      <source>Replace in the table</source>
      <translation>Заменить в таблице</translation>
    </message>
    <message>
      <source>Search in the table</source>
      <translation>Найти в таблице</translation>
    </message>
    <message>
      <source>Take the last change back</source>
      <translation>Отменить последнее изменение</translation>
    </message>
    <message>
      <source>The main button of the step</source>
      <translation>Главная кнопка шага</translation>
    </message>
    <message>
      <source>This list</source>
      <translation>Этот список</translation>
    </message>
    <message>
      <source>To the next part of the window; leaves a table</source>
      <translation>К следующей части окна; выход из таблицы</translation>
    </message>
    <message>
      <source>To the next problem</source>
      <translation>К следующей проблеме</translation>
    </message>
    <message>
      <source>To the problem before</source>
      <translation>К предыдущей проблеме</translation>
    </message>
  </context>
  <context>
    <name>KindsModel</name>
    <message>
      <source>A smart process of your portal. You may import.</source>
      <translation>Смарт-процесс вашего портала. Импорт разрешён.</translation>
    </message>
    <message>
      <source>You may import.</source>
      <translation>Импорт разрешён.</translation>
    </message>
  </context>
  <context>
    <name>LastResort</name>
    <message>
      <source>Import Assistant for Bitrix24</source>
      <translation>Помощник импорта для Битрикс24</translation>
    </message>
    <message>
      <source>Nothing is lost: your choices are kept and every row that was sent is in the journal. You may go on; if it happens again, use “Report a problem” in the start window.</source>
      <translation>Ничего не потеряно: ваш выбор сохранён, каждая отправленная строка есть в журнале. Можно работать дальше; если это повторится, нажмите «Сообщить о проблеме» в стартовом окне.</translation>
    </message>
    <message>
      <source>Something unexpected happened ({what}).</source>
      <translation>Произошло что-то непредвиденное ({what}).</translation>
    </message>
    <message>
      <source>The import is paused: nothing more leaves. Every row is safe in the journal; press Resume to go on, or close the program and continue from the history.</source>
      <translation>Импорт приостановлен: больше ничего не уходит. Все строки в безопасности, они есть в журнале. Нажмите «Продолжить» или закройте программу и продолжите из истории.</translation>
    </message>
  </context>
  <context>
    <name>MeaningDelegate</name>
    <message>
      <source>Hold rows back</source>
      <translation>Отложить строки</translation>
    </message>
    <message>
      <source>Leave empty</source>
      <translation>Оставить пустым</translation>
    </message>
    <message>
      <source>Meaning of {text}</source>
      <translation>Значение для «{text}»</translation>
    </message>
  </context>
  <context>
    <name>NotesStrip</name>
    <message numerus="yes">
      <source>%Ln column(s) are hidden in the spreadsheet ({columns}) — leave out?</source>
      <translation>
        <numerusform>%Ln столбец скрыт в таблице ({columns}) — исключить?</numerusform>
        <numerusform>%Ln столбца скрыты в таблице ({columns}) — исключить?</numerusform>
        <numerusform>%Ln столбцов скрыто в таблице ({columns}) — исключить?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln hidden column(s) are left out: {columns}.</source>
      <translation>
        <numerusform>Исключён %Ln скрытый столбец: {columns}.</numerusform>
        <numerusform>Исключены %Ln скрытых столбца: {columns}.</numerusform>
        <numerusform>Исключено %Ln скрытых столбцов: {columns}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln hidden row(s) are left out.</source>
      <translation>
        <numerusform>Исключена %Ln скрытая строка.</numerusform>
        <numerusform>Исключены %Ln скрытые строки.</numerusform>
        <numerusform>Исключено %Ln скрытых строк.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln repeated heading(s) are left out.</source>
      <translation>
        <numerusform>Исключён %Ln повтор заголовков.</numerusform>
        <numerusform>Исключены %Ln повтора заголовков.</numerusform>
        <numerusform>Исключено %Ln повторов заголовков.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) are hidden in the spreadsheet — leave out?</source>
      <translation>
        <numerusform>%Ln строка скрыта в таблице — исключить?</numerusform>
        <numerusform>%Ln строки скрыты в таблице — исключить?</numerusform>
        <numerusform>%Ln строк скрыто в таблице — исключить?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) look like totals — leave out?</source>
      <translation>
        <numerusform>%Ln строка похожа на итог — исключить?</numerusform>
        <numerusform>%Ln строки похожи на итоги — исключить?</numerusform>
        <numerusform>%Ln строк похожи на итоги — исключить?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) repeat the headings — leave out?</source>
      <translation>
        <numerusform>%Ln строка повторяет заголовки — исключить?</numerusform>
        <numerusform>%Ln строки повторяют заголовки — исключить?</numerusform>
        <numerusform>%Ln строк повторяют заголовки — исключить?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) that look like totals are left out.</source>
      <translation>
        <numerusform>Исключена %Ln строка, похожая на итог.</numerusform>
        <numerusform>Исключены %Ln строки, похожие на итоги.</numerusform>
        <numerusform>Исключено %Ln строк, похожих на итоги.</numerusform>
      </translation>
    </message>
    <message>
      <source>A second table seems to stand beside, in {columns}; it is not read.</source>
      <translation>Похоже, рядом, в столбцах {columns}, есть вторая таблица; она не читается.</translation>
    </message>
    <message>
      <source>Cell {place} holds a formula without a result. Open the file in a spreadsheet program, save it, and choose it again.</source>
      <translation>В ячейке {place} формула без результата. Откройте файл в табличной программе, сохраните и выберите снова.</translation>
    </message>
    <message>
      <source>Cell {place} shows {value}: the program that wrote the file has lost its last digits.</source>
      <translation>В ячейке {place} стоит {value}: программа, записавшая файл, потеряла последние цифры.</translation>
    </message>
    <message>
      <source>Cell {place} shows {value}: {meaning}.</source>
      <translation>В ячейке {place} стоит {value}: {meaning}.</translation>
    </message>
    <message>
      <source>Cells with errors</source>
      <translation>Ячейки с ошибками</translation>
    </message>
    <message>
      <source>Choose the separator</source>
      <translation>Выбрать разделитель</translation>
    </message>
    <message numerus="yes">
      <source>Column “{column}” holds %Ln formula(s) without results. Open the file in a spreadsheet program, save it, and choose it again.</source>
      <translation>
        <numerusform>В столбце «{column}» %Ln формула без результата. Откройте файл в табличной программе, сохраните и выберите снова.</numerusform>
        <numerusform>В столбце «{column}» %Ln формулы без результата. Откройте файл в табличной программе, сохраните и выберите снова.</numerusform>
        <numerusform>В столбце «{column}» %Ln формул без результата. Откройте файл в табличной программе, сохраните и выберите снова.</numerusform>
      </translation>
    </message>
    <message>
      <source>Each line was read as one cell: the lines share no separator.</source>
      <translation>Каждая строка прочитана как одна ячейка: общего разделителя в строках нет.</translation>
    </message>
    <message>
      <source>Formulas without results</source>
      <translation>Формулы без результата</translation>
    </message>
    <message>
      <source>It is one table</source>
      <translation>Это одна таблица</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Исключить</translation>
    </message>
    <message>
      <source>Long numbers that lost digits</source>
      <translation>Длинные числа, потерявшие цифры</translation>
    </message>
    <message>
      <source>Only the second table, in {columns}, is read.</source>
      <translation>Читается только вторая таблица, в столбцах {columns}.</translation>
    </message>
    <message>
      <source>Read that one instead</source>
      <translation>Читать её</translation>
    </message>
    <message>
      <source>Read the first table only</source>
      <translation>Читать только первую</translation>
    </message>
    <message>
      <source>Row {row} has more or fewer cells than most rows.</source>
      <translation>В строке {row} больше или меньше ячеек, чем в большинстве строк.</translation>
    </message>
    <message>
      <source>Rows with too many or too few cells</source>
      <translation>Строки с лишними или недостающими ячейками</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Показать</translation>
    </message>
    <message>
      <source>Show next</source>
      <translation>Показать дальше</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>Вернуть</translation>
    </message>
    <message>
      <source>What stands in {columns} is read as part of one table.</source>
      <translation>Столбцы {columns} читаются как часть одной таблицы.</translation>
    </message>
  </context>
  <context>
    <name>OfferBar</name>
    <message>
      <source>Not now</source>
      <translation>Не сейчас</translation>
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message>
      <source>Already there</source>
      <translation>Уже есть</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Создано</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>Отложено</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Не отправлено</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Под вопросом</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Отклонено</translation>
    </message>
    <message>
      <source>Sending</source>
      <translation>Отправляется</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>Обновлено</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Ждёт</translation>
    </message>
  </context>
  <context>
    <name>Over</name>
    <message>
      <source>&amp;Close</source>
      <translation>&amp;Закрыть</translation>
    </message>
  </context>
  <context>
    <name>PairAdder</name>
    <message>
      <source>Remove: {what}</source>
      <translation>Убрать: {what}</translation>
    </message>
  </context>
  <context>
    <name>Phrases</name>
    <message>
      <source>Already deleted on the portal</source>
      <translation>Уже удалена на портале</translation>
    </message>
    <message>
      <source>Already there</source>
      <translation>Уже есть</translation>
    </message>
    <message>
      <source>Being taken back</source>
      <translation>Отменяется</translation>
    </message>
    <message>
      <source>Companies</source>
      <translation>Компании</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Контакты</translation>
    </message>
    <message>
      <source>Continue the import to find out.</source>
      <translation>Продолжите импорт, чтобы это выяснить.</translation>
    </message>
    <message>
      <source>Continue the import to send it.</source>
      <translation>Продолжите импорт, чтобы её отправить.</translation>
    </message>
    <message>
      <source>Could not be read back</source>
      <translation>Не удалось прочитать обратно</translation>
    </message>
    <message>
      <source>Could not be taken back</source>
      <translation>Не удалось отменить</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Создано</translation>
    </message>
    <message>
      <source>Created, file missing</source>
      <translation>Создано, нет файла</translation>
    </message>
    <message>
      <source>Differs</source>
      <translation>Отличается</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Files compared by content, equal</source>
      <translation>Файлы сравнены по содержимому, совпадают</translation>
    </message>
    <message>
      <source>Files compared by number only</source>
      <translation>Файлы сравнены только по количеству</translation>
    </message>
    <message>
      <source>Full name, to be parted</source>
      <translation>ФИО целиком (будет разделено)</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>Отложено</translation>
    </message>
    <message>
      <source>Import status</source>
      <translation>Что со строкой</translation>
    </message>
    <message>
      <source>Kept: changed since the import</source>
      <translation>Оставлено: изменено после импорта</translation>
    </message>
    <message>
      <source>Kind of record</source>
      <translation>Вид записей</translation>
    </message>
    <message>
      <source>Messenger</source>
      <translation>Мессенджер</translation>
    </message>
    <message>
      <source>More than one record for a row</source>
      <translation>Больше одной записи на строку</translation>
    </message>
    <message>
      <source>Not read back yet</source>
      <translation>Ещё не прочитано обратно</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Не отправлено</translation>
    </message>
    <message>
      <source>Not taken back</source>
      <translation>Не отменено</translation>
    </message>
    <message>
      <source>Nothing to do: an earlier import made this record.</source>
      <translation>Ничего делать не нужно: эту запись создал прошлый импорт.</translation>
    </message>
    <message>
      <source>Observers</source>
      <translation>Наблюдатели</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Телефон</translation>
    </message>
    <message>
      <source>Portal</source>
      <translation>Портал</translation>
    </message>
    <message>
      <source>Read back, different</source>
      <translation>Прочитано обратно, отличается</translation>
    </message>
    <message>
      <source>Read back, equal</source>
      <translation>Прочитано обратно, совпадает</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Причина</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Запись</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Отклонено</translation>
    </message>
    <message>
      <source>Requests</source>
      <translation>Запросов</translation>
    </message>
    <message>
      <source>Row {row} opens a quotation mark that is never closed; it was read as typed.</source>
      <translation>В строке {row} кавычка открыта и нигде не закрыта; она прочитана как напечатана.</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Строки</translation>
    </message>
    <message>
      <source>SHA-256 of the file</source>
      <translation>SHA-256 файла</translation>
    </message>
    <message>
      <source>Seconds</source>
      <translation>Секунд</translation>
    </message>
    <message>
      <source>Sending</source>
      <translation>Отправляется</translation>
    </message>
    <message>
      <source>Site</source>
      <translation>Сайт</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Начато</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Итоги</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Отменено</translation>
    </message>
    <message>
      <source>There are more records of this row: {numbers}.</source>
      <translation>Для этой строки есть ещё записи: {numbers}.</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>Под вопросом</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>Обновлено</translation>
    </message>
    <message>
      <source>Verified</source>
      <translation>Проверено</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Ожидает</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Что делать</translation>
    </message>
    <message>
      <source>a JSON file</source>
      <translation>это файл JSON</translation>
    </message>
    <message>
      <source>a PDF document</source>
      <translation>это документ PDF</translation>
    </message>
    <message>
      <source>a database</source>
      <translation>это база данных</translation>
    </message>
    <message>
      <source>a file of a kind this program does not know</source>
      <translation>такие файлы программа не знает</translation>
    </message>
    <message>
      <source>a part of it is not well-formed XML</source>
      <translation>одна из его частей — неправильный XML</translation>
    </message>
    <message>
      <source>a picture (BMP)</source>
      <translation>это картинка (BMP)</translation>
    </message>
    <message>
      <source>a picture (GIF)</source>
      <translation>это картинка (GIF)</translation>
    </message>
    <message>
      <source>a picture (JPEG)</source>
      <translation>это картинка (JPEG)</translation>
    </message>
    <message>
      <source>a picture (PNG)</source>
      <translation>это картинка (PNG)</translation>
    </message>
    <message>
      <source>a picture (TIFF)</source>
      <translation>это картинка (TIFF)</translation>
    </message>
    <message>
      <source>a presentation (PowerPoint)</source>
      <translation>это презентация (PowerPoint)</translation>
    </message>
    <message>
      <source>a program</source>
      <translation>это программа</translation>
    </message>
    <message>
      <source>a record</source>
      <translation>запись</translation>
    </message>
    <message>
      <source>a record is cut off</source>
      <translation>одна из записей в нём обрезана</translation>
    </message>
    <message>
      <source>a record is too short</source>
      <translation>одна из записей слишком коротка</translation>
    </message>
    <message>
      <source>a saved web page; save it as Excel or CSV</source>
      <translation>это сохранённая веб-страница; сохраните её как Excel или CSV</translation>
    </message>
    <message>
      <source>a sound file</source>
      <translation>это звуковой файл</translation>
    </message>
    <message>
      <source>a text document (RTF)</source>
      <translation>это текстовый документ (RTF)</translation>
    </message>
    <message>
      <source>a text document (Word)</source>
      <translation>это текстовый документ (Word)</translation>
    </message>
    <message>
      <source>a text document or drawing (OpenDocument)</source>
      <translation>это текстовый документ или рисунок (OpenDocument)</translation>
    </message>
    <message>
      <source>a text file of more than a gigabyte</source>
      <translation>текстовый файл больше гигабайта</translation>
    </message>
    <message>
      <source>a web page without a table</source>
      <translation>это веб-страница без таблицы</translation>
    </message>
    <message>
      <source>an Apple Numbers document; export it as Excel there</source>
      <translation>это документ Apple Numbers; экспортируйте его там в Excel</translation>
    </message>
    <message>
      <source>an XML file of another kind</source>
      <translation>это файл XML другого вида</translation>
    </message>
    <message>
      <source>an archive (7-Zip)</source>
      <translation>это архив (7-Zip)</translation>
    </message>
    <message>
      <source>an archive (RAR)</source>
      <translation>это архив (RAR)</translation>
    </message>
    <message>
      <source>an archive (ZIP)</source>
      <translation>это архив (ZIP)</translation>
    </message>
    <message>
      <source>an archive (gzip)</source>
      <translation>это архив (gzip)</translation>
    </message>
    <message>
      <source>another kind of document</source>
      <translation>это документ другого вида</translation>
    </message>
    <message>
      <source>another program keeps it open, or there is no right to use it</source>
      <translation>его держит другая программа или нет прав</translation>
    </message>
    <message>
      <source>cards of an address book (vCard); export them as CSV, with Google Contacts or Outlook</source>
      <translation>карточки адресной книги (vCard); сохраните их как CSV, например в Google Контактах или Outlook</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>отличается</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>e-mail</translation>
    </message>
    <message>
      <source>equal rows are repeated far more often than in any table</source>
      <translation>одинаковые строки повторяются намного чаще, чем бывает в таблице</translation>
    </message>
    <message>
      <source>external key</source>
      <translation>внешний ключ</translation>
    </message>
    <message>
      <source>fax</source>
      <translation>факс</translation>
    </message>
    <message>
      <source>file missing</source>
      <translation>нет файла</translation>
    </message>
    <message>
      <source>file to follow</source>
      <translation>файл будет добавлен</translation>
    </message>
    <message>
      <source>home</source>
      <translation>домашний</translation>
    </message>
    <message>
      <source>it does not begin like a workbook</source>
      <translation>начало не похоже на книгу</translation>
    </message>
    <message>
      <source>it does not fit into memory</source>
      <translation>он не помещается в память</translation>
    </message>
    <message>
      <source>it has no workbook part</source>
      <translation>в нём нет книги</translation>
    </message>
    <message>
      <source>it has no worksheet</source>
      <translation>в нём нет листов</translation>
    </message>
    <message>
      <source>it is not well-formed XML</source>
      <translation>это неправильный XML</translation>
    </message>
    <message>
      <source>it is only the portal's name, without /rest/ and what follows</source>
      <translation>это только имя портала, без /rest/ и того, что дальше</translation>
    </message>
    <message>
      <source>it names a column {column} that cannot be</source>
      <translation>в нём указан невозможный столбец {column}</translation>
    </message>
    <message>
      <source>it names a column “{letters}” that cannot be</source>
      <translation>в нём назван столбец «{letters}», которого не бывает</translation>
    </message>
    <message>
      <source>it names a row {row} that cannot be</source>
      <translation>в нём указана невозможная строка {row}</translation>
    </message>
    <message>
      <source>it names no portal</source>
      <translation>в нём нет имени портала</translation>
    </message>
    <message>
      <source>it was written by a version of Excel before 5.0</source>
      <translation>он записан версией Excel старше 5.0</translation>
    </message>
    <message>
      <source>its content cannot be understood</source>
      <translation>его содержимое не удалось понять</translation>
    </message>
    <message>
      <source>its content part is missing</source>
      <translation>в нём нет содержимого</translation>
    </message>
    <message>
      <source>its end is missing</source>
      <translation>в нём нет конца</translation>
    </message>
    <message>
      <source>its inner table of contents leads nowhere</source>
      <translation>его внутреннее оглавление никуда не ведёт</translation>
    </message>
    <message>
      <source>its packing is broken or cut off</source>
      <translation>его упаковка повреждена или обрезана</translation>
    </message>
    <message>
      <source>its part “{part}” is missing</source>
      <translation>в нём нет части «{part}»</translation>
    </message>
    <message>
      <source>made on {day}</source>
      <translation>создано {day}</translation>
    </message>
    <message>
      <source>mailing</source>
      <translation>для рассылок</translation>
    </message>
    <message>
      <source>mobile</source>
      <translation>мобильный</translation>
    </message>
    <message>
      <source>nothing done</source>
      <translation>ничего не сделано</translation>
    </message>
    <message>
      <source>other</source>
      <translation>другой</translation>
    </message>
    <message>
      <source>pager</source>
      <translation>пейджер</translation>
    </message>
    <message>
      <source>phone</source>
      <translation>телефон</translation>
    </message>
    <message>
      <source>row {row} has {count} cells</source>
      <translation>в строке {row} ячеек: {count}</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>диск заполнен</translation>
    </message>
    <message>
      <source>the file would become larger than allowed here</source>
      <translation>файл стал бы больше, чем здесь разрешено</translation>
    </message>
    <message>
      <source>the folder does not exist</source>
      <translation>такой папки нет</translation>
    </message>
    <message>
      <source>the folder is read-only</source>
      <translation>папка доступна только для чтения</translation>
    </message>
    <message>
      <source>the number of the employee after /rest/ is missing</source>
      <translation>нет номера сотрудника после /rest/</translation>
    </message>
    <message>
      <source>the secret after the employee's number is missing</source>
      <translation>нет секретного кода после номера сотрудника</translation>
    </message>
    <message>
      <source>there is a folder of that name</source>
      <translation>есть папка с таким именем</translation>
    </message>
    <message>
      <source>work</source>
      <translation>рабочий</translation>
    </message>
    <message>
      <source>{channel} ({use})</source>
      <translation>{channel} ({use})</translation>
    </message>
    <message>
      <source>{field}: sent “{sent}”, the portal keeps “{found}”.</source>
      <translation>{field}: отправлено «{sent}», на портале «{found}».</translation>
    </message>
    <message>
      <source>{number} already there</source>
      <translation>уже есть: {number}</translation>
    </message>
    <message>
      <source>{number} created</source>
      <translation>создано: {number}</translation>
    </message>
    <message>
      <source>{number} held back</source>
      <translation>отложено: {number}</translation>
    </message>
    <message>
      <source>{number} not sent</source>
      <translation>не отправлено: {number}</translation>
    </message>
    <message>
      <source>{number} refused</source>
      <translation>отклонено: {number}</translation>
    </message>
    <message>
      <source>{number} unsure</source>
      <translation>под вопросом: {number}</translation>
    </message>
    <message>
      <source>{number} updated</source>
      <translation>обновлено: {number}</translation>
    </message>
    <message>
      <source>{rows} rows: {parts}.</source>
      <translation>Строк: {rows}; {parts}.</translation>
    </message>
    <message>
      <source>{title} [{id}] ({note})</source>
      <translation>{title} [{id}] ({note})</translation>
    </message>
    <message>
      <source>“{part}” grows from {packed} kB to {size} MB</source>
      <translation>«{part}» разрастается с {packed} КБ до {size} МБ</translation>
    </message>
    <message>
      <source>“{part}” has {size} MB</source>
      <translation>в «{part}» {size} МБ</translation>
    </message>
  </context>
  <context>
    <name>PileChips</name>
    <message>
      <source>All</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>Already there</source>
      <translation>Уже есть</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Создано</translation>
    </message>
    <message>
      <source>Differs</source>
      <translation>Отличается</translation>
    </message>
    <message>
      <source>File missing</source>
      <translation>Нет файла</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>Отложено</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Не отправлено</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Под вопросом</translation>
    </message>
    <message>
      <source>On their way</source>
      <translation>В пути</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Отклонено</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Отменено</translation>
    </message>
  </context>
  <context>
    <name>PracticeBand</name>
    <message>
      <source>practice — nothing reaches Bitrix24</source>
      <translation>учебный портал — в Битрикс24 ничего не попадёт</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>Row {row} holds the headings</source>
      <translation>Заголовки — в строке {row}</translation>
    </message>
  </context>
  <context>
    <name>PreviewModel</name>
    <message numerus="yes">
      <source>%Ln different</source>
      <translation>
        <numerusform>%Ln разное</numerusform>
        <numerusform>%Ln разных</numerusform>
        <numerusform>%Ln разных</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln filled</source>
      <translation>
        <numerusform>заполнена %Ln</numerusform>
        <numerusform>заполнены %Ln</numerusform>
        <numerusform>заполнено %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Column {letter}: {filled} of {rows} rows filled, {distinct} different texts</source>
      <translation>Столбец {letter}: заполнено строк: {filled} из {rows}, разных текстов: {distinct}</translation>
    </message>
    <message>
      <source>For example: {samples}</source>
      <translation>Например: {samples}</translation>
    </message>
    <message>
      <source>Hidden in the spreadsheet</source>
      <translation>Скрыт в таблице</translation>
    </message>
    <message>
      <source>The longest has {longest} characters, in row {row}</source>
      <translation>Самый длинный — знаков: {longest}, в строке {row}</translation>
    </message>
    <message>
      <source>all filled</source>
      <translation>все заполнены</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>пусто</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>скрыт</translation>
    </message>
  </context>
  <context>
    <name>Problems</name>
    <message>
      <source>A cell too large</source>
      <translation>Слишком большая ячейка</translation>
    </message>
    <message>
      <source>A folder, not a file</source>
      <translation>Папка, а не файл</translation>
    </message>
    <message>
      <source>A link, not a file</source>
      <translation>Ссылка, а не файл</translation>
    </message>
    <message>
      <source>A private copy of “{file}” could not be made: {reason}.</source>
      <translation>Не удалось сделать рабочую копию файла «{file}»: {reason}.</translation>
    </message>
    <message>
      <source>A row of the report is not known</source>
      <translation>Строка отчёта не опознана</translation>
    </message>
    <message>
      <source>A rule on the portal refused the row: “{said}”.</source>
      <translation>Правило на портале отклонило строку: «{said}».</translation>
    </message>
    <message>
      <source>Access denied</source>
      <translation>В доступе отказано</translation>
    </message>
    <message>
      <source>Access expired</source>
      <translation>Срок доступа истёк</translation>
    </message>
    <message>
      <source>Access not valid</source>
      <translation>Доступ недействителен</translation>
    </message>
    <message>
      <source>Address behind a text</source>
      <translation>Адрес за текстом</translation>
    </message>
    <message>
      <source>Allow writing to this folder, or choose another one with --data-dir, then try again.</source>
      <translation>Разрешите запись в эту папку или укажите другую с помощью --data-dir и попробуйте снова.</translation>
    </message>
    <message>
      <source>Already on the portal?</source>
      <translation>Уже есть на портале?</translation>
    </message>
    <message>
      <source>An administrator denied this access.</source>
      <translation>Администратор запретил этот доступ.</translation>
    </message>
    <message>
      <source>An administrator must confirm this access.</source>
      <translation>Администратор должен подтвердить этот доступ.</translation>
    </message>
    <message>
      <source>Another currency is shown</source>
      <translation>Показана другая валюта</translation>
    </message>
    <message>
      <source>Another portal</source>
      <translation>Другой портал</translation>
    </message>
    <message>
      <source>Answer lost</source>
      <translation>Ответ потерян</translation>
    </message>
    <message>
      <source>Answer not understood</source>
      <translation>Непонятный ответ</translation>
    </message>
    <message>
      <source>Ask an administrator for the right to read this.</source>
      <translation>Попросите у администратора право на чтение этих данных.</translation>
    </message>
    <message>
      <source>Ask an administrator for the right “Delete” for this kind of record.</source>
      <translation>Попросите у администратора право «Удаление» для записей этого вида.</translation>
    </message>
    <message>
      <source>Ask an administrator for the right “Import” for this kind of record and pipeline.</source>
      <translation>Попросите у администратора право «Импорт» для записей этого вида и этой воронки.</translation>
    </message>
    <message>
      <source>Ask an administrator for the right, or check that the portal's plan includes the REST interface.</source>
      <translation>Попросите это право у администратора или проверьте, что REST входит в тариф портала.</translation>
    </message>
    <message>
      <source>Ask an administrator of the portal.</source>
      <translation>Обратитесь к администратору портала.</translation>
    </message>
    <message>
      <source>Ask an administrator to check the plan or the subscription of the Bitrix24 Market; a trial is enough.</source>
      <translation>Попросите администратора проверить тариф или подписку на Битрикс24 Маркет; пробной подписки достаточно.</translation>
    </message>
    <message>
      <source>Ask for the right to read it, or copy it to another place and pick it there.</source>
      <translation>Попросите право на чтение или скопируйте файл в другое место и выберите его там.</translation>
    </message>
    <message>
      <source>Ask the administrator of the network how programs get through.</source>
      <translation>Спросите администратора сети, как программам выходить в интернет.</translation>
    </message>
    <message>
      <source>Ask the administrator of the network to allow “{host}”.</source>
      <translation>Попросите администратора сети открыть доступ к «{host}».</translation>
    </message>
    <message>
      <source>Ask the administrator to update the portal.</source>
      <translation>Попросите администратора обновить портал.</translation>
    </message>
    <message>
      <source>Ask where the file comes from, or copy its cells into a new spreadsheet and save that.</source>
      <translation>Узнайте, откуда этот файл, или скопируйте его ячейки в новую таблицу и сохраните её.</translation>
    </message>
    <message>
      <source>Bring the digits back, or type the number again.</source>
      <translation>Верните цифры или введите номер ещё раз.</translation>
    </message>
    <message>
      <source>Bring them back with one press.</source>
      <translation>Верните их одним нажатием.</translation>
    </message>
    <message>
      <source>Cannot be imported</source>
      <translation>Импорт невозможен</translation>
    </message>
    <message>
      <source>Certificate not trusted</source>
      <translation>Сертификату нет доверия</translation>
    </message>
    <message>
      <source>Check that there is free space and that the data folder may be written to.</source>
      <translation>Проверьте, что на диске есть место и что в папку данных можно записывать.</translation>
    </message>
    <message>
      <source>Check that this is meant.</source>
      <translation>Проверьте, что всё верно.</translation>
    </message>
    <message>
      <source>Check the address and its port; if the portal is your company's own, ask its administrator whether it runs.</source>
      <translation>Проверьте адрес и порт; если портал стоит у вас в компании, узнайте у его администратора, работает ли он.</translation>
    </message>
    <message>
      <source>Check the address and its port; in a company network ask the administrator whether something is in the way.</source>
      <translation>Проверьте адрес и порт; в сети компании узнайте у администратора, не мешает ли что-нибудь соединению.</translation>
    </message>
    <message>
      <source>Check the address; in a company network ask the administrator to install the company's certificate.</source>
      <translation>Проверьте адрес; в сети компании попросите администратора установить сертификат компании.</translation>
    </message>
    <message>
      <source>Check the address; the portal may be under maintenance, or a network page may be in the way.</source>
      <translation>Проверьте адрес. Возможно, портал на обслуживании или вместо него открывается страница вашей сети.</translation>
    </message>
    <message>
      <source>Check the internet connection and try again; the proxy of your company may be in the way.</source>
      <translation>Проверьте подключение к интернету и попробуйте снова; возможно, мешает прокси вашей компании.</translation>
    </message>
    <message>
      <source>Check the name and the folder, or choose the file again.</source>
      <translation>Проверьте имя и папку или выберите файл снова.</translation>
    </message>
    <message>
      <source>Check the network cable or Wi-Fi, then try again.</source>
      <translation>Проверьте сетевой кабель или Wi-Fi и попробуйте снова.</translation>
    </message>
    <message>
      <source>Check the network, then press Resume.</source>
      <translation>Проверьте сеть и нажмите «Продолжить».</translation>
    </message>
    <message>
      <source>Check the number.</source>
      <translation>Проверьте номер.</translation>
    </message>
    <message>
      <source>Check the spelling of the address and the internet connection.</source>
      <translation>Проверьте, верно ли набран адрес и есть ли интернет.</translation>
    </message>
    <message>
      <source>Choose a comma, semicolon, tab or vertical bar.</source>
      <translation>Выберите запятую, точку с запятой, табуляцию или вертикальную черту.</translation>
    </message>
    <message>
      <source>Choose a mapping file saved by this program, or match the columns again.</source>
      <translation>Выберите файл соответствий, сохранённый этой программой, или подберите поля к столбцам заново.</translation>
    </message>
    <message>
      <source>Choose an Excel, OpenDocument or CSV file.</source>
      <translation>Выберите файл Excel, OpenDocument или CSV.</translation>
    </message>
    <message>
      <source>Choose another encoding.</source>
      <translation>Выберите другую кодировку.</translation>
    </message>
    <message>
      <source>Choose another file, or save the spreadsheet again.</source>
      <translation>Выберите другой файл или сохраните таблицу заново.</translation>
    </message>
    <message>
      <source>Choose another folder, or free some room on the disk.</source>
      <translation>Выберите другую папку или освободите место на диске.</translation>
    </message>
    <message>
      <source>Choose another kind.</source>
      <translation>Выберите другой вид записей.</translation>
    </message>
    <message>
      <source>Choose another meaning to let them go.</source>
      <translation>Чтобы отправить их, выберите другое значение.</translation>
    </message>
    <message>
      <source>Choose another pipeline if this is not meant.</source>
      <translation>Если это не то, что нужно, выберите другую воронку.</translation>
    </message>
    <message>
      <source>Choose another sheet or another file.</source>
      <translation>Выберите другой лист или другой файл.</translation>
    </message>
    <message>
      <source>Choose one of its sheets.</source>
      <translation>Выберите один из его листов.</translation>
    </message>
    <message>
      <source>Choose one of the encodings offered, for example utf-8 or windows-1251.</source>
      <translation>Выберите одну из предложенных кодировок, например utf-8 или windows-1251.</translation>
    </message>
    <message>
      <source>Choose one of them.</source>
      <translation>Оставьте один из них.</translation>
    </message>
    <message>
      <source>Choose one of: {names}.</source>
      <translation>Выберите одно из: {names}.</translation>
    </message>
    <message>
      <source>Choose one spreadsheet file inside it.</source>
      <translation>Выберите в ней один файл таблицы.</translation>
    </message>
    <message>
      <source>Choose the file again when you want to go on.</source>
      <translation>Чтобы продолжить, выберите файл снова.</translation>
    </message>
    <message>
      <source>Choose the folder that holds the files.</source>
      <translation>Выберите папку, в которой лежат файлы.</translation>
    </message>
    <message>
      <source>Choose the kind of record again.</source>
      <translation>Выберите вид записей снова.</translation>
    </message>
    <message>
      <source>Choose the pipeline these rows go to, or match a column to the pipeline.</source>
      <translation>Выберите воронку для этих строк или столбец, в котором она названа.</translation>
    </message>
    <message>
      <source>Choose the record that is meant, import it first, or leave the cell empty.</source>
      <translation>Выберите нужную запись, сначала импортируйте её или оставьте ячейку пустой.</translation>
    </message>
    <message>
      <source>Choose what it means, or leave it empty.</source>
      <translation>Выберите, что имеется в виду, или оставьте пустым.</translation>
    </message>
    <message>
      <source>Choose which one is meant.</source>
      <translation>Выберите, что имеется в виду.</translation>
    </message>
    <message>
      <source>Choose who is meant, or assign these rows to somebody.</source>
      <translation>Выберите, кто имеется в виду, или назначьте этим строкам другого сотрудника.</translation>
    </message>
    <message>
      <source>Choose who is meant.</source>
      <translation>Выберите, кто имеется в виду.</translation>
    </message>
    <message>
      <source>Choose “Always keep on this device” for it in the file manager, wait for the download, then look again.</source>
      <translation>В проводнике выберите для файла «Всегда сохранять на этом устройстве», дождитесь загрузки и проверьте снова.</translation>
    </message>
    <message>
      <source>Choose “{kind}”.</source>
      <translation>Выберите «{kind}».</translation>
    </message>
    <message>
      <source>Clocks differ</source>
      <translation>Часы расходятся</translation>
    </message>
    <message>
      <source>Close it there, then look again.</source>
      <translation>Закройте файл там и проверьте снова.</translation>
    </message>
    <message>
      <source>Close other programs and try again.</source>
      <translation>Закройте другие программы и попробуйте снова.</translation>
    </message>
    <message>
      <source>Close other programs and try again; if it stays, send the log to the administrator.</source>
      <translation>Закройте другие программы и попробуйте снова; если не поможет, отправьте журнал программы администратору.</translation>
    </message>
    <message>
      <source>Close the file if it is open in a spreadsheet program, or choose another folder or name.</source>
      <translation>Если файл открыт в табличной программе, закройте его; или выберите другую папку или другое имя.</translation>
    </message>
    <message>
      <source>Close the file in other programs, check that you may read it, or copy it to another folder and choose the copy.</source>
      <translation>Закройте файл в других программах, проверьте, что его можно читать, или скопируйте его в другую папку и выберите копию.</translation>
    </message>
    <message>
      <source>Close the program everywhere and try again. If that does not help, keep a copy of this file, move it out of its folder, and import the same spreadsheet again: rows that are already on the portal are recognised there.</source>
      <translation>Закройте программу везде, где она открыта, и попробуйте снова. Если не поможет, сохраните копию этого файла, уберите его из папки и импортируйте ту же таблицу ещё раз: строки, которые уже есть на портале, будут узнаны.</translation>
    </message>
    <message>
      <source>Compare the records and delete the one you do not need.</source>
      <translation>Сравните записи и удалите лишнюю.</translation>
    </message>
    <message>
      <source>Connect to the portal the import was made on.</source>
      <translation>Подключитесь к порталу, на котором делался импорт.</translation>
    </message>
    <message>
      <source>Connect to {portal} with a webhook of the same employee; a portal that was renamed is recognised by its records.</source>
      <translation>Подключитесь к {portal} вебхуком того же сотрудника; переименованный портал программа узнает по его записям.</translation>
    </message>
    <message>
      <source>Connection refused</source>
      <translation>В соединении отказано</translation>
    </message>
    <message>
      <source>Contact the administrator or the support of Bitrix24.</source>
      <translation>Обратитесь к администратору или в поддержку Битрикс24.</translation>
    </message>
    <message>
      <source>Copy the whole address; it looks like https://name.bitrix24.com/rest/1/secret/.</source>
      <translation>Скопируйте адрес целиком; он выглядит как https://name.bitrix24.ru/rest/1/secret/.</translation>
    </message>
    <message>
      <source>Correct it, or leave the cell empty.</source>
      <translation>Исправьте или оставьте ячейку пустой.</translation>
    </message>
    <message>
      <source>Correct it.</source>
      <translation>Исправьте.</translation>
    </message>
    <message>
      <source>Correct one of them, or do not match the column “{other}”.</source>
      <translation>Исправьте одно из них или не сопоставляйте столбец «{other}».</translation>
    </message>
    <message>
      <source>Correct the amount or the currency.</source>
      <translation>Исправьте сумму или валюту.</translation>
    </message>
    <message>
      <source>Correct the currency if it is the amount that is right.</source>
      <translation>Исправьте валюту, если верна сумма.</translation>
    </message>
    <message>
      <source>Correct the mapping, or choose the file it was made for.</source>
      <translation>Исправьте соответствия или выберите файл, для которого они сделаны.</translation>
    </message>
    <message>
      <source>Correct the number.</source>
      <translation>Исправьте число.</translation>
    </message>
    <message>
      <source>Correct the row and send it again.</source>
      <translation>Исправьте строку и отправьте её снова.</translation>
    </message>
    <message>
      <source>Created anyway</source>
      <translation>Всё равно создаётся</translation>
    </message>
    <message>
      <source>Created, file missing</source>
      <translation>Создано, но файла нет</translation>
    </message>
    <message>
      <source>Currency sign left out</source>
      <translation>Знак валюты убран</translation>
    </message>
    <message>
      <source>Cyrillic letters in a Latin word</source>
      <translation>Русские буквы в латинском слове</translation>
    </message>
    <message>
      <source>Damaged file</source>
      <translation>Файл повреждён</translation>
    </message>
    <message>
      <source>Damaged letters</source>
      <translation>Повреждённый текст</translation>
    </message>
    <message>
      <source>Data folder cannot be written</source>
      <translation>В папку данных нельзя записать</translation>
    </message>
    <message>
      <source>Day or month first?</source>
      <translation>Сначала день или месяц?</translation>
    </message>
    <message>
      <source>Deleting not allowed</source>
      <translation>Удалять не разрешено</translation>
    </message>
    <message>
      <source>Digits lost</source>
      <translation>Потеряны цифры</translation>
    </message>
    <message>
      <source>Drop it on the row it belongs to.</source>
      <translation>Перетащите его на нужную строку.</translation>
    </message>
    <message>
      <source>Empty file</source>
      <translation>Пустой файл</translation>
    </message>
    <message>
      <source>Encoding does not fit</source>
      <translation>Кодировка не подходит</translation>
    </message>
    <message>
      <source>End the workflows on the portal, then try again.</source>
      <translation>Завершите бизнес-процессы на портале и попробуйте снова.</translation>
    </message>
    <message>
      <source>Enter the address again and save it under this name.</source>
      <translation>Введите адрес ещё раз и сохраните его под этим именем.</translation>
    </message>
    <message>
      <source>Error in the cell</source>
      <translation>Ошибка в ячейке</translation>
    </message>
    <message>
      <source>External key missing</source>
      <translation>Нет внешнего ключа</translation>
    </message>
    <message>
      <source>External key not unique</source>
      <translation>Внешний ключ повторяется</translation>
    </message>
    <message>
      <source>Fault on the portal</source>
      <translation>Сбой на портале</translation>
    </message>
    <message>
      <source>File cannot be opened</source>
      <translation>Файл не открывается</translation>
    </message>
    <message>
      <source>File cannot be read</source>
      <translation>Файл не читается</translation>
    </message>
    <message>
      <source>File changed</source>
      <translation>Файл изменился</translation>
    </message>
    <message>
      <source>File in use</source>
      <translation>Файл занят</translation>
    </message>
    <message>
      <source>File is just being written</source>
      <translation>Файл ещё записывается</translation>
    </message>
    <message>
      <source>File is not on this computer</source>
      <translation>Файла нет на компьютере</translation>
    </message>
    <message>
      <source>File not accepted</source>
      <translation>Файл не принят</translation>
    </message>
    <message>
      <source>File not found</source>
      <translation>Файл не найден</translation>
    </message>
    <message>
      <source>File too large</source>
      <translation>Файл слишком большой</translation>
    </message>
    <message>
      <source>Files are put in afterwards</source>
      <translation>Файлы добавятся позже</translation>
    </message>
    <message>
      <source>Fill it in; some portals refuse rows without it.</source>
      <translation>Заполните: некоторые порталы не принимают строки без этого поля.</translation>
    </message>
    <message>
      <source>Fill the key in.</source>
      <translation>Заполните ключ.</translation>
    </message>
    <message>
      <source>Fill the merged cells if it is meant for every row.</source>
      <translation>Заполните объединённые ячейки, если текст относится к каждой строке.</translation>
    </message>
    <message>
      <source>Fill the row in, or leave it out.</source>
      <translation>Заполните строку или не импортируйте её.</translation>
    </message>
    <message>
      <source>First and last name swapped?</source>
      <translation>Имя и фамилия перепутаны?</translation>
    </message>
    <message>
      <source>Fits several rows</source>
      <translation>Подходит к нескольким строкам</translation>
    </message>
    <message>
      <source>Formula without a result</source>
      <translation>Формула без результата</translation>
    </message>
    <message>
      <source>Free space on the disk, or choose another folder with --data-dir.</source>
      <translation>Освободите место на диске или укажите другую папку с помощью --data-dir.</translation>
    </message>
    <message>
      <source>Give each row a key of its own.</source>
      <translation>Дайте каждой строке свой ключ.</translation>
    </message>
    <message>
      <source>Half an address</source>
      <translation>Адрес не целиком</translation>
    </message>
    <message>
      <source>Held back by choice</source>
      <translation>Отложено по вашему решению</translation>
    </message>
    <message>
      <source>If that is your portal, enter the webhook address with the new name.</source>
      <translation>Если это ваш портал, введите адрес вебхука с новым именем.</translation>
    </message>
    <message>
      <source>Import not allowed</source>
      <translation>Импорт не разрешён</translation>
    </message>
    <message>
      <source>Import the spreadsheet again: rows that are already on the portal are recognised there.</source>
      <translation>Импортируйте таблицу снова: строки, которые уже есть на портале, будут узнаны.</translation>
    </message>
    <message>
      <source>Import the spreadsheet itself again.</source>
      <translation>Импортируйте саму таблицу снова.</translation>
    </message>
    <message>
      <source>In the column “{column}” it cannot be told whether “{value}” means day.month or month.day.</source>
      <translation>По столбцу «{column}» не понять, что значит «{value}»: день.месяц или месяц.день.</translation>
    </message>
    <message>
      <source>Install the newer version and try again.</source>
      <translation>Установите новую версию и попробуйте снова.</translation>
    </message>
    <message>
      <source>Invisible characters</source>
      <translation>Невидимые символы</translation>
    </message>
    <message>
      <source>It is not known whether this row arrived</source>
      <translation>Неизвестно, дошла ли эта строка</translation>
    </message>
    <message>
      <source>Keep the first, join both, or say that they are not the same.</source>
      <translation>Оставьте первую, объедините обе или укажите, что это разные записи.</translation>
    </message>
    <message>
      <source>Keystore locked</source>
      <translation>Хранилище паролей заблокировано</translation>
    </message>
    <message>
      <source>Kind of file not taken</source>
      <translation>Такие файлы не принимаются</translation>
    </message>
    <message>
      <source>Last digits lost</source>
      <translation>Последние цифры потеряны</translation>
    </message>
    <message>
      <source>Latin letters in a Cyrillic word</source>
      <translation>Латинские буквы в русском слове</translation>
    </message>
    <message>
      <source>Left out by you</source>
      <translation>Исключено вами</translation>
    </message>
    <message>
      <source>Let the employee of the webhook read all records of this kind, or check unsure rows by hand at the end.</source>
      <translation>Разрешите сотруднику вебхука читать все записи этого вида или проверьте строки под вопросом вручную в конце.</translation>
    </message>
    <message>
      <source>Look at it there; import the row only if it is somebody else.</source>
      <translation>Посмотрите эту запись на портале; импортируйте строку, только если это кто-то другой.</translation>
    </message>
    <message>
      <source>Look at the detail; the employee of the webhook may lack the right to delete. Then undo again.</source>
      <translation>Посмотрите подробности: возможно, у сотрудника вебхука нет права на удаление. Затем повторите отмену.</translation>
    </message>
    <message>
      <source>Look at the list of imports and choose one of them.</source>
      <translation>Посмотрите список импортов и выберите один из них.</translation>
    </message>
    <message>
      <source>Look for it on the portal. If it is gone, copy the row into a new spreadsheet and import that.</source>
      <translation>Поищите её на портале. Если её нет, скопируйте строку в новую таблицу и импортируйте её.</translation>
    </message>
    <message>
      <source>Look for the record on the portal. Continue the import to have the portal asked again.</source>
      <translation>Найдите запись на портале. Продолжите импорт, чтобы программа спросила портал ещё раз.</translation>
    </message>
    <message>
      <source>Look for unusual values in this row, repair them, then send it again.</source>
      <translation>Поищите в этой строке необычные значения, исправьте их и отправьте её снова.</translation>
    </message>
    <message>
      <source>Look the record up on the portal, or give this row another number.</source>
      <translation>Найдите эту запись на портале или дайте строке другой номер.</translation>
    </message>
    <message>
      <source>Look whether it is the right one, then send the row again: the file is taken as it is then.</source>
      <translation>Проверьте, тот ли это файл, и отправьте строку снова: будет взят файл в его нынешнем виде.</translation>
    </message>
    <message>
      <source>Make a new incoming webhook and enter its address; the import can then go on.</source>
      <translation>Создайте новый входящий вебхук и введите его адрес: импорт можно будет продолжить.</translation>
    </message>
    <message>
      <source>Make it smaller, or leave it out.</source>
      <translation>Уменьшите его или не импортируйте.</translation>
    </message>
    <message>
      <source>Make room on this disk, then continue the import: it goes on where it stopped.</source>
      <translation>Освободите место на этом диске и продолжите импорт: он пойдёт с того же места.</translation>
    </message>
    <message>
      <source>Mapping does not fit</source>
      <translation>Соответствия не подходят</translation>
    </message>
    <message>
      <source>Match a column or give one value for all rows; some portals refuse rows without it.</source>
      <translation>Выберите столбец или одно значение для всех строк: некоторые порталы не принимают строки без этого поля.</translation>
    </message>
    <message>
      <source>Match a column to the currency, or give one currency for all rows.</source>
      <translation>Выберите столбец с валютой или одну валюту для всех строк.</translation>
    </message>
    <message>
      <source>Match a column with a unique number if there is one, or check unsure rows by hand at the end.</source>
      <translation>Если есть столбец с неповторяющимся номером, импортируйте его, или проверьте строки под вопросом вручную в конце.</translation>
    </message>
    <message>
      <source>Merged cells</source>
      <translation>Объединённые ячейки</translation>
    </message>
    <message>
      <source>More than a name</source>
      <translation>Не только имя</translation>
    </message>
    <message>
      <source>Move the file nearer to the root of the disk, or shorten the names of its folders.</source>
      <translation>Переместите файл ближе к корню диска или сократите имена папок.</translation>
    </message>
    <message>
      <source>Move the name to a column of its own if no other column has it.</source>
      <translation>Перенесите имя в отдельный столбец, если его нет в других.</translation>
    </message>
    <message>
      <source>Move the words to a column of their own if they do not belong to the number.</source>
      <translation>Если слова не относятся к номеру, перенесите их в отдельный столбец.</translation>
    </message>
    <message>
      <source>Name an ordinary file.</source>
      <translation>Укажите обычный файл.</translation>
    </message>
    <message>
      <source>Name beside an e-mail address</source>
      <translation>Имя рядом с адресом почты</translation>
    </message>
    <message>
      <source>Name or pick one file.</source>
      <translation>Укажите или выберите один файл.</translation>
    </message>
    <message>
      <source>Name the files inside it one by one.</source>
      <translation>Перечислите файлы из неё по одному.</translation>
    </message>
    <message>
      <source>Namesakes in this table</source>
      <translation>Тёзки в этой таблице</translation>
    </message>
    <message>
      <source>Neither yes nor no</source>
      <translation>Ни да, ни нет</translation>
    </message>
    <message>
      <source>New records cannot be seen</source>
      <translation>Новые записи не видны</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>Нет ответа</translation>
    </message>
    <message>
      <source>No column matched</source>
      <translation>Ни один столбец не подошёл</translation>
    </message>
    <message>
      <source>No column of this table could be matched to a field.</source>
      <translation>Ни для одного столбца этой таблицы не нашлось поля.</translation>
    </message>
    <message>
      <source>No connection is saved under the name “{name}”.</source>
      <translation>Под именем «{name}» не сохранено ни одного подключения.</translation>
    </message>
    <message>
      <source>No folder of files</source>
      <translation>Нет папки с файлами</translation>
    </message>
    <message>
      <source>No internet</source>
      <translation>Нет интернета</translation>
    </message>
    <message>
      <source>No longer employed</source>
      <translation>Сотрудник уволен</translation>
    </message>
    <message>
      <source>No private copy</source>
      <translation>Нет рабочей копии</translation>
    </message>
    <message>
      <source>No rows</source>
      <translation>Нет строк</translation>
    </message>
    <message>
      <source>No screen</source>
      <translation>Нет экрана</translation>
    </message>
    <message>
      <source>No secure connection</source>
      <translation>Нет защищённого соединения</translation>
    </message>
    <message>
      <source>No secure connection to “{host}” could be agreed on.</source>
      <translation>Не удалось установить защищённое соединение с «{host}».</translation>
    </message>
    <message>
      <source>No such connection</source>
      <translation>Нет такого подключения</translation>
    </message>
    <message>
      <source>No such import</source>
      <translation>Нет такого импорта</translation>
    </message>
    <message>
      <source>No such kind of record</source>
      <translation>Нет такого вида записей</translation>
    </message>
    <message>
      <source>No such record</source>
      <translation>Нет такой записи</translation>
    </message>
    <message>
      <source>No such sheet</source>
      <translation>Нет такого листа</translation>
    </message>
    <message>
      <source>No webhook address</source>
      <translation>Нет адреса вебхука</translation>
    </message>
    <message>
      <source>No webhook address was given.</source>
      <translation>Адрес вебхука не указан.</translation>
    </message>
    <message>
      <source>Nobody chose a pipeline; the rows go to “{name}”.</source>
      <translation>Воронка не выбрана; строки попадут в «{name}».</translation>
    </message>
    <message>
      <source>Nobody on the portal is called “{value}”.</source>
      <translation>На портале нет сотрудника «{value}».</translation>
    </message>
    <message>
      <source>None of the matched columns holds anything in this row.</source>
      <translation>Ни в одном из импортируемых столбцов этой строки ничего нет.</translation>
    </message>
    <message>
      <source>Not a date</source>
      <translation>Не дата</translation>
    </message>
    <message>
      <source>Not a file</source>
      <translation>Не файл</translation>
    </message>
    <message>
      <source>Not a link</source>
      <translation>Не ссылка</translation>
    </message>
    <message>
      <source>Not a link to a record</source>
      <translation>Не ссылка на запись</translation>
    </message>
    <message>
      <source>Not a mapping file</source>
      <translation>Не файл соответствий</translation>
    </message>
    <message>
      <source>Not a messenger name</source>
      <translation>Не имя в мессенджере</translation>
    </message>
    <message>
      <source>Not a name</source>
      <translation>Не имя</translation>
    </message>
    <message>
      <source>Not a number</source>
      <translation>Не число</translation>
    </message>
    <message>
      <source>Not a phone number</source>
      <translation>Не телефон</translation>
    </message>
    <message>
      <source>Not a portal</source>
      <translation>Не портал</translation>
    </message>
    <message>
      <source>Not a record number</source>
      <translation>Не номер записи</translation>
    </message>
    <message>
      <source>Not a secure address</source>
      <translation>Незащищённый адрес</translation>
    </message>
    <message>
      <source>Not a spreadsheet</source>
      <translation>Не таблица</translation>
    </message>
    <message>
      <source>Not a webhook</source>
      <translation>Не вебхук</translation>
    </message>
    <message>
      <source>Not a whole number</source>
      <translation>Не целое число</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Не принято</translation>
    </message>
    <message>
      <source>Not allowed</source>
      <translation>Не разрешено</translation>
    </message>
    <message>
      <source>Not an address</source>
      <translation>Не адрес</translation>
    </message>
    <message>
      <source>Not an amount</source>
      <translation>Не сумма</translation>
    </message>
    <message>
      <source>Not an e-mail address</source>
      <translation>Не e-mail</translation>
    </message>
    <message>
      <source>Not an employee</source>
      <translation>Не сотрудник</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Не найдено</translation>
    </message>
    <message>
      <source>Not in the plan</source>
      <translation>Не входит в тариф</translation>
    </message>
    <message>
      <source>Not in the portal's plan</source>
      <translation>Не входит в тариф портала</translation>
    </message>
    <message>
      <source>Not paid</source>
      <translation>Не оплачено</translation>
    </message>
    <message>
      <source>Not there any more</source>
      <translation>Этого больше нет</translation>
    </message>
    <message>
      <source>Nothing to do, or choose a field with date and time.</source>
      <translation>Ничего делать не нужно; или выберите поле с датой и временем.</translation>
    </message>
    <message>
      <source>Nothing to do.</source>
      <translation>Ничего делать не нужно.</translation>
    </message>
    <message>
      <source>Nothing to do. Should a file not get through, the row says “created, file missing”.</source>
      <translation>Ничего делать не нужно. Если файл не дойдёт, у строки будет указано «создано, но файла нет».</translation>
    </message>
    <message>
      <source>Nothing to do: it goes on by itself.</source>
      <translation>Ничего делать не нужно: импорт продолжится сам.</translation>
    </message>
    <message>
      <source>Nothing to import</source>
      <translation>Нечего импортировать</translation>
    </message>
    <message>
      <source>Number already used</source>
      <translation>Номер уже занят</translation>
    </message>
    <message>
      <source>Number out of range</source>
      <translation>Число вне пределов</translation>
    </message>
    <message>
      <source>Number shown with an exponent</source>
      <translation>Число в сокращённой записи</translation>
    </message>
    <message>
      <source>Of the file “{name}” only a placeholder is here; its content is in the cloud.</source>
      <translation>От файла «{name}» здесь только значок, само содержимое в облаке.</translation>
    </message>
    <message>
      <source>One field, two columns</source>
      <translation>Одно поле, два столбца</translation>
    </message>
    <message>
      <source>Only the address of “{value}” goes into this field; “{name}” does not.</source>
      <translation>Из «{value}» в это поле попадёт только адрес, а «{name}» — нет.</translation>
    </message>
    <message>
      <source>Open it in your spreadsheet program and save it anew, or fetch the file once more.</source>
      <translation>Откройте его в табличной программе и сохраните заново или скачайте ещё раз.</translation>
    </message>
    <message>
      <source>Open it in your spreadsheet program, save it without a password, and choose the saved file.</source>
      <translation>Откройте его в табличной программе, сохраните без пароля и выберите сохранённый файл.</translation>
    </message>
    <message>
      <source>Open it on the computer the import was made on, or copy the rows to be sent into a new spreadsheet.</source>
      <translation>Откройте его на компьютере, где делался импорт, или скопируйте нужные строки в новую таблицу.</translation>
    </message>
    <message>
      <source>Open the file once in a spreadsheet program and save it.</source>
      <translation>Откройте файл в табличной программе и сохраните его.</translation>
    </message>
    <message>
      <source>Open the record and correct these fields.</source>
      <translation>Откройте запись и исправьте эти поля.</translation>
    </message>
    <message>
      <source>Open the record and look whether all is as it should be.</source>
      <translation>Откройте запись и посмотрите, всё ли в порядке.</translation>
    </message>
    <message>
      <source>Open the webhook on the portal, tick “CRM (crm)” and save; whoever made the webhook can do it.</source>
      <translation>Откройте вебхук на портале, отметьте «CRM (crm)» и сохраните; это может сделать тот, кто его создал.</translation>
    </message>
    <message>
      <source>Outside the folder</source>
      <translation>Вне папки</translation>
    </message>
    <message>
      <source>Owner not active</source>
      <translation>Владелец вебхука неактивен</translation>
    </message>
    <message>
      <source>Paste the address of an incoming webhook, or choose a saved connection.</source>
      <translation>Вставьте адрес входящего вебхука или выберите сохранённое подключение.</translation>
    </message>
    <message>
      <source>Path too long</source>
      <translation>Слишком длинный путь</translation>
    </message>
    <message>
      <source>People cannot be read</source>
      <translation>Сотрудники не видны</translation>
    </message>
    <message>
      <source>Percent in a field of numbers</source>
      <translation>Процент в числовом поле</translation>
    </message>
    <message>
      <source>Pick the file itself for its row, or copy it into the folder.</source>
      <translation>Выберите для строки сам файл или скопируйте его в папку.</translation>
    </message>
    <message>
      <source>Pick the right one for this row, or rename one of them.</source>
      <translation>Выберите для этой строки нужный файл или переименуйте один из них.</translation>
    </message>
    <message>
      <source>Pipeline not in the plan</source>
      <translation>Воронка не входит в тариф</translation>
    </message>
    <message>
      <source>Plan or disk space</source>
      <translation>Тариф или место на диске</translation>
    </message>
    <message>
      <source>Portal closed</source>
      <translation>Портал закрыт</translation>
    </message>
    <message>
      <source>Portal has a new name</source>
      <translation>У портала новое имя</translation>
    </message>
    <message>
      <source>Portal not found</source>
      <translation>Портал не найден</translation>
    </message>
    <message>
      <source>Portal not reached</source>
      <translation>Портал недоступен</translation>
    </message>
    <message>
      <source>Portal too old</source>
      <translation>Портал слишком старый</translation>
    </message>
    <message>
      <source>Practice portal not started</source>
      <translation>Учебный портал не запущен</translation>
    </message>
    <message>
      <source>Press “Try the files again”: the file is put into the record, no second record is made.</source>
      <translation>Нажмите «Дослать файлы»: файл добавится в запись, второй записи не появится.</translation>
    </message>
    <message>
      <source>Protected by a password</source>
      <translation>Защищён паролем</translation>
    </message>
    <message>
      <source>Proxy asks for a password</source>
      <translation>Прокси просит пароль</translation>
    </message>
    <message>
      <source>Proxy in the way</source>
      <translation>Мешает прокси</translation>
    </message>
    <message>
      <source>Punctuation in an e-mail</source>
      <translation>Лишние знаки в e-mail</translation>
    </message>
    <message>
      <source>Put it there, or correct the name.</source>
      <translation>Положите файл туда или исправьте имя.</translation>
    </message>
    <message>
      <source>Put new rows into a spreadsheet of their own. If you cleared columns of the report, save the report again and repair it there.</source>
      <translation>Соберите новые строки в отдельную таблицу. Если вы очистили столбцы отчёта, сохраните отчёт ещё раз и внесите правки там.</translation>
    </message>
    <message>
      <source>Put the file into the folder and name it from there.</source>
      <translation>Положите файл в папку и укажите его имя в ней.</translation>
    </message>
    <message>
      <source>Question not taken</source>
      <translation>Вопрос не принят</translation>
    </message>
    <message>
      <source>Question not understood</source>
      <translation>Вопрос не понят</translation>
    </message>
    <message>
      <source>Reading stopped</source>
      <translation>Чтение остановлено</translation>
    </message>
    <message>
      <source>Reading “{file}” was stopped.</source>
      <translation>Чтение файла «{file}» остановлено.</translation>
    </message>
    <message>
      <source>Records of this kind cannot be marked</source>
      <translation>Эти записи нельзя пометить</translation>
    </message>
    <message>
      <source>Refused by a rule of the portal</source>
      <translation>Отклонено правилом портала</translation>
    </message>
    <message>
      <source>Refused by the portal</source>
      <translation>Отклонено порталом</translation>
    </message>
    <message>
      <source>Remove them with one press.</source>
      <translation>Уберите их одним нажатием.</translation>
    </message>
    <message>
      <source>Replace it by the right one, or take its name out.</source>
      <translation>Замените его нужным файлом или уберите его имя.</translation>
    </message>
    <message>
      <source>Replace them with one press.</source>
      <translation>Замените их одним нажатием.</translation>
    </message>
    <message>
      <source>Report not saved</source>
      <translation>Отчёт не сохранён</translation>
    </message>
    <message>
      <source>Request not understood</source>
      <translation>Запрос не понят</translation>
    </message>
    <message>
      <source>Required field empty</source>
      <translation>Пустое обязательное поле</translation>
    </message>
    <message>
      <source>Required field not filled</source>
      <translation>Не заполнено обязательное поле</translation>
    </message>
    <message>
      <source>Right missing in the webhook</source>
      <translation>Вебхуку не хватает права</translation>
    </message>
    <message>
      <source>Right “crm” missing</source>
      <translation>Нет права «crm»</translation>
    </message>
    <message>
      <source>Round it.</source>
      <translation>Округлите.</translation>
    </message>
    <message>
      <source>Row {other} has the same name.</source>
      <translation>В строке {other} то же имя.</translation>
    </message>
    <message>
      <source>Row {other} seems to be the same: “{value}”.</source>
      <translation>Похоже, строка {other} — о том же: «{value}».</translation>
    </message>
    <message>
      <source>Rows with “{value}” in the field “{field}” are held back.</source>
      <translation>Строки со значением «{value}» в поле «{field}» отложены.</translation>
    </message>
    <message>
      <source>Same name twice</source>
      <translation>Одно имя дважды</translation>
    </message>
    <message>
      <source>Save the file in one of these kinds.</source>
      <translation>Сохраните файл в одном из этих видов.</translation>
    </message>
    <message>
      <source>Saved connection unreadable</source>
      <translation>Подключение не читается</translation>
    </message>
    <message>
      <source>Say which column goes to which field.</source>
      <translation>Укажите, какой столбец в какое поле попадёт.</translation>
    </message>
    <message>
      <source>Say which comes first.</source>
      <translation>Укажите, что идёт первым.</translation>
    </message>
    <message>
      <source>Send fewer or smaller files with this row, or allow records without the files that are too heavy.</source>
      <translation>Отправьте с этой строкой меньше файлов или файлы поменьше либо разрешите создавать записи без слишком тяжёлых файлов.</translation>
    </message>
    <message>
      <source>Send fewer rows at a time, or make the files smaller.</source>
      <translation>Отправляйте меньше строк за раз или уменьшите файлы.</translation>
    </message>
    <message>
      <source>Sent alone, this row broke the request off {times} times; no record was made of it.</source>
      <translation>Эта строка отправлялась отдельно, и запрос обрывался (раз: {times}); записи из неё не появилось.</translation>
    </message>
    <message>
      <source>Separator does not fit</source>
      <translation>Разделитель не подходит</translation>
    </message>
    <message>
      <source>Set the clock of this computer.</source>
      <translation>Поставьте на компьютере точное время.</translation>
    </message>
    <message>
      <source>Several files</source>
      <translation>Несколько файлов</translation>
    </message>
    <message>
      <source>Several files differ from “{name}” only in large and small letters.</source>
      <translation>Имена нескольких файлов отличаются от «{name}» только большими и маленькими буквами.</translation>
    </message>
    <message>
      <source>Several meanings</source>
      <translation>Несколько значений</translation>
    </message>
    <message>
      <source>Several people of this name</source>
      <translation>Несколько сотрудников с этим именем</translation>
    </message>
    <message>
      <source>Several records of this name</source>
      <translation>Несколько записей с этим названием</translation>
    </message>
    <message>
      <source>Shorten it, or choose a text field for it.</source>
      <translation>Сократите или выберите для него текстовое поле.</translation>
    </message>
    <message>
      <source>Shorten it.</source>
      <translation>Сократите.</translation>
    </message>
    <message>
      <source>Shorten it; the portal would cut it off.</source>
      <translation>Сократите, иначе портал обрежет текст.</translation>
    </message>
    <message>
      <source>Shorten that cell; in a text file look for a quotation mark that is opened and never closed.</source>
      <translation>Сократите эту ячейку; в текстовом файле поищите кавычку, которую забыли закрыть.</translation>
    </message>
    <message>
      <source>Show the detail to the administrator of the portal, then press Resume or Stop.</source>
      <translation>Покажите подробности администратору портала, затем нажмите «Продолжить» или «Остановить».</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>Случилось непредвиденное</translation>
    </message>
    <message>
      <source>Space put after “&lt;”</source>
      <translation>После «&lt;» поставлен пробел</translation>
    </message>
    <message>
      <source>Split the spreadsheet, or remove what does not belong to the table, and save it again.</source>
      <translation>Разделите таблицу или уберите из файла лишнее и сохраните его снова.</translation>
    </message>
    <message>
      <source>Start it on a desktop, or use the commands of the terminal: import-assistant --help.</source>
      <translation>Запустите программу на компьютере с рабочим столом или пользуйтесь командами терминала: import-assistant --help.</translation>
    </message>
    <message>
      <source>Suspiciously packed file</source>
      <translation>Подозрительно сжатый файл</translation>
    </message>
    <message>
      <source>Swap them with one press if that is so.</source>
      <translation>Если это так, поменяйте их местами одним нажатием.</translation>
    </message>
    <message>
      <source>Take it in again if it is to be imported.</source>
      <translation>Если строку нужно импортировать, верните её.</translation>
    </message>
    <message>
      <source>Take out what does not belong to the name.</source>
      <translation>Уберите то, что к имени не относится.</translation>
    </message>
    <message>
      <source>Template not saved</source>
      <translation>Шаблон не сохранён</translation>
    </message>
    <message>
      <source>Ten-minute budget used</source>
      <translation>Лимит на десять минут исчерпан</translation>
    </message>
    <message>
      <source>Text too long</source>
      <translation>Слишком длинный текст</translation>
    </message>
    <message>
      <source>The access has expired.</source>
      <translation>Срок доступа истёк.</translation>
    </message>
    <message>
      <source>The access is not valid.</source>
      <translation>Доступ недействителен.</translation>
    </message>
    <message>
      <source>The address begins with http://, which anybody on the way can read.</source>
      <translation>Адрес начинается с http://: его может прочитать любой по пути.</translation>
    </message>
    <message>
      <source>The address holds no valid webhook.</source>
      <translation>В адресе нет действующего вебхука.</translation>
    </message>
    <message>
      <source>The answer for this row was lost, and the portal cannot say whether a record was made of it.</source>
      <translation>Ответ по этой строке потерялся, и портал не может сказать, создана ли запись.</translation>
    </message>
    <message>
      <source>The cell holds a formula whose result was not stored in the file.</source>
      <translation>В ячейке формула, результат которой не сохранён в файле.</translation>
    </message>
    <message>
      <source>The cell is merged with those above it: “{shown}” stands in row {first} only, and this row is sent without it.</source>
      <translation>Ячейка объединена с верхними: «{shown}» стоит только в строке {first}, а эта строка отправится без него.</translation>
    </message>
    <message>
      <source>The cell shows {value}: its formula found no result.</source>
      <translation>В ячейке {value}: формула не нашла результата.</translation>
    </message>
    <message>
      <source>The certificate of “{host}” is not trusted by this computer.</source>
      <translation>Этот компьютер не доверяет сертификату «{host}».</translation>
    </message>
    <message>
      <source>The clock of this computer and the portal's differ by {minutes} minutes.</source>
      <translation>Часы компьютера и портала расходятся на {minutes} мин.</translation>
    </message>
    <message>
      <source>The columns {columns} all go to the field “{field}”, which holds one value.</source>
      <translation>Столбцы {columns} все попадают в поле «{field}», а в нём помещается одно значение.</translation>
    </message>
    <message>
      <source>The connection is lost</source>
      <translation>Связь потеряна</translation>
    </message>
    <message>
      <source>The disk is full</source>
      <translation>Диск заполнен</translation>
    </message>
    <message>
      <source>The employee this webhook belongs to is not active.</source>
      <translation>Сотрудник, которому принадлежит вебхук, неактивен.</translation>
    </message>
    <message>
      <source>The field does not take files like “{name}”; it takes {allowed}.</source>
      <translation>Файлы вроде «{name}» в это поле не принимаются; можно: {allowed}.</translation>
    </message>
    <message>
      <source>The field “{field}” has no value “{value}” on the portal.</source>
      <translation>В поле «{field}» на портале нет значения «{value}».</translation>
    </message>
    <message>
      <source>The field “{field}” takes one file; for this row there are {count}.</source>
      <translation>В поле «{field}» помещается один файл, а у этой строки их {count}.</translation>
    </message>
    <message>
      <source>The file is a report of this program, but its import is not in the journal of this computer, so it is not known which of its rows have a record. Nothing was sent.</source>
      <translation>Это отчёт нашей программы, но самого импорта в журнале этого компьютера нет. Неизвестно, для каких строк записи уже созданы, поэтому ничего не отправлено.</translation>
    </message>
    <message>
      <source>The file “{name}” cannot be read: the right is missing, or the disk does not give it back.</source>
      <translation>Файл «{name}» не читается: нет права или он не считывается с диска.</translation>
    </message>
    <message>
      <source>The file “{name}” changed while it was read.</source>
      <translation>Файл «{name}» изменился, пока его читали.</translation>
    </message>
    <message>
      <source>The file “{name}” fits {count} rows ({rows}), so it goes to none of them.</source>
      <translation>Файл «{name}» подходит к нескольким строкам: {rows} (всего {count}), поэтому не добавлен ни к одной.</translation>
    </message>
    <message>
      <source>The file “{name}” has {size} bytes; the field takes at most {limit}.</source>
      <translation>В файле «{name}» {size} байт, а в поле помещается не больше {limit}.</translation>
    </message>
    <message>
      <source>The file “{name}” holds nothing; the portal does not take empty files.</source>
      <translation>Файл «{name}» пуст, а портал не принимает пустые файлы.</translation>
    </message>
    <message>
      <source>The file “{name}” is not in the folder.</source>
      <translation>Файла «{name}» в папке нет.</translation>
    </message>
    <message>
      <source>The file “{name}” is open in another program that lets nobody else read it.</source>
      <translation>Файл «{name}» открыт в другой программе, и она не даёт его читать.</translation>
    </message>
    <message>
      <source>The file “{name}” was changed, moved or locked since it was checked, so its row was not sent.</source>
      <translation>Файл «{name}» после проверки изменили, переместили или заняли, поэтому строка не отправлена.</translation>
    </message>
    <message>
      <source>The files of this row are too heavy for one request, so the record is created without them and each file is put in afterwards, which may fail.</source>
      <translation>Файлы этой строки слишком тяжелы для одного запроса: запись создаётся без них, а потом каждый файл добавляется отдельно. Это может не получиться.</translation>
    </message>
    <message>
      <source>The files of this row take about {seconds} s at the upload pace measured now ({pace} MB/s); the portal breaks off after {limit} s.</source>
      <translation>При нынешней скорости отправки ({pace} МБ/с) файлам этой строки нужно около {seconds} с, а портал обрывает запрос через {limit} с.</translation>
    </message>
    <message>
      <source>The first record was created, but this webhook is not allowed to see it. Should an answer get lost, its rows are kept as unsure and are not sent again by themselves.</source>
      <translation>Первая запись создана, но этому вебхуку нельзя её видеть. Если ответ потеряется, строки останутся под вопросом и сами повторно отправлены не будут.</translation>
    </message>
    <message>
      <source>The folder “{folder}” is not there or is no folder.</source>
      <translation>Папки «{folder}» нет, или это не папка.</translation>
    </message>
    <message>
      <source>The folder “{path}” cannot be written to: {reason}.</source>
      <translation>В папку «{path}» нельзя записать: {reason}.</translation>
    </message>
    <message>
      <source>The import is open elsewhere</source>
      <translation>Импорт открыт в другом окне</translation>
    </message>
    <message>
      <source>The import of this report made records of the kind “{kind}”; “{other}” was chosen now. Nothing was sent.</source>
      <translation>Импорт из этого отчёта создавал записи вида «{kind}», а сейчас выбрано «{other}». Ничего не отправлено.</translation>
    </message>
    <message>
      <source>The import was made on {portal} as user {user}; the connection now leads to {other} as user {other_user}.</source>
      <translation>Импорт делался на {portal} от имени пользователя {user}, а подключение ведёт на {other}, пользователь {other_user}.</translation>
    </message>
    <message>
      <source>The import was taken back, so there is nothing to go on with. Nothing was sent.</source>
      <translation>Импорт отменён, продолжать нечего. Ничего не отправлено.</translation>
    </message>
    <message>
      <source>The journal belongs to a newer version</source>
      <translation>Журнал от более новой версии</translation>
    </message>
    <message>
      <source>The journal cannot be written</source>
      <translation>В журнал нельзя записать</translation>
    </message>
    <message>
      <source>The journal is damaged</source>
      <translation>Журнал повреждён</translation>
    </message>
    <message>
      <source>The journal of your imports ({path}) cannot be read, so nothing was sent.</source>
      <translation>Журнал ваших импортов ({path}) не читается, поэтому ничего не отправлено.</translation>
    </message>
    <message>
      <source>The journal of your imports ({path}) cannot be written, so nothing was sent.</source>
      <translation>В журнал ваших импортов ({path}) нельзя записать, поэтому ничего не отправлено.</translation>
    </message>
    <message>
      <source>The journal of your imports ({path}) cannot grow because the disk is full. Nothing more was sent.</source>
      <translation>Журнал ваших импортов ({path}) не может расти: диск заполнен. Больше ничего не отправлено.</translation>
    </message>
    <message>
      <source>The journal of your imports ({path}) was written by a newer version of this program.</source>
      <translation>Журнал ваших импортов ({path}) создан более новой версией программы.</translation>
    </message>
    <message>
      <source>The key is empty; it is what recognises the record.</source>
      <translation>Ключ пуст, а по нему узнаётся запись.</translation>
    </message>
    <message>
      <source>The key “{value}” stands in more than one row.</source>
      <translation>Ключ «{value}» стоит больше чем в одной строке.</translation>
    </message>
    <message>
      <source>The mapping file cannot be used: {reason}.</source>
      <translation>Файл соответствий не годится: {reason}.</translation>
    </message>
    <message>
      <source>The mapping names what is not there: {names}.</source>
      <translation>В соответствиях названо то, чего нет: {names}.</translation>
    </message>
    <message>
      <source>The name “{host}” is not known on the internet.</source>
      <translation>Имя «{host}» в интернете неизвестно.</translation>
    </message>
    <message>
      <source>The owner of the webhook is not an employee of the portal.</source>
      <translation>Владелец вебхука — не сотрудник портала.</translation>
    </message>
    <message>
      <source>The part of the program that reads and checks tables ended unexpectedly; the computer may be short of memory.</source>
      <translation>Часть программы, которая читает и проверяет таблицы, неожиданно завершилась; возможно, не хватает памяти.</translation>
    </message>
    <message>
      <source>The path to “{name}” is longer than this computer can open.</source>
      <translation>Путь к файлу «{name}» длиннее, чем может открыть этот компьютер.</translation>
    </message>
    <message>
      <source>The plan of this portal does not include webhooks: “{said}”.</source>
      <translation>Вебхуки не входят в тариф этого портала: «{said}».</translation>
    </message>
    <message>
      <source>The portal answered in a shape this program does not know.</source>
      <translation>Портал ответил в виде, который программе незнаком.</translation>
    </message>
    <message>
      <source>The portal asks for payment.</source>
      <translation>Портал просит оплату.</translation>
    </message>
    <message>
      <source>The portal asks us to slow down.</source>
      <translation>Портал просит помедленнее.</translation>
    </message>
    <message>
      <source>The portal blocked this webhook because of overload.</source>
      <translation>Портал заблокировал этот вебхук из-за перегрузки.</translation>
    </message>
    <message>
      <source>The portal breaks requests off</source>
      <translation>Портал обрывает запросы</translation>
    </message>
    <message>
      <source>The portal cannot import this kind of record.</source>
      <translation>Портал не может импортировать записи этого вида.</translation>
    </message>
    <message>
      <source>The portal cannot take this row</source>
      <translation>Портал не может принять эту строку</translation>
    </message>
    <message>
      <source>The portal could not write its answer.</source>
      <translation>Портал не смог составить ответ.</translation>
    </message>
    <message>
      <source>The portal did not delete this record.</source>
      <translation>Портал не удалил эту запись.</translation>
    </message>
    <message>
      <source>The portal did not find the file.</source>
      <translation>Портал не нашёл файл.</translation>
    </message>
    <message>
      <source>The portal did not take the file: “{said}”.</source>
      <translation>Портал не принял файл: «{said}».</translation>
    </message>
    <message>
      <source>The portal does not accept a value: “{said}”.</source>
      <translation>Портал не принимает значение: «{said}».</translation>
    </message>
    <message>
      <source>The portal does not accept this webhook: it was deleted, changed or blocked, or the address is misspelt.</source>
      <translation>Портал не принимает этот вебхук: его удалили, изменили или заблокировали, либо в адресе опечатка.</translation>
    </message>
    <message>
      <source>The portal does not allow this: “{said}”.</source>
      <translation>Портал этого не разрешает: «{said}».</translation>
    </message>
    <message>
      <source>The portal does not answer questions</source>
      <translation>Портал не отвечает на вопросы</translation>
    </message>
    <message>
      <source>The portal does not know what was asked.</source>
      <translation>Портал не понял, о чём его спросили.</translation>
    </message>
    <message>
      <source>The portal does not let the webhook's owner read this.</source>
      <translation>Портал не даёт владельцу вебхука это читать.</translation>
    </message>
    <message>
      <source>The portal does not let this user in.</source>
      <translation>Портал не пускает этого пользователя.</translation>
    </message>
    <message>
      <source>The portal does not show the record any more</source>
      <translation>Портал больше не показывает запись</translation>
    </message>
    <message>
      <source>The portal does not take this much at once.</source>
      <translation>Портал не принимает столько за один раз.</translation>
    </message>
    <message>
      <source>The portal does not take this question in a bundle.</source>
      <translation>Портал не принимает этот вопрос в общем пакете.</translation>
    </message>
    <message>
      <source>The portal does not understand a value: “{said}”.</source>
      <translation>Портал не понимает значение: «{said}».</translation>
    </message>
    <message>
      <source>The portal has a record like this; the row is sent all the same, as you said.</source>
      <translation>На портале уже есть похожая запись; строка всё равно уйдёт, как вы решили.</translation>
    </message>
    <message>
      <source>The portal has a record with this number already: “{said}”.</source>
      <translation>На портале уже есть запись с этим номером: «{said}».</translation>
    </message>
    <message>
      <source>The portal has more than one record of this row: {ids}. Perhaps it was imported from two machines at once.</source>
      <translation>На портале больше одной записи из этой строки: {ids}. Возможно, её импортировали сразу с двух компьютеров.</translation>
    </message>
    <message>
      <source>The portal has no currency “{value}”.</source>
      <translation>На портале нет валюты «{value}».</translation>
    </message>
    <message>
      <source>The portal has no pipeline “{value}” for this kind.</source>
      <translation>На портале для этого вида записей нет воронки «{value}».</translation>
    </message>
    <message>
      <source>The portal has no record “{value}” for the field “{field}”, or it is hidden from this connection.</source>
      <translation>На портале нет записи «{value}» для поля «{field}», или она не видна этому подключению.</translation>
    </message>
    <message>
      <source>The portal has not been reached for a while. No row was lost.</source>
      <translation>Портал уже некоторое время недоступен. Ни одна строка не потеряна.</translation>
    </message>
    <message>
      <source>The portal has {what} with the same {by}: number {ids}.</source>
      <translation>На портале уже есть {what}: {by} совпадает, номер {ids}.</translation>
    </message>
    <message>
      <source>The portal is closed.</source>
      <translation>Портал закрыт.</translation>
    </message>
    <message>
      <source>The portal keeps other values than were sent: {fields}.</source>
      <translation>На портале не те значения, что были отправлены: {fields}.</translation>
    </message>
    <message>
      <source>The portal marks the field “{field}” as required, and no column goes to it.</source>
      <translation>На портале поле «{field}» обязательное, но для него не выбран столбец.</translation>
    </message>
    <message>
      <source>The portal marks the field “{field}” as required, and the cell is empty.</source>
      <translation>На портале поле «{field}» обязательное, а ячейка пуста.</translation>
    </message>
    <message>
      <source>The portal now answers as “{new_host}”.</source>
      <translation>Теперь портал отвечает под именем «{new_host}».</translation>
    </message>
    <message>
      <source>The portal offers no kind of record called “{value}”.</source>
      <translation>На портале нет вида записей «{value}».</translation>
    </message>
    <message>
      <source>The portal refused a whole request and did nothing.</source>
      <translation>Портал отклонил весь запрос и ничего не сделал.</translation>
    </message>
    <message>
      <source>The portal refused the request</source>
      <translation>Портал отклонил запрос</translation>
    </message>
    <message>
      <source>The portal refused this row because it is too large, with its files.</source>
      <translation>Портал отклонил эту строку: вместе с файлами она слишком большая.</translation>
    </message>
    <message>
      <source>The portal refuses without a code: “{said}”.</source>
      <translation>Портал отказал, не указав код: «{said}».</translation>
    </message>
    <message>
      <source>The portal reports a fault of its own.</source>
      <translation>Портал сообщает о собственном сбое.</translation>
    </message>
    <message>
      <source>The portal says: “{said}”.</source>
      <translation>Портал отвечает: «{said}».</translation>
    </message>
    <message>
      <source>The portal stopped in the middle: “{said}”.</source>
      <translation>Портал остановился на полпути: «{said}».</translation>
    </message>
    <message>
      <source>The portal takes fifty questions at a time.</source>
      <translation>Портал принимает не больше пятидесяти вопросов за раз.</translation>
    </message>
    <message>
      <source>The portal takes secure connections only.</source>
      <translation>Портал принимает только защищённые соединения.</translation>
    </message>
    <message>
      <source>The portal takes twenty rows at a time.</source>
      <translation>Портал принимает не больше двадцати строк за раз.</translation>
    </message>
    <message>
      <source>The portal takes what stands between “&lt;” and “&gt;” for formatting and drops it; with a space behind “&lt;” it stays.</source>
      <translation>То, что стоит между «&lt;» и «&gt;», портал считает оформлением и убирает; с пробелом после «&lt;» оно останется.</translation>
    </message>
    <message>
      <source>The portal wants a field filled: “{said}”.</source>
      <translation>Портал требует заполнить поле: «{said}».</translation>
    </message>
    <message>
      <source>The portal wants another kind of access.</source>
      <translation>Портал требует другого вида доступа.</translation>
    </message>
    <message>
      <source>The portal was asked several times which records exist and did not answer clearly.</source>
      <translation>Портал несколько раз спросили, какие записи есть, и он не ответил ясно.</translation>
    </message>
    <message>
      <source>The portal's database refused: “{said}”.</source>
      <translation>База данных портала отказала: «{said}».</translation>
    </message>
    <message>
      <source>The portal's parts did not understand each other.</source>
      <translation>Части портала не поняли друг друга.</translation>
    </message>
    <message>
      <source>The portal's plan does not allow new records of this kind.</source>
      <translation>Тариф портала не разрешает новые записи этого вида.</translation>
    </message>
    <message>
      <source>The portal's plan does not include this pipeline.</source>
      <translation>Эта воронка не входит в тариф портала.</translation>
    </message>
    <message>
      <source>The portal's plan does not include this, or its disk is full. {said}</source>
      <translation>Это не входит в тариф портала, или на портале кончилось место. {said}</translation>
    </message>
    <message>
      <source>The portal's plan does not include this.</source>
      <translation>Это не входит в тариф портала.</translation>
    </message>
    <message>
      <source>The portal's ten-minute budget for this is used up.</source>
      <translation>Лимит портала на десять минут исчерпан.</translation>
    </message>
    <message>
      <source>The practice portal could not be started: {reason}.</source>
      <translation>Не удалось запустить учебный портал: {reason}.</translation>
    </message>
    <message>
      <source>The program met a situation nobody planned for: {what}.</source>
      <translation>Программа столкнулась с тем, чего никто не предусмотрел: {what}.</translation>
    </message>
    <message>
      <source>The proxy of this network asks for a password.</source>
      <translation>Прокси этой сети просит пароль.</translation>
    </message>
    <message>
      <source>The proxy of this network does not let this program through to “{host}”.</source>
      <translation>Прокси этой сети не пускает программу к «{host}».</translation>
    </message>
    <message>
      <source>The record cannot be deleted while workflows run on it.</source>
      <translation>Запись нельзя удалить, пока по ней идут бизнес-процессы.</translation>
    </message>
    <message>
      <source>The record could not be deleted</source>
      <translation>Не удалось удалить запись</translation>
    </message>
    <message>
      <source>The record could not be read back</source>
      <translation>Не удалось сверить запись</translation>
    </message>
    <message>
      <source>The record differs from the row</source>
      <translation>Запись отличается от строки</translation>
    </message>
    <message>
      <source>The record was created, but could not be read again to compare it with the row.</source>
      <translation>Запись создана, но прочитать её, чтобы сверить со строкой, не удалось.</translation>
    </message>
    <message>
      <source>The record was created, but the portal did not take its file: {names}.</source>
      <translation>Запись создана, но портал не принял её файл: {names}.</translation>
    </message>
    <message>
      <source>The record was created, but the portal does not keep its file as it was sent: {names}.</source>
      <translation>Запись создана, но файл на портале не такой, каким его отправили: {names}.</translation>
    </message>
    <message>
      <source>The record was created, but the portal does not show it any more: it was deleted, the portal was put back to an earlier day, or the webhook may not see it.</source>
      <translation>Запись была создана, но портал её больше не показывает: её удалили, портал восстановили из копии за более ранний день или вебхуку её не видно.</translation>
    </message>
    <message>
      <source>The report belongs to another kind of record</source>
      <translation>Отчёт о записях другого вида</translation>
    </message>
    <message>
      <source>The report could not be saved as “{file}”: {reason}.</source>
      <translation>Не удалось сохранить отчёт как «{file}»: {reason}.</translation>
    </message>
    <message>
      <source>The row is too large for the portal</source>
      <translation>Строка слишком большая для портала</translation>
    </message>
    <message>
      <source>The rows of this import were cleared</source>
      <translation>Строки этого импорта удалены</translation>
    </message>
    <message>
      <source>The rows of this import were removed from the journal, as set, some time after it had finished.</source>
      <translation>Строки этого импорта удалены из журнала: прошёл заданный срок хранения.</translation>
    </message>
    <message>
      <source>The spreadsheet program shortened this phone number to “{value}”.</source>
      <translation>Табличная программа сократила этот телефон до «{value}».</translation>
    </message>
    <message>
      <source>The spreadsheet shows “{value}”; the row's own currency, {currency}, is used.</source>
      <translation>В таблице показано «{value}»; взята валюта из самой строки: {currency}.</translation>
    </message>
    <message>
      <source>The stages in the column “{column}” belong to several pipelines: {names}.</source>
      <translation>Стадии в столбце «{column}» относятся к разным воронкам: {names}.</translation>
    </message>
    <message>
      <source>The text has {count} characters; the field holds {limit}.</source>
      <translation>Символов в тексте: {count}, а в поле помещается {limit}.</translation>
    </message>
    <message>
      <source>The text holds half letters that cannot be sent.</source>
      <translation>В тексте есть обрывки символов, которые нельзя отправить.</translation>
    </message>
    <message>
      <source>The usual pipeline</source>
      <translation>Воронка по умолчанию</translation>
    </message>
    <message>
      <source>The webhook lacks a right: it needs “crm” and “user_basic”.</source>
      <translation>Вебхуку не хватает права: нужны «crm» и «user_basic».</translation>
    </message>
    <message>
      <source>The webhook may not read the list of employees.</source>
      <translation>Вебхуку нельзя читать список сотрудников.</translation>
    </message>
    <message>
      <source>The webhook may not work with the CRM: the right “crm” is not ticked.</source>
      <translation>Вебхуку нельзя работать с CRM: право «crm» не отмечено.</translation>
    </message>
    <message>
      <source>The webhook's owner may not delete this record.</source>
      <translation>Владельцу вебхука нельзя удалять эту запись.</translation>
    </message>
    <message>
      <source>The webhook's owner may not import this record.</source>
      <translation>Владельцу вебхука нельзя импортировать эту запись.</translation>
    </message>
    <message>
      <source>The webhook's owner may not import this record: “{said}”.</source>
      <translation>Владельцу вебхука нельзя импортировать эту запись: «{said}».</translation>
    </message>
    <message>
      <source>The work broke off</source>
      <translation>Работа прервалась</translation>
    </message>
    <message>
      <source>There are two records of this row</source>
      <translation>Из этой строки получились две записи</translation>
    </message>
    <message>
      <source>There is no file “{file}”.</source>
      <translation>Файла «{file}» нет.</translation>
    </message>
    <message>
      <source>There is no import named “{run}” in the journal.</source>
      <translation>Импорта «{run}» в журнале нет.</translation>
    </message>
    <message>
      <source>There is no screen here that the window could be shown on.</source>
      <translation>Здесь нет экрана, на котором можно показать окно.</translation>
    </message>
    <message>
      <source>This computer has no way to the internet at the moment, so “{host}” cannot be asked.</source>
      <translation>Сейчас у компьютера нет выхода в интернет, поэтому связаться с «{host}» нельзя.</translation>
    </message>
    <message>
      <source>This import belongs to {wanted}; the address leads to {given}.</source>
      <translation>Этот импорт относится к {wanted}, а адрес ведёт на {given}.</translation>
    </message>
    <message>
      <source>This import is being worked on by another window of this program.</source>
      <translation>С этим импортом работает другое окно программы.</translation>
    </message>
    <message>
      <source>This import was taken back</source>
      <translation>Этот импорт отменён</translation>
    </message>
    <message>
      <source>This is another portal</source>
      <translation>Это другой портал</translation>
    </message>
    <message>
      <source>This is not a whole webhook address: {missing}.</source>
      <translation>Адрес вебхука не целиком: {missing}.</translation>
    </message>
    <message>
      <source>This is the report of an import made elsewhere</source>
      <translation>Это отчёт об импорте с другого компьютера</translation>
    </message>
    <message>
      <source>This kind of record has no field for the program's marker. Should an answer get lost, its rows are kept as unsure and are not sent again without your yes.</source>
      <translation>У записей этого вида нет поля для нашей метки. Если ответ потеряется, строки останутся под вопросом и без вашего согласия повторно не уйдут.</translation>
    </message>
    <message>
      <source>This portal does not know what the import needs.</source>
      <translation>Этот портал не знает того, что нужно для импорта.</translation>
    </message>
    <message>
      <source>This row cannot be told to be one of the rows of the import: more than half of its cells were changed, or it was added. Nothing was sent.</source>
      <translation>Неясно, какая это строка импорта: изменено больше половины её ячеек, или её добавили. Ничего не отправлено.</translation>
    </message>
    <message>
      <source>Thousands or decimals?</source>
      <translation>Тысячи или дробная часть?</translation>
    </message>
    <message>
      <source>Three requests in a row broke off without a clear answer. No row was sent twice, none was lost.</source>
      <translation>Три запроса подряд оборвались без ясного ответа. Ни одна строка не отправлена дважды, ни одна не потеряна.</translation>
    </message>
    <message>
      <source>Tick both in the webhook's settings on the portal.</source>
      <translation>Отметьте оба права в настройках вебхука на портале.</translation>
    </message>
    <message>
      <source>Tick the right “user_basic” in the webhook to match people by name.</source>
      <translation>Чтобы находить сотрудников по имени, отметьте в вебхуке право «user_basic».</translation>
    </message>
    <message>
      <source>Time of day left out</source>
      <translation>Время убрано</translation>
    </message>
    <message>
      <source>Too heavy for the connection</source>
      <translation>Слишком много для этой связи</translation>
    </message>
    <message>
      <source>Too large</source>
      <translation>Слишком большой</translation>
    </message>
    <message>
      <source>Too large for the portal</source>
      <translation>Слишком много для портала</translation>
    </message>
    <message>
      <source>Too long</source>
      <translation>Слишком длинно</translation>
    </message>
    <message>
      <source>Too many digits</source>
      <translation>Слишком много цифр</translation>
    </message>
    <message>
      <source>Too many questions at once</source>
      <translation>Слишком много вопросов сразу</translation>
    </message>
    <message>
      <source>Too many requests</source>
      <translation>Слишком много запросов</translation>
    </message>
    <message>
      <source>Too many rows at once</source>
      <translation>Слишком много строк сразу</translation>
    </message>
    <message>
      <source>Too many spaces</source>
      <translation>Лишние пробелы</translation>
    </message>
    <message>
      <source>Trouble on the portal</source>
      <translation>Неполадка на портале</translation>
    </message>
    <message>
      <source>Try again later; if it stays, show the portal's text to its administrator.</source>
      <translation>Попробуйте позже; если не поможет, покажите ответ портала его администратору.</translation>
    </message>
    <message>
      <source>Try again; if it stays, look for a newer version of this program.</source>
      <translation>Попробуйте снова; если не поможет, поищите более новую версию программы.</translation>
    </message>
    <message>
      <source>Try again; if it stays, send the log to the administrator.</source>
      <translation>Попробуйте снова; если не поможет, отправьте журнал программы администратору.</translation>
    </message>
    <message>
      <source>Twice in this table?</source>
      <translation>Дважды в этой таблице?</translation>
    </message>
    <message>
      <source>Two alphabets in an e-mail address</source>
      <translation>Два алфавита в адресе почты</translation>
    </message>
    <message>
      <source>Two alphabets in one word</source>
      <translation>Два алфавита в одном слове</translation>
    </message>
    <message>
      <source>Two currencies</source>
      <translation>Две валюты</translation>
    </message>
    <message>
      <source>Two different files named “{name}” belong to this row: {places}.</source>
      <translation>К этой строке относятся два разных файла с именем «{name}»: {places}.</translation>
    </message>
    <message>
      <source>Two files of this name</source>
      <translation>Два файла с этим именем</translation>
    </message>
    <message>
      <source>Two names in one row</source>
      <translation>Два имени в одной строке</translation>
    </message>
    <message>
      <source>Type it as day.month.year.</source>
      <translation>Введите в виде день.месяц.год.</translation>
    </message>
    <message>
      <source>Type it like https://example.org.</source>
      <translation>Введите в виде https://example.org.</translation>
    </message>
    <message>
      <source>Type it like {example}.</source>
      <translation>Введите в виде {example}.</translation>
    </message>
    <message>
      <source>Type the address again.</source>
      <translation>Введите адрес заново.</translation>
    </message>
    <message>
      <source>Type the address, or leave the cell empty.</source>
      <translation>Введите адрес или оставьте ячейку пустой.</translation>
    </message>
    <message>
      <source>Type the amount and the currency, for example 1250.50 EUR.</source>
      <translation>Введите сумму и валюту, например 1250,50 EUR.</translation>
    </message>
    <message>
      <source>Type the name.</source>
      <translation>Введите имя.</translation>
    </message>
    <message>
      <source>Type the number as the field keeps it, without a percent sign.</source>
      <translation>Введите число так, как его хранит поле, без знака процента.</translation>
    </message>
    <message>
      <source>Type the number with digits only.</source>
      <translation>Введите число только цифрами.</translation>
    </message>
    <message>
      <source>Type the record's number on the portal.</source>
      <translation>Введите номер записи на портале.</translation>
    </message>
    <message>
      <source>Type the text again.</source>
      <translation>Введите текст ещё раз.</translation>
    </message>
    <message>
      <source>Type the value, or mend the formula in the file.</source>
      <translation>Введите значение или исправьте формулу в файле.</translation>
    </message>
    <message>
      <source>Type the whole number again, as text.</source>
      <translation>Введите число целиком, как текст.</translation>
    </message>
    <message>
      <source>Type the whole number.</source>
      <translation>Введите номер целиком.</translation>
    </message>
    <message>
      <source>Type the word again.</source>
      <translation>Введите слово заново.</translation>
    </message>
    <message>
      <source>Type yes or no.</source>
      <translation>Введите «да» или «нет».</translation>
    </message>
    <message>
      <source>Unknown currency</source>
      <translation>Неизвестная валюта</translation>
    </message>
    <message>
      <source>Unknown encoding</source>
      <translation>Неизвестная кодировка</translation>
    </message>
    <message>
      <source>Unknown person</source>
      <translation>Неизвестный сотрудник</translation>
    </message>
    <message>
      <source>Unknown value</source>
      <translation>Неизвестное значение</translation>
    </message>
    <message>
      <source>Unlock it and try again, or use the address for this session only.</source>
      <translation>Разблокируйте его и попробуйте снова или используйте адрес только до закрытия программы.</translation>
    </message>
    <message>
      <source>Unsafe content</source>
      <translation>Небезопасное содержимое</translation>
    </message>
    <message>
      <source>Unusual phone number</source>
      <translation>Необычный телефон</translation>
    </message>
    <message>
      <source>Use a faster connection or smaller files, or allow records without the files that are too heavy.</source>
      <translation>Возьмите связь побыстрее или файлы поменьше либо разрешите создавать записи без слишком тяжёлых файлов.</translation>
    </message>
    <message>
      <source>Use the address that begins with https://.</source>
      <translation>Используйте адрес, который начинается с https://.</translation>
    </message>
    <message>
      <source>Use the https address.</source>
      <translation>Используйте адрес с https.</translation>
    </message>
    <message>
      <source>Value not accepted</source>
      <translation>Значение не принято</translation>
    </message>
    <message>
      <source>Value of the wrong shape</source>
      <translation>Значение не в том виде</translation>
    </message>
    <message>
      <source>Wait a few minutes, then press Resume.</source>
      <translation>Подождите несколько минут и нажмите «Продолжить».</translation>
    </message>
    <message>
      <source>Wait a few minutes, then press Resume: the program first finds out which records were made.</source>
      <translation>Подождите несколько минут и нажмите «Продолжить»: сначала программа узнает, какие записи созданы.</translation>
    </message>
    <message>
      <source>Wait a little and try again.</source>
      <translation>Подождите немного и попробуйте снова.</translation>
    </message>
    <message>
      <source>Wait until it has finished there, or stop it there, then try again.</source>
      <translation>Дождитесь, пока он там завершится, или остановите его там и попробуйте снова.</translation>
    </message>
    <message>
      <source>Wait until the other program or the copying has finished, then look again.</source>
      <translation>Дождитесь, пока другая программа или копирование закончит, и проверьте снова.</translation>
    </message>
    <message>
      <source>Waiting for a confirmation</source>
      <translation>Ждём подтверждения</translation>
    </message>
    <message>
      <source>Webhook blocked</source>
      <translation>Вебхук заблокирован</translation>
    </message>
    <message>
      <source>Webhook incomplete</source>
      <translation>Вебхук не целиком</translation>
    </message>
    <message>
      <source>Webhook not valid</source>
      <translation>Вебхук недействителен</translation>
    </message>
    <message>
      <source>What was asked for does not exist on the portal (any more).</source>
      <translation>Того, о чём спросили, на портале нет (или уже нет).</translation>
    </message>
    <message>
      <source>What {place} keeps under the name “{name}” is not a connection.</source>
      <translation>Под именем «{name}» в хранилище ({place}) лежит не подключение.</translation>
    </message>
    <message>
      <source>Which pipeline?</source>
      <translation>Какая воронка?</translation>
    </message>
    <message>
      <source>Words in a phone number</source>
      <translation>Слова в номере телефона</translation>
    </message>
    <message>
      <source>Workflows are running</source>
      <translation>Идут бизнес-процессы</translation>
    </message>
    <message>
      <source>Write it without separators, or with two decimals.</source>
      <translation>Напишите без разделителей или с двумя знаками после запятой.</translation>
    </message>
    <message>
      <source>Write the name exactly as the file has it.</source>
      <translation>Напишите имя точно так, как у файла.</translation>
    </message>
    <message>
      <source>You left this row out; it is not sent.</source>
      <translation>Вы исключили эту строку; она не отправляется.</translation>
    </message>
    <message>
      <source>{place} is locked or does not let this program in.</source>
      <translation>{place}: хранилище заблокировано или не пускает эту программу.</translation>
    </message>
    <message>
      <source>“{delimiter}” cannot separate columns: a separator is one character and neither a quote nor a line break.</source>
      <translation>«{delimiter}» не может разделять столбцы: разделитель — это один знак, но не кавычка и не перевод строки.</translation>
    </message>
    <message>
      <source>“{encoding}” is not an encoding this program knows.</source>
      <translation>Кодировки «{encoding}» программа не знает.</translation>
    </message>
    <message>
      <source>“{file}” cannot be opened: {reason}.</source>
      <translation>«{file}» не открывается: {reason}.</translation>
    </message>
    <message>
      <source>“{file}” cannot be read as {encoding}: it holds bytes that this encoding does not know.</source>
      <translation>«{file}» нельзя прочитать в кодировке {encoding}: в нём есть байты, которых в ней нет.</translation>
    </message>
    <message>
      <source>“{file}” has no sheet “{sheet}”. It has: {sheets}.</source>
      <translation>В «{file}» нет листа «{sheet}». Есть: {sheets}.</translation>
    </message>
    <message>
      <source>“{file}” holds XML declarations that no spreadsheet program writes (a document type); it was not read.</source>
      <translation>В «{file}» есть объявления XML, каких табличные программы не пишут (тип документа); файл не прочитан.</translation>
    </message>
    <message>
      <source>“{file}” holds a cell of more than {limit} characters (near row {row}); no spreadsheet program can show it.</source>
      <translation>В «{file}» есть ячейка длиннее {limit} символов (около строки {row}); ни одна табличная программа её не покажет.</translation>
    </message>
    <message>
      <source>“{file}” holds no filled cells.</source>
      <translation>В «{file}» нет заполненных ячеек.</translation>
    </message>
    <message>
      <source>“{file}” is a folder, not a spreadsheet.</source>
      <translation>«{file}» — папка, а не таблица.</translation>
    </message>
    <message>
      <source>“{file}” is damaged or cut off: {reason}.</source>
      <translation>«{file}» повреждён или обрезан: {reason}.</translation>
    </message>
    <message>
      <source>“{file}” is empty: it has no content at all.</source>
      <translation>«{file}» пуст: в нём ничего нет.</translation>
    </message>
    <message>
      <source>“{file}” is not a spreadsheet: it is {what}.</source>
      <translation>«{file}» — не таблица: {what}.</translation>
    </message>
    <message>
      <source>“{file}” is protected by a password and cannot be read.</source>
      <translation>«{file}» защищён паролем, прочитать его нельзя.</translation>
    </message>
    <message>
      <source>“{file}” is too large to be read: {reason}.</source>
      <translation>«{file}» слишком большой: {reason}.</translation>
    </message>
    <message>
      <source>“{file}” unpacks to far more than a spreadsheet holds ({reason}); it was not read, to protect this computer.</source>
      <translation>«{file}» при распаковке намного больше обычной таблицы ({reason}); чтобы не навредить компьютеру, он не прочитан.</translation>
    </message>
    <message>
      <source>“{host}” answered with a fault of its own (HTTP {status}); it may be overloaded or under maintenance.</source>
      <translation>На «{host}» произошёл сбой (HTTP {status}); возможно, он перегружен или на обслуживании.</translation>
    </message>
    <message>
      <source>“{host}” answered with a page that does not come from a portal.</source>
      <translation>«{host}» ответил страницей, которая не похожа на портал.</translation>
    </message>
    <message>
      <source>“{host}” did not answer in time, or the connection broke off.</source>
      <translation>«{host}» не ответил вовремя, или соединение оборвалось.</translation>
    </message>
    <message>
      <source>“{host}” does not take the connection.</source>
      <translation>«{host}» не принимает соединение.</translation>
    </message>
    <message>
      <source>“{host}” refuses the connection.</source>
      <translation>«{host}» отказывает в соединении.</translation>
    </message>
    <message>
      <source>“{name}” is a folder.</source>
      <translation>«{name}» — папка.</translation>
    </message>
    <message>
      <source>“{name}” is a link to another place; rules do not follow links.</source>
      <translation>«{name}» — ссылка на другое место; правила по ссылкам не ходят.</translation>
    </message>
    <message>
      <source>“{name}” is not an ordinary file.</source>
      <translation>«{name}» — не обычный файл.</translation>
    </message>
    <message>
      <source>“{name}” leads out of the chosen folder.</source>
      <translation>«{name}» ведёт за пределы выбранной папки.</translation>
    </message>
    <message>
      <source>“{part}” of the full name is not sent: the column “{other}” says “{kept}”.</source>
      <translation>«{part}» из полного имени не отправляется: в столбце «{other}» стоит «{kept}».</translation>
    </message>
    <message>
      <source>“{value}” cannot be read as a date.</source>
      <translation>«{value}» не похоже на дату.</translation>
    </message>
    <message>
      <source>“{value}” cannot be read as a number.</source>
      <translation>«{value}» не похоже на число.</translation>
    </message>
    <message>
      <source>“{value}” cannot be read as an amount of money.</source>
      <translation>«{value}» не похоже на сумму.</translation>
    </message>
    <message>
      <source>“{value}” could not be written: {reason}.</source>
      <translation>Не удалось записать «{value}»: {reason}.</translation>
    </message>
    <message>
      <source>“{value}” does not say which record is meant.</source>
      <translation>По «{value}» не понять, какая запись имеется в виду.</translation>
    </message>
    <message>
      <source>“{value}” has Cyrillic letters that look Latin, or the other way round; mail to it would not arrive.</source>
      <translation>В «{value}» есть кириллические буквы, похожие на латинские, или наоборот; письма туда не дойдут.</translation>
    </message>
    <message>
      <source>“{value}” has a time of day; the field keeps only the date.</source>
      <translation>В «{value}» есть время, а в поле хранится только дата.</translation>
    </message>
    <message>
      <source>“{value}” has decimals; the field takes whole numbers.</source>
      <translation>«{value}» — дробное число, а в поле хранятся целые.</translation>
    </message>
    <message>
      <source>“{value}” has more digits than the portal keeps.</source>
      <translation>В «{value}» больше цифр, чем хранит портал.</translation>
    </message>
    <message>
      <source>“{value}” has several spaces in a row, or spaces at its ends.</source>
      <translation>В «{value}» несколько пробелов подряд или пробелы по краям.</translation>
    </message>
    <message>
      <source>“{value}” holds characters that nobody sees; searching would not find it.</source>
      <translation>В «{value}» есть невидимые символы; поиск по такому тексту ничего не найдёт.</translation>
    </message>
    <message>
      <source>“{value}” holds marks or spaces that do not belong to the address.</source>
      <translation>В «{value}» есть знаки или пробелы, которых в адресе быть не должно.</translation>
    </message>
    <message>
      <source>“{value}” holds more than a name; it is parted as it stands.</source>
      <translation>В «{value}» не только имя; текст разделён как есть.</translation>
    </message>
    <message>
      <source>“{value}” holds more than a phone number; it is sent as it is.</source>
      <translation>В «{value}» не только телефон; будет отправлено как есть.</translation>
    </message>
    <message>
      <source>“{value}” holds no address.</source>
      <translation>В «{value}» нет адреса.</translation>
    </message>
    <message>
      <source>“{value}” holds no name or number.</source>
      <translation>В «{value}» нет ни имени, ни номера.</translation>
    </message>
    <message>
      <source>“{value}” holds no name.</source>
      <translation>В «{value}» нет имени.</translation>
    </message>
    <message>
      <source>“{value}” is a long number in short form; all its digits are still there.</source>
      <translation>«{value}» — длинное число в сокращённой записи; все его цифры на месте.</translation>
    </message>
    <message>
      <source>“{value}” is a percentage, and the field does not say whether it keeps 15 % as 15 or as 0.15.</source>
      <translation>«{value}» — это процент, а поле не говорит, хранит ли оно 15 % как 15 или как 0,15.</translation>
    </message>
    <message>
      <source>“{value}” is longer than the 250 characters the portal takes.</source>
      <translation>«{value}» длиннее 250 символов, которые принимает портал.</translation>
    </message>
    <message>
      <source>“{value}” is marked as dismissed on the portal.</source>
      <translation>Сотрудник «{value}» на портале отмечен как уволенный.</translation>
    </message>
    <message>
      <source>“{value}” is neither yes nor no.</source>
      <translation>«{value}» — это ни «да», ни «нет».</translation>
    </message>
    <message>
      <source>“{value}” is no address, but a link: {link} is sent.</source>
      <translation>«{value}» — не адрес, а ссылка: отправится {link}.</translation>
    </message>
    <message>
      <source>“{value}” is no complete number of the country {country}; it is sent as it is.</source>
      <translation>«{value}» — не полный номер для страны {country}; будет отправлено как есть.</translation>
    </message>
    <message>
      <source>“{value}” is not a whole phone number.</source>
      <translation>«{value}» — не полный номер телефона.</translation>
    </message>
    <message>
      <source>“{value}” is not an e-mail address.</source>
      <translation>«{value}» — не адрес электронной почты.</translation>
    </message>
    <message>
      <source>“{value}” is not between {least} and {most}.</source>
      <translation>«{value}» не лежит между {least} и {most}.</translation>
    </message>
    <message>
      <source>“{value}” is not the address of a page.</source>
      <translation>«{value}» — не адрес страницы.</translation>
    </message>
    <message>
      <source>“{value}” is not the number of a record.</source>
      <translation>«{value}» — не номер записи.</translation>
    </message>
    <message>
      <source>“{value}” is written with Cyrillic letters that only look Latin.</source>
      <translation>«{value}» написано русскими буквами, которые лишь похожи на латинские.</translation>
    </message>
    <message>
      <source>“{value}” is written with Latin letters that only look Cyrillic.</source>
      <translation>«{value}» написано латинскими буквами, которые лишь похожи на русские.</translation>
    </message>
    <message>
      <source>“{value}” looks like a last name, and “{other}” like a first name.</source>
      <translation>«{value}» похоже на фамилию, а «{other}» — на имя.</translation>
    </message>
    <message>
      <source>“{value}” may be a whole number or have decimals.</source>
      <translation>«{value}» может быть целым числом или дробным.</translation>
    </message>
    <message>
      <source>“{value}” may be {count} records: {names}.</source>
      <translation>«{value}» — это может быть любая из записей ({count}): {names}.</translation>
    </message>
    <message>
      <source>“{value}” may be {names}.</source>
      <translation>«{value}» — это может быть: {names}.</translation>
    </message>
    <message>
      <source>“{value}” mixes Latin and Cyrillic letters; it cannot be told which are meant.</source>
      <translation>В «{value}» смешаны латинские и русские буквы; какие верны, не понять.</translation>
    </message>
    <message>
      <source>“{value}” names a currency; only the number goes into this field.</source>
      <translation>В «{value}» названа валюта, а в это поле попадёт только число.</translation>
    </message>
    <message>
      <source>“{value}” names another currency than the row's own, {currency}.</source>
      <translation>В «{value}» не та валюта, что у самой строки: {currency}.</translation>
    </message>
    <message>
      <source>“{value}” stands for several values of the field “{field}”.</source>
      <translation>«{value}» подходит к нескольким значениям поля «{field}».</translation>
    </message>
    <message>
      <source>“{value}” was shortened by the program that wrote the file; its last digits are not those of the number.</source>
      <translation>«{value}»: число укоротила программа, записавшая файл; последние цифры — не те.</translation>
    </message>
  </context>
  <context>
    <name>ProgramMenu</name>
    <message>
      <source>&amp;About</source>
      <translation>О &amp;программе</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>&amp;Клавиши</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Язык</translation>
    </message>
    <message>
      <source>&amp;Report a problem…</source>
      <translation>&amp;Сообщить о проблеме…</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Как в системе</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Тёмное</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Контрастное</translation>
    </message>
    <message>
      <source>L&amp;ook</source>
      <translation>&amp;Оформление</translation>
    </message>
    <message>
      <source>Language, look, keys, help</source>
      <translation>Язык, оформление, клавиши, справка</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Светлое</translation>
    </message>
    <message>
      <source>Program menu</source>
      <translation>Меню программы</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Steps</source>
      <translation>Шаги</translation>
    </message>
  </context>
  <context>
    <name>RatePlot</name>
    <message numerus="yes">
      <source>%Ln row(s) a minute</source>
      <translation>
        <numerusform>%Ln строка в минуту</numerusform>
        <numerusform>%Ln строки в минуту</numerusform>
        <numerusform>%Ln строк в минуту</numerusform>
      </translation>
    </message>
    <message>
      <source>Rows a minute: {now} now, {most} at most</source>
      <translation>Строк в минуту: сейчас {now}, максимум {most}</translation>
    </message>
  </context>
  <context>
    <name>ReadBack</name>
    <message>
      <source>could not be read back</source>
      <translation>не удалось сверить</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>отличается</translation>
    </message>
    <message>
      <source>read back equal</source>
      <translation>сверено, совпадает</translation>
    </message>
  </context>
  <context>
    <name>ReadingBar</name>
    <message>
      <source>Reading</source>
      <translation>Чтение</translation>
    </message>
    <message>
      <source>Reading: {percent} %</source>
      <translation>Чтение: {percent} %</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Чтение…</translation>
    </message>
    <message>
      <source>Stop reading</source>
      <translation>Остановить чтение</translation>
    </message>
  </context>
  <context>
    <name>Reconnect</name>
    <message>
      <source>&amp;Use this address</source>
      <translation>&amp;Использовать этот адрес</translation>
    </message>
    <message>
      <source>Checking the address…</source>
      <translation>Проверяем адрес…</translation>
    </message>
    <message>
      <source>If the webhook was replaced, paste its new address here and the import goes on.</source>
      <translation>Если вебхук заменили, вставьте сюда новый адрес, и импорт продолжится.</translation>
    </message>
    <message>
      <source>New webhook address</source>
      <translation>Новый адрес вебхука</translation>
    </message>
  </context>
  <context>
    <name>Repair</name>
    <message numerus="yes">
      <source>%Ln cell(s)</source>
      <translation>
        <numerusform>%Ln ячейка</numerusform>
        <numerusform>%Ln ячейки</numerusform>
        <numerusform>%Ln ячеек</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln group(s) of duplicates</source>
      <translation>
        <numerusform>%Ln группа дублей</numerusform>
        <numerusform>%Ln группы дублей</numerusform>
        <numerusform>%Ln групп дублей</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln строка</numerusform>
        <numerusform>%Ln строки</numerusform>
        <numerusform>%Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) created in spite of a like record</source>
      <translation>
        <numerusform>%Ln строка создаётся, хотя похожая запись есть</numerusform>
        <numerusform>%Ln строки создаются, хотя похожие записи есть</numerusform>
        <numerusform>%Ln строк создаются, хотя похожие записи есть</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) left out</source>
      <translation>
        <numerusform>Исключена %Ln строка</numerusform>
        <numerusform>Исключены %Ln строки</numerusform>
        <numerusform>Исключено %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) taken in again</source>
      <translation>
        <numerusform>Возвращена %Ln строка</numerusform>
        <numerusform>Возвращены %Ln строки</numerusform>
        <numerusform>Возвращено %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>(empty)</source>
      <translation>(пусто)</translation>
    </message>
    <message>
      <source>Add the country code</source>
      <translation>Добавить код страны</translation>
    </message>
    <message>
      <source>All columns</source>
      <translation>Все столбцы</translation>
    </message>
    <message>
      <source>Bring all digits back</source>
      <translation>Вернуть все цифры</translation>
    </message>
    <message>
      <source>Fill the merged cells</source>
      <translation>Заполнить объединённые ячейки</translation>
    </message>
    <message>
      <source>Join into the first</source>
      <translation>Объединить</translation>
    </message>
    <message>
      <source>Keep the first</source>
      <translation>Оставить первую</translation>
    </message>
    <message>
      <source>Make all letters Cyrillic</source>
      <translation>Сделать все буквы русскими</translation>
    </message>
    <message>
      <source>Make all letters Latin</source>
      <translation>Сделать все буквы латинскими</translation>
    </message>
    <message>
      <source>Not the same: keep all</source>
      <translation>Разные: оставить все</translation>
    </message>
    <message>
      <source>Record {number} on the portal</source>
      <translation>Запись {number} на портале</translation>
    </message>
    <message>
      <source>Remove extra spaces</source>
      <translation>Убрать лишние пробелы</translation>
    </message>
    <message>
      <source>Remove invisible characters</source>
      <translation>Убрать невидимые символы</translation>
    </message>
    <message>
      <source>Row {rows}</source>
      <translation>Строка {rows}</translation>
    </message>
    <message>
      <source>Rows {rows}</source>
      <translation>Строки {rows}</translation>
    </message>
    <message>
      <source>Swap first and last name</source>
      <translation>Поменять местами имя и фамилию</translation>
    </message>
    <message>
      <source>The day comes first</source>
      <translation>Сначала день</translation>
    </message>
    <message>
      <source>The month comes first</source>
      <translation>Сначала месяц</translation>
    </message>
    <message>
      <source>This row</source>
      <translation>Эта строка</translation>
    </message>
    <message>
      <source>Tidy up e-mail addresses</source>
      <translation>Поправить адреса e-mail</translation>
    </message>
    <message>
      <source>{column}: “{before}” replaced by “{after}”</source>
      <translation>{column}: «{before}» заменено на «{after}»</translation>
    </message>
    <message numerus="yes">
      <source>{column}: “{text}” in %Ln cell(s)</source>
      <translation>
        <numerusform>{column}: «{text}» в %Ln ячейке</numerusform>
        <numerusform>{column}: «{text}» в %Ln ячейках</numerusform>
        <numerusform>{column}: «{text}» в %Ln ячейках</numerusform>
      </translation>
    </message>
    <message>
      <source>{column}: “{text}” typed</source>
      <translation>{column}: введено «{text}»</translation>
    </message>
    <message numerus="yes">
      <source>{first} and {second} swapped in %Ln row(s)</source>
      <translation>
        <numerusform>{first} и {second}: поменялись местами в %Ln строке</numerusform>
        <numerusform>{first} и {second}: поменялись местами в %Ln строках</numerusform>
        <numerusform>{first} и {second}: поменялись местами в %Ln строках</numerusform>
      </translation>
    </message>
    <message>
      <source>“{cut}” becomes “{put}”</source>
      <translation>«{cut}» → «{put}»</translation>
    </message>
    <message>
      <source>“{cut}” becomes “{put}” at the beginning</source>
      <translation>«{cut}» → «{put}» в начале</translation>
    </message>
    <message>
      <source>“{cut}” becomes “{put}” at the end</source>
      <translation>«{cut}» → «{put}» в конце</translation>
    </message>
    <message>
      <source>“{cut}” removed</source>
      <translation>убрано «{cut}»</translation>
    </message>
    <message>
      <source>“{cut}” removed at the beginning</source>
      <translation>убрано «{cut}» в начале</translation>
    </message>
    <message>
      <source>“{cut}” removed at the end</source>
      <translation>убрано «{cut}» в конце</translation>
    </message>
    <message>
      <source>“{put}” added</source>
      <translation>добавлено «{put}»</translation>
    </message>
    <message>
      <source>“{put}” added at the beginning</source>
      <translation>добавлено «{put}» в начале</translation>
    </message>
    <message>
      <source>“{put}” added at the end</source>
      <translation>добавлено «{put}» в конце</translation>
    </message>
  </context>
  <context>
    <name>RepairButtons</name>
    <message>
      <source>Changes</source>
      <translation>Изменения</translation>
    </message>
    <message>
      <source>Find and replace</source>
      <translation>Замена</translation>
    </message>
    <message>
      <source>Find and replace (Ctrl+H)</source>
      <translation>Найти и заменить (Ctrl+H)</translation>
    </message>
    <message>
      <source>Redo (Ctrl+Y)</source>
      <translation>Повторить (Ctrl+Y)</translation>
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation>Отменить (Ctrl+Z)</translation>
    </message>
    <message>
      <source>What you changed, each to be taken back</source>
      <translation>Что вы изменили; каждое можно отменить</translation>
    </message>
  </context>
  <context>
    <name>RepairDesk</name>
    <message>
      <source>Clear cells</source>
      <translation>Очистить ячейки</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Копировать</translation>
    </message>
    <message>
      <source>Edit cell</source>
      <translation>Изменить ячейку</translation>
    </message>
    <message>
      <source>Fill down</source>
      <translation>Заполнить вниз</translation>
    </message>
    <message>
      <source>Leave rows out</source>
      <translation>Исключить строки</translation>
    </message>
    <message>
      <source>Next problem</source>
      <translation>Следующая проблема</translation>
    </message>
    <message>
      <source>Previous problem</source>
      <translation>Предыдущая проблема</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Строки</translation>
    </message>
    <message>
      <source>Take rows in again</source>
      <translation>Вернуть строки</translation>
    </message>
    <message>
      <source>no</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>да</translation>
    </message>
  </context>
  <context>
    <name>RepairsModel</name>
    <message>
      <source>undone</source>
      <translation>отменено</translation>
    </message>
    <message>
      <source>{repair}, undone</source>
      <translation>{repair}, отменено</translation>
    </message>
  </context>
  <context>
    <name>Report</name>
    <message>
      <source>&amp;Save as…</source>
      <translation>&amp;Сохранить как…</translation>
    </message>
    <message>
      <source>C&amp;opy</source>
      <translation>С&amp;копировать</translation>
    </message>
    <message>
      <source>Gathering…</source>
      <translation>Собираем…</translation>
    </message>
    <message>
      <source>It could not be saved there ({reason}). Choose another folder.</source>
      <translation>Сохранить туда не удалось ({reason}). Выберите другую папку.</translation>
    </message>
    <message>
      <source>Report a problem</source>
      <translation>Сообщить о проблеме</translation>
    </message>
    <message>
      <source>Saved as {file}.</source>
      <translation>Сохранено: {file}.</translation>
    </message>
    <message>
      <source>The report</source>
      <translation>Отчёт</translation>
    </message>
    <message>
      <source>The report is on the clipboard.</source>
      <translation>Отчёт скопирован.</translation>
    </message>
    <message>
      <source>This text says what the program did. Addresses, names in quotes, telephone numbers and the secret of the webhook are taken out. Read it, save it, and send it to whoever helps you; the program itself sends nothing.</source>
      <translation>Здесь описано, что делала программа. Адреса, имена в кавычках, телефоны и секретный код вебхука убраны. Прочитайте текст, сохраните и отправьте тому, кто вам помогает: сама программа ничего не отправляет.</translation>
    </message>
  </context>
  <context>
    <name>ResultPage</name>
    <message>
      <source>&amp;Retry refused rows</source>
      <translation>&amp;Повторить отклонённые</translation>
    </message>
    <message>
      <source>&amp;Save report</source>
      <translation>&amp;Сохранить отчёт</translation>
    </message>
    <message>
      <source>&amp;Try the files again</source>
      <translation>Дослать &amp;файлы</translation>
    </message>
    <message>
      <source>&amp;Undo this import</source>
      <translation>&amp;Отменить импорт</translation>
    </message>
    <message>
      <source>C&amp;heck and continue</source>
      <translation>П&amp;роверить и продолжить</translation>
    </message>
    <message>
      <source>Kept in the history on this computer.</source>
      <translation>Хранится в истории на этом компьютере.</translation>
    </message>
    <message>
      <source>Now &amp;do this on my portal</source>
      <translation>&amp;Теперь на моём портале</translation>
    </message>
    <message>
      <source>Opens the rows that did not go; repaired, they go on with this import.</source>
      <translation>Открывает неотправленные строки; исправленные, они продолжат этот импорт.</translation>
    </message>
    <message>
      <source>Re&amp;pair rows…</source>
      <translation>Ис&amp;править строки…</translation>
    </message>
    <message>
      <source>Reading the journal…</source>
      <translation>Читаем журнал…</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Результат</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Строки</translation>
    </message>
    <message>
      <source>Take back dou&amp;bles…</source>
      <translation>У&amp;далить дубли…</translation>
    </message>
    <message>
      <source>The report is saved as {file}.</source>
      <translation>Отчёт сохранён: {file}.</translation>
    </message>
    <message>
      <source>To continue or take back, {portal} has to be reached first; it is being tried.</source>
      <translation>Чтобы продолжить или отменить импорт, нужна связь с {portal}; пробуем подключиться.</translation>
    </message>
    <message>
      <source>Where a row has two records: takes the younger one back, if nobody changed it.</source>
      <translation>Где у строки две записи: удаляет более новую, если её никто не менял.</translation>
    </message>
    <message>
      <source>{file} - import report.xlsx</source>
      <translation>{file} - отчёт об импорте.xlsx</translation>
    </message>
  </context>
  <context>
    <name>ResultsModel</name>
    <message>
      <source>Already gone</source>
      <translation>Уже удалено</translation>
    </message>
    <message>
      <source>Created, differs</source>
      <translation>Создано, отличается</translation>
    </message>
    <message>
      <source>Created, file missing</source>
      <translation>Создано, но файла нет</translation>
    </message>
    <message>
      <source>Double-click to open it in Bitrix24</source>
      <translation>Дважды щёлкните, чтобы открыть в Битрикс24</translation>
    </message>
    <message>
      <source>Kept, edited since</source>
      <translation>Оставлено, изменено позже</translation>
    </message>
    <message>
      <source>Not taken back</source>
      <translation>Не отменено</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Запись</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>Row {row}</source>
      <translation>Строка {row}</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Состояние</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Отменено</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Что произошло</translation>
    </message>
  </context>
  <context>
    <name>Retention</name>
    <message>
      <source>All of it is on this computer only: {folder}</source>
      <translation>Всё хранится только на этом компьютере: {folder}</translation>
    </message>
    <message>
      <source>Cells of your tables stay in the history for so many days after an import; numbers of records stay, so that it can be taken back.</source>
      <translation>Столько дней после импорта в истории хранятся ячейки ваших таблиц. Номера записей хранятся и дальше, чтобы импорт можно было отменить.</translation>
    </message>
    <message>
      <source>Days for which cells are kept</source>
      <translation>Сколько дней хранить ячейки</translation>
    </message>
    <message>
      <source>Delete cells &amp;now…</source>
      <translation>Удалить &amp;ячейки сейчас…</translation>
    </message>
    <message>
      <source>days</source>
      <translation>дн.</translation>
    </message>
  </context>
  <context>
    <name>RowsModel</name>
    <message>
      <source>(empty)</source>
      <translation>(пусто)</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>Отложена</translation>
    </message>
    <message>
      <source>In the file: {text}</source>
      <translation>В файле: {text}</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Исключена</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Готова</translation>
    </message>
    <message>
      <source>Ready, changed</source>
      <translation>Готова, изменена</translation>
    </message>
    <message>
      <source>Ready, please look</source>
      <translation>Готова, взгляните</translation>
    </message>
    <message>
      <source>Row {row}, {state}</source>
      <translation>Строка {row}, {state}</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Состояние</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Пояснение</translation>
    </message>
    <message>
      <source>changed by you</source>
      <translation>изменено вами</translation>
    </message>
  </context>
  <context>
    <name>Rules</name>
    <message>
      <source>Country of the numbers</source>
      <translation>Страна номеров</translation>
    </message>
    <message>
      <source>Dates</source>
      <translation>Даты</translation>
    </message>
    <message>
      <source>Decimal mark</source>
      <translation>Десятичный знак</translation>
    </message>
    <message>
      <source>Joined with</source>
      <translation>Соединить через</translation>
    </message>
    <message>
      <source>Looked up by</source>
      <translation>Искать по</translation>
    </message>
    <message>
      <source>Order of names</source>
      <translation>Порядок имён</translation>
    </message>
    <message>
      <source>a comma</source>
      <translation>запятую</translation>
    </message>
    <message>
      <source>a new line</source>
      <translation>новую строку</translation>
    </message>
    <message>
      <source>a space</source>
      <translation>пробел</translation>
    </message>
    <message>
      <source>as the cells themselves say</source>
      <translation>как видно по ячейкам</translation>
    </message>
    <message>
      <source>as written, no country</source>
      <translation>как записано, без страны</translation>
    </message>
    <message>
      <source>comma: 1 234,50</source>
      <translation>запятая: 1 234,50</translation>
    </message>
    <message>
      <source>day first: 31.12.2026</source>
      <translation>сначала день: 31.12.2026</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>e-mail</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>пусто</translation>
    </message>
    <message>
      <source>external key</source>
      <translation>внешнему ключу</translation>
    </message>
    <message>
      <source>first name first</source>
      <translation>сначала имя</translation>
    </message>
    <message>
      <source>month first: 12/31/2026</source>
      <translation>сначала месяц: 12/31/2026</translation>
    </message>
    <message>
      <source>no</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>number on the portal</source>
      <translation>номеру на портале</translation>
    </message>
    <message>
      <source>phone</source>
      <translation>телефону</translation>
    </message>
    <message>
      <source>point: 1,234.50</source>
      <translation>точка: 1,234.50</translation>
    </message>
    <message>
      <source>surname first</source>
      <translation>сначала фамилия</translation>
    </message>
    <message>
      <source>title or name</source>
      <translation>названию или имени</translation>
    </message>
    <message>
      <source>whatever the text looks like</source>
      <translation>тому, на что похож текст</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>да</translation>
    </message>
    <message>
      <source>“{written}” → {value}</source>
      <translation>«{written}» → {value}</translation>
    </message>
  </context>
  <context>
    <name>RunningPane</name>
    <message numerus="yes">
      <source>%Ln row(s) an hour</source>
      <translation>
        <numerusform>%Ln строка в час</numerusform>
        <numerusform>%Ln строки в час</numerusform>
        <numerusform>%Ln строк в час</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>&amp;Пауза</translation>
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation>П&amp;родолжить</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>О&amp;становить</translation>
    </message>
    <message>
      <source>All is sent; checking whether unanswered rows arrived…</source>
      <translation>Всё отправлено; проверяем, дошли ли строки, по которым нет ответа…</translation>
    </message>
    <message>
      <source>An answer got lost. In {time} the portal is asked what arrived.</source>
      <translation>Ответ потерялся. Через {time} спросим портал, что дошло.</translation>
    </message>
    <message>
      <source>Asking which rows the portal already has…</source>
      <translation>Узнаём, какие строки уже есть на портале…</translation>
    </message>
    <message>
      <source>Bitrix24 asks for fewer requests; going on in {time}.</source>
      <translation>Битрикс24 просит присылать запросы реже; продолжим через {time}.</translation>
    </message>
    <message>
      <source>Bitrix24 asks us to wait {time}: its ten-minute budget is used up.</source>
      <translation>Битрикс24 просит подождать {time}: его лимит на десять минут исчерпан.</translation>
    </message>
    <message>
      <source>Import progress</source>
      <translation>Ход импорта</translation>
    </message>
    <message>
      <source>Import results</source>
      <translation>Результаты импорта</translation>
    </message>
    <message>
      <source>Looking once more for records that exist twice…</source>
      <translation>Ещё раз проверяем, нет ли записей, созданных дважды…</translation>
    </message>
    <message>
      <source>Paused. Nothing leaves until you press Resume.</source>
      <translation>Пауза. Ничего не уходит, пока вы не нажмёте «Продолжить».</translation>
    </message>
    <message numerus="yes">
      <source>Paused: nothing more leaves until you press Resume. Waiting for the answers to %Ln row(s).</source>
      <translation>
        <numerusform>Пауза: больше ничего не уходит, пока вы не нажмёте «Продолжить». Ждём ответа по %Ln строке.</numerusform>
        <numerusform>Пауза: больше ничего не уходит, пока вы не нажмёте «Продолжить». Ждём ответов по %Ln строкам.</numerusform>
        <numerusform>Пауза: больше ничего не уходит, пока вы не нажмёте «Продолжить». Ждём ответов по %Ln строкам.</numerusform>
      </translation>
    </message>
    <message>
      <source>Pausing: nothing more leaves.</source>
      <translation>Ставим на паузу: больше ничего не уходит.</translation>
    </message>
    <message numerus="yes">
      <source>Pausing: nothing more leaves. Waiting for the answers to %Ln row(s).</source>
      <translation>
        <numerusform>Пауза. Ждём ответа по %Ln строке; новые не уходят.</numerusform>
        <numerusform>Пауза. Ждём ответа по %Ln строкам; новые не уходят.</numerusform>
        <numerusform>Пауза. Ждём ответа по %Ln строкам; новые не уходят.</numerusform>
      </translation>
    </message>
    <message>
      <source>Preparing…</source>
      <translation>Готовимся…</translation>
    </message>
    <message>
      <source>Putting files into their records…</source>
      <translation>Добавляем файлы в записи…</translation>
    </message>
    <message>
      <source>Reading the records back and comparing…</source>
      <translation>Читаем записи с портала и сверяем…</translation>
    </message>
    <message>
      <source>Sending…</source>
      <translation>Отправляем…</translation>
    </message>
    <message>
      <source>Stopping: nothing more leaves.</source>
      <translation>Останавливаем: больше ничего не уходит.</translation>
    </message>
    <message numerus="yes">
      <source>Stopping: nothing more leaves. Waiting for the answers to %Ln row(s).</source>
      <translation>
        <numerusform>Останавливаем. Ждём ответа по %Ln строке; новые не уходят.</numerusform>
        <numerusform>Останавливаем. Ждём ответа по %Ln строкам; новые не уходят.</numerusform>
        <numerusform>Останавливаем. Ждём ответа по %Ln строкам; новые не уходят.</numerusform>
      </translation>
    </message>
    <message>
      <source>The connection is gone; trying again in {time}.</source>
      <translation>Связь пропала; попробуем снова через {time}.</translation>
    </message>
    <message>
      <source>about {time} left</source>
      <translation>осталось примерно {time}</translation>
    </message>
    <message>
      <source>{count} confirmed</source>
      <translation>{count} готово</translation>
    </message>
    <message>
      <source>{count} held back</source>
      <translation>{count} отложено</translation>
    </message>
    <message>
      <source>{count} left</source>
      <translation>{count} осталось</translation>
    </message>
    <message>
      <source>{count} not sure</source>
      <translation>{count} под вопросом</translation>
    </message>
    <message>
      <source>{count} on their way</source>
      <translation>{count} в пути</translation>
    </message>
    <message>
      <source>{count} refused</source>
      <translation>{count} отклонено</translation>
    </message>
  </context>
  <context>
    <name>SavedConnections</name>
    <message>
      <source>&amp;Forget</source>
      <translation>За&amp;быть</translation>
    </message>
    <message>
      <source>&amp;Saved connections</source>
      <translation>&amp;Сохранённые</translation>
    </message>
    <message>
      <source>Choose a saved connection…</source>
      <translation>Выберите подключение…</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Забыть</translation>
    </message>
    <message>
      <source>Forget this connection?</source>
      <translation>Забыть это подключение?</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Оставить</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Пока нет</translation>
    </message>
    <message>
      <source>Saved connections</source>
      <translation>Сохранённые подключения</translation>
    </message>
    <message>
      <source>The address of “{name}” is removed from the keystore. Its imports stay in the history.</source>
      <translation>Адрес «{name}» будет удалён из хранилища паролей. Его импорты останутся в истории.</translation>
    </message>
  </context>
  <context>
    <name>SeekBar</name>
    <message>
      <source>&amp;Go to row</source>
      <translation>К &amp;строке</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Find in the table</source>
      <translation>Найти в таблице</translation>
    </message>
    <message>
      <source>Go to row</source>
      <translation>К строке</translation>
    </message>
    <message>
      <source>Next hit</source>
      <translation>Следующее</translation>
    </message>
    <message>
      <source>Previous hit</source>
      <translation>Предыдущее</translation>
    </message>
    <message>
      <source>looking…</source>
      <translation>ищем…</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>не найдено</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} из {total}</translation>
    </message>
  </context>
  <context>
    <name>SendingPage</name>
    <message>
      <source>&amp;Gentle: one request at a time, slower but hardly felt by others on the portal</source>
      <translation>&amp;Бережно: по одному запросу, медленнее, но коллегам почти незаметно</translation>
    </message>
    <message>
      <source>&amp;Rehearse on the practice portal</source>
      <translation>Сначала на &amp;учебном портале</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Импорт</translation>
    </message>
    <message>
      <source>Leave them</source>
      <translation>Не отправлять</translation>
    </message>
    <message>
      <source>On the practice portal: nothing reaches Bitrix24.</source>
      <translation>На учебном портале: в Битрикс24 ничего не попадёт.</translation>
    </message>
    <message>
      <source>Read this once; then one press starts it.</source>
      <translation>Прочитайте один раз; потом достаточно одного нажатия.</translation>
    </message>
    <message>
      <source>Ready to import</source>
      <translation>Всё готово к импорту</translation>
    </message>
    <message>
      <source>Rehearsing</source>
      <translation>Репетиция</translation>
    </message>
    <message numerus="yes">
      <source>Send %Ln unsure row(s) again?</source>
      <translation>
        <numerusform>Отправить %Ln строку под вопросом ещё раз?</numerusform>
        <numerusform>Отправить %Ln строки под вопросом ещё раз?</numerusform>
        <numerusform>Отправить %Ln строк под вопросом ещё раз?</numerusform>
      </translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>Отправить снова</translation>
    </message>
    <message numerus="yes">
      <source>Send the first %Ln, then stop and show me</source>
      <translation>
        <numerusform>Отправить первую %Ln, остановиться и показать</numerusform>
        <numerusform>Отправить первые %Ln, остановиться и показать</numerusform>
        <numerusform>Отправить первые %Ln, остановиться и показать</numerusform>
      </translation>
    </message>
    <message>
      <source>The portal cannot say whether these rows arrived. Sending them again may make a second record of each; leaving them lets you look yourself.</source>
      <translation>Портал не может сказать, дошли ли эти строки. Если отправить их снова, могут появиться вторые записи; если не отправлять, вы сможете проверить сами.</translation>
    </message>
    <message>
      <source>This is the first moment anything is written to the portal.</source>
      <translation>С этого момента программа впервые записывает что-то на портал.</translation>
    </message>
    <message>
      <source>What will happen, and what will not</source>
      <translation>Что произойдёт, а что нет</translation>
    </message>
    <message>
      <source>You may go on working; the window tells when it is done.</source>
      <translation>Можно работать дальше: окно сообщит, когда всё будет готово.</translation>
    </message>
  </context>
  <context>
    <name>Separator</name>
    <message>
      <source>bar (|)</source>
      <translation>вертикальная черта (|)</translation>
    </message>
    <message>
      <source>comma (,)</source>
      <translation>запятая (,)</translation>
    </message>
    <message>
      <source>semicolon (;)</source>
      <translation>точка с запятой (;)</translation>
    </message>
    <message>
      <source>tab</source>
      <translation>табуляция</translation>
    </message>
  </context>
  <context>
    <name>Severity</name>
    <message>
      <source>Changed for you</source>
      <translation>Изменено за вас</translation>
    </message>
    <message>
      <source>Holds the row back</source>
      <translation>Строка отложена</translation>
    </message>
    <message>
      <source>Please look</source>
      <translation>Обратите внимание</translation>
    </message>
  </context>
  <context>
    <name>Start</name>
    <message numerus="yes">
      <source>Create %Ln company(s)</source>
      <translation>
        <numerusform>Создать %Ln компанию</numerusform>
        <numerusform>Создать %Ln компании</numerusform>
        <numerusform>Создать %Ln компаний</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln contact(s)</source>
      <translation>
        <numerusform>Создать %Ln контакт</numerusform>
        <numerusform>Создать %Ln контакта</numerusform>
        <numerusform>Создать %Ln контактов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln deal(s)</source>
      <translation>
        <numerusform>Создать %Ln сделку</numerusform>
        <numerusform>Создать %Ln сделки</numerusform>
        <numerusform>Создать %Ln сделок</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln estimate(s)</source>
      <translation>
        <numerusform>Создать %Ln предложение</numerusform>
        <numerusform>Создать %Ln предложения</numerusform>
        <numerusform>Создать %Ln предложений</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln invoice(s)</source>
      <translation>
        <numerusform>Создать %Ln счёт</numerusform>
        <numerusform>Создать %Ln счёта</numerusform>
        <numerusform>Создать %Ln счетов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln lead(s)</source>
      <translation>
        <numerusform>Создать %Ln лид</numerusform>
        <numerusform>Создать %Ln лида</numerusform>
        <numerusform>Создать %Ln лидов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln record(s) of “{kind}”</source>
      <translation>
        <numerusform>Создать %Ln элемент «{kind}»</numerusform>
        <numerusform>Создать %Ln элемента «{kind}»</numerusform>
        <numerusform>Создать %Ln элементов «{kind}»</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StartWindow</name>
    <message>
      <source>&amp;History</source>
      <translation>&amp;История</translation>
    </message>
    <message>
      <source>&amp;New import</source>
      <translation>&amp;Новый импорт</translation>
    </message>
    <message>
      <source>&amp;Try it on the practice portal</source>
      <translation>&amp;Потренироваться на учебном портале</translation>
    </message>
    <message>
      <source>Earlier imports: reports, continue, take back.</source>
      <translation>Прошлые импорты: отчёты, продолжение, отмена.</translation>
    </message>
    <message>
      <source>From a spreadsheet into your portal, step by step.</source>
      <translation>Из таблицы на ваш портал, шаг за шагом.</translation>
    </message>
    <message>
      <source>Import Assistant for Bitrix24</source>
      <translation>Помощник импорта для Битрикс24</translation>
    </message>
    <message>
      <source>Moves your spreadsheets into the CRM: every row once, and all can be undone.</source>
      <translation>Переносит ваши таблицы в CRM: каждую строку — один раз, и всё можно отменить.</translation>
    </message>
    <message>
      <source>Rehearse on this computer with sample data; nothing reaches Bitrix24.</source>
      <translation>Репетиция на этом компьютере с примерами данных; в Битрикс24 ничего не попадёт.</translation>
    </message>
    <message>
      <source>Unfinished</source>
      <translation>Незавершённое</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Версия {version}</translation>
    </message>
  </context>
  <context>
    <name>Step</name>
    <message>
      <source>Check</source>
      <translation>Проверка</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Столбцы</translation>
    </message>
    <message>
      <source>Connection</source>
      <translation>Подключение</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Файлы</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Импорт</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Результат</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Таблица</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>Значения</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Вид записей</translation>
    </message>
  </context>
  <context>
    <name>StepPage</name>
    <message>
      <source>&amp;Try again</source>
      <translation>&amp;Повторить</translation>
    </message>
    <message>
      <source>This step could not be shown. Nothing is lost: your choices are kept. Try again, or go one step back and come again.</source>
      <translation>Этот шаг не удалось показать. Ничего не потеряно: ваш выбор сохранён. Попробуйте ещё раз или вернитесь на шаг назад и зайдите снова.</translation>
    </message>
    <message>
      <source>“{file}” is opened at the step Table.</source>
      <translation>«{file}» откроется на шаге «Таблица».</translation>
    </message>
  </context>
  <context>
    <name>StepsModel</name>
    <message>
      <source>done</source>
      <translation>готово</translation>
    </message>
    <message>
      <source>not done</source>
      <translation>не готово</translation>
    </message>
    <message>
      <source>not yet</source>
      <translation>впереди</translation>
    </message>
    <message>
      <source>nothing to ask</source>
      <translation>вопросов нет</translation>
    </message>
    <message>
      <source>open questions: {count}</source>
      <translation>вопросов: {count}</translation>
    </message>
    <message>
      <source>you are here</source>
      <translation>вы здесь</translation>
    </message>
  </context>
  <context>
    <name>TablePage</name>
    <message>
      <source>&amp;Sheet</source>
      <translation>&amp;Лист</translation>
    </message>
    <message>
      <source>C&amp;hoose file</source>
      <translation>&amp;Выбрать файл</translation>
    </message>
    <message>
      <source>Choose file</source>
      <translation>Выбрать файл</translation>
    </message>
    <message>
      <source>Click the row that holds the headings, or go there with the arrows and press Enter.</source>
      <translation>Нажмите на строку с заголовками или дойдите до неё стрелками и нажмите Enter.</translation>
    </message>
    <message>
      <source>Drop a spreadsheet here, or paste copied cells with Ctrl+V</source>
      <translation>Перетащите сюда таблицу или вставьте ячейки: Ctrl+V</translation>
    </message>
    <message>
      <source>Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods) or text (.csv, .txt)</source>
      <translation>Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods) или текст (.csv, .txt)</translation>
    </message>
    <message>
      <source>Find a text in the table (Ctrl+F)</source>
      <translation>Найти текст в таблице (Ctrl+F)</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>Найти…</translation>
    </message>
    <message>
      <source>Go to a row by its number (Ctrl+G)</source>
      <translation>К строке по номеру (Ctrl+G)</translation>
    </message>
    <message>
      <source>Go to row…</source>
      <translation>К строке…</translation>
    </message>
    <message>
      <source>Header &amp;row</source>
      <translation>С&amp;трока заголовков</translation>
    </message>
    <message>
      <source>Header row</source>
      <translation>Строка заголовков</translation>
    </message>
    <message numerus="yes">
      <source>Never sent again, for they have a record or may have one: %Ln row(s).</source>
      <translation>
        <numerusform>Не отправляется снова: %Ln строка — для неё запись уже есть или может быть.</numerusform>
        <numerusform>Не отправляются снова: %Ln строки — для них записи уже есть или могут быть.</numerusform>
        <numerusform>Не отправляются снова: %Ln строк — для них записи уже есть или могут быть.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing of it is left to send.</source>
      <translation>Отправлять из него больше нечего.</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Предпросмотр</translation>
    </message>
    <message>
      <source>Reading was stopped; nothing was changed.</source>
      <translation>Чтение остановлено, ничего не изменилось.</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Лист</translation>
    </message>
    <message>
      <source>Spreadsheet &amp;file</source>
      <translation>&amp;Файл таблицы</translation>
    </message>
    <message>
      <source>Spreadsheet file</source>
      <translation>Файл таблицы</translation>
    </message>
    <message numerus="yes">
      <source>That import goes on with the %Ln row(s) below.</source>
      <translation>
        <numerusform>Тот импорт продолжится: %Ln строка ниже.</numerusform>
        <numerusform>Тот импорт продолжится: %Ln строки ниже.</numerusform>
        <numerusform>Тот импорт продолжится: %Ln строк ниже.</numerusform>
      </translation>
    </message>
    <message>
      <source>The program works on a copy; your file is never changed.</source>
      <translation>Программа работает с копией; ваш файл не меняется.</translation>
    </message>
    <message>
      <source>There are no cells to paste. Copy them in your spreadsheet program first.</source>
      <translation>Вставлять нечего. Сначала скопируйте ячейки в табличной программе.</translation>
    </message>
    <message>
      <source>This is the report of the import of “{file}”.</source>
      <translation>Это отчёт об импорте файла «{file}».</translation>
    </message>
    <message>
      <source>Try it with a sample spreadsheet…</source>
      <translation>Попробовать на примере таблицы…</translation>
    </message>
    <message>
      <source>Type a path and press Enter, or choose a file</source>
      <translation>Введите путь и нажмите Enter или выберите файл</translation>
    </message>
    <message>
      <source>Your table</source>
      <translation>Ваша таблица</translation>
    </message>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
  </context>
  <context>
    <name>TakingBack</name>
    <message numerus="yes">
      <source>%Ln record(s) could not be read and will be kept.</source>
      <translation>
        <numerusform>%Ln запись не удалось прочитать, она останется.</numerusform>
        <numerusform>%Ln записи не удалось прочитать, они останутся.</numerusform>
        <numerusform>%Ln записей не удалось прочитать, они останутся.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) edited since will be kept.</source>
      <translation>
        <numerusform>%Ln запись с тех пор изменили, она останется.</numerusform>
        <numerusform>%Ln записи с тех пор изменили, они останутся.</numerusform>
        <numerusform>%Ln записей с тех пор изменили, они останутся.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) gone already.</source>
      <translation>
        <numerusform>%Ln записи уже нет.</numerusform>
        <numerusform>%Ln записей уже нет.</numerusform>
        <numerusform>%Ln записей уже нет.</numerusform>
      </translation>
    </message>
    <message>
      <source>Deleted records go to the recycle bin of the portal.</source>
      <translation>Удалённые записи попадут в корзину портала.</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Оставить</translation>
    </message>
    <message>
      <source>Looking at what this import made…</source>
      <translation>Смотрим, что создал этот импорт…</translation>
    </message>
    <message>
      <source>Nobody changed them since the import.</source>
      <translation>После импорта их никто не менял.</translation>
    </message>
    <message>
      <source>Of each row one record stays, the oldest.</source>
      <translation>Для каждой строки останется одна запись, самая старая.</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Удалить</translation>
    </message>
    <message numerus="yes">
      <source>Take back %Ln record(s)?</source>
      <translation>
        <numerusform>Удалить с портала %Ln запись?</numerusform>
        <numerusform>Удалить с портала %Ln записи?</numerusform>
        <numerusform>Удалить с портала %Ln записей?</numerusform>
      </translation>
    </message>
    <message>
      <source>Taken back: {deleted}. Edited since and kept: {kept}. Already gone: {gone}. Failed: {failed}.</source>
      <translation>Удалено: {deleted}. Оставлено, так как изменено позже: {kept}. Уже не было: {gone}. Не удалось: {failed}.</translation>
    </message>
    <message>
      <source>Taking back…</source>
      <translation>Удаляем записи…</translation>
    </message>
    <message>
      <source>There is nothing to take back.</source>
      <translation>Удалять нечего.</translation>
    </message>
  </context>
  <context>
    <name>TemplatesButton</name>
    <message numerus="yes">
      <source>%Ln column(s) applied.</source>
      <translation>
        <numerusform>Применён %Ln столбец.</numerusform>
        <numerusform>Применены %Ln столбца.</numerusform>
        <numerusform>Применено %Ln столбцов.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Templates</source>
      <translation>&amp;Шаблоны</translation>
    </message>
    <message>
      <source>Found by their titles: {fields}.</source>
      <translation>Найдены по названиям: {fields}.</translation>
    </message>
    <message>
      <source>Meanings of texts are those of another portal and were left out: {names}.</source>
      <translation>Значения текстов взяты с другого портала и пропущены: {names}.</translation>
    </message>
    <message>
      <source>No such field here: {names}.</source>
      <translation>Здесь нет поля: {names}.</translation>
    </message>
    <message>
      <source>Not in this table: {names}.</source>
      <translation>Нет в этой таблице: {names}.</translation>
    </message>
    <message>
      <source>Save these choices as a template…</source>
      <translation>Сохранить этот выбор как шаблон…</translation>
    </message>
    <message>
      <source>Saved: “{file}”.</source>
      <translation>Сохранено: «{file}».</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Шаблон</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Шаблоны</translation>
    </message>
    <message>
      <source>Use a template from a file…</source>
      <translation>Взять шаблон из файла…</translation>
    </message>
  </context>
  <context>
    <name>Understood</name>
    <message numerus="yes">
      <source>%Ln column(s)</source>
      <translation>
        <numerusform>%Ln столбец</numerusform>
        <numerusform>%Ln столбца</numerusform>
        <numerusform>%Ln столбцов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln filled</source>
      <translation>
        <numerusform>заполнена %Ln</numerusform>
        <numerusform>заполнены %Ln</numerusform>
        <numerusform>заполнено %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln строка</numerusform>
        <numerusform>%Ln строки</numerusform>
        <numerusform>%Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>(%Ln left out)</source>
      <translation>
        <numerusform>(ещё %Ln исключена)</numerusform>
        <numerusform>(ещё %Ln исключены)</numerusform>
        <numerusform>(ещё %Ln исключено)</numerusform>
      </translation>
    </message>
    <message>
      <source>A web page</source>
      <translation>Веб-страница</translation>
    </message>
    <message>
      <source>Press Tab to reach each choice, Enter to change it.</source>
      <translation>Tab — к каждой части, Enter — изменить её.</translation>
    </message>
    <message>
      <source>Sheet {name}</source>
      <translation>Лист {name}</translation>
    </message>
    <message>
      <source>Text in {encoding}</source>
      <translation>Текст в кодировке {encoding}</translation>
    </message>
    <message>
      <source>headings in {row}</source>
      <translation>заголовки: {row}</translation>
    </message>
    <message>
      <source>no headings</source>
      <translation>без заголовков</translation>
    </message>
    <message>
      <source>row {row}</source>
      <translation>строка {row}</translation>
    </message>
    <message>
      <source>rows {first} and {last}</source>
      <translation>строки {first} и {last}</translation>
    </message>
    <message>
      <source>separated by {sign}</source>
      <translation>разделитель: {sign}</translation>
    </message>
  </context>
  <context>
    <name>UnfinishedModel</name>
    <message>
      <source>Continue the import of {name}</source>
      <translation>Продолжить импорт файла {name}</translation>
    </message>
    <message>
      <source>Continue with {name}</source>
      <translation>Продолжить: {name}</translation>
    </message>
    <message>
      <source>Step {step}</source>
      <translation>Шаг «{step}»</translation>
    </message>
    <message>
      <source>an import without a file yet</source>
      <translation>импорт, для которого файл ещё не выбран</translation>
    </message>
    <message>
      <source>practice</source>
      <translation>тренировка</translation>
    </message>
    <message>
      <source>{count} done</source>
      <translation>готово: {count}</translation>
    </message>
    <message>
      <source>{count} left</source>
      <translation>осталось: {count}</translation>
    </message>
    <message>
      <source>{count} not sure</source>
      <translation>под вопросом: {count}</translation>
    </message>
  </context>
  <context>
    <name>ValuesModel</name>
    <message>
      <source>Choose…</source>
      <translation>Выберите…</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Столбец</translation>
    </message>
    <message>
      <source>Hold rows back</source>
      <translation>Отложить строки</translation>
    </message>
    <message>
      <source>In Bitrix24</source>
      <translation>В Битрикс24</translation>
    </message>
    <message>
      <source>In your file</source>
      <translation>В вашем файле</translation>
    </message>
    <message>
      <source>Leave empty</source>
      <translation>Оставить пустым</translation>
    </message>
    <message>
      <source>Perhaps {meaning}</source>
      <translation>Возможно, {meaning}</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Состояние</translation>
    </message>
    <message>
      <source>Times</source>
      <translation>Строк</translation>
    </message>
    <message>
      <source>another form of it</source>
      <translation>в другой записи</translation>
    </message>
    <message>
      <source>as all unknown</source>
      <translation>как всё неизвестное</translation>
    </message>
    <message>
      <source>as last time?</source>
      <translation>как в прошлый раз?</translation>
    </message>
    <message>
      <source>found</source>
      <translation>найдено</translation>
    </message>
    <message>
      <source>not on the portal</source>
      <translation>нет на портале</translation>
    </message>
    <message>
      <source>same but for capitals</source>
      <translation>другой регистр</translation>
    </message>
    <message>
      <source>same name</source>
      <translation>то же название</translation>
    </message>
    <message>
      <source>similar: right?</source>
      <translation>похоже: верно?</translation>
    </message>
    <message>
      <source>unknown: held back</source>
      <translation>не распознано</translation>
    </message>
    <message numerus="yes">
      <source>which of %Ln?</source>
      <translation>
        <numerusform>какой из %Ln?</numerusform>
        <numerusform>какой из %Ln?</numerusform>
        <numerusform>какой из %Ln?</numerusform>
      </translation>
    </message>
    <message>
      <source>which order?</source>
      <translation>какой порядок?</translation>
    </message>
    <message>
      <source>your choice</source>
      <translation>ваш выбор</translation>
    </message>
    <message>
      <source>{person} (dismissed)</source>
      <translation>{person} (уволен)</translation>
    </message>
    <message>
      <source>{stage} (final)</source>
      <translation>{stage} (финальная)</translation>
    </message>
  </context>
  <context>
    <name>ValuesPage</name>
    <message numerus="yes">
      <source>%Ln row(s) go straight to a final stage: those records are created as already closed.</source>
      <translation>
        <numerusform>%Ln строка сразу попадёт на финальную стадию: запись будет создана уже закрытой.</numerusform>
        <numerusform>%Ln строки сразу попадут на финальную стадию: записи будут созданы уже закрытыми.</numerusform>
        <numerusform>%Ln строк сразу попадут на финальную стадию: записи будут созданы уже закрытыми.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln text(s)</source>
      <translation>
        <numerusform>%Ln значение</numerusform>
        <numerusform>%Ln значения</numerusform>
        <numerusform>%Ln значений</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln text(s) without a meaning: their rows will be held back until you decide.</source>
      <translation>
        <numerusform>%Ln значение не распознано: строки с ним отложены, пока вы не решите.</numerusform>
        <numerusform>%Ln значения не распознаны: строки с ними отложены, пока вы не решите.</numerusform>
        <numerusform>%Ln значений не распознано: строки с ними отложены, пока вы не решите.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Only what needs an answer</source>
      <translation>&amp;Только без ответа</translation>
    </message>
    <message>
      <source>All columns</source>
      <translation>Все столбцы</translation>
    </message>
    <message>
      <source>Each text is asked about once, however many rows hold it. Nothing is guessed silently.</source>
      <translation>О каждом значении спросим один раз, сколько бы строк с ним ни было. Молча ничего не подставляется.</translation>
    </message>
    <message>
      <source>Hold &amp;their rows back</source>
      <translation>Отло&amp;жить строки</translation>
    </message>
    <message>
      <source>Leave selected &amp;empty</source>
      <translation>Оставить &amp;пустыми</translation>
    </message>
    <message>
      <source>Looking through the table, and asking the portal for the records it names…</source>
      <translation>Просматриваем таблицу и ищем на портале названные в ней записи…</translation>
    </message>
    <message>
      <source>No column needs this step: nothing to decide here.</source>
      <translation>Этот шаг ни одному столбцу не нужен: решать здесь нечего.</translation>
    </message>
    <message>
      <source>S&amp;how</source>
      <translation>По&amp;казать</translation>
    </message>
    <message>
      <source>Take all &amp;guesses ({count})</source>
      <translation>Принять все до&amp;гадки ({count})</translation>
    </message>
    <message>
      <source>Undo &amp;my choice</source>
      <translation>&amp;Отменить мой выбор</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>Значения</translation>
    </message>
    <message>
      <source>Values of column</source>
      <translation>Значения столбца</translation>
    </message>
    <message>
      <source>What do these texts mean?</source>
      <translation>Что означают эти значения?</translation>
    </message>
    <message>
      <source>{column} ({count} open)</source>
      <translation>{column} (без ответа: {count})</translation>
    </message>
    <message>
      <source>{texts} in {cells} cells</source>
      <translation>{texts}, ячеек: {cells}</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln строка</numerusform>
        <numerusform>%Ln строки</numerusform>
        <numerusform>%Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Compared with the portal: {verified} of {made} equal</source>
      <translation>Сверено с порталом: совпадают {verified} из {made}</translation>
    </message>
    <message>
      <source>Every row is in the CRM, and reads back as it was sent.</source>
      <translation>Все строки в CRM и на портале читаются так, как были отправлены.</translation>
    </message>
    <message numerus="yes">
      <source>It is not sure yet whether %Ln row(s) arrived.</source>
      <translation>
        <numerusform>Пока неясно, дошла ли %Ln строка.</numerusform>
        <numerusform>Пока неясно, дошли ли %Ln строки.</numerusform>
        <numerusform>Пока неясно, дошли ли %Ln строк.</numerusform>
      </translation>
    </message>
    <message>
      <source>The import is finished, but some records need a look.</source>
      <translation>Импорт завершён, но на некоторые записи нужно взглянуть.</translation>
    </message>
    <message numerus="yes">
      <source>The import is finished; %Ln row(s) did not go.</source>
      <translation>
        <numerusform>Импорт завершён; не ушла %Ln строка.</numerusform>
        <numerusform>Импорт завершён; не ушли %Ln строки.</numerusform>
        <numerusform>Импорт завершён; не ушло %Ln строк.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The import was stopped; %Ln row(s) were not sent.</source>
      <translation>
        <numerusform>Импорт остановлен; не отправлена %Ln строка.</numerusform>
        <numerusform>Импорт остановлен; не отправлены %Ln строки.</numerusform>
        <numerusform>Импорт остановлен; не отправлено %Ln строк.</numerusform>
      </translation>
    </message>
    <message>
      <source>This import was taken back.</source>
      <translation>Этот импорт отменён.</translation>
    </message>
    <message>
      <source>already there</source>
      <translation>уже было</translation>
    </message>
    <message>
      <source>created</source>
      <translation>создано</translation>
    </message>
    <message>
      <source>held back</source>
      <translation>отложено</translation>
    </message>
    <message>
      <source>not sent</source>
      <translation>не отправлено</translation>
    </message>
    <message>
      <source>not sure</source>
      <translation>под вопросом</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>отклонено</translation>
    </message>
    <message>
      <source>updated</source>
      <translation>обновлено</translation>
    </message>
    <message>
      <source>{count} differ</source>
      <translation>отличаются: {count}</translation>
    </message>
    <message>
      <source>{count} not read</source>
      <translation>не прочитано: {count}</translation>
    </message>
    <message>
      <source>{count} twice</source>
      <translation>дважды: {count}</translation>
    </message>
    <message>
      <source>{count} without their file</source>
      <translation>без файла: {count}</translation>
    </message>
    <message>
      <source>{requests} requests in {time}</source>
      <translation>запросов: {requests}, время: {time}</translation>
    </message>
  </context>
  <context>
    <name>WhatPage</name>
    <message>
      <source>&amp;Pipeline</source>
      <translation>&amp;Воронка</translation>
    </message>
    <message>
      <source>Asking the portal what it has…</source>
      <translation>Узнаём, что есть на портале…</translation>
    </message>
    <message>
      <source>Automation rules and workflows do not start for imported records.</source>
      <translation>Роботы и бизнес-процессы для импортированных записей не запускаются.</translation>
    </message>
    <message>
      <source>Each row can become one record only, even if the connection breaks.</source>
      <translation>Из строки получится не больше одной записи, даже если оборвётся связь.</translation>
    </message>
    <message>
      <source>Every row becomes one record of this kind.</source>
      <translation>Каждая строка станет одной записью этого вида.</translation>
    </message>
    <message>
      <source>It decides which stages your table can name.</source>
      <translation>От неё зависит, какие стадии можно указывать в таблице.</translation>
    </message>
    <message>
      <source>New records are added; nothing the portal has is changed.</source>
      <translation>Добавляются новые записи; то, что есть на портале, не меняется.</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Воронка</translation>
    </message>
    <message>
      <source>Reading the fields…</source>
      <translation>Читаем поля…</translation>
    </message>
    <message>
      <source>Record kinds</source>
      <translation>Виды записей</translation>
    </message>
    <message>
      <source>Responsible people are notified by the portal; Check counts how often.</source>
      <translation>Портал уведомит ответственных; сколько раз — посчитает проверка.</translation>
    </message>
    <message>
      <source>Shown once a kind with pipelines is chosen.</source>
      <translation>Появится, когда выбран вид записей с воронками.</translation>
    </message>
    <message>
      <source>What are the rows of your table?</source>
      <translation>Что записано в строках вашей таблицы?</translation>
    </message>
    <message>
      <source>What will happen, and what will not</source>
      <translation>Что произойдёт, а что нет</translation>
    </message>
  </context>
  <context>
    <name>WindowDialogs</name>
    <message>
      <source>All files (*)</source>
      <translation>Все файлы (*)</translation>
    </message>
    <message>
      <source>Tables (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)</source>
      <translation>Таблицы (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
      <source>Templates (*.json)</source>
      <translation>Шаблоны (*.json)</translation>
    </message>
    <message>
      <source>Texts (*.txt)</source>
      <translation>Тексты (*.txt)</translation>
    </message>
    <message>
      <source>Workbooks (*.xlsx)</source>
      <translation>Книги Excel (*.xlsx)</translation>
    </message>
  </context>
  <context>
    <name>Wizard</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Назад</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>&amp;Закрыть</translation>
    </message>
    <message>
      <source>&amp;Next</source>
      <translation>&amp;Далее</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
  </context>
</TS>
