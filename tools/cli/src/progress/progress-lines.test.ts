import assert from "node:assert/strict";
import { unpainted } from "../report/layout/paint";
import { progressLines, type EnvironmentProgress } from "./progress-lines";

const standing = (
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
    const standings = [
      standing("dev", "done", 121, 1.04),
      standing("staging", "running", 57, 0.5),
      standing("prod", "waiting"),
    ];
    assert.deepEqual(progressLines(standings, room, unpainted), [
      "  dev      done     121 resources    1.0 s",
      "  staging  running  57 resources     0.5 s",
      "  prod     waiting",
    ]);
  });

  it("shows those at work and counts the others if there is no room for all", () => {
    const standings = [
      standing("a", "done", 1),
      standing("b", "waiting"),
      standing("c", "judging", 1),
      standing("d", "running", 1),
      standing("e", "done", 1),
    ];
    const lines = progressLines(standings, { columns: 80, rows: 4 }, unpainted);
    assert.deepEqual(
      lines.map((line) => line.trim().split(" ")[0]),
      ["d", "c", "and"],
    );
    assert.equal(lines[2], "  and 3 more environments: 2 done, 1 waiting");
  });

  it("keeps to the width of the terminal, so that no line wraps", () => {
    for (const columns of [5, 12, 20, 30]) {
      const lines = progressLines(
        [standing("a-long-name", "running", 1000, 99)],
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
