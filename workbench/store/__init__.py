"""What was read and extracted, kept in a folder, so that nothing is read twice."""
