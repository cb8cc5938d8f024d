"""Where the files of an archive lie: one port, a folder or a bucket of an object store."""
