import { notFound } from "next/navigation";
import { DomainError } from "@/lib/domain/errors";

/** For pages: what is not there becomes Next's not-found page; every other error goes on. */
export async function orNotFound<T>(value: Promise<T>): Promise<T> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") notFound();
    throw error;
  }
}
