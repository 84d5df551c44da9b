"use strict";
const pulumi = require("@pulumi/pulumi");

/** What a generated SDK does once: it describes its package, and refers to it in every registration. */
const planets = (packageVersion) =>
  pulumi.runtime.registerPackage({
    baseProviderName: "terraform-provider",
    baseProviderVersion: "0.9.0",
    baseProviderDownloadUrl: "",
    packageName: "planets",
    packageVersion,
    base64Parameter: Buffer.from(JSON.stringify({ remote: "registry.example/planets" })).toString("base64"),
  });

class Planet extends pulumi.CustomResource {
  constructor(name, args, opts, packageRef = planets("3.2.1")) {
    super("planets:index:Planet", name, args, opts, false, packageRef);
  }
}

module.exports = async () => {
  const explicit = new pulumi.ProviderResource(
    "planets",
    "explicit",
    { orbit: 3 },
    {},
    false,
    planets("3.2.1"),
  );
  const first = new Planet("first", { moons: 1 });
  new Planet("second", { near: first.id }, { provider: explicit });
  // Another version of the package has a default provider of its own.
  new Planet("older", { moons: 2 }, {}, planets("2.0.0"));
  return { oneHandle: (await planets("3.2.1")) === (await planets("3.2.1")) };
};
