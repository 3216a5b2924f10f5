"""A pie of ratings as a PNG by matplotlib, as its documentation advises for programs without a window."""

import io
from collections.abc import Mapping

from matplotlib.figure import Figure


def draw_pie(counts: Mapping[str, int], markers: Mapping[str, Mapping[str, str]], title: str) -> io.BytesIO:
    figure = Figure(figsize=(3, 2.4), dpi=200, layout="constrained")
    axes = figure.add_subplot()
    colours = [f"#{markers[kind]['colour']}" for kind in counts]
    axes.pie(list(counts.values()), labels=list(counts), colors=colours, autopct="%d%%")
    axes.set_title(title)
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    picture.seek(0)
    return picture
