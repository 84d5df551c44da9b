import { regionNames } from "@eks-platform/facts";
import { z } from "zod";
import { addons } from "./addons";
import { cluster } from "./cluster";
import { network } from "./network";
import { ownership } from "./ownership";

/** Everything in which environments differ. What is not here is the same everywhere. */
export const environmentSchema = z.strictObject({
  region: z.enum(regionNames()).describe("AWS region of the environment."),
  ownership,
  network,
  cluster,
  addons,
});

/** One environment, as its file describes it. */
export type Environment = z.infer<typeof environmentSchema>;
