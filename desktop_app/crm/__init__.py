"""The client's side of the portal's REST interface; the only package that sends requests."""
