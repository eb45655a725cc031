"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { formats } from "@/domain/files/formats";
import { FileInput } from "../ui/file-input";
import { SelectField } from "../ui/select-field";
import type { UploadChoices } from "./types";

const endings = Object.values(formats)
  .flatMap((format) => format.endings as readonly string[])
  .map((ending) => `.${ending}`)
  .join(",");

/** What the files are, whose they are where they are a report, and the files. */
export function UploadFields({ choices, wrong }: { choices: UploadChoices; wrong: boolean }) {
  const t = useTranslations("files");
  const id = useId();
  const [kind, setKind] = useState<string>(choices.usualKind);
  // Without script the department is always there: nothing could bring it when it is needed.
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const options = choices.departments.map((department) => ({ value: department.id, label: department.name }));
  return (
    <>
      <SelectField
        name="kind"
        label={t("kind")}
        options={choices.kinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
        defaultValue={choices.usualKind}
        onChange={(event) => setKind(event.target.value)}
      />
      {choices.kinds.includes("report") && (!hasScript || kind === "report") && (
        <SelectField
          name="departmentId"
          label={t("department")}
          hint={hasScript ? undefined : t("departmentHint")}
          options={options}
          empty={options.length > 1 ? t("chooseDepartment") : undefined}
          defaultValue={choices.usualDepartmentId}
        />
      )}
      <div className="field file-field">
        <label htmlFor={id}>{t("choose")}</label>
        <span className="hint" id={`${id}-hint`}>
          {hasScript ? t("dropHint") : t("chooseHint")}
        </span>
        <FileInput
          id={id}
          name="file"
          multiple
          accept={endings}
          aria-describedby={wrong ? `${id}-hint file-wrong` : `${id}-hint`}
          aria-invalid={wrong || undefined}
        />
      </div>
    </>
  );
}
