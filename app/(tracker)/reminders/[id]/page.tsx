import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MailSheet } from "@/components/reminders/mail-sheet";
import { getMail } from "@/domain/mails/ledger";
import { found, idFrom, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { retryMail } from "../actions";

type Props = PageProps<"/reminders/[id]">;

const load = cache(async (id: string) => {
  const { person, connection } = await pageContext();
  return found(getMail(connection, person, idFrom(id)));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const mail = await load((await params).id);
  const t = await getTranslations("reminders");
  return { title: mail.subject || t(`kinds.${mail.kind}`) };
}

export default async function MailPage({ params }: Props) {
  return (
    <Frame current="/reminders">
      <MailSheet mail={await load((await params).id)} retry={retryMail} />
    </Frame>
  );
}
