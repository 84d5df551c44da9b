import type { PolicyProviderResource, PolicyResourceOptions } from "@pulumi/policy";
import type { ProviderState } from "../../model/provider-request";
import type { Registration } from "../../model/registration";
import { policyProperties } from "./policy-properties";

/** What a rule sees of a resource, beside who it is. */
export interface PolicyView {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly opts: PolicyResourceOptions;
  readonly provider?: PolicyProviderResource;

  /** Made when it is first read: most rules are about other types. */
  readonly props: Record<string, unknown>;
}

/** @param which a resource is judged by its inputs, a stack by outputs */
export function policyView(resource: Registration, which: "inputs" | "outputs"): PolicyView {
  const { type, name, urn, providerState } = resource;
  let props: Record<string, unknown> | undefined;
  return {
    type,
    name,
    urn,
    opts: policyOptions(resource),
    ...(providerState === undefined ? {} : { provider: providerView(providerState) }),
    get props() {
      return (props ??= policyProperties(resource[which]));
    },
  };
}

function providerView({ type, name, urn, inputs }: ProviderState): PolicyProviderResource {
  let props: Record<string, unknown> | undefined;
  return {
    type,
    name,
    urn,
    get props() {
      return (props ??= policyProperties(inputs));
    },
  };
}

function policyOptions({ options, parent, formerUrn }: Registration): PolicyResourceOptions {
  const { protect, ignoreChanges, deleteBeforeReplace, additionalSecretOutputs, customTimeouts } = options;
  return {
    protect: protect === true,
    ignoreChanges: [...ignoreChanges],
    // Only an alias under which the state has the resource is told, and a new stack has none.
    aliases: formerUrn === undefined ? [] : [formerUrn],
    customTimeouts: {
      createSeconds: customTimeouts.create ?? 0,
      updateSeconds: customTimeouts.update ?? 0,
      deleteSeconds: customTimeouts.delete ?? 0,
    },
    additionalSecretOutputs: [...additionalSecretOutputs],
    ...(deleteBeforeReplace === undefined ? {} : { deleteBeforeReplace }),
    ...(parent === "" ? {} : { parent }),
  };
}
