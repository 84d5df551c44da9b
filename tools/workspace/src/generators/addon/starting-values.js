"use strict";

/**
 * The values that an add-on starts with, as source: how many pods run, and how many may be missing. The tests of the catalogue
 * ask for both.
 *
 * @typedef {object} StartingValues
 * @property {string} values an object literal
 * @property {boolean} isReplicated whether the chart can run twice, with a budget
 */

const replicas = new Set(["replicas", "replicaCount", "minReplicas"]);
const budgets = new Set(["pdb", "podDisruptionBudget"]);

/**
 * @param {unknown} list the values of a chart's list
 * @returns {StartingValues}
 */
function startingValues(list) {
  const values = valuesBelow(list);
  const text = JSON.stringify(values);
  const isReplicated =
    /"(replicas|replicaCount|minReplicas)"/.test(text) && /"(pdb|podDisruptionBudget)"/.test(text);
  return { values: isReplicated ? source(values) : "{}", isReplicated };
}

/** A value that is source already. */
class Expression {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** @typedef {{ [key: string]: Expression | Values }} Values */

/**
 * @param {unknown} list
 * @returns {Values}
 */
function valuesBelow(list) {
  if (!isMap(list)) return {};
  return Object.fromEntries(
    Object.entries(list).flatMap(([key, below]) => {
      if (replicas.has(key) && below === 0) return [[key, new Expression("highlyAvailable ? 2 : 1")]];
      const value = budgets.has(key) ? budget(below) : valuesBelow(below);
      return Object.keys(value).length > 0 ? [[key, value]] : [];
    }),
  );
}

/**
 * A budget that lets one pod at a time be missing. Some charts have one per workload.
 *
 * @param {unknown} list
 * @returns {Values}
 */
function budget(list) {
  if (!isMap(list)) return {};
  const keys = Object.keys(list);
  const workloads = keys.filter((key) => isMap(list[key]));
  if (workloads.length > 0) return Object.fromEntries(workloads.map((key) => [key, budget(list[key])]));
  return {
    ...(keys.includes("enabled") ? { enabled: new Expression("highlyAvailable") } : {}),
    ...(keys.length === 0 || keys.includes("maxUnavailable") ? { maxUnavailable: new Expression("1") } : {}),
  };
}

/** @param {Values | Expression} value */
function source(value) {
  if (value instanceof Expression) return value.text;
  const entries = Object.entries(value).map(([key, below]) => `${JSON.stringify(key)}: ${source(below)}`);
  return `{ ${entries.join(", ")} }`;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

module.exports = { startingValues };
