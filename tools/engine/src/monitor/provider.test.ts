import assert from "node:assert/strict";
import { Ledger } from "./ledger";
import { chooseProvider, withParentProviders, withProvider } from "./provider";
import { goalOf, thing } from "./registration.test.support";

describe("the provider of a resource", () => {
  const ledger = new Ledger();
  ledger.bequeath(thing("parent"), { transforms: [], providers: new Map([["test", "of the parent"]]) });
  const parent = thing("parent");

  it("is the one given, else the one given for the package, else the parent's", () => {
    const providers = new Map([["test", "for the package"]]);
    assert.equal(chooseProvider({ provider: "given", providers, parent }, "test", ledger), "given");
    assert.equal(chooseProvider({ provider: "", providers, parent }, "test", ledger), "for the package");
    assert.equal(
      chooseProvider({ provider: "", providers: new Map(), parent }, "test", ledger),
      "of the parent",
    );
  });

  it("is left open if nobody gives one for the package", () => {
    assert.equal(chooseProvider({ provider: "", providers: new Map(), parent }, "aws", ledger), "");
  });

  it("is none for a local component", () => {
    assert.equal(withProvider(goalOf({ custom: false, parent }), ledger).provider, "");
    assert.equal(
      withProvider(goalOf({ custom: false, remote: true, parent }), ledger).provider,
      "of the parent",
    );
  });

  it("passes from component to component, unless another one is given", () => {
    const component = goalOf({ custom: false, parent, providers: new Map([["aws", "own"]]) });
    const { providers } = withParentProviders(component, ledger);
    assert.deepEqual([...providers].sort(), [
      ["aws", "own"],
      ["test", "of the parent"],
    ]);
    const other = withParentProviders({ ...component, providers: new Map([["test", "own"]]) }, ledger);
    assert.deepEqual([...other.providers], [["test", "own"]]);
  });
});
