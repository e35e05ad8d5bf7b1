"""The front end of the terminal: the sub-commands that scripts rely on."""
