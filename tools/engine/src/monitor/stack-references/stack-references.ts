import { stringify } from "yaml";
import type { ValueMap } from "../../model/values";
import type { StackName } from "../../state/recorded-outputs";
import type { MonitorOptions } from "../options";

/** What a run knows about other stacks. */
export type StackSources = Pick<
  MonitorOptions,
  "stackReferences" | "recordedOutputs" | "strict" | "dryRun" | "organization" | "project" | "stack"
>;

/**
 * Returns the outputs of a stack; `undefined` if a preview must continue without them. They come from the fixtures,
 * else from the record of the stack's last update. A preview of that stack does not count, even in the same command:
 * Pulumi, too, reads the last update. The outputs of an unknown stack are unknown as a whole; strict runs and updates
 * refuse the reference, because updates need known values.
 *
 * @param name as in the program
 * @see https://www.pulumi.com/docs/iac/concepts/stacks/#stackreferences
 */
export function outputsOfStack(sources: StackSources, name: string): ValueMap | undefined {
  const wanted = parseStackName(name, sources);
  const outputs =
    fixtureOf(sources, name, wanted) ?? sources.recordedOutputs?.(wanted) ?? ownOutputs(sources, wanted);
  if (outputs !== undefined || (sources.strict === false && sources.dryRun)) return outputs;
  throw new Error(refusal(name, wanted, sources));
}

/** Parses `stack`, `organization/stack` or `organization/project/stack`; the program's own names fill the rest. */
export function parseStackName(name: string, own: Pick<StackSources, "organization" | "project">): StackName {
  const parts = name.split("/");
  const [stack = "", ...qualifiers] = [...parts].reverse();
  const [project, organization] = qualifiers.length === 1 ? [own.project, ...qualifiers] : qualifiers;
  if (parts.length > 3 || parts.includes("")) {
    throw new Error(
      `The program refers to the stack "${name}", which is no name of one. Write organization/project/stack; what is left ` +
        "out from the left is that of the program itself.",
    );
  }
  return { organization: organization ?? own.organization, project: project ?? own.project, stack };
}

function fixtureOf(sources: StackSources, name: string, wanted: StackName): ValueMap | undefined {
  const { stackReferences = {} } = sources;
  const own = Object.hasOwn(stackReferences, name) ? stackReferences[name] : undefined;
  const isWanted = (other: StackName) =>
    other.organization === wanted.organization &&
    other.project === wanted.project &&
    other.stack === wanted.stack;
  return own ?? Object.entries(stackReferences).find(([key]) => isWanted(parseStackName(key, sources)))?.[1];
}

/** A stack that refers to itself exists, even if it has never exported anything. */
const ownOutputs = (own: StackSources, { project, stack }: StackName): ValueMap | undefined =>
  project === own.project && stack === own.stack ? {} : undefined;

/** The warning of a preview that continues without the outputs of a stack. */
export const unknownOutputs = (name: string) =>
  `Nobody has said what the stack "${name}" exports, so its outputs are unknown here, and so is all that follows from ` +
  `them. Add them to the fixtures of the environment, under stackReferences and this very name, or record that stack by ` +
  `"platform up".`;

function refusal(name: string, { project, stack }: StackName, sources: StackSources): string {
  const reason = sources.dryRun ? "" : " An update cannot go on without.";
  return [
    `The program refers to the stack "${name}", and nobody has said what it exports.${reason}`,
    `Record it by "platform up ${stack}" in the project ${project}, here or with -C DIR; or add its outputs to the fixtures ` +
      "of the environment, each with its value, and secret ones under secretOutputs:",
    "",
    stringify({ stackReferences: { [name]: { outputs: { output: "value" } } } }),
  ].join("\n");
}
