"""What every benchmark's report says of the machine, and how it sets its tables."""
import os
import platform


def machine():
    """Processor, cores, memory and system, in a line."""
    def first(path, key, separator):
        try:
            with open(path, encoding="utf-8") as lines:
                return next(line.split(separator, 1)[1].strip().strip('"') for line in lines if line.startswith(key))
        except (OSError, StopIteration):
            return None
    model = first("/proc/cpuinfo", "model name", ":") or platform.machine()
    memory = first("/proc/meminfo", "MemTotal", ":")
    memory = f"{int(memory.split()[0]) / 2**20:.0f} GiB of memory" if memory else "memory not known"
    system = first("/etc/os-release", "PRETTY_NAME=", "=") or platform.system()
    return f"{model}, {len(os.sched_getaffinity(0))} cores, {memory}, {system}"


def table(rows):
    """The rows as a Markdown table whose columns line up; numbers to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]

    def line(row):
        cells = [cell.ljust(width) if column == 0 else cell.rjust(width)
                 for column, (cell, width) in enumerate(zip(row, widths))]
        return f"| {' | '.join(cells)} |"
    rule = "|" + "|".join("-" * (width + 2) if column == 0 else "-" * (width + 1) + ":"
                          for column, width in enumerate(widths)) + "|"
    return "\n".join([line(rows[0]), rule, *map(line, rows[1:])])
