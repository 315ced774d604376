"""The call: a training, the organisations that hold it together, and events linked to it."""
