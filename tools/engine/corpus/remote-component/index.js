"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

/** As an SDK of a component package declares it: another process builds the component. */
class Gateway extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    const outputs = { url: undefined, stage: undefined };
    super("gateway:index:Gateway", name, { ...outputs, ...args }, { version: "2.1.0", ...opts }, true);
  }
  describe(args) {
    return pulumi.runtime.call("gateway:index:Gateway/describe", { __self__: this, ...args }, this);
  }
}

const elsewhere = new aws.Provider("elsewhere", { region: "us-east-1" });
const log = new aws.cloudwatch.LogGroup("log");
const gateway = new Gateway(
  "gateway",
  { logArn: log.arn, key: pulumi.secret("hush"), routes: [{ path: "/", method: "GET" }] },
  { providers: [elsewhere], protect: true, dependsOn: [log] },
);
new aws.ssm.Parameter("url", {
  type: "String",
  value: pulumi.output(gateway.url).apply((url) => url ?? "none"),
});
exports.url = gateway.url;
exports.text = gateway.describe({ verbose: true }).text;
