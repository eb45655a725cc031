import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/components/ui/form-state";
import { database } from "@/db/client";
import type { Context } from "@/domain/command";
import { DomainError, InvalidError } from "@/domain/errors";
import { clock } from "./clock";
import { sentence, sentences } from "./sentence";
import { currentPerson } from "./session";
import { settings } from "./settings";

export type Fields = Record<string, string | string[]>;

/** The text fields of a form; names that end in "Ids" are lists, whatever their number. Files have doors of their own. */
export function fieldsOf(data: FormData): Fields {
  const fields: Fields = {};
  // A script can call an action with whatever it likes.
  if (!(data instanceof FormData)) return fields;
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$")) continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    fields[name] = name.endsWith("Ids") ? texts.filter((text) => text !== "") : (texts.at(-1) ?? "");
  }
  return fields;
}

const requestId = z.uuid();

/** What a command is given by the one who sent the form; null without a living session. */
async function contextOf(fields: Fields): Promise<Context | null> {
  const actor = await currentPerson();
  if (!actor) return null;
  return {
    database: database(),
    actor,
    clock: await clock(),
    requestId: requestId.safeParse(fields.requestId).data,
  };
}

/**
 * From a form to a command and back: parses the fields, asks for the session, and turns what the domain throws into
 * sentences at their fields. What was typed goes back with every refusal. `work` may end in a redirect.
 */
export async function answer(
  data: FormData,
  work: (context: Context, fields: Fields) => Promise<unknown>,
): Promise<FormState> {
  return answerWithout(data, async (fields) => {
    const context = await contextOf(fields);
    if (!context)
      return { status: "error", message: await sentence({ key: "signed_out" }), values: kept(fields) };
    await work(context, fields);
    settings().forget();
    refresh();
    return { status: "saved", savedAt: context.clock.now().toISOString() };
  });
}

/** The same for the doors that need no session. */
export async function answerWithout(
  data: FormData,
  work: (fields: Fields) => Promise<FormState>,
): Promise<FormState> {
  const fields = fieldsOf(data);
  try {
    return await work(fields);
  } catch (error) {
    unstable_rethrow(error);
    return { ...(await refusal(error)), values: kept(fields) };
  }
}

async function refusal(error: unknown): Promise<FormState> {
  const state = await stateOf(error);
  // The page around the form shows what stands now; the fields keep what was typed.
  if (state.status === "conflict") refresh();
  return state;
}

/** What a form says of an error, in the language of who sent it. */
export async function stateOf(error: unknown): Promise<FormState> {
  if (!(error instanceof DomainError)) {
    console.error(error);
    return { status: "error", message: await sentence({ key: "unexpected" }) };
  }
  const message = await sentence(error.complaint);
  if (error.kind === "conflict") return { status: "conflict", message };
  if (!(error instanceof InvalidError)) return { status: "error", message };
  return { status: "error", errors: await sentences(error.fields) };
}

/** What was typed, less what nobody may read back: passwords and the secret of a link stay out. */
function kept(fields: Fields): Fields {
  const secret = ["password", "current", "token", "requestId"];
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.includes(name)));
}
