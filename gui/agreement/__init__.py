"""The page of agreement: how far annotators say the same, and where they do not."""
