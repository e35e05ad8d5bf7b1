"""Where webhook addresses are kept: the operating system's keyring, or this session only."""
