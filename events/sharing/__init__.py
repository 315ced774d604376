"""How machines read a training: calendars, feeds, search engines, previews of links."""
