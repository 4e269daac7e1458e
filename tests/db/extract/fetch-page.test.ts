import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type FetchRules, fetchPage } from "@/db/extract/fetch-page";
import type { Resolve } from "@/db/watch/guarded-lookup";
import { refusal } from "../../support/refusal";

/** The canary: whatever reaches it has got past a check. */
let hits: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  port = address.port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  hits = [];
  answer = (_, response) => response.end("<p>secret</p>");
});

const rules: FetchRules = { milliseconds: 3000, bytes: 1000, redirects: 3 };
const reason = async (url: string, over: Partial<FetchRules> = {}) =>
  (await refusal(fetchPage(url, { ...rules, ...over }))).detail.fields?.[0]?.rule;
const to =
  (...answers: string[][]): Resolve =>
  (_name, _options, callback) =>
    callback(
      null,
      (answers.length > 1 ? (answers.shift() ?? []) : (answers[0] ?? [])).map((address) => ({
        address,
        family: address.includes(":") ? 6 : 4,
      })),
    );
const here = { mayBePrivate: (host: string) => host === "127.0.0.1" };
const local = (path = "/") => `http://127.0.0.1:${port}${path}`;

describe("addresses that lead inside are refused, and nothing is hit", () => {
  test.each([
    ...["http://127.0.0.1:PORT/", "http://localhost:PORT/", "http://LOCALHOST.:PORT/", "http://2130706433:PORT/"],
    ...["http://0177.0.0.1:PORT/", "http://0x7f.0.0.1:PORT/", "http://0x7f000001:PORT/", "http://127.1:PORT/"],
    ...[
      "http://0:PORT/",
      "http://0.0.0.0:PORT/",
      "http://127.127.127.127:PORT/",
      "http://[::1]:PORT/",
      "http://[::]:PORT/",
    ],
    ...["http://[::ffff:127.0.0.1]:PORT/", "http://[::ffff:7f00:1]:PORT/", "http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/"],
    ...[
      "http://[64:ff9b::7f00:1]:PORT/",
      "http://[2002:7f00:1::]:PORT/",
      "http://[fe80::1]:PORT/",
      "http://[fc00::1]:PORT/",
    ],
    ...["http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/"],
    ...[
      "http://100.64.0.1/",
      "http://198.18.0.1/",
      "http://224.0.0.1/",
      "http://255.255.255.255/",
      "http://１２７.0.0.1:PORT/",
    ],
    ...["http://127。0。0。1:PORT/", "http://127.0.0.1.:PORT/", "http://%31%32%37.0.0.1:PORT/"],
  ])("%s", async (address) => {
    expect(await reason(address.replace("PORT", String(port)))).toBe("private-address");
    expect(hits).toEqual([]);
  });
  test.each(["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "data:text/html,x"])(
    "%s",
    async (address) => {
      expect(await reason(address)).toBe("scheme");
    },
  );
  test("a name and a password in the address", async () => {
    expect(await reason("http://user:secret@example.org/")).toBe("credentials");
  });
  test("a name that resolves inside, or to several addresses of which one lies inside", async () => {
    for (const addresses of [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::1"], ["::ffff:127.0.0.1"]])
      expect(await reason(`http://rebind.example:${port}/`, { resolve: to(addresses) })).toBe("private-address");
    expect(hits).toEqual([]);
  });
  test("a name that resolves outside at first and inside when it is connected: each connection is checked on its own", async () => {
    const resolve = to(["127.0.0.1"], ["93.184.216.34"]);
    expect(await reason(`http://rebind.example:${port}/`, { resolve })).toBe("private-address");
    expect(hits).toEqual([]);
  });
});

describe("redirects", () => {
  const redirect = (location: string) => {
    answer = (request, response) =>
      request.url === "/" ? response.writeHead(302, { location }).end() : response.end("<p>inside</p>");
  };
  test.each([
    ...["http://inside.example:PORT/secret", "//inside.example:PORT/secret", "http://localhost:PORT/secret"],
    ...["http://[::ffff:127.0.0.1]:PORT/secret", "http://127.0.0.2:PORT/secret", "http://169.254.169.254/"],
  ])("to the inside are not followed: %s", async (location) => {
    redirect(location.replace("PORT", String(port)));
    expect(await reason(local(), { ...here, resolve: to(["127.0.0.1"]) })).toBe("private-address");
    expect(hits).toEqual(["/"]);
  });
  test("to another scheme are refused", async () => {
    for (const location of ["file:///etc/passwd", "ftp://example.org/"]) {
      redirect(location);
      expect(await reason(local(), here)).toBe("scheme");
    }
    expect(hits).toEqual(["/", "/"]);
  });
  test("three are followed, a fourth is not", async () => {
    const chain = (last: number) => {
      answer = (request, response) => {
        const at = Number((request.url ?? "/0").slice(1));
        if (at < last) response.writeHead(301, { location: `/${at + 1}` }).end();
        else response.end("<p>there</p>");
      };
    };
    chain(3);
    expect((await fetchPage(local("/0"), { ...rules, ...here })).url).toBe(local("/3"));
    chain(4);
    expect(await reason(local("/0"), here)).toBe("redirects");
  });
});

describe("what comes", () => {
  const serve = (body: Buffer | string, headers: Record<string, string> = {}, status = 200) => {
    answer = (_, response) => response.writeHead(status, headers).end(body);
  };
  test("is handed on with its type; no cookie, no name and no brotli is sent for it", async () => {
    let sent: IncomingMessage["headers"] = {};
    answer = (request, response) => {
      sent = request.headers;
      response.writeHead(200, { "content-type": "text/plain; charset=windows-1251" }).end("words");
    };
    const page = await fetchPage(local("/a"), { ...rules, ...here });
    expect([page.bytes.toString(), page.mediaType, page.url]).toEqual([
      "words",
      "text/plain; charset=windows-1251",
      local("/a"),
    ]);
    expect(Object.keys(sent).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
    expect(sent["accept-encoding"]).toBe("gzip");
  });
  test("packed with gzip it is unpacked, never beyond the cap; packed otherwise it is refused", async () => {
    serve(gzipSync("words"), { "content-encoding": "gzip" });
    expect((await fetchPage(local(), { ...rules, ...here })).bytes.toString()).toBe("words");
    serve(gzipSync(Buffer.alloc(100_000)), { "content-encoding": "gzip" });
    expect(await reason(local(), here)).toBe("too-large");
    serve("x", { "content-encoding": "br" });
    expect(await reason(local(), here)).toBe("encoding");
  });
  test("is cut when it is too large, refused when it is empty or no answer at all", async () => {
    serve("x".repeat(1001));
    expect(await reason(local(), here)).toBe("too-large");
    serve("");
    expect(await reason(local(), here)).toBe("empty");
    serve("gone", {}, 404);
    expect(await reason(local(), here)).toBe("status:404");
    answer = (_, response) => void response.socket?.destroy();
    expect(await reason(local(), here)).toBe("unreachable");
  });
  test("is waited for as long as it is allowed to take, over all its parts", async () => {
    answer = (_, response) => void response.write("<p>");
    expect(await reason(local(), { ...here, milliseconds: 150 })).toBe("timeout");
  });
});
