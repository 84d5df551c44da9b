import assert from "node:assert/strict";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { withFolder } from "../testing/folder";
import { FileWatcher } from "./file-watcher";

/** Watches a folder, and gives a promise of the next report. */
function watching(folder: string) {
  const seen: string[] = [];
  let report: (() => void) | undefined;
  const targets = {
    trees: [join(folder, "tree")],
    folders: [folder],
    isExcluded: (path: string) => path.endsWith("dist"),
  };
  const watcher = new FileWatcher(targets, (file) => {
    seen.push(relative(folder, file));
    report?.();
  });
  const until = (name: string) =>
    new Promise<void>((resolve) => {
      report = () => {
        if (seen.includes(name)) resolve();
      };
      report();
    });
  return { watcher, seen, until };
}

describe("FileWatcher", () => {
  it("reports files that change, appear and disappear, also in new folders", () =>
    withFolder({ "a.yaml": "", "tree/src/b.ts": "" }, async (folder) => {
      const { watcher, until } = watching(folder);
      try {
        writeFileSync(join(folder, "a.yaml"), "changed");
        await until("a.yaml");
        rmSync(join(folder, "tree", "src", "b.ts"));
        await until(join("tree", "src", "b.ts"));
        mkdirSync(join(folder, "tree", "new"));
        writeFileSync(join(folder, "tree", "new", "c.ts"), "");
        await until(join("tree", "new", "c.ts"));
      } finally {
        watcher.close();
      }
    }));

  it("reports neither excluded folders, nor folders beside a watched file, nor files that stay the same", () =>
    withFolder({ "tree/dist/a.js": "", "other/b.ts": "", "tree/same.ts": "" }, async (folder) => {
      const past = new Date(2026, 1, 1);
      utimesSync(join(folder, "tree", "same.ts"), past, past);
      const { watcher, seen, until } = watching(folder);
      try {
        writeFileSync(join(folder, "tree", "dist", "a.js"), "changed");
        writeFileSync(join(folder, "other", "b.ts"), "changed");
        utimesSync(join(folder, "tree", "same.ts"), past, past);
        // The system reports changes of a folder in order, so nothing of the others comes after this one.
        writeFileSync(join(folder, "tree", "last.ts"), "");
        await until(join("tree", "last.ts"));
        assert.deepEqual([...new Set(seen)], [join("tree", "last.ts")]);
      } finally {
        watcher.close();
      }
    }));
});
