import type { PolicyProviderResource, PolicyResourceOptions } from "@pulumi/policy";
import type { ProviderState } from "../../model/provider-request";
import type { Registration } from "../../model/registration";
import { policyProperties } from "./policy-properties";

/** A resource as a rule sees it, without its identity. */
export interface PolicyView {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly opts: PolicyResourceOptions;
  readonly provider?: PolicyProviderResource;

  /** Computed on first use: most rules are about other types. */
  readonly props: Record<string, unknown>;
}

/** @param which inputs for a resource rule, outputs for a stack rule */
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
    // Rules only see an alias under which the state has the resource, and a new stack has none.
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
