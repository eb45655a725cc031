import { useTranslations } from "next-intl";
import type { PartStatus } from "@/db/enums";
import { ConfirmDetails } from "../ui/confirm-details";
import { Entry } from "../ui/entry";
import type { FormAction } from "../ui/form-state";
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
};

type Props = {
  taskId: string;
  parts: readonly Part[];
  actions: { namePartPerson: FormAction; reportPart: FormAction };
};

/** What a coordinating department does on a task: who does its part, and what came of it. */
export function PartForms({ taskId, parts, actions }: Props) {
  const t = useTranslations("part");
  const own = parts.filter((part) => part.mayName || part.mayReport);
  return own.map((part) => (
    <Entry key={part.id} side={t("title")}>
      <h2>{part.name}</h2>
      <div className="actions others">
        {part.mayReport && (
          <ConfirmDetails summary={t("report")} link name="part">
            <PartReportForm
              action={actions.reportPart}
              taskId={taskId}
              part={part}
              requestId={crypto.randomUUID()}
            />
          </ConfirmDetails>
        )}
        {part.mayName && (
          <ConfirmDetails summary={t("name")} link name="part">
            <PartPersonForm
              action={actions.namePartPerson}
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
