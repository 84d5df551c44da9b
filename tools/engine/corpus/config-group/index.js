"use strict";
const k8s = require("@pulumi/kubernetes");

const provider = new k8s.Provider("cluster", { kubeconfig: "{}" });
const shop = `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
`;
const group = new k8s.yaml.ConfigGroup("group", { yaml: [shop], files: "manifests/*.yaml" }, { provider });
const file = new k8s.yaml.ConfigFile(
  "file",
  { file: "manifests/web.yaml", resourcePrefix: "second" },
  { provider },
);
// The second generation leaves the reading to the provider.
const newer = new k8s.yaml.v2.ConfigGroup("newer", { yaml: shop.replace("shop", "newer") }, { provider });

exports.clusterIp = group.getResource("v1/Service", "shop/web").spec.clusterIP;
exports.replicas = file.getResource("apps/v1/Deployment", "shop/second-web").spec.replicas;
exports.resources = newer.resources;
