"use strict";
const pulumi = require("@pulumi/pulumi");

const config = new pulumi.Config();
const attempt = (read) => {
  try {
    return read();
  } catch ({ message }) {
    return message;
  }
};

module.exports = {
  project: pulumi.getProject(),
  stack: pulumi.getStack(),
  organization: pulumi.getOrganization(),
  version: config.require("version"),
  flag: config.get("flag"),
  replicas: config.requireNumber("replicas"),
  zones: config.requireObject("zones"),
  network: config.requireObject("network"),
  absent: config.get("absent") ?? "absent",
  owner: config.require("owner"),
  other: new pulumi.Config("other").require("setting"),
  region: new pulumi.Config("aws").get("region"),
  missing: attempt(() => config.require("nowhere")),
  notANumber: attempt(() => config.requireNumber("owner")),
};
