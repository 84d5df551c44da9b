import assert from "node:assert/strict";
import { join } from "node:path";
import { withFolder } from "../../testing/folder";
import { enginesOf } from "./engines";

describe("enginesOf", () => {
  it("reads the nearest package.json that asks for anything", () =>
    withFolder(
      {
        "package.json": JSON.stringify({ engines: { node: ">=20", npm: ">=11", pnpm: "9" } }),
        "app/package.json": JSON.stringify({ name: "app" }),
        "other/package.json": JSON.stringify({ engines: { node: "^24" } }),
        "broken/package.json": "{",
      },
      (folder) => {
        assert.deepEqual(enginesOf(join(folder, "app")), { node: ">=20", npm: ">=11" });
        assert.deepEqual(enginesOf(join(folder, "broken")), { node: ">=20", npm: ">=11" });
        assert.deepEqual(enginesOf(join(folder, "other")), { node: "^24" });
      },
    ));
});
