// Runs the tests of one module again and again, each time with another text in the place of that module. Started by `Worker`.
import Module, { createRequire } from "node:module";
import process from "node:process";
import Mocha from "mocha";
import { countSteps, stepFunction } from "./step-limit.mjs";

const require = createRequire(import.meta.url);
// A promise that nobody keeps waits for this long; nothing else does.
const timeoutMilliseconds = 30_000;

let mutated = { file: "", text: "" };
/** Modules with counted loops: a mutant of one module may keep the loop of another one going. */
const counted = new Map();
let steps = 0;
let mostSteps = Infinity;

globalThis[stepFunction] = () => {
  steps += 1;
  if (steps > mostSteps) throw new Error("The mutant does not end.");
};

const compile = Module.prototype._compile;
Module.prototype._compile = function (text, file, ...rest) {
  return compile.call(this, file === mutated.file ? mutated.text : countedText(file, text), file, ...rest);
};

function countedText(file, text) {
  if (file.includes("/node_modules/")) return text;
  if (!counted.has(file)) counted.set(file, countSteps(text));
  return counted.get(file);
}

/** Title of the first test that fails, or what failed outside of them; `undefined` if all pass. */
async function runTests(tests, dependents) {
  for (const file of dependents) delete require.cache[file];
  steps = 0;
  const mocha = new Mocha({ reporter: class {}, bail: true, timeout: timeoutMilliseconds });
  for (const test of tests) mocha.addFile(test);
  try {
    mocha.loadFiles();
  } catch (error) {
    return `cannot be loaded: ${error instanceof Error ? error.message : String(error)}`;
  }
  return new Promise((resolve) => {
    let failed;
    mocha
      .run((failures) => {
        mocha.dispose();
        resolve(failed ?? (failures > 0 ? "a test failed" : undefined));
      })
      .on("fail", (test) => (failed ??= test.fullTitle()));
  });
}

process.on("message", async ({ file, text, tests, dependents, limit }) => {
  mutated = { file, text };
  mostSteps = limit ?? Infinity;
  const killedBy = await runTests(tests, dependents);
  process.send({ killedBy, steps });
});

// What a test prints is of no interest, and what a mutant leaves behind must not end the worker.
console.log = console.warn = console.error = () => undefined;
process.on("unhandledRejection", () => undefined);
