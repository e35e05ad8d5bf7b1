"""What people call things in the headings of their spreadsheets, in English and Russian."""

from __future__ import annotations

from typing import Final

SYNONYMS: Final[dict[str, str]] = {
    "TITLE": "title; name; deal; deal name; company; company name; organization; organisation; название; наименование; "
    "сделка; название сделки; компания; название компании; организация; фирма; тема",
    "NAME": "first name; firstname; given name; name; имя",
    "LAST_NAME": "last name; lastname; surname; family name; фамилия",
    "SECOND_NAME": "middle name; second name; patronymic; отчество",
    "POST": "position; job title; job; post; role; должность",
    "BIRTHDATE": "birthday; birth date; date of birth; dob; born; день рождения; дата рождения; др; д.р.",
    "COMMENTS": "comment; comments; note; notes; remark; remarks; комментарий; комментарии; примечание; примечания; заметки",
    "PHONE.WORK": "phone; phones; telephone; tel; tel.; work phone; phone number; phone / mobile; телефон; телефоны; "
    "тел; тел.; рабочий телефон; номер телефона",
    "PHONE.MOBILE": "mobile; mobile phone; cell; cell phone; моб; моб.; мобильный; мобильный телефон; сотовый; моб. тел.",
    "PHONE.HOME": "home phone; домашний телефон",
    "PHONE.FAX": "fax; факс",
    "EMAIL.WORK": "email; e-mail; mail; emails; e-mails; work email; email address; e-mail address; почта; эл. почта; "
    "электронная почта; емейл; имейл; эл.почта",
    "EMAIL.HOME": "home email; private email; личная почта",
    "WEB.WORK": "site; website; web site; web; www; url; homepage; сайт; веб-сайт",
    "IM.TELEGRAM": "telegram; телеграм; телеграмм",
    "ASSIGNED_BY_ID": "manager; responsible; responsible person; owner; assigned to; sales rep; account manager; менеджер; "
    "ответственный; ответственный менеджер",
    "SOURCE_ID": "source; lead source; источник; откуда",
    "SOURCE_DESCRIPTION": "source details; source description; об источнике",
    "TYPE_ID": "type; contact type; company type; deal type; тип; тип контакта; тип компании; тип сделки",
    "STAGE_ID": "stage; status; deal stage; стадия; этап; статус; стадия сделки",
    "CATEGORY_ID": "pipeline; funnel; воронка; направление",
    "OPPORTUNITY": "amount; sum; total; value; price; budget; deal amount; сумма; стоимость; бюджет; цена; сумма сделки",
    "CURRENCY_ID": "currency; валюта",
    "BEGINDATE": "start date; start; begin date; date; дата начала; начало; дата",
    "CLOSEDATE": "close date; closing date; end date; due date; expected close date; дата закрытия; дата завершения; срок",
    "PROBABILITY": "probability; вероятность",
    "COMPANY_ID": "company id; id компании",
    "CONTACT_IDS": "contact id; contact ids; id контакта",
    "COMPANY_IDS": "company ids",
    "COMPANY_TITLE": "company; company name; organization; компания; название компании; организация; фирма",
    "INDUSTRY": "industry; branch; sector; сфера деятельности; отрасль",
    "EMPLOYEES": "employees; staff; headcount; number of employees; сотрудники; кол-во сотрудников; количество сотрудников",
    "REVENUE": "revenue; annual revenue; turnover; годовой оборот; оборот; выручка",
    "HONORIFIC": "salutation; honorific; mr/mrs; обращение",
    "ORIGIN_ID": "external id; external key; внешний код; внешний ключ",
    "XML_ID": "external id; external key; внешний код; внешний ключ",
    "QUOTE_NUMBER": "quote number; estimate number; number; номер; номер предложения; номер кп",
    "ACCOUNT_NUMBER": "invoice number; number; номер; номер счета; номер счёта",
    "TAX_VALUE": "tax; vat; налог; ндс",
    "UTM_SOURCE": "utm source; utm_source",
    "OPENED": "available to everyone; public; доступен для всех",
}  # fmt: skip
"""Stable field name or communication → the headings it goes by, parted by `;`."""
