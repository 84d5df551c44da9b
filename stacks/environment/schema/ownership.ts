import { type Ownership } from "@eks-platform/core";
import { z } from "zod";
import { tagValue } from "./formats";
import { type Mirror } from "./mirror";

/** Who owns the environment. */
export const ownership = z
  .strictObject({
    owner: tagValue.describe("Team that answers for the environment."),
    costCentre: tagValue.describe("Cost centre that pays for it."),
  } satisfies Mirror<Ownership>)
  .describe("Who owns the environment, as the tags of every one of its resources say.");
