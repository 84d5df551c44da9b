import assert from "node:assert/strict";
import { join } from "node:path";
import { policyFolders } from "./policy-folders";
import { withFolder } from "../testing/folder";

describe("policyFolders", () => {
  it("finds every pack among the policies, in order, and nothing else", () =>
    withFolder(
      {
        "policies/guardrails/PulumiPolicy.yaml": "",
        "policies/cis-eks/PulumiPolicy.yaml": "",
        "policies/kit/package.json": "",
        "policies/README.md": "",
        "elsewhere/PulumiPolicy.yaml": "",
      },
      (root) => {
        assert.deepEqual(policyFolders(root), [
          join(root, "policies", "cis-eks"),
          join(root, "policies", "guardrails"),
        ]);
      },
    ));

  it("finds none where a project has no policies", () =>
    withFolder({}, (root) => assert.deepEqual(policyFolders(root), [])));
});
