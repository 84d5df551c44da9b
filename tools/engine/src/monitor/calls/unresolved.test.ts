import assert from "node:assert/strict";
import { unknown } from "../../model/values";
import { PendingRegistrations } from "../registration/pending-registrations";
import { registrationOf, thing } from "../registration/registration.test.support";
import { ResourceRegistry } from "../registration/resource-registry";
import { dependsOnUnresolved } from "./unresolved";

function resources(...registrations: Parameters<ResourceRegistry["add"]>[0][]) {
  const registry = new ResourceRegistry();
  for (const registration of registrations) registry.add(registration);
  return { registry, pendingRegistrations: new PendingRegistrations() };
}

describe("dependsOnUnresolved", () => {
  const component = registrationOf(thing("component"), { custom: false, id: "" });
  const child = (id: string) => registrationOf(thing("child"), { parent: component.urn, id });

  it("holds for a resource with an unknown id", async () => {
    const there = resources(child("id"));
    assert.equal(await dependsOnUnresolved(there, [thing("child")]), false);
    for (const id of ["", unknown])
      assert.equal(await dependsOnUnresolved(resources(child(id)), [thing("child")]), true);
  });

  it("looks for it below a component", async () => {
    assert.equal(await dependsOnUnresolved(resources(component, child("")), [component.urn]), true);
    assert.equal(await dependsOnUnresolved(resources(component, child("id")), [component.urn]), false);
  });

  it("does not look below a custom resource", async () => {
    const parent = registrationOf(thing("component"));
    assert.equal(await dependsOnUnresolved(resources(parent, child("")), [parent.urn]), false);
  });

  it("waits for registrations in progress below a component", async () => {
    const run = resources(component);
    let begin = () => undefined;
    const underway = run.pendingRegistrations.track(component.urn, async () => {
      await new Promise<void>((resolve) => (begin = () => void resolve()));
      run.registry.add(child(""));
    });
    const answer = dependsOnUnresolved(run, [component.urn]);
    begin();
    await underway;
    assert.equal(await answer, true);
  });

  it("ignores resources that the run does not have", async () => {
    assert.equal(await dependsOnUnresolved(resources(), [thing("elsewhere")]), false);
  });
});
