import { type Column, tableLines } from "../report/layout/table";
import type { Machine } from "./machine";
import type { Measurement } from "./measurement";
import type { Spread } from "./statistics";
import type { WatchMeasurement } from "./watch";

const unmeasured = "not measured";
const bytesPerMegabyte = 1_000_000;

/** Reports the measurements, the machine, and the ratio to the first case. */
export function benchLines(
  measurements: readonly Measurement[],
  machine: Machine,
  runs: number,
): readonly string[] {
  const [first] = measurements;
  const columns: readonly Column<Measurement>[] = [
    { title: "platform ...", align: "left", text: ({ name }) => name },
    number("runs", ({ runs }) => String(runs)),
    number("wall s", ({ wallSeconds }) => wallSeconds && wallSeconds.median.toFixed(2)),
    number("least to most", ({ wallSeconds }) => wallSeconds && range(wallSeconds)),
    number("ratio", ({ wallSeconds }) => ratio(wallSeconds, first?.wallSeconds)),
    number("CPU s", ({ processorSeconds }) => processorSeconds && processorSeconds.median.toFixed(2)),
    number("CPU ms each", ({ processorSeconds, size }) => each(processorSeconds, size)),
    number("largest process MB", ({ largestProcess }) => megabytes(largestProcess)),
    number("all processes MB", ({ allProcesses }) => megabytes(allProcesses)),
  ];
  return [
    `Median of ${runs} runs, fewer where it takes long; each run is a fresh process, with the disk's cache warm.`,
    `Node ${machine.node.slice(1)}, ${machine.system}, ${machine.processors}, load ${machine.load.toFixed(1)} at the start.`,
    ...Object.entries(machine.sdks).map(([name, version]) => `${name} ${version}`),
    "",
    ...tableLines(measurements, columns, (title) => title),
    "",
    "CPU and memory: of all processes, from further runs. Memory is the peak; in the last column, pages that processes share are",
    "counted once. CPU each: by environment, or by resource of the stack.",
  ];
}

/** Reports the answers of a watch. */
export function watchLines(measurements: readonly WatchMeasurement[]): readonly string[] {
  const columns: readonly Column<WatchMeasurement>[] = [
    { title: "preview --watch, save of ...", align: "left", text: ({ name }) => name },
    { title: "answer s", align: "right", text: ({ seconds }) => seconds.median.toFixed(2) },
    { title: "least to most", align: "right", text: ({ seconds }) => range(seconds) },
  ];
  return measurements.length === 0 ? [] : ["", ...tableLines(measurements, columns, (title) => title)];
}

function number(title: string, text: (row: Measurement) => string | undefined): Column<Measurement> {
  return { title, align: "right", text: (row) => text(row) ?? unmeasured };
}

function range({ least, most }: Spread): string {
  return `${least.toFixed(2)} to ${most.toFixed(2)}`;
}

function ratio(one: Spread | undefined, other: Spread | undefined): string | undefined {
  return one && other && (one.median / other.median).toFixed(2);
}

function each(spread: Spread | undefined, size: number): string | undefined {
  return spread && ((spread.median * 1000) / size).toFixed(1);
}

function megabytes(spread: Spread | undefined): string | undefined {
  return spread && (spread.median / bytesPerMegabyte).toFixed(0);
}
