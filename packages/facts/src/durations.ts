import { readTable, row } from "./table";

/** What a deployment does to a resource, as far as it takes time. */
export type TimedOperation = "create" | "update" | "delete";

/**
 * How a duration is known.
 *
 * - `"observed"`: read from logs of deployments.
 * - `"documented"`: stated by the vendor.
 * - `"reported"`: stated by users.
 * - `"assumed"`: nobody has been found who timed it.
 */
export type Evidence = "observed" | "documented" | "reported" | "assumed";

/** What is to be done to which resource. */
export interface Operated {
  /** Type token, for example `"aws:eks/cluster:Cluster"`. */
  readonly type: string;
  readonly operation: TimedOperation;

  /** Inputs of the resource: they say which chart or which add-on it is. */
  readonly inputs?: Readonly<Record<string, unknown>>;

  /** Names of the top-level properties that an update changes. */
  readonly changes?: readonly string[];
}

/** How long an operation takes, from the call until the cloud says that it is done. */
export interface Duration {
  /** Median, in seconds. */
  readonly typicalSeconds: number;

  /** The longest that was seen, in seconds; never below the typical. */
  readonly longSeconds: number;
  readonly evidence: Evidence;

  /** How many observations stand behind it; 0 for an assumption. */
  readonly observations: number;
}

type Row = readonly [typicalSeconds: number, longSeconds: number, evidence: Evidence, observations: number];

/** Rows by the name of a chart, an add-on or a changed property; `*` for all others. */
type Rows = Readonly<Record<string, Row>>;

/** What is known of a type, or of all types of a service or package: `*` as an operation means every other one. */
interface Known {
  /** Input whose text chooses among the rows. */
  readonly namedBy?: string;
  readonly create?: Rows;
  readonly update?: Rows;
  readonly delete?: Rows;
  readonly "*"?: Rows;
  readonly timeoutSeconds?: number;
}

interface Durations {
  readonly types: Readonly<Record<string, Known>>;
  readonly services: Readonly<Record<string, Known>>;
}

/** How long an operation takes: by its own kind if the table knows it, else as others of its service and package. */
export function duration(operated: Operated): Duration {
  for (const known of mostSpecificFirst(operated.type)) {
    const rows = known[operated.operation] ?? known["*"];
    const found = rows && slowest(rows, namesOf(operated, known));
    if (found !== undefined) {
      const [typicalSeconds, longSeconds, evidence, observations] = found;
      return { typicalSeconds, longSeconds, evidence, observations };
    }
  }
  throw new Error("The table of durations has no row for all others.");
}

/** Seconds after which the provider of a type gives up waiting, where nobody has set another timeout. */
export function timeoutSeconds(type: string): number {
  for (const { timeoutSeconds: seconds } of mostSpecificFirst(type))
    if (seconds !== undefined) return seconds;
  throw new Error("The table of durations has no timeout for all others.");
}

/** What is known of a type itself, its service (`aws:ec2`), its package (`aws`), and of everything. */
function mostSpecificFirst(type: string): readonly Known[] {
  const { types, services } = readTable<Durations>("durations");
  const [packageName = "", module = ""] = type.split(":");
  const service = `${packageName}:${module.split("/")[0]}`;
  return [row(types, type), row(services, service), row(services, packageName), row(services, "*")].filter(
    (known) => known !== undefined,
  );
}

/** Names under which a row may stand: of a chart the last part of its address. */
function namesOf({ operation, inputs = {}, changes = [] }: Operated, { namedBy }: Known): readonly string[] {
  if (operation === "update") return changes;
  const name = namedBy === undefined ? undefined : inputs[namedBy];
  return typeof name === "string" ? [name.slice(name.lastIndexOf("/") + 1)] : [];
}

/** Of several changes, the one that takes longest; they are made in one call. */
function slowest(rows: Rows, names: readonly string[]): Row | undefined {
  const named = names.flatMap((name) => {
    const found = row(rows, name);
    return found === undefined ? [] : [found];
  });
  return named.sort(([a], [b]) => b - a)[0] ?? row(rows, "*");
}
