import assert from "node:assert/strict";
import { findOpenPorts, includesEveryPort, includesPort } from "./open-ports";

const group = "aws:ec2/securityGroup:SecurityGroup";

describe("openings", () => {
  it("names the property that lets the internet in", () => {
    const ingress = [
      { protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["10.0.0.0/8"] },
      { protocol: "TCP", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"], ipv6CidrBlocks: ["::/0"] },
    ];
    assert.deepEqual(
      [...findOpenPorts({ ingress }, group)],
      [{ path: "ingress[1].ipv6CidrBlocks", protocol: "tcp", fromPort: 443, toPort: 443 }],
    );
  });

  it("opens every port where the protocol has none", () => {
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

describe("opensPort", () => {
  const range = { path: "ingress[0].cidrBlocks", protocol: "tcp", fromPort: 20, toPort: 30 };

  it("holds from the first to the last port", () => {
    assert.deepEqual(
      [19, 20, 30, 31].map((port) => includesPort(range, port)),
      [false, true, true, false],
    );
  });

  it("does not hold for a protocol without ports", () => {
    assert.equal(includesPort({ ...range, protocol: "icmp" }, 22), false);
  });
});

describe("opensEveryPort", () => {
  it("holds for half of the ports and not for those of node ports", () => {
    const ports = { path: "", protocol: "tcp" };
    assert.equal(includesEveryPort({ ...ports, fromPort: 32_767, toPort: 65_535 }), true);
    assert.equal(includesEveryPort({ ...ports, fromPort: 30_000, toPort: 32_767 }), false);
  });
});
