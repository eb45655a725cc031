import type { Work } from "../command";
import { formatDate, type LocalDate, today } from "../dates";
import { type Complaint, InvalidError } from "../errors";
import { line, optionalDate } from "../input";

/** The paper of a department without accounts, which a clerk enters in its name. */
export const paperFields = {
  paperNumber: line(100).default(""),
  paperDate: optionalDate.default(null),
};

export interface PaperInput {
  paperNumber: string;
  paperDate: LocalDate | null;
}

/** The paper as it is kept: "318/SNgV-HTQT, 13/03/2014". Throws InvalidError where it is not named whole, or is of tomorrow. */
export function namedPaper(work: Work, { paperNumber, paperDate }: PaperInput): string {
  const wrong: Record<string, Complaint> = {};
  if (paperNumber === "") wrong.paperNumber = { key: "paper_needs_number" };
  if (!paperDate) wrong.paperDate = { key: "paper_needs_date" };
  else if (paperDate > today(work.clock)) wrong.paperDate = { key: "not_in_the_future" };
  if (!paperDate || Object.keys(wrong).length > 0) throw new InvalidError(wrong);
  return `${paperNumber}, ${formatDate(paperDate)}`;
}
