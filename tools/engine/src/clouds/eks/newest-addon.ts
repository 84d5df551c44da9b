import { type Flow, member } from "./flow";
import type { Part, Workshop } from "./workshop";

/** The newest version of an add-on that EKS offers for a version of Kubernetes. */
export async function newestAddon(
  workshop: Workshop,
  parent: Part,
  addonName: string,
  kubernetesVersion: Flow,
): Promise<Flow> {
  const args = { addonName, kubernetesVersion, mostRecent: true };
  return member(await workshop.invoke("aws:eks/getAddonVersion:getAddonVersion", args, parent), "version");
}
