import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const relativeRequire = /\brequire\("(\.[^"]+)"\)/g;

const isTest = (file) => file.endsWith(".test.js");

/** Whether a compiled module is there for tests only, by its path from the output folder. */
const isForTests = (file) => /\.test\.(\w+\.)?js$/.test(file) || /(^|\/)testing\//.test(file);

/** The compiled modules of a project, and which of them load which. */
export class ModuleGraph {
  #folder;
  #loads;

  /** @param {string} folder absolute path of the compiler's output */
  constructor(folder) {
    this.#folder = folder;
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".js") && !file.includes("node_modules"))
      .map((file) => join(folder, file))
      .sort();
    this.#loads = new Map(files.map((file) => [file, readLoads(file)]));
  }

  /** Modules that are shipped. */
  get modules() {
    return [...this.#loads.keys()].filter((file) => !isForTests(relative(this.#folder, file)));
  }

  /** A module and all that load it, directly or through others. */
  dependents(file) {
    const found = new Set([file]);
    for (const dependent of found) {
      for (const [other, loaded] of this.#loads) if (loaded.includes(dependent)) found.add(other);
    }
    return [...found];
  }

  /** Tests that load a module: its own first, as it is the likeliest to notice a change. */
  testsOf(file) {
    const own = file.replace(/\.js$/, ".test.js");
    const tests = this.dependents(file).filter(isTest);
    return tests.sort((one, other) => Number(other === own) - Number(one === own));
  }
}

function readLoads(file) {
  return [...readFileSync(file, "utf8").matchAll(relativeRequire)].map(([, request]) => {
    const path = join(dirname(file), request);
    return (
      [path, `${path}.js`, join(path, "index.js")].find((each) => each.endsWith(".js") && existsSync(each)) ??
      path
    );
  });
}
