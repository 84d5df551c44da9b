import assert from "node:assert/strict";
import fc from "fast-check";
import { stringify } from "yaml";
import { ConfigFile } from "./config-file";

describe("ConfigFile", () => {
  const file = new ConfigFile(
    "Pulumi.dev.yaml",
    [
      "config:",
      "  aws:region: eu-west-1",
      "  eks-platform:network:",
      "    cidr: 10.10.0.0/16",
      "    zones: [eu-west-1a, eu-west-1b]",
      "    token:",
      "      secure: AAABAK",
      "    again: &here { a: 1 }",
      "    alias: *here",
    ].join("\n"),
  );

  it("finds where a value stands", () => {
    assert.deepEqual(file.position(["eks-platform:network", "cidr"], "value"), { line: 4, column: 11 });
    assert.deepEqual(file.position(["eks-platform:network", "zones", 1], "value"), { line: 5, column: 25 });
  });

  it("finds where a key stands", () => {
    assert.deepEqual(file.position(["eks-platform:network", "cidr"], "key"), { line: 4, column: 5 });
  });

  it("points to what is around a value that is not there", () => {
    assert.deepEqual(file.position(["eks-platform:network", "egress"], "key"), { line: 3, column: 3 });
    assert.deepEqual(file.position(["eks-platform:network", "cidr", "deeper"], "value"), {
      line: 4,
      column: 5,
    });
  });

  it("knows no place for a section that is not there", () => {
    assert.equal(file.position(["eks-platform:cluster", "protect"], "value"), undefined);
  });

  it("reads values, through aliases too", () => {
    assert.deepEqual(file.value(["eks-platform:network", "zones"]), ["eu-west-1a", "eu-west-1b"]);
    assert.equal(file.value(["eks-platform:network", "alias", "a"]), 1);
  });

  it("holds no plain value for a secret, nor for what holds one", () => {
    assert.equal(file.value(["eks-platform:network", "token"]), undefined);
    assert.equal(file.value(["eks-platform:network"]), undefined);
  });

  it("points to the very text of every value, however the file is laid out", () => {
    const leaf = fc.integer({ min: 1000, max: 9_999_999 });
    const key = fc.stringMatching(/^[a-z]{1,6}$/);
    const nested = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf, { minLength: 1, maxLength: 3 })), {
      minKeys: 1,
      maxKeys: 4,
    });
    fc.assert(
      fc.property(nested, fc.boolean(), (section, flow) => {
        const text = stringify({ config: { section } }, flow ? { collectionStyle: "flow" } : {});
        const lines = text.split("\n");
        const parsed = new ConfigFile("Pulumi.any.yaml", text);
        const check = (path: readonly (string | number)[], value: number) => {
          const { line, column } = parsed.position(["section", ...path], "value") ?? assert.fail(path.join());
          assert.ok(lines[line - 1]?.slice(column - 1).startsWith(String(value)));
        };
        for (const [name, value] of Object.entries(section)) {
          if (typeof value === "number") check([name], value);
          else value.forEach((element, index) => check([name, index], element));
        }
      }),
    );
  });
});
