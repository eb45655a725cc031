import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/ui/form-state";
import type { Context } from "@/domain/command";
import type { Several } from "@/domain/tasks/several";
import { answer, type Fields } from "./form";
import { sentence } from "./sentence";

/** As `answer`, for a command on several tasks: what could not be done is told task by task, beside what was done. */
export async function answerForSeveral(
  data: FormData,
  command: (context: Context, fields: Fields) => Promise<Several>,
): Promise<FormState> {
  let outcome: Several | undefined;
  const state = await answer(data, async (context, fields) => {
    outcome = await command(context, fields);
  });
  if (!outcome) return state;
  const status = outcome.refused.length > 0 ? "error" : state.status;
  return { ...state, status, message: await told(outcome) };
}

/** So many are named, the rest is counted: an answer that nobody reads to its end helps nobody. */
const mostNamed = 10;

async function told({ done, refused }: Several): Promise<string> {
  const t = await getTranslations("myWork.several");
  if (refused.length === 0) return t("done", { done });
  const lines = await Promise.all(
    refused.slice(0, mostNamed).map(async ({ title, complaint }) => {
      const why = await sentence(complaint);
      return t("refused", { title: title || t("unknown"), why });
    }),
  );
  const more = refused.length > mostNamed ? [t("more", { count: refused.length - mostNamed })] : [];
  const list = [...lines, ...more].join(" ");
  return done > 0 ? t("partly", { done, count: refused.length, list }) : t("none", { list });
}
