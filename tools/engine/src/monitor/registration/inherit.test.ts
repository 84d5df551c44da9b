import assert from "node:assert/strict";
import { noOptions } from "../../model/goal";
import { inheritFromParent } from "./inherit";
import { goalOf, provider, registrationOf, thing } from "./registration.test.support";

const reference = `${provider("explicit")}::id`;
const options = {
  ...registrationOf("").options,
  protect: true,
  retainOnDelete: true,
  deletedWith: thing("other"),
};

describe("inherit", () => {
  it("takes over protection, retention and the resource to be deleted with", () => {
    const { protect, retainOnDelete, deletedWith } = inheritFromParent(
      goalOf(),
      registrationOf(thing("parent"), { options }),
    ).options;
    assert.deepEqual(
      { protect, retainOnDelete, deletedWith },
      { protect: true, retainOnDelete: true, deletedWith: thing("other") },
    );
  });

  it("lets what the resource says itself win, even if it says no", () => {
    const own = goalOf({ options: { ...noOptions, protect: false, deletedWith: thing("own") } });
    const inherited = inheritFromParent(own, registrationOf(thing("parent"), { options })).options;
    assert.equal(inherited.protect, false);
    assert.equal(inherited.deletedWith, thing("own"));
  });

  it("takes over neither ignored changes nor aliases", () => {
    const parent = registrationOf(thing("parent"), {
      options: { ...options, ignoreChanges: ["a"], aliases: ["b"] },
    });
    const { ignoreChanges, aliases } = inheritFromParent(goalOf(), parent).options;
    assert.deepEqual([ignoreChanges, aliases], [[], []]);
  });

  it("takes over the provider of a parent of the same package only", () => {
    const parent = registrationOf(thing("parent"), { provider: reference });
    assert.equal(inheritFromParent(goalOf(), parent).provider, reference);
    assert.equal(inheritFromParent(goalOf({ type: "aws:ec2/vpc:Vpc" }), parent).provider, "");
    assert.equal(inheritFromParent(goalOf({ provider: "own" }), parent).provider, "own");
  });

  it("changes nothing without a parent", () => {
    assert.deepEqual(inheritFromParent(goalOf(), undefined), goalOf());
  });
});
