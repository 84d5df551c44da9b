import assert from "node:assert/strict";
import { destroyAll } from "../destroy";
import { optionsWith, updateTo } from "../update.test.support";

/** Warnings when providers, each with its version, are destroyed by a program with these SDKs. */
async function warnings(
  providers: readonly (readonly [name: string, packageName: string, version: string])[],
  installed: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { state } = await updateTo(
    providers.map(([name, packageName, version]) => ({
      name,
      type: `pulumi:providers:${packageName}`,
      inputs: version === "" ? {} : { version },
    })),
  );
  const { diagnostics } = await destroyAll({
    ...optionsWith(state),
    installedVersion: (packageName) => installed[packageName],
  });
  return diagnostics.filter(({ severity }) => severity === "warning").map(({ message }) => message);
}

describe("warnOfOlderProviders", () => {
  it("warns once of each version that is older than the program's SDK", async () => {
    assert.deepEqual(
      await warnings(
        [
          ["east", "aws", "7.1.0"],
          ["west", "aws", "7.1.0"],
          ["new", "aws", "7.48.0"],
          ["cluster", "kubernetes", "4.30.0"],
        ],
        { aws: "7.48.0", kubernetes: "4.34.2" },
      ),
      [
        "destroy operation is using an older version of package 'aws' than the specified program version: 7.1.0 < 7.48.0",
        "destroy operation is using an older version of package 'kubernetes' than the specified program version: 4.30.0 < 4.34.2",
      ],
    );
  });

  it("reports nothing if a version is newer, or one of the two is unknown", async () => {
    const providers = [
      ["newer", "aws", "7.50.0"],
      ["unversioned", "eks", ""],
      ["without-sdk", "gcp", "9.0.0"],
    ] as const;
    assert.deepEqual(await warnings(providers, { aws: "7.48.0", eks: "4.3.0" }), []);
  });
});
