"""The REST methods of the practice portal, by name."""
