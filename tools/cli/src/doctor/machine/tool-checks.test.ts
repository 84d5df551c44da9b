import assert from "node:assert/strict";
import * as testbed from "@eks-platform/testbed";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { withFolder } from "../../testing/folder";
import { pulumiCheck } from "./pulumi-check";
import { toolChecks } from "./tool-checks";

const { signal } = new AbortController();

describe("toolChecks", () => {
  const check = async (places: Readonly<Record<string, string>>) => {
    const machine = { ...testbed, findOnPath: (name: string) => places[name], locateClient: () => undefined };
    return new Map((await toolChecks(machine, signal)).map((each) => [each.subject, each]));
  };

  it("reports versions, missing tools, and tools that do not work", () =>
    withFolder(
      { go: '#!/bin/sh\necho "go version go1.26.8 linux/amd64"\n', helm: "#!/bin/sh\nexit 1\n" },
      async (folder) => {
        const files = { go: join(folder, "go"), helm: join(folder, "helm") };
        for (const file of Object.values(files)) chmodSync(file, 0o755);
        const checks = await check(files);
        assert.deepEqual([checks.get("go")?.state, checks.get("go")?.finding], ["ok", "1.26.8"]);
        assert.equal(checks.get("helm")?.state, "warning");
        assert.equal(checks.get("aws")?.state, "absent");
        assert.match(checks.get("aws")?.finding ?? "", /eks get-token/);
      },
    ));
});

describe("pulumiCheck", () => {
  const check = (found: Awaited<ReturnType<typeof testbed.findPulumi>>) =>
    pulumiCheck({ ...testbed, findPulumi: () => Promise.resolve(found) }, signal);

  it("says how to get a CLI where there is none", async () => {
    const { state, fix } = await check(undefined);
    assert.equal(state, "absent");
    assert.match(fix ?? "", /pulumi\.com.*testbed:build engine/);
  });

  it("distinguishes a CLI that works from one that is too old", async () => {
    const cli = { file: "/bin/pulumi", origin: "PATH" } as const;
    assert.deepEqual((await check({ ...cli, version: "3.259.0" })).finding, "3.259.0, on PATH");
    assert.equal((await check({ ...cli, version: "3.200.0" })).state, "warning");
  });

  it("warns of one that does not work", async () => {
    const findPulumi = () => Promise.reject(new testbed.PulumiCliError("It cannot be run."));
    const { state, finding } = await pulumiCheck({ ...testbed, findPulumi }, signal);
    assert.deepEqual([state, finding], ["warning", "It cannot be run."]);
  });
});
