"""The papers: certificates and recommendations, and the page where a stranger checks them."""
