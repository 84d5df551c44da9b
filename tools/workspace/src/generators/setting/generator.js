"use strict";
const { formatFiles } = require("@nx/devkit");
const { refuse } = require("../refuse.js");
const { runGenerate } = require("../run-generate.js");
const { addImport, addProperty, edit, keysOf } = require("../source-edits.js");
const { declare } = require("./declaration.js");

/**
 * Where settings are declared: the file, and the object in it. Add-ons have theirs in the catalogue, generated components where the
 * generator puts them.
 */
const declarations = {
  "access-grant": { file: "packages/cluster/src/settings/access-grant.ts", object: "fields" },
  cluster: { file: "packages/cluster/src/settings/cluster.ts", object: "fields" },
  "fargate-profile": { file: "packages/cluster/src/settings/fargate-profile.ts", object: "fields" },
  "managed-addon": { file: "packages/cluster/src/settings/managed-addon.ts", object: "fields" },
  network: { file: "packages/networking/src/network-settings.ts", object: "fields" },
  "node-group": { file: "packages/cluster/src/settings/node-group.ts", object: "fields" },
};

/**
 * Declares a setting. Types, checks, schema and reference follow from the declaration; a test asks for its effect until the
 * component uses it.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {import("./declaration.js").SettingSchema} schema
 */
async function settingGenerator(tree, schema) {
  const { name, of } = schema;
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    refuse(`The name is "${name}" but must be in camel case, for example "rootVolumeGib".`);
  }
  const { file, object } = locate(tree, of);
  if (keysOf(tree.read(file, "utf8") ?? "", object).includes(name))
    refuse(`${file} has a setting "${name}" already.`);
  const { declaration, imports } = declare(schema);
  edit(tree, file, (text) =>
    addImport(
      addProperty(text, object, name, `${name}: ${declaration}`, { order: "last" }),
      imports,
      "@eks-platform/settings",
    ),
  );
  await formatFiles(tree);
  return () => {
    runGenerate();
    console.log(
      `${name} is declared in ${file}. Use it where the others are used: until then a test says that it has no effect.`,
    );
  };
}

/**
 * @param {import("@nx/devkit").Tree} tree
 * @param {string} of
 */
function locate(tree, of) {
  if (Object.hasOwn(declarations, of)) return declarations[of];
  const component = `packages/${of}/src/${of}-settings.ts`;
  if (tree.exists(component)) return { file: component, object: "fields" };
  const catalogue = "packages/addons/src/catalogue";
  const file = [`${catalogue}/${of}.ts`, `${catalogue}/${of}/index.ts`].find((path) => tree.exists(path));
  return file === undefined
    ? refuse(
        `There are no settings of "${of}": name an add-on, a component, or one of ${Object.keys(declarations).join(", ")}.`,
      )
    : { file, object: "settings" };
}

module.exports = settingGenerator;
