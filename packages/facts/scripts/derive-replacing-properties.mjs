/**
 * Derives `derived` of `data/replacing-properties.json` from what the installed SDKs say of their own properties. What
 * people have added by hand stands under `added` and is left as it is. Run it after an update of an SDK:
 *
 *     node packages/facts/scripts/derive-replacing-properties.mjs
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** SDKs whose comments say it. That of Kubernetes does not. */
const packages = ["@pulumi/aws"];

const registry = "https://www.npmjs.com/package/";

const here = dirname(fileURLToPath(import.meta.url));
const file = join(here, "..", "data", "replacing-properties.json");
const { resolve } = createRequire(import.meta.url);

/** Sentences that say without a condition that a change of the property replaces the resource. */
const sayings = [
  /\bforces? (?:a |the )?(?:new resource|replacement|recreation|new\b)/i,
  /\bchang(?:ing|es?)\b[^.]*\b(?:forces?|creates?|creating|triggers?|requires?|causes?|results in)\b[^.]*\b(?:new (?:resource|cluster)|replacement|recreation|re-creation)/i,
];

/** Words that make such a sentence one about some changes only, or about something else. */
const conditions =
  /\b(?:if|when|unless|except|only|lower|higher|decreas\w*|remov\w*|adding|disabling|empty|between|from|to force|could|may|instead|consider|multi-az)\b/i;

/** Endings that speak of any change after all. */
const anyChange = /\b(?:if|when) (?:it (?:is )?)?(?:changed|modified|updated)\b/i;

export function saysReplacement(comment) {
  return comment.split(/(?<=\.)\s|\n/).some((sentence) => {
    const plain = sentence.replace(anyChange, "").replace(/\bonly the\b/gi, "");
    return sayings.some((saying) => saying.test(plain)) && !conditions.test(plain);
  });
}

/** Members of the interfaces of a declaration file: `{ Name: [{ name, comment, type }] }`. */
export function interfacesOf(text) {
  const found = new Map();
  const declaration = /^\s*(?:export )?interface (\w+)[^{]*\{\n([\s\S]*?)\n\s*\}\n/gm;
  const member = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*|^\s*)(\w+)\??: ([^;]+);/gm;
  for (const [, name, body] of text.matchAll(declaration)) {
    const members = [...body.matchAll(member)].map(([, comment = "", property, type]) => ({
      name: property,
      comment: comment.replace(/^\s*\* ?/gm, ""),
      type,
    }));
    found.set(name, members);
  }
  return found;
}

/** Interfaces of nested inputs by `module.Name`. */
function nestedInputs(folder) {
  const text = readFileSync(join(folder, "types", "input.d.ts"), "utf8");
  const nested = new Map();
  for (const [, module, body] of text.matchAll(/export declare namespace (\w+) \{\n([\s\S]*?)\n\}\n/g)) {
    for (const [name, members] of interfacesOf(body)) nested.set(`${module}.${name}`, members);
  }
  return nested;
}

function pathsOf(members, nested, prefix, seen) {
  return members.flatMap(({ name, comment, type }) => {
    const path = prefix + name;
    if (saysReplacement(comment)) return [path];
    const inner = /inputs\.([\w.]+)/.exec(type)?.[1];
    if (inner === undefined || seen.includes(inner) || !nested.has(inner)) return [];
    const list = /\[\]/.test(type) ? "[*]" : "";
    return pathsOf(nested.get(inner), nested, `${path}${list}.`, [...seen, inner]);
  });
}

/** Problems of paths that somebody wrote by hand: those that the SDK does not have. */
function strayPaths(added, resources, nested) {
  return Object.entries(added).flatMap(([type, paths]) => {
    const args = resources.get(type);
    if (args === undefined) return type.endsWith(":*") ? [] : [`${type} is no type of the SDK`];
    return paths
      .filter((path) => !exists(path.split("."), args, nested))
      .map((path) => `${type} has no input ${path}`);
  });
}

function exists([first, ...rest], members, nested) {
  const member = members.find(({ name }) => name === first.replace("[*]", ""));
  if (member === undefined || rest.length === 0) return member !== undefined;
  const inner = /inputs\.([\w.]+)/.exec(member.type)?.[1];
  return inner !== undefined && exists(rest, nested.get(inner) ?? [], nested);
}

/** Arguments of every resource of an SDK, by type. */
function resourcesOf(folder) {
  const resources = new Map();
  for (const module of readdirSync(folder, { withFileTypes: true })) {
    if (!module.isDirectory() || ["types", "node_modules"].includes(module.name)) continue;
    for (const script of readdirSync(join(folder, module.name)).filter((entry) => entry.endsWith(".js"))) {
      const code = readFileSync(join(folder, module.name, script), "utf8");
      const type = /static __pulumiType = '([^']+)'/.exec(code)?.[1];
      const declaration = join(folder, module.name, script.replace(/\.js$/, ".d.ts"));
      if (type === undefined || !existsSync(declaration)) continue;
      const resource = type.slice(type.lastIndexOf(":") + 1);
      resources.set(type, interfacesOf(readFileSync(declaration, "utf8")).get(`${resource}Args`) ?? []);
    }
  }
  return resources;
}

function derive(name, added) {
  const folder = dirname(resolve(`${name}/package.json`));
  const nested = nestedInputs(folder);
  const resources = resourcesOf(folder);
  const derived = {};
  for (const [type, args] of resources) {
    const paths = pathsOf(args, nested, "", []);
    if (paths.length > 0) derived[type] = [...new Set(paths)].sort();
  }
  const prefix = `${name.slice(name.indexOf("/") + 1)}:`;
  const own = Object.fromEntries(Object.entries(added).filter(([type]) => type.startsWith(prefix)));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return {
    source: `${registry}${name}/v/${version}`,
    derived,
    strays: strayPaths(own, resources, nested),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = JSON.parse(readFileSync(file, "utf8"));
  const results = packages.map((name) => derive(name, table.added));
  const all = Object.assign({}, ...results.map(({ derived }) => derived));
  const sources = [
    ...results.map(({ source }) => source),
    ...table.sources.filter((source) => !packages.some((name) => source.startsWith(`${registry}${name}/`))),
  ];
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify({ ...table, sources, derived: sorted }, null, 2)}\n`);
  for (const stray of results.flatMap(({ strays }) => strays)) {
    console.error(stray);
    process.exitCode = 1;
  }
  console.log(`${Object.keys(sorted).length} types, ${Object.values(sorted).flat().length} properties`);
}
