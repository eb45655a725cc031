import { useTranslations } from "next-intl";
import { formatDate, localDate } from "@/domain/dates";

type Props = {
  addenda: readonly { number: number; after: Record<string, unknown>; reason: string; createdAt: Date }[];
};

/** How the words of a conclusion are to be read by the addenda of its record. */
export function AmendedWords({ addenda }: Props) {
  const t = useTranslations("task");
  return addenda.map(({ number, after, createdAt }) => (
    <div key={number} className="said addendum">
      <p className="small quiet">{t("amended", { number, date: formatDate(localDate(createdAt)) })}</p>
      <blockquote className="record prose" lang="vi">
        “{String(after.body ?? "")}”
      </blockquote>
    </div>
  ));
}
