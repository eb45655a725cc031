import { useTranslations } from "next-intl";
import type { Cadence } from "@/db/enums";
import { formatDate, localDate } from "@/domain/dates";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";

type Series = {
  id: string;
  title: string;
  cadence: Cadence | null;
  chairName: string | null;
  place: string;
  meetings: number;
  latest: Date | null;
};

/** The series, each with how often it meets, under whom, and when it met last. */
export function SeriesList({ series }: { series: readonly Series[] }) {
  const t = useTranslations("series");
  return (
    <Rows className="series-list">
      {series.map((one) => (
        <Row
          key={one.id}
          lead={one.cadence ? t(`cadences.${one.cadence}`) : t("noCadence")}
          tail={
            <>
              <span>{t("meetingCount", { count: one.meetings })}</span>
              {one.latest && (
                <span className="small quiet">
                  {t("latest", { date: formatDate(localDate(one.latest)) })}
                </span>
              )}
            </>
          }
        >
          <Link className="title" href={`/series/${one.id}`} lang="vi">
            {one.title}
          </Link>
          <p className="sub">
            {[one.chairName && t("chairedBy", { name: one.chairName }), one.place].filter(Boolean).join(", ")}
          </p>
        </Row>
      ))}
    </Rows>
  );
}
