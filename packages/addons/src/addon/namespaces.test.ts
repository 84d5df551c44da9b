import assert from "node:assert/strict";
import { namespaces } from "./namespaces";

describe("namespaces", () => {
  it("leave those of Kubernetes to Kubernetes", () => {
    const created: readonly string[] = Object.values(namespaces)
      .filter(({ origin }) => origin === "platform")
      .map(({ name }) => name);
    const reserved = created.filter((name) => name === "default" || name.startsWith("kube-"));
    assert.deepEqual(reserved, []);
  });
});
