import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { type InputValue, getMember } from "../input-value";

/** The newest version of an add-on that EKS offers for a version of Kubernetes. */
export async function findNewestAddon(
  builder: ComponentBuilder,
  parent: ResourceHandle,
  addonName: string,
  kubernetesVersion: InputValue,
): Promise<InputValue> {
  const args = { addonName, kubernetesVersion, mostRecent: true };
  return getMember(await builder.invoke("aws:eks/getAddonVersion:getAddonVersion", args, parent), "version");
}
