"""The articles of the UN Convention on the Rights of Persons with Disabilities, by number.

Short titles as in the official texts: https://www.un.org/development/desa/disabilities/ (English);
State Gazette of Bulgaria 12/2012 and 37/2012 (Bulgarian).
"""

from foundation.i18n import lazy_gettext as _l

ARTICLES = {
    "1": _l("Article 1: Purpose"),
    "2": _l("Article 2: Definitions"),
    "3": _l("Article 3: General principles"),
    "4": _l("Article 4: General obligations"),
    "5": _l("Article 5: Equality and non-discrimination"),
    "6": _l("Article 6: Women with disabilities"),
    "7": _l("Article 7: Children with disabilities"),
    "8": _l("Article 8: Awareness-raising"),
    "9": _l("Article 9: Accessibility"),
    "10": _l("Article 10: Right to life"),
    "11": _l("Article 11: Situations of risk and humanitarian emergencies"),
    "12": _l("Article 12: Equal recognition before the law"),
    "13": _l("Article 13: Access to justice"),
    "14": _l("Article 14: Liberty and security of person"),
    "15": _l(
        "Article 15: Freedom from torture or cruel, inhuman or degrading treatment or punishment"
    ),
    "16": _l("Article 16: Freedom from exploitation, violence and abuse"),
    "17": _l("Article 17: Protecting the integrity of the person"),
    "18": _l("Article 18: Liberty of movement and nationality"),
    "19": _l("Article 19: Living independently and being included in the community"),
    "20": _l("Article 20: Personal mobility"),
    "21": _l("Article 21: Freedom of expression and opinion, and access to information"),
    "22": _l("Article 22: Respect for privacy"),
    "23": _l("Article 23: Respect for home and the family"),
    "24": _l("Article 24: Education"),
    "25": _l("Article 25: Health"),
    "26": _l("Article 26: Habilitation and rehabilitation"),
    "27": _l("Article 27: Work and employment"),
    "28": _l("Article 28: Adequate standard of living and social protection"),
    "29": _l("Article 29: Participation in political and public life"),
    "30": _l("Article 30: Participation in cultural life, recreation, leisure and sport"),
    "31": _l("Article 31: Statistics and data collection"),
    "32": _l("Article 32: International cooperation"),
    "33": _l("Article 33: National implementation and monitoring"),
    "34": _l("Article 34: Committee on the Rights of Persons with Disabilities"),
    "35": _l("Article 35: Reports by States Parties"),
    "36": _l("Article 36: Consideration of reports"),
    "37": _l("Article 37: Cooperation between States Parties and the Committee"),
    "38": _l("Article 38: Relationship of the Committee with other bodies"),
    "39": _l("Article 39: Report of the Committee"),
    "40": _l("Article 40: Conference of States Parties"),
    "41": _l("Article 41: Depositary"),
    "42": _l("Article 42: Signature"),
    "43": _l("Article 43: Consent to be bound"),
    "44": _l("Article 44: Regional integration organizations"),
    "45": _l("Article 45: Entry into force"),
    "46": _l("Article 46: Reservations"),
    "47": _l("Article 47: Amendments"),
    "48": _l("Article 48: Denunciation"),
    "49": _l("Article 49: Accessible format"),
    "50": _l("Article 50: Authentic texts"),
}
"""{number: article and short title, in the reader's language}."""


def article_name(number: str) -> str:
    """The article as readers meet it: "Article 9: Accessibility"."""
    return str(ARTICLES[number])
