import { describeSettingEffects, recordResources } from "@eks-platform/testing";
import { Addons } from "./addons";
import { addonsSettings } from "./addons-settings";
import type { AddonsArgs } from "./args";
import { addonNames } from "./catalogue";
import { installNeedsOf, sampleCluster } from "./testing/sample-cluster";

describeSettingEffects({
  settings: addonsSettings,
  // Both show an effect of the region, of availability, and of the delivery.
  base: { ...sampleCluster, install: { "argo-cd": {}, "cluster-autoscaler": {} } },
  // Each add-on is added to those that it needs.
  bases: Object.fromEntries(
    addonNames.map((name) => [`install.${name}`, { ...sampleCluster, install: installNeedsOf(name) }]),
  ),
  // Safe: the arguments passed the check of the settings.
  build: (args) => recordResources(() => new Addons("dev", args as AddonsArgs)),
  component: "eks-platform:index:Addons",
  exempt: {
    cluster: "Add-ons take the whole contract, and read parts of it.",
    network: "Add-ons take the whole contract, and read parts of it.",
  },
});
