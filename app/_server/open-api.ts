import { z } from "zod";
import { namedSchemas } from "@/app/api/v1/_schemas/named-schemas";
import type { Operation } from "./operation";
import { problemKinds } from "./problem";

type Json = Record<string, unknown>;

interface OpenApi {
  readonly [part: string]: unknown;
  readonly openapi: "3.1.0";
}

/** The OpenAPI description of some doors, made from the very schemas that check them. */
export function openApi(operations: readonly Operation[]): OpenApi {
  const components = new Components(operations);
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describe(operation, components);
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Vigie",
      version: "1",
      description:
        "Writes need Content-Type: application/json (a part of a file: application/octet-stream) and either Sec-Fetch-Site: same-origin or an Origin equal to this server. " +
        "Refusals are application/problem+json with a code from a closed list and one entry a field.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: reachable(components.all(), { paths, problemAnswer }),
      responses: { Problem: problemAnswer },
    },
  };
}

/** Of all schemas those that the roots refer to, directly or through others. */
function reachable(schemas: Json, roots: unknown): Json {
  const kept: Json = {};
  const visit = (value: unknown) => {
    for (const [, name = ""] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name in kept || !(name in schemas)) continue;
      kept[name] = schemas[name];
      visit(schemas[name]);
    }
  };
  visit(roots);
  return kept;
}

function describe(operation: Operation, components: Components): Json {
  const { id, tag, summary, method, status } = operation;
  const download = id === "downloadSnapshot" ? { "content-disposition": textHeader } : {};
  const created = status === 201 ? { location: textHeader } : {};
  const content = operation.givesFile
    ? { "application/octet-stream": { schema: bytesSchema } }
    : { "application/json": { schema: components.output(`${pascal(id)}Answer`, operation.response) } };
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [
      ...parameters(operation.params, "path"),
      ...parameters(operation.query, "query"),
      ...(operation.takesIdempotencyKey ? [idempotencyKey] : []),
    ],
    ...(method === "GET"
      ? {}
      : {
          requestBody: {
            required: true,
            content: operation.takesBytes
              ? { "application/octet-stream": { schema: bytesSchema } }
              : { "application/json": { schema: components.input(`${pascal(id)}Body`, operation.body) } },
          },
        }),
    responses: {
      [status]: { description: summary, headers: { ...download, ...created }, content },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

const bytesSchema = { type: "string", format: "binary" };
const textHeader = { schema: { type: "string" } };
const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key, address and body again gives the first answer again and writes nothing.",
  schema: { type: "string", minLength: 1, maxLength: 200, pattern: "^[\\x21-\\x7E]+$" },
};
const problemAnswer = {
  description: `A refusal. Codes: ${Object.entries(problemKinds)
    .map(([code, { status }]) => `${code} (${status})`)
    .join(", ")}.`,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function parameters(schema: z.ZodType, place: "path" | "query"): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function pascal(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

/** What is sent may leave out fields with a default, what is answered never does: so each schema has up to two forms. */
class Components {
  private readonly sent = z.registry<{ id: string }>();
  private readonly answered = z.registry<{ id: string }>();
  private readonly sentNames = new Map<z.ZodType, string>();
  private readonly answeredNames = new Map<z.ZodType, string>();

  constructor(operations: readonly Operation[]) {
    for (const [name, schema] of Object.entries(namedSchemas)) {
      this.name(this.sent, this.sentNames, `${name}Input`, schema);
      this.name(this.answered, this.answeredNames, name, schema);
    }
    for (const operation of operations) {
      if (operation.method !== "GET") this.input(`${pascal(operation.id)}Body`, operation.body);
      this.output(`${pascal(operation.id)}Answer`, operation.response);
    }
  }

  input(name: string, schema: z.ZodType): Json {
    return this.name(this.sent, this.sentNames, name, schema);
  }

  output(name: string, schema: z.ZodType): Json {
    return this.name(this.answered, this.answeredNames, name, schema);
  }

  all(): Json {
    const form = (registry: z.core.$ZodRegistry<{ id: string }>, io: "input" | "output") =>
      z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` }).schemas;
    const schemas = { ...form(this.sent, "input"), ...form(this.answered, "output") };
    return Object.fromEntries(Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]));
  }

  private name(
    registry: z.core.$ZodRegistry<{ id: string }>,
    names: Map<z.ZodType, string>,
    wanted: string,
    schema: z.ZodType,
  ): Json {
    const name = names.get(schema) ?? wanted;
    if (!names.has(schema)) {
      names.set(schema, name);
      registry.add(schema, { id: name });
    }
    return { $ref: `#/components/schemas/${name}` };
  }
}
