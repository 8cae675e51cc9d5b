"""Makes a folder of tidy CSV files of any size: invented authorities, the same bytes everywhere.

Usage: make-data.py FOLDER AUTHORITIES INDICATORS MONTHS [REPORTS]
One file an authority; percentages with numerator and denominator, two per cent of cells hold a
marker and one per cent of rows a quoted note with commas, doubled quotes or a line break. With
REPORTS each file holds so many monthly reports of their latest 13 months, some figures revised.
FOLDER/catalogue says what the indicators are and who is whose neighbour.
"""

import os
import random
import sys

MARKERS = ["", "-", "c", "x", "tbc"]
NOTES = ['"late, see ""notes"""', '"two lines:\nrevised"', '"checked, agreed"']
PLACES = ["Ashford Vale", "Brontë Field", "Kings Langton", "St Osyth's", "Upper, Lower and West"]
SUBJECTS = ["plans started", "visits in time", "children placed", "plans reviewed", "referrals"]
POLARITIES = ["high", "low", "none"]
WINDOW = 13


def name(authority):
    return f"{PLACES[authority % len(PLACES)]} {authority:03d}"


def quoted(text):
    return f'"{text}"' if "," in text else text


def month(place):
    return f"{2014 + place // 12}-{place % 12 + 1:02d}"


def cells(chance, months):
    """(value, numerator, denominator, note) by month; the last is how long a figure stays low."""
    below = chance.randrange(50, 900)
    for _ in range(months):
        above = chance.randrange(below + 1)
        marker = chance.choice(MARKERS) if chance.randrange(50) == 0 else None
        note = chance.choice(NOTES) if chance.randrange(100) == 0 else ""
        late = chance.randrange(1, WINDOW) if chance.randrange(16) == 0 else 0
        yield above, below, marker, note, late


def printed(cell, age):
    """A cell as a report prints it that is `age` months younger than its month."""
    above, below, marker, note, late = cell
    if marker is not None:
        return f"{marker},,,", note
    if age < late and above > 0:
        above -= 1
    return f"{above * 1000 // below / 10:.1f},{above},{below},", note


def rows(authority, indicators, months, reports):
    chance = random.Random(f"bellwether {authority}")
    known = [list(cells(chance, months)) for _ in range(indicators)]
    who = quoted(name(authority))
    for report in range(months - max(1, reports), months):
        first = 0 if reports == 0 else max(0, report - WINDOW + 1)
        published = f"{month(report)}," if reports else ""
        for indicator in range(indicators):
            for place in range(first, report + 1):
                text, note = printed(known[indicator][place], report - place if reports else months)
                yield f"{who},M{indicator:03d},{month(place)},{text}{published}{note}\n"


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(header + "\n")
        file.writelines(lines)


def catalogue(indicators):
    for indicator in range(indicators):
        subject = SUBJECTS[indicator % len(SUBJECTS)]
        rate = "as a rate of all" if indicator % 4 == 0 else "of those due"
        yield (
            f"M{indicator:03d},Measure {indicator:03d} of {subject},%,"
            f"{POLARITIES[indicator % len(POLARITIES)]},{subject},{subject.capitalize()} {rate}\n"
        )


def neighbours(authorities):
    for authority in range(authorities):
        others = [other for other in range(authorities) if other != authority]
        random.Random(f"neighbours {authority}").shuffle(others)
        for rank, other in enumerate(others[:10]):
            yield f"{quoted(name(authority))},{rank + 1},{quoted(name(other))}\n"


def main():
    folder, authorities, indicators, months = sys.argv[1], *map(int, sys.argv[2:5])
    reports = int(sys.argv[5]) if len(sys.argv) > 5 else 0
    os.makedirs(f"{folder}/catalogue", exist_ok=True)
    header = "authority,indicator,period,value,numerator,denominator,"
    header += "published,note" if reports else "note"
    for authority in range(authorities):
        write(
            f"{folder}/a{authority:03d}.csv", header, rows(authority, indicators, months, reports)
        )
    write(
        f"{folder}/catalogue/indicators.csv",
        "code,title,unit,polarity,topic,definition",
        catalogue(indicators),
    )
    write(
        f"{folder}/catalogue/neighbours.csv", "authority,rank,neighbour", neighbours(authorities)
    )


main()
