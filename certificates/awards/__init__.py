"""Awards: by which rule a certificate is earned, and who has earned one."""
