import type { GivenValue } from "@eks-platform/settings";
import { type Differences, expectNone } from "@eks-platform/testing";
import type { NetworkArgs } from "./args";
import type { networkSettings } from "./network-settings";

describe("NetworkArgs, as generated", () => {
  it("has the members and types that the declaration infers", () => {
    expectNone<Differences<NetworkArgs, GivenValue<typeof networkSettings>>>();
  });
});
