"""The only room that knows Qt: the window, its views, and the map that wires them to the store."""
