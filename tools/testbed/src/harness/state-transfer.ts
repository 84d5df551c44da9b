import type { DeploymentFile, Snapshot } from "@eks-platform/engine";
import { unwrap, type ValueMap } from "@eks-platform/engine/providers";
import { isProviderType } from "@eks-platform/plan";
import type { ExistingResource } from "../provider-host/simulated-account";

/** Returns the deployment with the secrets provider of an exported one, which the target stack encrypts with. */
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

/** Lists the resources of a state that exist in the cloud. */
export function listExistingResources({ resources }: Snapshot): readonly ExistingResource[] {
  return resources
    .filter(({ type, custom }) => custom && !isProviderType(type))
    .filter(({ external, isPendingReplacement }) => !external && !isPendingReplacement)
    .map(({ urn, type, id, inputs, outputs }) => ({
      ...{ urn, type, id },
      // An unwrapped map is a map.
      ...{ inputs: unwrap(inputs) as ValueMap, outputs: unwrap(outputs) as ValueMap },
    }));
}
