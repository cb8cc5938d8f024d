"""How long what the archive keeps is kept, by whose decision it goes, and what makes it last."""
