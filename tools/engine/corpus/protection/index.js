"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const log = (name, opts) => new aws.cloudwatch.LogGroup(name, {}, opts);

class Group extends pulumi.ComponentResource {
  constructor(name, opts, build) {
    super("corpus:index:Group", name, {}, opts);
    build({ parent: this });
    this.registerOutputs();
  }
}

const owner = log("owner", { protect: true });
log("with-owner", { deletedWith: owner });
log("kept", { retainOnDelete: true });
new Group("all", { protect: true, retainOnDelete: true, deletedWith: owner }, (child) => {
  const inner = log("inherits", child);
  log("overrules", { ...child, protect: false, retainOnDelete: false });
  log("inherits-from-resource", { parent: inner });
  new Group("deeper", child, (grandchild) => log("inherits-twice", grandchild));
});
