"""Whether the machine is well."""
