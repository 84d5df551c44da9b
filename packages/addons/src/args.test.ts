import type { GivenValue } from "@eks-platform/settings";
import assert from "node:assert/strict";
import type { addonsSettings } from "./addons-settings";
import type { AddonsArgs, Install } from "./args";

type Inferred = GivenValue<typeof addonsSettings>;

/** Names of the members that two types do not share, or not with the same type. */
type Differences<One, Other> = {
  [Name in keyof One | keyof Other]-?: Name extends keyof One & keyof Other
    ? IsSame<NonNullable<One[Name]>, NonNullable<Other[Name]>> extends true
      ? never
      : Name
    : Name;
}[keyof One | keyof Other];

/** A missing optional member leaves two types assignable to each other, so that names are compared too. */
type IsSame<One, Other> = [One, Other] extends [Other, One]
  ? keyof Other extends never
    ? true
    : [keyof One, keyof Other] extends [keyof Other, keyof One]
      ? true
      : false
  : false;

/** Does not compile with any name. */
type None<Name extends never> = Name;

describe("AddonsArgs, as generated", () => {
  it("has the members and types that the declaration infers", () => {
    const differences: [
      None<Differences<AddonsArgs, Inferred>>?,
      None<Differences<Install, Inferred["install"]>>?,
    ] = [];
    assert.deepEqual(differences, []);
  });
});
