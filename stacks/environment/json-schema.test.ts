import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { stackFileSchema } from "./json-schema";

describe("the JSON Schema of a stack file", () => {
  const root = join(__dirname, "..", "..", "..");
  const config = join(root, "stacks", "config");
  const { name } = parse(readFileSync(join(root, "Pulumi.yaml"), "utf8"));
  const schema = stackFileSchema(name);
  const files = readdirSync(config).filter((file) => file.endsWith(".yaml"));
  const text = (file: string) => readFileSync(join(config, file), "utf8");
  const accepts = (content: string) => z.fromJSONSchema(schema).safeParse(parse(content)).success;

  it("is the committed one; if not, run stacks/dist/environment/write-json-schema.js", () => {
    const committed = JSON.parse(readFileSync(join(config, "environment.schema.json"), "utf8"));
    assert.deepEqual(committed, JSON.parse(JSON.stringify(schema)));
  });

  for (const file of files) {
    it(`is named by the first line of ${file}, for editors`, () => {
      assert.equal(text(file).split("\n")[0], "# yaml-language-server: $schema=environment.schema.json");
    });

    it(`accepts ${file}`, () => {
      assert.ok(accepts(text(file)));
    });

    it(`refuses ${file} with a misspelt key`, () => {
      assert.ok(!accepts(text(file).replace("egress:", "egres:")));
    });

    it(`refuses ${file} with a section that does not exist`, () => {
      assert.ok(!accepts(`${text(file)}\n  ${name}:netwrok: {}\n`));
    });

    it(`accepts ${file} with what else Pulumi keeps there`, () => {
      assert.ok(
        accepts(
          `encryptedkey: AAAA\nenvironment: [base]\n${text(file)}\n  kubernetes:clusterIdentifier: x\n`,
        ),
      );
    });
  }
});
