import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import type { DepartmentProfile } from "@/domain/departments/profile";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";

type Props = { members: DepartmentProfile["members"]; administers: boolean };

/** The people of a department, its heads first; for administrators each leads to the person's page. */
export function DepartmentPeople({ members, administers }: Props) {
  const t = useTranslations("department");
  const away = useTranslations("away");
  const kinds = useTranslations("memberships");
  if (members.length === 0) return <p className="quiet">{t("noPeople")}</p>;
  return (
    <Rows className="members">
      {members.map((member) => (
        <Row key={member.id} tail={<span className="small quiet">{member.title || kinds(member.kind)}</span>}>
          {administers ? (
            <Link className="title" href={`/admin/people/${member.personId}`}>
              {member.name}
            </Link>
          ) : (
            <b>{member.name}</b>
          )}
          {member.awayUntil && <p className="sub">{away("until", { date: formatDate(member.awayUntil) })}</p>}
          {member.email && <p className="sub">{member.email}</p>}
        </Row>
      ))}
    </Rows>
  );
}
