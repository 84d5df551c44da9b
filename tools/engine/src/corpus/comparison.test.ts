import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findDeviations, firstDifference } from "./comparison";
import { corpusFolder, corpusPrograms } from "./program";

describe("deviations of a corpus", () => {
  let folder: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "engine-corpus-")));
    const sdk = require.resolve("@pulumi/pulumi/package.json");
    symlinkSync(dirname(dirname(dirname(sdk))), join(folder, "node_modules"));
    for (const name of ["config", "timeouts"])
      cpSync(join(corpusFolder, name), join(folder, name), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true }));

  it("are empty where every plan is as recorded, wherever the corpus is", async () => {
    assert.deepEqual(await findDeviations(corpusPrograms(folder)), []);
  });

  it("name program, mode and first line that differs", async () => {
    const file = join(folder, "timeouts", "expected.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"create": 1200', '"create": 1201'));
    const [deviation, ...others] = await findDeviations(corpusPrograms(folder));
    assert.deepEqual(others, []);
    assert.equal(`${deviation?.program} ${deviation?.mode}`, "timeouts known");
    assert.match(deviation?.problem ?? "", /^line \d+ is "create": 1200, and not "create": 1201,$/);
  });
});

describe("firstDifference", () => {
  it("report a text that ends too early, or continues", () => {
    assert.equal(firstDifference("a\nb", "a"), "line 2 is nothing more and not b");
    assert.equal(firstDifference("a", "a\nb"), "line 2 is b and not nothing more");
  });
});
