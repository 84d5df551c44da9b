import assert from "node:assert/strict";
import { PreviewError } from "@eks-platform/engine";
import { type PulumiCli, PulumiCliError } from "../counterparts/pulumi-cli";
import { requirePulumi } from "./require-pulumi";

const { signal } = new AbortController();
const cli: PulumiCli = { file: "/usr/bin/pulumi", version: "3.259.0", origin: "PATH" };

describe("usablePulumi", () => {
  it("takes a CLI that can be read", async () => {
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
      /is version 3\.247\.0, .*3\.248\.0 on\. Install/,
    ],
    [
      "it does not work",
      () => Promise.reject(new PulumiCliError("It cannot be run.")),
      /^It cannot be run\.$/,
    ],
  ] as const) {
    it(`says what to do if ${why}`, () =>
      assert.rejects(
        requirePulumi(signal, find),
        (error) => error instanceof PreviewError && said.test(error.message),
      ));
  }

  it("does not take a mistake of ours for one of the user", () =>
    assert.rejects(
      requirePulumi(signal, () => Promise.reject(new TypeError("x"))),
      TypeError,
    ));
});
