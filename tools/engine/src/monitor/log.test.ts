import assert from "node:assert/strict";
import { loadServices } from "../protocol/services";
import { Log } from "./log";

describe("the log", () => {
  const { LogRequest, LogSeverity } = loadServices(__dirname).engine;
  const connection = (message: string, severity: number = LogSeverity.INFO) =>
    new LogRequest().setMessage(message).setSeverity(severity);
  const messages = (log: Log) => log.diagnostics.map(({ message }) => message);

  it("keeps the order of the program, and appends the engine's messages sorted", () => {
    const log = new Log((text) => text);
    log.report("info", "second", "urn:b");
    log.addProgramLog(connection("z"));
    log.report("info", "first", "urn:a");
    log.addProgramLog(connection("a"));
    assert.deepEqual(messages(log), ["z", "a", "first", "second"]);
  });

  it("leaves out debugging lines and passing status lines", () => {
    const log = new Log((text) => text);
    log.addProgramLog(connection("debugging", LogSeverity.DEBUG));
    log.addProgramLog(connection("passing").setEphemeral(true));
    assert.deepEqual(log.diagnostics, []);
  });

  it("redacts every message", () => {
    const log = new Log((text) => text.replace("swordfish", "[secret]"));
    log.addProgramLog(connection("it is swordfish", LogSeverity.ERROR));
    log.report("warning", "swordfish!", "urn");
    assert.deepEqual(log.diagnostics, [
      { severity: "error", message: "it is [secret]" },
      { severity: "warning", message: "[secret]!", urn: "urn" },
    ]);
    assert.equal(log.hasErrors, true);
  });
});
