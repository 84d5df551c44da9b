import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import type { Registration } from "../model/registration";
import { preloadArguments } from "../process/preload";
import { loadServices } from "../protocol/services";
import type { Analyzer } from "./analysis/analyzer";
import { Monitor, type MonitorOptions, type RunResult } from "./monitor";
import { testCloud } from "./provider.test.support";

/** Root of this package: fixtures are sources, and are not copied to `dist`. */
const packageRoot = dirname(require.resolve("@eks-platform/engine/package.json"));
const fixtures = join(packageRoot, "src", "monitor", "fixtures");

/** The result of a fixture, and what its process printed. */
export interface FixtureRun extends RunResult {
  readonly exitCode: number | null;
  readonly printed: string;

  /** The only resource of a name and, where several share it, of a type. */
  named(name: string, type?: string): Registration;
}

/** Runs a program of `fixtures` with Pulumi's own runner, against a monitor. */
export async function runFixture(
  name: string,
  options: Partial<MonitorOptions> & { readonly packs?: readonly Analyzer[] } = {},
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
    providers: () => testCloud,
    schemas: () => undefined,
    analyzers: Promise.resolve(packs),
    ...rest,
  });
  const { exitCode, printed } = await runProgram(name, monitor.address, rest);
  const run = await monitor.finish({ exitCode });
  const named = (wanted: string, type?: string) => {
    const found = [...run.registrations, ...run.reads].filter(
      (resource) => resource.name === wanted && (type === undefined || resource.type === type),
    );
    const [only] = found;
    assert.ok(only !== undefined && found.length === 1, `${found.length} resources are called ${wanted}`);
    return only;
  };
  return { ...run, exitCode, printed, named };
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
  // Without it, Node 20 takes half a minute to print an error of the SDK.
  const preloads = preloadArguments(["accelerator"]);
  const child = spawn(
    process.execPath,
    [...preloads, runner, ...flags, ...place, join(fixtures, `${name}.js`)],
    {
      cwd: fixtures,
      env: {
        PATH: process.env["PATH"],
        PULUMI_CONFIG: JSON.stringify(config),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += String(text)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, printed }));
  });
}
