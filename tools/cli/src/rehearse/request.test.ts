import assert from "node:assert/strict";
import { parseFault, readFaults } from "@eks-platform/engine";
import { withFolder } from "../testing/folder";
import { UserError } from "../user-error";
import type { RehearseOptions } from "./options";
import { faultsOf, rehearsalRequest } from "./request";

const options: RehearseOptions = {
  ...{ fault: [], change: [], seed: 3, parallel: 16, format: "text" },
  ...{ full: false, plain: false, typecheck: false, allowExec: false },
};
const project = {
  "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
  "faults.yaml": "faults: [{ error: timeout }]\n",
};

describe("the request for a rehearsal", () => {
  it("is strict at home, and lenient where a project is named", () =>
    withFolder(project, (folder) => {
      assert.equal(rehearsalRequest("dev", options, folder, []).strict, true);
      assert.equal(rehearsalRequest("dev", { ...options, cwd: folder }, "/", []).strict, false);
      assert.equal(rehearsalRequest("dev", { ...options, cwd: folder, strict: true }, "/", []).strict, true);
    }));

  it("has the settings that are to change, whose values may hold anything", () =>
    withFolder(project, (folder) => {
      const change = ["shop:size=2", "shop:tags.a=b=c", "shop:none="];
      assert.deepEqual(rehearsalRequest("dev", { ...options, change }, folder, []).change, {
        "shop:size": "2",
        "shop:tags.a": "b=c",
        "shop:none": "",
      });
      assert.ok(!("change" in rehearsalRequest("dev", options, folder, [])));
    }));

  it("refuses a setting without a value", () =>
    withFolder(project, (folder) => {
      for (const change of ["shop:size", "=2"]) {
        assert.throws(() => rehearsalRequest("dev", { ...options, change: [change] }, folder, []), UserError);
      }
    }));

  it("has the faults of the table, and then those of the command line", () =>
    withFolder(project, (folder) => {
      const asked = { ...options, faults: "faults.yaml", fault: ["throttling:vpc"] };
      assert.deepEqual(
        faultsOf(asked, folder, { parseFault, readFaults }).map(({ error, match }) => [error, match]),
        [
          ["timeout", undefined],
          ["throttling", "vpc"],
        ],
      );
    }));
});
