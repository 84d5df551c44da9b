import Ajv from "ajv";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { stackFileSchema } from "./json-schema";

describe("the JSON Schema of a stack file", () => {
  const root = join(__dirname, "..", "..", "..");
  const config = join(root, "stacks", "config");
  const { name } = parse(readFileSync(join(root, "Pulumi.yaml"), "utf8"));
  const schema = stackFileSchema(name);
  const files = readdirSync(config).filter((file) => file.endsWith(".yaml"));
  const readConfig = (file: string) => readFileSync(join(config, file), "utf8");
  const validate = new Ajv({ strict: true, keywords: ["patternErrorMessage"] }).compile(schema);
  const accepts = (content: string) => validate(parse(content));

  for (const file of files) {
    it(`is named by the first line of ${file}, for editors`, () => {
      assert.equal(
        readConfig(file).split("\n")[0],
        "# yaml-language-server: $schema=environment.schema.json",
      );
    });

    it(`accepts ${file}`, () => {
      assert.ok(accepts(readConfig(file)));
    });

    it(`refuses ${file} with a misspelt key`, () => {
      assert.ok(!accepts(readConfig(file).replace("egress:", "egres:")));
    });

    it(`refuses ${file} with a section that does not exist`, () => {
      assert.ok(!accepts(`${readConfig(file)}\n  ${name}:netwrok: {}\n`));
    });

    it(`accepts ${file} with what else Pulumi keeps there`, () => {
      assert.ok(
        accepts(
          `encryptedkey: AAAA\nenvironment: [base]\n${readConfig(file)}\n  kubernetes:clusterIdentifier: x\n`,
        ),
      );
    });
  }
});
