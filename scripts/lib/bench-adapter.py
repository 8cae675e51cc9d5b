"""Prints how another bench can ask bellwether the questions of scripts/bench, as JSON; see
scripts/bench --help.

`cold` answers from the CSV files and ends, `pers` from the snapshot that `build` left in the cache,
`load` reads everything and counts the rows of figures, `warm` asks inside one process, from the text
of a statement to the text of its answer. `build` leaves a link to the snapshot at `snapshot`.
{exe} is the folder of the executables bellwether and bench; {work}/bellwether is the folder of data.
"""

import json

from questions import QUESTIONS

DATA = ["--data", "{work}/bellwether", "--no-config"]
START = ["{exe}/bellwether", *DATA]

asked = {question: entry[1] for question, entry in QUESTIONS.items()}
keep = "{exe}/bellwether --data {work}/bellwether --no-config -c "
newest = 'ls -t "${{XDG_CACHE_HOME:-$HOME/.cache}}"/bellwether/*.snapshot | head -n 1'
counted = "awk -F, '/^a[0-9]/ {{ rows += $3 }} END {{ print rows }}'"
adapter = {
    "note": "{work}/bellwether holds links to the CSV files of one size, indicators.csv and"
    " neighbours.csv; answers are CSV without a header.",
    "cold": [*START, "--no-cache", "-c", "set header off; {query}"],
    "build": [
        "sh", "-c",
        f"{keep} 'cache clear' && {keep} 'list topics'"
        f" && ln -sf \"$({newest})\" {{work}}/bellwether.snapshot",
    ],
    "snapshot": "{work}/bellwether.snapshot",
    "load": [
        "sh", "-c",
        "{exe}/bellwether --data {work}/bellwether --no-config --no-cache"
        f" -c 'set header off; list datasets | as csv' | {counted}",
    ],
    "pers": [*START, "-c", "set header off; {query}"],
    "warm": [
        "{exe}/bench", "warm", "{work}/bellwether", "{runs}", "{budget}",
        *(word for pair in asked.items() for word in pair),
    ],
    "queries": asked,
}
print(json.dumps(adapter, indent=1, ensure_ascii=False))
