import type { Server } from "@grpc/grpc-js";
import { PreviewError } from "../run/request";

/**
 * Lets a server listen on loopback, where nobody else on the network reaches it.
 *
 * @param port 0 for any that is free
 * @returns the port
 * @throws PreviewError if the machine does not let it
 */
export function listen(
  server: Server,
  credentials: Parameters<Server["bindAsync"]>[1],
  port = 0,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) => {
      if (error === null) resolve(bound);
      else reject(new PreviewError(refusal(port, error)));
    });
  });
}

const refusal = (port: number, { message }: Error) =>
  `The engine cannot listen on 127.0.0.1${port === 0 ? "" : `:${port}`}: ${message}. ` +
  `Programs talk to it there: see that the loopback interface is up, that ports are free, and that nothing forbids it.`;
