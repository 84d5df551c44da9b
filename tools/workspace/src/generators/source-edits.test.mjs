import assert from "node:assert/strict";
import { addImport, addProperty, addSortedDeclaration, keysOf } from "./source-edits.js";

const object = `/** Rows. */
export const rows = {
  a: 1,
  // Why c.
  "c-d": { x: 1 },
} as const satisfies Record<string, unknown>;
`;

describe("addProperty", () => {
  it("adds a property before the first greater key, and leaves comments with what they are about", () => {
    assert.equal(
      addProperty(object, "rows", "b", "b: 2", { order: "sorted" }),
      object.replace("a: 1,\n", "a: 1,\n  b: 2,\n"),
    );
  });

  it("adds a property after all others", () => {
    for (const order of ["sorted", "last"]) {
      assert.match(addProperty(object, "rows", "z", "z: 3", { order }), /"c-d": \{ x: 1 \},\n {2}z: 3,\n\}/);
    }
  });

  it("adds the first property", () => {
    assert.deepEqual(
      keysOf(addProperty("const rows = {};", "rows", "a", "a: 1", { order: "last" }), "rows"),
      ["a"],
    );
  });

  it("refuses a variable that is no object", () => {
    assert.throws(
      () => addProperty("const rows = 1;", "rows", "a", "a: 1", { order: "last" }),
      /no object "rows"/,
    );
  });
});

describe("keysOf", () => {
  it("lists the keys of an object, without quotes", () => {
    assert.deepEqual(keysOf(object, "rows"), ["a", "c-d"]);
  });
});

describe("addSortedDeclaration", () => {
  const catalogue = '// Sorted.\nexport { a } from "./a";\nexport { c } from "./c";\n';

  it("adds a line where its module belongs", () => {
    const added = (module) => addSortedDeclaration(catalogue, `export { x } from "${module}";`).split("\n");
    assert.equal(added("./b")[2], 'export { x } from "./b";');
    assert.equal(added("./d")[3], 'export { x } from "./d";');
    assert.equal(added("./A")[1], 'export { x } from "./A";');
  });
});

describe("addImport", () => {
  it("adds names to an import of values, sorted, each once", () => {
    const text = 'import type { T } from "m";\nimport { b, type C } from "m";\n';
    assert.equal(
      addImport(text, ["a", "b"], "m"),
      'import type { T } from "m";\nimport { a, b, type C } from "m";\n',
    );
  });

  it("makes the import that is not there", () => {
    assert.equal(
      addImport('import { z } from "z";\n', ["a"], "m"),
      'import { a } from "m";\nimport { z } from "z";\n',
    );
  });
});
