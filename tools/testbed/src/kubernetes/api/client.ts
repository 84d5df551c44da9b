import http from "node:http";
import https from "node:https";
import { ApiError } from "./api-error";
import type { Connection } from "./connection";
import { isRecord } from "./field";

/** One request to the API server. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

  /** Path, for example `/api/v1/namespaces`. */
  readonly path: string;

  readonly query?: Readonly<Record<string, string>>;

  /** Sent as JSON. */
  readonly body?: unknown;

  /**
   * Media type of the body.
   *
   * @default "application/json"
   */
  readonly contentType?: "application/json" | "application/apply-patch+yaml" | "application/merge-patch+json";

  /**
   * Media type of the response.
   *
   * @default "application/json"
   */
  readonly accept?: string;
}

/** A response of the API server. */
export interface ApiResponse {
  readonly body: unknown;

  /** Warnings of the server: deprecated versions, pods that a namespace does not admit. */
  readonly warnings: readonly string[];
}

/** One event of a watch. */
export interface WatchEvent {
  readonly type: string;
  readonly object: unknown;
}

/** Seconds without data after which a request fails. */
const timeoutSeconds = 60;

/** A client of one API server. */
export class KubernetesClient {
  private readonly agent: https.Agent | http.Agent;
  private readonly web: typeof http | typeof https;

  constructor(readonly connection: Connection) {
    const { server, ca, serverName, insecure, identity } = connection;
    this.web = server.startsWith("http:") ? http : https;
    this.agent =
      this.web === http
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
   * Sends a request and reads the whole response.
   *
   * @throws {ApiError} if the server rejects it
   */
  async send(request: ApiRequest): Promise<ApiResponse> {
    const response = await this.open(request, timeoutSeconds);
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(Buffer.from(chunk));
    const body = parseBody(Buffer.concat(chunks).toString("utf8"));
    const status = response.statusCode ?? 0;
    if (status < 200 || status > 299) throw new ApiError(status, body);
    return { body, warnings: parseWarnings(response.headersDistinct["warning"] ?? []) };
  }

  /** Reads the object or list at a path. */
  async get(path: string, options: Pick<ApiRequest, "query" | "accept"> = {}): Promise<unknown> {
    const { body } = await this.send({ method: "GET", path, ...options });
    return body;
  }

  /**
   * Yields the existing objects, and then each change, until the server or the signal ends the watch.
   *
   * @param signal ends the watch
   */
  async *watch(path: string, signal: AbortSignal): AsyncGenerator<WatchEvent> {
    // Without a resource version the server begins with an event for each existing object.
    const response = await this.open({ method: "GET", path, query: { watch: "true" } }, 0, signal);
    if (response.statusCode !== 200) throw new ApiError(response.statusCode ?? 0, undefined);
    for await (const line of splitLines(response.setEncoding("utf8"))) {
      const event = parseBody(line);
      if (isRecord(event)) yield { type: String(event["type"]), object: event["object"] };
    }
  }

  /** Closes the connections that are kept open. */
  close(): void {
    this.agent.destroy();
  }

  private open(
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
      // A DELETE needs the length too: without it Node sends chunks, which the server ignores there.
      ...(sent === undefined ? {} : { "content-type": contentType, "content-length": sent.length }),
    };
    return new Promise((resolve, reject) => {
      const request = this.web.request(url, {
        method,
        headers,
        agent: this.agent,
        ...(signal === undefined ? {} : { signal }),
      });
      request.setTimeout(silence * 1000, () =>
        request.destroy(new Error(`${url.origin} sent nothing for ${silence} s after ${method} ${path}.`)),
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

/** Splits a stream of text into lines. An unfinished line waits for its end. */
export async function* splitLines(pieces: AsyncIterable<unknown>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const ended = (rest + String(piece)).split("\n");
    rest = ended.pop() ?? "";
    yield* ended;
  }
}

/**
 * Parses the texts of `Warning` headers, such as `299 - "batch/v1beta1 CronJob is deprecated"`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7234#section-5.5
 */
export function parseWarnings(headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) =>
    [...header.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, quoted = ""]) =>
      quoted.replace(/\\(.)/g, "$1"),
    ),
  );
}
