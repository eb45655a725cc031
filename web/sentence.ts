import { getTranslations } from "next-intl/server";
import type { Complaint } from "@/domain/errors";

/** What the domain complains of, in the language of the person who asks. */
export async function sentence({ key, values }: Complaint): Promise<string> {
  const t = await getTranslations("errors");
  const known = key as Parameters<typeof t>[0];
  return t.has(known) ? t(known, values as never) : t("unexpected");
}

/** The same for each field. */
export async function sentences(complaints: Record<string, Complaint>): Promise<Record<string, string>> {
  const entries = Object.entries(complaints);
  const told = await Promise.all(entries.map(async ([name, complaint]) => [name, await sentence(complaint)]));
  return Object.fromEntries(told);
}
