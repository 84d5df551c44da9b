import assert from "node:assert/strict";
import { CreatedResources } from "./created-resources";

describe("the inventory of a preview", () => {
  const createdResources = new CreatedResources();
  createdResources.add("iam/role", "b", { name: "b", path: "/" });
  createdResources.add("iam/role", "a", { name: "a", path: "/" });

  it("finds by id, and by properties", () => {
    assert.equal(createdResources.first("iam/role", { id: "b" })?.properties.name, "b");
    assert.equal(createdResources.first("iam/role", { name: "b" })?.id, "b");
    assert.equal(createdResources.first("iam/role", { id: "b", name: "a" }), undefined);
    assert.equal(createdResources.first("iam/role", { name: "c" }), undefined);
    assert.equal(createdResources.first("ec2/vpc", { id: "b" }), undefined);
  });

  it("finds nothing by what is not given", () => {
    assert.equal(createdResources.first("iam/role", { id: undefined }), undefined);
    assert.equal(createdResources.first("iam/role", { name: undefined }), undefined);
  });

  it("finds the same one of several, in any order of creation", () => {
    assert.equal(createdResources.first("iam/role", { path: "/" })?.id, "a");
  });
});
