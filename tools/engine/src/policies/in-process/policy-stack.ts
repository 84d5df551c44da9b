import type { PolicyResource } from "@pulumi/policy";
import type { Registration } from "../../model/registration";
import { policyView } from "./policy-resource";
import { typeTests } from "./type-tests";

/** A stack as a rule sees it: every resource with its outputs, linked to its parent and its dependencies. */
export function stackView(resources: readonly Registration[]): PolicyResource[] {
  const sorted = [...resources].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  const views = new Map(
    sorted.map((resource) => {
      const links: Pick<PolicyResource, "dependencies" | "propertyDependencies"> = {
        dependencies: [],
        propertyDependencies: {},
      };
      const view = Object.assign(policyView(resource, "outputs"), typeTests(resource.type), links);
      return [resource.urn, view as PolicyResource];
    }),
  );
  const found = (urns: Iterable<string>) => [...urns].flatMap((urn) => views.get(urn) ?? []);

  for (const { urn, parent, dependencies, propertyDependencies } of sorted) {
    const view = views.get(urn);
    if (view === undefined) continue;
    const parentView = views.get(parent);
    if (parentView !== undefined) view.parent = parentView;
    view.dependencies = found(dependencies);
    for (const [property, urns] of propertyDependencies) {
      if (urns.size > 0) view.propertyDependencies[property] = found(urns);
    }
  }
  return [...views.values()];
}
