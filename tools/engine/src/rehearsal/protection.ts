import type { Snapshot } from "../state/snapshot";

/** A state in which nothing is protected, as `pulumi state unprotect --all` leaves it. */
export function unprotectResources({ resources, pendingOperations }: Snapshot): {
  readonly snapshot: Snapshot;

  /** URNs of what was protected. */
  readonly urns: readonly string[];
} {
  return {
    snapshot: {
      resources: resources.map((resource) =>
        resource.options.protect === true
          ? { ...resource, options: { ...resource.options, protect: false } }
          : resource,
      ),
      pendingOperations,
    },
    urns: resources.filter(({ options }) => options.protect === true).map(({ urn }) => urn),
  };
}
