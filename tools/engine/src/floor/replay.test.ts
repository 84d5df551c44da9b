import assert from "node:assert/strict";
import { projectOf, TestProject } from "../run/preview.test.support";
import { recordTape } from "./record";
import { replayTape } from "./replay";

const program = projectOf(`const one = new Thing("one", { size: 1 }, {
  transforms: [({ props, opts }) => ({ props: { ...props, extra: true }, opts })],
});
new Thing("two", { like: one.id });
exports.id = one.id.apply((id) => { console.log("id " + id); return id; });`);

describe("replayTape", () => {
  const project = new TestProject();
  afterEach(() => project.remove());

  for (const plain of [false, true]) {
    it(`gives a program the answers of its engine${plain ? ", without the accelerator" : ""}`, async () => {
      project.write(program);
      const { path } = project.folder;
      const [outcome] = await project.previewAgain({});
      const tape = await recordTape(path, "dev");
      const { exitCode, output } = await replayTape(path, "dev", tape, plain);
      assert.equal(exitCode, 0);
      assert.match(output, /^id \S+$/m);
      assert.equal(output, outcome?.output);
    });
  }

  it("fails where a question was never answered", async () => {
    project.write(program);
    const { path } = project.folder;
    const tape = Object.entries(await recordTape(path, "dev")).filter(
      ([question]) => !question.endsWith(" two"),
    );
    await assert.rejects(replayTape(path, "dev", Object.fromEntries(tape), false), {
      message: /^Nobody has recorded an answer to:\n.*RegisterResource .* two/,
    });
  });
});
