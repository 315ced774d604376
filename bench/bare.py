"""The floor: a bare Flask page that makes two queries. Not a product, a lower bound."""

import os

from flask import Flask
from flask import render_template_string
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

_PAGE = """<!doctype html><title>{{ t }}</title><h1>{{ t }}</h1>
{% for name in names %}<p>{{ name }}</p>{% endfor %}"""


def create_app() -> Flask:
    """One page, two queries, the same store as Stepfree's."""
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["BENCH_URL"]
    db = SQLAlchemy(app)

    @app.get("/")
    def page() -> str:
        title = db.session.execute(text("SELECT title FROM event LIMIT 1")).scalar_one()
        names = db.session.execute(text("SELECT name FROM organisation LIMIT 20")).scalars()
        return render_template_string(_PAGE, t=title, names=list(names))

    return app
