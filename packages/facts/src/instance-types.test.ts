import assert from "node:assert/strict";
import { instanceType, instanceTypeNames } from "./instance-types";

describe("the table of instance types", () => {
  it("knows a general purpose type", () => {
    assert.deepEqual(instanceType("m7g.large"), {
      name: "m7g.large",
      architecture: "arm64",
      vcpu: 2,
      memoryMib: 8192,
    });
  });

  it("knows the accelerators of a type, and shares of one", () => {
    assert.deepEqual(instanceType("p4d.24xlarge")?.accelerator, { model: "a100", count: 8 });
    assert.deepEqual(instanceType("inf2.xlarge")?.accelerator, { model: "inferentia2", count: 1 });
    assert.deepEqual(instanceType("g6f.large")?.accelerator, { model: "l4", count: 0 });
  });

  for (const unknown of ["m7g.lagre", "m99.large", "m7g", "", "constructor.name", "m7g.constructor"]) {
    it(`does not know "${unknown}"`, () => {
      assert.equal(instanceType(unknown), undefined);
    });
  }

  it("holds every type once, each with sensible numbers", () => {
    const names = instanceTypeNames();
    assert.ok(names.length > 1300);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) {
      const type = instanceType(name);
      assert.ok(type, name);
      assert.ok(Number.isInteger(type.vcpu) && type.vcpu > 0, name);
      assert.ok(Number.isInteger(type.memoryMib) && type.memoryMib >= 500, name);
      assert.ok(["amd64", "arm64"].includes(type.architecture), name);
    }
  });
});
