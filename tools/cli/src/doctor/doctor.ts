import { dirname, resolve } from "node:path";
import type { ProjectOptions } from "../options/project-options";
import { projectFolder } from "../project/project-folder";
import { layoutFor } from "../report/layout/layout-for";
import { stateFolder } from "../states/state-folder";
import type { CliContext, Testbed } from "../cli-context";
import { UserError } from "../user-error";
import type { Check } from "./check";
import { doctorLines, isBroken } from "./doctor-lines";
import { enginesOf } from "./machine/engines";
import { kubeconfigCheck } from "./machine/kubeconfig-check";
import { nodeChecks } from "./machine/node-checks";
import { projectChecks } from "./project/project-checks";
import { pulumiCheck } from "./machine/pulumi-check";
import { stateChecks } from "./state-checks";
import { toolChecks } from "./machine/tool-checks";
import { toolVersion } from "./machine/tool-version";

/** `platform doctor`: checks the machine, the project and the recorded states, reports, and returns the exit code. */
export async function doctor(options: ProjectOptions, context: CliContext): Promise<number> {
  const { folder, stdout, signal, loadEngine, loadTestbed } = context;
  const [engine, testbed] = await Promise.all([loadEngine(), loadTestbed()]);
  const start = resolve(folder, options.cwd ?? ".");
  const project = find(start);
  const root = "finding" in project ? dirname(__dirname) : project.folder;
  const [npm, tools] = await Promise.all([
    toolVersion("npm", ["--version"], signal),
    testbed === undefined ? [testbedMissing] : counterpartChecks(testbed, signal),
  ]);
  const runtime = { node: process.versions.node, ...(npm === undefined ? {} : { npm }) };
  const states = stateFolder(folder, root).folder;
  const checks: readonly Check[] = [
    ...nodeChecks(runtime, enginesOf(root)),
    ...tools,
    kubeconfigCheck(process.env["KUBECONFIG"]),
    ...("finding" in project
      ? [project]
      : await projectChecks(project.folder, options.cwd === undefined, context, engine, testbed)),
    ...stateChecks(engine.inspectStates(states)),
  ];
  signal.throwIfAborted();
  const text =
    options.format === "json"
      ? JSON.stringify({ version: 1, checks }, null, 2)
      : doctorLines(checks, layoutFor(stdout, { full: true })).join("\n");
  stdout.write(`${text}\n`);
  return isBroken(checks) ? 1 : 0;
}

const testbedMissing: Check = {
  part: "Machine",
  subject: "testbed",
  state: "absent",
  finding: "not installed: only needed by --engine pulumi, and to check Pulumi, its plugins and other tools",
  fix: "Install it: npm install --save-dev @eks-platform/testbed.",
};

const counterpartChecks = async (testbed: Testbed, signal: AbortSignal): Promise<readonly Check[]> => {
  const [pulumi, tools] = await Promise.all([pulumiCheck(testbed, signal), toolChecks(testbed, signal)]);
  return [pulumi, ...tools];
};

function find(start: string): { readonly folder: string } | Check {
  try {
    return { folder: projectFolder(start) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { part: "Project", subject: "Pulumi.yaml", state: "broken", finding: error.message };
  }
}
