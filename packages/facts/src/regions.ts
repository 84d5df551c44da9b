import { readTable, row } from "./table";

/** A part of AWS with accounts, names and credentials of its own. */
export type Partition = "aws" | "aws-cn" | "aws-us-gov";

/** An AWS region. */
export interface Region {
  /** Name, for example `"eu-west-1"`. */
  readonly name: string;

  /** Partition that it belongs to: the second part of every ARN. */
  readonly partition: Partition;

  /** Names of its availability zones, for example `"eu-west-1a"`. Which building a name means differs by account. */
  readonly zones: readonly string[];
}

/** A region, if the table knows it. */
export function region(name: string): Region | undefined {
  const found = row(rows(), name);
  return found && { name, partition: found.partition, zones: found.zones.map((letter) => name + letter) };
}

/** Names of every region in the table, sorted. */
export function regionNames(): readonly string[] {
  return Object.keys(rows());
}

function rows(): Readonly<Record<string, { partition: Partition; zones: readonly string[] }>> {
  return readTable<{ regions: Record<string, { partition: Partition; zones: string[] }> }>("regions").regions;
}
