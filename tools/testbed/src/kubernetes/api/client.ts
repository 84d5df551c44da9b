import http from "node:http";
import https from "node:https";
import { ApiError } from "./api-error";
import type { Connection } from "./connection";
import { isRecord } from "./field";
import { splitLines } from "./lines";
import { parseWarnings } from "./warnings";

/** One request to the API server. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

  /** Path, for example `/api/v1/namespaces`. */
  readonly path: string;

  readonly query?: Readonly<Record<string, string>>;

  /** Sent as JSON. */
  readonly body?: unknown;

  /**
   * What the body is.
   *
   * @default "application/json"
   */
  readonly contentType?: "application/json" | "application/apply-patch+yaml" | "application/merge-patch+json";

  /**
   * What is wanted back.
   *
   * @default "application/json"
   */
  readonly accept?: string;
}

/** What the server answered. */
export interface ApiResponse {
  readonly body: unknown;

  /** What the server warns of: deprecated versions, pods that a namespace will not admit. */
  readonly warnings: readonly string[];
}

/** One event of a watch. */
export interface WatchEvent {
  readonly type: string;
  readonly object: unknown;
}

/** A server that says nothing for so long is taken for dead. */
const timeoutSeconds = 60;

/** Speaks with one API server. */
export class KubernetesClient {
  readonly #agent: https.Agent | http.Agent;
  readonly #web: typeof http | typeof https;

  constructor(readonly connection: Connection) {
    const { server, ca, serverName, insecure, identity } = connection;
    this.#web = server.startsWith("http:") ? http : https;
    this.#agent =
      this.#web === http
        ? new http.Agent({ keepAlive: true })
        : new https.Agent({
            keepAlive: true,
            ...(ca === undefined ? {} : { ca }),
            ...(serverName === undefined ? {} : { servername: serverName }),
            ...(insecure === true ? { rejectUnauthorized: false } : {}),
            ...(identity === undefined ? {} : { cert: identity.certificate, key: identity.key }),
          });
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @throws {ApiError} if the server rejects it
   */
  async send(request: ApiRequest): Promise<ApiResponse> {
    const response = await this.#open(request, timeoutSeconds);
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(Buffer.from(chunk));
    const body = parseBody(Buffer.concat(chunks).toString("utf8"));
    const status = response.statusCode ?? 0;
    if (status < 200 || status > 299) throw new ApiError(status, body);
    return { body, warnings: parseWarnings(response.headersDistinct["warning"] ?? []) };
  }

  /** The object or list at a path. */
  async get(path: string, options: Pick<ApiRequest, "query" | "accept"> = {}): Promise<unknown> {
    const { body } = await this.send({ method: "GET", path, ...options });
    return body;
  }

  /**
   * What is there, and then what happens, until the server ends the watch or the signal does.
   *
   * @param signal ends the watch
   */
  async *watch(path: string, signal: AbortSignal): AsyncGenerator<WatchEvent> {
    // Without a resource version the server starts with everything that is there, each as an event of its own.
    const response = await this.#open({ method: "GET", path, query: { watch: "true" } }, 0, signal);
    if (response.statusCode !== 200) throw new ApiError(response.statusCode ?? 0, undefined);
    for await (const line of splitLines(response.setEncoding("utf8"))) {
      const event = parseBody(line);
      if (isRecord(event)) yield { type: String(event["type"]), object: event["object"] };
    }
  }

  /** Ends the connections that are kept open. */
  close(): void {
    this.#agent.destroy();
  }

  #open(
    {
      method,
      path,
      query = {},
      body,
      contentType = "application/json",
      accept = "application/json",
    }: ApiRequest,
    silence: number,
    signal?: AbortSignal,
  ): Promise<http.IncomingMessage> {
    const url = new URL(this.connection.server.replace(/\/$/, "") + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const { token } = this.connection;
    const headers = {
      accept,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      // The length is said for a DELETE too: without it Node sends chunks, which the server does not read there.
      ...(sent === undefined ? {} : { "content-type": contentType, "content-length": sent.length }),
    };
    return new Promise((resolve, reject) => {
      const request = this.#web.request(url, {
        method,
        headers,
        agent: this.#agent,
        ...(signal === undefined ? {} : { signal }),
      });
      request.setTimeout(silence * 1000, () =>
        request.destroy(new Error(`${url.origin} said nothing for ${silence} s to ${method} ${path}.`)),
      );
      request.on("error", reject).on("response", resolve).end(sent);
    });
  }
}

function parseBody(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return answer;
  }
}
