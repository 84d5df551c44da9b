import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where facts come from, when they were true, and how long to trust them. */
export interface Dated {
  /** Day on which the sources said so, as an ISO date. */
  readonly asOf: string;

  /** Pages, or files at a commit, that the facts were read from. */
  readonly sources: readonly string[];

  /** Days after `asOf` within which the facts are trusted without another look. */
  readonly shelfLifeDays: number;
}

/** Names of the tables, each a file in `data`. */
export const tableNames = [
  "durations",
  "eks-versions",
  "instance-types",
  "regions",
  "replacing-properties",
] as const;

/** Name of a table of facts. */
export type TableName = (typeof tableNames)[number];

const read = new Map<TableName, Dated>();

/** A table of facts. Its file is read at first use, and once. */
export function readTable<T = unknown>(name: TableName): Dated & T {
  const table = read.get(name) ?? parse(name);
  read.set(name, table);
  // Safe as far as the tests beside each table prove its shape: the files are ours, and change by commit only.
  return table as Dated & T;
}

function parse(name: TableName): Dated {
  return JSON.parse(readFileSync(join(__dirname, "..", "data", `${name}.json`), "utf8"));
}

/** A row by its key, never what every object inherits, such as `constructor`. */
export function row<T>(rows: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(rows, key) ? rows[key] : undefined;
}
