// @ts-check
import { crc32, inflateRawSync } from "node:zlib";
import { LIMITS, Refused } from "./refused.mjs";

/** @typedef {{ name: string, method: number, packed: number, size: number, at: number, flags: number }} ZipEntry */

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Below it a high ratio is no danger: a short text of one letter packs well. */
const SMALL = 1_000_000;

/**
 * The directory of an archive, checked against the limits before anything of it is unpacked.
 * @param {Buffer} bytes
 * @returns {ZipEntry[]}
 */
export function zipEntries(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new Refused("damaged");
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.entries) throw new Refused("too-many-parts");
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new Refused("damaged");
    const [nameBytes, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + (nameBytes ?? 0)),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + (nameBytes ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  checkSizes(entries, bytes.length);
  return entries;
}

/** @param {readonly ZipEntry[]} entries @param {number} bytes */
function checkSizes(entries, bytes) {
  let packed = 0;
  let size = 0;
  for (const entry of entries) {
    packed += entry.packed;
    size += entry.size;
    if (entry.size > SMALL && entry.size > LIMITS.ratio * entry.packed) throw new Refused("zip-bomb");
  }
  if (size > LIMITS.unpackedBytes || (size > SMALL && size > LIMITS.ratio * bytes)) throw new Refused("zip-bomb");
  // parts that share the same bytes: each is small, all together are not
  if (packed > bytes) throw new Refused("zip-bomb");
}

/**
 * One part unpacked; never more than the directory says, whatever the data would give.
 * @param {Buffer} bytes
 * @param {ZipEntry} entry
 * @returns {Buffer}
 */
export function unzip(bytes, entry) {
  if ((entry.flags & 1) !== 0) throw new Refused("encrypted");
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) throw new Refused("damaged");
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const data = bytes.subarray(from, from + entry.packed);
  if (data.length !== entry.packed) throw new Refused("damaged");
  if (entry.method === 0 && entry.packed === entry.size) return data;
  if (entry.method !== 8) throw new Refused("damaged");
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const isMore = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new Refused(isMore ? "zip-bomb" : "damaged");
  }
}

/**
 * An archive of parts that were checked, without compression: what a library then reads holds no surprise.
 * @param {readonly { name: string, data: Buffer }[]} parts
 * @returns {Buffer}
 */
export function storedZip(parts) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const title = Buffer.from(name, "utf8");
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(title.length, 22);
    local.push(Buffer.from([0x50, 0x4b, 3, 4]), head, title, data);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, entry, title);
    offset += 30 + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
