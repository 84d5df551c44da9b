import assert from "node:assert/strict";
import { ManualTimer } from "../process/manual-timer.test.support";
import {
  errors,
  javaScript,
  names,
  only,
  projectOf,
  TestProject,
  projectWithout,
} from "./preview.test.support";

describe("preview of a program that fails", () => {
  const project = new TestProject();
  afterEach(() => project.remove());

  const throwing = projectOf(`
function build() {
  throw new TypeError("There is no zone.", { cause: new Error("The list is empty.") });
}
build();
`);

  it("reports the message, its cause and the position, without frames of packages", async () => {
    const outcome = only(await project.preview(throwing));
    assert.deepEqual(errors(outcome), [
      "TypeError: There is no zone.\n  Cause: The list is empty.\n  at index.js:7:9",
    ]);
    assert.equal(outcome.succeeded, false);
  });

  it("has the same result without the accelerator", async () => {
    const [fast] = await project.preview(throwing);
    const [plain] = await project.previewAgain({ plain: true });
    assert.deepEqual(plain?.plan, fast?.plan);
  });

  it("reports the position in the source of a compiled program", async () => {
    const map = { version: 3, sources: ["../src/main.ts"], names: [], mappings: "AAAA;AACA;AASI" };
    const outcome = only(
      await project.preview({
        "Pulumi.yaml": `${javaScript}main: dist/main.js\n`,
        "dist/main.js": `"use strict";\n\nthrow new Error("Compiled.");\n//# sourceMappingURL=main.js.map\n`,
        "dist/main.js.map": map,
        "src/main.ts": "",
      }),
    );
    assert.deepEqual(errors(outcome), ["Compiled.\n  at src/main.ts:11:5"]);
  });

  it("reports only the message of an error that was written for the user", async () => {
    const outcome = only(
      await project.preview(
        projectOf(`throw new pulumi.RunError("Two zones are needed:\\n  - zones is [].");`),
      ),
    );
    assert.deepEqual(errors(outcome), ["Two zones are needed:\n  - zones is []."]);
  });

  it("reports an unhandled rejection", async () => {
    const outcome = only(await project.preview(projectOf(`Promise.reject(new Error("Nobody waits."));`)));
    assert.match(errors(outcome).join(), /^Nobody waits\.\n {2}at index\.js:5:16$/);
  });

  it("reports the exit code of a program that gives no other reason", async () => {
    const outcome = only(await project.preview(projectOf("process.exit(7);")));
    assert.match(errors(outcome).join(), /non-zero exit code: 7/);
  });

  it("reports what the runner printed about a missing entry point", async () => {
    const files = projectOf("", { "package.json": { name: "shop" } });
    const outcome = only(await project.preview(projectWithout(files, "index.js")));
    assert.match(errors(outcome).join("\n"), /failed to locate the entry point/);
  });

  it("stops a program that does not end", async () => {
    const timer = new ManualTimer();
    const outcome = only(
      await project.preview(projectOf(`new Thing("first"); setInterval(() => undefined, 1000);`), {
        deadlineSeconds: 1.5,
        startTimer: timer.start,
        onProgress: ({ resources }) => resources === 2 && timer.end(),
      }),
    );
    assert.equal(timer.seconds, 1.5);
    assert.match(errors(outcome).join(), /did not end within 1\.5 seconds/);
    assert.deepEqual(names(outcome), ["shop-dev", "first"]);
  });
});
