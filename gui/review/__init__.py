"""The page of the reviewer: what several annotators said at each place, and what becomes gold."""
