"""What people call things in the headings of their spreadsheets, in English and Russian."""

from __future__ import annotations

from typing import Final

SYNONYMS: Final[dict[str, str]] = {
    "TITLE": (
        "title; name; deal; deal name; название; наименование; сделка; название сделки; тема; invoice; "
        "estimate; quote; quote name; lead; lead name; лид; название лида; счет; счёт; предложение; наим.; "
        "назв."
    ),
    "NAME": "name; first name; firstname; given name; имя; forename; christian name; vorname",
    "LAST_NAME": "last name; lastname; surname; family name; фамилия; фам.; фам; nachname",
    "SECOND_NAME": "middle name; second name; patronymic; отчество",
    "POST": "position; job title; job; post; должность; occupation; должн.; долж.; organization title",
    "BIRTHDATE": "birthday; birth date; date of birth; dob; born; день рождения; дата рождения; др; д.р.",
    "COMMENTS": (
        "comment; comments; note; notes; remark; remarks; комментарий; комментарии; примечание; примечания; "
        "заметки; description; info; описание; коммент; коммент.; прим.; доп. информация; дополнительно; инфо"
    ),
    "PHONE.WORK": (
        "phone; phones; telephone; tel; tel.; work phone; phone number; phone / mobile; телефон; телефоны; "
        "тел; тел.; рабочий телефон; номер телефона; contact phone; telephone number; phone no; phone no.; "
        "office phone; контактный телефон; раб. тел.; раб тел; раб. телефон; городской телефон; тел. раб.; "
        "телефон рабочий; тел./факс; телефон/факс; конт. тел.; phone work; business phone; primary phone; "
        "рабочий прямой телефон; phone 1 - value; phone 2 - value; phone 3 - value; phone 4 - value"
    ),
    "PHONE.MOBILE": (
        "mobile; mobile phone; cell; cell phone; моб; моб.; мобильный; мобильный телефон; сотовый; моб. тел.; "
        "mobile number; mob; mob.; cellphone; cell number; gsm; мобила; моб телефон; моб. телефон; мобильный "
        "номер; сотовый телефон; тел. моб.; телефон мобильный; моб тел; phone mobile"
    ),
    "PHONE.HOME": "home phone; домашний телефон; дом. тел.; дом. телефон; телефон домашний; phone home",
    "PHONE.FAX": "fax; факс; fax number; fax no; номер факса; phone fax; business fax; рабочий факс",
    "EMAIL.WORK": (
        "email; e-mail; mail; emails; e-mails; work email; email address; e-mail address; почта; эл. почта; "
        "электронная почта; емейл; имейл; эл.почта; mail address; электронный адрес; адрес электронной почты; "
        "эл. адрес; эл. почта рабочая; рабочая почта; рабочий email; эл почта; мейл; мыло; почтовый адрес "
        "email; email work; e mail; рабочий e-mail; e-mail 2 address; e-mail 3 address; e-mail 1 - value; "
        "e-mail 2 - value; e-mail 3 - value; e-mail 4 - value"
    ),
    "EMAIL.HOME": "home email; private email; личная почта; e-mail home; личный email; личный e-mail; email home; частный e-mail; домашний e-mail",
    "WEB.WORK": (
        "site; website; web site; web; www; url; homepage; сайт; веб-сайт; site url; web page; webpage; "
        "homepage url; интернет-сайт; адрес сайта; ссылка на сайт; веб сайт; вебсайт; www-сайт; "
        "корпоративный сайт; website 1 - value; website 2 - value"
    ),
    "IM.TELEGRAM": "telegram; телеграм; телеграмм; tg; telegram username; тг; телега; telegram nick",
    "ASSIGNED_BY_ID": (
        "manager; responsible; responsible person; owner; assigned to; sales rep; account manager; менеджер; "
        "ответственный; ответственный менеджер; assignee; responsible manager; sales manager; отв.; отв; "
        "ответственное лицо; ответственный сотрудник; куратор; исполнитель; сотрудник; ведущий менеджер; "
        "менеджер по продажам; мен.; мен-р"
    ),
    "SOURCE_ID": (
        "source; lead source; источник; откуда; origin; channel; how did you hear; источник лида; канал; "
        "источник клиента; источник сделки; рекламный источник; ист."
    ),
    "SOURCE_DESCRIPTION": (
        "source details; source description; об источнике; дополнительно об источнике; описание источника; "
        "подробнее об источнике"
    ),
    "TYPE_ID": (
        "type; contact type; company type; deal type; тип; тип контакта; тип компании; тип сделки; client "
        "type; customer type; тип клиента"
    ),
    "STAGE_ID": (
        "stage; status; deal stage; стадия; этап; статус; стадия сделки; deal status; lead status; phase; "
        "фаза; состояние; этап сделки; статус сделки; статус лида; стадия лида"
    ),
    "CATEGORY_ID": "pipeline; funnel; воронка; направление; sales pipeline; воронка продаж; направление сделки",
    "OPPORTUNITY": (
        "amount; sum; total; value; price; budget; deal amount; сумма; стоимость; бюджет; цена; сумма сделки; "
        "amt; sum total; deal value; opportunity; cost; grand total; сумма, руб.; сумма руб; сумма, руб; "
        "сумма (руб.); итого; сумма контракта; сумма договора; сумма заказа; ст-ть; цена, руб.; общая сумма; "
        "сумма счета; сумма счёта"
    ),
    "CURRENCY_ID": "currency; валюта; cur; cur.; curr; вал.; вал; код валюты; currency code",
    "BEGINDATE": (
        "start date; begin date; date; дата начала; начало; дата; date from; start on; начата; дата открытия; "
        "дата сделки; дата старта; invoice date; дата счета; дата счёта; дата выставления"
    ),
    "CLOSEDATE": (
        "close date; closing date; end date; due date; expected close date; дата закрытия; дата завершения; "
        "срок; deadline; expected close; date to; дата окончания; завершение; дедлайн; закрытие; "
        "предполагаемая дата закрытия; крайний срок; срок оплаты; valid until; действует до"
    ),
    "PROBABILITY": (
        "probability; вероятность; probability %; prob; prob.; chance; вероятность, %; вероятность %; вер-ть; шанс"
    ),
    "COMPANY_ID": (
        "company id; id компании; company; client company; customer; organization; organisation; компания; "
        "организация; фирма; контрагент; заказчик; компания клиента"
    ),
    "CONTACT_IDS": (
        "contact id; contact ids; id контакта; contact; contact person; contact persons; контакт; контактное "
        "лицо; контактные лица"
    ),
    "COMPANY_IDS": (
        "company ids; company; companies; organization; organization name; organisation; employer; компания; компании; "
        "организация; место работы; работодатель; фирма"
    ),
    "COMPANY_TITLE": (
        "company; company name; organization; компания; название компании; организация; фирма; client "
        "company; customer; organisation; наименование компании; контрагент; название организации"
    ),
    "INDUSTRY": ("industry; branch; sector; сфера деятельности; отрасль; сфера; вид деятельности; сфера бизнеса; отр."),
    "EMPLOYEES": (
        "employees; staff; headcount; number of employees; сотрудники; кол-во сотрудников; количество "
        "сотрудников; company size; employee count; штат; численность; кол-во работников; размер компании; "
        "число сотрудников"
    ),
    "REVENUE": (
        "revenue; annual revenue; turnover; годовой оборот; оборот; выручка; annual turnover; годовая "
        "выручка; доход; годовой доход"
    ),
    "HONORIFIC": ("salutation; honorific; mr/mrs; обращение; title of courtesy; form of address; вежливое обращение"),
    "ORIGIN_ID": (
        "external id; external key; внешний код; внешний ключ; external code; внешний id; код 1с; id 1с; код "
        "в 1с; внешний идентификатор"
    ),
    "XML_ID": (
        "external id; external key; внешний код; внешний ключ; external code; внешний id; код 1с; id 1с; код "
        "в 1с; внешний идентификатор"
    ),
    "QUOTE_NUMBER": (
        "quote number; estimate number; number; номер; номер предложения; номер кп; quote no; quote no.; "
        "estimate no; № кп; номер предл.; № предложения"
    ),
    "ACCOUNT_NUMBER": (
        "invoice number; number; номер; номер счета; номер счёта; invoice no; invoice no.; inv. no; № счета; "
        "№ счёта; счет №; счёт №"
    ),
    "TAX_VALUE": "tax; vat; налог; ндс; tax amount; vat amount; tax value; сумма налога; сумма ндс",
    "UTM_SOURCE": "utm source; utm_source",
    "OPENED": (
        "available to everyone; public; доступен для всех; visible to all; доступно всем; доступна для всех; "
        "доступен всем; открыт"
    ),
    "PHONE.OTHER": "other phone; другой телефон; доп. телефон; дополнительный телефон",
    "IM.SKYPE": "skype; скайп; skype name",
    "IM.VIBER": "viber; вайбер",
    "IM.VK": "vk; вк; вконтакте",
    "IM.FACEBOOK": "facebook; фейсбук",
    "OBSERVERS": "observers; watchers; followers; наблюдатели; наблюдатель",
    "STATUS_DESCRIPTION": "status details; о статусе; описание статуса; дополнительно о статусе",
    "ACTUAL_DATE": "valid until; valid to; действительно до; срок действия",
    "LEAD_ID": "lead; lead id; лид; id лида",
    "DEAL_ID": "deal; deal id; сделка; id сделки",
    "QUOTE_ID": "quote; estimate; предложение; id предложения",
    "MYCOMPANY_ID": (
        "my company; seller; our company; моя компания; наша компания; продавец; реквизиты вашей компании"
    ),
    "FULL_NAME": (
        "full name; fullname; contact; contact person; контакт; contact name; name and surname; фио; ф.и.о.; ф. и. о.; ф.и.о; фамилия имя "
        "отчество; фамилия, имя, отчество; фамилия имя; имя фамилия; имя и фамилия; фамилия и имя; фио "
        "клиента; фио контакта; контактное лицо; полное имя"
    ),
    "UTM_MEDIUM": "utm medium",
    "UTM_CAMPAIGN": "utm campaign",
    "UTM_CONTENT": "utm content",
    "UTM_TERM": "utm term",
    "EXPORT": "export; include in export; участвует в экспорте; экспорт",
    "CONTENT": "content; quote content; содержание; содержимое",
    "TERMS": "terms; conditions; terms and conditions; условия",
    "ADDITIONAL_INFO": "additional info; additional information; дополнительная информация",
    "CREATED_TIME": (
        "created; created on; created at; date created; creation date; created date; дата создания; создан; "
        "создана; создано"
    ),
    "UPDATED_TIME": "modified; modified on; updated; updated at; last modified; дата изменения; изменен; изменён",
    "CREATED_BY": "created by; author; автор; кем создан; кем создана; создал",
    "UPDATED_BY": "modified by; updated by; кем изменен; кем изменён; изменил",
}
"""Stable field name or communication → the headings it goes by, parted by `;`."""

COMPANY_NAMES: Final = (
    "company; company name; organization; organisation; client; customer; client company; account; "
    "компания; название компании; организация; название организации; наименование компании; наименование "
    "организации; фирма; контрагент; клиент; заказчик; юр. лицо; юрлицо"
)
"""What the title is called besides where the record itself is the company, and no field leads to another."""
