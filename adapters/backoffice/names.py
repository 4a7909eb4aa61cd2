"""Invented Belgian names and numbers for sample data: they look right and belong to nobody."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from adapters.backoffice.terms import fold


@dataclass(frozen=True, slots=True)
class Speakers:
    """How one of the country's languages names people and companies."""

    first_names: tuple[str, ...]
    surnames: tuple[str, ...]
    trades: tuple[str, ...]
    forms: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FRENCH = Speakers(
    _words("Amélie Benoît Camille Didier Élise François Hélène Julien Manon Noé Sophie"),
    _words(
        "Dupont Lambert Martin Dubois Dumont Leclercq Simon Laurent Renard Gérard François Noël"
        " Collin Lejeune Bodart Piette Hubert Delvaux Étienne Marchal"
    ),
    (
        *("Boulangerie", "Garage", "Fleurs", "Café", "Menuiserie", "Pharmacie", "Toitures"),
        *("Librairie", "Chauffage", "Traiteur", "L'Atelier", "Jardins", "Électricité"),
    ),
    ("SRL", "SA", "SC"),
)
_DUTCH = Speakers(
    _words("Anke Bram Charlotte Dries Eva Femke Geert Hilde Jeroen Lotte Pieter Wout"),
    (
        *_words("Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters Aerts"),
        *("De Smet", "Van den Berghe", "De Vos", "Vermeulen", "D'Haese", "Van Damme", "Pauwels"),
    ),
    (
        *("Bakkerij", "Garage", "Drukkerij", "Architectenbureau", "Schrijnwerkerij", "Apotheek"),
        *("Dakwerken", "Tuinen", "Slagerij", "Elektro", "Boekhandel", "Loodgieterij"),
    ),
    ("BV", "NV", "CV"),
)
_GERMAN = Speakers(
    _words("Anneliese Bernd Christa Dieter Günther Ingrid Jürgen Käthe Matthias Ute"),
    _words("Schmitz Müller Heinen Kessel Pauquet Schröder Jost Thomé Weiß Zimmermann"),
    ("Schreinerei", "Bäckerei", "Gärtnerei", "Metzgerei", "Fahrräder", "Dachdeckerei"),
    ("GmbH", "AG"),
)
# French and Dutch are far more common than German, as in the country.
_LANGUAGES = (*(_FRENCH,) * 9, *(_DUTCH,) * 9, *(_GERMAN,) * 2)
_TOWNS = (
    *("Namur", "Liège", "Gent", "Antwerpen", "Leuven", "Eupen", "Brugge", "Mons", "Charleroi"),
    *("Hasselt", "Kortrijk", "Tournai", "Mechelen", "Wavre", "Arlon", "Sankt Vith", "Oostende"),
)
_OFFICE_NAMES = (
    *("Fiduciaire Sambre & Meuse", "Accountantskantoor Dijle", "Buchhaltung Ostkantone"),
    *("Cabinet Hautes Fagnes", "Boekhoudkantoor De Leie", "Fiduciaire du Parc"),
    *("Kantoor Zilverlinde", "Comptabilité des Ardennes"),
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Who owns a company; the cardholder in most cases."""

    first_name: str
    surname: str

    @property
    def name(self) -> str:
        """Both names."""
        return f"{self.first_name} {self.surname}"

    @property
    def email(self) -> str:
        """An address in a domain that exists for examples only."""
        return f"{fold(self.name).replace(' ', '.')}@example.be"


def invent_company(random: Random) -> tuple[str, Owner]:
    """Return a company's name and its owner."""
    speakers = random.choice(_LANGUAGES)
    owner = Owner(random.choice(speakers.first_names), random.choice(speakers.surnames))
    trade, form = random.choice(speakers.trades), random.choice(speakers.forms)
    return f"{trade} {owner.surname} {random.choice(_TOWNS)} {form}", owner


def office_name(number: int) -> str:
    """Return the name of the office with this number, counted from 1."""
    round_, place = divmod(number - 1, len(_OFFICE_NAMES))
    town = f" {_TOWNS[round_ % len(_TOWNS)]}" if round_ else ""
    return f"{_OFFICE_NAMES[place]}{town}"


def company_code(surname: str, number: int) -> str:
    """`Dupont`, 12 → `DUPO012`."""
    return f"{fold(surname).replace(' ', '')[:4].upper()}{number:03d}"


def enterprise_number(number: int) -> str:
    """Return a number with right check digits from 19…, a range far above what is given out."""
    base = 19_000_000 + number % 1_000_000
    return f"{base}{97 - base % 97:02d}"


def mobile(number: int) -> str:
    """Return a number behind 0452, which the Belgian numbering plan gives to no operator."""
    return f"+32452{number % 1_000_000:06d}"


def iban(number: int) -> str:
    """Return an account with right check digits at bank 999, which keeps no accounts."""
    base = 9_990_000_000 + number % 10_000_000
    account = f"{base}{base % 97 or 97:02d}"
    # The letters BE stand for 1114 in the check of an IBAN, which is done behind the account.
    return f"BE{98 - int(f'{account}111400') % 97:02d}{account}"
