"""From the text of a cell to exactly the JSON the portal keeps, or to a problem that says why not (reference §5.2)."""
