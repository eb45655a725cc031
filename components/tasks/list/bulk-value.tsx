import { useTranslations } from "next-intl";
import { priorities } from "@/db/enums";
import type { ValuedChange } from "@/domain/tasks/bulk-rules";
import { Button } from "../../ui/button";
import { DateField } from "../../ui/date-field";
import { Entry } from "../../ui/entry";
import { FieldError } from "../../ui/field-error";
import { SelectField } from "../../ui/select-field";

type Named = { id: string; name: string };

type Props = {
  change: ValuedChange;
  choice: { taskIds: readonly string[]; all: boolean; of: string };
  value: string;
  complaint: string | null;
  members: readonly Named[];
  leaders: readonly Named[];
};

/** The new value, which leads to the summary; nothing is changed yet. */
export function ValueForm({ change, choice, value, complaint, members, leaders }: Props) {
  const t = useTranslations("bulk");
  const words = useTranslations("list.priorities");
  const named = (people: readonly Named[]) => people.map(({ id, name }) => ({ value: id, label: name }));
  const options = {
    owner: () => named(members),
    leader: () => named(leaders),
    priority: () => priorities.map((one) => ({ value: one, label: words(one) })),
  };
  return (
    <Entry side={<h2>{t("first")}</h2>}>
      {change === "owner" && members.length === 0 ? (
        <p>{t("noMembers")}</p>
      ) : (
        <form action="/tasks/bulk" className="stack is-narrow">
          <input type="hidden" name="change" value={change} />
          <input type="hidden" name="of" value={choice.of} />
          {choice.all && <input type="hidden" name="all" value="1" />}
          {!choice.all && choice.taskIds.map((id) => <input key={id} type="hidden" name="id" value={id} />)}
          <div>
            {change === "due" ? (
              <DateField name="value" label={t("values.due")} hint={t("dueHint")} defaultValue={value} />
            ) : (
              <SelectField
                name="value"
                label={t(`values.${change}`)}
                options={options[change]()}
                empty={t("choose")}
                defaultValue={value}
              />
            )}
            <FieldError id="bulk-value-error" error={complaint ?? undefined} />
          </div>
          <div className="actions">
            <Button type="submit">{t("show")}</Button>
          </div>
        </form>
      )}
    </Entry>
  );
}
