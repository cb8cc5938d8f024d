"""How long the archive keeps, and what makes it last, as people see and decide it."""
