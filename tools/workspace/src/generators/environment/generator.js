"use strict";
const { isScalar, parseDocument, visit } = require("yaml");
const { refuse, refuseToOverwrite, requireKebabCase } = require("../refuse.js");
const { findFreeRange, formatRange, overlap, parseRange } = require("./address-ranges.js");

const folder = "stacks/config";
const networkRange = ["config", "eks-platform:network", "cidr"];
const serviceRange = ["config", "eks-platform:cluster", "serviceCidr"];
const fileOf = (/** @type {string} */ name) => `${folder}/Pulumi.${name}.yaml`;

/**
 * Adds an environment: the file of another one, with an address range and with names of its own.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {{ name: string, from?: string, cidr?: string }} schema
 */
async function environmentGenerator(tree, { name, from = "staging", cidr }) {
  requireKebabCase(name);
  refuseToOverwrite(tree, [fileOf(name)]);
  const source = tree.read(fileOf(from), "utf8");
  if (source === null)
    refuse(`There is no environment "${from}": the files are ${stackFiles(tree).join(", ")}.`);

  const document = parseDocument(source);
  const own = document.getIn(networkRange);
  if (typeof own !== "string")
    refuse(`${fileOf(from)} has no ${networkRange.join(".")} to take the size from.`);
  const range = chooseRange(cidr, parseRange(own).size, takenRanges(tree));

  tree.write(fileOf(name), describedAs(name, from, withNames(document, source, from, name, range)));
  return () => {
    const isOwn = "principals (`principalArn`), hosted zones (`zoneIds`) and domains are those of";
    console.log(
      `${fileOf(name)} has the address range ${range}. Change what should differ: ${isOwn} ${from} still.`,
    );
    console.log(`Then: npx platform preview ${name}`);
  };
}

/** @param {import("@nx/devkit").Tree} tree */
const stackFiles = (tree) => tree.children(folder).filter((file) => /^Pulumi\..+\.yaml$/.test(file));

/**
 * The ranges of all environments: of their networks, and of their Kubernetes services.
 *
 * @param {import("@nx/devkit").Tree} tree
 */
function takenRanges(tree) {
  return stackFiles(tree).flatMap((file) => {
    const document = parseDocument(tree.read(`${folder}/${file}`, "utf8") ?? "");
    return [networkRange, serviceRange].flatMap((path) => {
      const range = document.getIn(path);
      return typeof range === "string" ? [parseRange(range)] : [];
    });
  });
}

/**
 * @param {string | undefined} wanted
 * @param {number} size
 * @param {ReturnType<typeof takenRanges>} taken
 * @returns {string}
 */
function chooseRange(wanted, size, taken) {
  if (wanted !== undefined) {
    const range = parseRange(wanted);
    const other = taken.find((each) => overlap(each, range));
    return other === undefined ? wanted : refuse(`The range ${wanted} overlaps ${formatRange(other)}.`);
  }
  const free = findFreeRange(size, taken);
  return free === undefined
    ? refuse("There is no free range below 10.0.0.0/8. Choose one by --cidr.")
    : formatRange(free);
}

/**
 * The text of a file with another range, and with the other environment's name in its values. All else stays as it is.
 *
 * @param {import("yaml").Document.Parsed} document
 * @param {string} text
 * @param {string} from
 * @param {string} name
 * @param {string} range
 */
function withNames(document, text, from, name, range) {
  /** @type {{ start: number, end: number, value: string }[]} */
  const changes = [];
  const network = document.getIn(networkRange, true);
  const word = new RegExp(`\\b${from}\\b`, "g");
  visit(document, {
    Scalar(key, node) {
      if (key === "key" || !isScalar(node) || typeof node.value !== "string" || !node.range) return;
      const [start, end] = node.range;
      const given = text.slice(start, end);
      const value = node === network ? range : given.replace(word, name);
      if (value !== given) changes.push({ start, end, value });
    },
  });
  return changes.reduceRight(
    (result, { start, end, value }) => result.slice(0, start) + value + result.slice(end),
    text,
  );
}

/**
 * The text of a file under a comment that says what it is: the other environment's says that of the other one.
 *
 * @param {string} name
 * @param {string} from
 * @param {string} text
 */
function describedAs(name, from, text) {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => !line.startsWith("#"));
  const directives = lines.slice(0, first).filter((line) => line.startsWith("# yaml-language-server:"));
  return [...directives, `# ${name}: like ${from}.`, ...lines.slice(first)].join("\n");
}

module.exports = environmentGenerator;
