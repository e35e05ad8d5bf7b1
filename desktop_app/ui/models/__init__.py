"""What tables and lists show; every model answers from ready texts."""
