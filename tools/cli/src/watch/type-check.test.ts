import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { withFolder } from "../testing/folder";
import { parseCompilerOutput, TypeCheck } from "./type-check";

describe("parseCompilerOutput", () => {
  it("reads errors with their positions and explanations, and nothing else", () => {
    const output = [
      "src/a.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.",
      "  The expected type comes from property 'x'.",
      "../core/src/b.ts(10,1): error TS1005: ';' expected.",
      "Found 2 errors.",
      "",
    ].join("\n");
    assert.deepEqual(parseCompilerOutput(output, "/shop/packages/network"), [
      {
        file: "/shop/packages/network/src/a.ts",
        line: 3,
        column: 7,
        message:
          "error TS2322: Type 'string' is not assignable to type 'number'.\n" +
          "  The expected type comes from property 'x'.",
      },
      {
        file: "/shop/packages/core/src/b.ts",
        line: 10,
        column: 1,
        message: "error TS1005: ';' expected.",
      },
    ]);
  });
});

/** A project with a compiler that prints how it is called, as an error. */
const project = (config: object, tsc: string) => ({
  "package.json": "{}",
  "tsconfig.json": JSON.stringify(config),
  "node_modules/typescript/package.json": JSON.stringify({ name: "typescript", version: "5.0.0" }),
  "node_modules/typescript/bin/tsc": tsc,
});
const echo = 'console.log(`a.ts(1,2): error ${process.argv.slice(2).join(" ")}`);';

const called = (config: string, args: string) => ({
  file: join(dirname(config), "a.ts"),
  line: 1,
  column: 2,
  message: `error ${args} --pretty false`,
});

describe("TypeCheck", () => {
  it("checks a workspace without writing programs, and builds it completely when asked", () =>
    withFolder(project({ references: [] }, echo), async (folder) => {
      const file = join(folder, "tsconfig.json");
      assert.deepEqual(await TypeCheck.of(folder)?.check(), [
        called(file, `--build ${file} --emitDeclarationOnly`),
      ]);
      assert.deepEqual(await TypeCheck.of(folder)?.build(), [called(file, `--build ${file}`)]);
    }));

  it("writes nothing for a project without references", () =>
    withFolder(project({}, echo), async (folder) => {
      const file = join(folder, "tsconfig.json");
      const expected = [called(file, `--project ${file} --noEmit`)];
      assert.deepEqual(await TypeCheck.of(folder)?.check(), expected);
      assert.deepEqual(await TypeCheck.of(folder)?.build(), expected);
    }));

  it("gives up a check when the next one starts", () =>
    withFolder(project({}, "setInterval(() => undefined, 1000);"), async (folder) => {
      const check = TypeCheck.of(folder);
      const first = check?.check();
      const second = check?.check();
      assert.equal(await first, undefined);
      check?.cancel();
      assert.equal(await second, undefined);
    }));

  it("does without a compiler, or without a configuration for it", () =>
    withFolder({ "package.json": "{}", "tsconfig.json": "{}" }, (folder) => {
      assert.equal(TypeCheck.of(folder), undefined);
    }));
});
