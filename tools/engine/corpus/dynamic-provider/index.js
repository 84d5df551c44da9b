"use strict";
const pulumi = require("@pulumi/pulumi");

/** A provider that is a part of the program. Previews let it check, compare and read; only updates let it do more. */
const provider = {
  configure: async ({ config }) => {
    if (config.require("size") === "")
      throw new Error("Dynamic providers get the configuration of the program.");
  },
  check: async (_olds, news) => ({ inputs: { unit: "GiB", ...news } }),
  diff: async (_id, olds, news) => ({ changes: olds.size !== news.size }),
  create: async (inputs) => ({ id: "made", outs: { ...inputs, stamp: "now" } }),
  update: async (_id, _olds, news) => ({ outs: { ...news, stamp: "later" } }),
  read: async (id, props) => ({ id, props: { stamp: `of ${id}`, ...props } }),
};

/** What it makes cannot be changed in place, and nothing checks it. */
const rigid = {
  diff: async (_id, olds, news) => ({
    changes: olds.of !== news.of,
    replaces: olds.of === news.of ? [] : ["of"],
    deleteBeforeReplace: true,
  }),
  create: async (inputs) => ({ id: `of ${inputs.of}`, outs: inputs }),
  delete: async () => undefined,
};

class Stamp extends pulumi.dynamic.Resource {
  constructor(name, args, opts) {
    super(provider, name, { stamp: undefined, unit: undefined, ...args }, opts);
  }
}

class Typed extends pulumi.dynamic.Resource {
  constructor(name, args, opts) {
    super(rigid, name, args, opts, "corpus", "Typed");
  }
}

const size = new pulumi.Config().requireNumber("size");
const first = new Stamp("first", { size, password: pulumi.secret("hush") });
new Typed("second", { of: first.stamp }, { dependsOn: [first] });
const found = new Stamp("found", {}, { id: "somewhere" });
exports.stamp = first.stamp;
exports.found = found.stamp;
exports.unit = first.unit;
