import { z } from "zod";
import { paragraphs, percent } from "../input";

export const reportByLinkInput = z.object({
  result: paragraphs(10_000),
  difficulty: paragraphs(10_000),
  proposal: paragraphs(10_000),
  /** Left empty it stays as it is: the form does not show it. */
  percent: z.union([z.literal("").transform(() => null), percent], { error: "not_a_percent" }),
});
