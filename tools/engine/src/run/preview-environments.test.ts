import assert from "node:assert/strict";
import { previewEach } from "./preview";
import { errors, names, projectOf, TestProject, projectWithout } from "./preview.test.support";
import type { Outcome } from "./request";
import type { Files } from "./temporary-folder.test.support";

describe("preview of many environments", () => {
  const project = new TestProject();
  afterEach(() => project.remove());

  const stacks = ["a", "b", "c"];
  const counting = projectOf(
    `
const shared = require("./shared");
shared.runs += 1;
globalThis.leak = (globalThis.leak ?? 0) + 1;
process.env.LEFT = (process.env.LEFT ?? "") + "x";
const thing = new Thing("thing-" + shared.runs, { stack: pulumi.getStack(), left: process.env.LEFT });
setTimeout(() => new Thing("late", { of: thing.id }), 20);
let reported = false;
process.on("beforeExit", () => {
if (reported) return;
reported = true;
new Thing("last");
});
console.log("run of", pulumi.getStack());
exports.stack = pulumi.getStack();
`,
    { "shared.js": "exports.runs = 0;", "Pulumi.dev.yaml": "" },
  );
  const withStacks = (files: Files) => ({
    ...projectWithout(files, "Pulumi.dev.yaml"),
    ...Object.fromEntries(stacks.map((stack) => [`Pulumi.${stack}.yaml`, `config: { size: "${stack}" }\n`])),
  });

  it("returns for each the same outcome as alone, in the requested order", async () => {
    const together = await project.preview(withStacks(counting), { stacks: ["c", "a", "b"] });
    const alone = await Promise.all(
      ["c", "a", "b"].map((stack) => project.previewAgain({ stacks: [stack] })),
    );
    assert.deepEqual(together, alone.flat());
    assert.deepEqual(
      together.map(({ plan, output }) => [plan.name, output]),
      [
        ["c", "run of c\n"],
        ["a", "run of a\n"],
        ["b", "run of b\n"],
      ],
    );
    assert.deepEqual(names(together[1] ?? assert.fail()), ["shop-a", "last", "thing-1", "late"]);
  });

  it("delivers many, which two processes preview, in order and each as if alone", async () => {
    const many = Array.from({ length: 9 }, (_, index) => `e${index}`);
    const files = Object.fromEntries(many.map((stack) => [`Pulumi.${stack}.yaml`, "config: {}\n"]));
    project.write({ ...projectWithout(counting, "Pulumi.dev.yaml"), ...files });
    const received: Outcome[] = [];
    const request = {
      projectFolder: project.folder.path,
      policyPacks: [],
      mode: "known",
      strict: false,
    } as const;
    await previewEach({ ...request, stacks: many }, (outcome) => received.push(outcome));
    assert.deepEqual(
      received.map(({ plan, output }) => [plan.name, output]),
      many.map((stack) => [stack, `run of ${stack}\n`]),
    );
    for (const stack of ["e0", "e5", "e8"]) {
      const [alone] = await project.previewAgain({ stacks: [stack] });
      assert.deepEqual(received[many.indexOf(stack)], alone);
    }
  });

  it("stops when the receiver of the outcomes throws", async () => {
    project.write(withStacks(counting));
    const request = {
      projectFolder: project.folder.path,
      policyPacks: [],
      mode: "known",
      strict: false,
    } as const;
    let received = 0;
    const enough = previewEach({ ...request, stacks }, () => {
      received += 1;
      throw new Error("Enough.");
    });
    await assert.rejects(enough, { message: "Enough." });
    assert.equal(received, 1);
  });

  it("previews every stack with a configuration file if none is named", async () => {
    const outcomes = await project.preview(withStacks(projectOf("")), { stacks: [] });
    assert.deepEqual(
      outcomes.map(({ plan }) => plan.name),
      stacks,
    );
  });

  it("lets the official runner report what is wrong with one of them", async () => {
    const program = `if (pulumi.getStack() === "b") throw new Error("Not b."); new Thing("thing");`;
    const outcomes = await project.preview(withStacks(projectOf(program)), { stacks });
    assert.deepEqual(
      outcomes.map(({ succeeded }) => succeeded),
      [true, false, true],
    );
    assert.deepEqual(errors(outcomes[1] ?? assert.fail()), ["Not b.\n  at index.js:5:38"]);
  });

  it("runs ES modules in processes of their own", async () => {
    const outcomes = await project.preview(
      withStacks({
        ...projectOf(""),
        "package.json": { name: "shop", type: "module", main: "index.js" },
        "index.js": `import * as pulumi from "@pulumi/pulumi";\nexport const stack = await Promise.resolve(pulumi.getStack());`,
      }),
      { stacks: ["a", "b"] },
    );
    assert.deepEqual(
      outcomes.map(({ plan }) => plan.steps[0]?.newState?.outputs),
      [{ stack: "a" }, { stack: "b" }],
    );
  });
});
