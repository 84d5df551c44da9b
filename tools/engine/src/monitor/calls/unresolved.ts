import { unknown } from "../../model/values";
import type { RegistrationsInProgress, Resources } from "../run-context";

/**
 * True if a resource that a function call depends on does not exist yet. A component stands for everything below it,
 * down to the first custom resource on each branch; the function waits for registrations in progress there.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.270.0/pkg/resource/deploy/resourcetracker/tracker.go
 */
export async function dependsOnUnresolved(
  context: RegistrationsInProgress & Pick<Resources, "registry">,
  urns: readonly string[],
): Promise<boolean> {
  for (;;) {
    const { absent, components } = expand(context, urns);
    if (absent) return true;
    const underway = components
      .map((urn) => context.pendingRegistrations.firstBelow(urn))
      .find((work) => work !== undefined);
    if (underway === undefined) return false;
    // Its failure is reported where it happens; here only its end counts.
    await underway.catch(() => undefined);
  }
}

function expand(
  { registry }: Pick<Resources, "registry">,
  urns: readonly string[],
): { absent: boolean; components: readonly string[] } {
  const components = new Set<string>();
  const frontier = [...urns];
  for (let urn = frontier.pop(); urn !== undefined; urn = frontier.pop()) {
    const resource = registry.get(urn);
    if (resource === undefined || components.has(urn)) continue;
    if (!resource.custom) {
      components.add(urn);
      frontier.push(...registry.childrenOf(urn));
    } else if (resource.id === "" || resource.id === unknown) return { absent: true, components: [] };
  }
  return { absent: false, components: [...components] };
}
