import { gte, satisfies } from "semver";
import type { Check } from "../check";
import type { Engines } from "./engines";

/** Versions of the runtime. */
export interface Runtime {
  readonly node: string;

  /** Absent if npm cannot be run. */
  readonly npm?: string;
}

/**
 * The oldest version of Node.js that Pulumi's SDK supports from its release 3.249.0 on.
 *
 * @see https://www.npmjs.com/package/@pulumi/pulumi/v/3.249.0 (`engines`)
 */
const supportedByPulumi = "22.0.0";

/** What we say of older versions, on which everything works with the SDK's release before that. */
const recommendation = "24 is recommended, since Pulumi's SDK requires 22 or later from 3.249.0 on";

/** Compares Node.js and npm with the versions that the project requires, and Node.js with those that Pulumi supports. */
export function nodeChecks({ node, npm }: Runtime, engines: Engines): readonly Check[] {
  const required = check("Node.js", node, engines.node);
  return [
    required.state === "ok" && !gte(node, supportedByPulumi)
      ? { ...required, finding: `${required.finding}; ${recommendation}` }
      : required,
    npm === undefined ? npmMissing : check("npm", npm, engines.npm),
  ];
}

const npmMissing: Check = {
  part: "Machine",
  subject: "npm",
  state: "absent",
  finding: "missing: only needed to install packages",
  fix: "Install Node.js with npm: https://nodejs.org/.",
};

function check(subject: string, version: string, range: string | undefined): Check {
  const about = { part: "Machine", subject } as const;
  if (range === undefined) return { ...about, state: "ok", finding: version };
  if (satisfies(version, range, { includePrerelease: true })) {
    return { ...about, state: "ok", finding: `${version}, required ${range}` };
  }
  return {
    ...about,
    state: "broken",
    finding: `${version}, but the project requires ${range}`,
    fix: `Install a version of ${subject} that is ${range}.`,
  };
}
