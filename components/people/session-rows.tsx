import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { InstantText } from "../ui/instant-text";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { SubmitButton } from "../ui/submit-button";

type Session = { id: string; createdAt: Date; seenAt: Date; address: string; userAgent: string };
type Props = { sessions: readonly Session[]; own: string | null; endOthers: FormAction };

/** Where one is signed in; one button ends all but this browser. */
export function SessionRows({ sessions, own, endOthers }: Props) {
  const t = useTranslations("account");
  return (
    <>
      <Rows className="sessions">
        {sessions.map((session) => (
          <Row key={session.id} tail={session.id === own && <b>{t("thisBrowser")}</b>}>
            <span>{browserName(session.userAgent) || t("unknownBrowser")}</span>
            <p className="sub">
              {session.address && `${session.address}, `}
              {t("since")} <InstantText at={session.createdAt} />
            </p>
          </Row>
        ))}
      </Rows>
      {sessions.length > 1 && (
        <ActionForm action={endOthers} requestId={crypto.randomUUID()} className="adder">
          <SubmitButton>{t("endOthers")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

/** The name that people know their browser by, and the system it runs on. */
function browserName(userAgent: string): string {
  const browsers: [RegExp, string][] = [
    [/Edg\//, "Edge"],
    [/Firefox\//, "Firefox"],
    [/Chrome\//, "Chrome"],
    [/Safari\//, "Safari"],
  ];
  const systems: [RegExp, string][] = [
    [/Android/, "Android"],
    [/iPhone|iPad/, "iOS"],
    [/Windows/, "Windows"],
    [/Mac OS X/, "macOS"],
    [/Linux/, "Linux"],
  ];
  const first = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [first(browsers), first(systems)].filter(Boolean).join(", ");
}
