import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import { departmentsOf } from "@/domain/actor";
import { listAddress } from "@/domain/tasks/list-query";
import { pageContext } from "@/web/page";

/** From one's own work to the department's, for its head, and to what is done. */
export async function WorkTabs({ current }: { current: "own" | "department" }) {
  const { person } = await pageContext();
  const t = await getTranslations("myWork.tabs");
  const own = { href: "/my-work", label: t("own"), current: current === "own" };
  const department = {
    href: "/my-work/department",
    label: t("department"),
    current: current === "department",
  };
  const done = { href: listAddress({ ownerId: person.id, status: "completed" }), label: t("done") };
  const isHead = departmentsOf(person, "head").length > 0;
  return <Tabs label={t("label")} tabs={isHead ? [own, department, done] : [own, done]} />;
}
