"""The front end with windows; the only package that imports Qt."""
