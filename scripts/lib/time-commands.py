"""Times whole processes, taking turns: the output is discarded, standard input is empty.

Usage: time-commands.py ROUNDS COMMAND [ARGUMENT...] [--- COMMAND [ARGUMENT...]]...
Prints a line a run: the command's position, a tab, microseconds.
"""

import os
import sys
import time


def split(words, separator):
    commands = [[]]
    for word in words:
        if word == separator:
            commands.append([])
        else:
            commands[-1].append(word)
    return commands


def run(command):
    """Microseconds from the start of the process to its end."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    start = time.perf_counter_ns()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, _ = os.wait4(child, 0)
    elapsed = time.perf_counter_ns() - start
    if status != 0:
        sys.exit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(status)}")
    return elapsed // 1000


rounds = int(sys.argv[1])
commands = split(sys.argv[2:], "---")
for command in commands:
    run(command)
for round in range(rounds):
    # A new first runner each round: what the one before left in the caches is shared out.
    for step in range(len(commands)):
        position = (round + step) % len(commands)
        print(position, run(commands[position]), sep="\t")
