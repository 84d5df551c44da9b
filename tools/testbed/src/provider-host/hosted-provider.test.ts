import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ValueMode } from "@eks-platform/plan";
import { HostedProvider } from "./hosted-provider";

const type = "aws:ec2/vpc:Vpc";
const identity = { urn: `urn:pulumi:dev::shop::${type}::main`, type, name: "main" };
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("a hosted provider", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hosted-provider-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const createProvider = (mode: ValueMode = "parity", packageName = "aws") =>
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
  const inputs = async (cidrBlock: string) => createProvider().check(identity, { cidrBlock }, {});

  it("knows no outputs in the preview of a new resource, except in the known mode", async () => {
    const checked = await inputs("10.0.0.0/16");
    const first = await createProvider("parity").create(identity, checked, true);
    assert.deepEqual([first.id, first.outputs["arn"]], ["", unknown]);
    const later = await createProvider("known").create(identity, checked, true);
    assert.match(later.id, /^vpc-/);
    assert.match(String(later.outputs["arn"]), /^arn:aws:ec2:eu-west-1:/);
  });

  it("creates what it previewed, and another process reads it", async () => {
    const checked = await inputs("10.0.0.0/16");
    const previewed = await createProvider("known").create(identity, checked, true);
    const created = await createProvider().create(identity, checked, false);
    assert.deepEqual(created, previewed);
    const { outputs } = await createProvider().read(identity, created.id, {});
    assert.deepEqual(outputs, created.outputs);
  });

  it("reports what it cannot update in place, and creates a replacement", async () => {
    const checked = await inputs("10.0.0.0/16");
    const created = await createProvider().create(identity, checked, false);
    const wanted = await inputs("10.1.0.0/16");
    const difference = await createProvider().diff(identity, wanted, { ...created, inputs: checked });
    assert.deepEqual(difference.replaceKeys, ["cidrBlock"]);
    const replacement = await createProvider().create(identity, wanted, false);
    assert.notEqual(replacement.id, created.id);
    await createProvider().delete(identity, { ...created, inputs: checked });
    assert.deepEqual((await createProvider().read(identity, replacement.id, {})).inputs, wanted);
  });

  it("remembers resources across processes, so that functions find them", async () => {
    const created = await createProvider().create(identity, await inputs("10.0.0.0/16"), false);
    const found = await createProvider().invoke("aws:ec2/getVpc:getVpc", { id: created.id });
    assert.equal(found?.["cidrBlock"], "10.0.0.0/16");
  });

  it("serves the package that a generic plugin is parameterized to", () => {
    const generic = createProvider("parity", "terraform-provider");
    assert.equal(generic.version, undefined);
    generic.parameterize("aws");
    assert.match(generic.version ?? "", /^\d+\./);
  });
});
