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
    assert.equal(includesEveryPort({ ...ports, fromPort: 30_000, toPort: 32_767 }), false);
  });
});
