import type { Operation, Plan, ResourceState, Step } from "@eks-platform/plan";

/** One resource of a plan that is made for a test. */
export interface PlannedResource extends Partial<Omit<ResourceState, "urn">> {
  readonly op?: Operation;
  readonly name: string;
  readonly type: string;
}

/** A plan of these resources, which creates each unless it says otherwise. */
export function createPlan(...resources: readonly PlannedResource[]): Plan {
  return {
    name: "dev",
    engine: { name: "offline", version: "3.248.0" },
    mode: "known",
    steps: resources.map(({ op = "create", name, ...state }): Step => {
      const urn = `urn:pulumi:dev::shop::${state.type}::${name}`;
      return { op, urn, newState: { custom: true, ...state, urn }, detailedDiff: null };
    }),
    changeSummary: {},
    diagnostics: [],
    policies: { packs: [], results: [] },
  };
}
