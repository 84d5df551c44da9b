"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const k8s = require("@pulumi/kubernetes");

const log = (name, opts) => new aws.cloudwatch.LogGroup(name, {}, opts);

class Group extends pulumi.ComponentResource {
  constructor(name, opts, build) {
    super("corpus:index:Group", name, {}, opts);
    build({ parent: this });
    this.registerOutputs();
  }
}

const usEast = new aws.Provider("us-east", { region: "us-east-1", defaultTags: { tags: { team: "east" } } });
const usWest = new aws.Provider("us-west", { region: "us-west-2", skipMetadataApiCheck: true });
const cluster = new k8s.Provider("cluster", { kubeconfig: "{}", namespace: "shop" });

log("by-default");
const owner = log("explicit", { provider: usEast });
log("of-parent", { parent: owner });
// The version is a part of what makes a default provider.
log("other-version", { version: "7.1.0" });

new Group("one", { provider: usEast }, (child) => log("one-child", child));
new Group("many", { providers: { aws: usWest, kubernetes: cluster } }, (child) => {
  log("many-child", child);
  new k8s.core.v1.ConfigMap("settings", { data: { a: "1" } }, child);
  log("many-other", { ...child, provider: usEast });
  new Group("inner", { ...child, providers: [usEast] }, (grandchild) => {
    log("inner-child", grandchild);
    // The inner map replaces one package, and leaves the other to the outer one.
    new k8s.core.v1.ConfigMap("inner-settings", { data: { a: "2" } }, grandchild);
  });
});
// A parent of another package gives no provider.
new k8s.core.v1.ConfigMap("foreign", { data: {} }, { parent: owner, provider: cluster });
