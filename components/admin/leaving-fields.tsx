import { useTranslations } from "next-intl";
import type { Held, PersonHoldings } from "@/domain/people/holdings";
import { takerField } from "@/domain/people/input";
import { titledChoices } from "../people/titled-name";
import { SelectField } from "../ui/select-field";

type Props = { name: string; holdings: PersonHoldings };

/** What a person holds who is to be deactivated, and for each of it who takes it. */
export function LeavingFields({ name, holdings }: Props) {
  const t = useTranslations("leaving");
  const { departments, queueIds, leaders, delegationIds, seen } = holdings;
  const taken = departments.filter(isToBeTaken);
  if (departments.length + queueIds.length + delegationIds.length === 0) return null;
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      <div>
        <p>{t("holds", { name })}</p>
        <ul>
          {taken.map((held) => (
            <li key={held.departmentId}>
              <HeldWords held={held} />
            </li>
          ))}
          {queueIds.length > 0 && <li>{t("queue", { count: queueIds.length })}</li>}
          {delegationIds.length > 0 && <li>{t("delegations", { count: delegationIds.length })}</li>}
          {departments
            .filter((held) => held.isLastHead)
            .map((held) => (
              <li key={`head ${held.departmentId}`}>{t("lastHead", { department: held.departmentName })}</li>
            ))}
        </ul>
      </div>
      {taken.map((held) => (
        <TakerField key={held.departmentId} held={held} empty={t("chooseTaker")} toHead={t("toHead")} />
      ))}
      {queueIds.length > 0 && leaders.length > 0 && (
        <SelectField
          name="queueTakerId"
          label={t("queueTaker")}
          options={titledChoices(leaders)}
          empty={t("chooseLeader")}
          required
        />
      )}
      {queueIds.length > 0 && leaders.length === 0 && <p className="small">{t("noLeader")}</p>}
      <p className="small quiet">{t("history")}</p>
    </>
  );
}

/** What is held at the department of a membership that ends, and who takes it; the head, unless somebody is chosen. */
export function EndingFields({ held }: { held: Held }) {
  const t = useTranslations("leaving");
  return (
    <>
      <input type="hidden" name="seen" value={held.seen} />
      {isToBeTaken(held) && (
        <>
          <p className="small">
            <HeldWords held={held} />
          </p>
          <TakerField held={held} toHead={t("toHeadThen")} />
        </>
      )}
      {held.isLastHead && <p className="small">{t("lastHead", { department: held.departmentName })}</p>}
    </>
  );
}

function HeldWords({ held }: { held: Held }) {
  const t = useTranslations("leaving");
  const [tasks, parts] = [held.taskIds.length, held.partIds.length];
  const both = tasks > 0 && parts > 0 ? "yes" : "no";
  return t("atDepartment", { department: held.departmentName, tasks, parts, both });
}

function TakerField({ held, empty, toHead }: { held: Held; empty?: string; toHead: string }) {
  const t = useTranslations("leaving");
  return (
    <SelectField
      name={takerField(held.departmentId)}
      label={t("taker", { department: held.departmentName })}
      options={[{ value: "head", label: toHead }, ...titledChoices(held.members)]}
      empty={empty}
      defaultValue={empty === undefined ? "head" : ""}
      required
    />
  );
}

const isToBeTaken = ({ taskIds, partIds }: Held) => taskIds.length + partIds.length > 0;
