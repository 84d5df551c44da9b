import type { GivenValue } from "@eks-platform/settings";
import { type Differences, expectNone } from "@eks-platform/testing";
import type { addonsSettings } from "./addons-settings";
import type { AddonsArgs, Install } from "./args";

type Inferred = GivenValue<typeof addonsSettings>;

describe("AddonsArgs, as generated", () => {
  it("has the members and types that the declaration infers", () => {
    expectNone<Differences<AddonsArgs, Inferred>>();
    expectNone<Differences<Install, Inferred["install"]>>();
  });
});
