import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { smtpMail } from "@/db/watch/smtp-mail";

/** A mail server that takes what it is given, or refuses a receiver with `refuse`. */
let server: Server;
let sockets: Socket[];
let heard: string[];
let refuse: string | null;

beforeEach(async () => {
  [sockets, heard, refuse] = [[], [], null];
  server = createServer((socket) => {
    sockets.push(socket);
    socket.write("220 test\r\n");
    let inData = false;
    let rest = "";
    socket.on("data", (chunk) => {
      rest += chunk.toString("utf8");
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        heard.push(line);
        if (inData && line !== ".") continue;
        if (inData) inData = false;
        else if (/^DATA/i.test(line)) {
          inData = true;
          socket.write("354 go on\r\n");
          continue;
        } else if (/^RCPT/i.test(line) && refuse !== null) {
          socket.write(`${refuse}\r\n`);
          continue;
        }
        socket.write("250 fine\r\n");
      }
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterEach(
  () =>
    new Promise<void>((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    }),
);

function sender() {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  const { port }: AddressInfo = address;
  return smtpMail(`smtp://127.0.0.1:${port}`, "vigie@example.org");
}
const mail = {
  to: "desk@example.org",
  subject: "TLP:CLEAR After Kati: passed",
  text: "TLP:CLEAR\n\nhttps://vigie.example.org/t/1\n",
  messageId: "<1@vigie.invalid>",
};

test("sends one plain text to one address, with an id that stays", async () => {
  expect(await sender()(mail)).toEqual({ kind: "sent" });
  expect(heard.filter((line) => /^(MAIL|RCPT)/i.test(line))).toEqual([
    "MAIL FROM:<vigie@example.org>",
    "RCPT TO:<desk@example.org>",
  ]);
  const headers = heard.slice(heard.indexOf("DATA") + 1, heard.indexOf("", heard.indexOf("DATA")));
  expect(headers).toEqual(
    expect.arrayContaining([
      "From: vigie@example.org",
      "To: desk@example.org",
      "Subject: TLP:CLEAR After Kati: passed",
      "Message-ID: <1@vigie.invalid>",
      "Auto-Submitted: auto-generated",
      "Content-Type: text/plain; charset=utf-8",
    ]),
  );
  expect(heard).toContain("https://vigie.example.org/t/1");
});

test("a subject with line breaks adds no header", async () => {
  await sender()({ ...mail, subject: "A\r\nBcc: other@example.org" });
  expect(heard.filter((line) => /^bcc/i.test(line))).toEqual([]);
  expect(heard.filter((line) => /^RCPT/i.test(line))).toHaveLength(1);
});

test("an address that the server refuses for good is not tried again; one that it cannot take now is", async () => {
  refuse = "550 nobody here";
  expect(await sender()(mail)).toEqual({ kind: "failed", error: "smtp:EENVELOPE 550", final: true });
  refuse = "450 try later";
  expect(await sender()(mail)).toEqual({ kind: "failed", error: "smtp:EENVELOPE 450", final: false });
});

test("a server that is not there is a failure that names nothing", async () => {
  const send = sender();
  await new Promise<void>((done) => server.close(() => done()));
  expect(await send(mail)).toEqual({ kind: "failed", error: expect.stringMatching(/^smtp:E[A-Z]+$/), final: false });
  server = createServer().listen(0, "127.0.0.1");
});
