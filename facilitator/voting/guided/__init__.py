"""Several rounds that belong together: narrowing a list, and the nominal group technique."""
