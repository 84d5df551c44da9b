import type { Cloud } from "../clouds/cloud";
import { noDifference } from "../difference/difference";
import { equalValues } from "../difference/equality";
import { containsSecret, type ValueMap } from "../protocol/values";
import { uuidFrom } from "./identity";
import type { Ledger } from "./ledger";
import type { MonitorOptions } from "./options";

const stackReferenceType = "pulumi:pulumi:StackReference";
const stashType = "pulumi:index:Stash";

/** The function by which SDKs look up resources that they only have a reference of. */
export const getResourceToken = "pulumi:pulumi:getResource";

/**
 * What the engine itself serves: references to other stacks, stashes, and look-ups of resources of the same run.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/pkg/resource/deploy/builtins.go
 */
export function builtinCloud(ledger: Ledger, options: BuiltinOptions): Cloud {
  const outputsOf = (type: string, inputs: ValueMap): ValueMap => {
    if (type === stackReferenceType) return readStack(options, String(inputs["name"]));
    if (type === stashType) return { input: inputs["input"], output: inputs["input"] };
    throw new Error(`unrecognized resource type '${type}'`);
  };
  return {
    check: ({ inputs }) => inputs,
    create: ({ type, urn, inputs }) => ({
      id: uuidFrom(urn),
      outputs: outputsOf(type, inputs),
      simulated: [],
    }),
    read: ({ type, id, inputs }) => ({
      id,
      outputs: outputsOf(type, { name: id, ...inputs }),
      simulated: [],
    }),
    diff: ({ type, inputs, old }) => {
      const key = type === stackReferenceType ? "name" : "input";
      if (equalValues(old.inputs[key], inputs[key], "markedSecrets")) return noDifference;
      return { changedKeys: [key], replaceKeys: key === "name" ? [key] : [], deleteBeforeReplace: false };
    },
    // A stash keeps what it was first given; only a replacement gives it another.
    update: ({ inputs, old }) => ({
      id: old.id,
      outputs: { input: inputs["input"], output: old.outputs["output"] },
      simulated: [],
    }),
    delete: () => undefined,
    invoke: (token, args) => {
      if (token === getResourceToken)
        return { result: findResource(ledger, String(args["urn"])), simulated: false };
      if (token === "pulumi:pulumi:readStackOutputs") {
        return { result: readStack(options, String(args["name"])), simulated: false };
      }
      throw new Error(`unrecognized function name: '${token}'`);
    },
  };
}

type BuiltinOptions = Pick<MonitorOptions, "stackReferences" | "organization" | "project">;

function readStack({ stackReferences = {}, organization, project }: BuiltinOptions, name: string): ValueMap {
  const qualified = [organization, project, name].join("/");
  const outputs = stackReferences[name] ?? (name.includes("/") ? undefined : stackReferences[qualified]);
  if (outputs === undefined) {
    throw new Error(
      `The program refers to the stack "${name}", whose outputs nobody has given. ` +
        `Add them to the fixtures of the environment, under stackReferences and this very name.`,
    );
  }
  const secretOutputNames = Object.keys(outputs).filter((key) => containsSecret(outputs[key]));
  return { name, outputs, secretOutputNames: secretOutputNames.sort() };
}

function findResource(ledger: Ledger, urn: string): ValueMap {
  const resource = ledger.get(urn);
  if (resource === undefined) throw new Error(`unknown resource ${urn}`);
  const { id, provider, outputs } = resource;
  return { urn, id, provider, state: outputs };
}
