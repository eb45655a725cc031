import { useTranslations } from "next-intl";
import { priorities } from "@/db/enums";
import { formatDate, type LocalDate } from "@/domain/dates";
import {
  columns,
  departmentRoles,
  groupings,
  sorts,
  statusChoices,
  timeChoices,
} from "@/domain/tasks/list-choices";
import type { ListQuery } from "@/domain/tasks/list-query";
import { periodOfDays, periodsAround } from "@/domain/tasks/period";
import { BoxChoice } from "../../ui/box-choice";
import { Button } from "../../ui/button";
import { DateField } from "../../ui/date-field";
import { Entry } from "../../ui/entry";
import { SearchField } from "../../ui/search-field";
import { type Choice, SelectField } from "../../ui/select-field";
import { usePeriodChoices } from "./period-choices";

type Named = { id: string; name: string };

type Props = {
  query: ListQuery;
  choices: {
    departments: readonly Named[];
    leaders: readonly Named[];
    owners: readonly Named[];
    series: readonly { id: string; title: string }[];
  };
  personId: string;
  day: LocalDate;
};

/** Everything by which the list can be narrowed and in which way it is shown, as one form that leads to the list. */
export function FilterForm({ query, choices, personId, day }: Props) {
  const t = useTranslations("list");
  return (
    <form action="/tasks" className="filter-form">
      {query.meetingId && <input type="hidden" name="meeting" value={query.meetingId} />}
      <Entry side={<h2>{t("form.what")}</h2>}>
        <div className="stack">
          <SearchField label={t("search")} hint={t("searchHint")} search={query.search} />
          <States query={query} />
          <Whose query={query} choices={choices} personId={personId} />
          <Period name="due" legend={t("form.dueLegend")} from={query.dueFrom} to={query.dueTo} day={day} />
          <Period
            name="given"
            legend={t("form.givenLegend")}
            from={query.givenFrom}
            to={query.givenTo}
            day={day}
          />
        </div>
      </Entry>
      <Entry side={<h2>{t("form.how")}</h2>}>
        <div className="stack">
          <Look query={query} />
          <div className="actions">
            <Button type="submit" primary>
              {t("form.show")}
            </Button>
          </div>
        </div>
      </Entry>
    </form>
  );
}

function States({ query }: { query: ListQuery }) {
  const t = useTranslations("list");
  const statuses = useTranslations("state.status");
  const times = useTranslations("tasks.times");
  return (
    <>
      <BoxChoice
        name="status"
        label={t("chips.status")}
        options={statusChoices.map((value) => ({
          value,
          label: value === "open" ? t("tabs.open") : statuses(value),
        }))}
        defaultValues={query.status}
      />
      <SelectField
        name="time"
        label={t("chips.time")}
        options={timeChoices.map((value) => ({ value, label: times(value) }))}
        empty={t("form.any")}
        defaultValue={query.time ?? ""}
      />
      <BoxChoice
        name="priority"
        label={t("chips.priority")}
        options={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
        defaultValues={query.priority}
      />
    </>
  );
}

function Whose({ query, choices, personId }: Pick<Props, "query" | "choices" | "personId">) {
  const t = useTranslations("list");
  const roles = useTranslations("tasks.roles");
  const nobody = { value: "none", label: t("nobody") };
  const known = choices.owners.some(({ id }) => id === personId);
  const owners = [
    nobody,
    ...(known ? [] : [{ value: personId, label: t("me") }]),
    ...choices.owners.map(toChoice),
  ];
  return (
    <>
      <div className="filters">
        <SelectField
          name="department"
          label={t("chips.departmentId")}
          options={choices.departments.map(toChoice)}
          empty={t("form.any")}
          defaultValue={query.departmentId ?? ""}
        />
        <SelectField
          name="role"
          label={t("chips.role")}
          options={departmentRoles.map((value) => ({ value, label: roles(value) }))}
          empty={t("form.roleAny")}
          defaultValue={query.role ?? ""}
        />
      </div>
      <SelectField
        name="owner"
        label={t("chips.ownerId")}
        hint={choices.owners.length === 0 ? t("form.ownerHint") : undefined}
        options={withChosen(owners, query.ownerId, t("unlisted"))}
        empty={t("form.any")}
        defaultValue={query.ownerId ?? ""}
      />
      <SelectField
        name="leader"
        label={t("chips.leaderId")}
        options={withChosen([nobody, ...choices.leaders.map(toChoice)], query.leaderId, t("unlisted"))}
        empty={t("form.any")}
        defaultValue={query.leaderId ?? ""}
      />
      <SelectField
        name="series"
        label={t("chips.seriesId")}
        options={choices.series.map(({ id, title }) => ({ value: id, label: title }))}
        empty={t("form.any")}
        defaultValue={query.seriesId ?? ""}
      />
    </>
  );
}

const toChoice = ({ id, name }: Named): Choice => ({ value: id, label: name });

/** What is in force stays, though it is no longer offered. */
function withChosen(options: Choice[], chosen: string | null, label: string): Choice[] {
  if (!chosen || options.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, label }];
}

type PeriodProps = {
  name: "due" | "given";
  legend: string;
  from: LocalDate | null;
  to: LocalDate | null;
  day: LocalDate;
};

/** A month, quarter or year at hand, or two days. */
function Period({ name, legend, from, to, day }: PeriodProps) {
  const t = useTranslations("list.form");
  const chosen = from && to ? periodOfDays({ from, to }) : null;
  const options = usePeriodChoices([...new Set([...periodsAround(day), ...(chosen ? [chosen] : [])])]);
  const written = (date: LocalDate | null) => (date && !chosen ? formatDate(date) : "");
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="filters">
        <SelectField
          name={name}
          label={t("period")}
          options={options}
          empty={t("any")}
          defaultValue={chosen ?? ""}
        />
        <DateField name={`${name}_from`} label={t("from")} hint="" defaultValue={written(from)} />
        <DateField name={`${name}_to`} label={t("to")} hint="" defaultValue={written(to)} />
      </div>
    </fieldset>
  );
}

function Look({ query }: { query: ListQuery }) {
  const t = useTranslations("list");
  const { by, turned } = query.sort;
  const sorting = sorts.map((one) => ({ value: one as string, label: t(`sorts.${one}`) }));
  const current = turned ? [{ value: `-${by}`, label: t("turned", { sort: t(`sorts.${by}`) }) }] : [];
  return (
    <>
      <SelectField
        name="sort"
        label={t("form.sort")}
        options={[...sorting, ...current]}
        defaultValue={`${turned ? "-" : ""}${by}`}
      />
      <SelectField
        name="group"
        label={t("form.group")}
        options={groupings.map((value) => ({ value, label: t(`groups.${value}`) }))}
        empty={t("noGroup")}
        defaultValue={query.group ?? ""}
      />
      <BoxChoice
        name="columns"
        label={t("form.columns")}
        options={columns.map((value) => ({ value, label: t(`columns.${value}`) }))}
        defaultValues={query.columns}
      />
    </>
  );
}
