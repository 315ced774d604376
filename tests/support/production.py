"""What a site for real people must set."""

SECRET = "d41c8b0f29e7a6355f1e0c9b8a7d6e5f4c3b2a19"

PRODUCTION = {
    "PRODUCTION": "1",
    "BASE_URL": "https://steps.example",
    "SECRET_KEY": SECRET,
    "SMTP_URL": "smtp://127.0.0.1:2525",
    "MAIL_FROM": "Steps <letters@steps.example>",
    "CONTACT": "help@steps.example",
}
