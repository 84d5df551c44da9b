// `.ci/run --quick`: the tests of all projects but the slow ones that nothing on this branch affects. Arguments go to Nx.
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { selectQuickProjects } from "../src/ci/quick-projects.mjs";

const nx = createRequire(import.meta.url).resolve("nx/bin/nx.js");
const listProjects = (...options) =>
  JSON.parse(
    execFileSync(process.execPath, [nx, "show", "projects", "--with-target=test", "--json", ...options], {
      encoding: "utf8",
      env: { ...process.env, NX_DAEMON: "false" },
    }),
  );

const all = listProjects();
const selected = selectQuickProjects(all, listProjects("--affected"));
const omitted = all.filter((name) => !selected.includes(name));
const test = fileURLToPath(new URL("test.mjs", import.meta.url));
const args = [test, `--projects=${selected.join(",")}`, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
if (omitted.length > 0) console.log(`Not affected, and left out: ${omitted.join(", ")}.`);
