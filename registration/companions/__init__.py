"""Who comes with somebody: assistants, supporters, interpreters."""
