"""The acts of a meeting and what can be read of it. Nothing here knows a screen."""
