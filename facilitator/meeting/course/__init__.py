"""The course of a live meeting: stretches of items, breaks, what is put aside, an item split in two."""
