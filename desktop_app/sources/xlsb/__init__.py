"""Reads binary workbooks of Excel 2007 and later ([MS-XLSB])."""
