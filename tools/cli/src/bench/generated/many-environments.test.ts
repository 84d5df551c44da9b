import assert from "node:assert/strict";
import { networkAt, withNetwork } from "./many-environments";

describe("networkAt", () => {
  it("gives every environment a network apart from all others", () => {
    assert.deepEqual([0, 1, 4, 1023].map(networkAt), [
      "10.0.0.0/18",
      "10.0.64.0/18",
      "10.1.0.0/18",
      "10.255.192.0/18",
    ]);
  });
});

describe("withNetwork", () => {
  it("changes the network and nothing else", () => {
    const text = "config:\n  eks-platform:network:\n    cidr: 10.30.0.0/16\n    protect: true\n";
    assert.equal(withNetwork(text, "10.0.64.0/18"), text.replace("10.30.0.0/16", "10.0.64.0/18"));
  });

  it("refuses a text that says of no network", () => {
    assert.throws(() => withNetwork("config: {}\n", "10.0.64.0/18"), /no line "cidr/);
  });
});
