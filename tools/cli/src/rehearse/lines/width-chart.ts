const bars = " ▁▂▃▄▅▆▇█";

/** One bar character for each number, scaled to the highest. Any number above zero is visible. */
export function widthChart(widths: readonly number[]): string {
  const highest = Math.max(0, ...widths);
  return widths
    .map((width) =>
      bars.charAt(width <= 0 ? 0 : Math.max(1, Math.round((width / highest) * (bars.length - 1)))),
    )
    .join("");
}
