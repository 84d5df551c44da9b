// `npm run mutation -- [project or part of a file...]`: how many small changes of the code the tests notice.
import { basename, join } from "node:path";
import { sourceFolders, workspace } from "../imports/packages.mjs";
import { mutateProject } from "./mutate-project.mjs";

/** Tests of these run whole processes: a mutant would take minutes. */
const leftOut = new Set(["tools/engine", "tools/cli", "tools/testbed"]);

const projects = sourceFolders()
  .map((folder) => folder.replace(/\/src$/, ""))
  .filter((folder) => !leftOut.has(folder));
const words = process.argv.slice(2);
const named = projects.filter((folder) => words.includes(folder) || words.includes(basename(folder)));
const parts = words.filter((word) => !named.some((folder) => word === folder || word === basename(folder)));

const percent = (killed, all) => (all === 0 ? "-" : `${((killed / all) * 100).toFixed(1)} %`);
const rows = {};
for (const folder of words.length > 0 ? named : projects) {
  let killed = 0;
  let all = 0;
  await mutateProject(join(workspace, folder), {
    wants: (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
    onModule: ({ survivors, mutants }) => {
      killed += mutants - survivors.length;
      all += mutants;
      for (const { place, mutator, original, replacement } of survivors) {
        const [from, to] = [original, replacement].map((text) => text.replace(/\s+/g, " ").slice(0, 60));
        console.log(`${folder}/${place}  ${mutator}: ${from} -> ${to === "" ? "(left out)" : to}`);
      }
    },
  });
  rows[folder] = { mutants: all, killed, survived: all - killed, score: percent(killed, all) };
}
console.table(rows);
