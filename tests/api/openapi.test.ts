import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openApi } from "@/app/_server/open-api";
import { allOperations } from "@/app/api/v1/_operations/all-operations";
import { routeFile, routePaths } from "./support/route-files";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const document = JSON.parse(JSON.stringify(openApi(allOperations)));
const described = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, item]) =>
  Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
);

describe("the OpenAPI document", () => {
  test("describes exactly the methods that the route files export", async () => {
    const exported: string[] = [];
    for (const path of routePaths()) {
      const module: Record<string, unknown> = await import(routeFile(path));
      for (const method of methods) if (method in module) exported.push(`${method} ${path}`);
    }
    expect(exported.length).toBeGreaterThan(40);
    expect(described.toSorted()).toEqual(exported.toSorted());
  });

  test("every route file hands its handler the operation of its own path and method", () => {
    for (const path of routePaths()) {
      const text = readFileSync(routeFile(path), "utf8");
      for (const [, method, id] of text.matchAll(/export const (\w+) = handle\(doors\.(\w+),/g)) {
        const operation = allOperations.find((candidate) => candidate.id === id);
        expect(`${operation?.method} ${operation?.path}`).toBe(`${method} ${path}`);
      }
    }
  });

  test("gives each operation an id of its own", () => {
    const ids = allOperations.map((operation) => operation.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("refers only to what it contains", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(references.length).toBeGreaterThan(100);
    for (const reference of new Set(references)) {
      const [hash, ...steps] = reference.split("/");
      expect(hash).toBe("#");
      const found = steps.reduce<unknown>(
        (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
        document,
      );
      expect(found, reference).toBeTypeOf("object");
    }
  });

  test("has the shape of OpenAPI 3.1", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info.title).toBe("Vigie");
    for (const operation of allOperations) {
      const item = document.paths[operation.path][operation.method.toLowerCase()];
      const inPath = item.parameters.filter((parameter: { in: string }) => parameter.in === "path");
      const named = [...operation.path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
      expect(inPath.map((parameter: { name: string }) => parameter.name).toSorted()).toEqual(named.toSorted());
      expect(Object.keys(item.responses)).toEqual([String(operation.status), "default"]);
      expect(item.requestBody === undefined).toBe(operation.method === "GET");
    }
  });

  test("refuses unknown fields in every body, and says which may be left out", () => {
    const finding = document.components.schemas.FindingInput;
    expect(finding.additionalProperties).toBe(false);
    expect(finding.required).toEqual(["indicator", "occurredOn", "handling"]);
    expect(document.components.schemas.StoredFinding.required).toContain("incidentId");
  });
});
