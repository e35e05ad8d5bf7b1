"""The wizard as data: steps, draft, navigator, and what a front end may ask for. No Qt, no adapters."""
