import assert from "node:assert/strict";
import { Inventory } from "./inventory";

describe("the inventory of a preview", () => {
  const inventory = new Inventory();
  inventory.add("iam/role", "b", { name: "b", path: "/" });
  inventory.add("iam/role", "a", { name: "a", path: "/" });

  it("finds by id, and by properties", () => {
    assert.equal(inventory.first("iam/role", { id: "b" })?.properties.name, "b");
    assert.equal(inventory.first("iam/role", { name: "b" })?.id, "b");
    assert.equal(inventory.first("iam/role", { id: "b", name: "a" }), undefined);
    assert.equal(inventory.first("iam/role", { name: "c" }), undefined);
    assert.equal(inventory.first("ec2/vpc", { id: "b" }), undefined);
  });

  it("finds nothing by what is not given", () => {
    assert.equal(inventory.first("iam/role", { id: undefined }), undefined);
    assert.equal(inventory.first("iam/role", { name: undefined }), undefined);
  });

  it("finds the same of several, whoever was made first", () => {
    assert.equal(inventory.first("iam/role", { path: "/" })?.id, "a");
  });
});
