import assert from "node:assert/strict";
import type { GivenValue } from "@eks-platform/settings";
import type { ClusterArgs } from "./args";
import type { clusterSettings } from "./settings/cluster";

type Inferred = GivenValue<typeof clusterSettings>;

/** Names of the members that two types do not share. */
type Unshared<One, Other> = Exclude<keyof One, keyof Other> | Exclude<keyof Other, keyof One>;

describe("ClusterArgs, as generated", () => {
  it("is the type that the declaration infers", () => {
    const generated: Inferred | undefined = undefined as ClusterArgs | undefined;
    const inferred: ClusterArgs | undefined = undefined as Inferred | undefined;
    expectNone<Unshared<ClusterArgs, Inferred>>();
    assert.equal(generated, inferred);
  });
});

/** Does not compile with the name of anything. */
function expectNone<_Name extends never>(): void {}
