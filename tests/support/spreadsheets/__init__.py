"""Spreadsheets as people make them, written by several writers, with what is true of each."""
