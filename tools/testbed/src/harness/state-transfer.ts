import type { DeploymentFile, Snapshot } from "@eks-platform/engine";
import { unwrap, type ValueMap } from "@eks-platform/engine/providers";
import { isProviderType } from "@eks-platform/plan";
import type { ExistingResource } from "../provider-host/simulated-account";

/** A deployment with the secrets provider of an exported one: the stack that is to take it encrypts by that. */
export function withSecretsProviderOf(
  exported: string,
  { version, deployment }: DeploymentFile,
): DeploymentFile {
  // The CLI writes deployments of version 3.
  const { secrets_providers: provider } = (JSON.parse(exported) as DeploymentFile).deployment;
  return {
    version,
    deployment: { ...deployment, ...(provider === undefined ? {} : { secrets_providers: provider }) },
  };
}

/** What a state says that stands in the cloud. */
export function listExistingResources({ resources }: Snapshot): readonly ExistingResource[] {
  return resources
    .filter(({ type, custom }) => custom && !isProviderType(type))
    .filter(({ external, isPendingReplacement }) => !external && !isPendingReplacement)
    .map(({ urn, type, id, inputs, outputs }) => ({
      ...{ urn, type, id },
      // What is opened of a map is a map.
      ...{ inputs: unwrap(inputs) as ValueMap, outputs: unwrap(outputs) as ValueMap },
    }));
}
