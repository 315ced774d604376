"""The training itself: its call, its people, its place, its days and what came of them."""
