import type { KubernetesObject } from "./kubernetes-object";

/** An object to be judged, and where it stands. */
export interface SourcedObject {
  readonly object: KubernetesObject;

  /** Where it is written: a resource's name, or a file with the number of the document. */
  readonly source: string;

  /**
   * Namespace that it goes to if it names none.
   *
   * @default "default"
   */
  readonly namespace?: string;

  /** Why it cannot be judged, as a clause: "its values are not known yet". Absent if it can. */
  readonly skipReason?: string;
}
