import type { Responder } from "../../../line/answer-by";
import type { Answer } from "../../../line/line";
import { LineFailure } from "../../../line/line-failure";
import { status } from "../../../line/status";

/** Functions of the program by their target, `127.0.0.1:port`, a port that only the engine's end of the line knows. */
export const targets = new Map<string, Responder>();

/** Answers a request for a function: its target, and then the method. */
export const answerCallback: Answer = (asked, message) => {
  const slash = asked.indexOf("/");
  const answer = targets.get(asked.slice(0, slash));
  if (answer !== undefined) return answer(asked.slice(slash), message);
  return Promise.reject(new LineFailure(status.UNAVAILABLE, `Nobody serves ${asked}`));
};
