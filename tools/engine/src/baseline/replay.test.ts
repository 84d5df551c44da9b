import assert from "node:assert/strict";
import { projectOf, TestProject } from "../run/preview.test.support";
import { recordCalls } from "./record";
import { replayCalls } from "./replay";

const program = projectOf(`const one = new Thing("one", { size: 1 }, {
  transforms: [({ props, opts }) => ({ props: { ...props, extra: true }, opts })],
});
new Thing("two", { like: one.id });
exports.id = one.id.apply((id) => { console.log("id " + id); return id; });`);

describe("replayCalls", () => {
  const project = new TestProject();
  afterEach(() => project.remove());

  for (const plain of [false, true]) {
    it(`gives a program the answers of its engine${plain ? ", without the accelerator" : ""}`, async () => {
      project.write(program);
      const { path } = project.folder;
      const [outcome] = await project.previewAgain({});
      const recording = await recordCalls(path, "dev");
      const { exitCode, output } = await replayCalls(path, "dev", recording, plain);
      assert.equal(exitCode, 0);
      assert.match(output, /^id \S+$/m);
      assert.equal(output, outcome?.output);
    });
  }

  it("fails where a question was never answered", async () => {
    project.write(program);
    const { path } = project.folder;
    const recording = Object.entries(await recordCalls(path, "dev")).filter(
      ([question]) => !question.endsWith(" two"),
    );
    await assert.rejects(replayCalls(path, "dev", Object.fromEntries(recording), false), {
      message: /^Nobody has recorded an answer to:\n.*RegisterResource .* two/,
    });
  });
});
