import { createTreeWithEmptyWorkspace } from "@nx/devkit/testing";

/** An in-memory workspace with these files, formatted as this one is. */
export function testingTree(files = {}) {
  const tree = createTreeWithEmptyWorkspace();
  for (const file of tree.children(".")) if (file.startsWith(".oxfmtrc")) tree.delete(file);
  tree.write(".prettierrc", '{ "printWidth": 110 }');
  for (const [file, text] of Object.entries(files)) tree.write(file, text);
  return tree;
}
