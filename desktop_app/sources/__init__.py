"""Spreadsheets in, workbooks out."""
