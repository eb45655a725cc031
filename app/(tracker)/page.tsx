import { redirect } from "next/navigation";
import { hasRole } from "@/domain/actor";
import { pageContext } from "@/web/page";

/** Each role has its home; who holds several goes where most waits. */
export default async function Home() {
  const { person } = await pageContext();
  if (hasRole(person, "leader")) redirect("/overview");
  if (hasRole(person, "clerk")) redirect("/meetings");
  if (hasRole(person, "administrator")) redirect("/admin");
  redirect("/my-work");
}
