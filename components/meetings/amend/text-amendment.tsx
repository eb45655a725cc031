import { useTranslations } from "next-intl";
import type { FormAction } from "../../ui/form-state";
import { TextArea } from "../../ui/text-area";
import { Theirs } from "../../ui/theirs";
import type { Addendum } from "../types";
import { AmendForm } from "./amend-form";

type Props = {
  meetingId: string;
  anchor: string;
  part: { id: string; version: number; body: string };
  addenda: readonly Addendum[];
  action: FormAction;
};

/** How a text of the record is to be read from now on; it begins with how it reads now. */
export function TextAmendment({ meetingId, anchor, part, addenda, action }: Props) {
  const t = useTranslations("amend");
  const words = useTranslations("draft");
  const body = String(addenda.at(-1)?.after.body ?? part.body);
  return (
    <AmendForm
      action={action}
      meetingId={meetingId}
      anchor={anchor}
      hidden={{ partId: part.id, version: part.version }}
      submit={t("addAddendum")}
    >
      <TextArea
        name="body"
        label={t("body")}
        hint={t("bodyHint")}
        rows={6}
        className="record"
        defaultValue={body}
        required
      />
      <Theirs label={words("theirs")} text={body} />
    </AmendForm>
  );
}
