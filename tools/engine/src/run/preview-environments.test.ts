import assert from "node:assert/strict";
import { errors, names, projectOf, TestProject, without } from "./preview.test.support";
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
let told = false;
process.on("beforeExit", () => {
if (told) return;
told = true;
new Thing("last");
});
console.log("run of", pulumi.getStack());
exports.stack = pulumi.getStack();
`,
    { "shared.js": "exports.runs = 0;", "Pulumi.dev.yaml": "" },
  );
  const withStacks = (files: Files) => ({
    ...without(files, "Pulumi.dev.yaml"),
    ...Object.fromEntries(stacks.map((stack) => [`Pulumi.${stack}.yaml`, `config: { size: "${stack}" }\n`])),
  });

  it("gives each what it gets alone, and in the order that was asked for", async () => {
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

  it("takes every stack with a configuration file if none is named", async () => {
    const outcomes = await project.preview(withStacks(projectOf("")), { stacks: [] });
    assert.deepEqual(
      outcomes.map(({ plan }) => plan.name),
      stacks,
    );
  });

  it("lets the official runner say what is wrong with one of them", async () => {
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
