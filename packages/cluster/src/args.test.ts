import type { GivenValue } from "@eks-platform/settings";
import { type Differences, expectNone } from "@eks-platform/testing";
import type { ClusterArgs } from "./args";
import type { clusterSettings } from "./settings/cluster";

describe("ClusterArgs, as generated", () => {
  it("has the members and types that the declaration infers", () => {
    expectNone<Differences<ClusterArgs, GivenValue<typeof clusterSettings>>>();
  });
});
