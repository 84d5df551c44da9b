import assert from "node:assert/strict";
import { join } from "node:path";
import { Readable } from "node:stream";
import { withFolder } from "../testing/folder";
import { answersIn, savedFiles } from "./watch";

describe("answersIn", () => {
  it("finds the seconds of each answer, also across chunks", async () => {
    const output = Readable.from([
      "x\nAnswered in 0.2",
      "1 s. Watching\nAnswered in 1.50 s. W",
      "Answered in 2",
    ]);
    const seconds: number[] = [];
    for await (const each of answersIn(output)) seconds.push(each);
    assert.deepEqual(seconds, [0.21, 1.5]);
  });
});

describe("savedFiles", () => {
  it("takes what a project has", () =>
    withFolder(
      {
        "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
        "Pulumi.dev.yaml": "config: {}\n",
        "package.json": "{}",
        "src/index.ts": "",
      },
      (folder) => {
        assert.deepEqual(savedFiles(folder, "dev"), [
          { name: "an environment, dev", file: join(folder, "Pulumi.dev.yaml") },
          { name: "a component", file: join(folder, "src", "index.ts") },
        ]);
      },
    ));
});
