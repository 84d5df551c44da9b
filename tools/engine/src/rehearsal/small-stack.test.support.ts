import type { FaultError } from "../faults/fault";
import { omit } from "../model/omit";
import { TemporaryFolder } from "../run/temporary-folder.test.support";
import type { Rehearsal, RehearsedRun } from "./rehearsal";
import type { ManyRehearsalsRequest, RehearsalRequest } from "./rehearsal-request";
import { plainTimes } from "./simulated-time";

/**
 * A component with a chain of things, one beside the chain, and an independent one: in the chain, each thing depends
 * on the one before. The last is protected if the settings say so.
 */
const program = `
const pulumi = require("@pulumi/pulumi");
const config = new pulumi.Config();
class Thing extends pulumi.CustomResource {
  constructor(name, inputs, options) { super("test:index:Thing", name, { ...inputs, arn: undefined }, options); }
}
class Chain extends pulumi.ComponentResource {
  constructor(name) {
    super("proj:index:Chain", name);
    const inside = (options) => ({ parent: this, ...options });
    const first = new Thing("first", { fixed: "a", size: config.get("size") ?? "1", note: "first" }, inside());
    const second = new Thing("second", { fixed: first.id, note: "second" }, inside());
    new Thing("beside", { fixed: "b", note: "beside" }, inside({ dependsOn: [first] }));
    new Thing("alone", { fixed: "c", note: "alone" }, inside());
    const protect = config.getBoolean("protect");
    const last = new Thing("last", { fixed: second.id, note: "last", secret: pulumi.secret("swordfish") }, inside({ protect }));
    this.registerOutputs({ last: last.id });
  }
}
new Chain("chain");
if (config.getBoolean("fail")) throw new Error("The program fails by itself.");
`;

/** A project with one small stack. Remove it when done. */
export class SmallStack {
  private readonly folder = new TemporaryFolder({
    "Pulumi.yaml": "name: proj\nruntime: { name: nodejs, options: { typescript: false } }\n",
    "Pulumi.dev.yaml": "config:\n  proj:protect: true\n",
    "package.json": { name: "proj", main: "index.js" },
    "index.js": program,
  });

  /** The request, with the given changes. */
  request(members: Partial<RehearsalRequest> = {}): RehearsalRequest {
    return {
      projectFolder: this.folder.path,
      stack: "dev",
      strict: false,
      replacing: { "test:index:Thing": ["fixed"] },
      faults: [],
      seed: 1,
      ...members,
    };
  }

  /** The same, many times. */
  many(members: Partial<ManyRehearsalsRequest> = {}): ManyRehearsalsRequest {
    return {
      ...omit(this.request(), "faults"),
      runs: 20,
      timesOf: () => plainTimes,
      threads: 1,
      ...members,
    };
  }

  remove(): void {
    this.folder.remove();
  }
}

/** A fault in the first call of an operation on a thing. */
export const strike = (error: FaultError, operation: "create" | "update" | "delete", match: string) =>
  ({ error, operation, match, trigger: { nth: 1 } }) as const;

/** The runs of a phase. */
export const runsOf = ({ phases }: Rehearsal, phase: string) =>
  phases.find(({ name }) => name === phase)?.runs ?? [];

/** The steps of a run, counted. */
export const counts = (run: RehearsedRun) =>
  Object.entries(run.plan().changeSummary)
    .map(([op, count]) => `${count} ${op}`)
    .sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1))
    .join(" ");

/** Each run as `phase, purpose: counts`. */
export const reported = ({ phases }: Rehearsal) =>
  phases.flatMap(({ name, runs }) =>
    runs.map((run) => `${name}, ${run.purpose}${run.succeeded ? "" : " failed"}: ${counts(run)}`),
  );
