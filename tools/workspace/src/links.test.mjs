import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The links of a page to files of the workspace, without their anchors. */
function linksOf(page) {
  const links = [...page.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

/** The links of a page that lead to nothing. */
function deadLinks(folder, page) {
  return linksOf(page).filter((link) => !existsSync(join(folder, link)));
}

describe("the links of the documentation", () => {
  const pages = execFileSync("git", ["ls-files", "*.md"], { cwd: workspace, encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && existsSync(join(workspace, file)));

  it("lead to files that exist", () => {
    const dead = pages.flatMap((file) => {
      const path = join(workspace, file);
      return deadLinks(dirname(path), readFileSync(path, "utf8")).map((link) => `${file}: ${link}`);
    });
    assert.ok(pages.length > 20);
    assert.deepEqual(dead, []);
  });

  it("are dead where a file has moved, whatever the anchor", () => {
    const page = "[here](README.md#preview), [gone](docs/gone.md#x), [web](https://example.com/gone.md)";
    assert.deepEqual(deadLinks(workspace, page), ["docs/gone.md"]);
  });
});
