import { isMap } from "../../protocol/values";
import type { Naming } from "../simulated-provider";
import { automaticNameAnnotation } from "./automatic-name-annotation";
import { releaseType } from "./check-inputs";

/** How objects of a cluster are told apart. A release keeps the name that it has once been given. */
export function namingOf(type: string): Naming {
  if (type === releaseType) return { path: ["name"], scope: ["namespace"], isAutomatic: () => false };
  return {
    path: ["metadata", "name"],
    scope: ["metadata", "namespace"],
    isAutomatic({ metadata }) {
      const annotations = isMap(metadata) ? metadata.annotations : undefined;
      return isMap(annotations) && annotations[automaticNameAnnotation] === "true";
    },
  };
}
