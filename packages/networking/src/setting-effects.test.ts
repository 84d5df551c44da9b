import { awsAnswers, describeSettingEffects, recordResources } from "@eks-platform/testing";
import type { NetworkArgs } from "./args";
import { Network } from "./network";
import { networkSettings } from "./network-settings";

describeSettingEffects({
  settings: networkSettings,
  base: { cidr: "10.20.0.0/16", zones: ["eu-west-1a", "eu-west-1b"], clusterName: "sample" },
  // Safe: the arguments passed the check of the settings.
  build: (args) => recordResources(() => new Network("dev", args as NetworkArgs), awsAnswers),
  component: "eks-platform:index:Network",
  values: { "zones[0]": "eu-west-1c" },
});
