import assert from "node:assert/strict";
import { callOf, faultOf } from "./calls.test.support";
import { type ProviderCall, type Fault, matchesCall } from "./fault";

describe("a fault", () => {
  const cases: Readonly<Record<string, readonly [Partial<Fault>, Partial<ProviderCall>, boolean]>> = {
    "any call of its package": [{ service: "aws" }, {}, true],
    "no call of another package": [{ service: "kubernetes" }, {}, false],
    "any call of its service": [{ service: "aws:eks" }, {}, true],
    "no call of another service": [{ service: "aws:ec2" }, {}, false],
    "no call of a service whose name only begins alike": [{ service: "aws:ek" }, {}, false],
    "its own operation": [{ operation: "create" }, {}, true],
    "no other operation": [{ operation: "delete" }, {}, false],
    "a name": [{ match: "main" }, {}, true],
    "no part of a name": [{ match: "mai" }, {}, false],
    "a name by a pattern": [{ match: "m*n" }, {}, true],
    "a type": [{ match: "aws:eks/cluster:Cluster" }, {}, true],
    "a type by a pattern": [{ match: "*:Cluster" }, {}, true],
    "a pattern that takes nothing but the star for special": [{ match: "m.in" }, {}, false],
    "a function by its token": [
      { operation: "invoke", match: "aws:ssm*" },
      { operation: "invoke", token: "aws:ssm/getParameter:getParameter", name: "", urn: "" },
      true,
    ],
    "no check unless it is asked to": [{}, { operation: "check" }, false],
    "a check if it is asked to": [{ operation: "check" }, { operation: "check" }, true],
  };
  for (const [what, [fault, call, expected]] of Object.entries(cases)) {
    it(`fits ${what}`, () => {
      assert.equal(matchesCall(faultOf("throttling", fault), callOf(call)), expected);
    });
  }

  it("matches creations only if it leaves a partial resource", () => {
    assert.ok(matchesCall(faultOf("partialCreate"), callOf()));
    assert.ok(!matchesCall(faultOf("partialCreate"), callOf({ operation: "update" })));
  });
});
