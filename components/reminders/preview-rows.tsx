import { useTranslations } from "next-intl";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { countedReasons } from "./reasons";

type Props = {
  mails: readonly {
    personId: string;
    hour: string;
    to: { name: string; address: string };
    items: readonly { reason: string }[];
  }[];
  /** The search by which they were found, to come back to it. */
  to: string | null;
};

/** Who gets a mail on the next morning, when and why. */
export function PreviewRows({ mails, to }: Props) {
  const t = useTranslations("reminders");
  const hrefOf = (personId: string) =>
    `/reminders/preview?${new URLSearchParams({ ...(to && { to }), person: personId })}`;
  return (
    <Rows className="mails">
      {mails.map(({ personId, hour, to: reader, items }) => {
        const counts: Record<string, number> = {};
        for (const { reason } of items) counts[reason] = (counts[reason] ?? 0) + 1;
        return (
          <Row key={personId} lead={hour} tail={<span className="small quiet">{reader.address}</span>}>
            <Link className="title" href={hrefOf(personId)}>
              {reader.name}
            </Link>
            <p className="sub">
              {countedReasons(counts)
                .map(([kind, count]) => t("reasonCount", { reason: t(`reasons.${kind}`), count }))
                .join(", ")}
            </p>
          </Row>
        );
      })}
    </Rows>
  );
}
