"""One execution of an import: a decider without input or output, and a driver that does what it decides."""
