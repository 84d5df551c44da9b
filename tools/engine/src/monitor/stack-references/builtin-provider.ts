import { equalValues } from "../../difference/equality";
import { noDifference } from "../../model/difference";
import type { Provider } from "../../model/provider";
import type { ResourceResult } from "../../model/provider-request";
import { containsSecret, unknown, type ValueMap } from "../../model/values";
import { createUuid } from "../create-uuid";
import type { Log } from "../log";
import type { ResourceRegistry } from "../registration/resource-registry";
import { outputsOfStack, type StackSources, unknownOutputs } from "./stack-references";

/** Type of a reference to another stack. */
export const stackReferenceType = "pulumi:pulumi:StackReference";
const stashType = "pulumi:index:Stash";

/** The function by which SDKs look up resources that they only have a reference to. */
export const getResourceToken = "pulumi:pulumi:getResource";

/**
 * Serves the package `pulumi`: stack references, stashes, and look-ups of resources of the same run.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/pkg/resource/deploy/builtins.go
 */
export function createBuiltinProvider(
  registry: ResourceRegistry,
  log: Pick<Log, "report">,
  sources: StackSources,
): Provider {
  const answer = (type: string, inputs: ValueMap, urn: string): Omit<ResourceResult, "id"> => {
    if (type === stackReferenceType) {
      const name = String(inputs["name"]);
      const read = readStackReference(sources, name);
      if (read.simulated.length > 0) log.report("warning", unknownOutputs(name), urn);
      return read;
    }
    if (type === stashType) {
      return { outputs: { input: inputs["input"], output: inputs["input"] }, simulated: [] };
    }
    throw new Error(`unrecognized resource type '${type}'`);
  };
  return {
    check: ({ inputs }) => inputs,
    create: ({ type, urn, inputs }) => ({ id: createUuid(urn), ...answer(type, inputs, urn) }),
    read: ({ type, urn, id, inputs }) => ({ id, ...answer(type, { name: id, ...inputs }, urn) }),
    diff: ({ type, inputs, old }) => {
      const key = type === stackReferenceType ? "name" : "input";
      if (equalValues(old.inputs[key], inputs[key], "markedSecrets")) return noDifference;
      return { changedKeys: [key], replaceKeys: key === "name" ? [key] : [], deleteBeforeReplace: false };
    },
    // A stash keeps its first value; only a replacement changes it.
    update: ({ inputs, old }) => ({
      id: old.id,
      outputs: { input: inputs["input"], output: old.outputs["output"] },
      simulated: [],
    }),
    delete: () => undefined,
    invoke: (token, args) => {
      if (token === getResourceToken)
        return { result: getResource(registry, String(args["urn"])), simulated: false };
      if (token === "pulumi:pulumi:readStackOutputs") {
        // A function cannot return an unknown value.
        return {
          result: readStackReference({ ...sources, strict: true }, String(args["name"])).outputs,
          simulated: false,
        };
      }
      throw new Error(`unrecognized function name: '${token}'`);
    },
  };
}

function readStackReference(sources: StackSources, name: string): Omit<ResourceResult, "id"> {
  const outputs = outputsOfStack(sources, name);
  if (outputs === undefined) {
    const names = ["outputs", "secretOutputNames"];
    return { outputs: { name, outputs: unknown, secretOutputNames: unknown }, simulated: names };
  }
  const secretOutputNames = Object.keys(outputs).filter((key) => containsSecret(outputs[key]));
  return { outputs: { name, outputs, secretOutputNames: secretOutputNames.sort() }, simulated: [] };
}

function getResource(registry: ResourceRegistry, urn: string): ValueMap {
  const resource = registry.get(urn);
  if (resource === undefined) throw new Error(`unknown resource ${urn}`);
  const { id, provider, outputs } = resource;
  return { urn, id, provider, state: outputs };
}
