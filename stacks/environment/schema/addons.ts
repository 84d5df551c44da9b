import { type AddonsArgs, catalogue, type Install } from "@eks-platform/addons";
import { z } from "zod";
import { addonSetting } from "./addon-setting";
import { type Mirror } from "./mirror";

const install = z.strictObject(
  Object.fromEntries(
    Object.entries(catalogue).map(([name, { settings }]) => [
      name,
      z
        .strictObject(
          Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, addonSetting(setting)])),
        )
        .exactOptional(),
    ]),
  ),
);

/** The add-ons: everything that `Addons` takes, but for what the platform itself decides. */
export const addons = z
  .strictObject({
    // Safe: the schema is made of the very settings that `Install` is the type of.
    install: (install as unknown as z.ZodType<Install>).describe(
      "The add-ons to install, each with its settings.",
    ),
    availability: z
      .enum(["single", "high"])
      .exactOptional()
      .describe("One replica each, or replicas over zones with disruption budgets. Default: high."),
    delivery: z.enum(["helm", "argocd"]).exactOptional().describe("Who installs the charts. Default: helm."),
  } satisfies Mirror<Pick<AddonsArgs, "install" | "availability" | "delivery">>)
  .describe("What the cluster is equipped with.");
