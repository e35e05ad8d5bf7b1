"""Text files whose rows are lines and whose cells are separated by a character."""
