"""Cards typed twice by two people, and how the two typings are joined."""
