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

describe("inheritFromParent", () => {
  it("inherits protection, retention and `deletedWith`", () => {
    const { protect, retainOnDelete, deletedWith } = inheritFromParent(
      goalOf(),
      registrationOf(thing("parent"), { options }),
    ).options;
    assert.deepEqual(
      { protect, retainOnDelete, deletedWith },
      { protect: true, retainOnDelete: true, deletedWith: thing("other") },
    );
  });

  it("prefers the resource's own settings, even if they say no", () => {
    const own = goalOf({ options: { ...noOptions, protect: false, deletedWith: thing("own") } });
    const inherited = inheritFromParent(own, registrationOf(thing("parent"), { options })).options;
    assert.equal(inherited.protect, false);
    assert.equal(inherited.deletedWith, thing("own"));
  });

  it("inherits neither ignored changes nor aliases", () => {
    const parent = registrationOf(thing("parent"), {
      options: { ...options, ignoreChanges: ["a"], aliases: ["b"] },
    });
    const { ignoreChanges, aliases } = inheritFromParent(goalOf(), parent).options;
    assert.deepEqual([ignoreChanges, aliases], [[], []]);
  });

  it("inherits the provider of a parent of the same package only", () => {
    const parent = registrationOf(thing("parent"), { provider: reference });
    assert.equal(inheritFromParent(goalOf(), parent).provider, reference);
    assert.equal(inheritFromParent(goalOf({ type: "aws:ec2/vpc:Vpc" }), parent).provider, "");
    assert.equal(inheritFromParent(goalOf({ provider: "own" }), parent).provider, "own");
  });

  it("changes nothing without a parent", () => {
    assert.deepEqual(inheritFromParent(goalOf(), undefined), goalOf());
  });
});
