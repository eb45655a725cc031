import { useTranslations } from "next-intl";
import { mailKinds, mailStates } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { fromTheStart, type LedgerQuery, ledgerAddress } from "@/domain/mails/ledger-query";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { Link } from "../ui/link";
import { Mark } from "../ui/mark";
import { SelectField } from "../ui/select-field";
import { Tabs } from "../ui/tabs";
import { TextField } from "../ui/text-field";

type Props = {
  query: LedgerQuery;
  /** Whether mails to others can be looked for. */
  all: boolean;
  /** Of the person whose mails are shown, where one is chosen. */
  person: string | null;
};

/** By state as tabs, by reader, kind and day as a form; what is in force as chips. All of it in the address. */
export function LedgerFilters({ query, all, person }: Props) {
  const t = useTranslations("reminders");
  const start = fromTheStart(query);
  const narrowed = Boolean(query.to || query.kind || query.day);
  return (
    <>
      <Tabs
        label={t("byState")}
        tabs={[null, ...mailStates].map((state) => ({
          href: ledgerAddress({ ...start, state }),
          label: state ? t(`states.${state}`) : t("all"),
          current: query.state === state,
        }))}
      />
      <search>
        <form action="/reminders" className="mails-search">
          {query.state && <input type="hidden" name="state" value={query.state} />}
          {query.personId && <input type="hidden" name="person" value={query.personId} />}
          <details className="more" open={narrowed}>
            <summary className="summary-line">
              <span className="link-like">{all ? t("more") : t("moreOwn")}</span>
            </summary>
            <Fields query={query} all={all} />
          </details>
        </form>
      </search>
      <Chips query={query} person={person} />
    </>
  );
}

function Fields({ query, all }: Pick<Props, "query" | "all">) {
  const t = useTranslations("reminders");
  return (
    <div className="filters">
      {all && (
        <TextField
          name="to"
          type="search"
          label={t("to")}
          hint={t("toHint")}
          defaultValue={query.to ?? ""}
          maxLength={200}
          autoComplete="off"
        />
      )}
      <SelectField
        name="kind"
        label={t("kind")}
        options={mailKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        empty={t("allKinds")}
        defaultValue={query.kind ?? ""}
      />
      <DateField name="day" label={t("day")} defaultValue={query.day ? formatDate(query.day) : ""} />
      <Button type="submit">{t("find")}</Button>
    </div>
  );
}

/** What is in force, each with the way to leave it out. */
function Chips({ query, person }: Pick<Props, "query" | "person">) {
  const t = useTranslations("reminders");
  const start = fromTheStart(query);
  const chips = [
    query.personId && { field: "personId", key: t("person"), value: person ?? t("unlisted") },
    query.to && { field: "to", key: t("to"), value: query.to },
    query.kind && { field: "kind", key: t("kind"), value: t(`kinds.${query.kind}`) },
    query.day && { field: "day", key: t("day"), value: formatDate(query.day) },
  ].filter((chip) => chip !== null && chip !== "");
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t("filters")}>
      {chips.map(({ field, key, value }) => (
        <li key={field} className="chip">
          <span>
            <span className="key">{key}:</span> {value}
          </span>
          <Link
            className="off"
            href={ledgerAddress({ ...start, [field]: null })}
            aria-label={t("off", { name: `${key} ${value}` })}
          >
            <Mark name="close" plain />
          </Link>
        </li>
      ))}
      <li>
        <Link href={ledgerAddress({ state: query.state })}>{t("clear")}</Link>
      </li>
    </ul>
  );
}
