"use strict";
const pulumi = require("@pulumi/pulumi");
const eks = require("@pulumi/eks");

const cluster = new eks.Cluster("cluster", { skipDefaultNodeGroup: true, authenticationMode: "API" });
// A method is answered by the process that has built the component.
const { result } = cluster.getKubeconfig({
  profileName: "admin",
  roleArn: pulumi.interpolate`${cluster.arn}/role`,
});

exports.server = pulumi.output(result).apply((kubeconfig) => JSON.parse(kubeconfig).clusters?.length);
exports.isSecret = pulumi.isSecret(result);
