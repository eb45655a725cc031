import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MeetingStatus } from "@/db/enums";
import type { MarkName } from "./marks";
import { State, type Tone } from "./state";

const looks: Record<MeetingStatus, [MarkName, Tone?]> = {
  planned: ["planned"],
  draft: ["draft"],
  issued: ["issued", "ink"],
  cancelled: ["withdrawn"],
};

export function MeetingState({ status, children }: { status: MeetingStatus; children?: ReactNode }) {
  const t = useTranslations("state.meeting");
  const [mark, tone] = looks[status];
  return (
    <State mark={mark} tone={tone}>
      {children ?? t(status)}
    </State>
  );
}
