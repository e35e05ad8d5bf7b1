"""What opens over a window for a moment: keys, about, report of a problem. All of it is opened, never executed."""
