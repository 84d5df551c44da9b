import assert from "node:assert/strict";
import { nodeChecks } from "./node-checks";

const states = (...args: Parameters<typeof nodeChecks>) => nodeChecks(...args).map(({ state }) => state);

describe("nodeChecks", () => {
  const engines = { node: ">=20.19", npm: ">=11" };

  it("takes versions within the ranges that the project asks for", () => {
    assert.deepEqual(states({ node: "20.19.0", npm: "11.0.1" }, engines), ["ok", "ok"]);
    assert.deepEqual(states({ node: "24.0.0-nightly", npm: "11.0.1" }, engines), ["ok", "ok"]);
  });

  it("calls others broken, and says which would do", () => {
    const [node, npm] = nodeChecks({ node: "18.20.1", npm: "10.9.0" }, engines);
    assert.deepEqual([node?.state, npm?.state], ["broken", "broken"]);
    assert.match(node?.fix ?? "", />=20\.19/);
  });

  it("recommends a version where Pulumi's newer SDKs do not run", () => {
    const finding = (node: string) => nodeChecks({ node, npm: "11.0.1" }, engines)[0]?.finding;
    assert.equal(
      finding("20.19.0"),
      "20.19.0, required >=20.19; 24 is recommended, since Pulumi's SDK requires 22 or later from 3.249.0 on",
    );
    assert.equal(finding("22.0.0"), "22.0.0, required >=20.19");
  });

  it("asks for nothing that the project does not ask for", () => {
    assert.deepEqual(states({ node: "23.0.0", npm: "6.0.0" }, {}), ["ok", "ok"]);
  });

  it("can do without npm", () => {
    assert.deepEqual(states({ node: "24.0.0" }, engines), ["ok", "absent"]);
  });
});
