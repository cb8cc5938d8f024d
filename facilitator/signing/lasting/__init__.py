"""What keeps a signature provable: timestamps, revocation data carried along, renewal."""
