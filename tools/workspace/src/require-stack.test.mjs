import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const script = join(dirname(fileURLToPath(import.meta.url)), "../bin/require-stack.mjs");

describe("a Pulumi command without a stack", () => {
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "require-stack-"));
    mkdirSync(join(folder, "config"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const refusal = () => {
    const { status, stderr } = spawnSync(process.execPath, [script, "up", "config", "--yes"], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, stderr };
  };

  it("fails and names the stacks", () => {
    for (const stack of ["prod", "dev"]) writeFileSync(join(folder, `config/Pulumi.${stack}.yaml`), "");
    assert.deepEqual(refusal(), {
      status: 1,
      stderr: `"nx up stacks" needs one of the stacks of config:
  npx nx up stacks -c dev
  npx nx up stacks -c prod
`,
    });
  });

  it("fails and says how to add a stack where there is none", () => {
    assert.deepEqual(refusal(), {
      status: 1,
      stderr: '"nx up stacks" needs a stack, and config has none. Add a file Pulumi.<name>.yaml.\n',
    });
  });
});
