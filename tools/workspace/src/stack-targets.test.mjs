import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackTargets } from "./stack-targets.js";

describe("stackTargets", () => {
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stacks-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("has a configuration for each stack file, and for nothing else", () => {
    for (const file of ["Pulumi.prod.yaml", "Pulumi.dev.yaml", "Pulumi.yaml", "notes.yaml"]) {
      writeFileSync(join(folder, file), "");
    }
    const { up } = stackTargets(folder);
    assert.deepEqual(Object.keys(up.configurations), ["dev", "prod"]);
    assert.equal(up.configurations.prod.command, "pulumi up --stack prod");
  });

  it("builds before every verb and caches none", () => {
    const targets = stackTargets(folder);
    assert.deepEqual(Object.keys(targets), ["preview", "up", "refresh", "destroy"]);
    for (const { cache, dependsOn, parallelism } of Object.values(targets)) {
      assert.deepEqual(
        { cache, dependsOn, parallelism },
        { cache: false, dependsOn: ["build"], parallelism: false },
      );
    }
  });

  it("offers the verbs without configurations where there are no stack files", () => {
    assert.deepEqual(stackTargets(join(folder, "absent")).up.configurations, {});
  });
});
