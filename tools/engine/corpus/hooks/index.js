"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

/** Prints what a hook receives. Which of several resources comes first is chance, so only one is hooked at a time. */
const hook = (name, options) =>
  new pulumi.ResourceHook(
    name,
    ({ name: resource, id, newInputs, newOutputs }) => {
      const keys = (map) => (map === undefined ? "none" : Object.keys(map).sort().join(" "));
      console.log(
        `${name}: ${resource} id=${id || "none"} inputs=${keys(newInputs)} outputs=${keys(newOutputs)}`,
      );
    },
    options,
  );
const always = hook("always", { onDryRun: true });
const onUpdateOnly = hook("on-update-only");

class Service extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("corpus:index:Service", name, {}, opts);
    this.registerOutputs({ done: true });
  }
}

const log = new aws.cloudwatch.LogGroup(
  "log",
  { retentionInDays: 7 },
  { hooks: { beforeCreate: [always, onUpdateOnly], afterCreate: [always], beforeDelete: [onUpdateOnly] } },
);
const named = new pulumi.ResourceHook("named", () => console.log("named ran"), { onDryRun: true });
const second = new aws.cloudwatch.LogGroup(
  "second",
  {},
  { dependsOn: [log], hooks: { afterCreate: [named] } },
);
new Service("service", { hooks: { afterCreate: [always] }, dependsOn: [second] });
