import assert from "node:assert/strict";
import { computeClusterDnsAddress } from "./cluster-dns-address";

describe("the address of the cluster's DNS", () => {
  const cases: Readonly<Record<string, string>> = {
    "172.20.0.0/16": "172.20.0.10",
    "10.100.0.0/16": "10.100.0.10",
    "10.100.7.9/16": "10.100.0.10",
    "192.168.255.0/24": "192.168.255.10",
    "fd12:3456:789a::/108": "fd12:3456:789a::a",
    "fd00:0:0:1::/64": "fd00:0:0:1::a",
  };
  for (const [range, address] of Object.entries(cases)) {
    it(`is ${address} in ${range}`, () => assert.equal(computeClusterDnsAddress(range), address));
  }

  it("is refused for an invalid range", () => {
    assert.throws(() => computeClusterDnsAddress("ten"), /range of addresses but have "ten"/);
  });
});
