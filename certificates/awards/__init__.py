"""Awards: who earned a certificate, and the certificates issued."""
