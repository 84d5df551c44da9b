import { stringify } from "yaml";
import type { ValueMap } from "../../model/values";
import type { StackName } from "../../state/recorded-outputs";
import type { MonitorOptions } from "../options";

/** What a run knows of other stacks. */
export type StackSources = Pick<
  MonitorOptions,
  "stackReferences" | "recordedOutputs" | "strict" | "dryRun" | "organization" | "project" | "stack"
>;

/**
 * What a stack exports; `undefined` if a preview has to go on without. By the fixtures, else as it was recorded when the stack was last updated. What a preview of it
 * has found counts for nothing, even if it is one of the same command: Pulumi, too, reads what the last update has left.
 * Nobody can guess which outputs a stack has, so those of one that nobody knows are unknown, all of them; where invented
 * answers are refused, and in updates, which cannot do with unknown values, so is the reference.
 *
 * @param name as the program gives it
 * @see https://www.pulumi.com/docs/iac/concepts/stacks/#stackreferences
 */
export function outputsOfStack(sources: StackSources, name: string): ValueMap | undefined {
  const wanted = parseStackName(name, sources);
  const outputs =
    fixtureOf(sources, name, wanted) ?? sources.recordedOutputs?.(wanted) ?? ownOutputs(sources, wanted);
  if (outputs !== undefined || (sources.strict === false && sources.dryRun)) return outputs;
  throw new Error(refusal(name, wanted, sources));
}

/** `stack`, `organization/stack` or `organization/project/stack`; what is left out is the program's own. */
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

/** A stack that refers to itself is there, even if it has never exported anything. */
const ownOutputs = (own: StackSources, { project, stack }: StackName): ValueMap | undefined =>
  project === own.project && stack === own.stack ? {} : undefined;

/** What a preview says that goes on without the outputs of a stack. */
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
