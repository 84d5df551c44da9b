import assert from "node:assert/strict";
import type { Snapshot } from "../state/snapshot";
import { destroyAll } from "./destroy";
import { optionsWith, thingUrn, updateTo } from "./update.test.support";

const destroyed = (state: Snapshot) => destroyAll(optionsWith(state));
const names = ({ resources }: Snapshot) => resources.map(({ name }) => name);

describe("destroyAll", () => {
  it("leaves nothing", async () => {
    const { state } = await updateTo([{ name: "vpc" }, { name: "subnet", needs: ["vpc"] }]);
    const run = await destroyed(state);
    assert.ok(run.succeeded);
    assert.deepEqual(run.state.resources, []);
  });

  for (const moment of ["BeforeDelete", "AfterDelete"] as const) {
    it(`deletes nothing if a resource has a hook ${moment}, which only the program can run`, async () => {
      const { state } = await updateTo([
        { name: "queue", options: { hooks: { [moment]: ["drain"] } } },
        { name: "other" },
      ]);
      const run = await destroyed(state);
      assert.equal(run.succeeded, false);
      assert.deepEqual(names(run.state), names(state));
      const [problem, ...others] = run.diagnostics;
      assert.deepEqual([problem?.urn, others], [thingUrn("queue"), []]);
      assert.match(problem?.message ?? "", /hooks for its deletion.*: drain\./);
    });
  }
});
