"use strict";
const { refuse } = require("../refuse.js");

/**
 * @typedef {object} SettingSchema
 * @property {string} name
 * @property {string} of
 * @property {"boolean" | "integer" | "string" | "enum"} kind
 * @property {string} description
 * @property {string} [default]
 * @property {readonly string[]} [values]
 * @property {number} [min]
 * @property {number} [max]
 * @property {string} [source]
 */

/**
 * The declaration of a setting, and what it imports from the settings package.
 *
 * @param {SettingSchema} schema
 * @returns {{ declaration: string, imports: readonly string[] }}
 */
function declare(schema) {
  const { kind, description, source } = schema;
  const { call, imports, options } = kinds[kind](schema);
  const all = {
    description: JSON.stringify(description),
    ...options,
    ...(source && { source: JSON.stringify(source) }),
  };
  const text = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return { declaration: `${call}({ ${text.join(", ")} })`, imports };
}

/** @type {Record<SettingSchema["kind"], (schema: SettingSchema) => { call: string, imports: readonly string[], options: Record<string, string> }>} */
const kinds = {
  boolean: (schema) => {
    const given = requireDefault(schema);
    if (given !== "true" && given !== "false") refuse(`The default is "${given}" but must be true or false.`);
    return { call: "boolean", imports: ["boolean"], options: { default: given } };
  },
  integer: (schema) => {
    const given = Number(requireDefault(schema));
    const { min, max } = schema;
    if (min === undefined || max === undefined) return refuse("An integer needs --min and --max.");
    if (!Number.isInteger(given) || given < min || given > max) {
      refuse(`The default is "${schema.default}" but must be a whole number from ${min} to ${max}.`);
    }
    return {
      call: "integer",
      imports: ["integer"],
      options: { min: `${min}`, max: `${max}`, default: `${given}` },
    };
  },
  enum: (schema) => {
    const given = requireDefault(schema);
    const { values = [] } = schema;
    if (!values.includes(given))
      refuse(`The default is "${given}" but must be one of --values: ${values.join(", ")}.`);
    return {
      call: "oneOf",
      imports: ["oneOf"],
      options: { values: JSON.stringify(values), default: JSON.stringify(given) },
    };
  },
  string: ({ default: given }) => ({
    call: "string",
    imports: ["anyText", "string"],
    options: {
      format: "anyText",
      ...(given === undefined
        ? { optional: "true", otherwise: '"none"' }
        : { default: JSON.stringify(given) }),
    },
  }),
};

/** @param {SettingSchema} schema */
function requireDefault({ kind, default: given }) {
  return (
    given ??
    refuse(`A setting of kind ${kind} needs a --default: without one, no environment would be complete.`)
  );
}

module.exports = { declare };
