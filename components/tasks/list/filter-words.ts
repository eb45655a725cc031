import { getTranslations } from "next-intl/server";
import { formatDate, type LocalDate } from "@/domain/dates";
import type { ListQuery } from "@/domain/tasks/list-query";
import { periodOfDays } from "@/domain/tasks/period";
import { wordsOfPeriod } from "./period-choices";

export interface Chip {
  key: keyof ListQuery | "due" | "given";
  name: string;
  value: string;
  /** The filter without it. */
  off: Partial<ListQuery>;
}

type Names = Record<"departmentId" | "ownerId" | "leaderId" | "meetingId" | "seriesId", string | null>;

/** What a filter holds, in words, one by one. */
export async function filterChips(query: ListQuery, names: Names): Promise<Chip[]> {
  const [t, statuses, times, tasks, periodWords] = await Promise.all([
    getTranslations("list"),
    getTranslations("state.status"),
    getTranslations("tasks.times"),
    getTranslations("tasks.roles"),
    periodInWords(),
  ]);
  const person = (id: string | null, name: string | null) =>
    id && (id === "none" ? t("nobody") : (name ?? t("unlisted")));
  const status = (one: ListQuery["status"][number]) => (one === "open" ? t("open") : statuses(one));
  const told: [keyof typeof offs, string | null | false][] = [
    ["search", query.search],
    ["status", query.status.map(status).join(", ")],
    ["time", query.time && times(query.time)],
    ["departmentId", query.departmentId && (names.departmentId ?? t("unlisted"))],
    ["role", query.departmentId && query.role && tasks(query.role)],
    ["ownerId", person(query.ownerId, names.ownerId)],
    ["leaderId", person(query.leaderId, names.leaderId)],
    ["meetingId", query.meetingId && (names.meetingId ?? t("unlisted"))],
    ["seriesId", query.seriesId && (names.seriesId ?? t("unlisted"))],
    ["due", periodWords(query.dueFrom, query.dueTo)],
    ["given", periodWords(query.givenFrom, query.givenTo)],
    ["priority", query.priority.map((one) => t(`priorities.${one}`)).join(", ")],
    ["group", query.group && t(`groups.${query.group}`)],
  ];
  return told.flatMap(([key, value]) =>
    value ? [{ key, name: t(`chips.${key}`), value, off: offs[key] }] : [],
  );
}

const offs = {
  search: { search: null },
  status: { status: [] },
  time: { time: null },
  departmentId: { departmentId: null, role: null },
  role: { role: null },
  ownerId: { ownerId: null },
  leaderId: { leaderId: null },
  meetingId: { meetingId: null },
  seriesId: { seriesId: null },
  due: { dueFrom: null, dueTo: null },
  given: { givenFrom: null, givenTo: null },
  priority: { priority: [] },
  group: { group: null },
} satisfies Record<string, Partial<ListQuery>>;

/** "Quý I/2026", else "từ 01/03/2026 đến 05/03/2026". */
async function periodInWords() {
  const t = await getTranslations("list.range");
  return (from: LocalDate | null, to: LocalDate | null): string | null => {
    const period = from && to ? periodOfDays({ from, to }) : null;
    if (period) return wordsOfPeriod(t, period);
    const days = { from: from ? formatDate(from) : "", to: to ? formatDate(to) : "" };
    if (from && to) return t("between", days);
    if (from) return t("from", days);
    return to ? t("to", days) : null;
  };
}
