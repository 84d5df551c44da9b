import assert from "node:assert/strict";
import { goalOf, thing } from "../registration/registration.test.support";
import { ResourceRegistry } from "../registration/resource-registry";
import { chooseProvider, withParentProviders, withOwnProvider } from "./provider-selection";

describe("the provider of a resource", () => {
  const registry = new ResourceRegistry();
  registry.setInherited(thing("parent"), { transforms: [], providers: new Map([["test", "of the parent"]]) });
  const parent = thing("parent");

  it("is the explicit one, else the one for the package, else the parent's", () => {
    const providers = new Map([["test", "for the package"]]);
    assert.equal(chooseProvider({ provider: "given", providers, parent }, "test", registry), "given");
    assert.equal(chooseProvider({ provider: "", providers, parent }, "test", registry), "for the package");
    assert.equal(
      chooseProvider({ provider: "", providers: new Map(), parent }, "test", registry),
      "of the parent",
    );
  });

  it("stays open if none is set for the package", () => {
    assert.equal(chooseProvider({ provider: "", providers: new Map(), parent }, "aws", registry), "");
  });

  it("does not exist for a local component", () => {
    assert.equal(withOwnProvider(goalOf({ custom: false, parent }), registry).provider, "");
    assert.equal(
      withOwnProvider(goalOf({ custom: false, remote: true, parent }), registry).provider,
      "of the parent",
    );
  });

  it("passes from component to component, unless another one is set", () => {
    const component = goalOf({ custom: false, parent, providers: new Map([["aws", "own"]]) });
    const { providers } = withParentProviders(component, registry);
    assert.deepEqual([...providers].sort(), [
      ["aws", "own"],
      ["test", "of the parent"],
    ]);
    const other = withParentProviders({ ...component, providers: new Map([["test", "own"]]) }, registry);
    assert.deepEqual([...other.providers], [["test", "own"]]);
  });
});
