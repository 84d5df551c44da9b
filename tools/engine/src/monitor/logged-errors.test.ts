import assert from "node:assert/strict";
import { emptySnapshot } from "../state/snapshot";
import { finishRun } from "./finish-run";
import { Session } from "./session";
import { optionsWith } from "./update.test.support";

describe("a program that logs an error and continues", () => {
  const options = optionsWith(emptySnapshot);
  const { LogRequest, LogSeverity } = options.services.engine;

  const succeeds = async (strict: boolean, exitCode: number) => {
    const session = new Session({ ...options, strict });
    session.log.addProgramLog(new LogRequest().setMessage("it is broken").setSeverity(LogSeverity.ERROR));
    return (await finishRun(session, { exitCode })).succeeded;
  };

  it("succeeds", async () => {
    assert.equal(await succeeds(false, 0), true);
  });

  it("fails if the run is strict", async () => {
    assert.equal(await succeeds(true, 0), false);
  });

  it("fails if it ends with an error after all", async () => {
    assert.equal(await succeeds(false, 32), false);
  });
});
