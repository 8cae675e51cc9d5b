"""Asks bellwether and its peers the same questions of one folder of data, compares the answers,
and times those that agree; see scripts/bench --help.

Usage: questions.py BELLWETHER FOLDER WORK ROUNDS
FOLDER is one that make-data.py made. The answers of reference are SQLite's, inside this process.
"""

import csv
import glob
import io
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

MARKERS = ("", "-", "c", "x", "tbc")


class Made:
    """The data, and the names and months that the questions are about."""

    def __init__(self, folder):
        self.folder = folder
        self.files = sorted(glob.glob(f"{folder}/a*.csv"))
        with open(self.files[0], encoding="utf-8", newline="") as file:
            self.columns = next(csv.reader(file))
        self.has_reports = "published" in self.columns
        self.current = CURRENT if self.has_reports else "create view cur as select * from figures"
        self.db = sqlite3.connect(":memory:")
        self.fill(self.db)
        ask = lambda text: self.db.execute(text).fetchone()[0]
        last = ask("select max(period) from figures")
        third = ask("select authority from figures group by 1 order by min(rowid) limit 1 offset 2")
        back = lambda months: month(number(last) - months)
        self.words = dict(
            A=third, I="M002", J="M000", T=last, T11=back(11), T12=back(12), T35=back(35),
            F=back(35), T1=back(1), R=back(6), R0=back(24), R1=back(12), W1="plans", W2="rate",
        )

    def fill(self, db):
        """Tables figures, cur (the newest printing of each month), indicators, neighbours."""
        kinds = {"value": "real", "numerator": "integer", "denominator": "integer"}
        typed = ",".join(f"{name} {kinds.get(name, 'text')}" for name in self.columns)
        db.execute(f"create table figures({typed})")
        marks = ",".join("?" * len(self.columns))
        for path in self.files:
            with open(path, encoding="utf-8", newline="") as file:
                rows = csv.reader(file)
                next(rows)
                db.executemany(
                    f"insert into figures values({marks})",
                    ([None if cell in MARKERS else cell for cell in row] for row in rows),
                )
        db.execute("create index by_series on figures(authority, indicator, period)")
        db.execute(self.current)
        for table in ("indicators", "neighbours"):
            with open(f"{self.folder}/catalogue/{table}.csv", encoding="utf-8", newline="") as file:
                rows = csv.reader(file)
                header = next(rows)
                db.execute(f"create table {table}({','.join(header)})")
                marks = ",".join("?" * len(header))
                db.executemany(f"insert into {table} values({marks})", rows)
        db.commit()


CURRENT = """create table cur as select * from figures f where published =
 (select max(published) from figures g where g.authority = f.authority
  and g.indicator = f.indicator and g.period = f.period)"""


def number(iso):
    return int(iso[:4]) * 12 + int(iso[5:]) - 1


def month(number):
    return f"{number // 12}-{number % 12 + 1:02d}"


# What is asked: bellwether's words, how its CSV becomes rows, and the same in SQL.


def series(which):
    """Month and value of one series of a `show … as csv`."""
    return lambda rows: [(r[3], r[4]) for r in rows[1:] if which(r)]


def beside(rows):
    """Month, own value, the comparator's value."""
    own = {r[3]: r[4] for r in rows[1:] if r[1] == r[2]}
    other = {r[3]: r[4] for r in rows[1:] if r[1] != r[2]}
    return [(at, own[at], other.get(at, "")) for at in own]


def table(*columns):
    return lambda rows: [tuple(r[c] for c in columns) for r in rows[1:]]


def found(rows):
    """Codes and titles of a `find`, which stands as a printed table."""
    lines = [line for line in rows if line and line[0].startswith("M") and "Measure" in line[0]]
    cut = ([part.strip() for part in line[0].split("  ") if part.strip()] for line in lines)
    return [(parts[0], parts[1]) for parts in cut]


QUESTIONS = {
    "Q1": (
        "one series, 13 months",
        "show {I} for `{A}` {T12}..{T} as csv",
        series(lambda r: r[1] == r[2]),
        "select period, value from cur where authority='{A}' and indicator='{I}'"
        " and period between '{T12}' and '{T}' order by period",
    ),
    "Q2": (
        "a series beside its neighbours' mean, 36 months",
        "show {I} for `{A}` vs mean SN {T35}..{T} as csv",
        beside,
        "select s.period, s.value, avg(o.value) from cur s left join cur o"
        " on o.indicator=s.indicator and o.period=s.period and o.authority in"
        " (select neighbour from neighbours where authority='{A}')"
        " where s.authority='{A}' and s.indicator='{I}' and s.period between '{T35}' and '{T}'"
        " group by s.period, s.value order by s.period",
    ),
    "Q4": (
        "every authority in order on one measure",
        "rank {J} at {T} | select rank, authority, value | as csv",
        table(0, 1, 2),
        "select rank() over (order by -value), authority, value from cur"
        " where indicator='{J}' and period='{T}' and value is not null order by 1, 2",
    ),
    "Q5": (
        "a scorecard: value, change on month and year, 12-month maximum",
        "scorecard `{A}` at {T} | as csv",
        lambda rows: sorted((r[1], r[4], r[6], r[7], r[9]) for r in rows[1:]),
        "select indicator, max(case when period='{T}' then value end) v,"
        " max(case when period='{T}' then value end)-max(case when period='{T1}' then value end),"
        " max(case when period='{T}' then value end)-max(case when period='{T12}' then value end),"
        " max(case when period>='{T11}' then value end) from cur where authority='{A}'"
        " and period between '{T12}' and '{T}' group by indicator order by indicator",
    ),
    "Q7": (
        "how many authorities, lowest and highest, month by month",
        "show {I} for all {F}..{T} | group by month | as csv",
        lambda rows: [(r[0], r[1], r[3], r[5]) for r in rows[1:]],
        "select period, count(value), min(value), max(value) from cur"
        " where indicator='{I}' and period between '{F}' and '{T}' group by period order by period",
    ),
    "Q9": (
        "13 months as they were published then",
        "show {I} for `{A}` {R0}..{R1} as published in {R} as csv",
        series(lambda r: r[1] == r[2]),
        "select period, value from figures f where authority='{A}' and indicator='{I}'"
        " and period between '{R0}' and '{R1}' and published = (select max(published)"
        " from figures g where g.authority=f.authority and g.indicator=f.indicator"
        " and g.period=f.period and g.published<='{R}') order by period",
    ),
    "Q12": (
        "search of the catalogue",
        "find {W1} {W2}",
        found,
        "select code, title from indicators where title||' '||definition like '%{W1}%'"
        " and title||' '||definition like '%{W2}%' order by code",
    ),
}


# Who answers, and from what.


class Bellwether:
    """From the files, or from their snapshot, which the first run leaves in the cache."""

    def __init__(self, name, executable, made, flags):
        self.name, self.made = name, made
        self.start = [executable, "--data", made.folder, *flags, "-c"]

    def command(self, question):
        return [*self.start, QUESTIONS[question][1].format(**self.made.words)], None

    def rows(self, question, output):
        return QUESTIONS[question][2](list(csv.reader(io.StringIO(output))))


class Peer:
    """A program that is given SQL; its answer is CSV without a header."""

    def __init__(self, name, made):
        self.name, self.made = name, made

    def sql(self, question):
        return QUESTIONS[question][3].format(**self.made.words) + ";"

    def rows(self, question, output):
        return list(csv.reader(io.StringIO(output)))


class SQLiteFiles(Peer):
    """Loads all files into memory, then asks."""

    def command(self, question):
        script = [".mode csv", f"create table raw({','.join(self.made.columns)});"]
        script += [f".import --skip 1 '{path}' raw" for path in self.made.files]
        for table in ("indicators", "neighbours"):
            script.append(f".import '{self.made.folder}/catalogue/{table}.csv' {table}")
        numbers = ",".join(
            f"case when {c} in {MARKERS} then null else {c}+0.0 end {c}" if c == "value" else c
            for c in self.made.columns
        )
        # A copy with an index pays only where every figure is looked for among its printings.
        kind = "table" if self.made.has_reports else "view"
        script.append(f"create {kind} figures as select {numbers} from raw;")
        if self.made.has_reports:
            script.append("create index by_series on figures(authority, indicator, period);")
        script.append(self.made.current + ";")
        return ["sqlite3", ":memory:"], "\n".join([*script, self.sql(question)]) + "\n"


class SQLiteDatabase(Peer):
    """From an indexed database that was made before."""

    def __init__(self, name, made, work):
        super().__init__(name, made)
        self.path = f"{work}/figures.sqlite"
        if os.path.exists(self.path):
            os.remove(self.path)
        made.fill(sqlite3.connect(self.path))

    def command(self, question):
        return ["sqlite3", "-csv", self.path, self.sql(question)], None


class DuckDBFiles(Peer):
    def read(self):
        typed = {"value": "DOUBLE", "numerator": "BIGINT", "denominator": "BIGINT"}
        columns = ",".join(f"'{c}':'{typed.get(c, 'VARCHAR')}'" for c in self.made.columns)
        figures = (
            f"read_csv('{self.made.folder}/a*.csv', header=true, columns={{{columns}}},"
            f" nullstr={list(MARKERS)}, delim=',', quote='\"', escape='\"')"
        )
        text = f"create table figures as from {figures};"
        for table in ("indicators", "neighbours"):
            path = f"{self.made.folder}/catalogue/{table}.csv"
            text += f"create table {table} as from read_csv('{path}', all_varchar=true);"
        return text + self.made.current + ";"

    def command(self, question):
        flags = ["-csv", "-noheader", "-nullvalue", ""]
        return ["duckdb", *flags, "-c", self.read() + self.sql(question)], None


class DuckDBDatabase(DuckDBFiles):
    def __init__(self, name, made, work):
        super().__init__(name, made)
        self.path = f"{work}/figures.duckdb"
        if os.path.exists(self.path):
            os.remove(self.path)
        subprocess.run(["duckdb", self.path, "-c", self.read()], check=True, capture_output=True)

    def command(self, question):
        flags = ["-readonly", "-csv", "-noheader", "-nullvalue", ""]
        return ["duckdb", *flags, self.path, "-c", self.sql(question)], None


# Comparing and timing.


def difference(found, expected):
    """Nothing where both answers are equal, numbers within 1e-7; else the first that is not."""
    if len(found) != len(expected):
        return f"{len(found)} rows, not {len(expected)}"
    for left, right in zip(found, expected):
        if len(left) < len(right) or not all(map(equal, left, right)):
            return f"{tuple(left)}, not {tuple(right)}"
    return ""


def equal(left, right):
    left, right = ("" if cell is None else str(cell) for cell in (left, right))
    if left == right:
        return True
    try:
        return abs(float(left) - float(right)) <= 1e-7 * max(1, abs(float(right)))
    except ValueError:
        return False


def run(command, text):
    start = time.perf_counter()
    done = subprocess.run(command, input=text or "", capture_output=True, text=True)
    elapsed = time.perf_counter() - start
    return elapsed, done.stdout if done.returncode == 0 else None


def measure(made, who, question, rounds):
    """Medians of those whose answer is right, by name; what is wrong is said."""
    expected = made.db.execute(QUESTIONS[question][3].format(**made.words)).fetchall()
    right = []
    for one in who:
        output = run(*one.command(question))[1]
        wrong = "it failed" if output is None else difference(one.rows(question, output), expected)
        if wrong:
            print(f"  ! {question} {one.name}: {wrong}")
        else:
            right.append(one)
    times = {one.name: [] for one in right}
    for _ in range(rounds):
        for one in right:
            times[one.name].append(run(*one.command(question))[0])
    return {name: statistics.median(each) for name, each in times.items()}


def main():
    executable, folder, work, rounds = *sys.argv[1:4], int(sys.argv[4])
    os.makedirs(work, exist_ok=True)
    made = Made(folder)
    from_files = [Bellwether("bellwether", executable, made, ["--no-cache"])]
    from_own = [Bellwether("bellwether", executable, made, [])]
    if shutil.which("sqlite3"):
        from_files.append(SQLiteFiles("sqlite3", made))
        from_own.append(SQLiteDatabase("sqlite3", made, work))
    if shutil.which("duckdb"):
        from_files.append(DuckDBFiles("duckdb", made))
        from_own.append(DuckDBDatabase("duckdb", made, work))
    for title, who in (("from the CSV files", from_files), ("from each one's own file", from_own)):
        names = [one.name for one in who]
        print(f"\n  {title}; times beside bellwether's, after equal answers")
        print("  " + "".join(f"{name:>12}" for name in names) + "  question")
        for question, (words, *_) in QUESTIONS.items():
            if question == "Q9" and not made.has_reports:
                continue
            medians = measure(made, who, question, rounds)
            own = medians.get("bellwether")
            ratios = (f"{medians[n] / own:.2f}x" if own and n in medians else "-" for n in names)
            line = "".join(f"{ratio:>12}" for ratio in ratios)
            print(f"  {line}  {question} {words}", flush=True)


main()
