"""What is kept on disk: paths, settings, the journal, logs."""
