import type { TimesOf } from "@eks-platform/engine";
import { duration, timeoutSeconds } from "@eks-platform/facts";

/** How long clouds take for a resource, from the observed durations. */
export const resourceTimes: TimesOf = (type, inputs) => {
  const seconds = (operation: "create" | "update" | "delete") =>
    duration({ type, operation, inputs }).typicalSeconds;
  return {
    create: seconds("create"),
    update: seconds("update"),
    delete: seconds("delete"),
    timeout: timeoutSeconds(type),
  };
};
