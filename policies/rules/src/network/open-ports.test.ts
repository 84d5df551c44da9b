import assert from "node:assert/strict";
import { findOpenPorts, includesEveryPort, includesPort } from "./open-ports";

const group = "aws:ec2/securityGroup:SecurityGroup";

describe("findOpenPorts", () => {
  it("names the property that opens the port", () => {
    const ingress = [
      { protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["10.0.0.0/8"] },
      { protocol: "TCP", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"], ipv6CidrBlocks: ["::/0"] },
    ];
    assert.deepEqual(
      [...findOpenPorts({ ingress }, group)],
      [{ path: "ingress[1].ipv6CidrBlocks", protocol: "tcp", fromPort: 443, toPort: 443 }],
    );
  });

  it("opens every port for a protocol without ports", () => {
    const [range] = findOpenPorts(
      { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
      group,
    );
    assert.deepEqual(range, {
      path: "ingress[0].cidrBlocks",
      protocol: "all",
      fromPort: 0,
      toPort: 65_535,
    });
  });
});

describe("findOpenPorts, for defaults and numbers", () => {
  const everyone = ["0.0.0.0/0"];
  const find = (entry: object) =>
    [...findOpenPorts({ ingress: [{ cidrBlocks: everyone, ...entry } as never] }, group)].map(
      ({ protocol, fromPort, toPort }) => [protocol, fromPort, toPort],
    );

  for (const [title, entry, expected] of [
    ["a missing protocol", { fromPort: 1, toPort: 2 }, ["all", 0, 65_535]],
    ["missing ports", { protocol: "tcp" }, ["tcp", 0, 65_535]],
    ["the number of TCP", { protocol: "6", fromPort: 1, toPort: 2 }, ["tcp", 1, 2]],
    ["the number of UDP", { protocol: "17", fromPort: 1, toPort: 2 }, ["udp", 1, 2]],
    ["the number of ICMP", { protocol: "1", fromPort: 1, toPort: 2 }, ["icmp", 1, 2]],
    ["the number of ICMPv6", { protocol: "58", fromPort: 1, toPort: 2 }, ["icmpv6", 1, 2]],
    ["another number", { protocol: "47", fromPort: 1, toPort: 2 }, ["47", 1, 2]],
  ] as const) {
    it(`reads ${title}`, () => assert.deepEqual(find(entry), [expected]));
  }

  it("finds nothing without sources", () => {
    assert.deepEqual(find({ cidrBlocks: undefined, protocol: "-1" }), []);
  });
});

describe("includesPort", () => {
  const range = { path: "ingress[0].cidrBlocks", protocol: "tcp", fromPort: 20, toPort: 30 };

  it("is true from the first to the last port", () => {
    assert.deepEqual(
      [19, 20, 30, 31].map((port) => includesPort(range, port)),
      [false, true, true, false],
    );
  });

  it("is false for a protocol without ports", () => {
    assert.equal(includesPort({ ...range, protocol: "icmp" }, 22), false);
  });
});

describe("includesEveryPort", () => {
  it("is true for half of the ports and false for the node ports", () => {
    const ports = { path: "", protocol: "tcp" };
    assert.equal(includesEveryPort({ ...ports, fromPort: 32_767, toPort: 65_535 }), true);
    assert.equal(includesEveryPort({ ...ports, fromPort: 0, toPort: 32_767 }), false);
    assert.equal(includesEveryPort({ ...ports, fromPort: 30_000, toPort: 32_767 }), false);
    assert.equal(includesEveryPort({ path: "", protocol: "udp", fromPort: 0, toPort: 65_535 }), true);
    assert.equal(includesEveryPort({ path: "", protocol: "icmp", fromPort: 0, toPort: 65_535 }), false);
  });
});
