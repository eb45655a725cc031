import { useTranslations } from "next-intl";
import { Link } from "../ui/link";
import { reasonKind } from "./reasons";

export type ToldItem = { reason: string; href: string; title: string | null };

/** The tasks and meetings that stood in a mail, each with the reason for which it stood there. */
export function ToldItems({ told, hidden }: { told: readonly ToldItem[]; hidden: number }) {
  const t = useTranslations("reminders");
  return (
    <>
      <ul className="rows told">
        {told.map(({ reason, href, title }) => {
          const kind = reasonKind(reason);
          return (
            <li key={`${href} ${reason}`} className="row">
              {title === null ? (
                <Link className="title" href={href}>
                  {t("restricted")}
                </Link>
              ) : (
                <Link className="title" href={href} lang="vi">
                  {title}
                </Link>
              )}
              <span className="quiet">{kind && t(`reasons.${kind}`)}</span>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p className="small quiet">{t("hidden", { count: hidden })}</p>}
    </>
  );
}
