// Replaced by the room's first suite.
