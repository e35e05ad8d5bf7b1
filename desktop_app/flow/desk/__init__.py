"""Fulfils what the window may ask for, with the engine and the adapters that bootstrap hands in."""
