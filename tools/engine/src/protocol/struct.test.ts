import assert from "node:assert/strict";
import fc from "fast-check";
import { loadServices } from "./services";
import { plainMaps } from "./values.test.support";

describe("the struct codec", () => {
  const { struct } = loadServices(__dirname);

  it("gives back every map that it has written", () => {
    fc.assert(fc.property(plainMaps, (map) => assert.deepEqual(struct.decode(struct.encode(map)), map)));
  });

  it("leaves out what is undefined, at every depth", () => {
    const map = { kept: 1, left: undefined, inner: { left: undefined, list: [{ left: undefined }] } };
    assert.deepEqual(struct.decode(struct.encode(map)), { kept: 1, inner: { list: [{}] } });
  });

  it("reads an absent struct as an empty map", () => {
    assert.deepEqual(struct.decode(undefined), {});
  });
});
