import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { selectQuickProjects, slowProjects } from "./quick-projects.mjs";

describe("selectQuickProjects", () => {
  const [slow] = slowProjects;

  it("knows the slow projects by their names", () => {
    const workspace = createRequire(import.meta.url);
    for (const name of slowProjects) assert.equal(workspace(`${name}/package.json`).name, name);
  });

  it("selects no slow project that the change does not affect", () => {
    assert.deepEqual(selectQuickProjects(["@eks-platform/plan", ...slowProjects], ["@eks-platform/plan"]), [
      "@eks-platform/plan",
    ]);
  });

  it("selects a slow project that the change affects", () => {
    assert.deepEqual(selectQuickProjects(["@eks-platform/plan", ...slowProjects], [slow]), [
      "@eks-platform/plan",
      slow,
    ]);
  });
});
