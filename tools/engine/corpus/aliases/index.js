"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

class Service extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("corpus:index:Service", name, {}, opts);
    this.log = new aws.cloudwatch.LogGroup(
      `${name}-log`,
      {},
      // Older SDKs work out the names that follow from the parent's; newer ones leave it to the engine.
      { parent: this, aliases: [{ name: "log" }, { parent: pulumi.rootStackResource }] },
    );
    this.registerOutputs();
  }
}

const service = new Service("service", { aliases: [{ name: "backend" }, { type: "corpus:index:Backend" }] });
new aws.cloudwatch.LogGroup(
  "every-form",
  {},
  {
    aliases: [
      "urn:pulumi:dev::aliases::aws:cloudwatch/logGroup:LogGroup::as-text",
      { name: "by-name" },
      { type: "aws:cloudwatch/oldLogGroup:OldLogGroup" },
      { stack: "prod", project: "another" },
      { name: "by-parent", parent: service },
      { name: "by-urn", parent: "urn:pulumi:dev::aliases::corpus:index:Service::gone" },
    ],
  },
);
