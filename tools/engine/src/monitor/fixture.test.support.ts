import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import type { Cloud } from "../clouds/cloud";
import type { Judge } from "../policies/judge";
import { loadServices } from "../protocol/services";
import { Monitor, type MonitorOptions, type Run } from "./monitor";

/** Root of this package: fixtures are sources, and do not move to `dist`. */
const packageRoot = dirname(require.resolve("@eks-platform/engine/package.json"));
const fixtures = join(packageRoot, "src", "monitor", "fixtures");

/** What became of a fixture, and what its process printed. */
export interface FixtureRun extends Run {
  readonly exitCode: number | null;
  readonly printed: string;
}

/** Runs a program of `fixtures` by Pulumi's own runner, against a monitor. */
export async function runFixture(
  name: string,
  cloud: Cloud,
  options: Partial<MonitorOptions> & { readonly packs?: readonly Judge[] } = {},
): Promise<FixtureRun> {
  const { packs = [], ...rest } = options;
  const monitor = await Monitor.start({
    services: loadServices(fixtures),
    project: "proj",
    stack: "dev",
    organization: "acme",
    config: {},
    secretKeys: [],
    mode: "known",
    projectFolder: fixtures,
    workingFolder: fixtures,
    dryRun: true,
    clouds: () => cloud,
    schemas: () => undefined,
    judges: Promise.resolve(packs),
    ...rest,
  });
  const { exitCode, printed } = await runProgram(name, monitor.address, rest);
  return { ...(await monitor.finish({ exitCode })), exitCode, printed };
}

function runProgram(
  name: string,
  address: string,
  { config = {}, secretKeys = [] }: Partial<MonitorOptions>,
): Promise<{ exitCode: number | null; printed: string }> {
  const runner = require.resolve("@pulumi/pulumi/cmd/run");
  const flags = ["--monitor", address, "--engine", address, "--organization", "acme", "--project", "proj"];
  const place = [
    "--stack",
    "dev",
    "--root-directory",
    fixtures,
    "--pwd",
    fixtures,
    "--dry-run",
    "--parallel",
    "16",
  ];
  const child = spawn(process.execPath, [runner, ...flags, ...place, join(fixtures, `${name}.js`)], {
    cwd: fixtures,
    env: {
      PATH: process.env["PATH"],
      PULUMI_CONFIG: JSON.stringify(config),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += String(text)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, printed }));
  });
}
