"""The wizard as data: steps, draft, navigator; no Qt."""
