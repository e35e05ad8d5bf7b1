"""Repairs of a table: immutable operations over its cells, listed, previewed, undone and kept in the draft.

The file stays as it is. A list of operations turns the cells as read into the cells as sent; undo and redo are a
position in that list. Markers stay those of the cells as read (design §4).
"""
