"""One page a step; thin: they show the session and pass on what a person does."""
