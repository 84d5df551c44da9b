import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ValueMode } from "@eks-platform/plan";
import { HostedProvider } from "./hosted-provider";

const type = "aws:ec2/vpc:Vpc";
const identity = { urn: `urn:pulumi:dev::shop::${type}::main`, type, name: "main" };
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("a hosted cloud", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hosted-cloud-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const cloud = (mode: ValueMode = "parity", packageName = "aws") =>
    new HostedProvider(
      {
        programFolder: __dirname,
        config: { "aws:region": "eu-west-1" },
        strict: false,
        replacing: { [type]: ["cidrBlock"] },
        mode,
        accountFolder: join(folder, "account"),
        draftFolder: join(folder, "draft"),
      },
      packageName,
    );
  const inputs = async (cidrBlock: string) => cloud().check(identity, { cidrBlock }, {});

  it("knows no outputs in the preview of a new resource, unless all values are to be known", async () => {
    const checked = await inputs("10.0.0.0/16");
    const first = await cloud("parity").create(identity, checked, true);
    assert.deepEqual([first.id, first.outputs["arn"]], ["", unknown]);
    const later = await cloud("known").create(identity, checked, true);
    assert.match(later.id, /^vpc-/);
    assert.match(String(later.outputs["arn"]), /^arn:aws:ec2:eu-west-1:/);
  });

  it("makes what it previewed, and another process reads it", async () => {
    const checked = await inputs("10.0.0.0/16");
    const pretended = await cloud("known").create(identity, checked, true);
    const made = await cloud().create(identity, checked, false);
    assert.deepEqual(made, pretended);
    const { outputs } = await cloud().read(identity, made.id, {});
    assert.deepEqual(outputs, made.outputs);
  });

  it("tells what cannot be changed in place, and makes another thing in its place", async () => {
    const checked = await inputs("10.0.0.0/16");
    const made = await cloud().create(identity, checked, false);
    const wanted = await inputs("10.1.0.0/16");
    const difference = await cloud().diff(identity, wanted, { ...made, inputs: checked });
    assert.deepEqual(difference.replaceKeys, ["cidrBlock"]);
    const replacement = await cloud().create(identity, wanted, false);
    assert.notEqual(replacement.id, made.id);
    await cloud().delete(identity, { ...made, inputs: checked });
    assert.deepEqual((await cloud().read(identity, replacement.id, {})).inputs, wanted);
  });

  it("remembers across processes, so that functions can answer about what stands", async () => {
    const made = await cloud().create(identity, await inputs("10.0.0.0/16"), false);
    const found = await cloud().invoke("aws:ec2/getVpc:getVpc", { id: made.id });
    assert.equal(found?.["cidrBlock"], "10.0.0.0/16");
  });

  it("serves the package that a generic plugin is parameterized to", () => {
    const generic = cloud("parity", "terraform-provider");
    assert.equal(generic.version, undefined);
    generic.parameterize("aws");
    assert.match(generic.version ?? "", /^\d+\./);
  });
});
