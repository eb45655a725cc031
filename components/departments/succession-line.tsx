import { useTranslations } from "next-intl";
import type { SuccessionKind } from "@/db/enums";
import { Link } from "../ui/link";

type Props = {
  /** Whether the work came from the other department or went to it. */
  direction: "from" | "into";
  other: { id: string; name: string; kind: SuccessionKind };
  date: string;
};

/** From whom a department took over, or who took over from it. */
export function SuccessionLine({ direction, other, date }: Props) {
  const t = useTranslations("department");
  return t.rich(`${direction}.${other.kind}`, {
    name: other.name,
    date,
    link: (chunks) => <Link href={`/departments/${other.id}`}>{chunks}</Link>,
  });
}
