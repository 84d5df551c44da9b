import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findPulumi, isSupported, PulumiCliError } from "./pulumi-cli";

describe("isRecent", () => {
  it("compares numbers, not texts", () => {
    for (const version of ["3.248.0", "3.248.1", "3.259.0-alpha.1", "3.1000.0", "4.0.0"]) {
      assert.ok(isSupported({ version }), version);
    }
    for (const version of ["3.247.9", "3.30.0", "2.999.999"]) assert.ok(!isSupported({ version }), version);
  });
});

describe("findPulumi", () => {
  let folder: string;
  const path = process.env["PATH"] ?? "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pulumi-cli-"));
    process.env["PATH"] = `${folder}${delimiter}${path}`;
  });
  afterEach(() => {
    process.env["PATH"] = path;
    rmSync(folder, { recursive: true, force: true });
  });
  const file = () => join(folder, "pulumi");
  const script = (lines: string) => writeFileSync(file(), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });

  it("takes the one on PATH first, and asks for its version without a look for newer ones", async () => {
    script('test "$PULUMI_SKIP_UPDATE_CHECK $1" = "true version" && echo v3.300.1');
    assert.deepEqual(await findPulumi(), { file: file(), version: "3.300.1", origin: "PATH" });
  });

  it("refuses one that says no version, or cannot be run", async () => {
    script("echo something");
    await assert.rejects(
      findPulumi(),
      (error) => error instanceof PulumiCliError && /does not say/.test(error.message),
    );
    writeFileSync(file(), "#!/no/such/shell\n");
    await assert.rejects(
      findPulumi(),
      (error) => error instanceof PulumiCliError && /cannot be run/.test(error.message),
    );
  });
});
