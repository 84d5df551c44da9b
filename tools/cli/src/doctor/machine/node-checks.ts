import { satisfies } from "semver";
import type { Check } from "../check";
import type { Engines } from "./engines";

/** Versions of the runtime. */
export interface Runtime {
  readonly node: string;

  /** Absent if npm cannot be run. */
  readonly npm?: string;
}

/** Compares Node.js and npm with the versions that the project requires. */
export function nodeChecks({ node, npm }: Runtime, engines: Engines): readonly Check[] {
  return [
    check("Node.js", node, engines.node),
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
