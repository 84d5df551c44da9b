"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const log = (name, customTimeouts) => new aws.cloudwatch.LogGroup(name, {}, { customTimeouts });

log("all", { create: "20m", update: "1h30m", delete: "45s" });
log("fractions", { create: "1.5h", update: "500ms", delete: "0.5m" });
log("one", { delete: "2h" });
log("none", {});

// A component keeps its timeouts to itself.
class Group extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("corpus:index:Group", name, {}, opts);
    new aws.cloudwatch.LogGroup(`${name}-log`, {}, { parent: this });
    this.registerOutputs();
  }
}
new Group("group", { customTimeouts: { create: "10m" } });
