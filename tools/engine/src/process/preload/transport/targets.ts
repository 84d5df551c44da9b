import type { RequestHandler } from "../../../transport/connection";
import type { Responder } from "../../../transport/responder";
import { RpcError } from "../../../transport/rpc-error";
import { status } from "../../../transport/status";

/** Functions of the program by target, `127.0.0.1:port`: a virtual port of the connection. */
export const targets = new Map<string, Responder>();

/** Handles a request for a function: its target, and then the method. */
export const answerCallback: RequestHandler = (asked, message) => {
  const slash = asked.indexOf("/");
  const answer = targets.get(asked.slice(0, slash));
  if (answer !== undefined) return answer(asked.slice(slash), message);
  return Promise.reject(new RpcError(status.UNAVAILABLE, `Nobody serves ${asked}`));
};
