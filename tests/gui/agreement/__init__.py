"""The page of agreement, on real projects."""
