"""The middle of the minutes: text written by hand with its live fields, or read with its sources."""
