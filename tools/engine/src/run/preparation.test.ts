import assert from "node:assert/strict";
import { prepare } from "./preparation";
import { projectOf, TestProject } from "./preview.test.support";

describe("the preparation of a preview", () => {
  const project = new TestProject();
  afterEach(() => project.folder.remove());

  const preparing = () =>
    prepare({
      projectFolder: project.folder.path,
      stacks: ["dev"],
      policyPacks: [],
      mode: "known",
      strict: true,
    });

  it("takes copies of remote files from the program's folder", () => {
    project.write(
      projectOf("", {
        "copies/a.zip": "",
        "fixtures/dev.yaml": "remoteFiles: { 'https://example.com/a.zip': copies/a.zip }\n",
      }),
    );
    const [environment] = preparing().environments;
    assert.deepEqual(environment?.fixtures.remoteFiles, { "https://example.com/a.zip": "copies/a.zip" });
  });

  it("refuses fixtures with missing copies, all at once", () => {
    project.write(
      projectOf("", {
        "fixtures/dev.yaml":
          "remoteFiles:\n  http://example.com/a: copies/a\n  http://example.com/b: copies/b\n",
      }),
    );
    assert.throws(preparing, ({ message }: Error) => {
      assert.match(
        message,
        /dev\.yaml: remoteFiles\.http:\/\/example\.com\/a is "copies\/a" but must be the path/,
      );
      assert.match(message, /remoteFiles\.http:\/\/example\.com\/b is "copies\/b"/);
      return true;
    });
  });
});
