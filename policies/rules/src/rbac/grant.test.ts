import assert from "node:assert/strict";
import { grants, holds } from "./grant";

const exec = { group: "", resource: "pods/exec", verb: "create" };

const held = (apiGroups: string[], resources: string[], verbs: string[]) =>
  grants([{ apiGroups, resources, verbs }]).some((grant) => holds(grant, exec));

describe("holds", () => {
  it("knows a right by its name", () => assert.equal(held([""], ["pods", "pods/exec"], ["create"]), true));

  it("knows a right by each wildcard", () => {
    assert.equal(held(["*"], ["pods/exec"], ["create"]), true);
    assert.equal(held([""], ["*"], ["create"]), true);
    assert.equal(held([""], ["*/exec"], ["create"]), true);
    assert.equal(held([""], ["pods/exec"], ["*"]), true);
  });

  it("does not take a resource for its subresource", () =>
    assert.equal(held([""], ["pods"], ["create"]), false));

  it("does not take one group for another", () =>
    assert.equal(held(["apps"], ["pods/exec"], ["create"]), false));
});
