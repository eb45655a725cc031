import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BulkSummary } from "@/components/tasks/list/bulk-summary";
import { ValueForm } from "@/components/tasks/list/bulk-value";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { newRequestId } from "@/components/ui/request-id";
import { Sheet } from "@/components/ui/sheet";
import { hasRole } from "@/domain/actor";
import { leaders } from "@/domain/people/queries";
import { chosenIds } from "@/domain/tasks/bulk-choice";
import { parseBulk } from "@/domain/tasks/bulk-input";
import { bulkMembers, bulkTasks, planChange } from "@/domain/tasks/bulk-plan";
import { isValued, mostAtOnce } from "@/domain/tasks/bulk-rules";
import { listAddress, parseListText } from "@/domain/tasks/list-query";
import { calendarContext, pageContext } from "@/web/page";
import { sentence } from "@/web/sentence";
import { Frame } from "../../frame";
import { changeTasks } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("bulk");
  return { title: t("title") };
}

/** What is about to be done to several tasks: first the new value, then what becomes of each, then the deed. */
export default async function BulkPage({ searchParams }: PageProps<"/tasks/bulk">) {
  const { person, connection, day } = await pageContext();
  const { bounds } = await calendarContext();
  const t = await getTranslations("bulk");
  const { change, value, ...choice } = parseBulk(await searchParams);
  const query = parseListText(choice.of);
  const { ids, more } = await chosenIds(connection, person, choice, bounds);
  const chosen = await bulkTasks(connection, person, ids, day);
  const members = await bulkMembers(connection, person, chosen, day);
  const leading = await leaders(connection);
  const known = value.kind === "known";
  const plan = known ? planChange(person, change, value.value, chosen, members) : null;
  const refused = await Promise.all(
    (plan?.refused ?? []).map(async ({ task, refusal }) => ({ task, why: await sentence({ key: refusal }) })),
  );
  return (
    <Frame current="/tasks">
      <Sheet>
        <Entry as="header" head side={<Link href={listAddress(query)}>{t("back")}</Link>}>
          <h1>{t(`changes.${change}`)}</h1>
          {chosen.length > 0 && <p className="under quiet">{t("count", { count: chosen.length })}</p>}
          {more && <p>{t("bounded", { count: mostAtOnce })}</p>}
        </Entry>
        {chosen.length === 0 && (
          <Entry>
            <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
          </Entry>
        )}
        {chosen.length > 0 && isValued(change) && (
          <ValueForm
            change={change}
            choice={choice}
            value={value.written}
            complaint={value.kind === "wrong" ? await sentence(value.complaint) : null}
            members={[...new Map([...members.values()].flat().map((one) => [one.id, one])).values()]}
            leaders={leading}
          />
        )}
        {plan && chosen.length > 0 && (
          <BulkSummary
            action={changeTasks}
            change={change}
            value={value.written}
            possible={plan.possible}
            refused={refused}
            names={new Map([...[...members.values()].flat(), ...leading].map((one) => [one.id, one.name]))}
            leaders={hasRole(person, "leader") ? [] : leading}
            of={choice.of}
            requestId={newRequestId()}
          />
        )}
      </Sheet>
    </Frame>
  );
}
