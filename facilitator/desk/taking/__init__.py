"""What others bring to the archive of this computer, and the paper they take home."""
