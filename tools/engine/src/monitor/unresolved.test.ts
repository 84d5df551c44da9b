import assert from "node:assert/strict";
import { unknown } from "../protocol/values";
import { InFlight } from "./in-flight";
import { Ledger } from "./ledger";
import { registrationOf, thing } from "./registration.test.support";
import { hasUnresolved } from "./unresolved";

function resources(...registrations: Parameters<Ledger["enter"]>[0][]) {
  const ledger = new Ledger();
  for (const registration of registrations) ledger.enter(registration);
  return { ledger, inFlight: new InFlight() };
}

describe("hasUnresolved", () => {
  const component = registrationOf(thing("component"), { custom: false, id: "" });
  const child = (id: string) => registrationOf(thing("child"), { parent: component.urn, id });

  it("holds for a resource whose id nobody knows", async () => {
    const there = resources(child("id"));
    assert.equal(await hasUnresolved(there, [thing("child")]), false);
    for (const id of ["", unknown])
      assert.equal(await hasUnresolved(resources(child(id)), [thing("child")]), true);
  });

  it("looks for it below a component", async () => {
    assert.equal(await hasUnresolved(resources(component, child("")), [component.urn]), true);
    assert.equal(await hasUnresolved(resources(component, child("id")), [component.urn]), false);
  });

  it("does not look below a custom resource", async () => {
    const parent = registrationOf(thing("component"));
    assert.equal(await hasUnresolved(resources(parent, child("")), [parent.urn]), false);
  });

  it("waits for what is being registered below a component", async () => {
    const run = resources(component);
    let enter = () => undefined;
    const underway = run.inFlight.during(component.urn, async () => {
      await new Promise<void>((resolve) => (enter = () => void resolve()));
      run.ledger.enter(child(""));
    });
    const answer = hasUnresolved(run, [component.urn]);
    enter();
    await underway;
    assert.equal(await answer, true);
  });

  it("takes no notice of resources that the run does not know", async () => {
    assert.equal(await hasUnresolved(resources(), [thing("elsewhere")]), false);
  });
});
