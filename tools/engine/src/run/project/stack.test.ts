import assert from "node:assert/strict";
import fc from "fast-check";
import { stringify } from "yaml";
import { PreviewError } from "../../errors/preview-error";
import { TemporaryFolder } from "../temporary-folder.test.support";
import { readProject } from "./project";
import { listStacks, readStack } from "./stack";

const yaml = `
name: shop
runtime: nodejs
stackConfigDir: config
config:
  size: { type: integer, default: 3 }
  owner: { type: string }
  zones: { type: array, items: { type: string } }
  aws:region: eu-west-1
`;
const complete = "config:\n  shop:owner: team\n  shop:zones: [a]\n";

describe("readStack", () => {
  let folder: TemporaryFolder;
  const stack = (text: string, secrets: Readonly<Record<string, string>> = {}) => {
    folder.write({ "config/Pulumi.dev.yaml": text });
    return readStack(readProject(folder.path), "dev", secrets);
  };
  const refusal = (read: () => unknown): string => {
    try {
      read();
    } catch (error) {
      if (error instanceof PreviewError) return error.message.replaceAll(folder.path, "DIR");
      throw error;
    }
    return assert.fail("the stack was read");
  };
  beforeEach(() => {
    folder = new TemporaryFolder({ "Pulumi.yaml": yaml, "config/Pulumi.dev.yaml": complete });
  });
  afterEach(() => folder.remove());

  it("merges the file of the stack into the defaults of the project", () => {
    const { config } = stack("config:\n  owner: team\n  shop:zones: [a, b]\n  aws:region: us-east-1\n");
    assert.deepEqual(config, {
      "aws:region": "us-east-1",
      "shop:owner": "team",
      "shop:size": "3",
      "shop:zones": '["a","b"]',
    });
  });

  it("reads scalars as Pulumi does, and warns of those that become another text", () => {
    const { config, warnings } = stack(
      `${complete}  shop:version: 1.10\n  shop:quoted: "1.10"\n  shop:flag: yes\n  shop:none:\n  shop:day: 2026-01-02\n`,
    );
    const shown = ["version", "quoted", "flag", "none", "day"].map((key) => config[`shop:${key}`]);
    assert.deepEqual(shown, ["1.1", "1.10", "yes", "", "2026-01-02 00:00:00 +0000 UTC"]);
    assert.deepEqual(
      warnings.map((warning) => /shop:.*$/.exec(warning)?.[0]),
      [
        "shop:version is written 1.10, which YAML reads as 1.1. Put it between quotes if it is a text.",
        "shop:day is written 2026-01-02, which YAML reads as 2026-01-02 00:00:00 +0000 UTC. Put it between quotes if it is a text.",
      ],
    );
  });

  it("returns quoted text unchanged", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = stringify({ "shop:text": text }, { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 });
        const { config } = stack(`${complete}  ${written}`);
        assert.equal(config["shop:text"], text);
      }),
      { numRuns: 60 },
    );
  });

  it("puts a recognizable placeholder for a secret, whole or nested", () => {
    const { config, secretKeys } = stack(
      `${complete}  shop:token: { secure: v1:abc }\n  shop:db: { host: h, password: { secure: v1:def } }\n`,
    );
    assert.equal(config["shop:token"], "offline-secret-token");
    assert.equal(config["shop:db"], '{"host":"h","password":"offline-secret-db"}');
    assert.deepEqual(secretKeys, ["shop:db", "shop:token"]);
  });

  it("takes the value of a fixture for a secret", () => {
    const { config } = stack(`${complete}  shop:token: { secure: v1:abc }\n`, { "shop:token": "hush" });
    assert.equal(config["shop:token"], "hush");
  });

  it("uses a number as the placeholder for a secret number", () => {
    const { config } = stack(`${complete}  shop:size: { secure: v1:abc }\n`);
    assert.equal(config["shop:size"], "0");
  });

  it("lists everything that is missing or has the wrong type, with its type and position", () => {
    assert.equal(
      refusal(() => stack("config:\n  shop:size: big\n  aws:region: x\n")),
      [
        'The configuration of stack "dev" is not what DIR/Pulumi.yaml asks for:',
        "  - DIR/config/Pulumi.dev.yaml:2:3: shop:size must be integer.",
        "  - shop:owner (string) is not set.",
        "  - shop:zones (array of string) is not set.",
        'Set what is missing under "config:" in DIR/config/Pulumi.dev.yaml.',
      ].join("\n"),
    );
  });

  it("names the stack that was probably meant", () => {
    folder.write({ "config/Pulumi.prod.yaml": complete });
    assert.equal(
      refusal(() => readStack(readProject(folder.path), "prd")),
      'There is no stack "prd" in project shop: DIR/config/Pulumi.prd.yaml does not exist. Did you mean "prod"? Known stacks: dev, prod.',
    );
  });

  it("accepts any name in a project without stack files", () => {
    const bare = new TemporaryFolder({ "Pulumi.yaml": "name: bare\nruntime: nodejs\n" });
    assert.deepEqual(readStack(readProject(bare.path), "any").config, {});
    bare.remove();
  });

  it("warns that values of ESC environments are missing", () => {
    assert.match(
      stack(`environment: [shared]\n${complete}`).warnings.join(),
      /Pulumi\.dev\.yaml:1:14: .*ESC/,
    );
  });

  it("lists stacks sorted by name", () => {
    folder.write({ "config/Pulumi.prod.yaml": "", "config/Pulumi.a.b.yml": "", "config/other.yaml": "" });
    assert.deepEqual(listStacks(readProject(folder.path)), ["a.b", "dev", "prod"]);
  });
});
