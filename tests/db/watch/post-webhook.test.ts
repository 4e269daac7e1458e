import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { postWebhook } from "@/db/watch/post-webhook";

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const rules = { allowPrivate: true, timeoutMs: 5000 };
const message = { headers: { "webhook-id": "1" }, body: '{"a":"é"}' };

describe("a receiver on this machine", () => {
  let server: Server;
  let port = 0;
  let answer: Answer;
  let heard: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];

  beforeEach(async () => {
    heard = [];
    answer = (_request, response) => response.end("ok");
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        heard.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
        answer(request, response, body);
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    port = addressOf(server).port;
  });
  afterEach(
    () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  );
  const post = (over: Partial<typeof rules> = {}, url = `http://127.0.0.1:${port}/hook?key=1`) =>
    postWebhook({ ...message, url }, { ...rules, ...over });

  test("gets the body and the headers, and a 2xx is sent", async () => {
    expect(await post()).toEqual({ kind: "sent" });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      ...{ method: "POST", url: "/hook?key=1", body: message.body },
      headers: { "webhook-id": "1", "content-type": "application/json", "content-length": "10", "user-agent": "Vigie" },
    });
  });
  test.each([
    [500, false],
    [404, false],
    [410, true],
  ])("%i is a failure; for good: %s", async (status, final) => {
    answer = (_request, response) => response.writeHead(status).end();
    expect(await post()).toEqual({ kind: "failed", error: `status:${status}`, final });
  });
  test("a redirect is not followed", async () => {
    answer = (_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/other` }).end();
    expect(await post()).toMatchObject({ kind: "failed", error: "redirect:302" });
    expect(heard).toHaveLength(1);
  });
  test("who never answers is given up", async () => {
    answer = () => {};
    expect(await post({ timeoutMs: 50 })).toEqual({
      ...{ kind: "failed", error: "timeout", final: false },
    });
  });
  test("an answer that trickles without end is cut at the same moment", async () => {
    answer = (_request, response) => {
      response.writeHead(200);
      response.write("x");
    };
    expect(await post({ timeoutMs: 50 })).toMatchObject({ error: "timeout", final: false });
  });
  test("who changes the protocol is given up at once", async () => {
    answer = (request) => request.socket.write("HTTP/1.1 101 Other\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n");
    expect(await post()).toEqual({ kind: "failed", error: "status:101", final: false });
  });
  test("an answer longer than 64 kB is cut", async () => {
    answer = (_request, response) => response.end(Buffer.alloc(10_000_000));
    expect(await post()).toMatchObject({ kind: "failed", error: "long-answer" });
  });
  test("64 kB are still taken", async () => {
    answer = (_request, response) => response.end(Buffer.alloc(64_000));
    expect(await post()).toEqual({ kind: "sent" });
  });
  test.each(["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0.0.0.0"])(
    "is not reached as %s unless private addresses are allowed",
    async (host) => {
      const outcome = await post({ allowPrivate: false }, `http://${host}:${port}/`);
      expect(outcome).toMatchObject({ kind: "failed", final: true, error: "private-address" });
      expect(heard).toEqual([]);
    },
  );
  test("is reached by its name where they are", async () => {
    expect(await post({}, `http://localhost:${port}/`)).toEqual({ kind: "sent" });
  });
});

test.each([
  ...["https://10.0.0.1/", "https://169.254.169.254/latest/meta-data/", "https://[::1]/", "https://[fd00::1]/"],
  ...["https://[::ffff:127.0.0.1]/", "https://[64:ff9b::7f00:1]/", "https://192.168.0.1:8443/"],
])("%s is refused without a connection", async (url) => {
  const outcome = await postWebhook({ ...message, url }, { allowPrivate: false, timeoutMs: 5000 });
  expect(outcome).toMatchObject({ kind: "failed", final: true, error: "private-address" });
});

test("nobody there is a failure that is tried again, and names no address", async () => {
  const closed = createServer();
  await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
  const { port } = addressOf(closed);
  await new Promise<void>((done) => closed.close(() => done()));
  const outcome = await postWebhook({ ...message, url: `http://127.0.0.1:${port}/?key=secret` }, rules);
  expect(outcome).toEqual({ kind: "failed", error: "unreachable:ECONNREFUSED", final: false });
});

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address;
}
