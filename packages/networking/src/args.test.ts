import assert from "node:assert/strict";
import type { GivenValue } from "@eks-platform/settings";
import type { NetworkArgs } from "./args";
import type { networkSettings } from "./network-settings";

type Inferred = GivenValue<typeof networkSettings>;

/** Names of the members that two types do not share. */
type Unshared<One, Other> = Exclude<keyof One, keyof Other> | Exclude<keyof Other, keyof One>;

describe("NetworkArgs, as generated", () => {
  it("is the type that the declaration infers", () => {
    const generated: Inferred | undefined = undefined as NetworkArgs | undefined;
    const inferred: NetworkArgs | undefined = undefined as Inferred | undefined;
    expectNone<Unshared<NetworkArgs, Inferred>>();
    assert.equal(generated, inferred);
  });
});

/** Does not compile with the name of anything. */
function expectNone<_Name extends never>(): void {}
