import assert from "node:assert/strict";
import { unpainted } from "../report/layout/paint";
import { progressLines, type EnvironmentProgress } from "./progress-lines";

const createStatus = (
  environment: string,
  phase: EnvironmentProgress["phase"],
  resources = 0,
  seconds = 0,
): EnvironmentProgress => ({
  environment,
  phase,
  resources,
  seconds,
});

const room = { columns: 80, rows: 24 };

describe("progressLines", () => {
  it("gives each environment a line", () => {
    const statuses = [
      createStatus("dev", "done", 121, 1.04),
      createStatus("staging", "running", 57, 0.5),
      createStatus("prod", "waiting"),
    ];
    assert.deepEqual(progressLines(statuses, room, unpainted), [
      "  dev      done     121 resources    1.0 s",
      "  staging  running  57 resources     0.5 s",
      "  prod     waiting",
    ]);
  });

  it("shows those at work and counts the others if there is no room for all", () => {
    const statuses = [
      createStatus("a", "done", 1),
      createStatus("b", "waiting"),
      createStatus("c", "judging", 1),
      createStatus("d", "running", 1),
      createStatus("e", "done", 1),
    ];
    const lines = progressLines(statuses, { columns: 80, rows: 4 }, unpainted);
    assert.deepEqual(
      lines.map((line) => line.trim().split(" ")[0]),
      ["d", "c", "and"],
    );
    assert.equal(lines[2], "  and 3 more environments: 2 done, 1 waiting");
  });

  it("keeps to the width of the terminal, so that no line wraps", () => {
    for (const columns of [5, 12, 20, 30]) {
      const lines = progressLines(
        [createStatus("a-long-name", "running", 1000, 99)],
        { columns, rows: 24 },
        unpainted,
      );
      assert.ok(
        lines.every((line) => line.length <= columns),
        lines.join("\n"),
      );
    }
  });
});
