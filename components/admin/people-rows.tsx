import { useTranslations } from "next-intl";
import type { MembershipKind, OfficeRole } from "@/db/enums";
import { Link } from "../ui/link";
import { Rows } from "../ui/rows";

type Person = {
  id: string;
  name: string;
  email: string | null;
  hasPassword: boolean;
  deactivatedAt: Date | null;
  roles: readonly { role: OfficeRole; title: string }[];
  memberships: readonly { kind: MembershipKind; title: string; departmentName: string }[];
};

/** People by given name, with what they are and whether they can sign in. */
export function PeopleRows({ people }: { people: readonly Person[] }) {
  const t = useTranslations("admin");
  const roles = useTranslations("roles");
  const kinds = useTranslations("memberships");
  return (
    <Rows className="people">
      {people.map((person) => (
        <li className="row" key={person.id}>
          <div>
            <Link className="title" href={`/admin/people/${person.id}`}>
              {person.name}
            </Link>
            <p className="sub">{person.email ?? t("noAccount")}</p>
          </div>
          <p className="small">
            {[
              ...person.roles.map(({ role, title }) => (title ? `${roles(role)} (${title})` : roles(role))),
              ...person.memberships.map(
                ({ kind, title, departmentName }) => `${title || kinds(kind)}, ${departmentName}`,
              ),
            ].join("; ")}
          </p>
          <div className="tail small quiet">{t(stateOf(person))}</div>
        </li>
      ))}
    </Rows>
  );
}

function stateOf(person: Person) {
  if (person.deactivatedAt) return "deactivated";
  if (!person.email) return "withoutAccount";
  return person.hasPassword ? "active" : "invited";
}
