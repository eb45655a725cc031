import { useTranslations } from "next-intl";
import { type TaskStatus, taskStatuses } from "@/db/enums";
import { departmentRoles, type ListQuery, listAddress } from "@/domain/tasks/list-query";
import { timeClasses } from "@/domain/tasks/time";
import { type TimeGroup, timeGroups } from "@/domain/tasks/time-groups";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { SelectField } from "../ui/select-field";
import { type Tab, Tabs } from "../ui/tabs";
import { TextField } from "../ui/text-field";

const timeChoices = Object.keys(timeGroups) as TimeGroup[];

type Props = {
  query: ListQuery;
  counts: { open: number; all: number; statuses: ReadonlyMap<TaskStatus | null, number> };
  departments: readonly { id: string; name: string }[];
};

/** By status as tabs, by department and time class as a form; all of it in the address. */
export function TaskFilters({ query, counts, departments }: Props) {
  const t = useTranslations("tasks");
  const status = useTranslations("state.status");
  const time = useTranslations("tasks.times");
  const tab = (value: ListQuery["status"], label: string, count: number): Tab => ({
    href: listAddress({ ...query, status: value, page: 1 }),
    label,
    count,
    current: query.status === value,
  });
  const used = taskStatuses.filter((one) => (counts.statuses.get(one) ?? 0) > 0 || query.status === one);
  return (
    <>
      <Tabs
        label={t("byStatus")}
        tabs={[
          tab(null, t("all"), counts.all),
          tab("open", t("open"), counts.open),
          ...used.map((one) => tab(one, status(one), counts.statuses.get(one) ?? 0)),
        ]}
      />
      <search>
        <form className="filters" action="/tasks">
          {query.status && <input type="hidden" name="status" value={query.status} />}
          {query.meetingId && <input type="hidden" name="meeting" value={query.meetingId} />}
          <TextField
            name="q"
            type="search"
            label={t("search")}
            hint={t("searchHint")}
            defaultValue={query.search ?? ""}
            maxLength={200}
            autoComplete="off"
          />
          <SelectField
            name="department"
            label={t("department")}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            empty={t("allDepartments")}
            defaultValue={query.departmentId ?? ""}
          />
          <SelectField
            name="role"
            label={t("role")}
            options={departmentRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            empty={t("leadsOrCoordinates")}
            defaultValue={query.role ?? ""}
          />
          <SelectField
            name="time"
            label={t("time")}
            options={[...timeChoices, ...timeClasses].map((value) => ({ value, label: time(value) }))}
            empty={t("allTimes")}
            defaultValue={query.time ?? ""}
          />
          <Button type="submit">{t("filter")}</Button>
          {(query.search || query.departmentId || query.role || query.time || query.meetingId) && (
            <LinkButton link href={listAddress({ status: query.status })}>
              {t("clear")}
            </LinkButton>
          )}
        </form>
      </search>
    </>
  );
}
