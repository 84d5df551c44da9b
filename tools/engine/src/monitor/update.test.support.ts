import { dirname, join } from "node:path";
import type { Operation } from "@eks-platform/plan";
import type { GoalOptions } from "../model/goal";
import { type Value, isMap } from "../model/values";
import { loadServices } from "../protocol/services";
import { urnOf } from "../protocol/urn";
import { emptySnapshot, type Snapshot } from "../state/snapshot";
import { finishRun } from "./finish-run";
import type { MonitorOptions } from "./options";
import { testCloud } from "./provider.test.support";
import { registerOutputs } from "./registration/outputs";
import { readResource } from "./registration/read";
import { goalOf } from "./registration/registration.test.support";
import type { RunResult } from "./run-result";
import { Session } from "./session";

/** A resource of a test's program. Inputs made by `idOf` come from another one. */
export interface ResourceGoal {
  readonly name: string;
  readonly type?: string;
  readonly inputs?: Readonly<Record<string, Value>>;

  /** Names of resources that it depends on, in addition to those that inputs come from. */
  readonly needs?: readonly string[];

  /** Name of its parent. */
  readonly parent?: string;

  /** A component: it has no inputs except those given, and no provider. */
  readonly component?: boolean;
  readonly options?: Partial<GoalOptions>;

  /** Name of the provider that serves it. */
  readonly provider?: string;

  /** Id of a resource that is only read. */
  readonly readId?: string;
}

const fromOther = "$idOf";

/** An input that is the id of another resource. */
export const idOf = (name: string): Value => ({ [fromOther]: name });

/** The result of an update, with what the tests read from it. */
export interface Updated extends RunResult {
  /** Operations by the name of the resource, in order; default providers are left out. */
  readonly operations: Readonly<Record<string, readonly Operation[]>>;
}

const folder = join(dirname(require.resolve("@eks-platform/engine/package.json")), "src");

/** Registers resources as a program would, one after the other, and ends successfully. */
export async function updateTo(
  wanted: readonly ResourceGoal[],
  before: Snapshot = emptySnapshot,
  options: Partial<MonitorOptions> = {},
): Promise<Updated> {
  const session = new Session({ ...optionsWith(before), ...options });
  const urns = new Map<string, string>();
  try {
    for (const resource of wanted) urns.set(resource.name, await registerOne(session, resource, urns));
  } catch {
    // A failed step ends the run, which reports the reason itself.
    return summary(await finishRun(session, { exitCode: 32 }));
  }
  return summary(await finishRun(session, { exitCode: 0 }));
}

/** Registers resources that do not depend on each other, all at the same time. */
export async function updateAtOnce(
  wanted: readonly ResourceGoal[],
  options: Partial<MonitorOptions> = {},
): Promise<Updated> {
  const session = new Session({ ...optionsWith(emptySnapshot), ...options });
  const all = wanted.map((resource) => registerOne(session, resource, new Map()));
  // The program gets the first failure, and ends.
  const failed = await Promise.all(all).then(
    () => false,
    () => true,
  );
  const run = finishRun(session, { exitCode: failed ? 32 : 0 });
  await Promise.allSettled(all);
  return summary(await run);
}

/** The options of every test's run. */
export function optionsWith(before: Snapshot): MonitorOptions {
  return {
    services: loadServices(folder),
    project: "proj",
    stack: "dev",
    organization: "acme",
    config: {},
    secretKeys: [],
    mode: "known",
    projectFolder: folder,
    workingFolder: folder,
    dryRun: false,
    providers: () => testCloud,
    schemas: () => undefined,
    analyzers: Promise.resolve([]),
    before,
  };
}

async function registerOne(
  session: Session,
  {
    name,
    type = "test:index:Thing",
    inputs = {},
    needs = [],
    component,
    parent,
    provider,
    options,
    readId,
  }: ResourceGoal,
  urns: ReadonlyMap<string, string>,
): Promise<string> {
  const urn = (other: string) => urns.get(other) ?? "";
  const propertyDependencies = new Map<string, ReadonlySet<string>>();
  const properties = Object.entries(inputs).map(([key, value]): [string, Value] => {
    if (!isMap(value) || typeof value[fromOther] !== "string") return [key, value];
    propertyDependencies.set(key, new Set([urn(value[fromOther])]));
    return [key, session.registry.get(urn(value[fromOther]))?.id ?? ""];
  });
  const dependencies = new Set([
    ...needs.map(urn),
    ...[...propertyDependencies.values()].flatMap((set) => [...set]),
  ]);
  if (readId !== undefined) {
    const { urn: found } = await readResource(session, {
      ...goalOf({ name, type }),
      id: readId,
      properties: inputs,
      dependencies: [],
      additionalSecretOutputs: [],
    });
    return found;
  }
  const goal = goalOf({
    name,
    type: component === true ? "test:index:Group" : type,
    custom: component !== true,
    parent: parent === undefined ? "" : urn(parent),
    properties: Object.fromEntries(properties),
    dependencies,
    propertyDependencies,
    ...(provider === undefined
      ? {}
      : { provider: `${urn(provider)}::${session.registry.get(urn(provider))?.id ?? ""}` }),
    options: { ...goalOf().options, ...options },
  });
  const { urn: registered } = await session.register(goal);
  if (component === true) await registerOutputs(session, registered, { name });
  return registered;
}

function summary(run: RunResult): Updated {
  const operations: Record<string, Operation[]> = {};
  for (const { op, urn } of run.steps) {
    const name = urn.split("::").at(-1) ?? "";
    if (urn.includes("::pulumi:providers:") && name === "default") continue;
    (operations[name] ??= []).push(op);
  }
  return { ...run, operations };
}

/** URN of a resource of the tests that has no parent. */
export const thingUrn = (name: string, type = "test:index:Thing") =>
  urnOf({ stack: "dev", project: "proj" }, "", type, name);
