import { dirname, resolve } from "node:path";
import { projectFolder } from "../project-folder";
import { pageFor } from "../report/page";
import { stateFolder } from "../states/state-folder";
import type { Surroundings } from "../surroundings";
import { UserError } from "../user-error";
import type { Check } from "./check";
import { doctorLines, isBroken } from "./doctor-lines";
import { enginesOf } from "./engines";
import { kubeconfigCheck } from "./kubeconfig-check";
import { nodeChecks } from "./node-checks";
import type { DoctorOptions } from "./options";
import { projectChecks } from "./project-checks";
import { pulumiCheck } from "./pulumi-check";
import { stateChecks } from "./state-checks";
import { toolChecks } from "./tool-checks";
import { toolVersion } from "./tool-version";

/** `platform doctor`: looks whether machine, project and recorded states are in order, reports, and gives the exit code. */
export async function doctor(options: DoctorOptions, surroundings: Surroundings): Promise<number> {
  const { folder, stdout, interruption: signal, loadEngine, loadTestbed } = surroundings;
  const [engine, testbed] = await Promise.all([loadEngine(), loadTestbed()]);
  const start = resolve(folder, options.cwd ?? ".");
  const project = find(start);
  const root = "finding" in project ? dirname(__dirname) : project.folder;
  const [npm, pulumi, tools] = await Promise.all([
    toolVersion("npm", ["--version"], signal),
    pulumiCheck(testbed, signal),
    toolChecks(testbed, signal),
  ]);
  const runtime = { node: process.versions.node, ...(npm === undefined ? {} : { npm }) };
  const states = stateFolder(folder, root).folder;
  const checks: readonly Check[] = [
    ...nodeChecks(runtime, enginesOf(root)),
    pulumi,
    ...tools,
    kubeconfigCheck(process.env["KUBECONFIG"]),
    ...("finding" in project
      ? [project]
      : await projectChecks(project.folder, options.cwd === undefined, surroundings, engine, testbed)),
    ...stateChecks(engine.inspectStates(states)),
  ];
  signal.throwIfAborted();
  const text =
    options.format === "json"
      ? JSON.stringify({ version: 1, checks }, null, 2)
      : doctorLines(checks, pageFor(stdout, { full: true })).join("\n");
  stdout.write(`${text}\n`);
  return isBroken(checks) ? 1 : 0;
}

function find(start: string): { readonly folder: string } | Check {
  try {
    return { folder: projectFolder(start) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { part: "Project", subject: "Pulumi.yaml", state: "broken", finding: error.message };
  }
}
