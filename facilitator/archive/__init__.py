"""The archive: a shelf of signed reports that can be found, read and verified years later without this laptop."""
