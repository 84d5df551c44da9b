import assert from "node:assert/strict";
import { signatureKey, signatures, type ValueMap } from "../model/values";
import { registrationOf, thing } from "../monitor/registration/registration.test.support";
import { TemporaryFolder } from "../run/temporary-folder.test.support";
import { findMissingFiles } from "./missing-files";

const asset = (members: ValueMap) => ({ [signatureKey]: signatures.asset, ...members });
const archive = (members: ValueMap) => ({ [signatureKey]: signatures.archive, ...members });

describe("findMissingFiles", () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = new TemporaryFolder({ "here.txt": "here", "site/index.html": "", "code.zip": "" }, "empty");
  });
  after(() => folder.remove());
  const found = (inputs: ValueMap) =>
    [...findMissingFiles(registrationOf(thing("it"), { inputs }), folder.path)].map(({ message }) =>
      message.replace(/\. Relative paths .*$/, ""),
    );

  it("accepts existing files, folders and archives", () => {
    assert.deepEqual(
      found({
        text: asset({ text: "hello" }),
        file: asset({ path: "here.txt" }),
        remote: asset({ uri: "https://example.com/a.txt" }),
        folder: archive({ path: "site" }),
        zip: archive({ path: "code.zip" }),
        parts: archive({ assets: { a: asset({ path: "here.txt" }), b: archive({ path: "site" }) } }),
      }),
      [],
    );
  });

  it("names every missing file and archive, with the property", () => {
    assert.deepEqual(
      found({
        source: asset({ path: "gone.txt" }),
        code: archive({ path: "./dist" }),
        uri: asset({ uri: "file:///no/such/file" }),
        layers: [archive({ assets: { "lib/a.js": asset({ path: "gone.js" }) } })],
      }),
      [
        'source is "gone.txt", which is not there; build it first if it is built',
        'code is "./dist", which is not there; build it first if it is built',
        'uri is "/no/such/file", which is not there; build it first if it is built',
        'layers[0]["lib/a.js"] is "gone.js", which is not there; build it first if it is built',
      ],
    );
  });

  it("names a folder that is used as a file, and a file that is not an archive", () => {
    assert.deepEqual(found({ file: asset({ path: "site" }), code: archive({ path: "here.txt" }) }), [
      'file is "site", which is a folder; use a FileArchive for it',
      'code is "here.txt", which is neither a folder nor an archive',
    ]);
  });
});
