"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, parseLocalDate } from "@/domain/dates";
import { Link } from "../../ui/link";
import { MeetingState } from "../../ui/meeting-state";
import { AutoText } from "./auto-text";
import { Here } from "./conclusion";
import { ConflictChoice } from "./conflict-choice";
import { useEditor, usePart } from "./editor-context";
import { fieldId } from "./fields";
import { HeldInput } from "./held-input";
import { LineSelect } from "./line-select";
import { timeFrom } from "./time-of-day";

/** What the meeting is, when, where and under whom: edited where it stands. */
export function Heading({ isOrder, children }: { isOrder: boolean; children?: ReactNode }) {
  const t = useTranslations("editor");
  const { session, lists } = useEditor();
  const id = session.opening.meetingId;
  const heading = usePart("heading", id);
  if (!heading) return null;
  const { date, time, seriesId, chairId, chairTitle, restricted } = heading.fields;
  const set = (fields: Partial<typeof heading.fields>) => session.writing.set(id, fields, "deed");
  const series = lists.series.find((one) => one.id === seriesId);
  const titleOf = (value: string | null) => lists.chairs.find((one) => one.id === value)?.title ?? "";
  const nameOf = (value: unknown) => lists.chairs.find((one) => one.id === value)?.name ?? t("none");
  const labels = {
    title: { label: t("heading.title") },
    date: { label: t("heading.date"), write: (value: unknown) => formatDate(String(value)) },
    time: { label: t("heading.time") },
    place: { label: t("heading.place") },
    chairId: { label: t("heading.chair"), write: nameOf },
    chairTitle: { label: t("heading.chairTitle") },
    restricted: {
      label: t("heading.spread"),
      write: (value: unknown) => t(value ? "heading.restricted" : "heading.open"),
    },
  };
  return (
    <header className="entry head">
      <div className="side">
        <Link href="/meetings">{t("meetings")}</Link>
        <Here parts={[id]} />
      </div>
      <div className="text">
        <p className="series">
          <MeetingState status={session.opening.status as "draft"}>
            <b>{t(session.opening.status === "planned" ? "planned" : "notIssued")}</b>
          </MeetingState>{" "}
          {series && (
            <span className="quiet">
              {t("inSeries")} <Link href={`/series/${series.id}`}>{series.title}</Link>
            </span>
          )}
        </p>
        <h1>
          <AutoText
            kind="heading"
            id={id}
            name="title"
            label={t("heading.title")}
            placeholder={t("heading.titleHint")}
            className="statement is-line"
            line
          />
        </h1>
        <dl className="facts is-edit">
          <dt>{t(isOrder ? "heading.orderedOn" : "heading.when")}</dt>
          <dd className="when">
            {!isOrder && (
              <HeldInput
                kind="heading"
                id={id}
                name="time"
                label={t("heading.time")}
                written={time}
                read={(text) => timeFrom(text)}
                complaint={t("heading.badTime")}
                className="figures is-line is-time"
              />
            )}
            <HeldInput
              kind="heading"
              id={id}
              name="date"
              label={t("heading.date")}
              written={formatDate(date)}
              read={(text) => {
                const day = parseLocalDate(text);
                return day ? { date: day } : null;
              }}
              complaint={t("heading.badDate")}
              inputMode="numeric"
              className="figures is-line is-date"
            />
          </dd>
          <dt>
            <label htmlFor={fieldId(id, "chairId")}>
              {t(isOrder ? "heading.orderedBy" : "heading.chair")}
            </label>
          </dt>
          <dd className="chair">
            <LineSelect
              part={id}
              name="chairId"
              value={chairId}
              options={lists.chairs.map((one) => ({ value: one.id, label: one.name }))}
              none={t("heading.noChair")}
              onChoose={(chosen) => set({ chairId: chosen, chairTitle: titleOf(chosen) })}
            />
            {(chairId || chairTitle) && (
              <AutoText
                kind="heading"
                id={id}
                name="chairTitle"
                label={t("heading.chairTitle")}
                placeholder={t("heading.chairTitle")}
                className="is-line"
                line
              />
            )}
          </dd>
          {!isOrder && <PlaceAndSeries id={id} />}
          <dt>{t("heading.spread")}</dt>
          <dd>
            <label className="inline">
              <input
                type="checkbox"
                className="tick"
                checked={restricted}
                onChange={(event) => set({ restricted: event.currentTarget.checked })}
              />{" "}
              {t("heading.restricted")}
            </label>
            <p className="small quiet">{t(restricted ? "heading.restrictedHint" : "heading.open")}</p>
          </dd>
        </dl>
        {children}
        <ConflictChoice kind="heading" id={id} fields={labels} />
      </div>
    </header>
  );
}

function PlaceAndSeries({ id }: { id: string }) {
  const t = useTranslations("editor");
  const { session, lists } = useEditor();
  const heading = usePart("heading", id);
  return (
    <>
      <dt>{t("heading.place")}</dt>
      <dd>
        <AutoText
          kind="heading"
          id={id}
          name="place"
          label={t("heading.place")}
          placeholder={t("heading.placeHint")}
          className="is-line"
          line
        />
      </dd>
      <dt>
        <label htmlFor={fieldId(id, "seriesId")}>{t("heading.series")}</label>
      </dt>
      <dd>
        <LineSelect
          part={id}
          name="seriesId"
          value={heading?.fields.seriesId ?? null}
          options={lists.series.map((one) => ({ value: one.id, label: one.title }))}
          none={t("heading.noSeries")}
          onChoose={(seriesId) => session.writing.set(id, { seriesId }, "deed")}
        />
      </dd>
    </>
  );
}
