import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listSubjects } from "./subject";

describe("listSubjects", () => {
  let examples: string;
  beforeEach(() => (examples = mkdtempSync(join(tmpdir(), "examples-"))));
  afterEach(() => rmSync(examples, { recursive: true, force: true }));

  const writeExample = (name: string, ...stacks: readonly string[]) => {
    const folder = join(examples, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "Pulumi.yaml"), `name: ${name}\nruntime: nodejs\n`);
    for (const stack of stacks) writeFileSync(join(folder, `Pulumi.${stack}.yaml`), "config: {}\n");
  };

  it("lists environments first, then programs of the corpus", () => {
    const kinds = listSubjects({ examples }).map(({ kind }) => kind);
    assert.deepEqual(kinds, [...kinds].sort());
    assert.deepEqual([...new Set(kinds)], ["environment", "program"]);
  });

  it("lists every stack of every example, and ignores other folders", () => {
    writeExample("api", "dev", "prod");
    writeExample("shop", "dev");
    mkdirSync(join(examples, "pictures"));
    const found = listSubjects({ examples }).filter(({ kind }) => kind === "example");
    assert.deepEqual(
      found.map(({ name, stack }) => [name, stack]),
      [
        ["api/dev", "dev"],
        ["api/prod", "prod"],
        ["shop", "dev"],
      ],
    );
  });
});
