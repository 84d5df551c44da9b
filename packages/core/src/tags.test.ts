import assert from "node:assert/strict";
import { platformTags } from "./tags";

describe("platformTags", () => {
  it("says which environment a resource is of, who owns it, who pays, and who made it", () => {
    assert.deepEqual(platformTags("prod", { owner: "platform", costCentre: "4711" }), {
      "platform:environment": "prod",
      "platform:owner": "platform",
      "platform:cost-centre": "4711",
      "platform:managed-by": "pulumi",
    });
  });

  it("uses no prefix that AWS keeps for itself", () => {
    const keys = Object.keys(platformTags("dev", { owner: "platform", costCentre: "4711" }));
    assert.deepEqual(
      keys.filter((key) => key.startsWith("aws:")),
      [],
    );
  });
});
