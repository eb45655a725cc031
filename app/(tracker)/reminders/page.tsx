import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LedgerFilters } from "@/components/reminders/ledger-filters";
import { LedgerRows } from "@/components/reminders/ledger-rows";
import { MailTrouble } from "@/components/reminders/mail-trouble";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { hasRole } from "@/domain/actor";
import { listMails, nameOfRecipient } from "@/domain/mails/ledger";
import { allMails, fromTheStart, ledgerAddress, parseLedgerQuery } from "@/domain/mails/ledger-query";
import { mayInOffice } from "@/domain/permissions";
import { hasTrouble, mailTroubles } from "@/web/mail-health";
import { pageContext } from "@/web/page";
import { Frame } from "../frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders");
  return { title: t("title") };
}

export default async function RemindersPage({ searchParams }: PageProps<"/reminders">) {
  const { person, connection, clock } = await pageContext();
  const query = parseLedgerQuery(await searchParams);
  const all = mayInOffice(person, "keep_mails");
  const [t, page, name, troubles] = await Promise.all([
    getTranslations("reminders"),
    listMails(connection, person, query),
    nameOfRecipient(connection, person, query.personId),
    all ? mailTroubles(clock) : null,
  ]);
  const start = fromTheStart(query);
  const isNarrowed = ledgerAddress(start) !== ledgerAddress(allMails);
  return (
    <Frame current="/reminders">
      <Sheet>
        <Entry as="header" head className="is-list" side={all ? t("ofAll") : t("ofOwn")}>
          <div className="title-row">
            <h1>{t("title")}</h1>
            <div className="actions">
              <LinkButton href="/reminders/preview">{t("preview")}</LinkButton>
              <LinkButton link href="/account#mail">
                {t("choose")}
              </LinkButton>
              {hasRole(person, "administrator") && (
                <LinkButton link href="/admin/reminders">
                  {t("settings")}
                </LinkButton>
              )}
            </div>
          </div>
          {troubles && hasTrouble(troubles) && (
            <Notice>
              <MailTrouble troubles={troubles} told={hasRole(person, "administrator")} />
            </Notice>
          )}
          <LedgerFilters query={query} all={all} person={name} />
        </Entry>
        <LedgerRows mails={page.rows} all={all} />
        {page.rows.length === 0 && (
          <Entry>
            {isNarrowed ? (
              <EmptyState title={t("noneHere")}>
                <Link href="/reminders">{t("showAll")}</Link>
              </EmptyState>
            ) : (
              <EmptyState title={t("none")}>{all ? t("noneAll") : t("noneOwn")}</EmptyState>
            )}
          </Entry>
        )}
        {(page.next || page.previous) && (
          <Entry as="footer" tight className="pager">
            <nav aria-label={t("pages")}>
              {page.previous && (
                <Link href={ledgerAddress({ ...start, before: page.previous })}>{t("newer")}</Link>
              )}
              {page.next && <Link href={ledgerAddress({ ...start, after: page.next })}>{t("older")}</Link>}
            </nav>
          </Entry>
        )}
      </Sheet>
    </Frame>
  );
}
