import assert from "node:assert/strict";
import fc from "fast-check";
import { nearestName } from "./nearest-name";

const names = ["cert-manager", "external-dns", "external-secrets", "karpenter", "karpenter-crd"];

describe("nearestName", () => {
  it("finds a name with a letter missing, doubled, or wrong", () => {
    assert.equal(nearestName("extrnal-dns", names), "external-dns");
    assert.equal(nearestName("certt-manager", names), "cert-manager");
    assert.equal(nearestName("carpenter", names), "karpenter");
  });

  it("finds a name written with other capitals", () => {
    assert.equal(nearestName("KARPENTER", names), "karpenter");
  });

  it("finds the nearest where several are near", () => {
    assert.equal(nearestName("karpenter-cr", names), "karpenter-crd");
  });

  it("finds none where none is near", () => {
    assert.equal(nearestName("nginx", names), undefined);
  });

  it("finds every name by itself", () => {
    fc.assert(fc.property(fc.constantFrom(...names), (name) => assert.equal(nearestName(name, names), name)));
  });
});
