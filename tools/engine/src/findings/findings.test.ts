import assert from "node:assert/strict";
import { only, projectOf, TestProject } from "../run/preview.test.support";

describe("findings of a plan", () => {
  const project = new TestProject();
  afterEach(() => project.remove());
  const findings = async (program: string, files = {}) => {
    const { plan, succeeded } = only(await project.preview(projectOf(program, files)));
    const shown = plan.diagnostics.map(({ severity, urn, message }) => [
      severity,
      urn?.split("::").at(-1),
      message.split(/: |, which/)[0],
    ]);
    return { succeeded, shown };
  };

  it("are warnings about resource and property, and stop nothing", async () => {
    const program = `
const missing = {};
const thing = new Thing("thing", { size: 1 });
new Thing("slips", { tags: { owner: \`team-\${missing.owner}\`, of: "of " + thing.urn }, map: "is " + missing });
exports.address = \`arn:aws:s3:::\${missing.bucket}/*\`;`;
    assert.deepEqual(await findings(program), {
      succeeded: true,
      shown: [
        ["warning", "slips", 'map is "is [object Object]"'],
        ["warning", "slips", 'tags.owner is "team-undefined"'],
        ["warning", "slips", 'tags.of is "of Calling [toString] on an [Output<T>] is not supported.…"'],
        ["warning", "shop-dev", 'address is "arn:aws:s3:::undefined/*"'],
      ].sort(),
    });
  });

  it("are errors where Pulumi itself would stop, all reported at once", async () => {
    const program = `
const { FileAsset, FileArchive, AssetArchive } = pulumi.asset;
new Thing("file", { source: new FileAsset("gone.txt") });
new Thing("archive", { code: new AssetArchive({ lib: new FileArchive("./gone"), here: new FileAsset("here.txt") }) });`;
    assert.deepEqual(await findings(program, { "here.txt": "here" }), {
      succeeded: false,
      shown: [
        ["error", "archive", 'code.lib is "./gone"'],
        ["error", "file", 'source is "gone.txt"'],
      ],
    });
  });
});
