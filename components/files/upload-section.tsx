"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "../ui/button";
import { classes } from "../ui/classes";
import { FieldError } from "../ui/field-error";
import { Transfers } from "./transfers";
import type { UploadChoices } from "./types";
import { UploadFields } from "./upload-fields";
import { useDrop } from "./use-drop";
import { useUploads } from "./use-uploads";

type Props = {
  meetingId: string;
  choices: UploadChoices;
  /** For the form as it is sent without script; with it each file has an id of its own. */
  requestId: string;
  children: ReactNode;
};

/**
 * Adds files below a list of them. Without JavaScript the form is posted and answered as a page; with it each file goes
 * by itself, can be dropped on all of the section, and says how it went.
 */
export function UploadSection({ meetingId, choices, requestId, children }: Props) {
  const t = useTranslations("files");
  const section = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState("");
  const url = `/api/meetings/${meetingId}/files`;
  const { transfers, add, cancel, again } = useUploads(url);

  /** Whether they are on their way; where not, what is wrong is said and nothing that was chosen is lost. */
  function upload(files: readonly File[]): boolean {
    const data = new FormData(form.current ?? undefined);
    const [kind = "", departmentId = ""] = ["kind", "departmentId"].map((name) =>
      String(data.get(name) ?? ""),
    );
    const fault =
      files.length === 0 ? "nothing" : kind === "report" && !departmentId ? "needsDepartment" : null;
    setWrong(fault ? t(fault) : "");
    if (!fault) add(files, { kind, departmentId });
    return !fault;
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = event.currentTarget.elements.namedItem("file") as HTMLInputElement;
    if (!upload([...(input.files ?? [])])) return;
    input.value = "";
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  const isOver = useDrop(section, upload);
  return (
    <div ref={section} className={classes("file-drop", isOver && "is-over")}>
      {children}
      <Transfers transfers={transfers} cancel={cancel} again={again} />
      <form
        ref={form}
        className="adder file-form"
        method="post"
        action={url}
        encType="multipart/form-data"
        onSubmit={submit}
        noValidate
      >
        <h3>{t("add")}</h3>
        <input type="hidden" name="requestId" value={requestId} />
        <UploadFields choices={choices} wrong={wrong !== ""} />
        <Button type="submit">{t("upload")}</Button>
        <div className="file-wrong" role="alert">
          <FieldError id="file-wrong" error={wrong} />
        </div>
      </form>
    </div>
  );
}
