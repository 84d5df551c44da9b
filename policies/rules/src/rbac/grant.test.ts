import assert from "node:assert/strict";
import { grantsRight, readGrants } from "./grant";

const exec = { group: "", resource: "pods/exec", verb: "create" };

const isGranted = (apiGroups: string[], resources: string[], verbs: string[]) =>
  readGrants([{ apiGroups, resources, verbs }]).some((grant) => grantsRight(grant, exec));

describe("grantsRight", () => {
  it("matches a permission by its name", () =>
    assert.equal(isGranted([""], ["pods", "pods/exec"], ["create"]), true));

  it("matches each wildcard", () => {
    assert.equal(isGranted(["*"], ["pods/exec"], ["create"]), true);
    assert.equal(isGranted([""], ["*"], ["create"]), true);
    assert.equal(isGranted([""], ["*/exec"], ["create"]), true);
    assert.equal(isGranted([""], ["pods/exec"], ["*"]), true);
  });

  it("does not match the subresource of a resource", () =>
    assert.equal(isGranted([""], ["pods"], ["create"]), false));

  it("does not match another API group", () =>
    assert.equal(isGranted(["apps"], ["pods/exec"], ["create"]), false));
});
