"use strict";
const pulumi = require("@pulumi/pulumi");

/** A provider that is a part of the program. Only `pulumi up` would run it. */
const provider = {
  create: async (inputs) => ({ id: "made", outs: { ...inputs, stamp: "now" } }),
};

class Stamp extends pulumi.dynamic.Resource {
  constructor(name, args, opts) {
    super(provider, name, { stamp: undefined, ...args }, opts);
  }
}

class Typed extends pulumi.dynamic.Resource {
  constructor(name, args, opts) {
    super(provider, name, { stamp: undefined, ...args }, opts, "corpus", "Typed");
  }
}

const first = new Stamp("first", { size: 1, password: pulumi.secret("hush") });
new Typed("second", { of: first.stamp }, { dependsOn: [first] });
exports.stamp = first.stamp;
