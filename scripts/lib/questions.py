"""Asks bellwether and its peers the same questions of one folder of data, compares the answers,
and times those that agree; see scripts/bench --help.

Usage: questions.py BELLWETHER BENCH FOLDER WORK ROUNDS
FOLDER is one that make-data.py made. The answers of reference are SQLite's, inside this process.
"""

import csv
import glob
import io
import json
import math
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
        self.answers = {}
        self.db = sqlite3.connect(":memory:")
        self.db.create_function("sqrt", 1, math.sqrt, deterministic=True)
        self.fill(self.db)
        ask = lambda text: self.db.execute(text).fetchone()[0]
        last = ask("select max(period) from figures")
        names = "select authority from figures group by 1 order by min(rowid) limit 1 offset "
        back = lambda months: month(number(last) - months)
        self.words = dict(
            A=ask(names + "2"), B=ask(names + "4"), I="M002", J="M000", T=last, T11=back(11),
            T12=back(12), T35=back(35), F=ask("select min(period) from figures"), T1=back(1), R=back(6), R0=back(24), R1=back(12), W1="plans", W2="rate",
        )

    def statement(self, question):
        return QUESTIONS[question][1].format(**self.words)

    def sql(self, question):
        return QUESTIONS[question][2].format(**self.words)

    def answer(self, question):
        """The answer of reference."""
        if question not in self.answers:
            self.answers[question] = self.db.execute(self.sql(question)).fetchall()
        return self.answers[question]

    def asks(self, question):
        return self.has_reports or question not in OF_REPORTS

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


# A program that has taken so long for one question is not run for it again.
SECONDS = 10


def number(iso):
    return int(iso[:4]) * 12 + int(iso[5:]) - 1


def month(number):
    return f"{number // 12}-{number % 12 + 1:02d}"


# What is asked: in words, in bellwether's words, and in SQL that both peers understand.

QUESTIONS = {
    "Q1": (
        "one series, 13 months",
        "show {I} for `{A}` {T12}..{T} | select period, value | as csv",
        "select period, value from cur where authority='{A}' and indicator='{I}'"
        " and period between '{T12}' and '{T}' order by period",
    ),
    "Q2": (
        "a series beside its neighbours' mean, 36 months",
        'show {I} for `{A}` vs mean SN {T35}..{T} | select period, value, "sn mean", reporting'
        " | as csv",
        "select s.period, s.value, avg(o.value), count(o.value) from cur s left join cur o"
        " on o.indicator=s.indicator and o.period=s.period and o.authority in"
        " (select neighbour from neighbours where authority='{A}')"
        " where s.authority='{A}' and s.indicator='{I}' and s.period between '{T35}' and '{T}'"
        " group by s.period, s.value order by s.period",
    ),
    "Q3": (
        "two authorities on all they share, each at the latest month both have",
        'compare `{A}`, `{B}` at common | sort indicator'
        ' | select indicator, period, "{A}", "{B}", gap | as csv',
        "select indicator, period, x, y, x-y from (select a.indicator, a.period, a.value x,"
        " b.value y, row_number() over (partition by a.indicator order by a.period desc) newest"
        " from cur a join cur b on b.indicator=a.indicator and b.period=a.period"
        " where a.authority='{A}' and b.authority='{B}' and a.value is not null"
        " and b.value is not null) pairs where newest=1 order by indicator",
    ),
    "Q4": (
        "every authority in order on one measure",
        "rank {J} at {T} | select rank, authority, value | as csv",
        "select rank() over (order by -value), authority, value from cur"
        " where indicator='{J}' and period='{T}' and value is not null order by 1, 2",
    ),
    "Q5": (
        "a scorecard: value, change on month and year, mean and maximum of 12 months",
        "scorecard `{A}` at {T} | sort indicator"
        ' | select indicator, value, dot, yearly, "12m mean", "12m max" | as csv',
        "select indicator, now, now-month_ago, now-year_ago, mean, most from (select indicator,"
        " max(case when period='{T}' then value end) now,"
        " max(case when period='{T1}' then value end) month_ago,"
        " max(case when period='{T12}' then value end) year_ago,"
        " avg(case when period>='{T11}' then value end) mean,"
        " max(case when period>='{T11}' then value end) most from cur where authority='{A}'"
        " and period between '{T12}' and '{T}' group by indicator) months order by indicator",
    ),
    "Q6": (
        "the ten largest changes on the year, in per cent",
        "movers `{A}` {T12}..{T} | add pct = pct(change, abs(col:from)) | add size = abs(pct)"
        " | sort size desc, indicator | top 10 | select indicator, col:from, value, pct | as csv",
        "select indicator, earlier, now, 100.0*(now-earlier)/abs(earlier) from"
        " (select indicator, max(case when period='{T12}' then value end) earlier,"
        " max(case when period='{T}' then value end) now from cur where authority='{A}'"
        " and period in ('{T12}','{T}') group by indicator) ends"
        " where earlier <> 0 and now is not null"
        " order by abs(100.0*(now-earlier)/abs(earlier)) desc, indicator limit 10",
    ),
    "Q7": (
        "the quartiles of all authorities, month by month",
        "summarise {I} for all {F}..{T} by month | select month, n, lower, median, upper | as csv",
        "select period, max(n), "
        + ", ".join(
            f"sum(case when abs(k-(n-1)*{p})<1 then value*(1-abs(k-(n-1)*{p})) else 0 end)"
            for p in (0.25, 0.5, 0.75)
        )
        + " from (select period, value, count(*) over (partition by period) n,"
        " row_number() over (partition by period order by value)-1 k from cur"
        " where indicator='{I}' and value is not null) places group by period order by period",
    ),
    "Q8": (
        "special causes in every series, by measure",
        "spc for all {F}..{T} without screening, gaps | sort indicator"
        " | select indicator, figures, outside, run | as csv",
        "with points as (select authority, indicator, period, value, value-lag(value) over"
        " (partition by authority, indicator order by period) step from cur"
        " where value is not null), limits as (select authority, indicator, avg(value) mean,"
        " 2.66*avg(abs(step)) width from points group by authority, indicator),"
        " sides as (select authority, indicator, period,"
        " case when abs(value-mean)>width+1e-9 then 1 else 0 end beyond,"
        " case when value-mean>1e-9 then 1 when value-mean<-1e-9 then -1 else 0 end side"
        " from points join limits using (authority, indicator)),"
        " runs as (select indicator, beyond, sum(side) over (partition by authority, indicator"
        " order by period rows between 6 preceding and current row) seven from sides)"
        " select indicator, count(*), sum(beyond), sum(case when abs(seven)=7 then 1 else 0 end)"
        " from runs group by indicator order by indicator",
    ),
    "Q9": (
        "13 months as they were published then",
        "show {I} for `{A}` {R0}..{R1} as published in {R} | select period, value, published"
        " | as csv",
        "select period, value, published from figures f where authority='{A}' and indicator='{I}'"
        " and period between '{R0}' and '{R1}' and published = (select max(published)"
        " from figures g where g.authority=f.authority and g.indicator=f.indicator"
        " and g.period=f.period and g.published<='{R}') order by period",
    ),
    "Q10": (
        "what was revised: first and last printed figures that differ, by measure",
        "diff for all | sort indicator | select indicator, revised | as csv",
        "select indicator, sum(case when at_first is distinct from at_last then 1 else 0 end)"
        " from (select distinct authority, indicator, period, first_value(value) over cell at_first,"
        " last_value(value) over cell at_last from figures window cell as"
        " (partition by authority, indicator, period order by published"
        " rows between unbounded preceding and unbounded following)) ends"
        " group by indicator order by indicator",
    ),
    "Q11": (
        "one measure with each other, over the months of all authorities",
        "correlate {I} for all | sort indicator | select indicator, pairs, r | as csv",
        "select indicator, n, (n*xy-x*y)/(sqrt(n*xx-x*x)*sqrt(n*yy-y*y)) from"
        " (select b.indicator, count(*) n, sum(a.value) x, sum(b.value) y,"
        " sum(a.value*b.value) xy, sum(a.value*a.value) xx, sum(b.value*b.value) yy"
        " from cur a join cur b on a.authority=b.authority and a.period=b.period"
        " where a.indicator='{I}' and b.indicator<>'{I}' and a.value is not null"
        " and b.value is not null group by b.indicator) sums order by indicator",
    ),
    "Q12": (
        "search of the catalogue",
        "find {W1} {W2} | sort indicator | select indicator, title | as csv",
        "select code, title from indicators where title||' '||definition like '%{W1}%'"
        " and title||' '||definition like '%{W2}%' order by code",
    ),
}

# Without reports there is nothing to be asked as it was published, and nothing was revised.
OF_REPORTS = ("Q9", "Q10")


# Who answers, and from what.


class Bellwether:
    """From the files, or from their snapshot, which the first run leaves in the cache."""

    def __init__(self, name, executable, made, flags):
        self.name, self.made = name, made
        self.start = [executable, "--data", made.folder, *flags, "-c"]

    def command(self, question):
        return [*self.start, "set header off; " + self.made.statement(question)], None


class Peer:
    """A program that is given SQL; its answer is CSV without a header."""

    def __init__(self, name, made):
        self.name, self.made = name, made

    def sql(self, question):
        return self.made.sql(question) + ";"


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
    expected = made.answer(question)
    right = []
    for one in who:
        output = run(*one.command(question))[1]
        rows = None if output is None else list(csv.reader(io.StringIO(output)))
        wrong = "it failed" if rows is None else difference(rows, expected)
        if wrong:
            print(f"  ! {question} {one.name}: {wrong}")
        else:
            right.append(one)
    times = {one.name: [] for one in right}
    for _ in range(rounds):
        for one in right:
            if sum(times[one.name]) < SECONDS:
                times[one.name].append(run(*one.command(question))[0])
    return {name: statistics.median(each) for name, each in times.items()}


def measure_inside(made, bench, question, rounds):
    """Medians inside one process that has the figures: the text of a statement to the text of its
    answer, beside a statement that SQLite has prepared."""
    expected = made.answer(question)
    command = [bench, "warm", made.folder, str(max(rounds, 50)), str(SECONDS / 10)]
    output = run([*command, question, made.statement(question)], "")[1]
    answer = json.loads(output)["q"][question] if output else {"error": "it failed"}
    wrong = answer.get("error") or difference(answer["rows"], expected)
    if wrong:
        print(f"  ! {question} bellwether: {wrong}")
        return {}
    times = []
    while len(times) < max(rounds, 50) and (not times or sum(times) < SECONDS / 10):
        start = time.perf_counter()
        made.db.execute(made.sql(question)).fetchall()
        times.append(time.perf_counter() - start)
    return {
        "bellwether": statistics.median(answer["ms"]) / 1000, "sqlite3": statistics.median(times)
    }


def peers(made, work):
    """Who answers from the CSV files, and who from a file of its own."""
    from_files, from_own = [], []
    if shutil.which("sqlite3"):
        from_files.append(SQLiteFiles("sqlite3", made))
        from_own.append(SQLiteDatabase("sqlite3", made, work))
    if shutil.which("duckdb"):
        from_files.append(DuckDBFiles("duckdb", made))
        from_own.append(DuckDBDatabase("duckdb", made, work))
    return from_files, from_own


def report(title, names, made, medians):
    """A line a question: how often each one's time is bellwether's."""
    print(f"\n  {title}; times beside bellwether's, after equal answers")
    print("  " + "".join(f"{name:>12}" for name in names) + "  question")
    for question, (words, *_) in QUESTIONS.items():
        if not made.asks(question):
            continue
        found = medians(question)
        own = found.get("bellwether")
        ratios = (f"{found[n] / own:.2f}x" if own and n in found else "-" for n in names)
        print(f"  {''.join(f'{ratio:>12}' for ratio in ratios)}  {question} {words}", flush=True)


def main():
    executable, bench, folder, work, rounds = *sys.argv[1:5], int(sys.argv[5])
    os.makedirs(work, exist_ok=True)
    made = Made(folder)
    from_files, from_own = peers(made, work)
    from_files.insert(0, Bellwether("bellwether", executable, made, ["--no-cache"]))
    from_own.insert(0, Bellwether("bellwether", executable, made, []))
    for title, who in (("from the CSV files", from_files), ("from each one's own file", from_own)):
        report(
            title, [one.name for one in who], made,
            lambda question, who=who: measure(made, who, question, rounds),
        )
    report(
        "inside one process", ["bellwether", "sqlite3"], made,
        lambda question: measure_inside(made, bench, question, rounds),
    )


if __name__ == "__main__":
    main()
