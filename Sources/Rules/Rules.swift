// The floor is laid; its rooms follow.
