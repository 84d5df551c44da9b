import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { PreviewError } from "@eks-platform/engine";
import { findPulumi, isSupported, type PulumiCli, PulumiCliError, requirePulumi } from "./pulumi-cli";

describe("isSupported", () => {
  it("compares numbers, not strings", () => {
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

  it("prefers the one on PATH, and reads its version without a check for updates", async () => {
    script('test "$PULUMI_SKIP_UPDATE_CHECK $1" = "true version" && echo v3.300.1');
    assert.deepEqual(await findPulumi(), { file: file(), version: "3.300.1", origin: "PATH" });
  });

  it("rejects one that prints no version or cannot run", async () => {
    script("echo something");
    await assert.rejects(
      findPulumi(),
      (error) => error instanceof PulumiCliError && /prints no version/.test(error.message),
    );
    writeFileSync(file(), "#!/no/such/shell\n");
    await assert.rejects(
      findPulumi(),
      (error) => error instanceof PulumiCliError && /cannot be run/.test(error.message),
    );
  });
});

const { signal } = new AbortController();
const cli: PulumiCli = { file: "/usr/bin/pulumi", version: "3.259.0", origin: "PATH" };

describe("requirePulumi", () => {
  it("returns a supported CLI", async () => {
    assert.equal(await requirePulumi(signal, async () => cli), cli);
  });

  for (const [why, find, said] of [
    [
      "there is none",
      async () => undefined,
      /There is no Pulumi CLI: .*pulumi\.com.*npm run testbed:build engine/,
    ],
    [
      "it is too old",
      async () => ({ ...cli, version: "3.247.0" }),
      /is version 3\.247\.0, .* version is 3\.248\.0\. Install/,
    ],
    [
      "it does not work",
      () => Promise.reject(new PulumiCliError("It cannot be run.")),
      /^It cannot be run\.$/,
    ],
  ] as const) {
    it(`explains what to do if ${why}`, () =>
      assert.rejects(
        requirePulumi(signal, find),
        (error) => error instanceof PreviewError && said.test(error.message),
      ));
  }

  it("rethrows a defect", () =>
    assert.rejects(
      requirePulumi(signal, () => Promise.reject(new TypeError("x"))),
      TypeError,
    ));
});
