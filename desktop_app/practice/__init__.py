"""A portal to rehearse on: the server's side of the wire, served on loopback by a process of its own."""
