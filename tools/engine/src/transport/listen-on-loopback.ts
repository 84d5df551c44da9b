import type { Server } from "node:net";
import { PreviewError } from "../errors/preview-error";

/**
 * Makes a server listen on the loopback interface, which the network does not reach.
 *
 * @param port 0 for any free port
 * @returns the port
 * @throws PreviewError if the machine does not allow it
 */
export function listenOnLoopback(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new PreviewError(refusal(port, error))));
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      resolve(typeof bound === "object" ? (bound?.port ?? 0) : 0);
    });
  });
}

const refusal = (port: number, { message }: Error) =>
  `The engine cannot listen on 127.0.0.1${port === 0 ? "" : `:${port}`}: ${message}. ` +
  `Programs talk to it there: see that the loopback interface is up, that ports are free, and that nothing forbids it.`;
