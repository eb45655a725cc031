import { useTranslations } from "next-intl";
import type { AttendanceStatus } from "@/db/enums";
import { State } from "./state";

export function AttendanceState({ status }: { status: AttendanceStatus }) {
  const t = useTranslations("state.attendance");
  return (
    <State mark={status} tone="ink">
      {t(status)}
    </State>
  );
}
