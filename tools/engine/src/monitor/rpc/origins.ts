import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourcePosition } from "@pulumi/pulumi/proto/source_pb";
import type { CallbackAddress } from "../../model/goal";

/** The address of a function of the program. */
export function decodeCallback(message: { getTarget(): string; getToken(): string }): CallbackAddress {
  return { target: message.getTarget(), token: message.getToken() };
}

/**
 * Source position of a request: `project:///path#line`, the path relative to the project, so that it is the same on
 * every machine. Empty if the program did not send one.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/pkg/resource/deploy/source_eval.go (`parseSourcePosition`)
 */
export function decodePosition(position: SourcePosition | undefined, projectFolder: string): string {
  if (position === undefined || !position.getUri().startsWith("file://")) return "";
  const path = relative(projectFolder, fileURLToPath(position.getUri())).split(sep).join("/");
  const column = position.getColumn() === 0 ? "" : `,${position.getColumn()}`;
  return `project:///${path}#${position.getLine()}${column}`;
}
