"""What the house holds on people: the inventory that every sub-room declares."""
