"""The evidence folder: what the public may hold of a year or a process, whole, provable and readable by anybody."""
