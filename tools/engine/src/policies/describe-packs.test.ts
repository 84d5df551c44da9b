import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PreviewError } from "../errors/preview-error";
import { describePacks, loadablePacks } from "./describe-packs";

const modules = dirname(dirname(dirname(createRequire(__filename).resolve("@pulumi/pulumi/package.json"))));

const source = `
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("house-rules", { policies: [{
  name: "quiet", description: "Says nothing.", enforcementLevel: "mandatory", severity: "high", validateResource: () => {},
}] });`;

describe("describePacks", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "describe-packs-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const pack = (name: string, program: string) => {
    const place = join(folder, name);
    mkdirSync(place);
    symlinkSync(modules, join(place, "node_modules"));
    writeFileSync(join(place, "PulumiPolicy.yaml"), "runtime: nodejs\n");
    writeFileSync(join(place, "package.json"), JSON.stringify({ name, version: "1.2.3", main: "index.js" }));
    writeFileSync(join(place, "index.js"), program);
    return place;
  };

  it("reports name, version and rules of a pack, at the levels that the settings give them", async () => {
    const place = pack("good", source);
    const [described] = await describePacks({ policyPacks: [place], policyConfig: { quiet: "advisory" } });
    assert.deepEqual(described, {
      folder: place,
      pack: {
        name: "house-rules",
        version: "1.2.3",
        rules: [{ name: "quiet", level: "advisory", severity: "high", description: "Says nothing." }],
      },
    });
  });

  it("reports why a pack is unusable, and describes the others", async () => {
    const broken = pack("broken", `throw new Error("no rules today");`);
    const absent = join(folder, "absent");
    const [one, other, good] = await describePacks({ policyPacks: [broken, absent, pack("good", source)] });
    assert.match(one !== undefined && "problem" in one ? one.problem : "", /no rules today/);
    assert.match(other !== undefined && "problem" in other ? other.problem : "", /is no policy pack/);
    assert.ok(good !== undefined && "pack" in good);
  });

  it("refuses all unusable packs at once, and settings of rules that no pack has", async () => {
    const absent = ["one", "two"].map((name) => join(folder, name));
    await assert.rejects(
      loadablePacks({ policyPacks: absent }),
      (error) => error instanceof PreviewError && absent.every((name) => error.message.includes(name)),
    );
    await assert.rejects(
      loadablePacks({ policyPacks: [pack("good", source)], policyConfig: { quite: "advisory" } }),
      /quite: did you mean quiet\?/,
    );
  });
});
