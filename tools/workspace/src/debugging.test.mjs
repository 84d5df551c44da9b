import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const read = (file) => readFileSync(join(workspace, file), "utf8");
const { configurations } = JSON.parse(read(".vscode/launch.json"));

describe("the launch configurations", () => {
  for (const { name, program, args, preLaunchTask } of configurations.filter(
    ({ request }) => request === "launch",
  )) {
    it(`start what is there: ${name}`, () => {
      assert.ok(existsSync(program.replace("${workspaceFolder}", workspace)), program);
      for (const file of args.filter((argument) => argument.endsWith(".js") && !argument.includes("*"))) {
        const source = file.replace(/dist\/(.*)\.js$/, "$1.ts");
        assert.ok(existsSync(join(workspace, source)), source);
      }
      const { tasks } = JSON.parse(read(".vscode/tasks.json"));
      const task = tasks.find(({ label }) => label === preLaunchTask);
      assert.ok(task.script in JSON.parse(read("package.json")).scripts);
    });
  }

  it("are the ones that docs/debugging.md names", () => {
    const guide = read("docs/debugging.md");
    for (const { name } of configurations) assert.ok(guide.includes(name.replace(/ \(.*\)$/, "")), name);
  });
});
