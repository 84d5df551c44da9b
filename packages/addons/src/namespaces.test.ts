import assert from "node:assert/strict";
import { namespaces } from "./namespaces";

describe("namespaces", () => {
  it("leave to Kubernetes those that it brings along", () => {
    const created: readonly string[] = Object.values(namespaces)
      .filter(({ origin }) => origin === "platform")
      .map(({ name }) => name);
    const reserved = created.filter((name) => name === "default" || name.startsWith("kube-"));
    assert.deepEqual(reserved, []);
  });
});
