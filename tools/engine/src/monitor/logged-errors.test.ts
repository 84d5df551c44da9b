import assert from "node:assert/strict";
import { emptySnapshot } from "../state/snapshot";
import { finishRun } from "./finish-run";
import { Session } from "./session";
import { optionsWith } from "./update.test.support";

describe("a program that logs an error and goes on", () => {
  const options = optionsWith(emptySnapshot);
  const { LogRequest, LogSeverity } = options.services.engine;

  const succeeds = async (strict: boolean, exitCode: number) => {
    const session = new Session({ ...options, strict });
    session.log.addProgramLog(new LogRequest().setMessage("it is broken").setSeverity(LogSeverity.ERROR));
    return (await finishRun(session, { exitCode })).succeeded;
  };

  it("has not failed by that", async () => {
    assert.equal(await succeeds(false, 0), true);
  });

  it("has failed if nothing is let pass", async () => {
    assert.equal(await succeeds(true, 0), false);
  });

  it("has failed if it ends badly after all", async () => {
    assert.equal(await succeeds(false, 32), false);
  });
});
