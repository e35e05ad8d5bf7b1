"""Pure rules over frozen dataclasses; standard library only, no input or output."""
