import { useTranslations } from "next-intl";
import type { PartStatus } from "@/db/enums";
import { ConfirmDetails } from "../ui/confirm-details";
import { Entry } from "../ui/entry";
import type { FormAction, FormState } from "../ui/form-state";
import { PartPersonForm, PartReportForm } from "./part-report-form";

type Part = {
  id: string;
  name: string;
  version: number;
  status: PartStatus;
  personId: string | null;
  members: readonly { id: string; name: string; title: string }[];
  mayName: boolean;
  mayReport: boolean;
  onPaper: boolean;
  /** What was typed into the form of its report and refused. */
  refused?: FormState | undefined;
  /** Which of its forms stands open: what the department still owes. */
  asked: "report" | "name" | null;
};

type Props = {
  taskId: string;
  parts: readonly Part[];
  /** Whether the person came to report: the form of their part stands open, with the cursor in it. */
  updates: boolean;
  namePartPerson: FormAction;
};

/** What a coordinating department does on a task: who does its part, and what came of it. */
export function PartForms({ taskId, parts, updates, namePartPerson }: Props) {
  const t = useTranslations("part");
  const own = parts.filter((part) => part.mayName || part.mayReport);
  const reported = own.filter((part) => part.mayReport);
  const updated = updates ? (reported.find((part) => part.asked === "report") ?? reported[0]) : undefined;
  return own.map((part) => (
    <Entry key={part.id} side={t("title")}>
      <h2>{part.name}</h2>
      <div className="actions others">
        {part.mayReport && (
          <ConfirmDetails
            summary={t("report")}
            link
            name="part"
            open={part.asked === "report" || part === updated || part.refused !== undefined}
          >
            <PartReportForm
              taskId={taskId}
              part={part}
              onPaper={part.onPaper}
              refused={part.refused}
              updates={part === updated}
              requestId={crypto.randomUUID()}
            />
          </ConfirmDetails>
        )}
        {part.mayName && (
          <ConfirmDetails
            summary={t("name")}
            link
            name="part"
            open={part.asked === "name" && part !== updated && !part.refused}
          >
            <PartPersonForm
              action={namePartPerson}
              taskId={taskId}
              part={part}
              members={part.members}
              requestId={crypto.randomUUID()}
            />
          </ConfirmDetails>
        )}
      </div>
    </Entry>
  ));
}
