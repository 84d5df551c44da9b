import type { Testbed } from "../../cli-context";
import type { Check } from "../check";
import { toolVersion } from "./tool-version";
import { type Tool, tools } from "./tools";

/** Checks the tools that some work needs. */
export function toolChecks(testbed: Testbed, signal: AbortSignal): Promise<readonly Check[]> {
  return Promise.all(tools.map((tool) => check(tool, testbed, signal)));
}

async function check(tool: Tool, { findOnPath, locateClient }: Testbed, signal: AbortSignal): Promise<Check> {
  const { name, version: args, use, source } = tool;
  const subject = { part: "Machine", subject: name } as const;
  const own = findOnPath(name);
  const fetched = name === "kubectl" || name === "helm" ? locateClient(name) : undefined;
  const file = own ?? fetched;
  if (file === undefined) {
    return { ...subject, state: "absent", finding: `missing: only ${use}`, fix: `Get it: ${source}.` };
  }
  const version = await toolVersion(file, args, signal);
  if (version === undefined) {
    const finding = `${file} does not report its version`;
    return { ...subject, state: "warning", finding, fix: `Install it again: ${source}.` };
  }
  const origin = own === undefined ? ", fetched for the testbed" : "";
  return { ...subject, state: "ok", finding: `${version.replace(/^go/, "")}${origin}` };
}
