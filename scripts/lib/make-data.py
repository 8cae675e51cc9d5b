"""Makes a folder of tidy CSV files of any size: invented authorities, the same bytes everywhere.

Usage: make-data.py FOLDER AUTHORITIES INDICATORS MONTHS
One file an authority; percentages with numerator and denominator, two per cent of cells hold a
marker and one per cent of rows a quoted note with commas, doubled quotes or a line break.
"""

import os
import random
import sys

MARKERS = ["", "-", "c", "x", "tbc"]
NOTES = ['"late, see ""notes"""', '"two lines:\nrevised"', '"checked, agreed"']
PLACES = ["Ashford Vale", "Brontë Field", "Kings Langton", "St Osyth's", "Upper, Lower and West"]


def quoted(name):
    return f'"{name}"' if "," in name else name


def rows(authority, indicators, months):
    chance = random.Random(f"bellwether {authority}")
    name = quoted(f"{PLACES[authority % len(PLACES)]} {authority:03d}")
    for indicator in range(indicators):
        below = chance.randrange(50, 900)
        for place in range(months):
            above = chance.randrange(below + 1)
            value = f"{above * 1000 // below / 10:.1f}"
            if chance.randrange(50) == 0:
                value = chance.choice(MARKERS)
            note = chance.choice(NOTES) if chance.randrange(100) == 0 else ""
            month = f"{2014 + place // 12}-{place % 12 + 1:02d}"
            yield f"{name},M{indicator:03d},{month},{value},{above},{below},{note}\n"


folder, authorities, indicators, months = sys.argv[1], *map(int, sys.argv[2:5])
os.makedirs(folder, exist_ok=True)
for authority in range(authorities):
    with open(f"{folder}/a{authority:03d}.csv", "w", encoding="utf-8", newline="") as file:
        file.write("authority,indicator,period,value,numerator,denominator,note\n")
        file.writelines(rows(authority, indicators, months))
