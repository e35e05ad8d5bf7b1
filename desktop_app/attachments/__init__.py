"""Files found for rows, weighed, and encoded piece by piece."""
