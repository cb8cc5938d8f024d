"""The static pages of an evidence folder: no script, no server, every page whole by itself."""
