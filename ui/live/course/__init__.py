"""The course of a live meeting by keys: steps through the agenda, breaks, what is put aside."""
