"""Import Assistant for Bitrix24: spreadsheets and their files into the CRM, every row once."""

__version__ = "0.1.0"
