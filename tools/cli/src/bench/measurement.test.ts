import assert from "node:assert/strict";
import { measure } from "./measurement";

describe("measure", () => {
  const nothing = ["--eval", "0"];

  it("alternates cases, warms up once, and limits the runs of a costly case", async () => {
    const names: string[] = [];
    const cases = [
      { name: "cheap", args: nothing },
      { name: "costly", args: nothing, mostRuns: 1 },
    ];
    const measured = await measure(cases, 2, (name) => names.push(name));
    assert.deepEqual(names, ["cheap", ...["cheap", "costly", "cheap"], ...["cheap", "costly", "cheap"]]);
    assert.deepEqual(
      measured.map(({ name, runs }) => [name, runs]),
      [
        ["cheap", 2],
        ["costly", 1],
      ],
    );
  });
});
